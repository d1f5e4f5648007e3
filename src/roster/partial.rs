//! Partial columns: yes-or-no columns that answer facts only in part. A no to 是否享受过补贴 means that there were no
//! subsidies this year and none for this level; a yes states neither how many nor for what.

use super::cells::UNREADABLE;
use super::unread::Meanings;
use super::{CellFault, CellProblem, Column, Rows};
use crate::engine::{Answer, Answers};
use crate::policy::{ChoiceId, ChoiceSet, FactId, FactSet, Kind, PartialColumn, Policy, Stated, Statement};
use crate::reading::ProblemKind;
use crate::reading::spelled::{self, NeitherYesNorNo};

/// A row's answers while its partial columns are added to them.
pub struct Adding<'a> {
    policy: &'static Policy,
    answers: &'a mut Answers,
    /// The facts that the row's own columns answer, and those added so far.
    given: &'a mut FactSet,
    /// The column that added each fact.
    added_by: Vec<(FactId, Column)>,
}

impl<'a> Adding<'a> {
    /// Starts from the answers of a row, of which `given` lists those from its own columns.
    pub fn new(answers: &'a mut Answers, given: &'a mut FactSet) -> Adding<'a> {
        Adding { policy: answers.policy(), answers, given, added_by: Vec::new() }
    }

    /// Adds the row's partial columns; returns the column that added each fact.
    pub fn row(
        mut self,
        rows: &Rows,
        row: usize,
        meanings: &Meanings,
        problem: &mut impl FnMut(CellProblem),
    ) -> Vec<(FactId, Column)> {
        if !rows.has_partial() {
            return self.added_by;
        }
        for (column, cell) in rows.cells(row).filter(|(_, cell)| !cell.is_empty()) {
            let Some(partial) = column.partial(self.policy) else { continue };
            if cell == UNREADABLE {
                self.leave_open(partial);
            } else if let Err(fault) = self.cell(column, partial, cell, meanings) {
                problem(CellProblem::new(rows.place(row), column, cell, fault));
            }
        }
        self.added_by
    }

    /// Adds the cell of a column; the error says why it does not count, or what its answer leaves open.
    fn cell(
        &mut self,
        column: Column,
        partial: &PartialColumn,
        cell: &str,
        meanings: &Meanings,
    ) -> Result<(), CellFault> {
        let Some(fact) = partial.fact() else { return Ok(()) };
        let meant = meanings.of_cell(column, cell);
        if meant != cell
            && let Some(answer) = partial.asks.and_then(|asks| self.read(asks, meant))
        {
            return self.answer(fact, answer, column).map_err(CellFault::of);
        }
        match spelled::yes_or_no(meant) {
            Ok(None) => Ok(()),
            Ok(Some(says)) => self.said(partial, says, column),
            Err(NeitherYesNorNo::NotComputed) => {
                self.leave_open(partial);
                Err(CellFault::of(ProblemKind::CannotBeKnown(fact)))
            }
            // A choice's name in the cell is an answer by itself; a number in a yes-or-no column does not say of what.
            Err(NeitherYesNorNo::Other) => match self.read(fact, meant).filter(|_| self.is_list(fact)) {
                Some(answer) => self.answer(fact, answer, column).map_err(CellFault::of),
                None => {
                    self.leave_open(partial);
                    Err(CellFault::of(ProblemKind::Unfit(fact)))
                }
            },
        }
    }

    /// Leaves the facts of an unreadable cell open, because the answers for everyone may not apply to its row.
    fn leave_open(&mut self, partial: &PartialColumn) {
        let stated = partial.yes.iter().chain(partial.no).map(|statement| statement.fact);
        for fact in stated.chain(partial.asks).filter(|fact| !self.given.contains(*fact)) {
            self.answers.clear(fact);
        }
    }

    fn said(&mut self, partial: &PartialColumn, says: bool, column: Column) -> Result<(), CellFault> {
        let mut problem = None;
        for statement in partial.statements(says) {
            problem = problem.or(self.state(statement, column).err());
        }
        match (partial.asks, problem) {
            (_, Some(problem)) => Err(CellFault::of(problem)),
            (Some(asks), None) if partial.statements(says).is_empty() => self.ask(asks, partial, says),
            _ => Ok(()),
        }
    }

    /// An answer without statements is enough if the fact is known otherwise, unless the opposite answer states exactly
    /// that.
    fn ask(&mut self, asks: FactId, partial: &PartialColumn, says: bool) -> Result<(), CellFault> {
        let Some(known) = self.answers.get(asks) else { return Err(CellFault::LeavesOpen(asks)) };
        let opposite = partial.statements(!says).iter().filter(|statement| statement.fact == asks);
        if !opposite.filter_map(|statement| exact(statement.says)).any(|denied| denied == known) {
            return Ok(());
        }
        self.answers.clear(asks);
        match self.given.contains(asks) {
            true => Err(CellFault::of(ProblemKind::Contradiction(asks))),
            false => Err(CellFault::LeavesOpen(asks)),
        }
    }

    /// Adds a statement; if the row states otherwise, neither counts.
    fn state(&mut self, Statement { fact, says }: &Statement, column: Column) -> Result<(), ProblemKind> {
        match (*says, exact(*says)) {
            (_, Some(answer)) => self.answer(*fact, answer, column),
            (Stated::With(choices), _) => {
                let (certain, perhaps) = self.list(*fact);
                self.add(*fact, Answer::several(certain.union(choices), perhaps), column);
                Ok(())
            }
            (Stated::Without(choices), _) => {
                let (certain, perhaps) = self.list(*fact);
                let contradicts = self.given.contains(*fact) && certain.intersects(choices);
                let without = |set: ChoiceSet| choices.iter().fold(set, ChoiceSet::without);
                let open = if contradicts { perhaps.union(choices) } else { without(perhaps) };
                self.add(*fact, Answer::several(without(certain), open), column);
                if contradicts { Err(ProblemKind::Contradiction(*fact)) } else { Ok(()) }
            }
            _ => Ok(()),
        }
    }

    fn answer(&mut self, fact: FactId, answer: Answer, column: Column) -> Result<(), ProblemKind> {
        if let Answer::Many(chosen) = answer {
            let (certain, perhaps) = self.list(fact);
            self.add(fact, Answer::several(certain.union(chosen), perhaps), column);
            return Ok(());
        }
        if self.given.contains(fact) && self.answers.get(fact) != Some(answer) {
            self.answers.clear(fact);
            return Err(ProblemKind::Contradiction(fact));
        }
        self.add(fact, answer, column);
        Ok(())
    }

    fn add(&mut self, fact: FactId, answer: Answer, column: Column) {
        self.answers.set(fact, answer);
        self.given.insert(fact);
        self.added_by.push((fact, column));
    }

    /// The certain and the possible choices of a list; all are possible if nobody answered.
    fn list(&self, fact: FactId) -> (ChoiceSet, ChoiceSet) {
        match self.answers.get(fact) {
            Some(Answer::Many(certain)) => (certain, ChoiceSet::EMPTY),
            Some(Answer::Perhaps { certain, perhaps }) => (certain, perhaps),
            _ => {
                let all = (0..self.policy.fact(fact).kind.choices().len()).map(|at| ChoiceId::at(at as u8));
                (ChoiceSet::EMPTY, all.fold(ChoiceSet::EMPTY, ChoiceSet::with))
            }
        }
    }

    fn is_list(&self, fact: FactId) -> bool {
        matches!(self.policy.fact(fact).kind, Kind::One(_) | Kind::Many(_))
    }

    fn read(&self, fact: FactId, written: &str) -> Option<Answer> {
        spelled::read(self.policy, fact, written).ok().flatten()
    }
}

/// The whole answer of a statement, if it is one.
fn exact(says: Stated) -> Option<Answer> {
    match says {
        Stated::Is(is) => Some(Answer::Flag(is)),
        Stated::Count(count) => Some(Answer::Count(count)),
        Stated::Choice(choice) => Some(Answer::One(choice)),
        Stated::With(_) | Stated::Without(_) => None,
    }
}
