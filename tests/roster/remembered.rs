//! The data about enterprises that a device keeps: the meanings of columns and spellings, and the answers for everyone.
//! Fails where anything about a person is kept.

use skills_subsidy::policies;
use skills_subsidy::roster::{Header, Memory, Remembered};

fn header(header: &str) -> Header {
    Header {
        header: header.to_owned(),
        column: String::new(),
        sample: String::new(),
        identity: false,
        tells_apart: false,
        perhaps: Vec::new(),
    }
}

fn pair(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

fn told(enterprise: &str) -> Remembered {
    Remembered {
        enterprise: enterprise.to_owned(),
        corrected: vec![pair("上了几天课", "training_days")],
        common: vec![pair("training_date", "2020-06-01"), pair("insured_here", "")],
        meanings: vec![("certificate".to_owned(), "甲乙证".to_owned(), "skill_level".to_owned())],
        by_name: true,
    }
}

#[test]
fn what_was_said_of_the_file_is_remembered() {
    let remembered = told("甲公司").without_people(policies::first(), &[header("姓名"), header("上了几天课")]);
    assert_eq!(remembered.corrected, told("").corrected);
    assert_eq!(remembered.meanings, told("").meanings);
    assert_eq!(remembered.common, [pair("training_date", "2020-06-01")], "the other question was not answered");
}

#[test]
fn a_first_person_in_the_place_of_headers_is_not_remembered() {
    let mut first_person = told("甲公司");
    first_person.corrected = vec![pair("王建国", "name"), pair("高级工", "level")];
    let remembered = first_person.without_people(policies::first(), &[header("王建国"), header("高级工")]);
    assert!(remembered.corrected.is_empty(), "{remembered:?}");
}

#[test]
fn no_identity_card_number_is_remembered() {
    const NUMBER: &str = "330402199001011234";
    let mut said = told("甲公司");
    said.corrected.push(pair(NUMBER, "person"));
    said.common.push(pair("training_days", NUMBER));
    said.meanings.push(("certificate".to_owned(), NUMBER.to_owned(), "none".to_owned()));
    let remembered = said.without_people(policies::first(), &[header("姓名")]);
    assert!(!format!("{remembered:?}").contains(NUMBER), "{remembered:?}");
}

#[test]
fn each_enterprise_is_remembered_once_and_forgotten_by_its_name() {
    let mut memory = Memory::default();
    for enterprise in ["甲公司", "乙公司", "甲公司"] {
        memory.remember(told(enterprise));
    }
    let named = |memory: &Memory| -> Vec<String> {
        memory.enterprises().iter().map(|remembered| remembered.enterprise.clone()).collect()
    };
    assert_eq!(named(&memory), ["甲公司", "乙公司"]);
    memory.forget("甲公司");
    assert_eq!(named(&memory), ["乙公司"]);
    (0..30).for_each(|number| memory.remember(told(&number.to_string())));
    assert_eq!(named(&memory).len(), 20);
}

#[test]
fn what_another_version_wrote_is_not_read() {
    let written = serde_json::to_string(&Memory::default()).expect("a successful write");
    let read = |text: &str| serde_json::from_str::<Memory>(text).expect("readable input").readable();
    let mut memory = read(&written);
    memory.remember(told("甲公司"));
    let written = serde_json::to_string(&memory).expect("a successful write");
    assert_eq!(read(&written), memory);
    assert!(read(&written.replace("\"schema\":1", "\"schema\":2")).enterprises().is_empty());
}
