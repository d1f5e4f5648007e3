//! What is said of one row where results are taken away: its status, why, and what is missing.

use super::because::{because, heading, of_rows};
use super::judged::{Judged, Judgement};
use super::{ItemTotal, Roster};
use crate::engine::{Answers, Explanation, Range, Status, explain, read_in, reads};
use crate::i18n::roster_page::by_other_rows;
use crate::i18n::roster_reasons as say;
use crate::i18n::roster_sentences::repeated;
use crate::i18n::{amount, result_words, status_name, tool_words};
use crate::policy::{Benefit, Derivation, Entitlement, FactId, Language, Payee, Policy, Text};
use std::collections::BTreeMap;

/// So many items that cannot be decided, or are refused, are named.
const NAMED: usize = 2;
/// So many facts that are missing are named, those that most items wait for first.
const MISSING: usize = 6;
/// Of several items the best counts; what is not known may become anything.
const BEST_FIRST: [Status; 4] = [Status::Eligible, Status::Unknown, Status::Discretionary, Status::Ineligible];

/// What the sides of a row are called.
pub const fn side_name(enterprise: bool) -> Text {
    if enterprise { tool_words::SIDE_ENTERPRISE } else { tool_words::SIDE_PERSON }
}

/// The status of a row: that of its best item with a sum, or of its best item where none has one.
pub fn status(judged: &Judged) -> Status {
    let best = |items: &mut dyn Iterator<Item = &Judgement>| {
        let all: Vec<Status> = items.map(|item| item.outcome.status).collect();
        BEST_FIRST.into_iter().find(|status| all.contains(status)).unwrap_or(Status::Ineligible)
    };
    match best(&mut judged.items.iter().filter(|item| has_sum(item))) {
        Status::Ineligible => best(&mut judged.items.iter()),
        status => status,
    }
}

fn has_sum(item: &Judgement) -> bool {
    item.outcome.counted().high.is_none_or(|high| !high.is_zero())
}

/// What stands in the place of an upper end that is open: the local standard sets it, or what is still missing.
pub fn open_end<'a>(policy: &Policy, open: impl Iterator<Item = &'a Entitlement>) -> Text {
    let is_standard = |entitlement: &Entitlement| {
        let read = reads(entitlement);
        policy.catalogue.standards.iter().any(|standard| read.contains(standard.fact))
    };
    let mut open = open.peekable();
    match open.peek().is_some() && open.all(is_standard) {
        true => tool_words::BY_LOCAL_STANDARD,
        false => result_words::TO_BE_DECIDED,
    }
}

/// The items of a row whose upper end is open.
pub fn open_items(judged: &Judged) -> impl Iterator<Item = &'static Entitlement> {
    let open = judged.items.iter().filter(|item| item.outcome.counted().high.is_none());
    open.map(|item| item.outcome.entitlement)
}

/// What is said of a row.
pub struct RowTold {
    /// Why each item of the person, and each of the enterprise, came to what it did: a line for each.
    pub sides: [String; 2],
    /// Why the row as a whole came to what it did.
    pub why: String,
    /// What is missing before its sums are known.
    pub missing: String,
}

/// An item of the row with its explanation.
struct Told<'a> {
    item: &'a Judgement,
    enterprise: bool,
    explanation: Explanation,
    why: String,
}

/// Everything that is said of a row.
pub fn told(roster: &mut Roster, policy: &'static Policy, language: Language, row: usize, judged: &Judged) -> RowTold {
    let (person, enterprise) = roster.answers(row);
    let totals = roster.totals().items.iter();
    let all = judged.items.iter().zip(totals).map(|(item, total): (&Judgement, &ItemTotal)| {
        let answers: &Answers = if total.enterprise { &enterprise } else { &person };
        let explanation = explain(item.outcome.entitlement, answers);
        let why = match item.repeats {
            Some(number) => repeated(number, language),
            // The enterprise waits for whether the person counts.
            None if explanation.outcome.status != item.outcome.status => {
                tool_words::AS_THE_PERSON.in_language(language).to_owned()
            }
            None => because(policy, &explanation, language),
        };
        Told { item, enterprise: total.enterprise, explanation, why }
    });
    let all: Vec<Told> = all.collect();
    let mut sides = [Vec::new(), Vec::new()];
    all.iter().for_each(|told| sides[usize::from(told.enterprise)].push(line(told, language)));
    for (fact, rows) in roster.settled_by_others(row) {
        let line = by_other_rows(policy.fact(fact).name.in_language(language), rows, language);
        for (side, enterprise) in sides.iter_mut().zip([false, true]) {
            if concerns(policy, roster, fact, enterprise) {
                side.push(line.clone());
            }
        }
    }
    RowTold {
        sides: sides.map(|lines| lines.join("\n")),
        why: why(&all, language),
        missing: missing(policy, &all, language),
    }
}

