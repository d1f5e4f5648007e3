//! The policy's data is complete: every clause is classified, every fact is asked once and used, every text exists in
//! both languages, and the public vocabulary is that of the policy's reading. Fails where a letter differs from the
//! document.

#[path = "../support/mod.rs"]
mod support;

mod walk;

use skills_subsidy::engine::{Leaf, leaves, reads};
use skills_subsidy::policy::{
    Applicability, Audience, Benefit, Citation, Entitlement, FactSet, Kind, Note, Payee, Role, Text,
};
use std::collections::BTreeSet;
use support::policy;
use walk::{in_amount, in_condition};

/// The document as received: the text of its pages, with page numbers and broken lines.
const RECEIVED: &str = include_str!("../../src/policies/jiaxing_2019/source.txt");

/// "Clauses that grant nothing to a visitor", as the policy's reading lists them; those that it does not list because
/// they contain only a heading; and 3.2, whose 30% is a condition of a grant in 5.11.
const GRANT_NOTHING: &str = "0 1 1.1 1.2 2 3 3.1 3.2 4 5 5.4 5.9 5.10 5.10.1 5.10.3 5.10.4 6 6.12 6.13 6.14 7 A1 A2";

/// Every fact of the reading: id, kind, choices.
const FACTS: &str = "
training_date date|occupation_standard money|junior_standard money
residency many local_household,residence_permit,local_work,unemployment_registration
groups many enterprise_employee,new_generation_migrant,rural_transfer,two_later,unemployed,veteran,employment_difficulty,college_graduate,professional_farmer,low_income_rural,zero_employment_family,paired_region_poor
two_later_kind one rural,urban_low_income,other|graduate_local flag|past_retirement_age flag|monthly_pension flag
training_kind one skills,safety,project,entrepreneurship,rural_ecommerce,none|training_days count
certificate one vocational_qualification,skill_level,special_ability,training_completion,special_operation,none
level one junior,intermediate,advanced,technician,senior_technician|certificate_date date|trained_free flag
first_appraisal flag|claimed_same_level flag|claims_this_year count|employer_trade_affected flag
high_risk_industry flag|insured_months count|wants_business flag|wants_rural_ecommerce flag|competition_winner flag|represents_city flag
master_studio_trained flag|insured_here flag|trade_affected flag|new_hires count|months_since_hire count|training_hours count
new_hire_certificate one special_ability,training_completion,other,none|apprenticeship_plan flag
apprentice_employees count|apprentice_employee_months count|apprentice_rate money|apprentice_students count
apprentice_student_months count|internship_allowance money|safety_trainees count|certified_employees count
hosts_competition flag|studio_project_approved flag|backbone_enterprise flag|training_packages count
provider_kind one vocational_school,university,industry_association,training_institution|qualified flag
undertakes_training flag|organised_safety_trainees count|organised_project_trainees count|organised_new_hires count";

/// Every entitlement of the reading, by audience.
const ENTITLEMENTS: [(Audience, &str); 3] = [
    (
        Audience::Worker,
        "training_subsidy project_training_subsidy appraisal_subsidy living_allowance free_training free_entrepreneurship_training \
         free_ecommerce_training project_training safety_training_subsidy competition_subsidy city_team_subsidy \
         master_studio_training",
    ),
    (
        Audience::Employer,
        "pre_job_training_subsidy apprentice_employee_subsidy apprentice_student_subsidy safety_training_subsidy \
         employee_training_subsidy competition_event_aid studio_project_aid training_package_aid",
    ),
    (
        Audience::Provider,
        "training_package_aid subsidised_training_access safety_training_subsidy project_training_subsidy \
         competition_event_aid studio_project_aid pre_job_training_subsidy performance_pay_allowance",
    ),
];

fn entitlements() -> impl Iterator<Item = &'static Entitlement> {
    policy().audiences.iter().flat_map(|rules| rules.entitlements.iter().copied())
}

