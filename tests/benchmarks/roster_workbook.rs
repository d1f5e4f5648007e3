//! Converts a roster of delimited text to a workbook, for `tests/browser/roster-benchmark.mjs`.
//! usage: cargo run --release --example roster_workbook -- roster.csv roster.xlsx

use rust_xlsxwriter::{Workbook, XlsxError};
use std::{env, fs};

fn main() -> Result<(), XlsxError> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [from, to] = paths.as_slice() else { panic!("usage: roster_workbook roster.csv roster.xlsx") };
    let text = fs::read_to_string(from).expect("the roster can be read");
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0u32..).zip(text.lines()) {
        for (column, cell) in (0u16..).zip(line.split(',')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number)?,
                Err(_) => sheet.write_string(row, column, cell)?,
            };
        }
    }
    workbook.save(to)
}
