//! Sentences about the office's guide: its advice for one person, and the problems of its file.

use super::call::nearest_is;
use super::sentence;
use super::{answer, beside, date, guide_words, labelled, semicolon};
use crate::engine::Answer;
use crate::guide::{Advice, Due, Event, Expected, Guide, Needed, Office, Period, Problem, Wording};
use crate::policy::{CalendarDate, Language, Policy, digits, text};

/// The day on which a guide was checked, and its source.
pub fn checked(guide: &Guide, language: Language) -> String {
    let (day, source) = (date(guide.checked, language), guide.source.in_language(language));
    sentence!(language, "{}核对，依据：{}", "Checked on {}, from: {}", &day, source)
}

/// The number of a person's items that need a document; `None` if there is only one item.
pub fn needed_for(needed: &Needed, items: usize, language: Language) -> Option<String> {
    let [of, all] = [needed.items.len(), items].map(|number| digits::whole(number as u32));
    match (needed.items.len(), items) {
        (_, 1) => None,
        (of, items) if of == items => {
            Some(sentence!(language, "您的{}项都要", "needed for all {} of your items", &all))
        }
        _ => Some(sentence!(language, "有{}项要用到，您一共{}项", "needed for {} of your {} items", &of, &all)),
    }
}

/// A document in a line.
pub fn document(needed: &Needed, items: usize, language: Language) -> String {
    let name = needed.document.name.in_language(language);
    let note = needed.document.note.as_ref().map(|note| note.in_language(language).to_owned());
    let asides: Vec<String> = note.into_iter().chain(needed_for(needed, items, language)).collect();
    match asides.is_empty() {
        true => name.to_owned(),
        false => beside(name, &asides.join(semicolon(language)), language),
    }
}

/// An office in a line.
pub fn office(office: &Office, language: Language) -> String {
    let say = |words: &Wording| words.in_language(language).to_owned();
    let parts =
        [Some(say(&office.address)), office.hours.as_ref().map(say), office.telephone.clone(), office.link.clone()];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    labelled(&beside(&say(&office.name), &say(&office.district), language), &said.join(semicolon(language)), language)
}

/// The last day to apply.
pub fn by(day: CalendarDate, language: Language) -> String {
    sentence!(language, "最迟{}", "By {}", &date(day, language))
}

/// The items to which a deadline applies.
pub fn applied_for(due: &Due, language: Language) -> String {
    let names: Vec<&str> = due.items.iter().map(|item| item.called().in_language(language)).collect();
    names.join(if language == Language::Chinese { "、" } else { ", " })
}

/// The calculation of a deadline: the period, and the date that the person gave.
pub fn counted(policy: &Policy, due: &Due, language: Language) -> String {
    let fact = due.deadline.after;
    let name = policy.fact(fact).name.in_language(language);
    let number = |number: u16| digits::whole(number.into());
    let period = match due.deadline.period {
        Period::Months(1) => sentence!(language, "从{}起1个月内申请。", "From the {}: apply within 1 month.", name),
        Period::Months(months) => {
            sentence!(language, "从{}起{}个月内申请。", "From the {}: apply within {} months.", name, &number(months))
        }
        Period::Days(1) => sentence!(language, "从{}起1天内申请。", "From the {}: apply within 1 day.", name),
        Period::Days(days) => {
            sentence!(language, "从{}起{}天内申请。", "From the {}: apply within {} days.", name, &number(days))
        }
    };
    let given = due.given.map(|given| (given, answer(policy, fact, given, language)));
    let counted = match given {
        None => guide_words::NO_DAY_GIVEN.in_language(language).to_owned(),
        Some((Answer::Month(_), month)) => sentence!(
            language,
            "您只填了{}，按这个月第一天算，不会晚。",
            "You gave {} alone: counted from its first day, to be safe.",
            &month
        ),
        Some((_, day)) => sentence!(language, "您填的是{}。", "You gave {}.", &day),
    };
    [period.as_str(), &counted].join(if language == Language::Chinese { "" } else { " " })
}

/// The days in the future, for a calendar.
pub fn events(policy: &Policy, guide: &Guide, advice: &Advice, today: CalendarDate, language: Language) -> Vec<Event> {
    let example = guide.example.then(|| guide_words::EXAMPLE.in_language(language).to_owned());
    let made = |(at, due): (usize, &Due)| {
        let day = due.last_day.filter(|day| *day >= today)?;
        let names = applied_for(due, language);
        let note = due.deadline.note.as_ref().map(|note| note.in_language(language).to_owned());
        let said = [Some(counted(policy, due, language)), note, Some(checked(guide, language)), example.clone()];
        Some(Event {
            id: [&day.written(), policy.fact(due.deadline.after).id, &digits::whole(at as u32 + 1)].join("-"),
            day,
            summary: sentence!(language, "申请截止：{}", "Last day to apply: {}", &names),
            description: said.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        })
    };
    advice.deadlines.iter().enumerate().filter_map(made).collect()
}

