//! Import of a file's records into a roster: headers, their meanings, which rows are people, and which cells are not
//! kept.

use super::cell_text::kept_of;
use super::file::read_file;
use super::header_rows::{HeaderSearch, Seen};
use super::imported::{Header, Imported, Refused};
use super::layout::{Gains, Layout, Record, Unfit};
use super::merged::{Filled, Filling};
use super::row_kind::{Row, RowKind, section_name};
use super::skipped::AllSkipped;
use super::source::{FileProblem, Listener, SheetName, SheetStart, Source};
use super::{Meaning, Roster, SamePerson, Settings};

/// The number of rows examined before the meaning of each column is settled.
const LOOKED_AT: usize = 50;

/// The user's choices on how a file is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// The corrected meanings of headers.
    pub corrected: &'a [(String, String)],
    /// The sheets of a workbook to be read, instead of the best match.
    pub sheets: &'a [String],
    /// Kinds of rows to be read as people, although they are skipped by default.
    pub kept: &'a [RowKind],
    /// The meanings of spellings that could not be read.
    pub meanings: &'a [Meaning],
    /// Whether names identify persons if nothing else does.
    pub by_name: bool,
}

/// An import of files into a roster.
pub struct Import<'a> {
    settings: Settings,
    wishes: Wishes<'a>,
    /// The records of a sheet that were read before the meanings of its columns are settled.
    waiting: Vec<Record>,
    /// The unfit cells of the next record, reported before it.
    unfit: Unfit,
    sheet: SheetStart,
    filling: Filling,
    layout: Option<Layout>,
    /// The department heading of the current rows.
    section: String,
    since_headers: usize,
    mapped: Vec<Header>,
    roster: Option<Roster>,
    /// The seed for hashing identity card numbers; without it they are not used.
    seed: Option<[u64; 2]>,
    same_person: SamePerson,
    gains: Gains,
    skipped: AllSkipped,
    filled: u32,
    sections: u32,
    sheets: Vec<SheetName>,
    progress: &'a mut dyn FnMut(u64, usize),
}

impl<'a> Import<'a> {
    /// An import; the columns of `settings` are still empty. `progress` receives the numbers of bytes and rows read.
    pub fn new(
        settings: Settings,
        corrected: &'a [(String, String)],
        progress: &'a mut dyn FnMut(u64, usize),
    ) -> Import<'a> {
        Import {
            settings,
            wishes: Wishes { corrected, ..Wishes::default() },
            waiting: Vec::new(),
            unfit: Unfit::default(),
            sheet: SheetStart::default(),
            filling: Filling::default(),
            layout: None,
            section: String::new(),
            since_headers: 0,
            mapped: Vec::new(),
            roster: None,
            seed: None,
            same_person: SamePerson::default(),
            gains: Gains::default(),
            skipped: AllSkipped::default(),
            filled: 0,
            sections: 0,
            sheets: Vec::new(),
            progress,
        }
    }

    /// Lets identity card numbers identify persons if nothing else does. They are hashed with `seed`, which must be
    /// random and unique to this import: without the seed nobody can find a number by its hash.
    pub fn seeded(self, seed: [u64; 2]) -> Import<'a> {
        Import { seed: Some(seed), ..self }
    }

    /// Sets the user's decisions about rows that may be about one person.
    pub fn told(self, same_person: SamePerson) -> Import<'a> {
        Import { same_person, ..self }
    }

    /// Sets the user's choices on how the file is read.
    pub fn wishing(self, wishes: Wishes<'a>) -> Import<'a> {
        Import { wishes, ..self }
    }

    /// Reads a whole file: the roster, not worked out yet, and the meanings of its columns.
    ///
    /// # Errors
    /// The reason why the file cannot be used, with its columns as far as they are known.
    pub fn read(mut self, source: &mut impl Source) -> Result<Imported, Refused> {
        let read = read_file(source, &mut self);
        if let Err(problem) = read {
            return Err(Refused { problem, headers: self.mapped, sheets: self.sheets });
        }
        self.end_sheet();
        let known = self.mapped.iter().any(|header| !header.column.is_empty() || header.tells_apart);
        match self.roster {
            Some(_) if !known => {
                Err(Refused { problem: FileProblem::NoKnownColumn, headers: self.mapped, sheets: self.sheets })
            }
            Some(mut roster) if !roster.is_empty() => {
                let skipped = self.skipped.by_kind();
                roster.passed_over(skipped.clone());
                Ok(Imported {
                    roster,
                    headers: self.mapped,
                    identities: self.gains.identities,
                    not_computed: self.gains.not_computed,
                    sheets: self.sheets,
                    skipped,
                    filled: self.filled,
                    sections: self.sections,
                })
            }
            _ => Err(Refused { problem: FileProblem::Empty, headers: self.mapped, sheets: self.sheets }),
        }
    }

    /// Finishes a sheet.
    fn end_sheet(&mut self) {
        if self.layout.is_none() && !self.waiting.is_empty() {
            self.settle();
        }
        self.waiting.clear();
        self.layout = None;
        self.section.clear();
        self.since_headers = 0;
    }

    /// Settles the meanings of a sheet's columns, once enough rows were read.
    fn settle(&mut self) {
        let seen: Vec<Seen> =
            self.waiting.iter().map(|record| (record.number.saturating_sub(1), record.cells.as_slice())).collect();
        let found = HeaderSearch::new(self.settings.policy, self.wishes.corrected, &self.sheet.merged).find(&seen);
        let records = std::mem::take(&mut self.waiting);
        let (above, rows) = records.split_at((found.first + found.count).min(records.len()));
        let (layout, headers) = Layout::new(&self.settings, self.wishes.corrected, self.seed, found, above, rows);
        let layout = layout.with_days_from_1904(self.sheet.is_from_1904);
        for header in headers {
            if !self.mapped.iter().any(|mapped| mapped.header == header.header) {
                self.mapped.push(header);
            }
        }
        let mut roster = self.roster.take().unwrap_or_else(|| {
            let settings = Settings { columns: layout.kept_columns(), ..self.settings.clone() };
            let mut roster = Roster::new(settings);
            roster.told_apart(self.same_person);
            roster.tell_by_name(self.wishes.by_name);
            roster.told_meanings(self.wishes.meanings);
            roster
        });
        roster.begin_sheet(&layout.kept_columns());
        self.layout = Some(layout.in_order_of(&roster));
        for record in rows {
            let cells: Vec<&str> = record.cells.iter().map(String::as_str).collect();
            self.take(&mut roster, record.number, &cells, &record.unfit, record.filled);
        }
        self.roster = Some(roster);
    }

    /// Takes a row of the table: a person's row is stored, a department heading is remembered for the rows after it,
    /// others are counted.
    fn take(&mut self, roster: &mut Roster, number: u32, cells: &[&str], unfit: &Unfit, filled: Filled) {
        let Some(layout) = &self.layout else { return };
        let row = match layout.rules().kind(cells, self.since_headers, filled.is_across) {
            Row::Other(kind) if self.wishes.kept.contains(&kind) => Row::Person,
            Row::Person if unfit.is_hidden && !self.wishes.kept.contains(&RowKind::Hidden) => {
                Row::Other(RowKind::Hidden)
            }
            row => row,
        };
        self.since_headers += 1;
        match row {
            Row::Person => {
                self.filled += filled.cells;
                layout.keep(roster, number, cells, unfit, &self.section, &mut self.gains);
            }
            Row::Section(name) => {
                self.sections += 1;
                section_name(name).clone_into(&mut self.section);
            }
            Row::Other(kind) => self.skipped.add(kind, number, cells),
        }
    }
}