/// One item with its status, why, and the clause.
fn line(told: &Told, language: Language) -> String {
    let Judgement { outcome, repeats } = told.item;
    let decided_here = repeats.is_none() && told.explanation.outcome.status == outcome.status;
    let cited = told.explanation.citations.first().filter(|_| decided_here);
    let clause = heading(cited.copied().unwrap_or(outcome.entitlement.grant), language);
    let status = status_name(outcome.status).in_language(language);
    say::item(outcome.entitlement.name.in_language(language), status, &told.why, clause, language)
}

/// Why the row came to what it did: what is granted, then what is left open, then what is not known; where there is
/// nothing of these, why it is refused.
fn why(all: &[Told], language: Language) -> String {
    let of = |status: Status| all.iter().filter(move |told| told.item.outcome.status == status);
    let mut eligible: Vec<&Told> = of(Status::Eligible).collect();
    eligible.sort_by_key(|told| !has_sum(told.item));
    let mut lines: Vec<String> = eligible.into_iter().map(|told| granted(told, language)).collect();
    lines.extend(of(Status::Discretionary).map(|told| with_name(told, language)));
    let open: Vec<&str> = of(Status::Unknown).map(|told| name(told, language)).collect();
    if !open.is_empty() {
        lines.push(say::not_yet(&open[..open.len().min(NAMED)], open.len(), language));
    }
    if lines.is_empty() {
        // What another row has already is the nearest reason; many items share one.
        let mut refused: Vec<&Told> = of(Status::Ineligible).filter(|told| !told.why.is_empty()).collect();
        refused.sort_by_key(|told| told.item.repeats.is_none());
        let mut reasons: Vec<&str> = Vec::new();
        for told in refused {
            if reasons.len() < NAMED && !reasons.contains(&told.why.as_str()) {
                reasons.push(&told.why);
                lines.push(with_name(told, language));
            }
        }
    }
    lines.join("\n")
}

fn name(told: &Told, language: Language) -> &'static str {
    told.item.outcome.entitlement.name.in_language(language)
}

fn with_name(told: &Told, language: Language) -> String {
    say::of_item(name(told, language), side_name(told.enterprise).in_language(language), &told.why, language)
}

fn granted(told: &Told, language: Language) -> String {
    let outcome = told.item.outcome;
    let what = match (&outcome.entitlement.benefit, outcome.amount) {
        (Benefit::InKind(words) | Benefit::Unnamed(words), _) => words.in_language(language).to_owned(),
        (Benefit::Money(_), Some(range)) => amount(Range::rounded_to_fen(range), language),
        (Benefit::Money(_), None) => {
            told.explanation.no_sum_is_named().map_or_else(String::new, |words| words.in_language(language).to_owned())
        }
    };
    let payee = outcome.entitlement.payee;
    let either = (payee == Payee::PersonOrOrganiser).then(|| payee.name().in_language(language));
    say::granted(name(told, language), side_name(told.enterprise).in_language(language), &what, either, language)
}

/// What the sums of the row wait for: what most items wait for first, then in the order of the policy.
fn missing(policy: &Policy, all: &[Told], language: Language) -> String {
    let is_open = |told: &&Told| {
        let outcome = told.item.outcome;
        let is_open = match outcome.status {
            Status::Unknown => true,
            Status::Eligible | Status::Discretionary => outcome.amount.is_some_and(|amount| !amount.is_exact()),
            Status::Ineligible => false,
        };
        is_open && has_sum(told.item)
    };
    let mut waited: BTreeMap<FactId, usize> = BTreeMap::new();
    for told in all.iter().filter(is_open) {
        for fact in of_rows(policy, told.explanation.missing.iter()) {
            *waited.entry(fact).or_default() += 1;
        }
    }
    let mut facts: Vec<(FactId, usize)> = waited.into_iter().collect();
    facts.sort_by_key(|(_, items)| std::cmp::Reverse(*items));
    let named = facts.iter().take(MISSING).map(|(fact, _)| policy.fact(*fact).name.in_language(language));
    say::missing(&named.collect::<Vec<_>>(), facts.len(), language)
}

/// Whether a fact matters to a side: one of its items reads it, or the enterprise counts its people by it.
fn concerns(policy: &Policy, roster: &Roster, fact: FactId, enterprise: bool) -> bool {
    let mut items = roster.totals().items.iter().filter(|item| item.enterprise == enterprise);
    let counts = policy.roster.derived.iter().any(|derived| match derived.from {
        Derivation::CountsPerson(condition) => read_in(condition).contains(fact),
        Derivation::Same(_) => false,
    });
    (enterprise && counts) || items.any(|item| reads(item.entitlement).contains(fact))
}