/// Returns text without what the layout adds: spaces, line ends, and page numbers on lines of their own.
fn letters(text: &str) -> String {
    let is_page_number = |line: &&str| {
        !line.trim().is_empty() && line.trim().chars().all(|sign| sign.is_ascii_digit() || "-—－ ".contains(sign))
    };
    text.lines()
        .filter(|line| !is_page_number(line))
        .flat_map(str::chars)
        .filter(|sign| !sign.is_whitespace())
        .collect()
}

#[test]
fn every_clause_is_the_text_as_it_was_received_to_the_letter_and_in_its_order() {
    let received = letters(RECEIVED);
    let mut end = 0;
    let clauses = policy().clauses.iter().filter(|clause| !clause.id.starts_with('A'));
    for clause in clauses.clone() {
        let body = letters(clause.body);
        let found = received[end..].find(&body);
        let start =
            end + found.unwrap_or_else(|| panic!("{} is not in the text behind the clause before it", clause.id));
        end = start + body.len();
    }
    assert_eq!(clauses.count(), 35);
    // The annexes are tables, whose cells were received too.
    for clause in policy().clauses.iter().filter(|clause| clause.id.starts_with('A')) {
        let cells = clause.body.lines().filter(|line| !line.contains("---")).flat_map(|line| line.split('|'));
        for cell in cells.map(letters).filter(|cell| !cell.is_empty()) {
            assert!(received.contains(&cell), "{}: {cell}", clause.id);
        }
    }
}

#[test]
fn clauses_grant_exactly_where_an_entitlement_says_so() {
    let homes: BTreeSet<&str> = entitlements().map(|entitlement| entitlement.grant.clause.id).collect();
    let classed: BTreeSet<&str> =
        policy().clauses.iter().filter(|clause| clause.role == Role::Grants).map(|clause| clause.id).collect();
    assert_eq!(homes, classed);
    let nothing: BTreeSet<&str> = GRANT_NOTHING.split_whitespace().collect();
    let others: BTreeSet<&str> =
        policy().clauses.iter().map(|clause| clause.id).filter(|id| !homes.contains(id)).collect();
    assert_eq!(others, nothing);
}

#[test]
fn the_vocabulary_is_the_one_of_the_reading() {
    let expected: BTreeSet<String> =
        FACTS.split(['|', '\n']).map(|fact| fact.trim().to_owned()).filter(|fact| !fact.is_empty()).collect();
    let known: BTreeSet<String> = policy()
        .facts
        .iter()
        .map(|fact| {
            let choices: Vec<&str> = fact.kind.choices().iter().map(|choice| choice.id).collect();
            format!("{} {} {}", fact.id, fact.kind.id(), choices.join(",")).trim().to_owned()
        })
        .collect();
    assert_eq!(known, expected);
    for (audience, expected) in ENTITLEMENTS {
        let known: BTreeSet<&str> = policy().rules(audience).entitlements.iter().map(|one| one.id).collect();
        assert_eq!(known, expected.split_whitespace().collect(), "{}", audience.id());
    }
}

#[test]
fn each_audience_is_paid_itself_unless_the_text_says_otherwise() {
    for rules in policy().audiences {
        let itself = match rules.audience {
            Audience::Worker => Payee::Person,
            Audience::Employer => Payee::Enterprise,
            Audience::Provider => Payee::Provider,
        };
        for entitlement in rules.entitlements {
            let expected = match entitlement.id {
                // 三（一）: 给予组织单位补贴, and 给予个人或组织单位补贴.
                "pre_job_training_subsidy" => Payee::Organiser,
                "safety_training_subsidy" => Payee::PersonOrOrganiser,
                // 五（十一）: 对项目制培训…进行补贴, which names no payee.
                "project_training_subsidy" => Payee::NotNamed,
                _ => itself,
            };
            assert_eq!(entitlement.payee, expected, "{} {}", rules.audience.id(), entitlement.id);
        }
    }
}

/// "One training, one payment (workers only)": these five "are for the same occupation and level here".
const ONE_TRAINING: &str = "training_subsidy project_training_subsidy safety_training_subsidy competition_subsidy \
                            master_studio_training";

