//! The state of the roster's page: the file, the progress, and the results.

use crate::roster::messages::{Filter, RowExplained, RowReport, Summary};
use crate::roster::{FileProblem, Header, Meaning, Remembered, RowKind, SamePerson, SheetName};
use std::rc::Rc;
use yew::Reducible;

/// The phase of the work.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// No file was opened yet.
    Idle,
    /// The file is being read: bytes read, all bytes, rows so far.
    Reading(f64, f64, u32),
    /// Rows are being worked out: done, and all.
    Running(u32, u32),
    /// All rows are worked out.
    Done,
    /// It was stopped.
    Cancelled,
    /// It failed.
    Failed(FileProblem),
}

/// An export in progress.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Writing {
    /// None.
    No,
    /// The number of rows written.
    Rows(u32),
    /// It was handed to the browser.
    Saved,
    /// It could not be written or saved.
    Failed,
}

/// The rows on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// The index of the first row, among those that match.
    pub from: u32,
    /// The number of rows that match.
    pub matching: u32,
    /// The rows.
    pub rows: Vec<RowReport>,
}

/// The user's settings for a file and its enterprise. They do not apply to other enterprises.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The corrected meanings of headers: headers with ids.
    pub corrected: Vec<(String, String)>,
    /// The answers for everyone: fact ids with the typed text.
    pub common: Vec<(String, String)>,
    /// The decisions about rows that may be about one person.
    pub same_person: SamePerson,
    /// The wanted sheets; empty for the best match.
    pub sheets: Vec<String>,
    /// Kinds of rows to be read as people.
    pub kept: Vec<RowKind>,
    /// The meanings of spellings that could not be read.
    pub meanings: Vec<Meaning>,
    /// Whether names identify persons.
    pub by_name: bool,
}

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The phase of the work.
    pub phase: Phase,
    /// The start of the phase, on the page's clock.
    pub since: f64,
    /// The name of the file.
    pub file: String,
    /// Its columns with their meanings.
    pub headers: Vec<Header>,
    /// The sheets of a workbook.
    pub sheets: Vec<SheetName>,
    /// The settings for it.
    pub told: Told,
    /// The settings for the previous file, with its name, if that was another one.
    pub told_before: Option<(String, Told)>,
    /// Whether a file of the same name was opened, to which the same settings apply.
    pub is_told_again: bool,
    /// The enterprise that this device remembers on request: the settings apply to all its files.
    pub enterprise: Option<String>,
    /// The typed name for an enterprise to be remembered.
    pub enterprise_typed: String,
    /// Its results.
    pub summary: Option<Rc<Summary>>,
    /// The current filter of rows.
    pub filter: Filter,
    /// The current search text.
    pub sought: String,
    /// The rows on the screen.
    pub window: Window,
    /// The row that is explained.
    pub explained: Option<Box<RowExplained>>,
    /// An export in progress.
    pub writing: Writing,
}

/// An event.
#[derive(Clone)]
pub enum Event {
    /// A file of this name and size was opened, at this time.
    Opened(String, f64, f64),
    /// Progress of reading: bytes, rows.
    Read(f64, u32),
    /// The columns are known, and the sheets of a workbook.
    Columns(Vec<Header>, Vec<SheetName>),
    /// Progress of the evaluation: rows done, all rows, time.
    Ran(u32, u32, f64),
    /// All rows are worked out.
    Finished(Box<Summary>),
    /// It failed.
    Failed(FileProblem),
    /// It was stopped.
    Cancelled,
    /// A header was given another meaning.
    Corrected(String, String),
    /// An answer for everyone was given.
    Common(String, String),
    /// A decision about rows that may be about one person.
    SamePerson(SamePerson),
    /// Sheets were selected.
    Sheets(Vec<String>),
    /// Rows of this kind are to be read as people, or not.
    Kept(RowKind, bool),
    /// A spelling was given a meaning: the id of its column, the file's text, the intended text.
    Meant(Meaning),
    /// Names identify persons, or do not.
    ByName(bool),
    /// The settings of the previous file apply to this one too.
    ToldAsBefore,
    /// The settings of a file of this name apply to the one just opened.
    ToldAgain,
    /// All settings were cleared.
    NothingTold,
    /// The settings of a remembered enterprise apply.
    GoOnWith(Remembered),
    /// The name of an enterprise to be remembered was typed.
    EnterpriseTyped(String),
    /// The settings are remembered under this name.
    Remember(String),
    /// The settings remembered under this name were erased.
    Forgot(String),
    /// Starts over for another enterprise: all settings and results are dropped.
    AnotherEnterprise,
    /// The earlier results were restored.
    Restored(Box<State>),
    /// The filter was changed.
    Filtered(Filter),
    /// The search text was changed.
    Sought(String),
    /// Rows arrived.
    Rows(Window),
    /// A row's explanation arrived, or was closed.
    Explained(Option<Box<RowExplained>>),
    /// A file is being written.
    Writing(Writing),
}

