//! What the roster's page knows: the file, how far the work is, and what came of it.

use crate::roster::messages::{Filter, RowExplained, RowReport, Summary};
use crate::roster::{FileProblem, Header, SamePerson};
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
    /// What its reader corrected: headers with ids.
    pub corrected: Vec<(String, String)>,
    /// What holds for everyone: fact ids with what was typed.
    pub common: Vec<(String, String)>,
    /// What was said of rows that may be about one person.
    pub same_person: SamePerson,
    /// What it comes to.
    pub summary: Option<Rc<Summary>>,
    /// Which rows are looked at.
    pub filter: Filter,
    /// Those on the screen.
    pub window: Window,
    /// The row that is explained.
    pub explained: Option<Box<RowExplained>>,
    /// A file being written.
    pub writing: Writing,
}

/// What happens.
pub enum Event {
    /// A file of this name and size was opened, at this time.
    Opened(String, f64, f64),
    /// So many bytes and rows are read.
    Read(f64, u32),
    /// The columns are known.
    Columns(Vec<Header>),
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
    /// Other rows are looked at.
    Filtered(Filter),
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
            corrected: Vec::new(),
            common: Vec::new(),
            same_person: SamePerson::default(),
            summary: None,
            filter: Filter::default(),
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
                // The mapping, what holds for everyone and what was said of persons stay, so that a mended file needs no
                // second telling.
                let State { corrected, common, same_person, .. } = next;
                let phase = Phase::Reading(0.0, size, 0);
                next = State { corrected, common, same_person, file, since: now, phase, ..State::new() };
            }
            Event::Read(bytes, rows) => {
                if let Phase::Reading(_, size, _) = next.phase {
                    next.phase = Phase::Reading(bytes, size, rows);
                }
            }
            Event::Columns(headers) => next.headers = headers,
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
            Event::Corrected(header, column) => put(&mut next.corrected, header, column),
            Event::Common(fact, typed) => put(&mut next.common, fact, typed),
            Event::SamePerson(said) => next.same_person = said,
            Event::Filtered(filter) => {
                next.filter = filter;
                next.window = Window::default();
            }
            Event::Rows(window) => next.window = window,
            Event::Explained(row) => next.explained = row,
            Event::Writing(writing) => next.writing = writing,
        }
        Rc::new(next)
    }
}
