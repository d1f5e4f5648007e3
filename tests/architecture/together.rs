//! `tests/together.rs` is complete: it contains every test, or the reason for leaving it out.

use super::root;
use std::collections::BTreeSet;
use std::fs;

/// Returns the names of the tests of the folder, as cargo names them.
fn tests() -> BTreeSet<String> {
    let entries = fs::read_dir(root().join("tests")).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let named = paths.filter(|path| path.join("main.rs").is_file() || path.extension().is_some_and(|is| is == "rs"));
    let names = named.filter_map(|path| Some(path.file_stem()?.to_string_lossy().into_owned()));
    names.filter(|name| name != "together").collect()
}

#[test]
fn every_test_is_in_the_list_or_left_out_for_a_reason() {
    let list = fs::read_to_string(root().join("tests/together.rs")).expect("a readable file");
    let of = |line: &str| Some(line.strip_prefix("mod ")?.strip_suffix(';')?.to_owned());
    let joined: BTreeSet<String> = list.lines().filter_map(of).collect();
    let of = |line: &str| {
        let (name, reason) = line.strip_prefix("//! - `")?.split_once('`')?;
        assert!(!reason.trim().is_empty(), "{name} has no reason for being left out");
        Some(name.to_owned())
    };
    let left_out: BTreeSet<String> = list.lines().filter_map(of).collect();
    assert!(joined.len() >= 20 && joined.is_disjoint(&left_out), "{joined:?} {left_out:?}");
    let known: BTreeSet<String> = joined.union(&left_out).cloned().collect();
    assert_eq!(known, tests());
}
