//! The text of the law: a clause is cut out of its plan to the letter, and a citation finds its way back to it.

mod support;

use skills_subsidy::policy::{Citation, Clause, Policy, Role};
use support::policy;

/// A plan as `plan.md` is written: the tenth item stands before the first, a line may hold a number sign.
const PLAN: &str = "\
# A plan

> Where it comes from.

## 一、总则 {#1}

一、总则

### Tenth {#1.10}

The tenth item,
in two lines # and no heading.

### The # first {#1.1}

The first item.

## Annex {#A1}

| a | table |
";

fn read(id: &'static str) -> Clause {
    Clause::read(PLAN, id, Role::Informs, "In English")
}

#[test]
fn a_clause_is_its_heading_and_its_text_to_the_letter() {
    for (id, heading, body) in [
        ("1", "一、总则", "一、总则"),
        ("1.10", "Tenth", "The tenth item,\nin two lines # and no heading."),
        ("1.1", "The # first", "The first item."),
        ("A1", "Annex", "| a | table |"),
    ] {
        let clause = read(id);
        assert_eq!((clause.id, clause.heading, clause.body), (id, heading, body));
        assert_eq!((clause.heading_english, clause.role), ("In English", Role::Informs));
    }
}

#[test]
#[should_panic(expected = "1.2")]
fn a_clause_that_the_plan_does_not_have_is_named() {
    read("1.2");
}

#[test]
fn a_clause_contains_what_it_says_from_its_first_word_to_its_last() {
    let clause = read("1.10");
    for quote in ["The tenth item,", "tenth", "no heading.", ".", clause.body] {
        assert!(clause.contains(quote), "{quote}");
    }
    for other in [
        "The first item.",
        "the tenth item",
        "no heading. ",
        "tenth lines",
        "The tenth item,\nin two lines # and no heading.\n",
    ] {
        assert!(!clause.contains(other), "{other}");
    }
}

#[test]
fn what_the_module_cites_is_a_clause_with_nothing_in_it() {
    let Clause { id, heading, heading_english, role, body } = Clause::NONE;
    assert_eq!((id, heading, heading_english, role, body), ("", "", "", Role::Informs, ""));
}

#[test]
fn a_clause_lies_as_deep_as_its_number_has_parts() {
    let depths = ["3", "3.1", "3.1.2", "A1"].map(|id| policy().clause(id).expect("a clause").depth());
    assert_eq!(depths, [0, 1, 2, 0]);
}

#[test]
fn a_clause_is_found_by_its_number() {
    for clause in policy().clauses {
        assert_eq!(policy().clause(clause.id).map(|found| found.body), Some(clause.body));
    }
    assert!(policy().clause("3.1.9").is_none());
}

#[test]
fn the_role_of_a_clause_has_the_name_that_the_module_gives_it() {
    assert_eq!([Role::Grants, Role::Conditions, Role::Informs].map(Role::id), ["grants", "conditions", "informs"]);
}

#[test]
fn a_citation_is_the_same_where_clause_and_words_are() {
    let [one, other] = ["3.1.2", "3.1.3"].map(|id| policy().clause(id).expect("a clause"));
    let citation = Citation { clause: one, quote: "给予" };
    assert_eq!(citation, Citation { clause: one, quote: "给予" });
    assert_ne!(citation, Citation { clause: one, quote: "补贴" });
    assert_ne!(citation, Citation { clause: other, quote: "给予" });
}

#[test]
fn a_fact_leads_to_the_question_that_asks_it() {
    for fact in policy().fact_ids() {
        assert_eq!(policy().question(fact).fact, fact);
    }
}

#[test]
fn policies_are_told_apart_by_their_id() {
    let same = Policy { title: policy().issuer, ..*policy() };
    let other = Policy { id: "elsewhere-2030", ..*policy() };
    assert_eq!(*policy(), same);
    assert_ne!(*policy(), other);
    assert_eq!(format!("{other:?}"), "elsewhere-2030", "a failed test names a policy instead of printing all of it");
}