impl State {
    /// The state before any file is opened.
    pub fn new() -> State {
        State {
            phase: Phase::Idle,
            since: 0.0,
            file: String::new(),
            headers: Vec::new(),
            sheets: Vec::new(),
            told: Told::default(),
            told_before: None,
            is_told_again: false,
            enterprise: None,
            enterprise_typed: String::new(),
            summary: None,
            filter: Filter::default(),
            sought: String::new(),
            window: Window::default(),
            explained: None,
            writing: Writing::No,
        }
    }

    /// The id of the phase, for scripts; `None` before any file is opened.
    pub const fn phase_id(&self) -> Option<&'static str> {
        match self.phase {
            Phase::Idle | Phase::Cancelled => None,
            Phase::Reading(..) => Some("reading"),
            Phase::Running(..) => Some("running"),
            Phase::Done => Some("done"),
            Phase::Failed(_) => Some("failed"),
        }
    }

    /// Replaces the settings by those remembered of an enterprise.
    fn go_on_with(&mut self, remembered: Remembered) {
        let Remembered { enterprise, corrected, common, meanings, by_name } = remembered;
        self.told = Told { corrected, common, meanings, by_name, ..Told::default() };
        (self.enterprise, self.told_before) = (Some(enterprise), None);
    }

    /// The number of rows done.
    pub fn rows_done(&self) -> u32 {
        match self.phase {
            Phase::Running(done, _) => done,
            Phase::Done => self.summary.as_ref().map_or(0, |summary| summary.rows),
            _ => 0,
        }
    }
}

/// Sets the value of `key`.
fn put(pairs: &mut Vec<(String, String)>, key: String, value: String) {
    pairs.retain(|(existing, _)| *existing != key);
    pairs.push((key, value));
}

impl Reducible for State {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let mut next = (*self).clone();
        match event {
            Event::Opened(file, size, now) => {
                // Settings stay with their file, so that a corrected version needs none again; another file may be of
                // another enterprise, to which they must not apply.
                let is_same = next.file.is_empty() || next.file == file || next.enterprise.is_some();
                let told_before =
                    if next.told == Told::default() { next.told_before } else { Some((next.file, next.told.clone())) };
                let (told, told_before) = match is_same {
                    true => (next.told, None),
                    false => (Told::default(), told_before),
                };
                let phase = Phase::Reading(0.0, size, 0);
                let State { enterprise, enterprise_typed, .. } = next;
                let opened = State { told, told_before, file, since: now, phase, ..State::new() };
                next = State { enterprise, enterprise_typed, ..opened };
            }
            Event::Read(bytes, rows) => {
                if let Phase::Reading(_, size, _) = next.phase {
                    next.phase = Phase::Reading(bytes, size, rows);
                }
            }
            Event::Columns(headers, sheets) => (next.headers, next.sheets) = (headers, sheets),
            Event::Ran(done, rows, now) => {
                if !matches!(next.phase, Phase::Running(..)) {
                    next.since = now;
                }
                next.phase = Phase::Running(done, rows);
            }
            Event::Finished(summary) => {
                next.summary = Some(Rc::new(*summary));
                next.phase = Phase::Done;
            }
            Event::Failed(problem) => {
                // Without the worker no more rows can be requested; the summary stays readable.
                next.phase = Phase::Failed(problem);
                next.window = Window::default();
                next.writing = Writing::No;
            }
            Event::Cancelled => next.phase = Phase::Cancelled,
            Event::Corrected(header, column) => put(&mut next.told.corrected, header, column),
            Event::Common(fact, typed) => put(&mut next.told.common, fact, typed),
            Event::SamePerson(said) => next.told.same_person = said,
            Event::Sheets(sheets) => next.told.sheets = sheets,
            Event::Kept(kind, is_kept) => {
                next.told.kept.retain(|kept| *kept != kind);
                next.told.kept.extend(is_kept.then_some(kind));
            }
            Event::Meant(meaning) => {
                next.told.meanings.retain(|told| (&told.0, &told.1) != (&meaning.0, &meaning.1));
                next.told.meanings.extend((!meaning.2.is_empty()).then_some(meaning));
            }
            Event::ByName(by_name) => next.told.by_name = by_name,
            Event::ToldAsBefore => {
                if let Some((_, told)) = next.told_before.take() {
                    next.told = told;
                }
            }
            Event::ToldAgain => next.is_told_again = true,
            Event::NothingTold => next.told = Told::default(),
            Event::GoOnWith(remembered) => next.go_on_with(remembered),
            Event::EnterpriseTyped(name) => next.enterprise_typed = name,
            Event::Remember(name) => next.enterprise = Some(name),
            Event::Forgot(name) => next.enterprise = next.enterprise.filter(|enterprise| *enterprise != name),
            Event::AnotherEnterprise => next = State::new(),
            Event::Restored(former) => next = *former,
            Event::Filtered(filter) => {
                next.filter = filter;
                next.window = Window::default();
            }
            Event::Sought(sought) => {
                next.sought = sought;
                next.window = Window::default();
            }
            Event::Rows(window) => next.window = window,
            Event::Explained(row) => next.explained = row,
            Event::Writing(writing) => next.writing = writing,
        }
        Rc::new(next)
    }
}
