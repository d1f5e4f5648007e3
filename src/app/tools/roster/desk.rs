//! The controller of the roster's page: the worker, the file, and all requests of the page's components.

use super::state::{Event, Phase, State, Told, Window, Writing};
use crate::app::browser::{self, Heard, RosterWorker};
use crate::catalogue::CatalogueRows;
use crate::roster::messages::{FileKind, FileSettings, Filter, Order, Report};
use crate::roster::{FileProblem, SamePerson};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// The number of rows requested at once: more than a screen shows.
const ROWS_AT_ONCE: u32 = 60;

/// The worker, whether it is ready, and the orders that wait until it is.
#[derive(Default)]
struct WorkerAndFile {
    worker: Option<RosterWorker>,
    listens: bool,
    waiting: Vec<(Order, Option<File>)>,
    file: Option<File>,
    /// The local standards used for the file.
    catalogue: Option<CatalogueRows>,
    /// The results from before another file was opened, with their worker.
    former: Option<Box<Former>>,
}

/// Earlier results.
struct Former {
    worker: RosterWorker,
    file: Option<File>,
    catalogue: Option<CatalogueRows>,
    state: State,
}

/// The handle through which the page's components send requests.
#[derive(Clone, PartialEq)]
pub struct Desk {
    state: UseReducerHandle<State>,
    held: Rc<Shared>,
}

/// The worker and file, shared by the page's callbacks, and the desk currently on the screen.
#[derive(Default)]
pub struct Shared(RefCell<WorkerAndFile>, RefCell<Option<Desk>>);

thread_local! {
    /// Kept while the page is open, so that a visitor who returns from a clause finds the roster.
    static KEPT: RefCell<Rc<Shared>> = RefCell::default();
}

impl Shared {
    /// The earlier results, or none: unfinished work is not resumed.
    pub fn kept() -> Rc<Shared> {
        KEPT.with_borrow_mut(|kept| {
            if !kept.is_done() {
                *kept = Rc::default();
            }
            kept.clone()
        })
    }

    fn is_done(&self) -> bool {
        self.1.borrow().as_ref().is_some_and(|desk| desk.state().phase == Phase::Done)
    }

    /// Leaves the page: unfinished work is dropped, and its worker terminated. The desk and its state own each other,
    /// so neither would be dropped otherwise.
    fn leave(&self) {
        if !self.is_done() {
            self.0.take();
            self.1.take();
        }
    }

