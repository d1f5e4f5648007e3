//! Reading answers from outside: links, forms, rosters and API calls all pass through here.
//!
//! Wrong input becomes a [`Problem`] that names the key, the value and what was expected; every other
//! answer still counts.

use crate::engine::{Answer, Answers, contradicted, facts_of, set_aside};
use crate::policy::{
    Applicability, Audience, CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, Fact, FactId, FactSet, Kind, Language,
    Policy, Usual, Yuan,
};

/// A value as it comes from outside, before it is known to fit its fact.
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
    /// The value a text means for a fact of `kind`: how links and rosters write what the API types.
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

    /// The value as a person would recognise it.
    fn shown(&self) -> String {
        match self {
            Raw::Nothing => String::new(),
            Raw::Flag(flag) => (if *flag { "true" } else { "false" }).to_owned(),
            Raw::Number(written) | Raw::Text(written) | Raw::Other(written) => shorten(written),
            Raw::List(list) => shorten(&list.join(",")),
        }
    }
}

/// The longest part of a wrong value that is repeated back.
const LONGEST_SHOWN: usize = 60;

fn shorten(written: &str) -> String {
    match written.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => [&written[..end], "…"].concat(),
        None => written.to_owned(),
    }
}

/// Input that does not count, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The key, as given.
    pub key: String,
    /// The value, as given, shortened where long.
    pub value: String,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// What is wrong with input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ProblemKind {
    /// No fact of the policy has this key.
    UnknownFact,
    /// Nothing that this audience may receive has this id.
    UnknownEntitlement(Audience),
    /// The local catalogue that is loaded, if any, has no such occupation.
    UnknownOccupation,
    /// The link is no link to a page of ours.
    UnknownLink,
    /// The fact is asked of other audiences only.
    OtherAudience(FactId),
    /// The value is of the wrong type, not on the list, or out of bounds.
    Unfit(FactId),
    /// A spreadsheet could not work it out: `#N/A`, or a formula without a value.
    CannotBeKnown(FactId),
    /// The value is beyond what is usual: it counts once it is confirmed, with [`CONFIRMED`] behind it.
    Unusual(FactId),
    /// The fact counts only where something holds that the other answers do not say.
    NotApplicable(FactId),
    /// It cannot be true together with the answer to this fact; where that is the same fact, it was answered twice.
    /// Neither counts.
    Contradiction(FactId),
}

impl ProblemKind {
    /// An id for each kind, and the fact that it is about.
    pub const fn id(self) -> (&'static str, Option<FactId>) {
        match self {
            ProblemKind::UnknownFact => ("unknown_fact", None),
            ProblemKind::UnknownEntitlement(_) => ("unknown_entitlement", None),
            ProblemKind::UnknownOccupation => ("unknown_occupation", None),
            ProblemKind::UnknownLink => ("unknown_link", None),
            ProblemKind::OtherAudience(fact) => ("other_audience", Some(fact)),
            ProblemKind::Unfit(fact) => ("unfit", Some(fact)),
            ProblemKind::CannotBeKnown(fact) => ("not_computed", Some(fact)),
            ProblemKind::Unusual(fact) => ("unusual", Some(fact)),
            ProblemKind::NotApplicable(fact) => ("not_applicable", Some(fact)),
            ProblemKind::Contradiction(fact) => ("contradiction", Some(fact)),
        }
    }
}

/// What was expected instead, in words.
pub fn expected(policy: &Policy, problem: &Problem, language: Language) -> String {
    let chinese = language == Language::Chinese;
    match problem.kind {
        ProblemKind::UnknownFact => pick(chinese, "本政策的事实编号", "the id of one of this policy's facts"),
        ProblemKind::UnknownEntitlement(audience) => {
            let ids: Vec<&str> = policy.rules(audience).entitlements.iter().map(|entitlement| entitlement.id).collect();
            let one_of = pick(chinese, "其中之一：", "one of: ");
            format!("{one_of}{}", ids.join(", "))
        }
        ProblemKind::UnknownOccupation => pick(
            chinese,
            "已载入的本地补贴目录中的职业（工种）",
            "an occupation of the local catalogue, which has to be loaded first",
        ),
        ProblemKind::UnknownLink => pick(chinese, "本计算器自己的链接", "a link that this calculator made"),
        ProblemKind::OtherAudience(_) => {
            pick(chinese, "所选身份会被问到的事实", "a fact that is asked of this audience")
        }
        ProblemKind::Unfit(fact) => expected_of(&policy.fact(fact).kind, chinese),
        ProblemKind::CannotBeKnown(_) => pick(
            chinese,
            "这一格是表格软件算不出的结果（如 #N/A），请填上值。",
            "The spreadsheet could not work this cell out (#N/A, for example). Please fill in the value.",
        ),
        ProblemKind::Unusual(fact) => expected_usually(policy, fact, language),
        ProblemKind::NotApplicable(fact) => expected_where(policy, fact, language),
        ProblemKind::Contradiction(other) if policy.fact(other).id == problem.key => {
            pick(chinese, "唯一的回答（改正之前都不计算）", "one single answer (until it is put right none counts)")
        }
        ProblemKind::Contradiction(other) => {
            let name = policy.fact(other).name.in_language(language);
            match chinese {
                true => format!("与“{name}”不矛盾的回答（改正之前两个都不计算）"),
                false => format!("an answer that does not contradict “{name}” (until it is put right neither counts)"),
            }
        }
    }
}

