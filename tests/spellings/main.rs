//! Spellings that people use, with the value that each must be read as, one row per line in `table.json`: by the reader
//! of cells, in a roster, in a form, and as a link writes it. The module and the page read the same rows in
//! `tests/module/spellings.test.mjs` and in the browser.
//!
//! A row has the text `written` for a `fact`, and `read`: the value as a link writes it (an empty list is `none`), an
//! empty text for no answer, or the reason of a refusal: `unfit`, `not_computed`, `unusual`. Other rows are headers,
//! cells that may contain identity card numbers, and pairs of keys.

mod again;
mod rosters;
#[path = "../support/strict.rs"]
mod strict;

use serde::Deserialize;
use skills_subsidy::engine::Answer;
use skills_subsidy::policies;
use skills_subsidy::policy::{FactId, Kind, Language};
use skills_subsidy::reading::identity::{holds_identity, is_identity};
use skills_subsidy::reading::{self, ProblemKind, Raw, key, read_answer, spelled, typed};
use std::collections::{BTreeMap, BTreeSet};
use strict::strict;

/// A row of the table.
#[derive(Deserialize)]
pub struct Row {
    #[serde(default)]
    pub fact: String,
    #[serde(default)]
    pub written: String,
    pub read: String,
    header: Option<String>,
    identity: Option<String>,
    keys: Option<[String; 2]>,
}

/// Returns every row.
fn table() -> Vec<Row> {
    serde_json::from_str(include_str!("table.json")).expect("the table is JSON")
}

/// Returns the rows about facts.
pub fn of_facts() -> Vec<(FactId, Row)> {
    let fact = |row: &Row| policies::first().fact_named(&row.fact);
    table().into_iter().filter(|row| !row.fact.is_empty()).map(|row| (fact(&row).expect("a fact"), row)).collect()
}

/// Returns the result of reading in the notation of the table.
pub fn outcome(fact: FactId, read: Result<Option<Answer>, ProblemKind>) -> String {
    match read {
        Ok(answer) => strict(policies::first(), fact, answer),
        Err(kind) => {
            assert_eq!(kind.id().1, Some(fact), "a problem names its fact");
            kind.id().0.to_owned()
        }
    }
}

#[test]
fn the_table_is_large_and_has_every_kind_of_fact_and_of_outcome() {
    let rows = of_facts();
    assert!(rows.len() >= 400, "{} rows", rows.len());
    let met: BTreeSet<(&str, &str)> = rows
        .iter()
        .map(|(fact, row)| {
            let refused = ["unfit", "not_computed", "unusual", ""].into_iter().find(|refused| row.read == **refused);
            (policies::first().fact(*fact).kind.id(), refused.unwrap_or("read"))
        })
        .collect();
    for kind in ["flag", "one", "many", "count", "money", "date"] {
        for outcome in ["read", "", "unfit", "not_computed"] {
            assert!(met.contains(&(kind, outcome)), "no row of {kind} is {outcome:?}");
        }
    }
    for kind in ["count", "money", "date"] {
        assert!(met.contains(&(kind, "unusual")), "no row of {kind} is unusual");
    }
    let written: BTreeSet<(&str, &str)> = rows.iter().map(|(_, row)| (&*row.fact, &*row.written)).collect();
    assert_eq!(written.len(), rows.len(), "no row occurs twice");
}

/// Returns the treatment of a spelling: it is read, blank, asked about (which choice is meant, or whether an unusual
/// value is right), or refused.
fn fate(fact: FactId, read: &str) -> &'static str {
    let is_list = !policies::first().fact(fact).kind.choices().is_empty();
    match read {
        "" => "blank",
        "unusual" => "asked",
        "unfit" if is_list => "asked",
        "unfit" | "not_computed" => "refused",
        _ => "read",
    }
}

#[test]
fn the_list_has_many_of_each_fate() {
    let mut figures: BTreeMap<&str, usize> = BTreeMap::new();
    for (fact, row) in of_facts() {
        *figures.entry(fate(fact, &row.read)).or_default() += 1;
    }
    let headers: Vec<Row> = table().into_iter().filter(|row| row.header.is_some()).collect();
    let known = headers.iter().filter(|row| !row.read.is_empty()).count();
    println!("spellings of facts: {figures:?}; headers: {known} known, {} left open", headers.len() - known);
    for (fate, least) in [("read", 1_100), ("blank", 130), ("asked", 200), ("refused", 270)] {
        assert!(figures.get(fate).is_some_and(|count| *count >= least), "{fate}: {figures:?}");
    }
    assert!(known >= 230, "{known}");
}