#[test]
fn one_training_is_one_payment_of_the_five_that_the_reading_names() {
    for rules in policy().audiences {
        let expected: BTreeSet<&str> = match rules.audience {
            Audience::Worker => ONE_TRAINING.split_whitespace().collect(),
            Audience::Employer | Audience::Provider => BTreeSet::new(),
        };
        let of_one = rules.entitlements.iter().filter(|entitlement| entitlement.one_payment.is_some());
        assert_eq!(of_one.map(|entitlement| entitlement.id).collect::<BTreeSet<_>>(), expected);
    }
    let worker = policy().rules(Audience::Worker).entitlements.iter();
    for citation in worker.filter_map(|entitlement| entitlement.one_payment) {
        assert_eq!((citation.clause.id, citation.quote), ("5.11", "但同一职业（项目）同一等级不可重复享受"));
    }
    // A roster has the same ones for its people, and none of the five can be granted again for the same training.
    let ids = |entitlements: &[&Entitlement]| entitlements.iter().map(|one| one.id).collect::<BTreeSet<_>>();
    let five: BTreeSet<&str> = ONE_TRAINING.split_whitespace().collect();
    assert_eq!(policy().roster.paid_once.map(|paid| ids(paid.person)).as_ref(), Some(&five));
    assert_eq!(ids(policy().roster.repeats[0].entitlements), five);
    let enterprise = policy().roster.paid_once.map(|paid| ids(paid.enterprise));
    assert_eq!(enterprise, Some(["safety_training_subsidy", "employee_training_subsidy"].into()));
}

/// The notes that the reading requires beside a result: the audience, the entitlement, and the words.
const SAID: [(Audience, &str, &str); 9] = [
    (Audience::Employer, "apprentice_employee_subsidy", "不满一年的按月折算，方案没有写明"),
    (Audience::Employer, "apprentice_employee_subsidy", "原则上"),
    (Audience::Employer, "apprentice_student_subsidy", "“可按学徒月实习津贴标准确定”的两种读法"),
    (Audience::Employer, "employee_training_subsidy", "同一次培训只付一次"),
    (Audience::Employer, "pre_job_training_subsidy", "只付一次"),
    (Audience::Provider, "pre_job_training_subsidy", "只付一次"),
    (Audience::Worker, "safety_training_subsidy", "补贴给个人或组织单位其中一方"),
    (Audience::Employer, "safety_training_subsidy", "补贴给个人或组织单位其中一方"),
    (Audience::Provider, "safety_training_subsidy", "补贴给个人或组织单位其中一方"),
];

#[test]
fn what_the_reading_wants_beside_a_result_is_said() {
    for (audience, id, words) in SAID {
        let entitlement = policy().rules(audience).entitlement(id).expect("an entitlement of this audience");
        assert!(entitlement.notes.iter().any(|note| note.wording.zh.contains(words)), "{} {id}", audience.id());
    }
    // "Every result that rests on a standard says 前提：工种（项目）在当地补贴目录清单内", and no other.
    for entitlement in entitlements() {
        let is_standard = |fact| matches!(policy().fact(fact).kind, Kind::Standard);
        let rests_on_one = reads(entitlement).iter().any(is_standard);
        let says = |note: &Note| note.wording.zh == "前提：工种（项目）在当地补贴目录清单内";
        assert_eq!(entitlement.notes.iter().any(says), rests_on_one, "{}", entitlement.id);
    }
}

/// "The text names no 经办机构": no word may name the office that decides.
#[test]
fn nobody_is_named_who_decides() {
    for entitlement in entitlements() {
        let mut words = vec![entitlement.name, entitlement.summary];
        words.extend(entitlement.notes.iter().map(|note| note.wording));
        in_condition(entitlement.condition, &mut Vec::new(), &mut words);
        if let Benefit::Money(amount) = entitlement.benefit {
            in_amount(amount, &mut Vec::new(), &mut words);
        }
        for Text { zh, .. } in words {
            let names = ["经办机构", "人社局", "由当地", "由市"].into_iter().find(|name| zh.contains(name));
            assert_eq!(names, None, "{}: {zh}", entitlement.id);
        }
    }
}

