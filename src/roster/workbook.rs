//! XLSX workbooks, with `calamine`. What a file claims is checked before anything of it is unpacked.

use super::cell_text::read_of;
use super::file::{FileProblem, Listener};
use super::formulas::Formulas;
use super::reading::MOST_COLUMNS;
use crate::policy::CalendarDate;
use calamine::{DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use quick_xml::events::Event;
use std::borrow::Cow;
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

/// The most that a workbook may unpack to, in bytes; 50,000 rows of 40 columns come to about 100 million.
const MOST_UNPACKED: u64 = 700 << 20;
/// What is smaller is unpacked however well it was packed.
const HARMLESS: u64 = 20 << 20;
/// Spreadsheets pack about ten to one, seldom forty to one.
const MOST_PACKED: u64 = 150;

/// The most text that the cells of a sheet may say, in bytes. A text that cells share counts for each of them: it takes
/// no room in the file.
const MOST_SAID: usize = 400 << 20;

/// Rows between two reports of progress.
const ROWS_AT_ONCE: u32 = 200;

/// Reads the first sheet in sight that has rows, or a hidden one where there is no other; `listener` hears of each row
/// that has cells, with its number from 1, and of progress as a share of the file's bytes: a quarter of it is
/// unpacking.
///
/// # Errors
/// A [`FileProblem`]; nothing of the file is used then.
pub fn read_workbook(bytes: &[u8], listener: &mut impl Listener) -> Result<(), FileProblem> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(if is_locked(bytes) { FileProblem::Locked } else { FileProblem::Old });
    }
    let size = bytes.len() as u64;
    check_unpacked_size(bytes, |share| listener.progress((size as f64 * share / 4.0) as u64))?;
    let broken = |_| FileProblem::Broken;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => FileProblem::Locked,
        _ => FileProblem::Broken,
    })?;
    let (shown, hidden): (Vec<_>, Vec<_>) =
        workbook.sheets_metadata().iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = shown.iter().chain(&hidden).map(|sheet| sheet.name.clone()).collect();
    let shown = shown.len();
    for name in &names {
        let mut cells = workbook.worksheet_cells_reader(name).map_err(broken)?;
        let last = cells.dimensions().end.0.max(1);
        let (mut row, mut formulas) = (Row::default(), Formulas::default());
        let (mut any, mut said) = (false, 0);
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
            let ((number, column), value) = (cell.pos, &cell.value);
            let formula = formulas.without_value(cell.formula.as_ref(), value);
            if number != row.number && !row.cells.is_empty() {
                any = true;
                row.hand_over(listener);
                if number % ROWS_AT_ONCE == 0 {
                    let share = f64::from(number) / f64::from(last);
                    listener.progress((size as f64 * (0.25 + 0.75 * share.min(1.0))) as u64);
                }
            }
            row.number = number;
            let is_formula = formula.is_some();
            let text = formula.map_or_else(|| written(value), Cow::Owned);
            let (text, is_too_long) = read_of(&text);
            said += text.len();
            if said > MOST_SAID {
                return Err(FileProblem::Bomb);
            }
            row.put(column as usize, text, is_too_long, is_formula);
        }
        if !row.cells.is_empty() {
            any = true;
            row.hand_over(listener);
        }
        if any {
            let others = names.iter().take(shown).filter(|other| *other != name).cloned().collect();
            listener.sheet(name.clone(), others);
            listener.progress(size);
            return Ok(());
        }
    }
    Err(FileProblem::Empty)
}

/// Whether an OLE container holds a workbook that was encrypted (MS-OFFCRYPTO 2.3.4.4: its stream has this name).
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// A row that is being read.
#[derive(Default)]
struct Row {
    /// From 0.
    number: u32,
    cells: Vec<String>,
    /// Where cells stand that are too long.
    too_long: Vec<usize>,
    /// Where cells stand that are formulas without a value.
    formulas: Vec<usize>,
}