/// What an answer to a fact must look like, in words.
fn expected_of(kind: &Kind, chinese: bool) -> String {
    let ids = |choices: &[crate::policy::Choice]| choices.iter().map(|choice| choice.id).collect::<Vec<_>>().join(", ");
    match kind {
        Kind::Flag => pick(chinese, "true 或 false", "true or false"),
        Kind::One(choices) if chinese => format!("其中之一：{}", ids(choices)),
        Kind::One(choices) => format!("one of: {}", ids(choices)),
        Kind::Many(choices) if chinese => format!("列表，可含：{}；空列表表示都不是", ids(choices)),
        Kind::Many(choices) => format!("a list of any of: {}; an empty list for none of them", ids(choices)),
        Kind::Count { least, most } if chinese => format!("{least} 到 {most} 的整数"),
        Kind::Count { least, most } => format!("a whole number from {least} to {most}"),
        Kind::Money { least, most } => {
            let most = most.unwrap_or(Yuan::LARGEST_STATED);
            match chinese {
                true => format!("{least} 到 {most} 的金额（元）"),
                false => format!("a sum of yuan from {least} to {most}"),
            }
        }
        Kind::Standard if chinese => format!("0 到 {} 的金额（元）", Yuan::LARGEST_STATED),
        Kind::Standard => format!("a sum of yuan from 0 to {}", Yuan::LARGEST_STATED),
        Kind::Date => pick(chinese, "日历上存在的日期，写作 YYYY-MM-DD", "a date that exists, written YYYY-MM-DD"),
    }
}

/// What a fact usually has, and how a value beyond it is confirmed.
fn expected_usually(policy: &Policy, fact: FactId, language: Language) -> String {
    let fact = policy.fact(fact);
    let unit = fact.unit.in_language(language);
    match (fact.usual, language) {
        (Usual::AtMost(most), Language::Chinese) => format!("通常不超过 {most} {unit}；确实如此，请在后面加“!”"),
        (Usual::AtMost(most), Language::English) => {
            format!("usually at most {most} {unit}; where it is right, write ! behind it")
        }
        (Usual::SumOfAtMost(most), Language::Chinese) => format!("通常不超过 {most} 元；确实如此，请在后面加“!”"),
        (Usual::SumOfAtMost(most), Language::English) => {
            format!("usually at most {most} yuan; where it is right, write ! behind it")
        }
        (Usual::Between(from, until), Language::Chinese) => {
            format!("通常在 {from} 到 {until} 之间；确实如此，请在后面加“!”")
        }
        (Usual::Between(from, until), Language::English) => {
            format!("usually between {from} and {until}; where it is right, write ! behind it")
        }
        (Usual::Any, _) => String::new(),
    }
}

/// Where a fact counts, in words: the demands its applicability makes.
fn expected_where(policy: &Policy, fact: FactId, language: Language) -> String {
    let demand = match policy.fact(fact).applicability {
        Applicability::When(crate::policy::Condition::Fact(requirement)) => {
            let name = policy.fact(requirement.fact).id;
            format!("{name}: {}", requirement.wording.in_language(language))
        }
        _ => String::new(),
    };
    match language {
        Language::Chinese => format!("只在以下情况填写：{demand}"),
        Language::English => format!("given only where {demand}"),
    }
}

fn pick(chinese: bool, zh: &str, en: &str) -> String {
    (if chinese { zh } else { en }).to_owned()
}

/// Reads one answer to `fact`. `Ok(None)` leaves it unknown.
///
/// # Errors
/// A [`ProblemKind`] where the value is of the wrong type, not on the list or out of bounds.
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

/// The mark behind a value that is beyond what is usual, and right all the same.
pub const CONFIRMED: char = '!';

/// A number or a date without the mark that confirms it, where it has one.
fn without_confirmation(kind: &Kind, raw: &Raw) -> Option<Raw> {
    let (Raw::Number(written) | Raw::Text(written)) = raw else { return None };
    let value = written.strip_suffix(CONFIRMED)?.to_owned();
    match kind {
        Kind::Count { .. } | Kind::Money { .. } | Kind::Standard => Some(Raw::Number(value)),
        Kind::Date => Some(Raw::Text(value)),
        Kind::Flag | Kind::One(_) | Kind::Many(_) => None,
    }
}

/// The mark before an id of which it is not certain that it belongs to the list.
pub const PERHAPS: char = '~';

/// Any of a list, those marked with [`PERHAPS`] not for certain.
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

/// Reads a whole set of answers for `audience`: what counts, and every problem.
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
