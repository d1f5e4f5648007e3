//! The parts of every policy: dates, sums of money, sets, and words for people and for programs.

mod support;

use rust_decimal::Decimal;
use skills_subsidy::policy::{
    Alias, Audience, CalendarDate, ChoiceId, ChoiceSet, FactId, FactSet, Kind, Language, Payee, Prompt, Question,
    RosterRules, Text, Yuan, text,
};
use support::policy;

fn day(written: &str) -> CalendarDate {
    CalendarDate::parse(written).unwrap_or_else(|| panic!("{written} is a day"))
}

fn fact(id: &str) -> FactId {
    policy().fact_named(id).unwrap_or_else(|| panic!("{id} is a fact"))
}

fn yuan(written: &str) -> Yuan {
    Yuan::parse(written).unwrap_or_else(|| panic!("{written} is a sum"))
}

#[test]
fn the_calendar_runs_from_the_year_1_to_the_year_9999() {
    assert_eq!((CalendarDate::FIRST, CalendarDate::LAST), (day("0001-01-01"), day("9999-12-31")));
    assert_eq!((CalendarDate::FIRST.day_number(), CalendarDate::LAST.day_number()), (0, 3_652_058));
    assert_eq!(CalendarDate::LAST.next_day(), None);
    for (year, month, of_month) in [(0, 1, 1), (10_000, 1, 1), (2020, 0, 1), (2020, 13, 1), (2020, 6, 0), (2020, 6, 31)]
    {
        assert_eq!(CalendarDate::new(year, month, of_month), None, "{year} {month} {of_month}");
    }
}

#[test]
fn a_day_and_its_number_lead_to_each_other() {
    for written in [
        "0001-01-01",
        "0001-01-31",
        "0001-02-01",
        "0001-12-31",
        "0002-01-01",
        "0004-02-29",
        "0100-12-31",
        "0400-12-31",
        "1900-02-28",
        "1900-03-01",
        "2000-02-29",
        "2000-12-31",
        "2001-01-01",
        "2019-12-13",
        "2020-02-29",
        "2020-12-31",
        "2021-12-31",
        "9999-01-01",
        "9999-11-30",
        "9999-12-31",
    ] {
        let day = day(written);
        assert_eq!(CalendarDate::from_day_number(day.day_number()), Some(day));
    }
    assert_eq!(CalendarDate::from_day_number(3_652_059), None, "a day after the last");
    assert_eq!(CalendarDate::from_day_number(u32::MAX), None);
}

/// "Days: taken as consecutive from the start, that day included", up to the last day of the term.
#[test]
fn days_left_of_the_term_are_counted_as_a_calendar_counts_them() {
    let term = policy().term;
    assert_eq!(term.until, day("2021-12-31"));
    let (mut start, end) = (jiff::civil::date(2018, 12, 1), jiff::civil::date(2022, 2, 1));
    while start < end {
        let left = jiff::civil::date(2022, 1, 1).since(start).expect("a span").get_days();
        let promised = term.days_promised(day(&start.to_string()));
        assert_eq!(i64::from(promised), i64::from(left.max(0)), "{start}");
        start = start.tomorrow().expect("a next day");
    }
    let days = ["2021-12-31", "2021-12-30", "2020-01-01", "2022-01-01", "9999-12-31"].map(day);
    assert_eq!(days.map(|start| term.days_promised(start)), [1, 2, 731, 0, 0]);
}

/// "Months: the whole months from the start": the last one has ended with the last day at the latest.
#[test]
fn months_left_of_the_term_are_counted_as_a_calendar_counts_them() {
    let term = policy().term;
    let (mut start, end) = (jiff::civil::date(2018, 12, 1), jiff::civil::date(2022, 2, 1));
    while start < end {
        let begins = |month: i64| start.checked_add(jiff::Span::new().months(month)).expect("a valid date");
        let whole = (1..60).take_while(|&month| begins(month) <= jiff::civil::date(2022, 1, 1)).count();
        assert_eq!(term.months_promised(day(&start.to_string())) as usize, whole, "{start}");
        start = start.tomorrow().expect("a next day");
    }
    let starts = ["2020-01-31", "2021-12-01", "2021-12-02", "2020-09-01", "9999-12-31"].map(day);
    assert_eq!(starts.map(|start| term.months_promised(start)), [23, 1, 0, 16, 0], "the reading's own");
}

