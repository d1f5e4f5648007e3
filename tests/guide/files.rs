//! The published files: the empty guide, the example, the schema, and the page about the format.

use super::support::policy;
use super::{read_json, right, with};
use serde_json::{Value as Json, json};
use skills_subsidy::guide::{FORMAT, Reading};
use skills_subsidy::policy::Kind;

fn parsed(source: &str) -> Json {
    serde_json::from_str(source).expect("JSON")
}

#[test]
fn the_guide_that_is_shipped_says_nothing() {
    assert_eq!(read_json(&parsed(include_str!("../../www/guide.json"))), Reading::default());
}

#[test]
fn the_example_is_right_and_says_that_it_is_one() {
    let guide = right(&parsed(include_str!("../../www/guide-example.json")));
    assert!(guide.example && guide.source.zh.contains("示例"));
    let names = guide.offices.iter().map(|one| &one.name).chain(guide.documents.iter().map(|one| &one.name));
    assert!(
        names.chain(guide.deadlines.iter().filter_map(|one| one.note.as_ref())).all(|name| name.zh.contains("示例"))
    );
    assert!(!guide.offices.is_empty() && !guide.documents.is_empty() && !guide.deadlines.is_empty());
}

/// The keys in the expectation for an unknown key are those of the schema.
#[test]
fn the_schema_knows_every_key_and_the_format() {
    let schema = parsed(include_str!("../../www/guide.schema.json"));
    assert_eq!(schema["properties"]["format"]["const"].to_string(), FORMAT);
    let keys =
        |object: &Json| object["properties"].as_object().expect("properties").keys().cloned().collect::<Vec<_>>();
    for list in ["offices", "documents", "deadlines"] {
        let items = &schema["properties"][list]["items"];
        for key in keys(items) {
            assert!(is_known(&with(&[(list, json!([{ &key: null }]))]), &key), "{list}: {key}");
        }
        assert!(!is_known(&with(&[(list, json!([{ "strange": null }]))]), "strange"), "{list}");
    }
    for key in keys(&schema) {
        assert!(is_known(&with(&[(&key, Json::Null)]), &key), "{key}");
    }
}

/// Whether the key is not reported as unknown.
fn is_known(json: &Json, key: &str) -> bool {
    let problems = read_json(json).problems;
    !problems.iter().any(|one| one.key == key && format!("{:?}", one.expected).starts_with("KnownKey"))
}

#[test]
fn the_page_on_the_format_lists_every_id() {
    let page = include_str!("../../www/guide-format.html");
    let policy = policy();
    let entitlements = policy.audiences.iter().flat_map(|rules| rules.entitlements).map(|one| (one.id, one.name.zh));
    let dates = policy.fact_ids().map(|fact| policy.fact(fact)).filter(|fact| matches!(fact.kind, Kind::Date));
    let missing: Vec<String> = entitlements
        .chain(dates.map(|fact| (fact.id, fact.name.zh)))
        .map(|(id, name)| format!("<tr><th scope=\"row\"><code>{id}</code></th><td>{name}</td></tr>"))
        .filter(|row| !page.contains(row))
        .collect();
    assert!(missing.is_empty(), "www/guide-format.html lacks\n{}", missing.join("\n"));
}
