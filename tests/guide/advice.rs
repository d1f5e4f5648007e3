//! The advice of a guide for one person.

use super::support::{case, policy, text};
use super::{right, with};
use serde_json::{Value as Json, json};
use skills_subsidy::engine::{Outcome, Status, evaluate};
use skills_subsidy::guide::{Advice, Guide};
use skills_subsidy::i18n::guide_sentences;
use skills_subsidy::policy::{Audience, CalendarDate, Language};
use skills_subsidy::session::{Window, follow, write_sheet};

const LINK: &str = "#/worker/result?training_date=2019-12-20&groups=employment_difficulty&training_kind=project\
    &training_days=30&certificate=training_completion&certificate_date=";

fn day(written: &str) -> CalendarDate {
    CalendarDate::parse(written).expect("a valid date")
}

/// Returns the results of the trainee with a certificate of that date.
fn results(certificate_date: &str) -> (Vec<Outcome>, skills_subsidy::engine::Answers) {
    let session = follow(policy(), &[LINK, certificate_date].concat(), Window::Top);
    let case = session.case(Audience::Worker);
    (evaluate(&case.entitlements(), &case.answers).outcomes, case.answers.clone())
}

fn guide_of(list: &str, rows: Json) -> Guide {
    right(&with(&[(list, rows)]))
}

/// Returns the last day of a deadline after a certificate of `date`, as the file writes it.
fn last_day(period: &str, number: u16, date: &str) -> Option<String> {
    let guide = guide_of("deadlines", json!([{ "after": "certificate_date", period: number }]));
    let (outcomes, answers) = results(date);
    let Advice { deadlines, .. } = guide.advice(&outcomes, &answers);
    deadlines[0].last_day.map(CalendarDate::written)
}

#[test]
fn a_period_of_months_ends_on_the_same_day_or_the_last_of_a_shorter_month() {
    for (months, from, until) in [
        (12, "2020-07-05", "2021-07-05"),
        (12, "2020-02-29", "2021-02-28"),
        (1, "2020-01-31", "2020-02-29"),
        (1, "2021-01-31", "2021-02-28"),
        (6, "2020-08-31", "2021-02-28"),
        (1, "2020-12-31", "2021-01-31"),
        (120, "2020-02-29", "2030-02-28"),
    ] {
        assert_eq!(last_day("months", months, from).as_deref(), Some(until), "{from} + {months}");
    }
    assert_eq!(last_day("days", 90, "2020-01-31").as_deref(), Some("2020-04-30"));
    assert_eq!(last_day("days", 1, "2020-12-31").as_deref(), Some("2021-01-01"));
}

#[test]
fn of_a_month_the_last_day_is_in_time_for_every_day_of_it() {
    assert_eq!(last_day("months", 12, "2020-07").as_deref(), Some("2021-07-01"));
    assert_eq!(last_day("months", 12, "").as_deref(), None, "without a date there is no deadline");
    assert_eq!(CalendarDate::LAST.months_later(1), None);
}

#[test]
fn rows_of_one_document_are_one_and_count_the_items_that_need_it() {
    let (outcomes, answers) = results("2020-07-05");
    let mine: Vec<&str> = outcomes
        .iter()
        .filter(|one| matches!(one.status, Status::Eligible | Status::Discretionary))
        .map(|one| one.entitlement.id)
        .collect();
    let refused =
        outcomes.iter().find(|one| one.status == Status::Ineligible).expect("a refused entitlement").entitlement.id;
    assert!(mine.len() > 2, "{mine:?}");
    let guide = guide_of(
        "documents",
        json!([
            { "name": "身份证", "entitlements": [mine[0], refused] },
            { "name": "出勤记录", "entitlements": [mine[1]] },
            { "name": " 身份证", "entitlements": [mine[1], mine[0]] },
            { "name": "申请表" },
            { "name": "身份证", "note": "复印件", "entitlements": [mine[0]] },
            { "name": "不用的", "entitlements": [refused] },
        ]),
    );
    let advice = guide.advice(&outcomes, &answers);
    let told = advice.documents.iter().map(|one| guide_sentences::document(one, advice.items, Language::Chinese));
    let all = mine.len();
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            format!("身份证（有2项要用到，您一共{all}项）"),
            format!("出勤记录（有1项要用到，您一共{all}项）"),
            format!("申请表（您的{all}项都要）"),
            format!("身份证（复印件；有1项要用到，您一共{all}项）"),
        ]
    );
    let english = guide_sentences::document(&advice.documents[0], advice.items, Language::English);
    assert_eq!(english, format!("身份证 (needed for 2 of your {all} items)"));
}

