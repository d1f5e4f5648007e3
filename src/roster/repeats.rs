//! Rules that reach over the rows of one person: so many subsidies a year, and none twice for the same
//! occupation and level.
//!
//! A person's rows are taken in the order of their dates, so the order of the file changes nothing. A
//! row without a date comes last. Where occupations are not stated it stays open whether two rows are about
//! the same one; then what rests on it is open, never assumed.

use super::judge::Judge;
use super::{Column, Rows};
use crate::engine::{Answer, Answers, Status, evaluate_entitlement};
use crate::policy::{CalendarDate, Entitlement, FactId, Policy, Repeat};
use crate::values;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What other rows of the same person mean for a row.
#[derive(Default)]
pub struct Standing {
    /// Facts that other rows settle, or leave open.
    adjusted: Vec<(FactId, Option<Answer>)>,
    /// What the person has already, and the number of the row that has it.
    already: Vec<(&'static Entitlement, u32)>,
}

impl Standing {
    /// Lets the other rows speak.
    pub fn adjust(&self, answers: &mut Answers) {
        for &(fact, answer) in &self.adjusted {
            match answer {
                Some(answer) => {
                    answers.set(fact, answer);
                }
                None => answers.clear(fact),
            }
        }
    }

    /// The number of the row that has `entitlement` already.
    pub fn already_in(&self, entitlement: &Entitlement) -> Option<u32> {
        self.already.iter().find(|(had, _)| had.id == entitlement.id).map(|(_, row)| *row)
    }
}

/// Nobody trains so often: where more rows than this say the same person, the column says something else.
const MOST_ROWS_OF_A_PERSON: usize = 500;

/// What every row with others of the same person is to know.
#[derive(Default)]
pub struct Repeats {
    standings: HashMap<u32, Standing>,
    /// What stands in the column of persons too often to be one person, and how often; the rules over
    /// several rows are not applied to it.
    pub crowded: Option<(String, usize)>,
}

/// A row of a person who has several.
struct Turn {
    row: usize,
    number: u32,
    date: Option<CalendarDate>,
    occupation: String,
    kind: [Option<Answer>; 2],
    answers: Answers,
    /// What each repeatable subsidy came to, in the order of the rules.
    statuses: Vec<Status>,
}

/// Whether two rows are about the same occupation and level.
#[derive(Clone, Copy, PartialEq)]
enum Same {
    No,
    Perhaps,
    Yes,
}

impl Repeats {
    /// What the other rows mean for a row, where its person has others.
    pub fn of(&self, row: usize) -> Option<&Standing> {
        self.standings.get(&(row as u32))
    }

    /// Goes through the people who have several rows.
    pub fn find(judge: &mut Judge, rows: &Rows) -> Repeats {
        let mut repeats = Repeats::default();
        for group in people_with_several(rows) {
            if group.len() > MOST_ROWS_OF_A_PERSON {
                let person = rows.cell(group[0], Column::Person).unwrap_or("").to_owned();
                repeats.crowded.get_or_insert((person, group.len()));
                continue;
            }
            let mut turns: Vec<Turn> = group.into_iter().map(|row| Turn::new(judge, rows, row)).collect();
            turns.sort_by_cached_key(|turn| {
                let cells: Vec<String> = rows.cells(turn.row).map(|(_, cell)| cell.to_owned()).collect();
                (turn.date.is_none(), turn.date, cells)
            });
            for at in 0..turns.len() {
                let (earlier, rest) = turns.split_at_mut(at);
                let turn = &mut rest[0];
                let standing = turn.take(earlier, judge.repeats());
                repeats.standings.insert(turn.row as u32, standing);
            }
        }
        repeats
    }
}

/// The rows of each person who has more than one.
fn people_with_several(rows: &Rows) -> Vec<Vec<usize>> {
    if !rows.has(Column::Person) {
        return Vec::new();
    }
    let person = |row: u32| rows.cell(row as usize, Column::Person).unwrap_or("");
    let mut hashed: Vec<(u64, u32)> = (0..rows.len() as u32)
        .filter(|&row| !person(row).is_empty())
        .map(|row| {
            let mut hasher = DefaultHasher::new();
            person(row).hash(&mut hasher);
            (hasher.finish(), row)
        })
        .collect();
    // Two people with one hash are told apart by what they are called.
    hashed.sort_unstable_by(|(one, first), (other, second)| {
        one.cmp(other).then_with(|| person(*first).cmp(person(*second))).then(first.cmp(second))
    });
    let same = |one: &(u64, u32), other: &(u64, u32)| one.0 == other.0 && person(one.1) == person(other.1);
    let groups = hashed.chunk_by(same).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, row)| *row as usize).collect()).collect()
}