impl Listener for Import<'_> {
    fn begin_again(&mut self) {
        self.waiting.clear();
        self.unfit = Unfit::default();
        (self.roster, self.layout) = (None, None);
        (self.gains, self.skipped) = (Gains::default(), AllSkipped::default());
        (self.filled, self.sections, self.since_headers) = (0, 0, 0);
        self.section.clear();
        self.mapped.clear();
    }

    fn wanted_sheets(&self) -> &[String] {
        self.wishes.sheets
    }

    fn known_columns(&self, first: &[Vec<String>]) -> usize {
        let seen: Vec<Seen> = (0..).zip(first.iter().map(Vec::as_slice)).collect();
        HeaderSearch::new(self.settings.policy, self.wishes.corrected, &[]).find(&seen).known()
    }

    fn sheets(&mut self, sheets: Vec<SheetName>) {
        self.sheets = sheets;
    }

    fn sheet_begins(&mut self, mut sheet: SheetStart) {
        self.end_sheet();
        self.filling = Filling::of(std::mem::take(&mut sheet.merged));
        // Headers are among the first rows, so only merged cells there matter for them.
        sheet.merged = self.filling.first(LOOKED_AT as u32).to_vec();
        self.sheet = sheet;
    }

    fn hidden(&mut self) {
        self.unfit.is_hidden = true;
    }

    fn too_long(&mut self, column: usize) {
        self.unfit.too_long.push(column);
    }

    fn without_value(&mut self, column: usize) {
        self.unfit.formulas.push(column);
    }

    fn record(&mut self, number: u32, cells: &[&str]) {
        let unfit = std::mem::take(&mut self.unfit);
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if self.filling.is_idle()
            && let Some(mut roster) = self.layout.as_ref().and_then(|_| self.roster.take())
        {
            self.take(&mut roster, number, cells, &unfit, Filled::default());
            self.roster = Some(roster);
            return;
        }
        let mut cells: Vec<String> = cells.iter().map(|cell| kept_of(cell).to_owned()).collect();
        let filled = self.filling.fill(number.saturating_sub(1), &mut cells);
        if let Some(mut roster) = self.layout.as_ref().and_then(|_| self.roster.take()) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            self.take(&mut roster, number, &cells, &unfit, filled);
            self.roster = Some(roster);
            return;
        }
        self.waiting.push(Record { number, cells, unfit, filled });
        if self.waiting.len() >= LOOKED_AT {
            self.settle();
        }
    }

    fn progress(&mut self, read: u64) {
        (self.progress)(read, self.roster.as_ref().map_or(0, Roster::len));
    }
}
