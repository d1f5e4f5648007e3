//! The four-valued verdict of a condition: yes, no, unknown, or discretionary (left to an office).

use super::{Answer, Answers};
use crate::policy::{Condition, Contradiction, FactId, Requirement, Test};

/// The truth value of a condition.
///
/// The variants are in the order of *all*: its verdict is the least of its parts' verdicts. *Any* takes the greatest
/// under another order, [`Verdict::any_rank`]. De Morgan's laws and associativity hold; distributivity does not, so a
/// condition is never rearranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It fails, whatever the missing answers are.
    No,
    /// The verdict depends on missing answers.
    Unknown,
    /// Nothing fails, but the text leaves the last word to an office.
    Discretionary,
    /// It holds, whatever the missing answers are.
    Yes,
}

impl Verdict {
    /// Rank in the order no < discretionary < unknown < yes, whose greatest is the verdict of *any*.
    const fn any_rank(self) -> u8 {
        match self {
            Verdict::No => 0,
            Verdict::Discretionary => 1,
            Verdict::Unknown => 2,
            Verdict::Yes => 3,
        }
    }

    /// The verdict if both must hold.
    pub fn and(self, other: Verdict) -> Verdict {
        self.min(other)
    }

    /// The verdict if one must hold.
    pub const fn or(self, other: Verdict) -> Verdict {
        if self.any_rank() >= other.any_rank() { self } else { other }
    }

    /// The negation; an open verdict stays open.
    pub const fn opposite(self) -> Verdict {
        match self {
            Verdict::Yes => Verdict::No,
            Verdict::No => Verdict::Yes,
            open => open,
        }
    }

    /// The id used by the API: `yes`, `no`, `unknown` or `discretionary`.
    pub const fn id(self) -> &'static str {
        match self {
            Verdict::Yes => "yes",
            Verdict::No => "no",
            Verdict::Unknown => "unknown",
            Verdict::Discretionary => "discretionary",
        }
    }
}

/// Evaluates `condition` with these answers.
pub fn verdict(condition: &Condition, answers: &Answers) -> Verdict {
    match condition {
        Condition::All(parts) => {
            let mut all = Verdict::Yes;
            for part in *parts {
                all = all.and(verdict(part, answers));
                if all == Verdict::No {
                    break;
                }
            }
            all
        }
        Condition::Any(parts) => {
            let mut any = Verdict::No;
            for part in *parts {
                any = any.or(verdict(part, answers));
                if any == Verdict::Yes {
                    break;
                }
            }
            any
        }
        Condition::Not(part) => verdict(part, answers).opposite(),
        Condition::Fact(requirement) => requirement_verdict(requirement, answers),
        Condition::OfficeDecides(_) => Verdict::Discretionary,
    }
}

fn requirement_verdict(requirement: &Requirement, answers: &Answers) -> Verdict {
    match answers.get(requirement.fact).and_then(|answer| holds(&requirement.test, answer)) {
        None => Verdict::Unknown,
        Some(true) => Verdict::Yes,
        Some(false) => Verdict::No,
    }
}

/// The facts whose answers contradict each other, each with the fact that it contradicts.
pub fn contradicted(answers: &Answers) -> Vec<(FactId, FactId)> {
    let found = answers.policy().contradictions.iter().filter(|contradiction| is_contradicted(contradiction, answers));
    found.map(Contradiction::facts).flat_map(|(one, other)| [(one, other), (other, one)]).collect()
}

fn is_contradicted(contradiction: &Contradiction, answers: &Answers) -> bool {
    let says = |(fact, test): &(FactId, Test)| answers.get(*fact).and_then(|answer| holds(test, answer)) == Some(true);
    match contradiction {
        Contradiction::Together { one, other } => says(one) && says(other),
        Contradiction::Before { earlier, later } => match (answers.days(*earlier), answers.days(*later)) {
            (Some((_, earlier)), Some((later, _))) => earlier < later,
            _ => false,
        },
    }
}

/// Whether `answer` passes `test`; `None` if that depends on the unknown part of the answer. An answer is checked
/// against its fact's kind before it gets here, so a test of another kind fails.
fn holds(test: &Test, answer: Answer) -> Option<bool> {
    Some(match (test, answer) {
        (Test::Yes, Answer::Flag(yes)) => yes,
        (Test::AmongThese(these), Answer::One(choice)) => these.contains(choice),
        (Test::AmongThese(these), Answer::Many(chosen)) => these.intersects(chosen),
        (Test::NotEmpty, Answer::Many(chosen)) => !chosen.is_empty(),
        (Test::AtLeast(least), Answer::Count(count)) => count >= *least,
        (Test::AtMost(most), Answer::Count(count)) => count <= *most,
        (Test::Within(from, until), Answer::Date(date)) => *from <= date && date <= *until,
        (Test::Within(from, until), Answer::Month(month)) => {
            let (first, last) = (month.first_day(), month.last_day());
            let some = from <= until && first <= *until && *from <= last;
            let all = *from <= first && last <= *until;
            return (some == all).then_some(all);
        }
        (Test::AmongThese(these), Answer::Perhaps { certain, perhaps }) => {
            return if these.intersects(certain) { Some(true) } else { (!these.intersects(perhaps)).then_some(false) };
        }
        (Test::NotEmpty, Answer::Perhaps { certain, .. }) => return (!certain.is_empty()).then_some(true),
        _ => false,
    })
}
