//! What the roster's page knows: the file, how far the work is, and what came of it.

use crate::roster::messages::{Filter, RowExplained, RowReport, Summary};
use crate::roster::{FileProblem, Header, Meaning, Remembered, RowKind, SamePerson, SheetName};
use std::rc::Rc;
use yew::Reducible;

/// How far the work is.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// No file was opened.
    Idle,
    /// The file is being read: bytes read and all bytes, rows so far.
    Reading(f64, f64, u32),
    /// Rows are being worked out: done and all.
    Running(u32, u32),
    /// Everything is worked out.
    Done,
    /// It was stopped.
    Cancelled,
    /// It could not be done.
    Failed(FileProblem),
}

/// A file being written for the visitor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Writing {
    /// None.
    No,
    /// So many rows are in it.
    Rows(u32),
    /// It was given to the browser.
    Saved,
    /// It could not be written, or not be saved.
    Failed,
}

/// The rows on the screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// The first of them, among those that match.
    pub from: u32,
    /// How many match.
    pub matching: u32,
    /// The rows.
    pub rows: Vec<RowReport>,
}

/// What was told of a file, and of the enterprise whose it is. Of another enterprise none of it holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What its reader corrected: headers with ids.
    pub corrected: Vec<(String, String)>,
    /// What holds for everyone: fact ids with what was typed.
    pub common: Vec<(String, String)>,
    /// What was said of rows that may be about one person.
    pub same_person: SamePerson,
    /// The sheets that are wanted; the one that fits best where there is none.
    pub sheets: Vec<String>,
    /// Kinds of rows that are people all the same.
    pub kept: Vec<RowKind>,
    /// What spellings mean that could not be read.
    pub meanings: Vec<Meaning>,
    /// Whether names tell persons apart.
    pub by_name: bool,
}

/// What the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// How far the work is.
    pub phase: Phase,
    /// When the phase began, on the page's clock.
    pub since: f64,
    /// The name of the file.
    pub file: String,
    /// What its columns say.
    pub headers: Vec<Header>,
    /// The sheets of a workbook.
    pub sheets: Vec<SheetName>,
    /// What was told of it.
    pub told: Told,
    /// What was told of the file before, with its name, where this is another one.
    pub told_before: Option<(String, Told)>,
    /// Whether a file of the same name was opened, for which the same counts.
    pub is_told_again: bool,
    /// The enterprise that this device remembers, where its reader asked for it: what is told holds for all its files.
    pub enterprise: Option<String>,
    /// What was typed as the name of the enterprise that is to be remembered.
    pub enterprise_typed: String,
    /// What it comes to.
    pub summary: Option<Rc<Summary>>,
    /// Which rows are looked at.
    pub filter: Filter,
    /// What of them is sought.
    pub sought: String,
    /// Those on the screen.
    pub window: Window,
    /// The row that is explained.
    pub explained: Option<Box<RowExplained>>,
    /// A file being written.
    pub writing: Writing,
}

/// What happens.
#[derive(Clone)]
pub enum Event {
    /// A file of this name and size was opened, at this time.
    Opened(String, f64, f64),
    /// So many bytes and rows are read.
    Read(f64, u32),
    /// The columns are known, and the sheets of a workbook.
    Columns(Vec<Header>, Vec<SheetName>),
    /// So many rows of all are worked out, at this time.
    Ran(u32, u32, f64),
    /// Everything is worked out.
    Finished(Box<Summary>),
    /// It could not be done.
    Failed(FileProblem),
    /// It was stopped.
    Cancelled,
    /// A header means something else.
    Corrected(String, String),
    /// Something holds for everyone.
    Common(String, String),
    /// Rows that may be about one person are, or are not.
    SamePerson(SamePerson),
    /// These sheets are wanted.
    Sheets(Vec<String>),
    /// Rows of this kind are people, or are none.
    Kept(RowKind, bool),
    /// A spelling means this: the id of its column, what the file says, what is meant.
    Meant(Meaning),
    /// Names tell persons apart, or do not.
    ByName(bool),
    /// What was told of the file before holds for this one too.
    ToldAsBefore,
    /// What was told of a file of this name holds for the one that was opened now.
    ToldAgain,
    /// Nothing that was told holds.
    NothingTold,
    /// What this device remembers of an enterprise holds.
    GoOnWith(Remembered),
    /// The name of the enterprise that is to be remembered.
    EnterpriseTyped(String),
    /// What is told is remembered under this name.
    Remember(String),
    /// What was remembered under this name is erased.
    Forgot(String),
    /// Another enterprise's turn: nothing that was told or worked out stays.
    AnotherEnterprise,
    /// What was worked out before is on the screen again.
    Restored(Box<State>),
    /// Other rows are looked at.
    Filtered(Filter),
    /// Something is sought among the rows.
    Sought(String),
    /// Rows arrived.
    Rows(Window),
    /// A row is explained, or no longer.
    Explained(Option<Box<RowExplained>>),
    /// A file is being written.
    Writing(Writing),
}

impl State {
    /// Nothing was opened yet.
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

    /// The id by which scripts know the phase; `None` before anything was opened.
    pub const fn phase_id(&self) -> Option<&'static str> {
        match self.phase {
            Phase::Idle | Phase::Cancelled => None,
            Phase::Reading(..) => Some("reading"),
            Phase::Running(..) => Some("running"),
            Phase::Done => Some("done"),
            Phase::Failed(_) => Some("failed"),
        }
    }

    /// What is remembered of an enterprise holds, in place of what was told.
    fn go_on_with(&mut self, remembered: Remembered) {
        let Remembered { enterprise, corrected, common, meanings, by_name } = remembered;
        self.told = Told { corrected, common, meanings, by_name, ..Told::default() };
        (self.enterprise, self.told_before) = (Some(enterprise), None);
    }

    /// How many rows are done.
    pub fn rows_done(&self) -> u32 {
        match self.phase {
            Phase::Running(done, _) => done,
            Phase::Done => self.summary.as_ref().map_or(0, |summary| summary.rows),
            _ => 0,
        }
    }
}

/// Puts `value` under `key`, in place of what stands there.
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
                // What was told stays with its file, so that a mended one needs no second telling; another one may be
                // of another enterprise, and what was told of the first must not count in it.
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
                // Nobody is there any more to ask for rows; what was summed up stays to be read.
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
