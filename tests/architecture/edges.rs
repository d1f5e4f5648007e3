//! The allowed dependencies between modules: one list, in the order of src/lib.rs, compared with the imports of each
//! file.

use super::{Source, code_of, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every module of src/lib.rs in its order there, with the modules that it uses. A module may use only those above it;
/// an edge that no import needs is an error too, so that the list stays accurate.
const MODULES: [(&str, &[&str]); 19] = [
    ("policy", &[]),
    ("checkpoint", &[]),
    ("engine", &["checkpoint", "policy"]),
    ("reading", &["engine", "policy"]),
    ("catalogue", &["engine", "policy", "reading"]),
    ("guide", &["engine", "policy", "reading"]),
    ("i18n", &["catalogue", "engine", "guide", "policy", "reading"]),
    ("estimate", &["engine", "policy"]),
    ("roster", &["catalogue", "engine", "i18n", "policy", "reading"]),
    ("pack", &["policy"]),
    ("policy_source", &["engine", "policy", "reading"]),
    ("policies", &["pack", "policy", "policy_source"]),
    ("proof", &["engine", "policy", "reading"]),
    ("static_pages", &["engine", "i18n", "policy", "proof"]),
    ("session", &["catalogue", "checkpoint", "engine", "guide", "i18n", "policy", "reading"]),
    ("javascript", &["catalogue", "guide"]),
    (
        "app",
        &[
            "catalogue",
            "checkpoint",
            "engine",
            "estimate",
            "guide",
            "i18n",
            "javascript",
            "policies",
            "policy",
            "reading",
            "roster",
            "session",
            "static_pages",
        ],
    ),
    ("worker", &["catalogue", "engine", "policy", "reading", "roster", "session"]),
    ("module", &["catalogue", "engine", "i18n", "policies", "policy", "reading"]),
];

/// The modules that the entry points in `bin` use.
const PROGRAMS: &[&str] =
    &["app", "i18n", "pack", "policies", "policy", "policy_source", "proof", "session", "static_pages", "worker"];

/// The modules of programs that run in a browser; no other module may use a crate for browsers.
const IN_BROWSERS: [&str; 5] = ["app", "bin", "javascript", "module", "worker"];

const BROWSER_CRATES: [&str; 6] = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen", "serde_wasm_bindgen"];

/// Returns the module of a file; `bin` for a program.
fn module_of(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("a file of src");
    let first = below.iter().next().expect("a name").to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Returns the first names of a path after its root: `a` for `a::b`, `a` and `b` for `{a::c, b}`.
pub(super) fn first_names(after_root: &str) -> Vec<String> {
    let word =
        |text: &str| text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect::<String>();
    let Some(group) = after_root.strip_prefix('{') else { return vec![word(after_root)] };
    let (mut depth, mut names, mut is_first) = (1, Vec::new(), true);
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => is_first = true,
            _ if is_first && letter.is_alphanumeric() => {
                names.push(word(&group[at..]));
                is_first = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// Returns our modules that a source uses, by any kind of path.
fn used_in(source: &str) -> BTreeSet<String> {
    let code = code_of(source);
    let after = |root: &str| code.match_indices(root).map(|(at, found)| at + found.len()).collect::<Vec<_>>();
    let places = ["crate::", "skills_subsidy::"].into_iter().flat_map(after);
    places.flat_map(|at| first_names(&code[at..])).filter(|name| is_module(name)).collect()
}

fn is_module(name: &str) -> bool {
    MODULES.iter().any(|(module, _)| *module == name)
}

/// Returns the modules that each module uses, each with a file that uses it.
fn edges(files: &[Source]) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut found: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (path, source) in files {
        let module = module_of(path);
        let uses = found.entry(module.clone()).or_default();
        for used in used_in(source).into_iter().filter(|used| *used != module) {
            uses.entry(used).or_insert_with(|| path.display().to_string());
        }
    }
    found
}

#[test]
fn modules_use_what_the_list_allows_and_nothing_else() {
    let mut found = edges(&sources("src"));
    found.remove("lib");
    let mut wrong = Vec::new();
    for (module, allowed) in MODULES.into_iter().chain([("bin", PROGRAMS)]) {
        let used = found.remove(module).unwrap_or_default();
        for (other, path) in used.iter().filter(|(other, _)| !allowed.contains(&other.as_str())) {
            wrong.push(format!("{path} uses `{other}`, which the list does not allow `{module}`"));
        }
        let idle = allowed.iter().filter(|other| !used.contains_key(**other));
        wrong.extend(idle.map(|other| format!("the list lets `{module}` use `{other}`, which it does not")));
    }
    wrong.extend(found.into_keys().map(|module| format!("`{module}` is not in the list")));
    assert!(wrong.is_empty(), "tests/architecture/edges.rs:\n{}", wrong.join("\n"));
}

#[test]
fn the_list_leads_downwards() {
    for (position, (module, allowed)) in MODULES.iter().enumerate() {
        let above: Vec<&str> = MODULES[..position].iter().map(|(module, _)| *module).collect();
        for other in *allowed {
            assert!(above.contains(other), "{module} uses {other}, which is not above it");
        }
    }
}

#[test]
fn the_map_lists_the_modules_in_the_order_of_what_they_use() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).expect("src/lib.rs");
    let declared: Vec<&str> = map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let listed: Vec<&str> = MODULES.iter().map(|(module, _)| *module).collect();
    assert_eq!(declared, listed, "the `pub mod` of src/lib.rs and the list of edges");
    let rows: Vec<&str> = map
        .lines()
        .filter_map(|line| line.strip_prefix("//! | ")?.split(" |").next())
        .filter(|name| name.ends_with(['`', ']'])) // skips the table's own headings
        .map(|name| name.trim_matches(['[', ']', '`']))
        .filter(|name| is_module(name))
        .take(MODULES.len())
        .collect();
    assert_eq!(rows, listed, "the table of modules in src/lib.rs");
}

#[test]
fn what_runs_natively_names_no_browser_crate() {
    for (path, source) in sources("src") {
        if IN_BROWSERS.contains(&module_of(&path).as_str()) {
            continue;
        }
        let code = code_of(&source);
        for name in BROWSER_CRATES {
            assert!(!code.contains(&format!("{name}::")), "{} names {name}", path.display());
        }
    }
}

#[test]
fn browser_crates_come_with_a_feature_alone() {
    let manifest: toml::Table = include_str!("../../Cargo.toml").parse().expect("Cargo.toml");
    let dependencies = manifest["dependencies"].as_table().expect("dependencies");
    for name in BROWSER_CRATES.map(|name| name.replace('_', "-")) {
        assert_eq!(dependencies[&name]["optional"].as_bool(), Some(true), "{name} is not an optional dependency");
    }
    assert!(!manifest["features"].as_table().expect("features").contains_key("default"));
}

#[test]
fn imports_are_read_however_they_are_written() {
    let read = |source: &str| used_in(source).into_iter().collect::<Vec<_>>();
    assert_eq!(read("use crate::engine::{self, Answer};"), ["engine"]);
    assert_eq!(read("use crate::{\n    policy::{Fact, Text},\n    engine,\n};"), ["engine", "policy"]);
    assert_eq!(read("let read = crate::reading::number(text);"), ["reading"]);
    assert_eq!(read("//! As crate::engine does.\nlet said = true; // crate::roster"), [""; 0]);
}
