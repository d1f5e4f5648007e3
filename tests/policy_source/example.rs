//! The invented policy, compiled, packed and read again, with results for people that were worked out by hand.

use super::example;
use super::support::{flag, list, number, text};
use skills_subsidy::engine::{Evaluation, Range, Status, evaluate};
use skills_subsidy::pack;
use skills_subsidy::policies;
use skills_subsidy::policy::{Audience, FactId, Policy};
use skills_subsidy::policy_source::{Coverage, compile};
use skills_subsidy::reading::{Raw, read_answers};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The policy as a program has it: read from its pack.
static EXAMPLE: LazyLock<&Policy> = LazyLock::new(|| {
    let compiled = compile(&example()).unwrap_or_else(|findings| panic!("{findings:?}"));
    pack::read(&pack::write(compiled.policy)).expect("a sound pack")
});

type Answer = (&'static str, Raw);
/// An entitlement, its status, and both ends of its amount in yuan, if it has one.
type Result = (&'static str, Status, Option<[&'static str; 2]>);

use Status::{Discretionary, Eligible, Ineligible, Unknown};

fn evaluated(audience: Audience, given: Vec<Answer>) -> Evaluation {
    let (answers, problems) = read_answers(*EXAMPLE, audience, given);
    assert!(problems.is_empty(), "{problems:?}");
    evaluate(EXAMPLE.rules(audience).entitlements, &answers)
}

fn shown(range: Range) -> [String; 2] {
    let range = range.rounded_to_fen();
    [range.low, range.high].map(|end| end.map_or_else(|| "open".to_owned(), |end| end.normalize().to_string()))
}

fn assert_results(audience: Audience, given: Vec<Answer>, expected: &[Result]) {
    let evaluation = evaluated(audience, given);
    for (id, status, amount) in expected {
        let outcome = evaluation.outcomes.iter().find(|outcome| outcome.entitlement.id == *id).expect("an outcome");
        assert_eq!(outcome.status, *status, "{id}");
        assert_eq!(outcome.amount.map(shown), amount.map(|ends| ends.map(str::to_owned)), "{id}");
    }
}

/// A resident with the upper card who applies in time.
fn guard() -> Vec<Answer> {
    vec![
        ("course_day", text("2023-03-01")),
        ("course_days", number(5)),
        ("ties", list(&["lives_here"])),
        ("outdoor_worker", flag(true)),
        ("outstanding", flag(false)),
        ("card", text("water_safety")),
        ("grade", text("upper")),
        ("card_day", text("2023-03-20")),
        ("months_waited", number(2)),
        ("rewarded_before", flag(false)),
        ("rewards_that_year", number(1)),
    ]
}

fn but(mut answers: Vec<Answer>, changed: Answer) -> Vec<Answer> {
    answers.retain(|(fact, _)| *fact != changed.0);
    answers.push(changed);
    answers
}

#[test]
fn the_example_is_whole() {
    let compiled = compile(&example()).unwrap_or_else(|findings| panic!("{findings:?}"));
    let policy = compiled.policy;
    assert_eq!((policy.title.zh.contains("示例"), policy.issuer.zh), (true, "示例市"));
    assert!(policy.clauses.iter().all(|clause| clause.body.contains("示例")));
    let count = |is: fn(&Coverage) -> bool| compiled.readings.iter().filter(|reading| is(&reading.coverage)).count();
    assert_eq!(count(|coverage| *coverage == Coverage::Read), 1);
    assert_eq!(count(|coverage| matches!(coverage, Coverage::SetAside(_))), 2);
    assert_eq!(count(|coverage| *coverage == Coverage::Unread), 0);
    assert_eq!(pack::write(*EXAMPLE), pack::write(policy), "read as it was written");
}

/// The example must not have ids of the real policy, or it would not show that programs know none of them.
#[test]
fn it_shares_no_id_with_the_real_policy() {
    let ids = |policy: &'static Policy| -> BTreeSet<&'static str> {
        let granted = policy.audiences.iter().flat_map(|rules| rules.entitlements);
        let choices = policy.facts.iter().flat_map(|fact| fact.kind.choices());
        let facts = policy.facts.iter().map(|fact| fact.id);
        facts.chain(choices.map(|choice| choice.id)).chain(granted.map(|one| one.id)).collect()
    };
    let shared: Vec<_> = ids(*EXAMPLE).intersection(&ids(policies::first())).copied().collect();
    assert!(shared.is_empty(), "{shared:?}");
}

