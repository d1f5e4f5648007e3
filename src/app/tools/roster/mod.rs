//! The roster's page: open a file, watch it being worked out, look at what it comes to and why.

mod columns;
mod explained;
mod persons;
mod problems;
mod progress;
mod rows;
mod state;
mod summary;
mod taking_away;

use super::ToolProperties;
use crate::app::browser::{self, Heard, RosterWorker};
use crate::app::components::View;
use crate::i18n::tool_words;
use crate::policy::Text;
use crate::roster::messages::{FileKind, Filter, Opening, Order, Report};
use crate::roster::{FileProblem, SamePerson};
use rows::RowsTable;
use state::{Event, Phase, State, Window, Writing};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// How many rows are asked for at once: more than a screen shows.
const ROWS_AT_ONCE: u32 = 60;

/// The worker, whether it listens yet, and what it is to do once it does.
#[derive(Default)]
struct Office {
    worker: Option<RosterWorker>,
    listens: bool,
    waiting: Vec<(Order, Option<File>)>,
    file: Option<File>,
}

/// Everything the parts of the page can ask for.
#[derive(Clone, PartialEq)]
pub struct Desk {
    state: UseReducerHandle<State>,
    office: Rc<Shared>,
}

/// The office, shared by the page's callbacks, and the desk that is on the screen.
#[derive(Default)]
struct Shared(RefCell<Office>, RefCell<Option<Desk>>);

thread_local! {
    /// A visitor who reads a clause comes back to the roster: it is kept for as long as the page is open.
    static KEPT: RefCell<Rc<Shared>> = RefCell::default();
}

