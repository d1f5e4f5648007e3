//! The index of a site's policies.

use skills_subsidy::policy_source::read_index;
use std::fs;
use std::path::Path;

/// Returns the folders of an index with these lines, or its fault.
fn read(name: &str, lines: &str) -> Result<Vec<String>, String> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.yaml"));
    fs::write(&path, lines).expect("a file");
    read_index(&path).map(|entries| entries.into_iter().map(|entry| entry.folder).collect())
}

#[test]
fn the_first_policy_has_number_1_and_no_number_stands_for_two() {
    let listed = read("listed", "- folder: here\n  number: 1\n- folder: there\n  number: 7\n");
    assert_eq!(listed, Ok(vec!["here".to_owned(), "there".to_owned()]));
    for (name, lines, said) in [
        (
            "first",
            "- folder: there\n  number: 7\n- folder: here\n  number: 1\n",
            "whose number is 7, and 1 was expected",
        ),
        ("twice", "- folder: here\n  number: 1\n- folder: there\n  number: 1\n", "stands there twice"),
        ("beyond", "- folder: here\n  number: 1\n- folder: there\n  number: 32\n", "1 to 31 was expected"),
        ("empty", "[]\n", "it names no policy"),
        (
            "unreadable",
            "- folder: here\n  number: one\n",
            "unreadable.yaml:2:11: “number: one” cannot be read: a whole number",
        ),
        ("chinese", "- folder: here\n  number：1\n", "全角符号"),
    ] {
        let error = read(name, lines).expect_err(name);
        assert!(error.contains(said) && error.contains(&format!("{name}.yaml")), "{error}");
    }
}
