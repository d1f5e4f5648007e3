//! The golden people, one file each in the policy's `proof/people/`, with results worked out by hand from its reading.
//! Their common answers are in `proof/bases.toml`. Fails where a result differs, or where no person has a status.

mod support;

use skills_subsidy::engine::Status;
use skills_subsidy::policies;
use skills_subsidy::policy::Audience;
use skills_subsidy::proof::{Persona, Proof, of_person};
use std::collections::BTreeSet;
use std::fs;
use support::{policy, proof};

#[test]
fn every_persona_gets_what_the_policy_says() {
    let mut report = String::new();
    for persona in proof().personas {
        assert!(!persona.story.is_empty() && !persona.english.is_empty());
        for difference in of_person(&persona) {
            report.push_str(&format!("{} ({}): {difference}\n", persona.name, persona.title));
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The entitlements that the text always leaves to an office, by audience, so that they are never plainly eligible.
const NEVER_PLAINLY_ELIGIBLE: [(Audience, &[&str]); 3] = [
    (
        Audience::Worker,
        &[
            "free_entrepreneurship_training",
            "project_training_subsidy",
            "competition_subsidy",
            "master_studio_training",
        ],
    ),
    (Audience::Employer, &["apprentice_student_subsidy", "employee_training_subsidy", "competition_event_aid"]),
    (
        Audience::Provider,
        &["project_training_subsidy", "competition_event_aid", "studio_project_aid", "performance_pay_allowance"],
    ),
];

#[test]
fn the_personas_reach_every_status_of_every_entitlement() {
    let personas = proof().personas;
    assert!(personas.len() >= 130, "{}", personas.len());
    let mut reached: BTreeSet<(&str, &str, &str)> = BTreeSet::new();
    for persona in &personas {
        let audience = persona.audience.id();
        reached.extend(persona.statuses.iter().map(|(id, status)| (audience, id.as_str(), status.as_str())));
    }
    for (audience, never_eligible) in NEVER_PLAINLY_ELIGIBLE {
        for entitlement in policy().rules(audience).entitlements {
            for status in Status::ALL {
                let expected = status != Status::Eligible || !never_eligible.contains(&entitlement.id);
                let found = reached.contains(&(audience.id(), entitlement.id, status.id()));
                assert_eq!(found, expected, "{} {} {}", audience.id(), entitlement.id, status.id());
            }
        }
    }
}

/// Reads one person, together with everyone's common answers.
fn read_alone(name: &str, person: &str) -> Result<Vec<Persona>, String> {
    let folder = std::env::temp_dir().join(format!("people-{}-{name}", std::process::id()));
    fs::create_dir_all(folder.join("people")).expect("a folder");
    fs::copy(policies::proof_of_first().join("bases.toml"), folder.join("bases.toml")).expect("a copy");
    fs::write(folder.join("boundaries.toml"), "boundaries = []\nstarts = {}\n").expect("a file");
    fs::write(folder.join("people/someone.toml"), person).expect("a file");
    let read = Proof::read(policy(), &folder).map(|proof| proof.personas);
    fs::remove_dir_all(&folder).expect("a folder");
    read
}

const WHO: &str = "title = '人'\nstory = '某人'\nenglish = 'Someone'\naudience = 'worker'\n";

#[test]
fn a_file_says_only_what_is_different_from_its_base() {
    let read = |name: &str, person: &str| read_alone(name, &format!("{WHO}{person}")).expect("a person").remove(0);
    let status = |person: &Persona, id: &str| person.statuses[id].clone();
    let base = read("base-alone", "");
    assert!(base.statuses.values().all(|status| status == "ineligible"));
    assert_eq!(base.statuses.len(), policy().rules(Audience::Worker).entitlements.len());
    assert_eq!(base.amount("total").as_deref(), Some("0…0"));
    let own = "[answers]\ngroups = ['veteran']\nclaims_this_year = 'not sure'\n[statuses]\neligible = ['free_training']\n\
               [amounts]\nappraisal_subsidy = 'none'\ntotal = ['1', 'open']\n";
    let own = read("own", own);
    assert_eq!(
        (status(&own, "free_training"), status(&own, "project_training")),
        ("eligible".into(), "ineligible".into())
    );
    assert_eq!(own.answers.answered().iter().count() + 1, base.answers.answered().iter().count());
    let amounts = ["appraisal_subsidy", "total", "training_subsidy"].map(|id| own.amount(id));
    assert_eq!(amounts, [Some("-".to_owned()), Some("1…open".to_owned()), None]);
    let nothing = read("nothing", "base = 'nothing'\n[statuses]\nall = 'discretionary'\nunknown = ['free_training']");
    assert!(nothing.answers.answered().is_empty());
    assert_eq!(
        (status(&nothing, "free_training"), status(&nothing, "project_training")),
        ("unknown".into(), "discretionary".into())
    );
}

#[test]
fn a_file_that_says_what_nobody_knows_is_named() {
    for (name, wrong, told) in [
        ("key", "sory = 'a story'", "sory"),
        ("base", "base = 'someone else'", "no base someone else"),
        ("fact", "[answers]\nheight = 180", "height"),
        ("value", "[answers]\ntraining_date = '2019-02-29'", "training_date"),
        ("idle", "[answers]\nlevel = 'junior'", "level"),
        ("entitlement", "[statuses]\neligible = ['free_lunch']", "no entitlement free_lunch"),
        ("status", "[statuses]\nlikely = ['free_training']", "likely"),
        ("all", "[statuses]\nall = 'likely'", "no status likely"),
        (
            "twice",
            "[statuses]\neligible = ['free_training']\nunknown = ['free_training']",
            "free_training is listed twice",
        ),
        ("amount", "[amounts]\nfree_lunch = ['0', '1']", "no entitlement free_lunch"),
        ("word", "[amounts]\ntotal = 'much'", "much"),
        ("clause", "[[quotation]]\nentitlement = 'free_training'\nclause = '99'\nwords = '免费'", "clause 99"),
        ("words", "[[quotation]]\nentitlement = 'free_training'\nclause = '4.3'\nwords = '午餐'", "does not say 午餐"),
    ] {
        let Err(error) = read_alone(name, &format!("{WHO}{wrong}\n")) else { panic!("{name} is read") };
        assert!(error.contains("someone.toml") && error.contains(told), "{name}: {error}");
    }
}
