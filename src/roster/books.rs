//! Workbooks of every kind that `calamine` reads, behind one interface: their sheets, and the rows of each.

use super::cell_text::read_of;
use super::formats::{Format, is_locked};
use super::formulas::Formulas;
use super::old_marks::hidden_rows;
use super::reading::MOST_COLUMNS;
use super::sheet_marks::SheetMarks;
use super::shown::{shown, shows_months};
use super::source::{FileProblem, Merged, SheetName};
use super::unpacked::{Unpacked, unpacked};
use calamine::{
    Data, DataRef, Dimensions, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError, Xlsb,
    XlsbError, Xlsx, XlsxCellReader, XlsxError,
};
use std::borrow::Cow;
use std::io::Cursor;

/// The most text in the cells of a sheet, in bytes. A shared text counts for each of its cells, although the file
/// stores it once.
const MOST_SAID: usize = 400 << 20;

type Bytes<'a> = Cursor<&'a [u8]>;

/// An open workbook.
pub struct Book<'a> {
    bytes: &'a [u8],
    cells: Cells<'a>,
    unpacked: Option<Unpacked>,
}

enum Cells<'a> {
    Xlsx(Box<Xlsx<Bytes<'a>>>),
    Xlsb(Box<Xlsb<Bytes<'a>>>),
    Xls(Box<Xls<Bytes<'a>>>),
    Ods(Box<Ods<Bytes<'a>>>),
}

/// A row that is being read.
#[derive(Default)]
pub struct Row {
    /// From 0.
    pub number: u32,
    /// The text of its cells.
    pub cells: Vec<String>,
    /// The columns of cells that are too long.
    pub too_long: Vec<usize>,
    /// The columns of cells that are formulas without a value.
    pub formulas: Vec<usize>,
}

/// Whether to read more rows.
pub type More = bool;

impl<'a> Book<'a> {
    /// Opens a workbook; `progress` receives the share of it that was unpacked.
    ///
    /// # Errors
    /// The reason why it cannot be opened.
    pub fn open(bytes: &'a [u8], progress: impl FnMut(f64)) -> Result<Book<'a>, FileProblem> {
        let cursor = Cursor::new(bytes);
        if Format::of_start(bytes) != Some(Format::Packed) {
            let format = Format::of_ole(bytes);
            let cells = match format {
                _ if is_locked(bytes) => Err(FileProblem::Locked),
                Format::Xls => Xls::new(cursor).map(|book| Cells::Xls(Box::new(book))).map_err(|error| match error {
                    XlsError::Password => FileProblem::Locked,
                    _ => FileProblem::Unreadable(Format::Xls),
                }),
                other => Err(FileProblem::Unreadable(other)),
            };
            return Ok(Book { bytes, cells: cells?, unpacked: None });
        }
        let unpacked = unpacked(bytes, progress)?;
        let cells = match unpacked.format {
            Format::Xlsx => Xlsx::new(cursor).map(|book| Cells::Xlsx(Box::new(book))).map_err(|error| match error {
                XlsxError::Password => FileProblem::Locked,
                _ => FileProblem::Broken,
            }),
            Format::Xlsb => Xlsb::new(cursor).map(|book| Cells::Xlsb(Box::new(book))).map_err(|error| match error {
                XlsbError::Password => FileProblem::Locked,
                _ => FileProblem::Unreadable(Format::Xlsb),
            }),
            Format::OpenDocument => {
                Ods::new(cursor).map(|book| Cells::Ods(Box::new(book))).map_err(|error| match error {
                    OdsError::Password => FileProblem::Locked,
                    _ => FileProblem::Unreadable(Format::OpenDocument),
                })
            }
            other => Err(FileProblem::Unreadable(other)),
        };
        Ok(Book { bytes, cells: cells?, unpacked: Some(unpacked) })
    }

    /// Its format.
    pub fn format(&self) -> Format {
        match self.cells {
            Cells::Xlsx(_) => Format::Xlsx,
            Cells::Xlsb(_) => Format::Xlsb,
            Cells::Xls(_) => Format::Xls,
            Cells::Ods(_) => Format::OpenDocument,
        }
    }

    /// Its worksheets, visible ones first.
    pub fn sheets(&self) -> Vec<SheetName> {
        let all: &[Sheet] = match &self.cells {
            Cells::Xlsx(book) => book.sheets_metadata(),
            Cells::Xlsb(book) => book.sheets_metadata(),
            Cells::Xls(book) => book.sheets_metadata(),
            Cells::Ods(book) => book.sheets_metadata(),
        };
        let of_cells = all.iter().filter(|sheet| matches!(sheet.typ, SheetType::WorkSheet));
        let mut sheets: Vec<SheetName> = of_cells
            .map(|sheet| SheetName {
                name: sheet.name.clone(),
                is_hidden: sheet.visible != SheetVisible::Visible,
                is_read: false,
            })
            .collect();
        sheets.sort_by_key(|sheet| sheet.is_hidden);
        sheets
    }

    /// Whether its dates are counted from 1904.
    pub fn is_from_1904(&self) -> bool {
        match &self.cells {
            Cells::Xlsx(book) => book.has_1904_epoch(),
            Cells::Xlsb(book) => book.has_1904_epoch(),
            Cells::Xls(book) => book.has_1904_epoch(),
            Cells::Ods(_) => false,
        }
    }

    /// The marks of a sheet: hidden rows and merged cells.
    pub fn marks(&mut self, sheet: &str) -> SheetMarks {
        let mut marks = self.unpacked.as_mut().map(|unpacked| unpacked.marks_of(sheet)).unwrap_or_default();
        let of_xls = match &self.cells {
            Cells::Xls(book) => {
                let position = book.sheets_metadata().iter().position(|known| known.name == sheet);
                marks.hidden = position.and_then(|at| hidden_rows(self.bytes, at)).unwrap_or_default();
                book.merge_cells_by_sheet_name(sheet).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        marks.merged.extend(
            of_xls
                .into_iter()
                .map(|Dimensions { start, end }| Merged { rows: (start.0, end.0), columns: (start.1, end.1) }),
        );
        marks.merged.sort_by_key(|merged| merged.rows);
        marks
    }

    /// Passes each row of a sheet that has cells to `take`, until it asks for no more; `take` also receives the number
    /// of the last row, as far as the sheet states it.
    ///
    /// # Errors
    /// The reason why the sheet cannot be read.
    pub fn rows(&mut self, sheet: &str, take: &mut dyn FnMut(&mut Row, u32) -> More) -> Result<(), FileProblem> {
        let is_from_1904 = self.is_from_1904();
        let format = self.format();
        let unreadable = || FileProblem::Unreadable(format);
        let range = match &mut self.cells {
            Cells::Xlsx(book) => return xlsx_rows(book, self.bytes, sheet, is_from_1904, take),
            Cells::Xlsb(book) => book.worksheet_range(sheet).map_err(|_| unreadable())?,
            Cells::Xls(book) => book.worksheet_range(sheet).map_err(|_| unreadable())?,
            Cells::Ods(book) => book.worksheet_range(sheet).map_err(|_| unreadable())?,
        };
        range_rows(&range, is_from_1904, take)
    }
}

/// The rows of a sheet that is in memory.
fn range_rows(
    range: &Range<Data>,
    is_from_1904: bool,
    take: &mut dyn FnMut(&mut Row, u32) -> More,
) -> Result<(), FileProblem> {
    let Some((first, left)) = range.start() else { return Ok(()) };
    let last = range.end().map_or(first, |end| end.0);
    let (mut row, mut said) = (Row::default(), 0);
    for (number, cells) in (first..).zip(range.rows()) {
        row.number = number;
        for (column, cell) in (left as usize..).zip(cells) {
            row.put(column, &shown(cell, is_from_1904, false), false, &mut said)?;
        }
        if !row.cells.is_empty() && !row.hand_over(last, take) {
            return Ok(());
        }
    }
    Ok(())
}

/// The rows of an XLSX workbook's sheet, streamed while they are unpacked.
fn xlsx_rows<'a>(
    book: &mut Xlsx<Bytes<'a>>,
    bytes: &'a [u8],
    sheet: &str,
    is_from_1904: bool,
    take: &mut dyn FnMut(&mut Row, u32) -> More,
) -> Result<(), FileProblem> {
    let broken = |_| FileProblem::Broken;
    let mut cells = book.worksheet_cells_reader(sheet).map_err(broken)?;
    let months: Vec<bool> = cells.styles().iter().map(shows_months).collect();
    // The styles of cells are read in parallel, and only if one of them matters.
    let mut beside = match months.contains(&true) {
        true => Some(Xlsx::new(Cursor::new(bytes)).map_err(broken)?),
        false => None,
    };
    let mut styles = match &mut beside {
        Some(book) => Some(book.worksheet_cells_reader(sheet).map_err(broken)?),
        None => None,
    };
    let mut style = Some((0, 0, 0));
    let last = cells.dimensions().end.0.max(1);
    let (mut row, mut formulas, mut said) = (Row::default(), Formulas::default(), 0);
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        if cell.value == DataRef::Empty && cell.formula.is_none() {
            continue;
        }
        let is_month = match &mut styles {
            Some(styles) => is_shown_as(&months, styles, &mut style, cell.pos).map_err(broken)?,
            None => false,
        };
        let ((number, column), value) = (cell.pos, &cell.value);
        let formula = formulas.without_value(cell.formula.as_ref(), value);
        if number != row.number && !row.cells.is_empty() && !row.hand_over(last, take) {
            return Ok(());
        }
        row.number = number;
        let is_formula = formula.is_some();
        let text = formula.map_or_else(|| shown(value, is_from_1904, is_month), Cow::Owned);
        row.put(column as usize, &text, is_formula, &mut said)?;
    }
    if !row.cells.is_empty() {
        row.hand_over(last, take);
    }
    Ok(())
}

/// Whether the cell at a position has one of some styles; `styles` yields the cells that have a style, in order, and
/// `last` is the last one it yielded.
fn is_shown_as(
    wanted: &[bool],
    styles: &mut XlsxCellReader<Bytes>,
    last: &mut Option<(u32, u32, usize)>,
    position: (u32, u32),
) -> Result<bool, XlsxError> {
    while let Some((row, column, style)) = *last {
        if (row, column) >= position {
            return Ok((row, column) == position && wanted.get(style) == Some(&true));
        }
        *last = styles.next_style_id()?;
    }
    Ok(false)
}

impl Row {
    /// Adds a cell; `said` counts the bytes of all cells.
    fn put(&mut self, column: usize, text: &str, is_formula: bool, said: &mut usize) -> Result<(), FileProblem> {
        let (text, is_too_long) = read_of(text);
        *said += text.len();
        if *said > MOST_SAID {
            return Err(FileProblem::Bomb);
        }
        if column >= MOST_COLUMNS || text.is_empty() {
            return Ok(());
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut self.cells[column]);
        if is_too_long {
            self.too_long.push(column);
        }
        if is_formula {
            self.formulas.push(column);
        }
        Ok(())
    }

    /// Passes the row to `take`, and starts the next.
    fn hand_over(&mut self, last: u32, take: &mut dyn FnMut(&mut Row, u32) -> More) -> More {
        let more = take(self, last);
        *self = Row { number: self.number, ..Row::default() };
        more
    }
}
