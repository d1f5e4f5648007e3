//! Wrong input is reported with its key, its value and the expectation; every other answer still counts.

mod support;

use skills_subsidy::engine::{Answer, evaluate};
use skills_subsidy::i18n::{Reader, expected};
use skills_subsidy::policy::Audience::{self, Employer, Worker};
use skills_subsidy::policy::Language;
use skills_subsidy::reading::{Problem, ProblemKind, Raw, read_answers};
use support::{flag, list, number, policy, text};

/// Returns the problems of one wrong answer, given together with a right one that must still count.
fn problems(audience: Audience, key: &str, raw: Raw) -> Vec<Problem> {
    let right = ("training_date", text("2020-06-01"));
    let (answers, problems) = read_answers(policy(), audience, [(key, raw), right]);
    let date = policy().fact_named("training_date").expect("a fact of the policy");
    if key != "training_date" {
        assert!(matches!(answers.get(date), Some(Answer::Date(_))), "the other answer still counts");
    }
    evaluate(policy().rules(audience).entitlements, &answers);
    problems
}

#[test]
fn each_wrong_answer_is_one_problem_that_names_it() {
    let cases: Vec<(Audience, &str, Raw, &str, &str)> = vec![
        (Worker, "favourite_colour", text("blue"), "blue", "one of this policy's facts"),
        (Worker, "apprentice_rate", number(5000), "5000", "asked of this audience"),
        (Worker, "groups", text("veteran"), "veteran", "a list of any of"),
        (Worker, "groups", list(&["veteran", "pilot"]), "veteran,pilot", "a list of any of"),
        (Worker, "certificate", text("diploma"), "diploma", "one of: vocational_qualification"),
        (Worker, "first_appraisal", text("yes"), "yes", "true or false"),
        (Worker, "training_days", number(-1), "-1", "a whole number from 0"),
        (Worker, "training_days", Raw::Number("1.5".to_owned()), "1.5", "a whole number from 0"),
        (Worker, "training_days", flag(true), "true", "a whole number from 0"),
        (Worker, "training_date", text("2020-02-30"), "2020-02-30", "YYYY-MM-DD"),
        (Worker, "training_date", text("2020/06/01"), "2020/06/01", "YYYY-MM-DD"),
        (Worker, "occupation_standard", number(-5), "-5", "a sum of yuan from 0"),
        (Worker, "occupation_standard", Raw::Number("NaN".to_owned()), "NaN", "a sum of yuan from 0"),
        (Worker, "level", text("junior"), "junior", "certificate"),
        (Employer, "new_hire_certificate", text("diploma"), "diploma", "one of: special_ability, training_completion"),
        (Employer, "insured_here", number(1), "1", "true or false"),
        (Worker, "training_days", Raw::Other("object".to_owned()), "object", "a whole number"),
        (Employer, "apprentice_rate", number(3999), "3999", "from 4000 to 10000"),
        (Employer, "apprentice_rate", number(10001), "10001", "from 4000 to 10000"),
        (Employer, "apprentice_employee_months", number(0), "0", "from 1"),
        (
            Employer,
            "new_hires",
            Raw::Number(format!("1{}", "0".repeat(30))),
            "1000000000000000000000000000000",
            "from 0",
        ),
        (Employer, "new_hires", Raw::Number("1e+30".to_owned()), "1e+30", "from 0"),
    ];
    for (audience, key, raw, value, wanted) in cases {
        let problems = problems(audience, key, raw);
        assert_eq!(problems.len(), 1, "{key}: {problems:?}");
        assert_eq!((problems[0].key.as_str(), problems[0].value.as_str()), (key, value));
        let english = expected(policy(), &problems[0], Language::English, Reader::Programmer);
        assert!(english.contains(wanted), "{key}: expected {english}");
        assert!(!expected(policy(), &problems[0], Language::Chinese, Reader::Programmer).is_empty());
    }
}

