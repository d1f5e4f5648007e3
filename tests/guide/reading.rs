//! Reading a guide: valid rows are used, and problems are reported with place, value and expectation.

use super::{read_json, right, with};
use serde_json::{Value as Json, json};
use skills_subsidy::guide::{Expected, Period, Reading};
use skills_subsidy::i18n::guide_sentences;
use skills_subsidy::policy::Language;

fn office() -> Json {
    json!({ "district": "东区", "name": "窗口", "address": "某路1号" })
}

/// Returns `row` with `key` set to `value`.
fn changed(mut row: Json, key: &str, value: Json) -> Json {
    row[key] = value;
    row
}

/// Returns the problems of a file: list, row, key, value, expectation.
fn problems(json: &Json) -> Vec<(&'static str, usize, String, String, Expected)> {
    let found = read_json(json).problems;
    found.into_iter().map(|one| (one.list, one.row, one.key, one.value, one.expected)).collect()
}

/// Asserts that a row of `list` has one problem and is left out, and that a correct row beside it is used.
fn assert_wrong(list: &str, good: Json, bad: Json, key: &str, value: &str, expected: Expected) {
    let Reading { guide, problems } = read_json(&with(&[(list, json!([bad, good]))]));
    let [problem] = &problems[..] else { panic!("{list} {key}: {problems:?}") };
    let told = (problem.list, problem.row, problem.key.as_str(), problem.value.as_str(), &problem.expected);
    assert_eq!(told, (list, 1, key, value, &expected));
    let guide = guide.expect("the other row");
    assert_eq!(guide.offices.len() + guide.documents.len() + guide.deadlines.len(), 1, "{list} {key}");
}

#[test]
fn what_is_right_is_read_whole() {
    let guide = right(&with(&[
        ("link", json!("https://example.org/guide")),
        (
            "offices",
            json!([changed(
                changed(
                    changed(office(), "telephone", json!("0573-8888 8888")),
                    "hours",
                    json!({ "zh": "周一", "en": "Monday" })
                ),
                "link",
                json!("offices.html")
            )]),
        ),
        (
            "documents",
            json!([{ "name": { "zh": "身份证", "en": "Identity card" }, "entitlements": ["living_allowance"] }, { "name": "申请表", "note": "一份" }]),
        ),
        (
            "deadlines",
            json!([{ "after": "certificate_date", "months": 12 }, { "after": "training_date", "days": 90, "entitlements": ["living_allowance"] }]),
        ),
    ]));
    assert_eq!(
        (guide.checked.written().as_str(), guide.source.zh.as_str(), guide.example),
        ("2026-11-01", "某办事指南", false)
    );
    assert_eq!(guide.link.as_deref(), Some("https://example.org/guide"));
    let [office] = &guide.offices[..] else { panic!("{:?}", guide.offices) };
    assert_eq!(office.telephone.as_deref(), Some("0573-8888 8888"));
    let hours = office.hours.as_ref().expect("opening hours");
    assert_eq!([Language::Chinese, Language::English].map(|language| hours.in_language(language)), ["周一", "Monday"]);
    assert_eq!(office.name.in_language(Language::English), "窗口", "Chinese where there is no English");
    assert_eq!(guide.documents[0].entitlements.as_deref(), Some(&["living_allowance"][..]));
    assert_eq!(guide.documents[1].entitlements, None);
    assert_eq!(
        guide.deadlines.iter().map(|one| one.period).collect::<Vec<_>>(),
        [Period::Months(12), Period::Days(90)]
    );
}

#[test]
fn a_file_without_rows_is_none_and_nothing_is_wrong() {
    for file in [json!({}), json!({ "format": 1, "offices": [], "documents": [], "deadlines": [] })] {
        assert_eq!(read_json(&file), Reading::default());
    }
}

#[test]
fn a_file_that_is_no_object_is_named() {
    for (file, shown) in [(json!([1]), "[…]"), (json!("SyntaxError: no JSON"), "SyntaxError: no JSON"), (json!(7), "7")]
    {
        let found = problems(&file);
        assert_eq!(found, [("", 0, String::new(), shown.to_owned(), Expected::AnObject)]);
    }
}

#[test]
fn without_a_format_a_day_and_a_source_nothing_is_relied_on() {
    let whole = with(&[("offices", json!([office()]))]);
    for (key, value, shown, expected) in [
        ("format", json!(2), "2", Expected::Format),
        ("format", json!("1"), "1", Expected::Format),
        ("checked", json!("2026-02-30"), "2026-02-30", Expected::Date),
        ("checked", Json::Null, "", Expected::Date),
        ("source", json!(""), "", Expected::Words),
        ("source", json!({ "en": "only English" }), "{…}", Expected::Words),
        ("example", json!("yes"), "yes", Expected::Flag),
    ] {
        let Reading { guide, problems } = read_json(&changed(whole.clone(), key, value));
        assert_eq!(guide, None, "{key}");
        let [problem] = &problems[..] else { panic!("{key}: {problems:?}") };
        assert_eq!((problem.key.as_str(), problem.value.as_str(), &problem.expected), (key, shown, &expected));
    }
    let missing = problems(&json!({ "offices": [office()] }));
    assert_eq!(missing.iter().map(|one| one.2.as_str()).collect::<Vec<_>>(), ["format", "checked", "source"]);
}

