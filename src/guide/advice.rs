//! A guide's advice for one person: the documents of all items in one list, and the last days to apply.

use super::{Deadline, Document, Guide};
use crate::engine::{Answer, Answers, Outcome, Status};
use crate::policy::{CalendarDate, Entitlement};
use crate::reading;

/// A guide's advice for one person.
pub struct Advice<'a> {
    /// How many items the person can apply for.
    pub items: usize,
    /// The documents to bring, without repeats.
    pub documents: Vec<Needed<'a>>,
    /// The deadlines, the earliest day first, those without a day last.
    pub deadlines: Vec<Due<'a>>,
}

/// A document, and the items that need it.
pub struct Needed<'a> {
    /// The document.
    pub document: &'a Document,
    /// The ids of the person's items that need it.
    pub items: Vec<&'static str>,
}

/// A deadline, and its day.
pub struct Due<'a> {
    /// The deadline.
    pub deadline: &'a Deadline,
    /// The person's items to which it applies.
    pub items: Vec<&'static Entitlement>,
    /// The person's answer for the day it starts from; `None` if it is not known.
    pub given: Option<Answer>,
    /// The last day to apply. For a month this is the earliest possible last day, so it is in time for every day of the
    /// month.
    pub last_day: Option<CalendarDate>,
}

impl Guide {
    /// The advice for a person with these results and answers. An item counts if it is granted or left to an office,
    /// because a person can apply for both.
    pub fn advice(&self, outcomes: &[Outcome], answers: &Answers) -> Advice<'_> {
        let applied = outcomes.iter().filter(|one| matches!(one.status, Status::Eligible | Status::Discretionary));
        let items: Vec<&'static Entitlement> = applied.map(|outcome| outcome.entitlement).collect();
        let deadlines = self.deadlines.iter().map(|deadline| due(deadline, &items, answers));
        let mut deadlines: Vec<Due> = deadlines.filter(|due| !due.items.is_empty()).collect();
        deadlines.sort_by_key(|due| (due.last_day.is_none(), due.last_day));
        Advice { items: items.len(), documents: merged(&self.documents, &items), deadlines }
    }
}

/// The entitlements among `items` to which a row applies.
fn of_row(named: Option<&Vec<&'static str>>, items: &[&'static Entitlement]) -> Vec<&'static Entitlement> {
    items.iter().copied().filter(|item| named.is_none_or(|ids| ids.contains(&item.id))).collect()
}

/// Each document that any of `items` needs; rows with the same name and note are merged.
fn merged<'a>(documents: &'a [Document], items: &[&'static Entitlement]) -> Vec<Needed<'a>> {
    let mut merged: Vec<Needed> = Vec::new();
    for document in documents {
        let ids: Vec<&str> = of_row(document.entitlements.as_ref(), items).iter().map(|item| item.id).collect();
        if ids.is_empty() {
            continue;
        }
        let is_same =
            |known: &Document| reading::same(&known.name.zh, &document.name.zh) && known.note == document.note;
        match merged.iter_mut().find(|needed| is_same(needed.document)) {
            Some(needed) => {
                let more = ids.into_iter().filter(|id| !needed.items.contains(id)).collect::<Vec<_>>();
                needed.items.extend(more);
            }
            None => merged.push(Needed { document, items: ids }),
        }
    }
    merged
}

fn due<'a>(deadline: &'a Deadline, items: &[&'static Entitlement], answers: &Answers) -> Due<'a> {
    let given = answers.get(deadline.after);
    let last_day = given.and_then(Answer::days).and_then(|(first, _)| deadline.period.last_day(first));
    Due { deadline, items: of_row(deadline.entitlements.as_ref(), items), given, last_day }
}
