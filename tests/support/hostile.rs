//! Generates small files that unpack, or claim to unpack, to far more than a roster.

use std::io::Write;

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"#;

/// A workbook of one sheet with these rows and shared strings (`<si>…</si>` each), of which it declares `declared`.
pub fn workbook(before_rows: &str, rows: &str, strings: &[String], declared: &str) -> Vec<u8> {
    let sheet = format!("<worksheet>{before_rows}<sheetData>{rows}</sheetData></worksheet>");
    let shared: String = strings.iter().map(|string| format!("<si><t>{string}</t></si>")).collect();
    let shared = format!(r#"<sst uniqueCount="{declared}">{shared}</sst>"#);
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts = [
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", &shared),
    ];
    for (name, content) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a new archive entry");
        archive.write_all(content.as_bytes()).expect("a successful write");
    }
    archive.finish().expect("a complete archive").into_inner()
}

/// A row whose cells refer to shared strings by position.
fn row(shared: impl IntoIterator<Item = usize>) -> String {
    let cells: String = shared.into_iter().map(|at| format!("<c t=\"s\"><v>{at}</v></c>")).collect();
    format!("<row>{cells}</row>")
}

/// A cell's text of this length.
pub fn long(characters: usize) -> String {
    "x".repeat(characters)
}

/// Headers `person`, `name` and `training_days`, and rows whose name is one shared string of this length.
pub fn one_shared_string(characters: usize, rows: usize) -> Vec<u8> {
    let strings = ["person", "name", "training_days", "7", &long(characters)].map(str::to_owned);
    let lines: String = std::iter::once(row([0, 1, 2])).chain((0..rows).map(|_| row([3, 4, 3]))).collect();
    workbook("", &lines, &strings, "5")
}

/// A header of this length, in this number of columns.
pub fn long_headers(characters: usize, columns: usize) -> Vec<u8> {
    let strings = ["person", "7", &long(characters)].map(str::to_owned);
    let headers = row(std::iter::once(0).chain(std::iter::repeat_n(2, columns)));
    workbook("", &(headers + &row([1])), &strings, "3")
}

/// Rows in which every cell, in known and other columns, is one long shared string.
pub fn everywhere(characters: usize, columns: usize, rows: usize) -> Vec<u8> {
    let strings = ["person", &long(characters)].map(str::to_owned);
    let lines: String = (0..rows).map(|_| row(std::iter::repeat_n(1, columns))).collect();
    workbook("", &(row([0]) + &lines), &strings, "2")
}

/// A name of this length, stored in the cell itself.
pub fn inline(characters: usize) -> Vec<u8> {
    let strings = ["person", "name", "7"].map(str::to_owned);
    let cell = format!("<c t=\"inlineStr\"><is><t>{}</t></is></c>", long(characters));
    workbook("", &format!("{}<row><c t=\"s\"><v>2</v></c>{cell}</row>", row([0, 1])), &strings, "3")
}

/// This number of formatted empty cells, in a sheet that declares the maximum size.
pub fn empty_cells(cells: usize) -> Vec<u8> {
    let strings = ["person", "7"].map(str::to_owned);
    let rows = format!("<row>{}</row>", "<c s=\"1\"/>".repeat(100)).repeat(cells / 100);
    workbook("<dimension ref=\"A1:XFD1048576\"/>", &(row([0]) + &row([1]) + &rows), &strings, "2")
}

/// A workbook that declares more shared strings than fit in memory.
pub fn declared_strings() -> Vec<u8> {
    let strings = ["person", "7"].map(str::to_owned);
    workbook("", &(row([0]) + &row([1])), &strings, "999999999999999")
}

/// Rows with a single cell, far to the right.
pub fn far_cells(rows: usize) -> Vec<u8> {
    let strings = ["person", "7"].map(str::to_owned);
    let lines: String = (3..rows + 3).map(|at| format!("<row><c r=\"ALL{at}\" t=\"s\"><v>1</v></c></row>")).collect();
    workbook("", &(row([0]) + &row([1]) + &lines), &strings, "2")
}

/// Delimited text with a name of this length.
pub fn delimited(characters: usize) -> Vec<u8> {
    format!("person,name\n7,{}\n8,x\n", long(characters)).into_bytes()
}

/// Delimited text with a line of only separators.
pub fn separators(count: usize) -> Vec<u8> {
    format!("person,name\n{}\n", ",".repeat(count)).into_bytes()
}
