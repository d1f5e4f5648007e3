//! Answers: whether they fit a fact, equality of sets, and the expectations in words.

mod support;

use skills_subsidy::engine::{Answer, Answers, Status, Verdict};
use skills_subsidy::i18n::{Reader, expected};
use skills_subsidy::policy::{Audience, ChoiceId, ChoiceSet, Language};
use skills_subsidy::reading::{Problem, ProblemKind, Raw, read_answers};
use support::policy;

fn fits(id: &str, answer: Answer) -> bool {
    let fact = policy().fact_named(id).expect("a fact");
    answer.fits(&policy().fact(fact).kind)
}

#[test]
fn a_choice_fits_only_where_there_is_one() {
    for (id, is_list) in [("certificate", false), ("groups", true)] {
        let fact = policy().fact_named(id).expect("a fact");
        let count = policy().fact(fact).kind.choices().len() as u8;
        let answer = |at: u8| {
            let choice = ChoiceId::at(at);
            if is_list { Answer::Many(ChoiceSet::of(&[choice])) } else { Answer::One(choice) }
        };
        assert!(fits(id, answer(0)) && fits(id, answer(count - 1)), "{id}");
        assert!(!fits(id, answer(count)), "{id}: one more than there are");
    }
    assert!(!fits("certificate", Answer::Flag(true)));
}

#[test]
fn answers_are_the_same_where_each_of_them_is() {
    let date = policy().fact_named("training_date").expect("a fact");
    let days = policy().fact_named("training_days").expect("a fact");
    let none = Answers::none(policy());
    let one = none.with(days, Answer::Count(30));
    assert_eq!(one, none.with(days, Answer::Count(30)));
    assert_ne!(one, none);
    assert_ne!(one, none.with(days, Answer::Count(31)));
    assert_eq!(format!("{one:?}"), "{\"training_days\": Some(Count(30))}");
    assert!(one.get(date).is_none());
}

#[test]
fn programs_know_what_answers_come_to_by_name() {
    let verdicts = [Verdict::Yes, Verdict::No, Verdict::Unknown, Verdict::Discretionary];
    assert_eq!(verdicts.map(Verdict::id), ["yes", "no", "unknown", "discretionary"]);
    let statuses = verdicts.map(|verdict| Status::from(verdict).id());
    assert_eq!(statuses, ["eligible", "ineligible", "unknown", "discretionary"]);
}

#[test]
fn what_is_expected_is_said_in_chinese_too() {
    for (key, wrong, chinese) in [
        ("certificate", "diploma", "其中之一：vocational_qualification"),
        ("groups", "pilot", "列表，可含：enterprise_employee"),
        ("training_days", "many", "0 到 1000000000 的整数"),
        ("occupation_standard", "much", "0 到 1000000000000 的金额（元）"),
        ("first_appraisal", "maybe", "true 或 false"),
        ("training_date", "soon", "日历上存在的日期或月份，写作 YYYY-MM-DD 或 YYYY-MM"),
    ] {
        let (_, problems) = read_answers(policy(), Audience::Worker, [(key, Raw::Text(wrong.to_owned()))]);
        let [problem] = problems.as_slice() else { panic!("{key}: {problems:?}") };
        let Problem { kind, .. } = problem;
        assert!(matches!(kind, ProblemKind::Unfit(_)), "{key}: {problem:?}");
        let said = expected(policy(), problem, Language::Chinese, Reader::Programmer);
        assert!(said.starts_with(chinese), "{key}: {said}");
    }
}
