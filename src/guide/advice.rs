//! What a guide says to one person: the documents of all items in one list, and the last days to apply.

use super::{Deadline, Document, Guide};
use crate::engine::{Answer, Answers, Outcome, Status};
use crate::policy::{CalendarDate, Entitlement};
use crate::reading;

/// What a guide says to one person.
pub struct Advice<'a> {
    /// How many items the person can apply for.
    pub items: usize,
    /// What to bring for them, each document once.
    pub documents: Vec<Needed<'a>>,
    /// Until when to apply, the earliest day first, those without a day last.
    pub deadlines: Vec<Due<'a>>,
}

/// A document, and what it is needed for.
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
    /// The person's items that it is for.
    pub items: Vec<&'static Entitlement>,
    /// The day that the person said it begins with; `None` where it is not known.
    pub given: Option<Answer>,
    /// The last day to apply. Of a month, whichever day of it was meant, this one is in time.
    pub last_day: Option<CalendarDate>,
}

impl Guide {
    /// What it says to whoever has these results by these answers. An item counts where it is granted or left to be
    /// decided: that is what one applies for.
    pub fn advice(&self, outcomes: &[Outcome], answers: &Answers) -> Advice<'_> {
        let applied = outcomes.iter().filter(|one| matches!(one.status, Status::Eligible | Status::Discretionary));
        let items: Vec<&'static Entitlement> = applied.map(|outcome| outcome.entitlement).collect();
        let deadlines = self.deadlines.iter().map(|deadline| due(deadline, &items, answers));
        let mut deadlines: Vec<Due> = deadlines.filter(|due| !due.items.is_empty()).collect();
        deadlines.sort_by_key(|due| (due.last_day.is_none(), due.last_day));
        Advice { items: items.len(), documents: merged(&self.documents, &items), deadlines }
    }
}

/// Those of `items` that a row is for.
fn of_row(named: Option<&Vec<&'static str>>, items: &[&'static Entitlement]) -> Vec<&'static Entitlement> {
    items.iter().copied().filter(|item| named.is_none_or(|ids| ids.contains(&item.id))).collect()
}

/// Each document that any of `items` needs: rows of one name and one note are one.
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