impl Row {
    fn put(&mut self, column: usize, text: &str, is_too_long: bool, is_formula: bool) {
        if column >= MOST_COLUMNS || text.is_empty() {
            return;
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text.to_owned();
        if is_too_long {
            self.too_long.push(column);
        }
        if is_formula {
            self.formulas.push(column);
        }
    }

    /// Hands it over, and begins the next.
    fn hand_over(&mut self, listener: &mut impl Listener) {
        self.too_long.drain(..).for_each(|column| listener.too_long(column));
        self.formulas.drain(..).for_each(|column| listener.without_value(column));
        let cells: Vec<&str> = self.cells.iter().map(String::as_str).collect();
        listener.record(self.number.saturating_add(1), &cells);
        self.cells.clear();
    }
}

/// Refuses what claims to unpack to too much, and what unpacks to more than it claims; `progress` hears the share that
/// was looked at.
fn check_unpacked_size(bytes: &[u8], mut progress: impl FnMut(f64)) -> Result<(), FileProblem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileProblem::Broken)?;
    let mut claimed = 0u64;
    for position in 0..archive.len() {
        let entry = archive.by_index_raw(position).map_err(|_| FileProblem::Broken)?;
        claimed = claimed.saturating_add(entry.size());
    }
    if claimed > MOST_UNPACKED || (claimed > HARMLESS && claimed / MOST_PACKED > bytes.len() as u64) {
        return Err(FileProblem::Bomb);
    }
    let mut unpacked_before = 0;
    for position in 0..archive.len() {
        let mut entry = archive.by_index(position).map_err(|_| FileProblem::Broken)?;
        let size = entry.size();
        let are_shared = |name: &str| name.to_ascii_lowercase().ends_with("sharedstrings.xml");
        if entry.name().is_ok_and(|name| are_shared(&name)) {
            if declared_strings(entry) > size {
                return Err(FileProblem::Bomb);
            }
            entry = archive.by_index(position).map_err(|_| FileProblem::Broken)?;
        }
        let unpacked = std::io::copy(&mut entry.take(size + 1), &mut std::io::sink());
        match unpacked {
            Ok(unpacked) if unpacked == size => {
                unpacked_before += size;
                progress(unpacked_before as f64 / claimed.max(1) as f64);
            }
            Ok(_) => return Err(FileProblem::Bomb),
            Err(_) => return Err(FileProblem::Broken),
        }
    }
    Ok(())
}

/// How many shared strings a workbook says that it has: so much room is made for them. Every one takes some bytes.
fn declared_strings(shared: impl Read) -> u64 {
    let mut xml = quick_xml::Reader::from_reader(BufReader::new(shared));
    let mut read = Vec::new();
    loop {
        read.clear();
        match xml.read_event_into(&mut read) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "sst" => {
                return tag.split("uniqueCount").skip(1).map(first_number).max().unwrap_or_default();
            }
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}

/// The first number in a text; the largest there is where none is as large.
fn first_number(text: &str) -> u64 {
    let from = text.trim_start_matches(|character: char| !character.is_ascii_digit());
    let digits: String = from.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

/// A cell as text; dates as dates, however the sheet stores them.
fn written<'a>(value: &'a DataRef) -> Cow<'a, str> {
    match value {
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => number.to_string().into(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.into(),
        DataRef::SharedString(text) => Cow::Borrowed(text),
        DataRef::Bool(flag) => flag.to_string().into(),
        DataRef::DateTime(day) => day_of(day).map_or_else(|| day.as_f64().to_string(), |date| date.to_string()).into(),
        DataRef::DateTimeIso(text) => text.get(..10).unwrap_or(text).into(),
        // The error is no blank: whoever filled the cell in knows it by this.
        DataRef::Error(error) => error.to_string().into(),
        DataRef::Empty => Cow::Borrowed(""),
    }
}

/// The day of a serial number, whichever year the workbook counts from.
fn day_of(serial: &ExcelDateTime) -> Option<CalendarDate> {
    let (year, month, day, ..) = serial.to_ymd_hms_milli();
    CalendarDate::new(year, month, day)
}
