//! The local catalogue: reading it, reporting all of its problems, and looking up standards.

mod support;

use proptest::prelude::*;
use skills_subsidy::catalogue::{Catalogue, CatalogueColumn, Expected, RowProblem, read};
use skills_subsidy::engine::Answers;
use skills_subsidy::i18n::expected_of_catalogue;
use skills_subsidy::policy::{Audience, CalendarDate, FactId, Language};
use skills_subsidy::reading::spelled;
use support::{case, policy, text};

type Row = Vec<(&'static str, &'static str)>;

fn row(occupation: &'static str, level: &'static str, certificate: &'static str, amount: &'static str) -> Row {
    vec![
        ("occupation", occupation),
        ("level", level),
        ("certificate", certificate),
        ("amount", amount),
        ("unit", "元/人"),
        ("source", "某发〔2020〕1号 表1"),
    ]
}

fn with(row: Row, more: &[(&'static str, &'static str)]) -> Row {
    row.into_iter().chain(more.iter().copied()).collect()
}

fn catalogue(rows: Vec<Row>) -> Result<Catalogue, Vec<RowProblem>> {
    read(policy(), rows, false)
}

fn fact(id: &str) -> FactId {
    policy().fact_named(id).expect("the fact exists")
}

fn looked_up(catalogue: &Catalogue, id: &str, answers: &Answers, occupation: &str) -> Option<String> {
    catalogue.look_up(fact(id), answers, occupation).map(|entry| entry.amount.to_string())
}

fn worker(date: &str, certificate: &str, level: Option<&str>) -> Answers {
    let mut given = vec![("training_date", text(date)), ("certificate", text(certificate))];
    given.extend(level.map(|level| ("level", text(level))));
    case(Audience::Worker, &given)
}

#[test]
fn a_standard_is_found_by_occupation_level_certificate_and_day() {
    let read = catalogue(vec![
        with(row("电工", "初级工", "", "1000"), &[("valid_until", "2020-12-31")]),
        with(row("电工", "五级", "", "1100"), &[("valid_from", "2021-01-01")]),
        row("电工", "advanced", "职业技能等级证书", "2000元"),
        row("电工", "三级/高级工", "职业资格证书", "1,900"),
        row("插花", "", "专项能力证书", "800"),
    ])
    .expect("a catalogue without problems");
    let advanced = worker("2020-03-02", "skill_level", Some("advanced"));
    assert_eq!(looked_up(&read, "occupation_standard", &advanced, "电工").as_deref(), Some("2000"));
    assert_eq!(looked_up(&read, "junior_standard", &advanced, " 电 工 ").as_deref(), Some("1000"));
    let later = worker("2021-03-02", "vocational_qualification", Some("advanced"));
    assert_eq!(looked_up(&read, "occupation_standard", &later, "电工").as_deref(), Some("1900"));
    assert_eq!(looked_up(&read, "junior_standard", &later, "电工").as_deref(), Some("1100"));
    let special = worker("2020-03-02", "special_ability", None);
    assert_eq!(looked_up(&read, "occupation_standard", &special, "插花").as_deref(), Some("800"));
    assert_eq!(
        looked_up(&read, "occupation_standard", &special, "电工"),
        None,
        "the catalogue has no row for this certificate"
    );
    assert_eq!(looked_up(&read, "occupation_standard", &advanced, "瓦工"), None);
    // While the certificate is unknown, two sums are possible, and neither is used.
    let unknown = case(Audience::Worker, &[("training_date", text("2020-03-02"))]);
    assert_eq!(looked_up(&read, "occupation_standard", &unknown, "电工"), None);
    assert_eq!(read.candidates(fact("occupation_standard"), &unknown, Some("电工")).len(), 3);
    assert!(read.candidates(fact("training_days"), &unknown, None).is_empty(), "this fact is not a standard");
}

