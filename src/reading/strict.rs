//! Reading answers from outside: links, forms, rosters and API calls all pass through this module.
//!
//! Wrong input becomes a [`Problem`] with the key, the value and the kind of problem; every other answer still counts.
//! `i18n` words what was expected.

use crate::engine::{Answer, Answers, contradicted, facts_of, set_aside};
use crate::policy::{
    Audience, CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, Fact, FactId, FactSet, Kind, Policy, Yuan,
};

/// A value from outside, before it is checked against its fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Nothing, or "not sure": the fact stays unknown.
    Nothing,
    /// A truth value.
    Flag(bool),
    /// A number, as written.
    Number(String),
    /// Text.
    Text(String),
    /// A list of texts.
    List(Vec<String>),
    /// Anything else, described.
    Other(String),
}

impl Raw {
    /// The value of a text for a fact of `kind`: links and rosters write as text what the API types.
    pub fn from_text(kind: &Kind, written: &str) -> Raw {
        match (kind, written) {
            (Kind::Flag, "true") => Raw::Flag(true),
            (Kind::Flag, "false") => Raw::Flag(false),
            (Kind::Many(_), "") => Raw::List(Vec::new()),
            (Kind::Many(_), list) => Raw::List(list.split(',').map(str::to_owned).collect()),
            (Kind::Count { .. } | Kind::Money { .. } | Kind::Standard, number) => Raw::Number(number.to_owned()),
            (_, other) => Raw::Text(other.to_owned()),
        }
    }

    /// The value in a form that a person recognises.
    fn shown(&self) -> String {
        match self {
            Raw::Nothing => String::new(),
            Raw::Flag(flag) => (if *flag { "true" } else { "false" }).to_owned(),
            Raw::Number(written) | Raw::Text(written) | Raw::Other(written) => shorten(written),
            Raw::List(list) => shorten(&list.join(",")),
        }
    }
}

/// The number of characters of a wrong value that are shown.
const LONGEST_SHOWN: usize = 60;

fn shorten(written: &str) -> String {
    match written.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => [written.get(..end).unwrap_or_default(), "…"].concat(),
        None => written.to_owned(),
    }
}

/// Input that does not count, and the reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The key, as given.
    pub key: String,
    /// The value, as given, shortened if long.
    pub value: String,
    /// The kind of problem.
    pub kind: ProblemKind,
}

/// The kinds of problems with input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ProblemKind {
    /// No fact of the policy has this key.
    UnknownFact,
    /// No entitlement of this audience has this id.
    UnknownEntitlement(Audience),
    /// The local catalogue that is loaded, if any, has no such occupation.
    UnknownOccupation,
    /// The link is not to a page of this site.
    UnknownLink,
    /// No policy of this site has this id.
    UnknownPolicy,
    /// The fact is asked of other audiences only.
    OtherAudience(FactId),
    /// The value is of the wrong type, not on the list, or out of bounds.
    Unfit(FactId),
    /// A spreadsheet could not compute it: `#N/A`, or a formula without a value.
    CannotBeKnown(FactId),
    /// The value is outside the usual range: it counts once it is confirmed, with [`CONFIRMED`] behind it.
    Unusual(FactId),
    /// The fact applies only under a condition that the other answers do not meet.
    NotApplicable(FactId),
    /// It contradicts the answer to this fact; if that is the same fact, it was answered twice. Neither answer counts.
    Contradiction(FactId),
}

impl ProblemKind {
    /// An id for each kind, and the fact concerned.
    pub const fn id(self) -> (&'static str, Option<FactId>) {
        match self {
            ProblemKind::UnknownFact => ("unknown_fact", None),
            ProblemKind::UnknownEntitlement(_) => ("unknown_entitlement", None),
            ProblemKind::UnknownOccupation => ("unknown_occupation", None),
            ProblemKind::UnknownLink => ("unknown_link", None),
            ProblemKind::UnknownPolicy => ("unknown_policy", None),
            ProblemKind::OtherAudience(fact) => ("other_audience", Some(fact)),
            ProblemKind::Unfit(fact) => ("unfit", Some(fact)),
            ProblemKind::CannotBeKnown(fact) => ("not_computed", Some(fact)),
            ProblemKind::Unusual(fact) => ("unusual", Some(fact)),
            ProblemKind::NotApplicable(fact) => ("not_applicable", Some(fact)),
            ProblemKind::Contradiction(fact) => ("contradiction", Some(fact)),
        }
    }
}