#[test]
fn a_guard_who_applies_in_time() {
    assert_results(
        Audience::Worker,
        guard(),
        &[
            ("card_reward", Eligible, Some(["500", "500"])),
            // 5 days of 50 yuan.
            ("course_allowance", Eligible, Some(["250", "250"])),
            ("first_aid_reward", Ineligible, None),
            ("free_kit", Eligible, None),
            ("merit_award", Ineligible, None),
        ],
    );
}

#[test]
fn the_last_month_counts_and_the_one_after_it_is_for_the_office() {
    let reward = |months, status| {
        let given = but(guard(), ("months_waited", number(months)));
        assert_results(Audience::Worker, given, &[("card_reward", status, Some(["500", "500"]))]);
    };
    reward(6, Eligible);
    reward(7, Discretionary);
}

#[test]
fn what_the_certificate_leaves_open_is_open() {
    let mut given = guard();
    given.retain(|(fact, _)| *fact != "grade");
    assert_results(Audience::Worker, given, &[("card_reward", Eligible, Some(["300", "500"]))]);
    let given = but(guard(), ("card", text("no_card"))).into_iter();
    let given = given.filter(|(fact, _)| matches!(*fact, "course_day" | "course_days" | "ties" | "card"));
    assert_results(
        Audience::Worker,
        given.collect(),
        &[("card_reward", Ineligible, None), ("course_allowance", Eligible, None), ("merit_award", Unknown, None)],
    );
}

#[test]
fn a_first_aid_card_is_paid_by_the_catalogue() {
    let given = vec![
        ("course_day", text("2023-01-31")),
        ("ties", list(&["works_here"])),
        ("card", text("first_aid")),
        ("first_aid_before", flag(false)),
        ("district_rate", number(260)),
        ("outstanding", flag(true)),
    ];
    assert_results(
        Audience::Worker,
        given.clone(),
        &[
            ("card_reward", Ineligible, None),
            // The course began before the measures came into force.
            ("first_aid_reward", Discretionary, Some(["260", "260"])),
            ("merit_award", Discretionary, None),
        ],
    );
    let after = but(given, ("course_day", text("2023-02-01")));
    assert_results(Audience::Worker, after, &[("first_aid_reward", Eligible, Some(["260", "260"]))]);
}

#[test]
fn a_pool_with_three_guards() {
    let given = vec![
        ("course_day", text("2023-03-01")),
        ("outdoor_pool", flag(true)),
        ("guards", number(3)),
        ("guard_months", number(18)),
        ("premium", number(100)),
        ("equipment_bought", flag(true)),
    ];
    assert_results(
        Audience::Employer,
        given.clone(),
        &[
            // 1,000 to 1,200 a year for 3 guards and a year and a half, and a fifth more outdoors.
            ("guard_subsidy", Eligible, Some(["5400", "6480"])),
            // 80 of the 100 yuan for each of 3.
            ("premium_subsidy", Eligible, Some(["240", "240"])),
            // Once, or for each of 3.
            ("equipment_subsidy", Eligible, Some(["500", "1500"])),
        ],
    );
    // The premium is paid for 10 guards at most, and in full below 80 yuan.
    let many = but(but(given.clone(), ("guards", number(12))), ("premium", number(70)));
    assert_results(Audience::Employer, many, &[("premium_subsidy", Eligible, Some(["700", "700"]))]);
    // 3 years at most, of which the 22 months to the end of 2024 are promised.
    let long = but(given, ("guard_months", number(48)));
    assert_results(Audience::Employer, long, &[("guard_subsidy", Eligible, Some(["6600", "12960"]))]);
}

#[test]
fn providers_are_granted_nothing() {
    assert!(EXAMPLE.rules(Audience::Provider).entitlements.is_empty());
    assert!(evaluated(Audience::Provider, Vec::new()).outcomes.is_empty());
}

#[test]
fn a_question_has_words_for_whoever_asks() {
    let question = EXAMPLE.question(FactId::at(0));
    assert_eq!(question.prompt(Audience::Worker).zh, "您的集训从哪天开始？");
    assert_eq!(question.prompt(Audience::Employer).zh, "集训从哪天开始？");
}
