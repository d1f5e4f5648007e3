//! The JSON Schema of the notation, for editors.

use serde_json::{Map, Value};
use skills_subsidy::policy_source::schema;

fn definitions() -> Map<String, Value> {
    schema().as_value()["$defs"].as_object().expect("definitions").clone()
}

#[test]
fn it_knows_every_block_and_every_file() {
    let known = definitions();
    let blocks = ["clause", "entitlement", "rule", "note", "fact", "targets", "impossible"];
    for block in blocks {
        let definition = &known[&format!("{block} block")];
        assert_eq!(definition["required"][0], block, "{block}");
    }
    let files = ["policy.yaml", "catalogue.yaml", "roster.yaml", "estimate.yaml"];
    assert!(files.iter().all(|file| known.contains_key(*file)), "{:?}", known.keys());
    let choices = schema().as_value()["anyOf"].as_array().expect("a list").len();
    assert_eq!(choices, blocks.len() + files.len());
}

#[test]
fn each_key_is_described_and_no_other_is_allowed() {
    for (name, definition) in definitions() {
        assert_eq!(definition["additionalProperties"], false, "{name}");
        for (key, property) in definition["properties"].as_object().expect("keys") {
            let described = property["description"].as_str().is_some_and(|text| !text.is_empty());
            assert!(described, "{name}: {key}");
        }
    }
}

/// An editor offers the words that the compiler accepts.
#[test]
fn the_words_of_closed_lists_are_offered() {
    let known = definitions();
    for (block, key, words) in [
        ("clause block", "does", "grants, conditions, informs"),
        ("entitlement block", "for", "worker, employer, provider"),
        ("entitlement block", "paid to", "person, enterprise, organiser, person_or_organiser, provider, not_named"),
        ("fact block", "kind", "flag, one, many, count, money, standard, date"),
        ("prompt", "for", "worker, employer, provider"),
        ("related", "relation", "follows, supersedes, amends"),
        ("repeat", "again", "same occupation and level, once, months"),
    ] {
        let offered = known[block]["properties"][key]["enum"].as_array().unwrap_or_else(|| panic!("{block}: {key}"));
        let offered: Vec<&str> = offered.iter().filter_map(Value::as_str).collect();
        assert_eq!(offered.join(", "), words, "{block}: {key}");
    }
}

/// Descriptions for people are plain text, without links into the program.
#[test]
fn no_description_names_a_type() {
    let text = schema().as_value().to_string();
    assert!(!text.contains("Form") && !text.contains("[`"));
    assert!(!text.contains("null"));
}