impl Shared {
    /// What was worked out before, or an empty office: work that nobody watched is not gone on with.
    fn kept() -> Rc<Shared> {
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

    /// The page is left: what is not done is given up, and its worker ended. The desk holds the office in turn, so
    /// neither would ever go by itself.
    fn leave(&self) {
        if !self.is_done() {
            self.0.take();
            self.1.take();
        }
    }

    fn state(&self) -> State {
        self.1.borrow().as_ref().map_or_else(State::new, |desk| desk.state().clone())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Desk {
    /// What the page knows.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Tells the page what happened.
    pub fn tell(&self, event: Event) {
        self.state.dispatch(event);
    }

    /// Opens a file, or the same one again.
    fn open(&self, file: File) {
        // What was said of the persons of another file says nothing of these.
        let is_another = file.name() != self.state.file;
        let same_person = if is_another { SamePerson::default() } else { self.state.same_person };
        self.tell_persons(file, same_person);
    }

    fn tell_persons(&self, file: File, same_person: SamePerson) {
        self.tell(Event::SamePerson(same_person));
        self.tell(Event::Opened(file.name(), file.size(), browser::clock()));
        self.office.0.borrow_mut().file = Some(file.clone());
        let catalogue = browser::catalogue().and_then(Result::ok).filter(|catalogue| !catalogue.rows.is_empty());
        let (corrected, common) = (self.state.corrected.clone(), self.state.common.clone());
        let opening = Opening { corrected, common, catalogue, same_person };
        self.order(Order::Open(opening), Some(file));
    }

    /// Works the file out again, with what was corrected meanwhile.
    pub fn again(&self) {
        let file = self.office.0.borrow().file.clone();
        if let Some(file) = file {
            self.open(file);
        }
    }

    /// Works the file out again, with what was said now of rows that may be about one person.
    pub fn tell_apart(&self, said: SamePerson) {
        let file = self.office.0.borrow().file.clone();
        if let Some(file) = file {
            self.tell_persons(file, said);
        }
    }

    /// Stops at once: the worker is ended, whatever it does.
    pub fn cancel(&self) {
        self.office.0.replace_with(|office| Office { file: office.file.take(), ..Office::default() });
        self.tell(Event::Cancelled);
    }

    /// Asks for rows from this one on.
    pub fn look(&self, from: u32, filter: Filter) {
        self.order(Order::View { from, count: ROWS_AT_ONCE, filter }, None);
    }

    /// Gives the worker an order, starting it where there is none.
    pub fn order(&self, order: Order, file: Option<File>) {
        let mut office = self.office.0.borrow_mut();
        if office.worker.is_none() {
            let shared = Rc::downgrade(&self.office);
            office.worker = RosterWorker::start(Callback::from(move |heard| {
                let desk = shared.upgrade().and_then(|shared| shared.1.borrow().clone());
                if let Some(desk) = desk {
                    desk.hear(heard);
                }
            }));
            office.listens = false;
        }
        match &office.worker {
            Some(worker) if office.listens => worker.order(&order, file.as_ref()),
            Some(_) => office.waiting.push((order, file)),
            None => self.tell(Event::Failed(FileProblem::NoWorker)),
        }
    }

    /// The worker stopped by itself: before it listened it was not loaded, later its memory was not enough.
    fn bury(&self) {
        let buried = self.office.0.replace_with(|office| Office { file: office.file.take(), ..Office::default() });
        self.tell(Event::Failed(if buried.listens { FileProblem::OutOfMemory } else { FileProblem::NoWorker }));
    }

    fn hear(&self, heard: Heard) {
        match heard {
            Heard::Ready => {
                let mut office = self.office.0.borrow_mut();
                office.listens = true;
                let waiting = std::mem::take(&mut office.waiting);
                if let Some(worker) = &office.worker {
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
            Report::Columns(headers) => self.tell(Event::Columns(headers)),
            Report::Running { done, rows } => self.tell(Event::Ran(done, rows, browser::clock())),
            Report::Done(summary) => {
                self.tell(Event::Finished(summary));
                self.look(0, Filter::default());
            }
            Report::Failed(problem) => self.tell(Event::Failed(problem)),
            Report::Rows { from, matching, rows } => self.tell(Event::Rows(Window { from, matching, rows })),
            Report::Explained(row) => self.tell(Event::Explained(Some(row))),
            Report::Writing(rows) => self.tell(Event::Writing(Writing::Rows(rows))),
            // Nobody here asks for a table.
            Report::Table(_) => {}
            Report::Written { kind, template } => {
                let bytes = bytes.unwrap_or_default();
                let (name, kind) = file_kind(kind, template);
                let is_saved = !bytes.is_empty() && browser::download(name, kind, &bytes);
                self.tell(Event::Writing(if is_saved { Writing::Saved } else { Writing::Failed }));
            }
        }
    }
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

/// The page.
#[component]
pub fn RosterPage(properties: &ToolProperties) -> Html {
    let view = properties.view();
    let office = (*use_memo((), |()| Shared::kept())).clone();
    let state = {
        let office = office.clone();
        use_reducer(move || office.state())
    };
    let desk = Desk { state, office };
    desk.office.1.replace(Some(desk.clone()));
    {
        let office = desk.office.clone();
        use_effect_with((), move |()| move || office.leave());
    }
    let state = desk.state();
    let say = |text: Text| view.say(text);
    html! {
        <div class="roster" data-roster={state.phase_id()} data-rows={state.rows_done().to_string()}>
            <h1 tabindex="-1">{ say(tool_words::ROSTER_HEADING) }</h1>
            <p class="roster__lead">{ say(tool_words::ROSTER_LEAD) }</p>
            <p class="notice roster__privacy">{ say(tool_words::ROSTER_PRIVACY) }</p>
            { opening(view, &desk) }
            { progress::progress(view, &desk) }
            if let Some(summary) = &state.summary {
                { summary::summary(view, summary) }
                { persons::persons(view, summary, &desk) }
                { problems::problems(view, summary, &state.headers) }
                { columns::left_out(view, summary, &state.headers) }
                <RowsTable session={properties.session.clone()} desk={desk.clone()} matching={state.window.matching} />
                if let Some(row) = &state.explained {
                    { explained::explained(view, row, &desk) }
                }
                { taking_away::taking_away(view, &desk) }
            }
            { columns::columns(view, &desk) }
        </div>
    }
}

/// The template, and the field that opens a file.
fn opening(view: View, desk: &Desk) -> Html {
    let say = |text: Text| view.say(text);
    let template = |kind: FileKind| {
        let (desk, language) = (desk.clone(), view.language().id().to_owned());
        Callback::from(move |_: MouseEvent| desk.order(Order::Template(kind, language.clone()), None))
    };
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: yew::Event| {
            if let Some(file) = browser::file_of(&event) {
                desk.open(file);
            }
        })
    };
    let was_opened = desk.state().phase != Phase::Idle;
    html! {
        <div class="roster__open">
            <label class="button button--primary file" for="roster-file">
                { say(if was_opened { tool_words::OPEN_AGAIN } else { tool_words::OPEN_ROSTER }) }
                <input class="file__input" id="roster-file" type="file" accept=".csv,.tsv,.txt,.xlsx,.xls" {onchange} />
            </label>
            <p class="roster__hint">{ say(tool_words::OPEN_ROSTER_HINT) }</p>
            <p class="roster__template">
                <span>{ say(tool_words::TEMPLATE) }</span>
                <button type="button" class="button button--secondary" data-template="xlsx" onclick={template(FileKind::Xlsx)}>
                    { say(tool_words::TEMPLATE_XLSX) }
                </button>
                <button type="button" class="button button--secondary" data-template="csv" onclick={template(FileKind::Csv)}>
                    { say(tool_words::TEMPLATE_CSV) }
                </button>
            </p>
        </div>
    }
}