#[test]
fn every_fact_is_asked_once_and_used() {
    let used: FactSet = entitlements().fold(FactSet::EMPTY, |facts, entitlement| facts.union(reads(entitlement)));
    assert!(policy().facts.len() <= FactSet::CAPACITY);
    for fact in policy().fact_ids() {
        let id = policy().fact(fact).id;
        assert_eq!(policy().questions.iter().filter(|question| question.fact == fact).count(), 1, "{id}");
        assert!(used.contains(fact), "no rule uses {id}");
    }
    assert_eq!(policy().questions.len(), policy().facts.len());
}

#[test]
fn every_quotation_is_verbatim() {
    let mut citations: Vec<Citation> = vec![policy().fraud, policy().office, policy().after_the_term];
    citations.extend([policy().term.citation, policy().catalogue.citation]);
    citations.extend(policy().roster.paid_once.map(|paid| paid.citation));
    citations.extend(policy().roster.repeats.iter().map(|repeat| repeat.citation));
    for fact in policy().facts {
        if let Applicability::When(condition) = fact.applicability {
            in_condition(condition, &mut citations, &mut Vec::new());
        }
    }
    citations.extend(policy().targets.iter().map(|target| target.citation));
    citations.extend(policy().milestones.iter().filter_map(|milestone| milestone.citation));
    for entitlement in entitlements() {
        citations.push(entitlement.grant);
        citations.extend(entitlement.one_payment);
        citations.extend(entitlement.notes.iter().map(|note| note.citation));
        in_condition(entitlement.condition, &mut citations, &mut Vec::new());
        if let Benefit::Money(amount) = entitlement.benefit {
            in_amount(amount, &mut citations, &mut Vec::new());
        }
    }
    assert!(citations.len() > 150, "{}", citations.len());
    for citation in citations {
        assert!(citation.clause.body.contains(citation.quote), "{} {}", citation.clause.id, citation.quote);
    }
}

#[test]
fn every_word_is_there_in_both_languages() {
    let mut words: Vec<Text> = vec![policy().title, policy().issuer];
    for fact in policy().facts {
        words.push(fact.name);
        if let Applicability::When(condition) = fact.applicability {
            in_condition(condition, &mut Vec::new(), &mut words);
        }
        for choice in fact.kind.choices() {
            words.push(choice.name);
            words.extend(choice.gloss);
        }
    }
    for question in policy().questions {
        words.extend([question.help, question.more].into_iter().flatten().chain([question.reason]));
        words.extend(question.prompts.iter().map(|prompt| prompt.wording));
    }
    for entitlement in entitlements() {
        words.extend([entitlement.name, entitlement.summary]);
        words.extend(entitlement.notes.iter().map(|note| note.wording));
        in_condition(entitlement.condition, &mut Vec::new(), &mut words);
        if let Benefit::Money(amount) = entitlement.benefit {
            in_amount(amount, &mut Vec::new(), &mut words);
        }
    }
    let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    for Text { zh, en } in words {
        assert!(zh.chars().any(is_chinese), "no Chinese: {zh:?} / {en:?}");
        // English may name a word that is printed on a certificate, in the characters printed there.
        let latin = en.chars().filter(char::is_ascii_alphabetic).count();
        let chinese = en.chars().filter(|&letter| is_chinese(letter)).count();
        assert!(latin > 2 * chinese, "no English: {zh:?} / {en:?}");
    }
    for clause in policy().clauses {
        assert!(!clause.heading_english.is_empty() && !clause.heading_english.chars().any(is_chinese), "{}", clause.id);
    }
}

#[test]
fn every_leaf_reads_a_fact_of_its_audience() {
    for entitlement in entitlements() {
        assert!(leaves(entitlement).iter().any(|leaf| matches!(leaf, Leaf::Test(_))), "{}", entitlement.id);
    }
}
