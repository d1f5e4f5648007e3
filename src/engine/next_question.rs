//! Selection of the next question: among the facts that can still change a result in view, the one that leaves the
//! fewest questions on average.

use super::{Answer, Answers, Leaf, facts_of, leaves, may_be_asked, missing, representatives};
use crate::checkpoint;
use crate::policy::{Entitlement, FactId, FactSet, Kind, Policy};

/// A saving of fewer questions than this does not justify leaving a group of related questions, in hundredths of a
/// question.
const WORTH_LEAVING_A_GROUP: i64 = 20;

/// The state of one visitor's questioning: the entitlements in view, the answers, and the questions answered "not
/// sure".
pub struct Questioning<'a> {
    /// The entitlements in view: everything an audience may receive, or one topic.
    pub view: &'a [&'static Entitlement],
    /// The answers so far.
    pub answers: &'a Answers,
    /// The facts answered "not sure"; they are not asked again.
    pub declined: FactSet,
    /// The fact asked last; another question of its group is preferred if that costs little.
    pub last: Option<FactId>,
}

impl Questioning<'_> {
    /// The facts that can be asked now and can still change a result.
    pub fn open(&self) -> FactSet {
        checkpoint::pass("engine::open");
        self.union_of(|entitlement| missing(entitlement, self.answers))
    }

    /// How many questions can follow at most, whatever the answers.
    pub fn remaining_at_most(&self) -> usize {
        self.union_of(|entitlement| may_be_asked(entitlement, self.answers)).len()
    }

    fn union_of(&self, facts: impl Fn(&'static Entitlement) -> FactSet) -> FactSet {
        let all = self.view.iter().fold(FactSet::EMPTY, |all, entitlement| all.union(facts(entitlement)));
        all.iter().filter(|&fact| self.can_be_asked(fact, self.answers)).collect()
    }

    /// Whether `fact` was neither declined nor answered. A partial answer counts as answered: the visitor knows no
    /// more.
    fn can_be_asked(&self, fact: FactId, answers: &Answers) -> bool {
        !self.declined.contains(fact) && answers.get(fact).is_none()
    }

    /// The fact to ask next, or `None` if no answer can change a result any more.
    ///
    /// The date of the policy's event comes first, because outside the term nothing else matters. A fact that depends
    /// on the answer just given follows at once. Then the parts of the story follow each other; within a part, the fact
    /// whose answer leaves the fewest questions goes first, on average over the answers worth telling apart. Questions
    /// asked together as a list to tick come after all that are asked alone. Sums left to another document come last,
    /// because they change no status.
    pub fn next(&self) -> Option<FactId> {
        checkpoint::pass("engine::next");
        let policy = self.answers.policy();
        let open = self.open();
        if open.contains(policy.term.event) {
            return Some(policy.term.event);
        }
        let in_order = || policy.questions.iter().map(|question| question.fact).filter(|&fact| open.contains(fact));
        let is_detail = |fact: &FactId| self.last.is_some() && policy.fact(*fact).gate() == self.last;
        if let Some(detail) = in_order().find(is_detail) {
            return Some(detail);
        }
        let rank = |fact: FactId| Rank::of(policy, fact);
        let first = in_order().map(rank).min()?;
        let candidates: Vec<FactId> = in_order().filter(|&fact| rank(fact) == first).collect();
        if candidates.len() == 1 || first.kind != Asked::Alone {
            return candidates.first().copied();
        }
        let leaves: Vec<Leaf> = self.view.iter().flat_map(|entitlement| leaves(entitlement)).collect();
        let rests: Vec<Rest> = self.view.iter().map(|entitlement| Rest::of(entitlement, self.answers)).collect();
        let group = |fact: FactId| policy.question(fact).group;
        let last_group = self.last.map(group);
        let cost = |fact: FactId| {
            let stays = last_group == Some(group(fact));
            self.expected_remaining(fact, &leaves, &rests) - if stays { WORTH_LEAVING_A_GROUP } else { 0 }
        };
        candidates.into_iter().min_by_key(|&fact| cost(fact))
    }

    /// The average number of questions left once `fact` is answered, in hundredths.
    fn expected_remaining(&self, fact: FactId, leaves: &[Leaf], rests: &[Rest]) -> i64 {
        let answers = representatives(self.answers.policy(), fact, leaves);
        let left: usize = answers.iter().map(|&(answer, weight)| self.left_after(fact, answer, rests) * weight).sum();
        let weights: usize = answers.iter().map(|(_, weight)| weight).sum();
        (left * 100 / weights.max(1)) as i64
    }

    fn left_after(&self, fact: FactId, answer: Answer, rests: &[Rest]) -> usize {
        let answers = self.answers.with(fact, answer);
        let left = rests.iter().fold(FactSet::EMPTY, |left, rest| {
            left.union(if rest.depends_on.contains(fact) { may_be_asked(rest.entitlement, &answers) } else { rest.now })
        });
        let left = left.iter().filter(|&fact| self.can_be_asked(fact, &answers)).count();
        debug_assert_eq!(left, Questioning { answers: &answers, ..*self }.remaining_at_most());
        left
    }
}

/// The position of a question in the order of asking.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    kind: Asked,
    part: u8,
}

/// How a question is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Alone,
    /// Together with others, as a list to tick.
    Together,
    /// As a sum that another document sets.
    Standard,
}

impl Rank {
    fn of(policy: &Policy, fact: FactId) -> Rank {
        let group = policy.group(fact);
        let kind = match policy.fact(fact).kind {
            Kind::Standard => Asked::Standard,
            _ if group.together.is_some() => Asked::Together,
            _ => Asked::Alone,
        };
        Rank { kind, part: group.part }
    }
}

/// The facts that may have to be asked for one entitlement, and the facts on which this list depends. Kept because most
/// answers change few entitlements, and an old phone computes all of this between two questions.
struct Rest {
    entitlement: &'static Entitlement,
    depends_on: FactSet,
    now: FactSet,
}

impl Rest {
    fn of(entitlement: &'static Entitlement, answers: &Answers) -> Rest {
        let depends_on = facts_of(answers.policy(), &[entitlement]);
        Rest { entitlement, depends_on, now: may_be_asked(entitlement, answers) }
    }
}
