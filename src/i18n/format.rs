//! Numbers, money, dates and answers as people write them.

use super::filled::filled;
use super::sentence;
use super::words;
use crate::engine::{Answer, Range, Status, Step};
use crate::policy::{
    CalendarDate, CalendarMonth, ChoiceId, Fact, Language, Policy, Role, Text, Tick, Yuan, digits, text,
};
use rust_decimal::Decimal;

/// A number with thousands separated: `12,345.6`.
pub fn grouped(number: Decimal) -> String {
    let plain = digits::exact(number);
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, part)| (whole, Some(part)));
    let mut written = String::with_capacity(plain.len() + plain.len() / 3);
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    if let Some(fraction) = fraction {
        written.push('.');
        written.push_str(fraction);
    }
    written
}

/// A sum of money, rounded to the fen: `1,500元`, `¥1,500`.
pub fn money(sum: Decimal, language: Language) -> String {
    let sum = yuan(sum);
    sentence!(language, "{}元", "¥{}", &sum)
}

/// A sum of money without its unit, rounded to the fen, half up: `1,500`.
pub fn yuan(sum: Decimal) -> String {
    grouped(Yuan::new(sum).unwrap_or(Yuan::ZERO).rounded_to_fen().decimal())
}

/// A large sum in its everyday unit, such as `16万元`, if that is shorter.
pub fn ten_thousands(sum: Decimal, language: Language) -> Option<String> {
    let tens = (sum / Decimal::from(10_000)).normalize();
    let large = sum >= Decimal::from(10_000) && tens.scale() <= 2;
    (large && language == Language::Chinese).then(|| format!("{}万元", grouped(tens)))
}

/// A range of money in words: exact, between, from, up to, or open.
pub fn range(range: Range, language: Language) -> String {
    let chinese = language == Language::Chinese;
    let zero = |end: Option<Decimal>| end.is_none_or(|end| end.is_zero());
    match (range.low, range.high) {
        (Some(low), Some(high)) if low == high => money(low, language),
        (low, Some(high)) if zero(low) => match chinese {
            true => format!("最多{}", money(high, language)),
            false => format!("up to {}", money(high, language)),
        },
        (Some(low), Some(high)) => match chinese {
            true => format!("{}–{}", yuan(low), money(high, language)),
            false => format!("{}–{}", money(low, language), yuan(high)),
        },
        (Some(low), None) if !low.is_zero() => match chinese {
            true => format!("{}起", money(low, language)),
            false => format!("from {}", money(low, language)),
        },
        _ => words::AMOUNT_OPEN.in_language(language).to_owned(),
    }
}

/// The amount of an outcome; an amount open at both ends depends on a local standard.
pub fn amount(of: Range, language: Language) -> String {
    match of {
        Range { low: None, high: None } => words::AMOUNT_OPEN_LOCAL.in_language(language).to_owned(),
        known => range(known, language),
    }
}

/// A name and a value, with the colon of the language.
pub fn labelled(name: &str, said: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("{name}：{said}"),
        Language::English => format!("{name}: {said}"),
    }
}

/// A line that begins with a capital: names of facts, choices and benefits are lower-case in English.
pub fn capital(line: String) -> String {
    match line.chars().next() {
        Some(first) if first.is_ascii_lowercase() => [&first.to_ascii_uppercase().to_string(), &line[1..]].concat(),
        _ => line,
    }
}

/// Words with a remark in the brackets of the language.
pub fn beside(words: &str, aside: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("{words}（{aside}）"),
        Language::English => format!("{words} ({aside})"),
    }
}

/// The separator between parts of a sentence.
pub const fn semicolon(language: Language) -> &'static str {
    match language {
        Language::Chinese => "；",
        Language::English => "; ",
    }
}

/// The names of the months in English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as people write it.
pub fn date(date: CalendarDate, language: Language) -> String {
    let [year, month, day] = [date.year().into(), date.month().into(), date.day().into()].map(digits::whole);
    match language {
        Language::Chinese => filled("{}年{}月{}日", &[&year, &month, &day]),
        Language::English => filled("{} {} {}", &[&day, MONTHS[usize::from(date.month()) - 1], &year]),
    }
}

/// The day of a policy's issue.
pub fn issued(day: CalendarDate, language: Language) -> String {
    sentence!(language, "{} 印发", "Issued {}", &date(day, language))
}

/// A month as people write it.
pub fn month(month: CalendarMonth, language: Language) -> String {
    match language {
        Language::Chinese => format!("{}年{}月", month.year(), month.month()),
        Language::English => format!("{} {}", MONTHS[usize::from(month.month()) - 1], month.year()),
    }
}

/// The name of one choice of a fact.
fn choice_name(fact: &Fact, choice: ChoiceId, language: Language) -> &'static str {
    fact.kind.choices().get(choice.position()).map_or("", |choice| choice.name.in_language(language))
}

/// A choice that may be the visitor's.
pub fn perhaps_name(name: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("可能是{name}"),
        Language::English => format!("perhaps {name}"),
    }
}

/// The position of a question in the story: the number and name of its part.
pub fn part_of_story(number: usize, parts: usize, name: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("第{number}部分，共{parts}部分：{name}"),
        Language::English => format!("Part {number} of {parts}: {name}"),
    }
}

/// The number of choices hidden behind the common ones.
pub fn more_kinds(count: usize, language: Language) -> String {
    match language {
        Language::Chinese => format!("还有{count}种"),
        Language::English => format!("{count} more"),
    }
}

fn fewer_than(count: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("少于{count}"),
        Language::English => format!("fewer than {count}"),
    }
}

