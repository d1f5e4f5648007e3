//! What runs the roster's page: the worker, the file, and everything that the page's parts can ask for.

use super::state::{Event, Phase, State, Told, Window, Writing};
use crate::app::browser::{self, Heard, RosterWorker};
use crate::catalogue::CatalogueRows;
use crate::roster::messages::{FileKind, FileSettings, Filter, Order, Report};
use crate::roster::{FileProblem, SamePerson};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// How many rows are asked for at once: more than a screen shows.
const ROWS_AT_ONCE: u32 = 60;

/// The worker, whether it listens yet, and what it is to do once it does.
#[derive(Default)]
struct WorkerAndFile {
    worker: Option<RosterWorker>,
    listens: bool,
    waiting: Vec<(Order, Option<File>)>,
    file: Option<File>,
    /// The local standards that the file was worked out with.
    catalogue: Option<CatalogueRows>,
    /// What was worked out before another file was opened, with the worker that knows it.
    former: Option<Box<Former>>,
}

/// What was worked out before.
struct Former {
    worker: RosterWorker,
    file: Option<File>,
    catalogue: Option<CatalogueRows>,
    state: State,
}

/// Everything the parts of the page can ask for.
#[derive(Clone, PartialEq)]
pub struct Desk {
    state: UseReducerHandle<State>,
    held: Rc<Shared>,
}

/// Both, shared by the page's callbacks, and the desk that is on the screen.
#[derive(Default)]
pub struct Shared(RefCell<WorkerAndFile>, RefCell<Option<Desk>>);

thread_local! {
    /// A visitor who reads a clause comes back to the roster: it is kept for as long as the page is open.
    static KEPT: RefCell<Rc<Shared>> = RefCell::default();
}

impl Shared {
    /// What was worked out before, or an empty one: work that nobody watched is not gone on with.
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

    /// The page is left: what is not done is given up, and its worker ended. The desk holds both in turn, so
    /// neither would ever go by itself.
    fn leave(&self) {
        if !self.is_done() {
            self.0.take();
            self.1.take();
        }
    }

    /// What the page knew when it was left.
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
    /// The desk of a page; it is the one on the screen from now on.
    pub fn new(state: UseReducerHandle<State>, held: Rc<Shared>) -> Desk {
        let desk = Desk { state, held };
        desk.held.1.replace(Some(desk.clone()));
        desk
    }

    /// The page is left.
    pub fn leave(&self) {
        self.held.leave();
    }

    /// Opens a file at the desk that is on the screen now, which knows more than this one may.
    pub fn open_now(&self, file: File) {
        let now = self.held.1.borrow().clone();
        if let Some(desk) = now {
            desk.open(file);
        }
    }

    /// What the page knows.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Tells the page what happened.
    pub fn tell(&self, event: Event) {
        self.state.dispatch(event);
    }

    /// Opens a file; what was worked out before is kept until this one is.
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

    /// Works the file out again, with what was told meanwhile.
    pub fn again(&self) {
        self.again_with(|_| {});
    }

    /// Works the file out again, with what is told now.
    fn again_with(&self, tell: impl FnOnce(&mut Told)) {
        let file = self.held.0.borrow().file.clone();
        let mut told = self.state.told.clone();
        tell(&mut told);
        if let Some(file) = file {
            self.work_out(file, told);
        }
    }

    /// Works the file out again after an event by which something else is told of it.
    pub fn again_after(&self, event: Event) {
        let after = Rc::new(self.state().clone()).reduce(event.clone());
        self.tell(event);
        self.again_with(|told| *told = after.told.clone());
    }

    /// Works the file out again, with what was said now of rows that may be about one person.
    pub fn tell_apart(&self, said: SamePerson) {
        self.again_after(Event::SamePerson(said));
    }

    /// Stops at once: the worker is ended, whatever it does. What was worked out before is there again.
    pub fn cancel(&self) {
        if !self.back() {
            self.held.0.replace_with(|held| WorkerAndFile { file: held.file.take(), ..WorkerAndFile::default() });
            self.tell(Event::Cancelled);
        }
    }

    /// Whether something was worked out before that can be gone back to.
    pub fn has_former(&self) -> bool {
        self.held.0.borrow().former.is_some()
    }

    /// Goes back to what was worked out before; `false` where there is nothing.
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

    /// Another enterprise's turn: the file, what it came to and what was told of it are gone.
    pub fn another_enterprise(&self) {
        self.held.0.take();
        self.tell(Event::AnotherEnterprise);
    }

    /// Works the file out again where the local standards are others than it was worked out with.
    pub fn keep_up(&self) {
        let is_old = self.held.0.borrow().catalogue != catalogue_now();
        if is_old && self.state.phase == Phase::Done {
            self.again();
        }
    }

    /// Asks for rows from this one on.
    pub fn look(&self, from: u32, filter: Filter, sought: &str) {
        self.order(Order::View { from, count: ROWS_AT_ONCE, filter: (filter, sought.to_owned()) }, None);
    }

    /// Gives the worker an order, starting it where there is none.
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

    /// The worker stopped by itself: before it listened it was not loaded, later its memory was not enough.
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
            // Nobody here asks for a table.
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

/// The local standards that were opened, where there are any.
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
