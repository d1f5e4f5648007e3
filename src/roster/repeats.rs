//! Rules over several rows of one person: a limited number of subsidies a year, none twice for the same occupation and
//! level, some once per person, some for a limited number of months.
//!
//! A person's rows are taken in the order of their dates, so the order of the file does not matter. A row without a
//! date comes last. If occupations are not stated, it is unknown whether two rows are about the same one; results that
//! depend on it stay open.

use super::Rows;
use super::judge::Judge;
use super::other_rows::{Adjusted, OtherRows, Repeats};
use super::people::People;
use crate::catalogue::Occupations;
use crate::engine::{Answer, Answers, Leaf, Status, Verdict, evaluate_entitlement, leaves, verdict};
use crate::policy::{Applicability, CalendarDate, FactId, InYear, Policy, Repeat, RepeatLimit, Requirement, Test};

/// A row of a person with several rows.
struct Turn {
    row: usize,
    number: u32,
    date: Option<CalendarDate>,
    occupation: String,
    level: Level,
    /// The row's own answers.
    stated: Answers,
    /// The same, adjusted for the earlier rows.
    answers: Answers,
    /// The status of each repeatable subsidy, in the order of the rules.
    statuses: Vec<Status>,
}

/// The level of a row, whichever certificate proves it.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    /// Not stated.
    Open,
    /// The certificate has no level.
    Without,
    /// This level.
    Of(Answer),
}

/// Whether two rows are about the same occupation and level.
#[derive(Clone, Copy, PartialEq)]
enum Same {
    No,
    Perhaps,
    Yes,
}

impl Repeats {
    /// Evaluates the people with several rows.
    pub fn find(judge: &mut Judge, rows: &Rows, people: &People) -> Repeats {
        let mut repeats = Repeats::default();
        let mut occupations = None;
        for group in people.several() {
            let occupations =
                occupations.get_or_insert_with(|| Occupations::of(judge.stated(rows, group[0], |_| {}).policy()));
            let mut turns: Vec<Turn> = group.iter().map(|&row| Turn::new(judge, rows, row, occupations)).collect();
            turns.sort_by_cached_key(|turn| {
                let cells: Vec<String> = rows.cells(turn.row).map(|(_, cell)| cell.to_owned()).collect();
                (turn.date.is_none(), turn.date, cells)
            });
            for at in 0..turns.len() {
                let (earlier, rest) = turns.split_at_mut(at);
                let turn = &mut rest[0];
                let other_rows = turn.take(earlier, judge.repeats());
                repeats.of_rows.insert(turn.row as u32, other_rows);
            }
        }
        repeats
    }
}

impl Turn {
    fn new(judge: &mut Judge, rows: &Rows, row: usize, occupations: &Occupations) -> Turn {
        let answers = judge.stated(rows, row, |_| {});
        let policy: &'static Policy = answers.policy();
        // For a month the last day, so that rows with an exact date come first.
        let date = answers.days(policy.term.event).map(|(_, last)| last);
        let level = match answers.get(policy.catalogue.level) {
            Some(Answer::One(level)) => Some(level),
            _ => None,
        };
        let written = judge.occupation(rows, row);
        let called = judge.catalogue().and_then(|catalogue| catalogue.called(written, level));
        let occupation = called.unwrap_or_else(|| occupations.key(written));
        Turn {
            row,
            number: rows.number(row),
            date,
            occupation,
            level: Level::in_answers(&answers),
            stated: answers.clone(),
            answers,
            statuses: Vec::new(),
        }
    }

    fn same_as(&self, other: &Turn) -> Same {
        let named = !self.occupation.is_empty() && !other.occupation.is_empty();
        let graded = self.level != Level::Open && other.level != Level::Open;
        if (named && self.occupation != other.occupation) || (graded && self.level != other.level) {
            Same::No
        } else if named && graded {
            Same::Yes
        } else {
            Same::Perhaps
        }
    }

    /// The year of the date that the fact `date` states.
    fn year(&self, date: FactId) -> Option<u16> {
        self.stated.days(date).map(|(first, _)| first.year())
    }

    /// Whether this row receives, or may receive, the subsidy at `position` of the rules.
    fn may_have(&self, position: usize) -> bool {
        self.statuses[position] != Status::Ineligible
    }

    /// Evaluates this row after the earlier ones of its person.
    fn take(&mut self, earlier: &[Turn], repeats: &'static [Repeat]) -> OtherRows {
        let mut other_rows = OtherRows::default();
        for (position, repeat) in repeats.iter().enumerate() {
            // If the row alone is refused, other rows do not matter.
            if best_status(repeat, &self.answers) == Status::Ineligible {
                self.statuses.push(Status::Ineligible);
                continue;
            }
            let had: Vec<&Turn> = earlier.iter().filter(|turn| turn.may_have(position)).collect();
            match (repeat.limit, had.last()) {
                (RepeatLimit::SameOccupationAndLevel, _) => self.not_again(&had, position, repeat, &mut other_rows),
                (_, None) => {}
                (RepeatLimit::Once, Some(last)) => other_rows.has_already(repeat, last.number, last.statuses[position]),
                (RepeatLimit::Months(months, limit), Some(last)) => match self.months_left(&had, months, limit) {
                    0 => other_rows.has_already(repeat, last.number, last.statuses[position]),
                    left if count_of(&self.answers, months) == Some(left) => {}
                    left => self.adjust(months, Some(Answer::Count(left)), &had, &mut other_rows),
                },
            }
            if let Some(in_year) = repeat.in_year {
                self.within_year(&had, position, repeat, in_year, &mut other_rows);
            }
            let already = repeat.entitlements.iter().any(|entitlement| other_rows.already_in(entitlement).is_some());
            let perhaps = repeat.entitlements.iter().any(|entitlement| other_rows.perhaps_in(entitlement));
            self.statuses.push(match best_status(repeat, &self.answers) {
                _ if already => Status::Ineligible,
                Status::Ineligible => Status::Ineligible,
                _ if perhaps => Status::Unknown,
                status => status,
            });
        }
        other_rows
    }