#[test]
fn every_wrong_row_is_named_at_once_with_column_value_and_what_was_expected() {
    let problems = catalogue(vec![
        row("", "大师", "驾照", "many"),
        with(row("电工", "中级工", "", "1500"), &[("valid_from", "2021-01-01"), ("valid_until", "2020-01-01")]),
        vec![("职业", "焊工"), ("等级", "中级工"), ("金额", "-5"), ("单位", "元/天"), ("依据", ""), ("颜色", "红")],
        row("电工", "高级工", "", "2000"),
        row("电工", "高级工", "", "2100"),
    ])
    .expect_err("it is wrong");
    let named: Vec<(usize, &str, &str)> =
        problems.iter().map(|problem| (problem.row, problem.column.as_str(), problem.value.as_str())).collect();
    assert_eq!(
        named,
        [
            (1, "occupation", ""),
            (1, "level", "大师"),
            (1, "certificate", "驾照"),
            (1, "amount", "many"),
            (2, "valid_until", "2020-01-01"),
            (3, "颜色", "红"),
            (3, "依据", ""),
            (3, "金额", "-5"),
            (3, "单位", "元/天"),
            (5, "occupation", "电工"),
        ]
    );
    assert_eq!(problems[9].expected, Expected::NotTwice(4));
    let below = problems[9].clone().below(1);
    assert_eq!((below.row, below.expected), (6, Expected::NotTwice(5)), "as a spreadsheet counts its rows");
    let missing = catalogue(vec![vec![("职业", "焊工"), ("金额", "5"), ("单位", "元/人")]]).expect_err("no source");
    assert_eq!(missing[0].column, "依据文件", "a missing column is named in the language of its neighbours");
    for problem in &problems {
        for language in [Language::Chinese, Language::English] {
            assert!(!expected_of_catalogue(policy(), &problem.expected, language).is_empty());
        }
    }
}

#[test]
fn the_same_sum_at_different_times_is_no_repetition_and_empty_rows_are_passed_over() {
    let early = with(row("电工", "高级工", "", "2000"), &[("valid_until", "2020-06-30")]);
    let late = with(row("电工", "高级工", "", "2100"), &[("valid_from", "2020-07-01")]);
    let empty: Row = CatalogueColumn::ALL.iter().map(|column| (column.id(), " ")).collect();
    let read = catalogue(vec![early, empty, late]).expect("a catalogue without problems");
    assert_eq!(read.entries().len(), 2);
}

#[test]
fn the_example_is_right_and_says_that_it_is_one() {
    let source = include_str!("../www/catalogue-example.json");
    let json: serde_json::Value = serde_json::from_str(source).expect("JSON");
    assert_eq!(json["example"], true);
    let rows: Vec<Vec<(String, String)>> = json["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            let values = row.as_object().expect("an object").iter();
            values.map(|(key, value)| (key.clone(), value.to_string().trim_matches('"').to_owned())).collect()
        })
        .collect();
    let named = rows.iter().map(|row| row.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    let read = read(policy(), named, true).expect("a catalogue without problems");
    assert!(read.example && !read.entries().is_empty());
    assert!(read.entries().iter().all(|entry| entry.source.contains("示例")), "every row is marked as an example");
    let shipped: serde_json::Value = serde_json::from_str(include_str!("../www/catalogue.json")).expect("JSON");
    assert_eq!(shipped["rows"].as_array().map(Vec::len), Some(0), "no invented amounts are shipped");
}

#[test]
fn the_schema_knows_every_column() {
    let schema: serde_json::Value = serde_json::from_str(include_str!("../www/catalogue.schema.json")).expect("JSON");
    let described = schema["properties"]["rows"]["items"]["properties"].as_object().expect("properties");
    for column in CatalogueColumn::ALL {
        assert!(described.contains_key(column.id()), "{}", column.id());
    }
    assert_eq!(described.len(), CatalogueColumn::ALL.len());
}