#[test]
fn what_is_wrong_at_the_head_leaves_the_rest() {
    for (key, value, expected) in [
        ("link", json!("http://example.org"), Expected::Link),
        ("offces", json!([]), Expected::KnownKey("offices".to_owned())),
    ] {
        let read = read_json(&changed(with(&[("offices", json!([office()]))]), key, value));
        assert_eq!(read.problems.iter().map(|one| &one.expected).collect::<Vec<_>>(), [&expected]);
        assert_eq!(read.guide.expect("a guide").offices.len(), 1);
    }
}

#[test]
fn every_kind_of_wrong_office_is_named_and_left_out() {
    let long = "长".repeat(201);
    for (key, value, shown, expected) in [
        ("district", Json::Null, "", Expected::Words),
        ("name", json!(7), "7", Expected::Words),
        ("address", json!(" "), "", Expected::Words),
        ("address", json!(long), &long[..180], Expected::Words),
        ("hours", json!({ "zh": "周一", "fr": "lundi" }), "{…}", Expected::Words),
        ("hours", json!({ "zh": "周一", "en": 1 }), "{…}", Expected::Words),
        ("telephone", json!("12345转6"), "12345转6", Expected::Telephone),
        ("telephone", json!("12"), "12", Expected::Telephone),
        ("link", json!("javascript:alert(1)"), "javascript:alert(1)", Expected::Link),
        ("link", json!("http://example.org"), "http://example.org", Expected::Link),
        ("link", json!("//example.org"), "//example.org", Expected::Link),
        ("link", json!("https://"), "https://", Expected::Link),
        ("link", json!("https://a@example.org"), "https://a@example.org", Expected::Link),
        ("link", json!("/\\example.org"), "/\\example.org", Expected::Link),
        ("link", json!("#/worker"), "#/worker", Expected::Link),
        ("adress", json!("某路"), "某路", Expected::KnownKey("address".to_owned())),
    ] {
        assert_wrong("offices", office(), changed(office(), key, value), key, shown, expected);
    }
}

#[test]
fn every_kind_of_wrong_document_is_named_and_left_out() {
    let good = json!({ "name": "身份证" });
    let ids = |near: Option<&str>| Expected::Entitlements(near.map(str::to_owned));
    for (key, value, shown, expected) in [
        ("name", Json::Null, "", Expected::Words),
        ("note", json!([]), "[…]", Expected::Words),
        ("entitlements", json!("living_allowance"), "living_allowance", ids(None)),
        ("entitlements", json!([]), "[…]", ids(None)),
        (
            "entitlements",
            json!(["living_allowance", "living_alowance"]),
            "living_alowance",
            ids(Some("living_allowance")),
        ),
        ("count", json!(2), "2", Expected::KnownKey("note".to_owned())),
    ] {
        assert_wrong("documents", good.clone(), changed(good.clone(), key, value), key, shown, expected);
    }
}

#[test]
fn every_kind_of_wrong_deadline_is_named_and_left_out() {
    let good = json!({ "after": "certificate_date", "months": 12 });
    let near = |id: &str| Expected::DateFact(id.to_owned());
    for (key, value, shown, expected) in [
        ("after", json!("certificate_dat"), "certificate_dat", near("certificate_date")),
        ("after", json!("training_days"), "training_days", near("training_date")),
        ("months", json!(0), "0", Expected::Between(120)),
        ("months", json!(1.5), "1.5", Expected::Between(120)),
        ("months", json!("12"), "12", Expected::Between(120)),
        ("months", json!(121), "121", Expected::Between(120)),
        ("months", Json::Null, "", Expected::OnePeriod),
    ] {
        assert_wrong("deadlines", good.clone(), changed(good.clone(), key, value), key, shown, expected);
    }
    let both = changed(good.clone(), "days", json!(30));
    assert_wrong("deadlines", good.clone(), both, "months", "12", Expected::OnePeriod);
}

#[test]
fn a_list_that_is_none_or_too_long_and_a_row_that_is_none_are_named() {
    let list = Expected::ListOf(200);
    assert_eq!(
        problems(&with(&[("offices", json!({}))])),
        [("offices", 0, String::new(), "{…}".to_owned(), list.clone())]
    );
    let read = read_json(&with(&[("offices", json!(vec![office(); 201]))]));
    assert_eq!(read.problems.iter().map(|one| &one.expected).collect::<Vec<_>>(), [&list]);
    assert_eq!(read.guide.expect("a guide").offices.len(), 200);
    assert_wrong("offices", office(), json!("窗口"), "", "窗口", Expected::ARow);
}

#[test]
fn a_problem_is_told_by_place_value_and_what_was_expected() {
    let bad = json!([office(), changed(office(), "telephone", json!("无"))]);
    let read =
        read_json(&with(&[("offices", bad), ("documents", json!([{ "name": "表", "entitlements": ["living"] }, {}]))]));
    let told = |language| read.problems.iter().map(|one| guide_sentences::problem(one, language)).collect::<Vec<_>>();
    assert_eq!(
        told(Language::Chinese),
        [
            "offices 第2行 telephone：“无”，应为电话号码，如 0573-12345678",
            "documents 第1行 entitlements：“living”，应为项目编号；最接近的是 free_training",
            "documents 第2行 name：没有填写，应为1至200个字的中文，或 { \"zh\": \"中文\", \"en\": \"English\" }",
        ]
    );
    assert_eq!(
        told(Language::English)[0],
        "offices, row 2: telephone: “无”, expected a telephone number such as 0573-12345678"
    );
}

#[test]
fn nobody_sees_what_is_not_to_be_seen() {
    let guide = right(&with(&[("offices", json!([changed(office(), "name", json!("窗\u{202e}口\u{200b}"))]))]));
    assert_eq!(guide.offices[0].name.zh, "窗口");
}
