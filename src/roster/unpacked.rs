//! The content of a packed workbook, examined before its cells are read: its declared unpacked size is checked, and
//! hidden rows and merged cells are recorded on the way.

use super::binary_marks;
use super::formats::Format;
use super::open_document;
use super::sheet_marks::{MOST_TAKEN_DOWN, SheetMarks};
use super::source::{FileProblem, Merged};
use quick_xml::events::Event;
use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read, Write};
use zip::ZipArchive;

/// The most bytes that a workbook may unpack to; 50,000 rows of 40 columns unpack to about 100 million.
const MOST_UNPACKED: u64 = 700 << 20;
/// Up to this size the compression ratio does not matter.
const HARMLESS: u64 = 20 << 20;
/// The largest compression ratio; spreadsheets have about ten to one, seldom forty to one.
const MOST_PACKED: u64 = 150;
/// The longest tag that is parsed.
const LONGEST_TAG: usize = 500;

/// The content of a packed workbook.
pub struct Unpacked {
    /// Its format, by the names of its files.
    pub format: Format,
    /// The marks of its sheets, by the names of the sheets' files.
    marks: HashMap<String, SheetMarks>,
    /// The file names of its sheets, by the names of the sheets.
    files: HashMap<String, String>,
}

impl Unpacked {
    /// Removes and returns the marks of a sheet.
    pub fn marks_of(&mut self, sheet: &str) -> SheetMarks {
        let file = self.files.get(sheet);
        file.and_then(|file| self.marks.remove(file)).unwrap_or_default()
    }
}

/// Refuses a file that declares too large a size, or unpacks to more than it declares; `progress` receives the share
/// examined.
pub fn unpacked(bytes: &[u8], mut progress: impl FnMut(f64)) -> Result<Unpacked, FileProblem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileProblem::Broken)?;
    let mut claimed = 0u64;
    for position in 0..archive.len() {
        let entry = archive.by_index_raw(position).map_err(|_| FileProblem::Broken)?;
        claimed = claimed.saturating_add(entry.size());
    }
    if claimed > MOST_UNPACKED || (claimed > HARMLESS && claimed / MOST_PACKED > bytes.len() as u64) {
        return Err(FileProblem::Bomb);
    }
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    let mut marks = HashMap::new();
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
        let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
        let mut scan = MarksScan::of(&name);
        let unpacked = std::io::copy(&mut entry.take(size + 1), &mut scan);
        if let Some(found) = scan.found() {
            marks.insert(name, found);
        }
        match unpacked {
            Ok(unpacked) if unpacked == size => {
                unpacked_before += size;
                progress(unpacked_before as f64 / claimed.max(1) as f64);
            }
            Ok(_) => return Err(FileProblem::Bomb),
            Err(_) => return Err(FileProblem::Broken),
        }
    }
    let format = Format::of_packed(names.iter().map(String::as_str));
    let files = match format {
        Format::OpenDocument => {
            // One file contains all sheets, so their marks are stored by the sheets' names.
            marks = archive.by_name("content.xml").map(open_document::marks).unwrap_or_default();
            marks.keys().map(|name| (name.clone(), name.clone())).collect()
        }
        Format::Xlsb => binary_marks_of(&mut archive, &mut marks),
        _ if marks.is_empty() => HashMap::new(),
        _ => sheet_files(&mut archive),
    };
    Ok(Unpacked { format, marks, files })
}

/// The declared number of shared strings, for which a reader allocates memory; each takes at least a few bytes.
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

/// The first number in a text; a number that is too large becomes the largest.
fn first_number(text: &str) -> u64 {
    let from = text.trim_start_matches(|character: char| !character.is_ascii_digit());
    let digits: String = from.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) }
}

/// The marks of a binary workbook's sheets, by the names of their files; and those file names, by the names of the
/// sheets.
fn binary_marks_of(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    marks: &mut HashMap<String, SheetMarks>,
) -> HashMap<String, String> {
    let relations = relations(archive, "xl/_rels/workbook.bin.rels");
    let named = archive.by_name("xl/workbook.bin").map(|book| binary_marks::sheets(BufReader::new(book)));
    let sheets = named.unwrap_or_default().into_iter();
    let files: HashMap<String, String> =
        sheets.filter_map(|(name, id)| Some((name, file_of(relations.get(&id)?)))).collect();
    for file in files.values() {
        if let Ok(sheet) = archive.by_name(file) {
            marks.insert(file.clone(), binary_marks::marks(BufReader::new(sheet)));
        }
    }
    files
}

/// The files that a workbook's relations point to, by their ids.
fn relations(archive: &mut ZipArchive<Cursor<&[u8]>>, file: &str) -> HashMap<String, String> {
    attributes(archive, file, "Relationship", ["Id", "Target"]).into_iter().collect()
}

/// The name of a file in the archive.
fn file_of(target: &str) -> String {
    match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("xl/{target}"),
    }
}

