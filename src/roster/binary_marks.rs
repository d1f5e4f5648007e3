//! Hidden rows and merged cells of a binary workbook of 2007 and later ([MS-XLSB]), because the library that reads its
//! cells does not report them.

use super::sheet_marks::{MOST_TAKEN_DOWN, SheetMarks};
use super::source::Merged;
use std::io::{BufRead, Read};

/// BrtRowHdr, the start of a row.
const ROW: u16 = 0x00;
/// BrtMergeCell.
const MERGED: u16 = 0xB0;
/// BrtBundleSh, the name of a sheet.
const SHEET: u16 = 0x9C;
/// The byte and the bit that mark a row as hidden (fDyZero).
const HIDDEN: (usize, u8) = (11, 0x10);
/// The number of bytes read of a record.
const LOOKED_AT: u64 = 1_024;

/// The marks of a sheet.
pub fn marks(sheet: impl BufRead) -> SheetMarks {
    let mut marks = SheetMarks::default();
    each_record(sheet, |kind, said| match (kind, number(said, 0)) {
        (ROW, Some(row))
            if said.get(HIDDEN.0).is_some_and(|byte| byte & HIDDEN.1 != 0) && marks.hidden.len() < MOST_TAKEN_DOWN =>
        {
            marks.hidden.insert(row);
        }
        (MERGED, Some(first)) if marks.merged.len() < MOST_TAKEN_DOWN => {
            let ends = (number(said, 4), number(said, 8), number(said, 12));
            if let (Some(last), Some(left), Some(right)) = ends {
                marks.merged.push(Merged { rows: (first, last), columns: (left, right) });
            }
        }
        _ => {}
    });
    marks
}

/// The sheets of a workbook: each name, and the relation that leads to its file.
pub fn sheets(workbook: impl BufRead) -> Vec<(String, String)> {
    let mut sheets = Vec::new();
    each_record(workbook, |kind, said| {
        if kind == SHEET
            && let Some((relation, rest)) = said.get(8..).and_then(wide)
            && let Some((name, _)) = wide(rest)
        {
            sheets.push((name, relation));
        }
    });
    sheets
}

/// Passes each record's type and its first bytes to `take`.
fn each_record(mut bytes: impl BufRead, mut take: impl FnMut(u16, &[u8])) {
    let mut said = Vec::new();
    while let Some(kind) = seven_bits(&mut bytes, 2) {
        let Some(length) = seven_bits(&mut bytes, 4) else { return };
        said.clear();
        let first = bytes.by_ref().take(u64::from(length).min(LOOKED_AT)).read_to_end(&mut said);
        let rest = u64::from(length) - said.len() as u64;
        if first.is_err() || std::io::copy(&mut bytes.by_ref().take(rest), &mut std::io::sink()).is_err() {
            return;
        }
        take(kind as u16, &said);
    }
}

/// A number in at most `most` bytes of seven bits each.
fn seven_bits(bytes: &mut impl Read, most: u32) -> Option<u32> {
    let mut number = 0;
    for at in 0..most {
        let mut byte = [0];
        bytes.read_exact(&mut byte).ok()?;
        number |= u32::from(byte[0] & 0x7F) << (7 * at);
        if byte[0] & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

fn number(said: &[u8], at: usize) -> Option<u32> {
    said.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// A text after its length, and the rest.
fn wide(said: &[u8]) -> Option<(String, &[u8])> {
    let length = (number(said, 0)? as usize).checked_mul(2)?;
    let (text, rest) = said.get(4..)?.split_at_checked(length)?;
    let units: Vec<u16> = text.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
    Some((String::from_utf16_lossy(&units), rest))
}
