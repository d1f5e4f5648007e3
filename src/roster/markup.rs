//! Tables that systems save with the ending `.xls` although they are none: HTML pages, and the XML workbooks of Excel
//! 2003.

use super::cell_text::read_of;
use super::decode::{PieceDecoder, first_guess, next_guess};
use super::formats::Format;
use super::reading::MOST_COLUMNS;
use super::source::{FileProblem, Listener, Merged, SheetName, SheetStart};
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};

/// The kind of markup.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Markup {
    /// A page of HTML.
    Html,
    /// A workbook as XML.
    Xml,
}

impl Markup {
    /// The kind of markup by the start of a text; `None` if it is none.
    pub fn of_start(start: &str) -> Option<Markup> {
        let start = start.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']).to_ascii_lowercase();
        if !start.starts_with('<') {
            return None;
        }
        let is_workbook = start.contains("urn:schemas-microsoft-com:office:spreadsheet");
        let is_page =
            ["<html", "<!doctype html", "<table", "<head", "<body", "<meta"].iter().any(|tag| start.contains(tag));
        if is_workbook && !start.contains("<html") { Some(Markup::Xml) } else { is_page.then_some(Markup::Html) }
    }

    const fn format(self) -> Format {
        match self {
            Markup::Html => Format::Html,
            Markup::Xml => Format::Xml,
        }
    }
}

/// A text with the escapes of markup decoded.
pub fn plain_text(escaped: &str) -> String {
    unescape_with(escaped, |name| if name == "nbsp" { Some(" ") } else { resolve_predefined_entity(name) })
        .map_or_else(|_| escaped.to_owned(), |text| text.into_owned())
}

/// A table of the text.
#[derive(Default)]
struct MarkupTable {
    name: String,
    rows: Vec<Vec<String>>,
    merged: Vec<Merged>,
    column: usize,
    is_in_cell: bool,
    spans: (u32, u32),
    text: String,
}

/// Reads such a file: the wanted tables or sheets, else the one with the most known columns.
///
/// # Errors
/// A [`FileProblem`].
pub fn read_markup(markup: Markup, bytes: &[u8], listener: &mut impl Listener) -> Result<(), FileProblem> {
    let text = decoded(bytes)?;
    let tables = tables(markup, &text);
    let wanted = listener.wanted_sheets();
    let is_wanted = |table: &MarkupTable| wanted.contains(&table.name);
    let best = (0..tables.len()).rev().max_by_key(|&at| {
        let first = tables[at].rows.iter().filter(|row| !row.is_empty()).take(40).cloned().collect::<Vec<_>>();
        (listener.known_columns(&first), first.len())
    });
    let any = tables.iter().any(is_wanted);
    let chosen: Vec<bool> =
        tables.iter().enumerate().map(|(at, table)| if any { is_wanted(table) } else { Some(at) == best }).collect();
    let sheet =
        |(table, &is_read): (&MarkupTable, &bool)| SheetName { name: table.name.clone(), is_hidden: false, is_read };
    listener.sheets(tables.iter().zip(&chosen).map(sheet).collect());
    let mut any = false;
    for table in tables.into_iter().zip(chosen).filter_map(|(table, is_read)| is_read.then_some(table)) {
        listener.sheet_begins(SheetStart { name: table.name, merged: table.merged, is_from_1904: false });
        for (number, row) in (1..).zip(&table.rows).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())) {
            any = true;
            let mut cells = Vec::with_capacity(row.len());
            for (column, cell) in row.iter().enumerate() {
                let (cell, is_too_long) = read_of(cell);
                if is_too_long {
                    listener.too_long(column);
                }
                cells.push(cell);
            }
            listener.record(number, &cells);
        }
    }
    listener.progress(bytes.len() as u64);
    if any { Ok(()) } else { Err(FileProblem::Unreadable(markup.format())) }
}

fn decoded(bytes: &[u8]) -> Result<String, FileProblem> {
    let mut encoding = first_guess(&bytes[..bytes.len().min(4096)]);
    loop {
        let mut text = String::new();
        if PieceDecoder::new(encoding).decode(bytes, true, &mut text) {
            return Ok(text);
        }
        encoding = next_guess(encoding).ok_or(FileProblem::NotText)?;
    }
}

