//! The text of the law: the parts of a clause, and citations that lead back to it.

mod support;

use skills_subsidy::policy::{Citation, Language, Policy, Role};
use support::policy;

#[test]
fn a_clause_contains_what_it_says_from_its_first_word_to_its_last() {
    let clause = policy().clause("3.1.1").expect("a clause");
    for quote in ["一是对于企业新招用人员", "40课时", "给予组织单位补贴。", "。", clause.body] {
        assert!(clause.contains(quote), "{quote}");
    }
    for other in ["二是", "一是对于企业新招用人员。", "给予组织单位补贴。 ", "41课时"] {
        assert!(!clause.contains(other), "{other}");
    }
}

#[test]
fn a_heading_is_in_both_languages() {
    let clause = policy().clause("3.1.1").expect("a clause");
    assert_eq!(clause.heading_in(Language::Chinese), "三（一）一是 岗前培训");
    assert_eq!(clause.heading_in(Language::English), "3 (1) first: pre-job training");
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