impl Turn {
    fn new(judge: &mut Judge, rows: &Rows, row: usize) -> Turn {
        let answers = judge.stated(rows, row, |_| {});
        let policy: &'static Policy = answers.policy();
        let date = match answers.get(policy.term.event) {
            Some(Answer::Date(date)) => Some(date),
            _ => None,
        };
        Turn {
            row,
            number: rows.number(row),
            date,
            occupation: values::key(rows.cell(row, Column::Occupation).unwrap_or("")),
            kind: [answers.get(policy.catalogue.certificate), answers.get(policy.catalogue.level)],
            answers,
            statuses: Vec::new(),
        }
    }

    fn same_as(&self, other: &Turn) -> Same {
        let differ =
            |one: Option<Answer>, other: Option<Answer>| one.zip(other).is_some_and(|(one, other)| one != other);
        let named = !self.occupation.is_empty() && !other.occupation.is_empty();
        if self.kind.iter().zip(other.kind).any(|(&one, other)| differ(one, other))
            || (named && self.occupation != other.occupation)
        {
            Same::No
        } else if named && self.kind == other.kind {
            Same::Yes
        } else {
            Same::Perhaps
        }
    }

    /// Takes this row's turn after the earlier ones of its person.
    fn take(&mut self, earlier: &[Turn], repeats: &'static [Repeat]) -> Standing {
        let mut standing = Standing::default();
        for (position, repeat) in repeats.iter().enumerate() {
            self.not_again(earlier, position, repeat, &mut standing);
            if let Some(count) = repeat.in_year {
                self.within_year(earlier, position, repeat, count, &mut standing);
            }
            let outcome = evaluate_entitlement(repeat.entitlement, &self.answers);
            let had = standing.already_in(repeat.entitlement).is_some();
            self.statuses.push(if had { Status::Ineligible } else { outcome.status });
        }
        standing
    }

    /// None twice for the same occupation and level.
    fn not_again(&mut self, earlier: &[Turn], position: usize, repeat: &'static Repeat, standing: &mut Standing) {
        let had = earlier.iter().filter(|turn| turn.statuses[position] != Status::Ineligible);
        let found = had.map(|turn| match (self.same_as(turn), turn.statuses[position]) {
            (Same::Yes, Status::Eligible) => (Same::Yes, turn.number),
            (Same::No, _) => (Same::No, turn.number),
            _ => (Same::Perhaps, turn.number),
        });
        let found: Vec<(Same, u32)> = found.collect();
        let certain = found.iter().find(|(same, _)| *same == Same::Yes);
        let perhaps = found.iter().find(|(same, _)| *same == Same::Perhaps);
        match (repeat.had_before, certain, perhaps) {
            (Some((fact, says)), Some(_), _) => self.adjust(fact, Some(Answer::Flag(says)), standing),
            (Some((fact, says)), None, Some(_)) if self.answers.get(fact) != Some(Answer::Flag(says)) => {
                self.adjust(fact, None, standing);
            }
            // Without a fact to leave open, what may be the same is taken as the same: nothing is promised twice.
            (None, Some((_, number)), _) | (None, None, Some((_, number))) => {
                standing.already.push((repeat.entitlement, *number));
            }
            _ => {}
        }
    }

    /// So many in one year.
    fn within_year(
        &mut self,
        earlier: &[Turn],
        position: usize,
        repeat: &'static Repeat,
        count: FactId,
        standing: &mut Standing,
    ) {
        let year = |turn: &Turn| turn.date.map(CalendarDate::year);
        let ours = year(self);
        let in_year = || earlier.iter().filter(|turn| year(turn) == ours || ours.is_none());
        let certain =
            in_year().filter(|turn| ours.is_some() && turn.statuses[position] == Status::Eligible).count() as u32;
        let possible = in_year().filter(|turn| turn.statuses[position] != Status::Ineligible).count() as u32;
        if possible == 0 {
            return;
        }
        let before = match self.answers.get(count) {
            Some(Answer::Count(before)) => Some(before),
            _ => None,
        };
        let with = |had: u32| {
            let had = Answer::Count(before.unwrap_or(0).saturating_add(had));
            (Some(had), evaluate_entitlement(repeat.entitlement, &self.answers.with(count, had)).status)
        };
        let ((least, at_least), (_, at_most)) = (with(certain), with(possible));
        let settled = at_least == Status::Ineligible || (before.is_some() && at_least == at_most);
        self.adjust(count, if settled { least } else { None }, standing);
    }

    fn adjust(&mut self, fact: FactId, answer: Option<Answer>, standing: &mut Standing) {
        standing.adjusted.push((fact, answer));
        match answer {
            Some(answer) => {
                self.answers.set(fact, answer);
            }
            None => self.answers.clear(fact),
        }
    }
}
