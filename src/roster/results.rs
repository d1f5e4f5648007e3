//! The results of a roster, by row and in total, and queries about them.

use super::cells::UNREADABLE;
use super::other_rows::{OtherRows, Repeats};
use super::people::People;
use super::unread::{self, Spellings, suggested};
use super::{
    AllAlike, CellProblem, Column, DepartmentTotal, Judged, Likeness, Roster, SamePerson, Skipped, Sums, Totals,
    Unread, Waited,
};
use crate::catalogue::Catalogue;
use crate::engine::{Answer, Answers, Range};
use crate::policy::FactId;

impl Roster {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The catalogue it is evaluated with.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        self.judge.catalogue()
    }

    /// The source documents of the standards that the catalogue supplied for a row, without repeats.
    pub fn sources(&mut self, row: usize) -> Vec<String> {
        self.judge.sources(&self.rows, row)
    }

    /// The totals, as far as they are worked out.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// The totals of each department, in the order of the file, as far as they are worked out, and the number of rows
    /// of departments beyond the limit. Empty if no row names one.
    pub fn departments(&self) -> (&[DepartmentTotal], usize) {
        (self.departments.listed(), self.departments.left_out())
    }

    /// The rows of the file that are not people.
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// The number of people; `None` if some rows have no identified person.
    pub fn persons(&self) -> Option<usize> {
        let again: usize = self.people.several().iter().map(|rows| rows.len() - 1).sum();
        (self.people.unnamed == 0).then(|| self.len() - again)
    }

    /// The cells that could not be read: those kept, in the order of the rows once all are worked out, and the number
    /// of all of them.
    pub fn problems(&self) -> (&[CellProblem], usize) {
        (&self.problems, self.problem_count)
    }

    /// The spellings that could not be read, and the occupations that the catalogue does not have, the most frequent
    /// first.
    pub fn unread(&self) -> Vec<Unread> {
        let policy = self.judge.policy();
        let told = |(column, written, rows): (Column, &str, u32)| Unread {
            column: column.id(policy).to_owned(),
            written: written.to_owned(),
            rows,
            suggested: if column == Column::Occupation {
                suggested(written, self.catalogue_names())
            } else {
                Vec::new()
            },
        };
        let all = [&self.unread, &self.judge.missed().occupations];
        all.into_iter().flat_map(Spellings::in_order).map(told).collect()
    }

    /// The occupations of the catalogue, if a row has one that is not among them.
    pub fn occupations_to_choose(&self) -> Vec<String> {
        match self.judge.missed().occupations.is_empty() {
            true => Vec::new(),
            false => unread::offered(self.catalogue_names()),
        }
    }

    fn catalogue_names(&self) -> impl Iterator<Item = &str> {
        self.catalogue().into_iter().flat_map(|all| all.entries().iter().map(|entry| entry.occupation.as_str()))
    }

    /// The facts without a column that some rows wait for.
    pub fn waited(&self) -> &[Waited] {
        &self.judge.missed().facts
    }

    /// The result of one row, evaluated again in full.
    pub fn judged(&mut self, row: usize) -> Judged {
        self.judge.row(&self.rows, row, &self.repeats)
    }

    /// The answers of one row, including derived facts: the person's, and the enterprise's.
    pub fn answers(&mut self, row: usize) -> (Answers, Answers) {
        self.judge.both_answers(&self.rows, row, &self.repeats)
    }

    /// The number of a row in its file, and its text in `column`.
    pub fn cell(&self, row: usize, column: Column) -> (u32, &str) {
        let cell = self.rows.cell(row, column).filter(|cell| *cell != UNREADABLE);
        (self.rows.number(row), cell.unwrap_or(""))
    }

    /// Whether the person, name, department or occupation of a row contains each of the words in `sought`.
    pub fn is_about(&self, row: usize, sought: &str) -> bool {
        let says = |word: &str| {
            let cells = [Column::Person, Column::Name, Column::Department, Column::Occupation].into_iter();
            let mut cells = cells.map(|column| self.cell(row, column).1);
            // ASCII case is ignored; the names' other characters have none.
            cells.any(|cell| {
                cell.contains(word)
                    || (word.is_ascii() && cell.to_ascii_lowercase().contains(&word.to_ascii_lowercase()))
            })
        };
        sought.split_whitespace().all(says)
    }

    /// The packed statuses of a row, one for each item of the totals in their order; see [`Judged::packed`].
    pub fn packed(&self, row: usize) -> Option<u64> {
        self.statuses.get(row).copied()
    }

    /// The facts of a row that other rows of its person settle or leave open, each with the numbers of those rows.
    pub fn settled_by_others(&self, row: usize) -> Vec<(FactId, &[u32])> {
        let other_rows = self.repeats.of(row).into_iter();
        other_rows.flat_map(OtherRows::adjusted).map(|adjusted| (adjusted.fact, adjusted.rows.as_slice())).collect()
    }

    /// The numbers of all rows of the person of `row`, and their sums; `None` if it is the only one.
    pub fn of_person(&self, row: usize) -> Option<(Vec<u32>, Sums)> {
        let (rows, sums) = self.people.of(row)?;
        Some((rows.iter().map(|&row| self.rows.number(row)).collect(), sums))
    }

    /// The total if rows with the same name were one person's; `None` if numbers identify persons, or if the file has
    /// no names.
    pub fn with_names_as_persons(&mut self) -> Option<Range> {
        if self.people.unnamed < self.len() || self.by_name || !self.rows.has(Column::Name) {
            return None;
        }
        let people = People::find(&self.rows, SamePerson::default(), true);
        let repeats = Repeats::find(&mut self.judge, &self.rows, &people);
        let mut all = self.totals.sums.together;
        for &row in people.several().iter().flatten() {
            let mut of = |repeats: &Repeats| self.totals.of_row(&self.judge.row(&self.rows, row, repeats)).together;
            let (alone, among_others) = (of(&self.repeats), of(&repeats));
            all = all.without(alone).plus(among_others);
        }
        Some(all)
    }

    /// The number of rows without an identified person: no rule over several rows applies to them.
    pub fn unnamed(&self) -> usize {
        self.people.unnamed
    }

    /// The number of those rows whose number lost its last digits in a spreadsheet, so that others share it.
    pub fn scientific(&self) -> usize {
        self.people.scientific
    }

    /// Whether persons were identified by their identity card numbers, which are not stored.
    pub fn is_by_identity(&self) -> bool {
        self.by_identity
    }

    /// Rows that may be about one person, and the user's decision about them.
    pub fn alike(&self, likeness: Likeness) -> (&AllAlike, Option<bool>) {
        let alike = match likeness {
            Likeness::SimilarNumbers => &self.people.similar_numbers,
            Likeness::OtherNames => &self.people.other_names,
        };
        (alike, self.same_person.said(likeness))
    }

    /// The answers for everyone, which apply unless the row states otherwise.
    pub fn common(&self) -> &[(FactId, Answer)] {
        self.judge.common()
    }

    /// An entry of the person column that is too frequent to be one person, and its number of rows.
    pub fn crowded(&self) -> Option<(&str, usize)> {
        self.people.crowded.as_ref().map(|(person, rows)| (person.as_str(), *rows))
    }
}
