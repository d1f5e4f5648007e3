//! Generates files as companies have them.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use skills_subsidy::policies;
use skills_subsidy::roster::{Column, Import, Imported, Refused, Roster, RowKind, Settings, Wishes};
use std::io::Write;

/// Reads a file with its reader's wishes.
pub fn read_wishing(mut bytes: &[u8], wishes: Wishes) -> Result<Imported, Refused> {
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    Import::new(settings, &[], &mut |_, _| {}).wishing(wishes).seeded(super::SEED).read(&mut bytes)
}

/// Reads a file that must be readable.
pub fn read(bytes: &[u8]) -> Imported {
    match read_wishing(bytes, Wishes::default()) {
        Ok(imported) => imported,
        Err(refused) => panic!("{:?} {:?}", refused.problem, refused.headers),
    }
}

/// A workbook of one sheet.
pub fn workbook(write: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    write(workbook.add_worksheet());
    workbook.save_to_buffer().expect("a complete workbook")
}

/// Writes rows of text from row `first` on; numbers are written as numbers.
pub fn write_rows(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, cell) in (0u16..).zip(*cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).expect("a successful write"),
                Err(_) if cell.is_empty() => continue,
                Err(_) => sheet.write_string(row, column, *cell).expect("a successful write"),
            };
        }
    }
}

/// Merges cells: first and last row, first and last column, and their text.
pub fn merge(sheet: &mut Worksheet, (top, bottom): (u32, u32), (left, right): (u16, u16), text: &str) {
    sheet.merge_range(top, left, bottom, right, text, &Format::new()).expect("a successful merge");
}

/// Returns the text of a column for every row.
pub fn column(roster: &Roster, column: Column) -> Vec<String> {
    (0..roster.len()).map(|row| roster.cell(row, column).1.to_owned()).collect()
}

/// Returns the text of a fact's column for every row.
pub fn facts(roster: &Roster, id: &str) -> Vec<String> {
    column(roster, Column::with_id(policies::first(), id).expect("a column"))
}

/// Returns the kinds of skipped rows with their numbers.
pub fn passed_over(imported: &Imported) -> Vec<(RowKind, Vec<u32>)> {
    let rows = imported.skipped.iter();
    rows.map(|skipped| (skipped.kind, skipped.named.iter().map(|(number, _)| *number).collect())).collect()
}

/// An XLSX workbook with this XML for its sheet and styles, which no library would write.
pub fn raw_workbook(rows: &str, styles: &str, is_from_1904: bool) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let system = if is_from_1904 { r#"<workbookPr date1904="1"/>"# } else { "" };
    let relations = |list: &str| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{list}</Relationships>"#
        )
    };
    let files = [
        (
            "_rels/.rels",
            relations(&format!(
                r#"<Relationship Id="rId1" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/>"#
            )),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATED}">{system}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(&format!(
                r#"<Relationship Id="rId1" Type="{RELATED}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{RELATED}/styles" Target="styles.xml"/>"#
            )),
        ),
        ("xl/styles.xml", format!(r#"<styleSheet xmlns="{MAIN}">{styles}</styleSheet>"#)),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)),
    ];
    packed(&files.map(|(name, text)| (name, text)))
}

/// A ZIP archive of these files.
pub fn packed(files: &[(&str, String)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a new archive entry");
        archive.write_all(text.as_bytes()).expect("a successful write");
    }
    archive.finish().expect("a complete archive").into_inner()
}

/// A workbook from before 2007 (BIFF8 in an OLE container) with rows of text, some hidden, and merged cells: first and
/// last row, first and last column. No crate writes them, so this is the minimum of [MS-XLS] and [MS-CFB] that contains
/// a table.
pub fn old_workbook(rows: &[&[&str]], hidden: &[u16], merged: &[[u16; 4]], is_locked: bool) -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let length = data.len() as u16;
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    let text = |text: &str| -> Vec<u8> {
        let units: Vec<u16> = text.encode_utf16().collect();
        [
            &(units.len() as u16).to_le_bytes()[..],
            &[1],
            &units.iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>(),
        ]
        .concat()
    };
    let begin = |kind: u16| {
        let fields = [0x0600u16, kind, 0x0DBB, 0x07CC, 0, 0, 6, 0];
        record(0x0809, &fields.map(u16::to_le_bytes).concat())
    };
    let lock = if is_locked { record(0x002F, &[1, 0, 1, 0, 1, 0]) } else { Vec::new() };
    let name = [&[1u8, 1][..], &"S".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
    let sheet_at = |at: u32| record(0x0085, &[&at.to_le_bytes()[..], &[0, 0], &name].concat());
    let end = record(0x000A, &[]);
    let first = (begin(5).len() + lock.len() + sheet_at(0).len() + end.len()) as u32;
    let mut stream = [begin(5), lock, sheet_at(first), end.clone(), begin(0x10)].concat();
    for (row, cells) in (0u16..).zip(rows) {
        let flags = if hidden.contains(&row) { 0x0120 } else { 0x0100 };
        let fields = [row, 0, cells.len() as u16, 0xFF, 0, 0, flags, 0x0F];
        stream.extend(record(0x0208, &fields.map(u16::to_le_bytes).concat()));
        for (column, cell) in (0u16..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
            stream.extend(record(0x0204, &[place, text(cell)].concat()));
        }
    }
    if !merged.is_empty() {
        let ranges: Vec<u8> = merged.iter().flatten().flat_map(|end| end.to_le_bytes()).collect();
        stream.extend(record(0x00E5, &[&(merged.len() as u16).to_le_bytes()[..], &ranges].concat()));
    }
    stream.extend(end);
    in_container(stream)
}

/// An OLE container with a single stream, `Workbook`.
fn in_container(mut stream: Vec<u8>) -> Vec<u8> {
    const SECTOR: usize = 512;
    const FREE: u32 = u32::MAX;
    const END: u32 = 0xFFFF_FFFE;
    const FAT: u32 = 0xFFFF_FFFD;
    // A stream of 4,096 bytes or more is stored in regular sectors.
    stream.resize(stream.len().max(4_096).next_multiple_of(SECTOR), 0);
    let sectors = (stream.len() / SECTOR) as u32;
    assert!(sectors + 2 <= 128, "one sector of the table is enough");
    let mut table: Vec<u32> = vec![FAT, END];
    table.extend((0..sectors).map(|sector| if sector + 1 == sectors { END } else { sector + 3 }));
    table.resize(128, FREE);
    let mut header = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    header.resize(24, 0);
    header.extend([0x3Eu16, 3, 0xFFFE, 9, 6].map(u16::to_le_bytes).concat());
    header.resize(44, 0);
    header.extend([1u32, 1, 0, 4_096, END, 0, END, 0, 0].map(u32::to_le_bytes).concat());
    header.resize(SECTOR, 0xFF);
    let entry = |name: &str, kind: u8, child: u32, start: u32, size: u32| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = entry.len() as u16 + 2;
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        entry.extend([FREE, FREE, child].map(u32::to_le_bytes).concat());
        entry.resize(116, 0);
        entry.extend([start, size, 0].map(u32::to_le_bytes).concat());
        entry
    };
    let mut directory = entry("Root Entry", 5, 1, END, 0);
    directory.extend(entry("Workbook", 2, FREE, 2, stream.len() as u32));
    directory.resize(SECTOR, 0);
    [header, table.into_iter().flat_map(u32::to_le_bytes).collect(), directory, stream].concat()
}