#[test]
fn an_answer_that_does_not_apply_is_set_aside_and_named() {
    let cases: [(&str, &[&str], &str, Raw, &str); 6] = [
        ("certificate", &["special_ability", "training_completion", "none"], "level", text("advanced"), "advanced"),
        ("certificate", &[], "certificate_date", text("2020-07-01"), "2020-07-01"),
        ("certificate", &[], "level", text("advanced"), "advanced"),
        ("training_kind", &["none"], "trained_free", flag(true), "true"),
        ("training_kind", &[], "trained_free", flag(false), "false"),
        ("past_retirement_age", &[], "monthly_pension", flag(true), "true"),
    ];
    for (gate, answers, key, raw, shown) in cases {
        let fact = policy().fact_named(key).expect("a fact of the policy");
        // Also while the deciding fact is not answered.
        for deciding in answers.iter().map(|&answer| Some(text(answer))).chain([None]) {
            let given = deciding.into_iter().map(|deciding| (gate, deciding)).chain([(key, raw.clone())]);
            let (answers, problems) = read_answers(policy(), Worker, given);
            assert_eq!(answers.get(fact), None, "{key}");
            let named: Vec<_> = problems.iter().map(|one| (one.key.as_str(), one.value.as_str(), one.kind)).collect();
            assert_eq!(named, [(key, shown, ProblemKind::NotApplicable(fact))]);
            let wanted = expected(policy(), &problems[0], Language::English, Reader::Programmer);
            assert!(wanted.starts_with("given only where") && wanted.contains(gate), "{wanted}");
        }
    }
}

#[test]
fn nothing_and_not_sure_are_no_problem() {
    for raw in [Raw::Nothing, list(&[])] {
        assert!(problems(Worker, "groups", raw).is_empty());
    }
}

#[test]
fn huge_input_is_shortened_when_it_is_repeated() {
    let huge = "巨".repeat(1_000_000);
    let named = [problems(Worker, &huge, text(&huge)), problems(Worker, "certificate", text(&huge))].concat();
    assert_eq!(named.len(), 2);
    for problem in named {
        assert!(problem.key.chars().count() <= 61 && problem.value.chars().count() <= 61);
    }
}

#[test]
fn contradictory_answers_are_named_and_count_for_nothing() {
    let (answers, problems) =
        read_answers(policy(), Worker, [("training_days", number(1)), ("training_days", number(2))]);
    let days = policy().fact_named("training_days").expect("a fact of the policy");
    assert_eq!(answers.get(days), None);
    assert_eq!((problems[0].value.as_str(), problems[0].kind), ("1 / 2", ProblemKind::Contradiction(days)));
    assert!(expected(policy(), &problems[0], Language::English, Reader::Programmer).starts_with("one single answer"));
    assert!(expected(policy(), &problems[0], Language::Chinese, Reader::Programmer).starts_with("唯一的回答"));
    let (answers, problems) =
        read_answers(policy(), Worker, [("training_days", number(2)), ("training_days", number(2))]);
    assert_eq!((answers.get(days), problems.len()), (Some(Answer::Count(2)), 0), "the same twice is no contradiction");

    let (answers, problems) =
        read_answers(policy(), Worker, [("training_kind", text("none")), ("training_days", number(2))]);
    assert!(answers.answered().is_empty());
    let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["training_kind", "training_days"]);
    for (language, name) in [(Language::Chinese, "培训天数"), (Language::English, "days of training")] {
        assert!(expected(policy(), &problems[0], language, Reader::Programmer).contains(name));
    }
}