/// A guide's advice for one person, line by line.
pub fn guide_in_words(
    policy: &Policy,
    guide: &Guide,
    advice: &Advice,
    today: Option<CalendarDate>,
    language: Language,
) -> Vec<String> {
    let say = |words: crate::policy::Text| words.in_language(language).to_owned();
    let mut lines = Vec::new();
    let mut part = |heading, of_part: Vec<String>| {
        if !of_part.is_empty() {
            lines.push(labelled(&say(heading), "", language).trim_end().to_owned());
            lines.extend(of_part.into_iter().map(|line| ["- ", &line].concat()));
        }
    };
    part(guide_words::WHERE_TO_GO, guide.offices.iter().map(|one| office(one, language)).collect());
    let documents = advice.documents.iter().map(|needed| document(needed, advice.items, language));
    part(guide_words::WHAT_TO_BRING, documents.collect());
    part(guide_words::UNTIL_WHEN, advice.deadlines.iter().map(|due| deadline(policy, due, today, language)).collect());
    lines.extend(guide.example.then(|| say(guide_words::EXAMPLE)));
    lines.push(checked(guide, language));
    lines.extend(today.is_some_and(|today| guide.is_old(today)).then(|| say(guide_words::OLD)));
    lines
}

/// A deadline in a line.
fn deadline(policy: &Policy, due: &Due, today: Option<CalendarDate>, language: Language) -> String {
    let names = applied_for(due, language);
    let head = match due.last_day {
        Some(day) => labelled(&by(day, language), &names, language),
        None => names,
    };
    let note = due.deadline.note.as_ref().map(|note| note.in_language(language));
    let is_past = due.last_day.zip(today).is_some_and(|(day, today)| day < today);
    let past = is_past.then(|| guide_words::PAST.in_language(language));
    let counted = counted(policy, due, language);
    let said: Vec<&str> = [Some(counted.as_str()), past, note].into_iter().flatten().collect();
    let said = said.join(if language == Language::Chinese { "" } else { " " });
    sentence!(language, "{}。{}", "{}. {}", &head, &said)
}

/// A problem of a guide's file: place, value, expectation.
pub fn problem(problem: &Problem, language: Language) -> String {
    let row = digits::whole(problem.row as u32);
    let place = match (problem.list, problem.row) {
        ("", _) => problem.key.clone(),
        (list, 0) => list.to_owned(),
        (list, _) => sentence!(language, "{} 第{}行 {}", "{}, row {}: {}", list, &row, &problem.key),
    };
    let expected = expected_of_guide(&problem.expected, language);
    match problem.value.as_str() {
        "" => sentence!(language, "{}：没有填写，应为{}", "{}: nothing there, expected {}", place.trim(), &expected),
        value => {
            sentence!(language, "{}：“{}”，应为{}", "{}: “{}”, expected {}", place.trim(), value, &expected)
        }
    }
}

/// The expectation of a guide's value.
pub fn expected_of_guide(expected: &Expected, language: Language) -> String {
    let number = |number: usize| digits::whole(number as u32);
    let with_nearest =
        |said: crate::policy::Text, near: &str| [said.in_language(language), &nearest_is(near, language)].concat();
    let said = match expected {
        Expected::AnObject => text("一个 JSON 对象", "a JSON object"),
        Expected::Format => text("1", "1"),
        Expected::ListOf(most) => {
            return sentence!(language, "一个列表，最多{}行", "a list of {} rows at most", &number(*most));
        }
        Expected::ARow => text("一个对象", "an object"),
        Expected::KnownKey(near) => return with_nearest(text("认得的键", "a known key"), near),
        Expected::Words => text(
            "1至200个字的中文，或 { \"zh\": \"中文\", \"en\": \"English\" }",
            "1 to 200 characters of Chinese, or { \"zh\": \"中文\", \"en\": \"English\" }",
        ),
        Expected::Date => text("日期，如 2026-01-31", "a date such as 2026-01-31"),
        Expected::Flag => text("true 或 false", "true or false"),
        Expected::Telephone => text("电话号码，如 0573-12345678", "a telephone number such as 0573-12345678"),
        Expected::Link => {
            text("以 https:// 开头的地址，或本站的地址", "an address that begins with https://, or one below the site")
        }
        Expected::Entitlements(None) => text("由项目编号组成的列表", "a list of ids of entitlements"),
        Expected::Entitlements(Some(near)) => return with_nearest(text("项目编号", "the id of an entitlement"), near),
        Expected::DateFact(near) => {
            return with_nearest(text("一个日期问题的编号", "the id of a fact that is a date"), near);
        }
        Expected::OnePeriod => text("months 或 days，只填一个", "months or days, one of both"),
        Expected::Between(most) => {
            return sentence!(language, "1至{}的整数", "a whole number from 1 to {}", &number(usize::from(*most)));
        }
    };
    said.in_language(language).to_owned()
}