    /// Refuses a subsidy for the same occupation and level; `had` are the earlier rows that have it or may have it.
    fn not_again(&mut self, had: &[&Turn], position: usize, repeat: &'static Repeat, other_rows: &mut OtherRows) {
        let certainty = |turn: &Turn| match (self.same_as(turn), turn.statuses[position]) {
            (Same::No, _) => Same::No,
            (Same::Yes, Status::Eligible) => Same::Yes,
            _ => Same::Perhaps,
        };
        let these = |wanted: Same| had.iter().copied().filter(|turn| certainty(turn) == wanted).collect::<Vec<_>>();
        let (certain, perhaps) = (these(Same::Yes), these(Same::Perhaps));
        match (repeat.had_before, certain.first(), perhaps.first()) {
            (Some((fact, says)), Some(_), _) => self.adjust(fact, Some(Answer::Flag(says)), &certain, other_rows),
            (Some((fact, says)), None, Some(_)) if self.answers.get(fact) != Some(Answer::Flag(says)) => {
                self.adjust(fact, None, &perhaps, other_rows);
            }
            // Without a fact to leave open, rows that may be about the same one are treated as such: nothing is
            // promised twice.
            (None, Some(turn), _) | (None, None, Some(turn)) => {
                other_rows.has_already(repeat, turn.number, turn.statuses[position]);
            }
            _ => {}
        }
    }

    /// The number of this row's months that are still payable; zero if it is unknown how many were paid.
    fn months_left(&self, had: &[&Turn], months: FactId, limit: u32) -> u32 {
        let count = |turn: &Turn| count_of(&turn.answers, months);
        let paid: Option<u32> = had.iter().map(|turn| count(turn)).sum();
        count(self).zip(paid).map_or(0, |(own, paid)| own.min(limit.saturating_sub(paid)))
    }

    /// Limits the number in one year. The count in a row may exclude the rows of this file, or include them: it is at
    /// least the count of the year's first row plus the rows since.
    fn within_year(
        &mut self,
        had: &[&Turn],
        position: usize,
        repeat: &'static Repeat,
        InYear { count, date }: InYear,
        other_rows: &mut OtherRows,
    ) {
        let ours = self.year(date);
        let in_year: Vec<&Turn> = had
            .iter()
            .copied()
            .filter(|turn| ours.is_none() || turn.year(date).is_none_or(|year| ours == Some(year)))
            .collect();
        if in_year.is_empty() {
            return;
        }
        let dated = |turn: &Turn| ours.is_some() && turn.year(date).is_some();
        let certain = in_year.iter().filter(|turn| dated(turn) && turn.statuses[position] == Status::Eligible);
        let (certain, possible) = (certain.count() as u32, in_year.len() as u32);
        let before = count_of(&self.answers, count);
        let own = before.unwrap_or(0);
        let first = ours.and(in_year.iter().find_map(|turn| count_of(&turn.stated, count))).unwrap_or(own);
        let with = |had: u32| {
            let had = Answer::Count(own.max(first.saturating_add(had)));
            (Some(had), best_status(repeat, &self.answers.with(count, had)))
        };
        let ((least, at_least), (_, at_most)) = (with(certain), with(possible));
        let settled = is_beyond(repeat, count, least) || (before.is_some() && at_least == at_most);
        self.adjust(count, if settled { least } else { None }, &in_year, other_rows);
    }

    fn adjust(&mut self, fact: FactId, answer: Option<Answer>, because: &[&Turn], other_rows: &mut OtherRows) {
        let rows = because.iter().map(|turn| turn.number).collect();
        other_rows.adjusted.push(Adjusted { fact, answer, rows });
        match answer {
            Some(answer) => {
                self.answers.set(fact, answer);
            }
            None => self.answers.clear(fact),
        }
    }
}

impl Level {
    fn in_answers(answers: &Answers) -> Level {
        let policy = answers.policy();
        let level = policy.catalogue.level;
        match (answers.get(level), &policy.fact(level).applicability) {
            (Some(answer), _) => Level::Of(answer),
            (None, Applicability::When(condition)) if verdict(condition, answers) == Verdict::No => Level::Without,
            _ => Level::Open,
        }
    }
}

/// The best status among the subsidies: receiving any of them counts.
fn best_status(repeat: &Repeat, answers: &Answers) -> Status {
    let statuses = repeat.entitlements.iter().map(|entitlement| evaluate_entitlement(entitlement, answers).status);
    statuses.min_by_key(|&status| status as u8).unwrap_or(Status::Ineligible)
}

/// Whether the count exceeds the yearly limit of every one of the subsidies, so that a higher count changes nothing.
fn is_beyond(repeat: &Repeat, count: FactId, had: Option<Answer>) -> bool {
    let Some(Answer::Count(had)) = had else { return false };
    let allows = |leaf: &Leaf| match leaf {
        Leaf::Test(Requirement { fact, test: Test::AtMost(most), .. }) => *fact == count && had <= *most,
        _ => false,
    };
    !repeat.entitlements.iter().any(|entitlement| leaves(entitlement).iter().any(allows))
}

fn count_of(answers: &Answers, fact: FactId) -> Option<u32> {
    match answers.get(fact) {
        Some(Answer::Count(count)) => Some(count),
        _ => None,
    }
}
