//! The roster worker: receives orders from the page, reads files and works them out in its own thread. It posts
//! messages only to the page, and the page sends nothing over the network.

mod reports;
mod source;

use crate::engine::{Answer, Status};
use crate::policy::{Audience, FactId, Language, Policy};
use crate::reading::spelled;
use crate::roster::messages::{FileKind, FileSettings, Filter, JudgedReport, Order, Report, RowExplained, Summary};
use crate::roster::{
    Column, ExportTable, FileProblem, Import, Imported, Judged, Roster, Settings, Wishes, catalogue_template,
    read_table, template_delimited, template_workbook, write_delimited, write_workbook,
};
use crate::session::result_link;
use js_sys::{Array, Uint8Array};
use reports::{ends, name_sheets, row_report, summary, sums};
use source::OpenedFile;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The number of rows worked out between two checks of the clock.
const BATCH: usize = 500;
/// Milliseconds between two progress reports.
const PAUSE: f64 = 80.0;

/// Listens for orders.
pub fn listen(policy: &'static Policy) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let mut worker = Worker { policy, scope: scope.clone(), opened: None, reported: 0.0 };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        if let Ok(order) = serde_wasm_bindgen::from_value::<Order>(message.get(0)) {
            worker.follow(order, &message.get(1));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    // Messages sent before this one are queued; it tells the page that the worker is ready.
    let _ = scope.post_message(&Array::new());
}

/// A roster that was worked out, and the rows that match the current filter.
struct Opened {
    roster: Roster,
    filter: Filter,
    sought: String,
    matching: Vec<u32>,
}

struct Worker {
    policy: &'static Policy,
    scope: DedicatedWorkerGlobalScope,
    opened: Option<Opened>,
    reported: f64,
}

impl Worker {
    fn follow(&mut self, order: Order, file: &JsValue) {
        match order {
            Order::Open(opening) => {
                self.opened = None;
                if let Err(problem) = self.open(&opening, file) {
                    self.say(&Report::Failed(problem));
                }
            }
            Order::Records => {
                let table =
                    OpenedFile::new(file).ok_or(FileProblem::Gone).and_then(|mut source| read_table(&mut source));
                self.say(&Report::Records(table));
            }
            Order::View { from, count, filter } => self.view(from, count, filter),
            Order::Explain(row) => self.explain(row as usize),
            Order::Export(kind, language) => self.export(kind, Language::named(&language).unwrap_or_default()),
            Order::Template(kind, language) => {
                let language = Language::named(&language).unwrap_or_default();
                let bytes = match kind {
                    FileKind::Csv => Ok(template_delimited(self.policy, language).into_bytes()),
                    FileKind::Xlsx => template_workbook(self.policy, language),
                };
                self.hand_over(kind, true, bytes.unwrap_or_default());
            }
            Order::CatalogueTemplate(language) => {
                let language = Language::named(&language).unwrap_or_default();
                self.hand_over(FileKind::Xlsx, true, catalogue_template(self.policy, language).unwrap_or_default());
            }
        }
    }

    fn open(&mut self, opening: &FileSettings, file: &JsValue) -> Result<(), FileProblem> {
        let mut source = OpenedFile::new(file).ok_or(FileProblem::Gone)?;
        let (settings, seed) = (self.settings(opening), self.seed());
        let mut progress = |bytes: u64, rows: usize| {
            self.now_and_then(|| Report::Reading { bytes: bytes as f64, rows: rows as u32 });
        };
        let wishes = Wishes {
            corrected: &opening.corrected,
            sheets: &opening.sheets,
            kept: &opening.kept,
            meanings: &opening.meanings,
            by_name: opening.by_name,
        };
        let import = Import::new(settings, &[], &mut progress).wishing(wishes).told(opening.same_person);
        let import = match seed {
            Some(seed) => import.seeded(seed),
            None => import,
        };
        let read = import.read(&mut source);
        let Imported { mut roster, headers, identities, not_computed, sheets, skipped, filled, sections } = read
            .map_err(|refused| {
                self.say(&Report::Columns(refused.headers, refused.sheets));
                refused.problem
            })?;
        self.say(&Report::Columns(headers, sheets.clone()));
        let rows = roster.len() as u32;
        self.say(&Report::Running { done: 0, rows });
        roster.close();
        loop {
            let done = roster.work(BATCH) as u32;
            if done == rows {
                break;
            }
            self.now_and_then(|| Report::Running { done, rows });
        }
        let mut summary = summary(self.policy, &mut roster);
        name_sheets(&mut summary, &roster, &sheets);
        self.say(&Report::Done(Box::new(Summary {
            identities: identities as u32,
            not_computed: not_computed as u32,
            same_person: opening.same_person,
            common: opening.common.iter().filter(|typed| self.common(typed).is_some()).cloned().collect(),
            sheets,
            skipped,
            filled,
            sections,
            by_name: opening.by_name,
            ..summary
        })));
        let matching = (0..rows).collect();
        self.opened = Some(Opened { roster, filter: Filter::default(), sought: String::new(), matching });
        Ok(())
    }

