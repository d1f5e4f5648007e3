//! Single changes to a condition tree: each gives a new tree that differs in one place only. Trees are `&'static`, so
//! every new one is leaked, which is acceptable for the duration of a test.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::support::policy;
use skills_subsidy::policy::{CalendarDate, ChoiceId, Citation, Condition, FactId, Grounds, Requirement, Test};

/// The kind of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A count, a number of months or another limit plus or minus one; a factor plus or minus a tenth.
    Limit,
    /// A sum of money plus or minus one yuan.
    Sum,
    /// A date one day earlier or later.
    Date,
    /// A choice added to a set or removed from it.
    Choice,
    /// A condition removed from its *all* or *any*.
    Dropped,
    /// *All* in place of *any*, or the other way round.
    Swapped,
    /// *Not* removed.
    Negation,
    /// A quotation attributed to another clause.
    Citation,
    /// A test that always holds, or never. Nobody makes this mistake, but it shows the effect of the test.
    Forced(bool),
}

/// A changed tree, or a changed leaf.
pub struct Variant<T> {
    pub change: Change,
    /// The place, in words that can be found in the policy's source.
    pub place: String,
    pub changed: T,
}

impl<T> Variant<T> {
    pub fn new(change: Change, place: impl Into<String>, changed: T) -> Variant<T> {
        Variant { change, place: place.into(), changed }
    }

    /// The same change, with a prefix to its place.
    #[must_use]
    pub fn in_the(self, part: &str) -> Variant<T> {
        Variant { place: format!("{part}: {}", self.place), ..self }
    }

    /// The same change within a larger tree.
    pub fn inside<U>(self, wrap: impl FnOnce(T) -> U) -> Variant<U> {
        Variant { change: self.change, place: self.place, changed: wrap(self.changed) }
    }
}

pub fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

/// Returns a copy of the condition; its parts are shared.
pub fn copy(condition: &Condition) -> Condition {
    match condition {
        Condition::All(parts) => Condition::All(parts),
        Condition::Any(parts) => Condition::Any(parts),
        Condition::Not(part) => Condition::Not(part),
        Condition::Fact(requirement) => Condition::Fact(with_test(requirement, copy_test(&requirement.test))),
        Condition::OfficeDecides(Grounds { wording, citation }) => {
            Condition::OfficeDecides(Grounds { wording: *wording, citation: *citation })
        }
    }
}

/// Returns every tree that differs from `condition` in one place.
pub fn variants(condition: &Condition) -> Vec<Variant<Condition>> {
    match condition {
        Condition::All(parts) => variants_of_parts(parts, "all", Condition::All, Condition::Any),
        Condition::Any(parts) => variants_of_parts(parts, "any", Condition::Any, Condition::All),
        Condition::Not(part) => {
            let removed = Variant::new(Change::Negation, format!("not ({})", words(part)), copy(part));
            let within = variants(part).into_iter().map(|one| one.inside(|part| Condition::Not(leak(part))));
            within.chain([removed]).collect()
        }
        Condition::Fact(requirement) => variants_of_requirement(requirement),
        Condition::OfficeDecides(grounds) => {
            let moved = Grounds { wording: grounds.wording, citation: moved(grounds.citation) };
            let place = words(condition);
            let moved = Variant::new(Change::Citation, place.clone(), Condition::OfficeDecides(moved));
            forced(&place).into_iter().chain([moved]).collect()
        }
    }
}

type Wrap = fn(&'static [Condition]) -> Condition;

fn variants_of_parts(parts: &[Condition], name: &str, same: Wrap, other: Wrap) -> Vec<Variant<Condition>> {
    let copies = || parts.iter().map(copy);
    let list = parts.iter().map(words).collect::<Vec<_>>().join("; ");
    let mut variants = vec![Variant::new(Change::Swapped, format!("{name} ({list})"), other(collected(copies())))];
    for (at, part) in parts.iter().enumerate() {
        let rest = copies().enumerate().filter(|(other, _)| *other != at).map(|(_, part)| part);
        variants.push(Variant::new(Change::Dropped, words(part), same(collected(rest))));
        for variant in self::variants(part) {
            variants.push(variant.inside(|changed| {
                let before = parts[..at].iter().map(copy);
                same(collected(before.chain([changed]).chain(parts[at + 1..].iter().map(copy))))
            }));
        }
    }
    variants
}

fn collected(parts: impl Iterator<Item = Condition>) -> &'static [Condition] {
    parts.collect::<Vec<_>>().leak()
}