/// An answer in the visitor's words.
pub fn answer(policy: &Policy, fact: crate::policy::FactId, answer: Answer, language: Language) -> String {
    let unticked_below = match (policy.group(fact).together, policy.question(fact).answer_of_tick(true)) {
        (Some(_), Tick::Count(least)) => Some(least),
        _ => None,
    };
    let fact = policy.fact(fact);
    let with = |unit: Text, number: String| match (unit.in_language(language), language) {
        ("", _) => number,
        (unit, Language::Chinese) => format!("{number}{unit}"),
        (unit, Language::English) => format!("{number} {unit}"),
    };
    match answer {
        Answer::Flag(true) => words::YES.in_language(language).to_owned(),
        Answer::Flag(false) => words::NO.in_language(language).to_owned(),
        Answer::One(choice) => choice_name(fact, choice, language).to_owned(),
        Answer::Many(chosen) if chosen.is_empty() => words::NONE_OF_THESE.in_language(language).to_owned(),
        Answer::Many(chosen) => {
            let names: Vec<&str> = chosen.iter().map(|choice| choice_name(fact, choice, language)).collect();
            names.join(if language == Language::Chinese { "、" } else { ", " })
        }
        // In a list to tick, an unticked count was not stated to be zero.
        Answer::Count(0) if let Some(least) = unticked_below => {
            fewer_than(&with(fact.unit, grouped(Decimal::from(least))), language)
        }
        Answer::Count(1) if !fact.unit_of_one.en.is_empty() => with(fact.unit_of_one, grouped(Decimal::ONE)),
        Answer::Count(count) => with(fact.unit, grouped(Decimal::from(count))),
        Answer::Money(sum) => with(fact.unit, grouped(sum.decimal())),
        Answer::Date(day) => date(day, language),
        Answer::Month(of_year) => month(of_year, language),
        Answer::Perhaps { certain, perhaps } => {
            let certain = certain.iter().map(|choice| choice_name(fact, choice, language).to_owned());
            let perhaps = perhaps.iter().map(|choice| perhaps_name(choice_name(fact, choice, language), language));
            certain.chain(perhaps).collect::<Vec<_>>().join(if language == Language::Chinese { "、" } else { ", " })
        }
    }
}

/// The name of a status.
pub const fn status_name(status: Status) -> Text {
    match status {
        Status::Eligible => words::STATUS_ELIGIBLE,
        Status::Discretionary => words::STATUS_DISCRETIONARY,
        Status::Unknown => words::STATUS_UNKNOWN,
        Status::Ineligible => words::STATUS_INELIGIBLE,
    }
}

/// The name of a clause's role.
pub const fn role_name(role: Role) -> Text {
    match role {
        Role::Grants => words::ROLE_GRANTS,
        Role::Conditions => words::ROLE_CONDITIONS,
        Role::Informs => words::ROLE_INFORMS,
    }
}

/// One step of an amount's calculation, in a line. The JavaScript module uses it too: see `filled`.
pub fn step_line(policy: &Policy, step: &Step, language: Language) -> String {
    let say = |text: Text| text.in_language(language);
    match step {
        Step::Sum { value, per, .. } => filled("{} {}", &[&between(value), say(*per)]),
        Step::Stated { value: Range { low: None, .. }, fact, .. } => {
            sentence!(language, "{}（{}）", "{} ({})", say(policy.fact(*fact).name), say(words::AMOUNT_OPEN))
        }
        Step::Stated { value, fact, .. } => {
            let fact = policy.fact(*fact);
            let unit = if fact.unit.zh.is_empty() { text("元", "yuan") } else { fact.unit };
            sentence!(language, "{} {}（{}）", "{} {} ({})", &between(value), say(unit), say(fact.name))
        }
        Step::Count { value, fact, limit, as_years, .. } => {
            let (Fact { name, unit, .. }, value) = (policy.fact(*fact), between(value));
            let years = if *as_years { " ÷ 12" } else { "" };
            match limit {
                Some(limit) => sentence!(
                    language,
                    "× {} {}{}（{}，{}{}）",
                    "× {} {}{} ({}, {} {})",
                    &value,
                    say(*unit),
                    years,
                    say(*name),
                    say(words::STEP_LIMIT),
                    &digits::whole(*limit)
                ),
                None => sentence!(language, "× {} {}{}（{}）", "× {} {}{} ({})", &value, say(*unit), years, say(*name)),
            }
        }
        Step::Promised { value, fact, .. } => sentence!(
            language,
            "其中到{}为止的最多{}{}；以后的，方案没有写明，只算进高的一端",
            "of these up to {}: {} {} at most; the plan promises nothing for later ones, which count at the high \
             end only",
            &date(policy.term.until, language),
            &between(value),
            say(policy.fact(*fact).unit)
        ),
        Step::Uplift { value, .. } => {
            sentence!(language, "× {}（{}）", "× {} ({})", &between(value), say(words::UPLIFT))
        }
        Step::Ceiling { value, .. } => filled("{} {}", &[say(words::STEP_CEILING), &money(*value, language)]),
        Step::Readings { wording, .. } | Step::NotNamed { wording, .. } => say(*wording).to_owned(),
    }
}

/// From one number to another.
fn between(value: &Range) -> String {
    match (value.low, value.high) {
        (Some(low), Some(high)) if low == high => grouped(low),
        (Some(low), Some(high)) => filled("{}–{}", &[&grouped(low), &grouped(high)]),
        (Some(low), None) if !low.is_zero() => filled("≥ {}", &[&grouped(low)]),
        _ => "?".to_owned(),
    }
}