#[test]
fn a_contradiction_is_about_two_facts() {
    let ids = policy().contradictions.iter().map(|contradiction| {
        let (one, other) = contradiction.facts();
        (policy().fact(one).id, policy().fact(other).id)
    });
    assert_eq!(
        ids.collect::<Vec<_>>(),
        [
            ("training_kind", "training_days"),
            ("certificate", "certificate_date"),
            ("certificate_date", "training_date"),
        ]
    );
}

#[test]
fn a_day_is_written_in_one_way_only() {
    let written = day("0987-06-05");
    assert_eq!((written.year(), written.month(), written.day()), (987, 6, 5));
    assert_eq!((written.to_string(), format!("{written:?}")), ("0987-06-05".to_owned(), "0987-06-05".to_owned()));
    for other in [
        "",
        "2020-06-0",
        "2020-06-011",
        "2020/06-01",
        "2020-06/01",
        "2020/06/01",
        "2020-06-1a",
        "a020-06-01",
        "2020-0a-01",
        "2020-06-:1",
        "+020-06-01",
        "２０-06-01",
    ] {
        assert_eq!(CalendarDate::parse(other), None, "{other}");
    }
}

#[test]
fn a_sum_is_read_from_plain_digits_and_nothing_else() {
    for (written, shown) in [("0", "0"), ("1800", "1800"), ("1800.50", "1800.5"), ("007", "7"), ("0.005", "0.005")] {
        assert_eq!(yuan(written).to_string(), shown);
    }
    for wrong in ["", ".5", "5.", "1.2.3", "+5", "-5", "1e3", "1_000", "1,000", " 5", "5 ", "五", "."] {
        assert_eq!(Yuan::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn a_sum_has_at_most_28_digits_and_a_million_million_yuan() {
    assert!(Yuan::parse(&format!("1.{}", "0".repeat(26))).is_some(), "28 characters");
    assert_eq!(Yuan::parse(&format!("1.{}", "0".repeat(27))), None, "29 characters");
    assert_eq!(yuan("1000000000000"), Yuan::LARGEST_STATED);
    assert_eq!(Yuan::parse("1000000000000.01"), None);
}

#[test]
fn no_sum_is_below_nothing() {
    assert_eq!(Yuan::new(Decimal::ONE), Some(Yuan::whole(1)));
    assert_eq!(Yuan::new(Decimal::ZERO), Some(Yuan::ZERO));
    assert_eq!(Yuan::new(-Decimal::ZERO), Some(Yuan::ZERO));
    assert_eq!(Yuan::new(Decimal::NEGATIVE_ONE), None);
}

#[test]
fn a_sum_is_rounded_half_up_to_the_fen() {
    for (exact, rounded) in [("0.004", "0"), ("0.005", "0.01"), ("2333.3333", "2333.33"), ("0.125", "0.13"), ("7", "7")]
    {
        assert_eq!(yuan(exact).rounded_to_fen(), yuan(rounded), "{exact}");
    }
}

#[test]
fn a_set_of_facts_holds_each_fact_once() {
    let [first, middle, last] = [0, 33, 63].map(FactId::at);
    let mut set = FactSet::EMPTY;
    for fact in [last, first, last] {
        set.insert(fact);
    }
    assert_eq!((set.iter().collect::<Vec<_>>(), set.len()), (vec![first, last], 2));
    assert_eq!([first, middle, last].map(|fact| set.contains(fact)), [true, false, true]);
    let both = set.union([middle, last].into_iter().collect());
    assert_eq!(both.iter().collect::<Vec<_>>(), [first, middle, last]);
    set.remove(last);
    set.remove(middle);
    assert_eq!(set.iter().collect::<Vec<_>>(), [first]);
    set.remove(first);
    assert!(set.is_empty() && !both.is_empty());
    assert_eq!(set, FactSet::EMPTY);
}

#[test]
fn a_set_of_choices_holds_each_choice_once() {
    let [first, middle, last] = [0, 7, 31].map(ChoiceId::at);
    let set = ChoiceSet::of(&[last, first, last]).with(first);
    assert_eq!(set.iter().collect::<Vec<_>>(), [first, last]);
    assert_eq!(set.bits(), 1 << 31 | 1);
    assert_eq!([first, middle, last].map(|choice| set.contains(choice)), [true, false, true]);
    assert_eq!(set.without(middle), set);
    assert_eq!(set.without(last), ChoiceSet::of(&[first]));
    assert!(set.without(last).without(first).is_empty() && !set.is_empty());
    assert!(set.intersects(ChoiceSet::of(&[middle, last])));
    assert!(!set.intersects(ChoiceSet::of(&[middle])) && !set.intersects(ChoiceSet::EMPTY));
}

#[test]
fn programs_know_the_kinds_of_answers_and_of_payees_by_name() {
    let count = Kind::Count { least: 0, most: 1 };
    let money = Kind::Money { least: Yuan::ZERO, most: None };
    let kinds = [Kind::Flag, Kind::One(&[]), Kind::Many(&[]), count, money, Kind::Standard, Kind::Date];
    assert_eq!(kinds.each_ref().map(Kind::id), ["flag", "one", "many", "count", "money", "money", "date"]);
    let payees = [
        (Payee::Person, "person", "个人"),
        (Payee::Enterprise, "enterprise", "企业"),
        (Payee::Organiser, "organiser", "组织培训的单位"),
        (Payee::PersonOrOrganiser, "person_or_organiser", "个人或组织单位（只付一次）"),
        (Payee::Provider, "provider", "本单位"),
        (Payee::NotNamed, "not_named", "付给谁，方案没有写明"),
    ];
    for (payee, id, name) in payees {
        assert_eq!((payee.id(), payee.name().in_language(Language::Chinese)), (id, name));
    }
}

#[test]
fn an_audience_and_a_language_are_known_by_the_id_in_a_link() {
    for audience in Audience::ALL {
        assert_eq!(Audience::named(audience.id()), Some(audience));
    }
    assert_eq!(Audience::ALL.map(Audience::id), ["worker", "employer", "provider"]);
    let names = Audience::ALL.map(|audience| audience.name().in_language(Language::English));
    assert_eq!(names, ["Worker", "Employer", "School, association or training body"]);
    assert_eq!(["zh", "en"].map(Language::named), [Some(Language::Chinese), Some(Language::English)]);
    assert_eq!([Language::Chinese, Language::English].map(Language::id), ["zh", "en"]);
    assert_eq!((Audience::named("visitor"), Language::named("xx")), (None, None));
}

#[test]
fn words_are_said_in_the_language_that_is_read() {
    let words = text("词", "words");
    assert_eq!([Language::Chinese, Language::English].map(|language| words.in_language(language)), ["词", "words"]);
}

#[test]
fn a_question_is_put_in_the_words_for_its_audience() {
    const EMPLOYERS: Text = text("企业", "employers");
    const OTHERS: Text = text("其他", "others");
    let prompts = &[
        Prompt { audiences: &[Audience::Employer, Audience::Provider], wording: EMPLOYERS },
        Prompt { audiences: &[], wording: OTHERS },
    ];
    let question = Question { prompts, ..*policy().question(FactId::at(0)) };
    assert_eq!(Audience::ALL.map(|audience| question.prompt(audience)), [OTHERS, EMPLOYERS, EMPLOYERS]);
}

#[test]
fn a_choice_has_the_other_names_of_its_own_fact_alone() {
    let [one, other] = [0, 1].map(ChoiceId::at);
    let alias = |fact, choice, name| Alias { fact, choice, name };
    let aliases: &[Alias] = &*Vec::leak(vec![
        alias(fact("level"), one, "五级"),
        alias(fact("level"), other, "四级"),
        alias(fact("certificate"), one, "五级证书"),
        alias(fact("level"), one, "初级"),
    ]);
    let rules = RosterRules { aliases, ..policy().roster };
    assert_eq!(rules.aliases_of(fact("level"), one).collect::<Vec<_>>(), ["五级", "初级"]);
    assert_eq!(rules.aliases_of(fact("certificate"), one).collect::<Vec<_>>(), ["五级证书"]);
    assert_eq!(rules.aliases_of(fact("certificate"), other).count(), 0);
}

#[test]
fn a_fact_that_waits_for_another_names_it() {
    let gate = |id: FactId| policy().fact(id).gate();
    assert_eq!(gate(fact("level")), Some(fact("certificate")));
    assert_eq!(gate(fact("monthly_pension")), Some(fact("past_retirement_age")));
    assert_eq!(gate(fact("certificate_date")), Some(fact("certificate")));
    assert_eq!(gate(fact("trained_free")), Some(fact("training_kind")));
    assert_eq!(gate(fact("certificate")), None);
}
