//! Binary workbooks (.xlsb). No crate writes them, so the test writes the minimum of [MS-XLSB] that contains a table.

use super::made::{column, facts, passed_over, read};
use skills_subsidy::roster::{Column, RowKind};
use std::io::Write;

/// A record: its type and length, seven bits in each byte, and its data.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let seven_bits = |mut number: usize| {
        let mut bytes = Vec::new();
        loop {
            let low = (number & 0x7F) as u8;
            number >>= 7;
            bytes.push(if number > 0 { low | 0x80 } else { low });
            if number == 0 {
                return bytes;
            }
        }
    };
    [seven_bits(kind.into()), seven_bits(data.len()), data.to_vec()].concat()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let bytes = units.iter().flat_map(|unit| unit.to_le_bytes());
    (units.len() as u32).to_le_bytes().into_iter().chain(bytes).collect()
}

/// A workbook with these rows, some hidden, and merged cells: first and last row, first and last column.
fn binary_workbook(rows: &[&[&str]], hidden: &[u32], merged: &[[u32; 4]]) -> Vec<u8> {
    let sheet = [&[0; 8][..], &wide("rId1"), &wide("名册")].concat();
    // BrtBeginBook, BrtBundleSh, BrtEndBundleShs, BrtCalcProp, BrtEndBook.
    let book = [record(0x83, &[]), record(0x9C, &sheet), record(0x90, &[]), record(0x9D, &[0; 26]), record(0x84, &[])];
    let last = rows.len() as u32 - 1;
    let reach = [0, last, 0, 2].map(u32::to_le_bytes).concat();
    // BrtBeginSheet, BrtWsDim, BrtBeginSheetData; then for each row BrtRowHdr and a BrtCellSt for each cell.
    let mut data = [record(0x81, &[]), record(0x94, &reach), record(0x91, &[])].concat();
    for (row, cells) in (0u32..).zip(rows) {
        let mut said = [&row.to_le_bytes()[..], &[0; 13]].concat();
        said[11] = if hidden.contains(&row) { 0x10 } else { 0 };
        data.extend(record(0x00, &said));
        for (column, cell) in (0u32..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            data.extend(record(0x06, &[&column.to_le_bytes()[..], &[0; 4], &wide(cell)].concat()));
        }
    }
    // BrtEndSheetData, BrtBeginMergeCells, BrtMergeCell, BrtEndMergeCells, BrtEndSheet.
    data.extend([record(0x92, &[]), record(0xB1, &(merged.len() as u32).to_le_bytes())].concat());
    data.extend(merged.iter().flat_map(|ends| record(0xB0, &ends.map(u32::to_le_bytes).concat())));
    data.extend([record(0xB2, &[]), record(0x82, &[])].concat());
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [
        ("xl/_rels/workbook.bin.rels", relations.as_bytes().to_vec()),
        ("xl/workbook.bin", book.concat()),
        ("xl/worksheets/sheet1.bin", data),
    ] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a new archive entry");
        archive.write_all(&bytes).expect("a successful write");
    }
    archive.finish().expect("a complete archive").into_inner()
}

#[test]
fn a_binary_workbook_is_read() {
    let rows: &[&[&str]] = &[&["工号", "姓名", "等级"], &["1", "甲", "高级工"], &["2", "乙", ""], &["合计", "2人", ""]];
    let imported = read(&binary_workbook(rows, &[], &[]));
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "乙"]);
    assert_eq!(facts(&imported.roster, "level"), ["高级工", ""]);
    assert_eq!(imported.sheets[0].name, "名册");
    assert_eq!(imported.skipped.len(), 1);
}

#[test]
fn its_hidden_rows_are_passed_over_and_its_merged_cells_are_filled() {
    let rows: &[&[&str]] = &[
        &["工号", "姓名", "职业"],
        &["HD1", "甲", "电工"],
        &["", "", "焊工"],
        &["HD2", "乙", "车工"],
        &["HD3", "丙", "钳工"],
    ];
    let imported = read(&binary_workbook(rows, &[3], &[[1, 2, 0, 0], [1, 2, 1, 1]]));
    assert_eq!(column(&imported.roster, Column::Person), ["HD1", "HD1", "HD3"]);
    assert_eq!(column(&imported.roster, Column::Occupation), ["电工", "焊工", "钳工"]);
    assert_eq!((imported.filled, passed_over(&imported)), (2, vec![(RowKind::Hidden, vec![4])]));
}
