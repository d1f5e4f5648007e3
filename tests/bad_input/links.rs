//! Bad input from links, result codes and the storage of a device.

use super::{cases_of, input, name, pairs};
use skills_subsidy::policies;
use skills_subsidy::policy::Audience::Worker;
use skills_subsidy::session::{CodeProblem, Session, Window, follow, read_code, read_kept, write_link};

fn opened(link: &str) -> Session {
    follow(policies::first(), link, Window::Framed)
}

/// Returns the amount of the living allowance; `open` while an answer is missing.
fn allowance(session: &Session) -> String {
    let outcomes = session.case(Worker).evaluate().outcomes;
    let outcome = outcomes.iter().find(|outcome| outcome.entitlement.id == "living_allowance");
    let ends = outcome.and_then(|outcome| outcome.amount).and_then(|range| range.low.zip(range.high));
    ends.filter(|(low, _)| !low.is_zero())
        .map_or("open".to_owned(), |(low, high)| format!("{}…{}", low.normalize(), high.normalize()))
}

#[test]
fn what_a_link_says_wrong_is_named_and_the_rest_counts() {
    for case in cases_of("link") {
        let session = opened(&input(&case));
        let expected = &case["expected"];
        let named: Vec<(String, String)> =
            session.problems.iter().map(|problem| (problem.key.clone(), problem.value.clone())).collect();
        let wanted = pairs(&expected["problems"]);
        // Only the first of very many parts is read, and the beginning of a very long one.
        let same = match case["input"].is_array() {
            false => named == wanted,
            true => {
                wanted.iter().zip(&named).all(|(wanted, named)| named.0 == wanted.0 && named.1.starts_with(&wanted.1))
            }
        };
        assert!(same && wanted.is_empty() == named.is_empty(), "{}: {named:.3?}", name(&case));
        if let Some(amount) = expected["allowance"].as_str() {
            assert_eq!(allowance(&session), amount, "{}", name(&case));
        }
        if let Some(total) = expected["total"].as_str() {
            let low = session.case(Worker).evaluate().total.low.unwrap_or_default();
            assert_eq!(low.to_string(), total, "{}", name(&case));
        }
        if let Some(prefilled) = expected["prefilled"].as_bool() {
            assert_eq!(session.prefilled, prefilled.then_some(Worker), "{}", name(&case));
        }
        // The part that was understood can be shared again.
        let again = opened(&write_link(&session));
        assert!(again.problems.is_empty(), "{}: {:.3?}", name(&case), again.problems);
        assert_eq!(again.case(Worker).answers, session.case(Worker).answers, "{}", name(&case));
    }
}

#[test]
fn what_is_no_result_code_is_refused() {
    for case in cases_of("code") {
        let problem = read_code(policies::first(), &input(&case)).err();
        assert_eq!(case["expected"]["problem"], "Mistyped");
        assert_eq!(problem, Some(CodeProblem::Mistyped), "{}", name(&case));
    }
}

#[test]
fn every_schema_that_was_ever_kept_is_read_and_nothing_else() {
    for case in cases_of("kept") {
        let kept = input(&case);
        let link = read_kept(&kept);
        assert_eq!(link.is_some(), case["expected"]["link"].is_string(), "{}", name(&case));
        if let (Some(link), Some(wanted)) = (link, case["expected"]["link"].as_str()) {
            assert_eq!(opened(link), opened(wanted), "{}", name(&case));
            assert_eq!(allowance(&opened(link)), "1500…1500", "{}", name(&case));
        }
    }
}