/// Reads one answer to `fact`. `Ok(None)` leaves it unknown.
///
/// # Errors
/// A [`ProblemKind`] if the value is of the wrong type, not on the list or out of bounds.
pub fn read_answer(policy: &Policy, fact: FactId, raw: &Raw) -> Result<Option<Answer>, ProblemKind> {
    let Fact { kind, usual, .. } = policy.fact(fact);
    let unmarked = without_confirmation(kind, raw);
    let answer = match (kind, unmarked.as_ref().unwrap_or(raw)) {
        (_, Raw::Nothing) => return Ok(None),
        (Kind::Flag, Raw::Flag(flag)) => Some(Answer::Flag(*flag)),
        (Kind::One(_), Raw::Text(id)) => choice_named(kind, id).map(Answer::One),
        (Kind::Many(_), Raw::List(ids)) => several(kind, ids),
        (Kind::Count { .. }, Raw::Number(written)) => whole_number(written).map(Answer::Count),
        (Kind::Money { .. } | Kind::Standard, Raw::Number(written) | Raw::Text(written)) => {
            Yuan::parse(written).map(Answer::Money)
        }
        (Kind::Date, Raw::Text(written)) => {
            let month = || CalendarMonth::parse(written).map(Answer::Month);
            CalendarDate::parse(written).map(Answer::Date).or_else(month)
        }
        _ => None,
    };
    let answer = answer.filter(|answer| answer.fits(kind)).ok_or(ProblemKind::Unfit(fact))?;
    match unmarked.is_some() || answer.is_usual(*usual) {
        true => Ok(Some(answer)),
        false => Err(ProblemKind::Unusual(fact)),
    }
}

/// The suffix that confirms an unusual value.
pub const CONFIRMED: char = '!';

/// A number or a date without its confirming suffix, if it has one.
fn without_confirmation(kind: &Kind, raw: &Raw) -> Option<Raw> {
    let (Raw::Number(written) | Raw::Text(written)) = raw else { return None };
    let value = written.strip_suffix(CONFIRMED)?.to_owned();
    match kind {
        Kind::Count { .. } | Kind::Money { .. } | Kind::Standard => Some(Raw::Number(value)),
        Kind::Date => Some(Raw::Text(value)),
        Kind::Flag | Kind::One(_) | Kind::Many(_) => None,
    }
}

/// The prefix of the id of an uncertain choice.
pub const PERHAPS: &str = "~";

/// Any number of choices of a list; those with the prefix [`PERHAPS`] are uncertain.
fn several(kind: &Kind, ids: &[String]) -> Option<Answer> {
    let (mut certain, mut perhaps) = (ChoiceSet::EMPTY, ChoiceSet::EMPTY);
    for id in ids {
        match id.strip_prefix(PERHAPS) {
            Some(id) => perhaps = perhaps.with(choice_named(kind, id)?),
            None => certain = certain.with(choice_named(kind, id)?),
        }
    }
    Some(Answer::several(certain, perhaps))
}

/// The whole number a text writes in plain digits.
fn whole_number(written: &str) -> Option<u32> {
    written.bytes().all(|byte| byte.is_ascii_digit()).then(|| written.parse().ok()).flatten()
}

/// The choice of `kind` whose public id is `id`.
fn choice_named(kind: &Kind, id: &str) -> Option<ChoiceId> {
    let position = kind.choices().iter().position(|choice| choice.id == id)?;
    Some(ChoiceId::at(position as u8))
}

/// Reads a whole set of answers for `audience`: the answers that count, and every problem.
pub fn read_answers<'a>(
    policy: &'static Policy,
    audience: Audience,
    given: impl IntoIterator<Item = (&'a str, Raw)>,
) -> (Answers, Vec<Problem>) {
    let in_view = facts_of(policy, policy.rules(audience).entitlements);
    let mut answers = Answers::none(policy);
    let mut problems = Vec::new();
    let mut given_values = Vec::new();
    let mut twice = FactSet::EMPTY;
    for (key, raw) in given {
        let read = match policy.fact_named(key) {
            None => Err(ProblemKind::UnknownFact),
            Some(fact) if !in_view.contains(fact) => Err(ProblemKind::OtherAudience(fact)),
            Some(fact) => read_answer(policy, fact, &raw).map(|answer| (fact, answer)),
        };
        match read {
            Ok((fact, Some(answer))) => {
                if answers.get(fact).is_some_and(|before| before != answer) {
                    twice.insert(fact);
                }
                answers.set(fact, answer);
                given_values.push((fact, raw.shown()));
            }
            Ok((_, None)) => {}
            Err(kind) => problems.push(Problem { key: shorten(key), value: raw.shown(), kind }),
        }
    }
    let mut name = |fact: FactId, kind: ProblemKind| {
        let values = given_values.iter().filter(|(given, _)| *given == fact).map(|(_, shown)| shown.as_str());
        let value = values.collect::<Vec<_>>().join(" / ");
        problems.push(Problem { key: policy.fact(fact).id.to_owned(), value, kind });
    };
    for fact in twice.iter() {
        answers.clear(fact);
        name(fact, ProblemKind::Contradiction(fact));
    }
    for (fact, other) in contradicted(&answers) {
        answers.clear(fact);
        name(fact, ProblemKind::Contradiction(other));
    }
    for fact in set_aside(&mut answers).iter() {
        name(fact, ProblemKind::NotApplicable(fact));
    }
    (answers, problems)
}