/// Two attributes of every tag with this name, in a file of the archive.
fn attributes(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    file: &str,
    tag: &str,
    names: [&str; 2],
) -> Vec<(String, String)> {
    let Ok(mut entry) = archive.by_name(file) else { return Vec::new() };
    let mut text = String::new();
    let _ = entry.read_to_string(&mut text);
    attribute_pairs(&text, tag, names)
}

/// The file of each sheet, by its name: the workbook names its sheets, and its relations their files.
fn sheet_files(archive: &mut ZipArchive<Cursor<&[u8]>>) -> HashMap<String, String> {
    let relations = relations(archive, "xl/_rels/workbook.xml.rels");
    let sheets = attributes(archive, "xl/workbook.xml", "sheet", ["name", "id"]).into_iter();
    sheets.filter_map(|(name, id)| Some((name, file_of(relations.get(&id)?)))).collect()
}

/// Two attributes of every tag with this name.
fn attribute_pairs(xml: &str, tag: &str, names: [&str; 2]) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut pairs = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == tag => {
                let value = |name: &str| {
                    let mut attributes = start.attributes().flatten();
                    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
                    Some(super::markup::plain_text(&found.value))
                };
                pairs.extend(value(names[0]).zip(value(names[1])));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    pairs
}

/// Records the marks of a sheet while it is unpacked; other files have none.
struct MarksScan {
    is_sheet: bool,
    /// The current tag, as far as it may be a relevant one.
    tag: Vec<u8>,
    is_in_tag: bool,
    row: u32,
    marks: SheetMarks,
}

impl MarksScan {
    fn of(file: &str) -> MarksScan {
        let is_sheet = file.starts_with("xl/worksheets/") && file.ends_with(".xml");
        MarksScan { is_sheet, tag: Vec::new(), is_in_tag: false, row: 0, marks: SheetMarks::default() }
    }

    /// The marks found, if any.
    fn found(self) -> Option<SheetMarks> {
        let SheetMarks { merged, hidden } = &self.marks;
        let is_any = !merged.is_empty() || !hidden.is_empty();
        is_any.then(|| {
            let mut marks = self.marks;
            marks.merged.sort_by_key(|merged| merged.rows);
            marks
        })
    }

    fn end_of_tag(&mut self) {
        self.is_in_tag = false;
        let Ok(tag) = std::str::from_utf8(&self.tag) else { return };
        let name = tag.split([' ', '/', '\n', '\t', '\r']).next().unwrap_or("");
        match name.rsplit(':').next() {
            Some("row") => {
                let number = attribute(tag, "r").and_then(|number| number.parse().ok());
                self.row = number.unwrap_or(self.row + 1);
                let is_hidden = matches!(attribute(tag, "hidden"), Some("1" | "true"));
                if is_hidden && self.marks.hidden.len() < MOST_TAKEN_DOWN {
                    self.marks.hidden.insert(self.row.saturating_sub(1));
                }
            }
            Some("mergeCell") if self.marks.merged.len() < MOST_TAKEN_DOWN => {
                self.marks.merged.extend(attribute(tag, "ref").and_then(merged_of));
            }
            _ => {}
        }
    }
}

/// The value of an attribute in a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut parts = tag.split_ascii_whitespace();
    let quoted = parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))?;
    quoted.trim_end_matches('/').trim_matches(['"', '\'']).into()
}

/// The cells of a range such as `A1:B2`.
fn merged_of(range: &str) -> Option<Merged> {
    let (first, last) = range.split_once(':')?;
    let ((row, column), (last_row, last_column)) = (place_of(first)?, place_of(last)?);
    Some(Merged { rows: (row, last_row), columns: (column, last_column) })
}

/// The row and the column of a cell such as `B2`, from 0.
fn place_of(cell: &str) -> Option<(u32, u32)> {
    let digits = cell.find(|character: char| character.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| column.saturating_mul(26).saturating_add(u32::from(letter - b'A') + 1))
    })?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

impl Write for MarksScan {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut rest = if self.is_sheet { bytes } else { &[] };
        while !rest.is_empty() {
            if !self.is_in_tag {
                let Some(begins) = rest.iter().position(|byte| *byte == b'<') else { break };
                rest = &rest[begins + 1..];
                (self.is_in_tag, self.tag) = (true, std::mem::take(&mut self.tag));
                self.tag.clear();
                // Nearly every tag belongs to a cell or its value.
                if matches!(rest, [b'c', b' ', ..] | [b'v' | b't', b'>', ..] | [b'/', ..]) {
                    self.is_in_tag = false;
                }
                continue;
            }
            let ends = rest.iter().position(|byte| *byte == b'>');
            let part = &rest[..ends.unwrap_or(rest.len())];
            let room = LONGEST_TAG.saturating_sub(self.tag.len());
            self.tag.extend_from_slice(&part[..part.len().min(room)]);
            rest = &rest[part.len()..];
            if ends.is_some() {
                self.end_of_tag();
                rest = &rest[1..];
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