/// The tables of a text. Unclosed and doubly closed elements are tolerated, as in browsers.
fn tables(markup: Markup, text: &str) -> Vec<MarkupTable> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut tables: Vec<MarkupTable> = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Eof => break,
            Event::Start(tag) => open(markup, &tag, &mut tables),
            Event::Empty(tag) => {
                open(markup, &tag, &mut tables);
                close(&tag.local_name().as_ref().to_ascii_lowercase(), &mut tables);
            }
            Event::End(tag) => close(&tag.local_name().as_ref().to_ascii_lowercase(), &mut tables),
            Event::Text(text) => say(&mut tables, &text),
            Event::CData(text) => say(&mut tables, &text),
            Event::GeneralRef(name) => say(&mut tables, &plain_text(&format!("&{};", &*name))),
            _ => {}
        }
    }
    if let Some(table) = tables.last_mut() {
        table.end_cell();
    }
    tables
}

fn say(tables: &mut [MarkupTable], text: &str) {
    if let Some(table) = tables.last_mut().filter(|table| table.is_in_cell) {
        table.text.push_str(text);
    }
}

fn open(markup: Markup, tag: &BytesStart, tables: &mut Vec<MarkupTable>) {
    let name = tag.local_name().as_ref().to_ascii_lowercase();
    let attribute = |wanted: &str| {
        let found = tag
            .html_attributes()
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref().eq_ignore_ascii_case(wanted))?;
        Some(plain_text(&found.value))
    };
    let number = |wanted: &str| attribute(wanted).and_then(|number| number.trim().parse::<u32>().ok());
    let begins = match markup {
        Markup::Html => "table",
        Markup::Xml => "worksheet",
    };
    if name == begins {
        let named = attribute("name").filter(|_| markup == Markup::Xml);
        let name = named.unwrap_or_else(|| format!("{}", tables.len() + 1));
        tables.push(MarkupTable { name, ..MarkupTable::default() });
        return;
    }
    let Some(table) = tables.last_mut() else { return };
    match name.as_str() {
        "tr" | "row" => {
            table.end_cell();
            let at = number("Index").map(|index| index.saturating_sub(1) as usize).filter(|at| *at < 1 << 20);
            let at = at.unwrap_or(table.rows.len()).max(table.rows.len());
            table.rows.resize_with(at + 1, Vec::new);
            table.column = 0;
        }
        "td" | "th" | "cell" => {
            table.end_cell();
            if let Some(index) = number("Index") {
                table.column = index.saturating_sub(1) as usize;
            }
            let (across, down) = match markup {
                Markup::Html => (number("colspan").unwrap_or(1).max(1) - 1, number("rowspan").unwrap_or(1).max(1) - 1),
                Markup::Xml => (number("MergeAcross").unwrap_or(0), number("MergeDown").unwrap_or(0)),
            };
            table.begin_cell(across.min(MOST_COLUMNS as u32), down.min(1 << 20));
        }
        "br" => table.text.push('\n'),
        _ => {}
    }
}

fn close(name: &str, tables: &mut [MarkupTable]) {
    let Some(table) = tables.last_mut() else { return };
    if matches!(name, "td" | "th" | "cell" | "tr" | "row" | "table" | "worksheet") {
        table.end_cell();
    }
}

impl MarkupTable {
    /// Starts a cell in the first column that is not covered by a cell above.
    fn begin_cell(&mut self, across: u32, down: u32) {
        let row = self.rows.len().saturating_sub(1) as u32;
        let is_taken = |column: u32| {
            let reaches = |merged: &Merged| {
                merged.rows.0 < row && row <= merged.rows.1 && (merged.columns.0..=merged.columns.1).contains(&column)
            };
            self.merged.iter().rev().take(2 * MOST_COLUMNS).any(reaches)
        };
        while self.column < MOST_COLUMNS && is_taken(self.column as u32) {
            self.column += 1;
        }
        (self.is_in_cell, self.spans) = (true, (across, down));
        self.text.clear();
    }

    fn end_cell(&mut self) {
        if !std::mem::take(&mut self.is_in_cell) || self.rows.is_empty() {
            return;
        }
        let (across, down) = self.spans;
        let (row, column) = (self.rows.len() - 1, self.column);
        if across > 0 || down > 0 {
            let (top, left) = (row as u32, column as u32);
            self.merged.push(Merged { rows: (top, top + down), columns: (left, left + across) });
        }
        if column < MOST_COLUMNS {
            let cells = &mut self.rows[row];
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            self.text.trim().clone_into(&mut cells[column]);
        }
        self.column += 1 + across as usize;
    }
}