    /// The page's state when it was left.
    pub fn state(&self) -> State {
        self.1.borrow().as_ref().map_or_else(State::new, |desk| desk.state().clone())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Desk {
    /// A desk for a page, which becomes the current one.
    pub fn new(state: UseReducerHandle<State>, held: Rc<Shared>) -> Desk {
        let desk = Desk { state, held };
        desk.held.1.replace(Some(desk.clone()));
        desk
    }

    /// Leaves the page.
    pub fn leave(&self) {
        self.held.leave();
    }

    /// Opens a file at the current desk, whose state may be newer than this one's.
    pub fn open_now(&self, file: File) {
        let now = self.held.1.borrow().clone();
        if let Some(desk) = now {
            desk.open(file);
        }
    }

    /// The page's state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Dispatches an event to the page.
    pub fn tell(&self, event: Event) {
        self.state.dispatch(event);
    }

    /// Opens a file; the earlier results are kept until this one is done.
    pub fn open(&self, file: File) {
        let mut held = self.held.0.borrow_mut();
        if self.state.phase == Phase::Done
            && let Some(worker) = held.worker.take()
        {
            let (file, catalogue) = (held.file.take(), held.catalogue.take());
            held.former = Some(Box::new(Former { worker, file, catalogue, state: self.state().clone() }));
        }
        drop(held);
        let is_known = self.state.file.is_empty() || self.state.enterprise.is_some();
        let is_same = is_known || self.state.file == file.name();
        let told = if is_same { self.state.told.clone() } else { Told::default() };
        let is_told_again = !is_known && told != Told::default();
        self.work_out(file, told);
        if is_told_again {
            self.tell(Event::ToldAgain);
        }
    }

    fn work_out(&self, file: File, told: Told) {
        self.tell(Event::Opened(file.name(), file.size(), browser::clock()));
        let catalogue = catalogue_now();
        {
            let mut held = self.held.0.borrow_mut();
            held.file = Some(file.clone());
            held.catalogue.clone_from(&catalogue);
        }
        let Told { corrected, common, same_person, sheets, kept, meanings, by_name } = told;
        let opening = FileSettings { corrected, common, catalogue, same_person, sheets, kept, meanings, by_name };
        self.order(Order::Open(opening), Some(file));
    }

    /// Works out the file again, with the settings changed meanwhile.
    pub fn again(&self) {
        self.again_with(|_| {});
    }

    /// Works out the file again, after changing its settings.
    fn again_with(&self, tell: impl FnOnce(&mut Told)) {
        let file = self.held.0.borrow().file.clone();
        let mut told = self.state.told.clone();
        tell(&mut told);
        if let Some(file) = file {
            self.work_out(file, told);
        }
    }

    /// Works out the file again, after an event that changes its settings.
    pub fn again_after(&self, event: Event) {
        let after = Rc::new(self.state().clone()).reduce(event.clone());
        self.tell(event);
        self.again_with(|told| *told = after.told.clone());
    }

    /// Works out the file again, with the user's decision about rows that may be about one person.
    pub fn tell_apart(&self, said: SamePerson) {
        self.again_after(Event::SamePerson(said));
    }

    /// Stops at once by terminating the worker, and restores the earlier results.
    pub fn cancel(&self) {
        if !self.back() {
            self.held.0.replace_with(|held| WorkerAndFile { file: held.file.take(), ..WorkerAndFile::default() });
            self.tell(Event::Cancelled);
        }
    }

    /// Whether there are earlier results to return to.
    pub fn has_former(&self) -> bool {
        self.held.0.borrow().former.is_some()
    }

    /// Returns to the earlier results; `false` if there are none.
    pub fn back(&self) -> bool {
        let Some(former) = self.held.0.borrow_mut().former.take() else { return false };
        let Former { worker, file, catalogue, state } = *former;
        self.held.0.replace(WorkerAndFile {
            worker: Some(worker),
            listens: true,
            file,
            catalogue,
            ..WorkerAndFile::default()
        });
        self.tell(Event::Restored(Box::new(state)));
        true
    }

    /// Starts over for another enterprise: the file, its results and its settings are dropped.
    pub fn another_enterprise(&self) {
        self.held.0.take();
        self.tell(Event::AnotherEnterprise);
    }

    /// Works out the file again if the local standards have changed since.
    pub fn keep_up(&self) {
        let is_old = self.held.0.borrow().catalogue != catalogue_now();
        if is_old && self.state.phase == Phase::Done {
            self.again();
        }
    }

    /// Requests rows from this one on.
    pub fn look(&self, from: u32, filter: Filter, sought: &str) {
        self.order(Order::View { from, count: ROWS_AT_ONCE, filter: (filter, sought.to_owned()) }, None);
    }

    /// Sends an order to the worker, starting it if necessary.
    pub fn order(&self, order: Order, file: Option<File>) {
        let mut held = self.held.0.borrow_mut();
        if held.worker.is_none() {
            let shared = Rc::downgrade(&self.held);
            held.worker = RosterWorker::start(Callback::from(move |heard| {
                let desk = shared.upgrade().and_then(|shared| shared.1.borrow().clone());
                if let Some(desk) = desk {
                    desk.hear(heard);
                }
            }));
            held.listens = false;
        }
        match &held.worker {
            Some(worker) if held.listens => worker.order(&order, file.as_ref()),
            Some(_) => held.waiting.push((order, file)),
            None => self.tell(Event::Failed(FileProblem::NoWorker)),
        }
    }

    /// The worker stopped by itself: before it was ready, it failed to load; later, it ran out of memory.
    fn bury(&self) {
        let former = self.held.0.borrow_mut().former.take();
        let buried =
            self.held.0.replace_with(|held| WorkerAndFile { file: held.file.take(), ..WorkerAndFile::default() });
        self.held.0.borrow_mut().former = former;
        self.tell(Event::Failed(if buried.listens { FileProblem::OutOfMemory } else { FileProblem::NoWorker }));
    }

    fn hear(&self, heard: Heard) {
        match heard {
            Heard::Ready => {
                let mut held = self.held.0.borrow_mut();
                held.listens = true;
                let waiting = std::mem::take(&mut held.waiting);
                if let Some(worker) = &held.worker {
                    waiting.iter().for_each(|(order, file)| worker.order(order, file.as_ref()));
                }
            }
            Heard::Died => self.bury(),
            Heard::Report(report, bytes) => self.report(report, bytes),
        }
    }

    fn report(&self, report: Report, bytes: Option<Vec<u8>>) {
        match report {
            Report::Reading { bytes, rows } => self.tell(Event::Read(bytes, rows)),
            Report::Columns(headers, sheets) => self.tell(Event::Columns(headers, sheets)),
            Report::Running { done, rows } => self.tell(Event::Ran(done, rows, browser::clock())),
            Report::Done(summary) => {
                self.held.0.borrow_mut().former = None;
                self.tell(Event::Finished(summary));
                self.look(0, Filter::default(), "");
            }
            Report::Failed(problem) => self.tell(Event::Failed(problem)),
            Report::Rows { from, matching, rows } => self.tell(Event::Rows(Window { from, matching, rows })),
            Report::Explained(row) => self.tell(Event::Explained(Some(row))),
            Report::Writing(rows) => self.tell(Event::Writing(Writing::Rows(rows))),
            // This page never requests a table.
            Report::Records(_) => {}
            Report::Written { kind, template } => {
                let bytes = bytes.unwrap_or_default();
                let (name, kind) = file_kind(kind, template);
                let is_saved = !bytes.is_empty() && browser::download(name, kind, &bytes);
                self.tell(Event::Writing(if is_saved { Writing::Saved } else { Writing::Failed }));
            }
        }
    }
}

/// The current local standards, if there are any.
fn catalogue_now() -> Option<CatalogueRows> {
    browser::catalogue().and_then(Result::ok).filter(|catalogue| !catalogue.rows.is_empty())
}

/// The name and the media type of a file.
const fn file_kind(kind: FileKind, template: bool) -> (&'static str, &'static str) {
    let name = match (kind, template) {
        (FileKind::Csv, true) => "roster-template.csv",
        (FileKind::Csv, false) => "roster-result.csv",
        (FileKind::Xlsx, true) => "roster-template.xlsx",
        (FileKind::Xlsx, false) => "roster-result.xlsx",
    };
    let media_type = match kind {
        FileKind::Csv => "text/csv;charset=utf-8",
        FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    (name, media_type)
}
