//! Ambiguous headers and values: none is guessed, and the reader is asked to choose among the candidates.

use super::{imported, made};
use skills_subsidy::engine::Answer;
use skills_subsidy::i18n::{Reader, expected};
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::reading::{Problem, ProblemKind, spelled};
use skills_subsidy::roster::{Column, Header};

fn headers(text: &str, corrected: &[(&str, &str)]) -> Vec<Header> {
    let corrected: Vec<(String, String)> =
        corrected.iter().map(|(header, id)| (header.to_string(), id.to_string())).collect();
    imported(text.as_bytes(), &corrected).expect("readable input").headers
}

/// Returns the headers that are asked about, with their candidates.
fn asked(text: &str, corrected: &[(&str, &str)]) -> Vec<(String, Vec<String>)> {
    let asked = headers(text, corrected).into_iter().filter(|header| !header.perhaps.is_empty());
    asked.map(|header| (header.header, header.perhaps)).collect()
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| id.to_string()).collect()
}

const FILE: &str = "工号,姓名,岗位,起始日期,学徒,等级证\n1,甲,电工,2020-03-02,是,有\n";

#[test]
fn a_header_that_may_mean_several_things_is_asked_about_and_not_used() {
    let expected = [
        ("岗位", &["occupation"][..]),
        ("起始日期", &["training_date"]),
        ("学徒", &["apprentice_employees", "apprentice_students", "is_apprentice"]),
        ("等级证", &["certificate", "level", "has_certificate"]),
    ];
    assert_eq!(asked(FILE, &[]), expected.map(|(header, may)| (header.to_owned(), ids(may))));
    assert!(headers(FILE, &[]).iter().skip(2).all(|header| header.column.is_empty()));
}

#[test]
fn what_the_reader_says_counts_and_is_not_asked_again() {
    let told = [("起始日期", "training_date"), ("岗位", ""), ("学徒", "is_apprentice"), ("等级证", "has_certificate")];
    assert_eq!(asked(FILE, &told), []);
    let corrected: Vec<(String, String)> =
        told.iter().map(|(header, id)| (header.to_string(), id.to_string())).collect();
    let mut roster = imported(FILE.as_bytes(), &corrected).expect("readable input").roster;
    roster.close();
    let event = policies::first().term.event;
    let day = skills_subsidy::policy::CalendarDate::known(2020, 3, 2);
    assert_eq!(roster.answers(0).0.get(event), Some(Answer::Date(day)));
    assert_eq!(roster.cell(0, Column::Occupation).1, "");
}

#[test]
fn what_another_column_says_already_is_not_asked() {
    let text = "工号,工种,培训开始日期,岗位,起始日期,日期\n1,电工,2020-03-02,操作工,2018-01-01,2020-05-20\n";
    assert_eq!(asked(text, &[]), [("日期".to_owned(), ids(&["certificate_date"]))]);
}

#[test]
fn what_a_question_of_yes_or_no_is_about_is_asked_where_it_stands_alone() {
    let text = "工号,姓名,退役军人,残疾人,农民工\n1,甲,是,否,是\n";
    let expected = [
        ("退役军人", ids(&["is_veteran"])),
        ("残疾人", ids(&["is_disabled"])),
        ("农民工", ids(&["is_migrant", "is_rural_transfer"])),
    ];
    assert_eq!(asked(text, &[]), expected.map(|(header, may)| (header.to_owned(), may)));
}

#[test]
fn a_first_person_whose_answers_are_headers_elsewhere_is_no_row_of_headers() {
    let people = "1,甲,本地户籍,职业技能等级证书\n2,乙,本地户籍,职业资格证书\n";
    for header in ["工号,姓名,户籍,证书名称", "工号,姓名,户籍,等级证", "工号,姓名,户口情况,何种证件"]
    {
        let read = made::read(format!("{header}\n{people}").as_bytes());
        assert_eq!(made::column(&read.roster, Column::Name), ["甲", "乙"], "{header}");
    }
}

#[test]
fn nothing_that_may_mean_several_things_is_read_as_one() {
    let policy = policies::first();
    let mut met = 0;
    let columns = policy.roster.columns.iter().flat_map(|column| column.perhaps);
    for header in columns.chain(policy.roster.partial.iter().flat_map(|partial| partial.perhaps)) {
        assert_eq!(Column::named(policy, header), Column::Unused, "{header}");
        assert!(!Column::perhaps(policy, header).is_empty(), "{header}");
        met += 1;
    }
    for alias in policy.roster.perhaps {
        let read = spelled::read(policy, alias.fact, alias.name);
        assert_eq!(read, Err(ProblemKind::Unfit(alias.fact)), "{}", alias.name);
        met += 1;
    }
    assert!(met >= 80, "{met}");
}

#[test]
fn a_value_that_may_be_one_of_several_is_asked_about_with_their_names() {
    let policy = policies::first();
    let message = |id: &str, value: &str, language| {
        let fact = policy.fact_named(id).expect("a fact");
        let problem = Problem { key: id.to_owned(), value: value.to_owned(), kind: ProblemKind::Unfit(fact) };
        expected(policy, &problem, language, Reader::Person)
    };
    let chinese = message("certificate", "合格证", Language::Chinese);
    assert!(chinese.starts_with("是不是“专项职业能力证书”或“培训合格证书”？"), "{chinese}");
    let chinese = message("groups", " 农民工", Language::Chinese);
    assert!(chinese.starts_with("是不是“企业职工”或“新生代农民工”或“农村转移就业劳动者”？"), "{chinese}");
    let english = message("certificate", "等级证", Language::English);
    assert!(
        english.starts_with("Is it “vocational qualification certificate” or “skill level certificate”? "),
        "{english}"
    );
    assert!(!message("certificate", "甲乙证", Language::Chinese).contains("是不是"));
    let read = made::read("工号,人员类别\n1,农村转移劳动者\n".as_bytes());
    assert_eq!(made::facts(&read.roster, "groups"), ["农村转移劳动者"]);
}
