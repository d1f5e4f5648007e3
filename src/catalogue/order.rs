//! The search order of a catalogue's entries, for any number of entries and occupations.

use super::Entry;
use crate::policy::CalendarDate;
use crate::reading;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// The first day of an entry's validity.
fn first_day(entry: &Entry) -> CalendarDate {
    entry.valid_from.unwrap_or(CalendarDate::FIRST)
}

/// The last day of an entry's validity.
fn last_day(entry: &Entry) -> CalendarDate {
    entry.valid_until.unwrap_or(CalendarDate::LAST)
}

/// The order by occupation, then by level and certificate.
pub(super) fn by_what_they_are_about(one: &Entry, other: &Entry) -> Ordering {
    let rest = |entry: &Entry| (entry.level, entry.certificate);
    reading::order(&one.occupation, &other.occupation).then_with(|| rest(one).cmp(&rest(other)))
}

/// The positions of entries, sorted by occupation, level, certificate and first day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Order(Vec<u32>);

impl Order {
    /// The search order of a catalogue in which no two entries for the same case are valid on the same day.
    pub fn of(entries: &[Entry]) -> Order {
        Order(in_order(entries.len(), &|one, other| {
            let (one, other) = (&entries[one], &entries[other]);
            by_what_they_are_about(one, other).then_with(|| first_day(one).cmp(&first_day(other)))
        }))
    }

    /// The positions of an occupation's entries.
    pub fn of_occupation(&self, entries: &[Entry], occupation: &str) -> &[u32] {
        let ordered = |&at: &u32| reading::order(&entries[at as usize].occupation, occupation);
        let from = &self.0[self.0.partition_point(|at| ordered(at).is_lt())..];
        &from[..from.partition_point(|at| ordered(at).is_eq())]
    }

    /// The positions of an occupation's entries that are valid on some day of a period (its first and its last day), or
    /// of all of them if no period is given, in the order of the file.
    pub fn in_force(
        &self,
        entries: &[Entry],
        occupation: &str,
        period: Option<(CalendarDate, CalendarDate)>,
    ) -> Vec<u32> {
        let mut rest = self.of_occupation(entries, occupation);
        let mut found = match period {
            None => rest.to_vec(),
            Some(_) => Vec::new(),
        };
        while let (Some((from, until)), Some(&first)) = (period, rest.first()) {
            let first = &entries[first as usize];
            let is_about_the_same = |&at: &u32| by_what_they_are_about(first, &entries[at as usize]).is_eq();
            let (same, others) = rest.split_at(rest.partition_point(is_about_the_same));
            // Entries for one case follow each other in time, so of those that have begun only the last can still be
            // valid.
            let begun = same.partition_point(|&at| first_day(&entries[at as usize]) <= until);
            found.extend(same[..begun].iter().rev().take_while(|&&at| from <= last_day(&entries[at as usize])));
            rest = others;
        }
        in_order(found.len(), &|one, other| found[one].cmp(&found[other]))
            .into_iter()
            .map(|at| found[at as usize])
            .collect()
    }
}

/// The positions 0 to `count` in the order of `compare`, stable. A heap sort, and the program's only sort: each use of
/// the slice sort would add four thousand bytes.
pub(super) fn in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<u32> {
    let placed = (0..count as u32).map(|at| Placed { at, compare });
    placed.collect::<BinaryHeap<_>>().into_sorted_vec().into_iter().map(|placed| placed.at).collect()
}

/// A position, compared by the item at it.
struct Placed<'a> {
    at: u32,
    compare: &'a dyn Fn(usize, usize) -> Ordering,
}

impl Ord for Placed<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.compare)(self.at as usize, other.at as usize).then(self.at.cmp(&other.at))
    }
}

impl PartialOrd for Placed<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Placed<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Placed<'_> {}

/// For each of several entries for the same case, in the order of the file, with their numbers: an earlier entry that
/// is valid on some of the same days; of several, the one valid longest.
pub(super) fn clashes<'a>(same: &'a [(usize, &'a Entry)]) -> impl Iterator<Item = Option<usize>> + 'a {
    let days: Vec<u32> = same.iter().map(|(_, entry)| first_day(entry).day_number()).collect();
    let in_order = in_order(days.len(), &|one, other| days[one].cmp(&days[other]));
    let first_days: Vec<u32> = in_order.into_iter().map(|at| days[at as usize]).collect();
    // A binary indexed tree: of the entries that begin by a given day, the one valid longest.
    let mut longest: Vec<Option<(CalendarDate, Reverse<usize>)>> = vec![None; same.len() + 1];
    same.iter().map(move |&(number, entry)| {
        let beginning_by = |day: CalendarDate| first_days.partition_point(|&first| first <= day.day_number());
        let (mut at, mut found) = (beginning_by(last_day(entry)), None);
        while at > 0 {
            found = found.max(longest[at]);
            at &= at - 1;
        }
        at = beginning_by(first_day(entry));
        while at < longest.len() {
            longest[at] = longest[at].max(Some((last_day(entry), Reverse(number))));
            at += at & at.wrapping_neg();
        }
        found.filter(|(last, _)| first_day(entry) <= *last).map(|(_, Reverse(number))| number)
    })
}
