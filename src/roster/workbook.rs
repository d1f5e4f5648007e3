//! Workbooks: the choice of the sheets to read, and their rows.

use super::books::Book;
use super::cell_text::kept_of;
use super::source::{FileProblem, Listener, SheetName, SheetStart};

/// The number of rows between two progress reports.
const ROWS_AT_ONCE: u32 = 200;
/// The number of rows of each sheet that are examined to find the one with people.
const LOOKED_AT: usize = 40;

/// Reads the wanted sheets, or the one with the most known columns; of equals the first visible one. `listener`
/// receives each row that has cells, with its number from 1, and progress as a share of the file's bytes: a quarter of
/// it is unpacking.
///
/// # Errors
/// A [`FileProblem`]; discard everything that was read then.
pub fn read_workbook(bytes: &[u8], listener: &mut impl Listener) -> Result<(), FileProblem> {
    let size = bytes.len() as u64;
    let mut book = Book::open(bytes, |share| listener.progress((size as f64 * share / 4.0) as u64))?;
    let mut sheets = book.sheets();
    choose(&mut book, &mut sheets, listener)?;
    let chosen: Vec<String> = sheets.iter().filter(|sheet| sheet.is_read).map(|sheet| sheet.name.clone()).collect();
    listener.sheets(sheets);
    if chosen.is_empty() {
        return Err(FileProblem::Empty);
    }
    let is_from_1904 = book.is_from_1904();
    for (at, name) in chosen.iter().enumerate() {
        let marks = book.marks(name);
        listener.sheet_begins(SheetStart { name: name.clone(), merged: marks.merged, is_from_1904 });
        let (all, hidden) = (chosen.len() as f64, marks.hidden);
        book.rows(name, &mut |row, last| {
            if hidden.contains(&row.number) {
                listener.hidden();
            }
            row.too_long.drain(..).for_each(|column| listener.too_long(column));
            row.formulas.drain(..).for_each(|column| listener.without_value(column));
            let cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
            listener.record(row.number.saturating_add(1), &cells);
            if row.number % ROWS_AT_ONCE == 0 {
                let share = (at as f64 + (f64::from(row.number) / f64::from(last.max(1))).min(1.0)) / all;
                listener.progress((size as f64 * (0.25 + 0.75 * share)) as u64);
            }
            true
        })?;
    }
    listener.progress(size);
    Ok(())
}

/// Marks the sheets that are to be read.
fn choose(book: &mut Book, sheets: &mut [SheetName], listener: &mut impl Listener) -> Result<(), FileProblem> {
    let wanted = listener.wanted_sheets();
    if sheets.iter().any(|sheet| wanted.contains(&sheet.name)) {
        sheets.iter_mut().for_each(|sheet| sheet.is_read = wanted.contains(&sheet.name));
        return Ok(());
    }
    let mut best: Option<((usize, bool, bool), usize)> = None;
    let mut problem = None;
    for (at, sheet) in sheets.iter().enumerate() {
        let mut first: Vec<Vec<String>> = Vec::new();
        let read = book.rows(&sheet.name, &mut |row, _| {
            first.push(row.cells.iter().map(|cell| kept_of(cell).to_owned()).collect());
            first.len() < LOOKED_AT
        });
        if let Err(found) = read {
            problem.get_or_insert(found);
            continue;
        }
        // Headers alone are a form that nobody filled in, so a sheet with rows ranks higher.
        let rank = (listener.known_columns(&first), first.len() > 1, !sheet.is_hidden);
        if !first.is_empty() && best.is_none_or(|(found, _)| rank > found) {
            best = Some((rank, at));
        }
    }
    match (best, problem) {
        (Some((_, at)), _) => sheets[at].is_read = true,
        (None, Some(problem)) => return Err(problem),
        (None, None) => {}
    }
    Ok(())
}
