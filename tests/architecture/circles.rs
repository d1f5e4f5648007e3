//! No two files or folders at one level depend on each other, so that a reader of one can stop at its imports.

use super::edges::first_names;
use super::{Source, code_of, root, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Files that form a unit: a trait, and the values that implement it for reading and writing.
const ONE_THING: [&[&str]; 1] = [&["src/pack/read", "src/pack/shapes", "src/pack/values", "src/pack/write"]];

/// The parts of folders, by path without extension, each with the neighbouring parts that it uses.
type Uses = BTreeMap<String, BTreeSet<String>>;

/// Returns the uses by a file of its neighbours, or of the neighbours of a folder around it, as pairs of parts.
fn uses_of(path: &str, source: &str) -> Vec<(String, String)> {
    let code = code_of(source);
    let steps: Vec<&str> = path.split('/').collect();
    let folders = if steps.last() == Some(&"mod") { steps.len() - 1 } else { steps.len() };
    let mut found = Vec::new();
    // `super` of a part is the folder that contains it; `crate` is the root.
    for lies_in in 1..folders {
        let folder = steps[..lies_in].join("/");
        let part = format!("{folder}/{}", steps[lies_in]);
        let ups = "super::".repeat(folders - lies_in);
        let named =
            std::iter::once("crate").chain(steps[1..lies_in].iter().copied()).collect::<Vec<_>>().join("::") + "::";
        let is_whole = |at: usize| !code[..at].ends_with(|before: char| before == ':' || before.is_alphanumeric());
        for root in [ups.as_str(), named.as_str()] {
            let places = code.match_indices(root).filter(|(at, _)| is_whole(*at));
            let names = places.flat_map(|(at, _)| first_names(&code[at + root.len()..]));
            found.extend(names.map(|name| (part.clone(), format!("{folder}/{name}"))));
        }
    }
    found
}

fn uses(files: &[Source]) -> Uses {
    let mut found = Uses::new();
    for (path, source) in files {
        let below = path.strip_prefix(root()).expect("a path within the repository").with_extension("");
        for (part, used) in uses_of(&below.display().to_string(), source) {
            let is_part = ["", ".rs", "/mod.rs"].iter().skip(1).any(|end| Path::new(&format!("{used}{end}")).exists());
            if is_part && used != part {
                found.entry(part).or_default().insert(used);
            }
        }
    }
    found
}

/// Returns all parts that a part uses, directly or indirectly.
fn needed<'a>(part: &str, uses: &'a Uses) -> BTreeSet<&'a str> {
    let (mut needed, mut left) = (BTreeSet::new(), vec![part.to_owned()]);
    while let Some(next) = left.pop() {
        for used in uses.get(&next).into_iter().flatten() {
            if needed.insert(used.as_str()) {
                left.push(used.clone());
            }
        }
    }
    needed
}

#[test]
fn no_two_parts_of_a_folder_need_one_another() {
    let uses = uses(&sources("src"));
    assert!(uses.len() > 100, "{} parts use others", uses.len());
    let mut circles = Vec::new();
    for part in uses.keys() {
        for other in needed(part, &uses).into_iter().filter(|other| part.as_str() < *other) {
            let is_one = ONE_THING.iter().any(|parts| parts.contains(&part.as_str()) && parts.contains(&other));
            if needed(other, &uses).contains(part.as_str()) && !is_one {
                circles.push(format!("{part} and {other}"));
            }
        }
    }
    assert!(circles.is_empty(), "these depend on each other:\n{}", circles.join("\n"));
}

#[test]
fn what_a_file_uses_is_found_by_each_way_to_name_it() {
    let source = "use super::b;\nuse super::{c::D, e};\nuse crate::a::f::G;\n// use super::h;\nfn i() { super::super::j::k(); }\n";
    let found: BTreeSet<String> =
        uses_of("src/a/x", source).into_iter().map(|(part, used)| format!("{part} {used}")).collect();
    let beside = ["b", "c", "e", "f", "super"].map(|name| format!("src/a/x src/a/{name}"));
    let above = ["a", "j"].map(|name| format!("src/a src/{name}"));
    assert_eq!(found, beside.into_iter().chain(above).collect());
}
