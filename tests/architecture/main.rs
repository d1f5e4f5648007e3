//! Rules for the source as a whole: modules use only those above them (`edges.rs`), no two parts of a module depend on
//! each other (`circles.rs`), paths in comments and documents exist (`names.rs`), no program contains words or ids of a
//! policy, and files stay short.

mod circles;
mod edges;
mod names;
mod together;

use std::fs;
use std::path::{Path, PathBuf};

/// A file and its text.
type Source = (PathBuf, String);

const LONGEST_FILE: usize = 320;

/// The root folder of the repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns a source without its comments.
fn code_of(source: &str) -> String {
    let code = |line: &str| match line.trim_start().starts_with("//") {
        true => String::new(),
        false => line.split(" // ").next().unwrap_or_default().to_owned() + "\n",
    };
    source.lines().map(code).collect()
}

fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
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

/// Ids of a policy that are also words of the programs: the columns of a local catalogue, and terms of CSS, HTML and
/// Rust.
const COMMON_WORDS: [&str; 4] = ["certificate", "level", "none", "other"];

/// Returns the ids of everything that a policy's folder defines.
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
        collect_scripts(&root().join(folder), &mut files);
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

/// Folders whose files show people no words except those of `src/i18n`.
const WITHOUT_WORDS: [&str; 8] = [
    "src/engine",
    "src/estimate.rs",
    "src/module",
    "src/pack",
    "src/proof",
    "src/session",
    "src/static_pages",
    "src/worker",
];

#[test]
fn words_for_people_are_in_i18n_alone() {
    let mut files: Vec<Source> = WITHOUT_WORDS.iter().flat_map(|folder| sources(folder)).collect();
    for folder in ["www", "www/arrival", "www/start"] {
        collect_scripts(&root().join(folder), &mut files);
    }
    let is_chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
    let said: Vec<String> = files
        .iter()
        .flat_map(|(path, source)| source.lines().map(move |line| (path, line)))
        .filter(|(_, line)| !line.trim_start().starts_with("//") && line.contains(is_chinese))
        .map(|(path, line)| format!("{}: {}", path.display(), line.trim()))
        .collect();
    assert!(said.is_empty(), "words of the interface belong in src/i18n:\n{}", said.join("\n"));
}

#[test]
fn every_word_for_people_is_said_somewhere() {
    let code: String = sources("src").iter().map(|(_, source)| code_of(source)).collect();
    let is_part_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut uses = std::collections::BTreeMap::new();
    for name in code.split(|letter| !is_part_of_name(letter)) {
        *uses.entry(name).or_insert(0) += 1;
    }
    for (path, source) in sources("src/i18n") {
        // The form in which `words!` declares them: NAME = "…" "…";
        let declared = source.lines().filter_map(|line| line.strip_prefix("    ")?.split_once(" = \""));
        for (name, _) in declared
            .filter(|(name, _)| name.chars().all(|letter| is_part_of_name(letter) && !letter.is_ascii_lowercase()))
        {
            assert!(uses[name] > 1, "{}: {name} is not used", path.display());
        }
    }
}