#[test]
fn a_certificate_cannot_be_dated_before_its_training_began() {
    let given = [
        ("training_date", text("2020-03-02")),
        ("certificate", text("skill_level")),
        ("certificate_date", text("2020-03-01")),
    ];
    let (answers, problems) = read_answers(policy(), Worker, given.clone());
    let fact = |id| policy().fact_named(id).expect("a fact of the policy");
    assert_eq!(answers.answered().iter().collect::<Vec<_>>(), [fact("certificate")], "neither day counts");
    let named: Vec<(&str, ProblemKind)> = problems.iter().map(|problem| (problem.key.as_str(), problem.kind)).collect();
    assert_eq!(
        named,
        [
            ("certificate_date", ProblemKind::Contradiction(fact("training_date"))),
            ("training_date", ProblemKind::Contradiction(fact("certificate_date"))),
        ]
    );
    let [training, certificate, _] = given;
    let same_day = [training, certificate, ("certificate_date", text("2020-03-02"))];
    assert!(
        read_answers(policy(), Worker, same_day).1.is_empty(),
        "a certificate of the training's first day is possible"
    );
    // Nor does it apply while the certificate itself is unknown.
    let unnamed = [("training_date", text("2020-03-02")), ("certificate_date", text("2020-03-01"))];
    let (answers, problems) = read_answers(policy(), Worker, unnamed);
    assert!(answers.answered().is_empty());
    assert_eq!(problems.len(), 2, "{problems:?}");
    // A competition, a project or a commission has no certificate.
    for other in [Audience::Employer, Audience::Provider] {
        let (_, problems) = read_answers(policy(), other, [("certificate_date", text("2020-03-01"))]);
        assert!(matches!(problems[..], [Problem { kind: ProblemKind::OtherAudience(_), .. }]), "{problems:?}");
    }
}

#[test]
fn no_certificate_has_a_date() {
    let given = [("certificate", text("none")), ("certificate_date", text("2020-03-01"))];
    let (answers, problems) = read_answers(policy(), Worker, given);
    assert!(answers.answered().is_empty());
    let fact = |id| policy().fact_named(id).expect("a fact of the policy");
    let named: Vec<_> = problems.iter().map(|problem| (problem.key.as_str(), problem.kind)).collect();
    assert_eq!(
        named,
        [
            ("certificate", ProblemKind::Contradiction(fact("certificate_date"))),
            ("certificate_date", ProblemKind::Contradiction(fact("certificate"))),
        ]
    );
}

#[test]
fn the_largest_accepted_answers_do_not_overflow() {
    // Beyond the usual range, so with the mark that confirms it.
    let most = Raw::Number("1000000000!".to_owned());
    let largest = Raw::Number("1000000000000!".to_owned());
    let given = [
        ("training_date", text("2020-06-01")),
        ("insured_here", flag(true)),
        ("new_hires", most.clone()),
        ("months_since_hire", number(1)),
        ("training_hours", most.clone()),
        ("new_hire_certificate", text("special_ability")),
        ("trade_affected", flag(true)),
        ("apprenticeship_plan", flag(true)),
        ("apprentice_employees", most.clone()),
        ("apprentice_employee_months", most.clone()),
        ("apprentice_students", most.clone()),
        ("apprentice_student_months", most.clone()),
        ("internship_allowance", largest.clone()),
        ("high_risk_industry", flag(true)),
        ("safety_trainees", most.clone()),
        ("certified_employees", most.clone()),
        ("backbone_enterprise", flag(true)),
        ("training_packages", most),
        ("junior_standard", largest.clone()),
        ("occupation_standard", largest),
    ];
    let (answers, problems) = read_answers(policy(), Employer, given);
    assert!(problems.is_empty(), "{problems:?}");
    let total = evaluate(policy().rules(Employer).entitlements, &answers).total.rounded_to_fen();
    let shown = |end: Option<rust_decimal::Decimal>| end.map(|end| end.to_string());
    // Certain: the new hires, 10^9 times 10^12, and 19 months of 10^9 apprentices at 4000 a year.
    assert_eq!(shown(total.low).as_deref(), Some("1000000006333333333333.33"));
    // Possible: 1.3 times 10^21 for each of new hires, trainees and certificates; two years at 10000, 3000 for students
    // and 50000 for packages, each 10^9 times.
    assert_eq!(shown(total.high).as_deref(), Some("3900000073000000000000"));
}