#[test]
fn whoever_can_apply_for_nothing_is_told_of_no_document_and_no_deadline() {
    let answers = case(Audience::Worker, &[("training_date", text("2030-06-01"))]);
    let outcomes = evaluate(policy().rules(Audience::Worker).entitlements, &answers).outcomes;
    assert!(!outcomes.iter().any(|one| matches!(one.status, Status::Eligible | Status::Discretionary)));
    let guide = right(&with(&[
        ("documents", json!([{ "name": "身份证" }])),
        ("deadlines", json!([{ "after": "training_date", "months": 12 }])),
    ]));
    let advice = guide.advice(&outcomes, &answers);
    assert_eq!((advice.items, advice.documents.len(), advice.deadlines.len()), (0, 0, 0));
}

#[test]
fn the_earliest_day_comes_first_and_one_that_is_not_known_last() {
    let (outcomes, answers) = results("");
    let guide = guide_of(
        "deadlines",
        json!([
            { "after": "certificate_date", "days": 1 },
            { "after": "training_date", "months": 12 },
            { "after": "training_date", "months": 6 },
        ]),
    );
    let advice = guide.advice(&outcomes, &answers);
    let days: Vec<_> = advice.deadlines.iter().map(|due| due.last_day.map(CalendarDate::written)).collect();
    assert_eq!(days, [Some("2020-06-20".to_owned()), Some("2020-12-20".to_owned()), None]);
}

#[test]
fn a_guide_is_old_when_it_was_checked_more_than_a_year_ago() {
    let guide = guide_of("documents", json!([{ "name": "身份证" }]));
    assert!(!guide.is_old(day("2027-11-01")));
    assert!(guide.is_old(day("2027-11-02")));
}

#[test]
fn the_sheet_says_where_to_go_what_to_bring_and_until_when() {
    let guide = right(&with(&[
        (
            "offices",
            json!([{ "district": { "zh": "东区", "en": "East" }, "name": "窗口", "address": "某路1号", "telephone": "0573-12345678" }]),
        ),
        ("documents", json!([{ "name": "身份证" }])),
        (
            "deadlines",
            json!([{ "after": "certificate_date", "months": 12, "entitlements": ["living_allowance"], "note": "过期不补" }]),
        ),
    ]));
    let session = follow(policy(), &[LINK, "2020-07-05"].concat(), Window::Top);
    let sheet = |today: &str, language| {
        write_sheet(session.case(Audience::Worker), Some(&guide), Some(day(today)), None, language)
    };
    let chinese = sheet("2021-07-05", Language::Chinese);
    for part in [
        "【下一步】",
        "- 窗口（东区）：某路1号；0573-12345678",
        "- 身份证（您的",
        "- 最迟2021年7月5日：生活费补贴。从证书发放日期起12个月内申请。您填的是2020年7月5日。过期不补",
        "2026年11月1日核对，依据：某办事指南",
    ] {
        assert!(chinese.contains(part), "{part} is not in\n{chinese}");
    }
    for said in ["已经过了", "超过一年", "示例"] {
        assert!(!chinese.contains(said), "{said}");
    }
    let english = sheet("2027-11-02", Language::English);
    for part in [
        "By 5 July 2021",
        "within 12 months",
        "That day has passed",
        "more than a year ago",
        "Checked on 1 November 2026",
    ] {
        assert!(english.contains(part), "{part} is not in\n{english}");
    }
    let without = write_sheet(session.case(Audience::Worker), None, Some(day("2021-07-05")), None, Language::Chinese);
    assert!(without.contains("到哪里办、要带什么，方案没有写明") && !without.contains("身份证"), "nothing is invented");
}