#[test]
fn a_level_may_be_written_with_both_its_names_and_never_as_its_opposite() {
    let choice = |id: &str, written: &str| {
        let fact = fact(id);
        spelled::choice(policy(), fact, written).map(|choice| policy().fact(fact).kind.choices()[choice.position()].id)
    };
    assert_eq!(choice("level", "二级/技师"), Some("technician"));
    assert_eq!(choice("level", "一级／高级技师"), Some("senior_technician"));
    assert_eq!(choice("level", "三级/高级工"), Some("advanced"));
    assert_eq!(choice("level", "三级/技师"), None, "two levels");
    assert_eq!(choice("level", "电工高级工证"), Some("advanced"));
    assert_eq!(choice("residency", "本地户籍"), Some("local_household"));
    assert_eq!(choice("residency", "有本地户籍的人"), Some("local_household"));
    assert_eq!(choice("residency", "非本地户籍"), None);
    assert_eq!(choice("certificate", "未取得职业资格证书"), None);
    assert_eq!(choice("certificate", "电工职业资格证书"), Some("vocational_qualification"));
}

/// A row that is valid for some days, counted from a first one; without a last day it is valid for ever.
fn of_days(from: u32, until: Option<u32>) -> Vec<(&'static str, String)> {
    let first = CalendarDate::FIRST.day_number() + 735_000;
    let day = |count: u32| CalendarDate::from_day_number(first + count).expect("a valid date").to_string();
    let mut row: Vec<(&str, String)> =
        row("电工", "高级工", "", "2000").into_iter().map(|(key, value)| (key, value.to_owned())).collect();
    row.push(("valid_from", day(from)));
    row.extend(until.map(|until| ("valid_until", day(until))));
    row
}

fn read_days(days: &[(u32, Option<u32>)]) -> Result<Catalogue, Vec<RowProblem>> {
    let rows: Vec<_> = days.iter().map(|&(from, until)| of_days(from, until)).collect();
    read(policy(), rows.iter().map(|row| row.iter().map(|(key, value)| (*key, value.as_str()))), false)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(300), ..ProptestConfig::default() })]

    #[test]
    fn exactly_the_rows_that_hold_when_one_before_them_holds_are_named(
        days in prop::collection::vec((0u32..60, prop::option::of(0u32..8)), 1..25)
    ) {
        let days: Vec<_> = days.into_iter().map(|(from, length)| (from, length.map(|length| from + length))).collect();
        let overlap = |one: (u32, Option<u32>), other: (u32, Option<u32>)| {
            one.0 <= other.1.unwrap_or(u32::MAX) && other.0 <= one.1.unwrap_or(u32::MAX)
        };
        let clashing: Vec<usize> =
            (0..days.len()).filter(|&at| days[..at].iter().any(|&before| overlap(before, days[at]))).collect();
        let problems = read_days(&days).err().unwrap_or_default();
        let named: Vec<usize> = problems.iter().map(|problem| problem.row - 1).collect();
        prop_assert_eq!(&named, &clashing);
        for problem in problems {
            let Expected::NotTwice(other) = problem.expected else { panic!("{problem:?}") };
            prop_assert!(other < problem.row && overlap(days[other - 1], days[problem.row - 1]));
        }
    }

    #[test]
    fn the_entry_in_force_is_found_among_many_of_one_occupation(starts in prop::collection::btree_set(0u32..400, 1..40), asked in 0u32..420) {
        let starts: Vec<u32> = starts.into_iter().collect();
        // Each row is valid until the next begins.
        let mut days: Vec<_> = starts.windows(2).map(|pair| (pair[0], Some(pair[1] - 1))).collect();
        days.push((starts[starts.len() - 1], None));
        days.reverse();
        let catalogue = read_days(&days).expect("a catalogue without problems");
        let first = CalendarDate::FIRST.day_number() + 735_000;
        let date = CalendarDate::from_day_number(first + asked).expect("a valid date").to_string();
        let answers = case(Audience::Worker, &[("training_date", text(&date))]);
        let found = catalogue.candidates(fact("occupation_standard"), &answers, Some("电 工")).len();
        let holding = days.iter().filter(|(from, until)| *from <= asked && asked <= until.unwrap_or(u32::MAX)).count();
        prop_assert_eq!(found, holding);
    }
}
