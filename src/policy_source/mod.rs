//! The policy compiler: reads and checks a folder of Markdown and YAML, and makes a policy of it.
//!
//! The text of each clause is quoted (`>`) under a heading that ends in its id; the fenced blocks of YAML below it
//! state its meaning for applicants (`form` is the notation). The compiler returns either a policy or the list of all
//! findings, each with its file, line and column.

mod check;
mod finding;
mod form;
mod markdown;
mod nearest;
mod resolve;
mod schema;
mod syntax;

pub use check::{Coverage, Reading};
pub use finding::{Finding, Problem};
pub use schema::schema;
pub use syntax::Expected;

use crate::policy::Policy;
use std::collections::BTreeMap;

/// The files of a policy's folder, by their paths within it. Sorted by path, the clauses are in the order of the law.
pub type Folder = BTreeMap<String, String>;

/// The result of compiling a sound folder.
pub struct Compiled {
    /// The policy.
    pub policy: &'static Policy,
    /// The coverage of each half-sentence of the clauses that grant or set conditions.
    pub readings: Vec<Reading>,
}

/// Compiles a folder.
///
/// # Errors
/// All findings, in the order of files and lines.
pub fn compile(folder: &Folder) -> Result<Compiled, Vec<Finding>> {
    let (policy, source) = resolve::policy(folder)?;
    let (readings, findings) = check::policy(policy, &source);
    if findings.is_empty() { Ok(Compiled { policy, readings }) } else { Err(findings) }
}

/// A line of `index.yaml`.
#[derive(Clone, Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The folder of the policy, beside the index.
    pub folder: String,
    /// The number by which result codes refer to the policy: 1 to 31.
    pub number: u8,
}

impl Entry {
    /// Gives the policy of the folder its number from the index.
    #[must_use]
    pub fn number(&self, policy: &Policy) -> &'static Policy {
        Box::leak(Box::new(Policy { number: self.number, ..*policy }))
    }
}

/// Reads `index.yaml`: every policy of the site, the first one at the top.
///
/// # Errors
/// Returned for an invalid or empty list; for a folder or a number that occurs twice; for a number that no code can
/// hold; for a list that does not begin with number 1, by which links and programs identify the first policy.
#[cfg(not(target_arch = "wasm32"))]
pub fn read_index(path: &std::path::Path) -> Result<Vec<Entry>, String> {
    let named = |said: String| format!("{}: {said}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| named(error.to_string()))?;
    let entries: Vec<Entry> = serde_saphyr::from_str(&text).map_err(|error| {
        let ((line, column), problem) = resolve::unreadable(&text, &error);
        Finding { file: path.display().to_string(), line, column, problem }.to_string()
    })?;
    for (at, entry) in entries.iter().enumerate() {
        if entries[..at].iter().any(|former| former.folder == entry.folder || former.number == entry.number) {
            return Err(named(format!("{} or {} stands there twice", entry.folder, entry.number)));
        }
    }
    if let Some(entry) = entries.iter().find(|entry| !(1..=31).contains(&entry.number)) {
        return Err(named(format!("the number of {} is {}, and 1 to 31 was expected", entry.folder, entry.number)));
    }
    match entries.first() {
        None => Err(named("it names no policy".to_owned())),
        Some(first) if first.number != 1 => Err(named(format!(
            "it begins with {}, whose number is {}, and 1 was expected: a link without the name of a policy is of that one",
            first.folder, first.number
        ))),
        Some(_) => Ok(entries),
    }
}

/// Reads the folder of a policy: the files with its clauses, facts and rules.
///
/// # Errors
/// Returned for a file that is not UTF-8 text.
#[cfg(not(target_arch = "wasm32"))]
pub fn read_folder(path: &std::path::Path) -> std::io::Result<Folder> {
    let mut folder = Folder::new();
    let mut waiting = vec![path.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in std::fs::read_dir(next)? {
            let found = entry?.path();
            let is_source =
                found.extension().is_some_and(|ending| ending == "md" || ending == "yaml" || ending == "yml");
            if found.is_dir() {
                waiting.push(found);
            } else if is_source {
                let inside = found.strip_prefix(path).map_err(std::io::Error::other)?;
                let name = inside.components().map(|part| part.as_os_str().to_string_lossy());
                // Line ends are normalised, so that the text is the same on every machine.
                folder.insert(
                    name.collect::<Vec<_>>().join("/"),
                    std::fs::read_to_string(&found)?.trim_start_matches('\u{feff}').replace("\r\n", "\n"),
                );
            }
        }
    }
    Ok(folder)
}
