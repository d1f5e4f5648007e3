//! Reading a file of any supported format, record by record.

use super::decode::first_guess;
use super::formats::Format;
use super::markup::{Markup, read_markup};
use super::reading::read_text;
use super::source::{FileProblem, Listener, Source};
use super::workbook::read_workbook;
use crate::catalogue::CatalogueColumn;

/// A workbook has to be in memory as a whole; 50,000 rows take about 5 million bytes.
const LARGEST_WHOLE: u64 = 200 << 20;

/// Reads a whole file.
///
/// # Errors
/// A [`FileProblem`]; discard everything that the listener received then.
pub fn read_file(source: &mut impl Source, listener: &mut impl Listener) -> Result<(), FileProblem> {
    let start = source.bytes(0, source.size().min(4096)).ok_or(FileProblem::Gone)?;
    if start.is_empty() {
        return Err(FileProblem::Empty);
    }
    match Format::of_start(&start) {
        Some(Format::Packed | Format::Ole) => read_workbook(&whole(source)?, listener),
        Some(format) => Err(FileProblem::Unreadable(format)),
        None => read_any_text(source, &start, listener),
    }
}

/// Reads text: a table in markup, or delimited.
fn read_any_text(source: &mut impl Source, start: &[u8], listener: &mut impl Listener) -> Result<(), FileProblem> {
    match Markup::of_start(&first_guess(start).decode(start).0) {
        Some(markup) => {
            let bytes = whole(source)?;
            read_markup(markup, &bytes, listener)
        }
        None => read_text(source, start, listener),
    }
}

fn whole(source: &mut impl Source) -> Result<Vec<u8>, FileProblem> {
    let size = source.size();
    if size > LARGEST_WHOLE {
        return Err(FileProblem::TooLarge);
    }
    source.bytes(0, size).ok_or(FileProblem::Gone)
}

/// The most records read of a small file.
const MOST_TABLE_RECORDS: u32 = 60_000;

/// Reads a small file of any kind whole, such as a catalogue: the cells of every record.
///
/// # Errors
/// A [`FileProblem`].
pub fn read_table(source: &mut impl Source) -> Result<Vec<Vec<String>>, FileProblem> {
    #[derive(Default)]
    struct Records(Vec<Vec<String>>);
    impl Listener for Records {
        fn begin_again(&mut self) {
            self.0.clear();
        }
        fn record(&mut self, number: u32, cells: &[&str]) {
            if number <= MOST_TABLE_RECORDS {
                // Records are stored at their positions in the file, so that messages can name them by number.
                self.0.resize_with((number as usize).saturating_sub(1), Vec::new);
                self.0.push(cells.iter().map(|&cell| cell.to_owned()).collect());
            }
        }
        /// Of several sheets the one that looks most like a catalogue, because a template has another one with
        /// explanations.
        fn known_columns(&self, first: &[Vec<String>]) -> usize {
            let known =
                |cells: &Vec<String>| cells.iter().filter(|cell| CatalogueColumn::named(cell).is_some()).count();
            first.iter().map(known).max().unwrap_or(0)
        }
        fn progress(&mut self, _: u64) {}
    }
    let mut records = Records::default();
    read_file(source, &mut records)?;
    Ok(records.0)
}
