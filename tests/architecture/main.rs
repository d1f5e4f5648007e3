//! Modules depend downwards only, the core names no browser crate, and no policy's words leave its folder.

use std::fs;
use std::path::{Path, PathBuf};

const BROWSER_CRATES: [&str; 6] = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"];
const LONGEST_FILE: usize = 320;

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} has no Rust file");
    found
}

fn collect(path: &Path, found: &mut Vec<(PathBuf, String)>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a readable folder") {
            collect(&entry.expect("a readable entry").path(), found);
        }
    } else if path.extension().is_some_and(|extension| extension == "rs") {
        found.push((path.to_owned(), fs::read_to_string(path).expect("a readable file")));
    }
}

fn assert_none_names(folder: &str, forbidden: &[&str]) {
    for (path, source) in sources(folder) {
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for word in forbidden {
                assert!(!line.contains(word), "{} names {word}: {line}", path.display());
            }
        }
    }
}

#[test]
fn the_core_names_no_browser_crate() {
    let paths: Vec<String> = BROWSER_CRATES.iter().map(|name| format!("{name}::")).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    for folder in [
        "src/policy",
        "src/policies",
        "src/engine",
        "src/catalogue",
        "src/reading",
        "src/roster",
        "src/session",
        "src/pack",
        "src/policy_source",
        "src/i18n",
        "src/estimate.rs",
    ] {
        assert_none_names(folder, &paths);
    }
}

#[test]
fn browser_crates_come_with_a_feature_alone() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().expect("Cargo.toml");
    let dependencies = manifest["dependencies"].as_table().expect("dependencies");
    for name in BROWSER_CRATES.map(|name| name.replace('_', "-")) {
        assert_eq!(dependencies[&name]["optional"].as_bool(), Some(true), "{name} is no optional dependency");
    }
    assert!(!manifest["features"].as_table().expect("features").contains_key("default"));
}

#[test]
fn modules_depend_downwards_only() {
    assert_none_names(
        "src/policy",
        &["crate::engine", "crate::policies", "crate::session", "crate::app", "crate::i18n"],
    );
    assert_none_names(
        "src/engine",
        &["crate::policies", "crate::session", "crate::app", "crate::i18n", "crate::module"],
    );
    assert_none_names("src/catalogue", &["crate::policies", "crate::session", "crate::app", "crate::roster"]);
    assert_none_names("src/roster", &["crate::policies", "crate::session", "crate::app", "crate::module"]);
    assert_none_names("src/i18n", &["crate::policies", "crate::session", "crate::app", "crate::module"]);
    assert_none_names("src/pack", &["crate::engine", "crate::policies", "crate::session", "crate::app", "crate::i18n"]);
    assert_none_names("src/policy_source", &["crate::policies", "crate::session", "crate::app", "crate::i18n"]);
    assert_none_names("src/session", &["crate::policies", "crate::app", "crate::module"]);
}

#[test]
fn no_word_of_a_policy_leaves_its_folder() {
    for (path, source) in sources("src") {
        let is_policy = path.components().any(|part| part.as_os_str() == "policies");
        for word in ["嘉兴", "Jiaxing", "jiaxing"] {
            assert!(is_policy || !source.contains(word), "{} says {word}", path.display());
        }
    }
}

#[test]
fn files_stay_short_enough_to_hold_in_the_head() {
    for (path, source) in sources("src").into_iter().chain(sources("tests")) {
        let lines = source.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", path.display());
    }
}

#[test]
fn nothing_that_decides_asks_what_time_it_is() {
    let clocks = ["SystemTime", "Instant", "Date::now", "js_sys::Date", "OffsetDateTime", "performance()"];
    for folder in ["src/policy", "src/policies", "src/engine", "src/catalogue", "src/session", "src/module"] {
        assert_none_names(folder, &clocks);
    }
}

/// Words that a policy uses as ids and the programs as words of their own: the columns of a local catalogue, and parts of
/// CSS, HTML and Rust.
const COMMON_WORDS: [&str; 4] = ["certificate", "level", "none", "other"];

/// The ids of all that a policy's folder defines.
fn ids_of_policies() -> Vec<String> {
    let policy = skills_subsidy::policies::first();
    let choices = policy.facts.iter().flat_map(|fact| fact.kind.choices()).map(|choice| choice.id);
    let entitlements = policy.audiences.iter().flat_map(|rules| rules.entitlements).map(|granted| granted.id);
    let ids: Vec<String> =
        policy.facts.iter().map(|fact| fact.id).chain(choices).chain(entitlements).map(str::to_owned).collect();
    assert!(ids.len() > 100, "{}", ids.len());
    ids.into_iter().filter(|id| !COMMON_WORDS.contains(&id.as_str())).collect()
}

#[test]
fn no_program_names_an_id_of_a_policy() {
    let ids = ids_of_policies();
    let mut files = sources("src");
    for folder in ["www/arrival", "www/start", "src/module/package"] {
        collect_scripts(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let mut named = Vec::new();
    for (path, source) in files {
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for id in &ids {
                if ["\"", "'", "`"].iter().any(|quote| line.contains(&format!("{quote}{id}{quote}"))) {
                    named.push(format!("{} names {id}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(named.is_empty(), "{}", named.join("\n"));
}

fn collect_scripts(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.extension().is_some_and(|extension| extension == "js") {
            found.push((path.clone(), fs::read_to_string(path).expect("a readable file")));
        }
    }
}