    /// The seed for hashing identity card numbers: random, and unique to one import.
    fn seed(&self) -> Option<[u64; 2]> {
        let mut random = [0; 16];
        self.scope.crypto().ok()?.get_random_values_with_u8_array(&mut random).ok()?;
        let (first, second) = random.split_at(8);
        Some([u64::from_le_bytes(first.try_into().ok()?), u64::from_le_bytes(second.try_into().ok()?)])
    }

    fn settings(&self, opening: &FileSettings) -> Settings {
        let catalogue = opening.catalogue.as_ref().and_then(|rows| rows.check(self.policy).ok());
        let common = opening.common.iter().filter_map(|typed| self.common(typed)).collect();
        Settings { policy: self.policy, columns: Vec::new(), common, catalogue }
    }

    /// A typed answer for everyone; `None` if it cannot be read.
    fn common(&self, (id, typed): &(String, String)) -> Option<(FactId, Answer)> {
        let fact = self.policy.fact_named(id)?;
        Some((fact, spelled::read(self.policy, fact, typed).ok()??))
    }

    fn view(&mut self, from: u32, count: u32, (filter, sought): (Filter, String)) {
        let Some(opened) = &mut self.opened else { return };
        if (opened.filter, &opened.sought) != (filter, &sought) {
            (opened.filter, opened.sought) = (filter, sought);
            let Opened { roster, sought, .. } = &opened;
            let is_found = |row: &u32| matches(roster, *row, filter) && roster.is_about(*row as usize, sought);
            opened.matching = (0..roster.len() as u32).filter(is_found).collect();
        }
        let until = (from.saturating_add(count) as usize).min(opened.matching.len());
        let wanted = opened.matching.get(from as usize..until).unwrap_or_default().to_vec();
        let rows = wanted.into_iter().map(|row| row_report(&mut opened.roster, row as usize)).collect();
        let report = Report::Rows { from, matching: opened.matching.len() as u32, rows };
        self.say(&report);
    }

    fn explain(&mut self, row: usize) {
        let Some(opened) = self.opened.as_mut().filter(|opened| row < opened.roster.len()) else { return };
        let (person, enterprise) = opened.roster.answers(row);
        let judged = opened.roster.judged(row);
        let (_, occupation) = opened.roster.cell(row, Column::Occupation);
        let occupation = Some(occupation.to_owned()).filter(|name| !name.is_empty());
        let items = judged.items.iter().map(|item| JudgedReport {
            status: item.outcome.status as u8,
            sum: item.outcome.amount.map(ends),
            repeats: item.repeats,
        });
        let settled = opened.roster.settled_by_others(row).into_iter();
        let settled = settled.map(|(fact, rows)| (self.policy.fact(fact).id.to_owned(), rows.to_vec())).collect();
        let of_person = opened.roster.of_person(row).map(|(rows, of_person)| (rows, sums(of_person)));
        let report = Report::Explained(Box::new(RowExplained {
            row: row_report(&mut opened.roster, row),
            person: result_link(Audience::Worker, &person, occupation.clone()),
            enterprise: result_link(Audience::Employer, &enterprise, occupation),
            items: items.collect(),
            settled,
            of_person,
        }));
        self.say(&report);
    }

    fn export(&mut self, kind: FileKind, language: Language) {
        let Some(mut opened) = self.opened.take() else { return };
        let table = ExportTable::new(&mut opened.roster, self.policy, language);
        let progress = |done: usize| self.now_and_then(|| Report::Writing(done as u32));
        let bytes = match kind {
            FileKind::Csv => Ok(write_delimited(table, progress).into_bytes()),
            FileKind::Xlsx => write_workbook(table, progress),
        };
        self.hand_over(kind, false, bytes.unwrap_or_default());
        self.opened = Some(opened);
    }

    /// Reports progress, unless a report was sent a moment ago.
    fn now_and_then(&mut self, report: impl FnOnce() -> Report) {
        let now = js_sys::Date::now();
        if now - self.reported >= PAUSE {
            self.reported = now;
            self.say(&report());
        }
    }

    fn say(&self, report: &Report) {
        if let Ok(report) = serde_wasm_bindgen::to_value(report) {
            // If posting fails, the page is gone and nobody waits for the report.
            let _ = self.scope.post_message(&Array::of1(&report));
        }
    }

    /// Sends a file; without bytes it means that it could not be written.
    fn hand_over(&self, kind: FileKind, template: bool, bytes: Vec<u8>) {
        if let Ok(report) = serde_wasm_bindgen::to_value(&Report::Written { kind, template }) {
            let bytes = Uint8Array::from(bytes.as_slice());
            let _ = self.scope.post_message_with_transfer(&Array::of2(&report, &bytes), &Array::of1(&bytes.buffer()));
        }
    }
}

fn matches(roster: &Roster, row: u32, filter: Filter) -> bool {
    if let Some(department) = filter.department.and_then(|at| roster.departments().0.get(usize::from(at)))
        && roster.cell(row as usize, Column::Department).1 != department.name
    {
        return false;
    }
    let Some(status) = filter.status.and_then(|status| Status::ALL.get(status as usize)) else { return true };
    let items = match filter.item {
        Some(item) => item as usize..item as usize + 1,
        None => 0..roster.totals().items.len(),
    };
    let packed = roster.packed(row as usize);
    packed.is_some_and(|packed| items.into_iter().any(|item| Judged::unpacked(packed, item) == *status))
}
