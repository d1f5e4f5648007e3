//! Columns that answer a part of a fact, with one fault at a time.

use super::{ROSTER, broken, twice, undefined};
use skills_subsidy::policy_source::Problem::{Idle, Missing, OneOf, Reserved, Reversed, WrongKind};

/// The text before which the columns are inserted.
const DERIVED: &str = "derived:\n";
/// The line of the columns' first key.
const FIRST: usize = 43;

/// Returns the edit that inserts such columns; their common indentation is added.
fn with(lines: &'static str) -> [super::Edit; 1] {
    let lines: String = lines.lines().map(|line| format!("  {line}\n")).collect();
    [(ROSTER, DERIVED, format!("partial columns:\n{lines}{DERIVED}").leak())]
}

const HEAD: &str = "- column: had_reward\n  name:\n    zh: 领过奖励\n    en: had a reward\n";

fn column(rest: &str) -> &'static str {
    format!("{HEAD}{rest}").leak()
}

fn wrong_kind(fact: &str, kind: &'static str, expected: &'static str) -> skills_subsidy::policy_source::Problem {
    WrongKind { fact: fact.to_owned(), kind, expected }
}

#[test]
fn a_whole_one_is_taken() {
    let whole = column(
        "  also: [是否领过奖励]\n  no:\n    - fact: rewards_that_year\n      count: 0\n    - fact: rewarded_before\n      is: false\n  asks: rewards_that_year\n",
    );
    broken("a whole column", &with(whole), &[]);
    let lists = column(
        "  yes:\n    - fact: ties\n      with: [lives_here]\n  no:\n    - fact: ties\n      without: [lives_here]\n    - fact: card\n      choice: no_card\n",
    );
    broken("a column of a list", &with(lists), &[]);
}

#[test]
fn its_id_is_its_own() {
    for (id, problem) in
        [("rewarded_before", twice("column", "rewarded_before")), ("person", Reserved("person".to_owned()))]
    {
        let text = column("  asks: guards\n").replace("had_reward", id).leak();
        broken(id, &with(text), &[(ROSTER, FIRST, 13, problem)]);
    }
    let both = [column("  asks: guards\n"); 2].concat().leak();
    broken("the same id", &with(both), &[(ROSTER, FIRST + 5, 13, twice("column", "had_reward"))]);
}

#[test]
fn it_says_or_asks_something() {
    broken("nothing", &with(HEAD), &[(ROSTER, FIRST, 5, Missing("asks"))]);
    let idle = column(
        "  yes:\n    - fact: rewarded_before\n      is: true\n  no:\n    - fact: rewarded_before\n      is: false\n  asks: guards\n",
    );
    broken("nothing to ask", &with(idle), &[(ROSTER, FIRST, 5, Idle("asks"))]);
    let unknown = column("  asks: guard\n");
    broken("no fact", &with(unknown), &[(ROSTER, FIRST + 4, 11, undefined("fact", "guard", Some("guards")))]);
}

#[test]
fn what_it_says_fits_its_fact() {
    let says = |statement: &str| column(&format!("  no:\n    - fact: {statement}\n"));
    let (line, key) = (FIRST + 5, 15);
    for (statement, problem) in [
        ("ties\n      is: false", (line, key, wrong_kind("ties", "many", "flag"))),
        ("card\n      count: 0", (line, key, wrong_kind("card", "one", "count"))),
        ("ties\n      choice: lives_here", (line, key, wrong_kind("ties", "many", "one"))),
        ("card\n      with: [no_card]", (line, key, wrong_kind("card", "one", "many"))),
        ("rewarded_before\n      without: [x]", (line, key, wrong_kind("rewarded_before", "flag", "many"))),
        ("card\n      choice: no_cards", (line + 1, 17, undefined("choice", "no_cards", Some("no_card")))),
        ("rewarded_before", (line, 9, OneOf("is, count, choice, with, without"))),
        ("rewarded_before\n      is: false\n      count: 0", (line, 9, OneOf("is, count, choice, with, without"))),
        (
            "guards\n      count: 4000000000",
            (line + 1, 16, Reversed { from: "4000000000".to_owned(), to: MOST_COUNTED.to_string() }),
        ),
    ] {
        let (line, column, problem) = problem;
        broken(statement, &with(says(statement)), &[(ROSTER, line, column, problem)]);
    }
}

/// A number above the maximum of a count.
const MOST_COUNTED: u32 = skills_subsidy::policy::Kind::MOST_COUNTED;
