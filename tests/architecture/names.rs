//! Every path in a comment or a document exists.

use super::root;
use std::fs;
use std::path::{Path, PathBuf};

/// The folders of the repository with which paths begin.
const FOLDERS: [&str; 5] = ["src/", "www/", "build/", "tests/", "docs/"];
/// The extensions of files that are written by hand.
const ENDINGS: [&str; 14] =
    ["rs", "mjs", "js", "ts", "css", "html", "md", "toml", "yaml", "json", "sh", "txt", "conf", "png"];
/// Third-party files, build results, and lists too long to check.
const PASSED_OVER: [&str; 6] = ["node_modules", "target", "dist", "corpus", "output", ".git"];

fn is_path_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "_-./".contains(letter)
}

/// Returns the paths in a line. A path with `*`, `<` or `$` is a pattern and is skipped.
fn paths_in(line: &str) -> Vec<&str> {
    let words = line.split(|letter: char| !is_path_letter(letter) && !"*<>${}".contains(letter));
    words
        .map(|word| word.trim_end_matches(['.', '/']))
        .map(|word| word.trim_start_matches("../"))
        .filter(|word| word.chars().all(is_path_letter) && FOLDERS.iter().any(|folder| word.starts_with(folder)))
        .filter(|word| !PASSED_OVER.iter().any(|folder| word.contains(&format!("/{folder}/"))))
        .filter(|word| Path::new(word).extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)))
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        if PASSED_OVER.contains(&&*name) || path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Returns all our text files except lock files and the changelog, which mentions removed files.
fn texts() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&root(), &mut files);
    let is_history = |path: &Path| path.ends_with("CHANGELOG.md") || path.ends_with("package-lock.json");
    let texts = files.into_iter().filter(|path| !is_history(path));
    texts.filter_map(|path| fs::read_to_string(&path).ok().map(|text| (path, text))).collect()
}

#[test]
fn a_path_that_is_named_is_there() {
    let mut named = 0;
    let mut missing = Vec::new();
    for (file, text) in texts() {
        for (at, line) in text.lines().enumerate() {
            for path in paths_in(line) {
                named += 1;
                let beside = file.parent().expect("a folder").join(path);
                if !root().join(path).exists() && !beside.exists() {
                    missing.push(format!("{}:{} names {path}", file.display(), at + 1));
                }
            }
        }
    }
    assert!(named > 300, "only {named} paths were found");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn paths_are_found_in_comments_links_and_commands() {
    assert_eq!(paths_in("// made by the build (src/build/finish.mjs)."), ["src/build/finish.mjs"]);
    assert_eq!(paths_in("see `src/lib.rs`, [it](tests/together.rs)."), ["src/lib.rs", "tests/together.rs"]);
    assert_eq!(paths_in("import x from \"../../src/build/settings.mjs\";"), ["src/build/settings.mjs"]);
    assert_eq!(
        paths_in("src/policies/*/clauses.md, src/policies/<policy>/a.md, ${root}www/*.js, src/build/node_modules/x.js"),
        [""; 0]
    );
}
