//! The marks of an OpenDocument spreadsheet: merged cells, and rows that are hidden or filtered out.

use super::markup::plain_text;
use super::sheet_marks::{MOST_TAKEN_DOWN, SheetMarks};
use super::source::Merged;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::{BufReader, Read};

/// The current position in a sheet.
#[derive(Default)]
struct Place {
    sheet: String,
    /// The current row, the one after it, and the column.
    row: u32,
    next_row: u32,
    column: u32,
}

/// The marks of each sheet, by its name. Faults of the file are reported when its cells are read.
pub fn marks(content: impl Read) -> HashMap<String, SheetMarks> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    let (mut read, mut place) = (Vec::new(), Place::default());
    let mut marks: HashMap<String, SheetMarks> = HashMap::new();
    loop {
        read.clear();
        match reader.read_event_into(&mut read) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => take(&tag, &mut place, &mut marks),
            Ok(Event::Eof) | Err(_) => return marks,
            Ok(_) => {}
        }
    }
}

fn take(tag: &BytesStart, place: &mut Place, marks: &mut HashMap<String, SheetMarks>) {
    let attribute = |name: &str| {
        let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
        Some(plain_text(&found.value))
    };
    let number = |name: &str| attribute(name).and_then(|number| number.parse::<u32>().ok()).unwrap_or(1).max(1);
    match tag.local_name().as_ref() {
        "table" => *place = Place { sheet: attribute("name").unwrap_or_default(), ..Place::default() },
        "table-row" => {
            let rows = number("number-rows-repeated");
            (place.row, place.column) = (place.next_row, 0);
            place.next_row = place.row.saturating_add(rows);
            if matches!(attribute("visibility").as_deref(), Some("collapse" | "filter")) {
                let hidden = &mut marks.entry(place.sheet.clone()).or_default().hidden;
                let room = MOST_TAKEN_DOWN.saturating_sub(hidden.len());
                hidden.extend((place.row..place.next_row).take(room));
            }
        }
        "table-cell" | "covered-table-cell" => {
            let (rows, columns) = (number("number-rows-spanned"), number("number-columns-spanned"));
            if rows > 1 || columns > 1 {
                let (bottom, right) = (place.row.saturating_add(rows - 1), place.column.saturating_add(columns - 1));
                let merged = &mut marks.entry(place.sheet.clone()).or_default().merged;
                if merged.len() < MOST_TAKEN_DOWN {
                    merged.push(Merged { rows: (place.row, bottom), columns: (place.column, right) });
                }
            }
            place.column = place.column.saturating_add(number("number-columns-repeated"));
        }
        _ => {}
    }
}