#[test]
fn every_spelling_is_read_as_what_it_says() {
    let wrong: Vec<String> = of_facts()
        .into_iter()
        .map(|(fact, row)| (outcome(fact, spelled::read(policies::first(), fact, &row.written)), row))
        .filter(|(read, row)| *read != row.read)
        .map(|(read, row)| format!("{}: {:?} is read as {read:?}, not {:?}", row.fact, row.written, row.read))
        .collect();
    assert!(wrong.is_empty(), "{} rows\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_a_link_writes_of_it_is_read_as_the_same_by_links_and_by_cells() {
    for (fact, row) in of_facts() {
        let Ok(Some(answer)) = spelled::read(policies::first(), fact, &row.written) else { continue };
        let kind = &policies::first().fact(fact).kind;
        let written = strict(policies::first(), fact, Some(answer));
        let linked = if matches!(kind, Kind::Many(_)) && written == "none" { "" } else { &written };
        let raw = Raw::from_text(kind, linked);
        assert_eq!(read_answer(policies::first(), fact, &raw), Ok(Some(answer)), "{}={linked}", row.fact);
        assert_eq!(spelled::read(policies::first(), fact, &written), Ok(Some(answer)), "{}: {written}", row.fact);
    }
}

#[test]
fn what_is_typed_into_a_field_is_read_as_in_a_cell() {
    let mut typed_rows = 0;
    for (fact, row) in of_facts() {
        let described = policies::first().fact(fact);
        let unit = described.unit.in_language(Language::Chinese);
        let read = match described.kind {
            Kind::Count { .. } => typed::count(&row.written, unit).map(Answer::Count),
            Kind::Money { .. } | Kind::Standard => typed::money(&row.written, unit).map(Answer::Money),
            Kind::Date => typed::when(&row.written),
            _ => continue,
        };
        typed_rows += 1;
        let Some(read) = read.filter(|read| read.fits(&described.kind)) else { continue };
        // In a form an unusual value is asked about, in a cell it is refused.
        let cell = spelled::read(policies::first(), fact, &row.written);
        match read.is_usual(described.usual) {
            true => assert_eq!(cell, Ok(Some(read)), "{}: {:?}", row.fact, row.written),
            false => assert_eq!(cell, Err(ProblemKind::Unusual(fact)), "{}: {:?}", row.fact, row.written),
        }
    }
    assert!(typed_rows >= 250, "{typed_rows}");
}

#[test]
fn normalising_twice_changes_nothing() {
    for row in table() {
        for written in [Some(row.written), row.header, row.identity].into_iter().flatten() {
            let once = key(&written);
            assert_eq!(key(&once), once, "{written:?}");
            assert!(reading::same(&written, &once));
            assert_eq!(reading::short(&reading::short(&written)), reading::short(&written));
        }
    }
}

#[test]
fn identity_card_numbers_are_known_in_every_disguise() {
    let mut met = 0;
    for row in table() {
        let Some(cell) = row.identity else { continue };
        let known = (is_identity(&cell), holds_identity(&cell));
        let wanted = match row.read.as_str() {
            "identity" => (true, true),
            "holds" => (false, true),
            _ => (false, false),
        };
        assert_eq!(known, wanted, "{cell:?}");
        met += 1;
    }
    assert!(met >= 25, "{met}");
}

#[test]
fn keys_are_the_same_however_they_are_written() {
    let mut met = 0;
    for row in table() {
        let Some([one, other]) = row.keys else { continue };
        assert_eq!(reading::same(&one, &other), row.read == "same", "{one:?} {other:?}");
        assert_eq!(reading::order(&one, &other).is_eq(), row.read == "same", "{one:?} {other:?}");
        met += 1;
    }
    assert!(met >= 10, "{met}");
}

#[test]
fn headers_are_known_however_they_are_written() {
    let headers: Vec<(String, Row)> = table().into_iter().filter_map(|row| Some((row.header.clone()?, row))).collect();
    let wrong: Vec<String> = headers
        .iter()
        .map(|(header, row)| {
            let columns = skills_subsidy::roster::map_headers(policies::first(), [header.as_str()]);
            (columns[0].id(policies::first()), header, row)
        })
        .filter(|(read, _, row)| *read != row.read)
        .map(|(read, header, row)| format!("{header:?} is taken for {read:?}, not {:?}", row.read))
        .collect();
    assert!(wrong.is_empty(), "{} headers\n{}", wrong.len(), wrong.join("\n"));
    assert!(headers.len() >= 300, "{}", headers.len());
}