fn variants_of_requirement(requirement: &Requirement) -> Vec<Variant<Condition>> {
    let place = requirement_words(requirement);
    let of_test = variants_of_test(requirement).into_iter().map(|(change, test)| {
        let place = format!("{place}, now {}", test_words(requirement.fact, &test));
        Variant::new(change, place, Condition::Fact(with_test(requirement, test)))
    });
    let mut moved_citation = with_test(requirement, copy_test(&requirement.test));
    moved_citation.citation = moved(requirement.citation);
    let moved_citation = Variant::new(Change::Citation, place.clone(), Condition::Fact(moved_citation));
    of_test.chain([moved_citation]).chain(forced(&place)).collect()
}

/// Returns a condition that always holds and one that never does: an empty *all* and an empty *any*.
fn forced(place: &str) -> Vec<Variant<Condition>> {
    vec![
        Variant::new(Change::Forced(true), place, Condition::All(&[])),
        Variant::new(Change::Forced(false), place, Condition::Any(&[])),
    ]
}

fn variants_of_test(requirement: &Requirement) -> Vec<(Change, Test)> {
    let before = |date: CalendarDate| CalendarDate::from_day_number(date.day_number().checked_sub(1)?);
    let after = CalendarDate::next_day;
    let limits = |limit: u32| [limit.saturating_sub(1), limit + 1];
    match &requirement.test {
        Test::Yes | Test::NotEmpty => Vec::new(),
        Test::AtLeast(least) => limits(*least).map(|least| (Change::Limit, Test::AtLeast(least))).into(),
        Test::AtMost(most) => limits(*most).map(|most| (Change::Limit, Test::AtMost(most))).into(),
        // The first and the last possible day are no limits.
        Test::Within(from, until) => {
            let limits_from = (*from != CalendarDate::FIRST).then(|| [before(*from), after(*from)]);
            let limits_until = (*until != CalendarDate::LAST).then(|| [before(*until), after(*until)]);
            let froms = limits_from.into_iter().flatten().flatten().map(|from| (from, *until));
            let untils = limits_until.into_iter().flatten().flatten().map(|until| (*from, until));
            froms.chain(untils).map(|(from, until)| (Change::Date, Test::Within(from, until))).collect()
        }
        Test::AmongThese(set) => (0..policy().fact(requirement.fact).kind.choices().len() as u8)
            .map(ChoiceId::at)
            .map(|choice| if set.contains(choice) { set.without(choice) } else { set.with(choice) })
            .map(|set| (Change::Choice, Test::AmongThese(set)))
            .collect(),
    }
}

fn with_test(requirement: &Requirement, test: Test) -> Requirement {
    Requirement { test, ..*requirement }
}

fn copy_test(test: &Test) -> Test {
    match test {
        Test::Yes => Test::Yes,
        Test::NotEmpty => Test::NotEmpty,
        Test::AmongThese(set) => Test::AmongThese(*set),
        Test::AtLeast(least) => Test::AtLeast(*least),
        Test::AtMost(most) => Test::AtMost(*most),
        Test::Within(from, until) => Test::Within(*from, *until),
    }
}

/// Attributes the quotation to the following clause; that of the last clause to the first.
pub fn moved(citation: Citation) -> Citation {
    let clauses = policy().clauses;
    let at = clauses.iter().position(|clause| clause.id == citation.clause.id).expect("a clause of the policy");
    Citation { clause: clauses[(at + 1) % clauses.len()], quote: citation.quote }
}

/// Describes a condition in a few words.
pub fn words(condition: &Condition) -> String {
    match condition {
        Condition::All(parts) => format!("all of {}", parts.len()),
        Condition::Any(parts) => format!("any of {}", parts.len()),
        Condition::Not(part) => format!("not {}", words(part)),
        Condition::Fact(requirement) => requirement_words(requirement),
        Condition::OfficeDecides(grounds) => format!("office: {}", grounds.wording.en),
    }
}

fn requirement_words(requirement: &Requirement) -> String {
    format!("{} {}", policy().fact(requirement.fact).id, test_words(requirement.fact, &requirement.test))
}

fn test_words(fact: FactId, test: &Test) -> String {
    match test {
        Test::AmongThese(set) => {
            let choices = policy().fact(fact).kind.choices();
            let chosen: Vec<&str> = set.iter().map(|choice| choices[choice.position()].id).collect();
            format!("among {}", chosen.join(","))
        }
        test => format!("{test:?}"),
    }
}
