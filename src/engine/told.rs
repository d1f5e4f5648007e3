//! Why, in the policy's own sentences about the visitor's answers: what of them grants, or what refuses.

use super::{Answer, Reason, Subject, Verdict, is_decisive};
use crate::policy::{ChoiceSet, FactId, Requirement, Test, Text, Told};

/// A sentence about an answer.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// The sentence, in which [`crate::policy::Told::HOLE`] stands for the answer.
    pub wording: Text,
    /// The fact that the answer is about.
    pub fact: FactId,
    /// The answer; of several choices those that count here.
    pub answer: Answer,
}

impl Sentence {
    /// Whether the answer stands in it.
    pub fn names_answer(&self) -> bool {
        self.wording.zh.contains(Told::HOLE)
    }

    /// What a leaf says of its answer; nothing where it is not whole, or the policy has no sentence for it.
    pub fn of(requirement: &Requirement, given: Option<Answer>, verdict: Verdict) -> Option<Sentence> {
        let holds = match verdict {
            Verdict::Yes => true,
            Verdict::No => false,
            Verdict::Unknown | Verdict::Discretionary => return None,
        };
        let answer = match (given?, requirement.test) {
            // What is refused is refused in every case that was called possible.
            (Answer::Perhaps { .. }, _) if holds => return None,
            (Answer::Many(chosen), Test::AmongThese(counted)) if holds => {
                let counts = |set: ChoiceSet, choice| if counted.contains(choice) { set.with(choice) } else { set };
                Answer::Many(chosen.iter().fold(ChoiceSet::EMPTY, counts))
            }
            (given, _) => given,
        };
        Some(Sentence { wording: requirement.told.of(holds)?, fact: requirement.fact, answer })
    }
}

/// The sentences of everything that made `reason` what it is: all that was met, or the one thing that refuses.
pub fn sentences(reason: &Reason) -> Vec<Sentence> {
    let mut told = Vec::new();
    match reason.verdict {
        Verdict::No => told.extend(refusing(reason)),
        Verdict::Yes | Verdict::Discretionary => granting(reason, &mut told),
        Verdict::Unknown => {}
    }
    told
}

fn own(reason: &Reason) -> Option<Sentence> {
    match reason.subject {
        Subject::Requirement(requirement, given) => Sentence::of(requirement, given, reason.verdict),
        _ => None,
    }
}

/// Of each condition that is met, the sentences of its parts; of alternatives, those of the first that is.
fn granting(reason: &Reason, told: &mut Vec<Sentence>) {
    if let Some(sentence) = own(reason) {
        match told.iter_mut().find(|known| known.fact == sentence.fact) {
            // Of two about one answer, the one that names it.
            Some(known) if sentence.names_answer() && !known.names_answer() => *known = sentence,
            Some(_) => {}
            None => told.push(sentence),
        }
    }
    let decisive = reason.parts.iter().filter(|part| is_decisive(reason, part));
    let shown = if matches!(reason.subject, Subject::Any) { 1 } else { usize::MAX };
    decisive.take(shown).for_each(|part| granting(part, told));
}

/// The first thing that refuses; of alternatives that all fail, that of the one of which something else is met.
fn refusing(reason: &Reason) -> Option<Sentence> {
    if let Some(sentence) = own(reason) {
        return Some(sentence);
    }
    let mut decisive: Vec<&Reason> = reason.parts.iter().filter(|part| is_decisive(reason, part)).collect();
    if matches!(reason.subject, Subject::Any) {
        let is_near = |part: &Reason| matches!(part.subject, Subject::All) && part.parts.iter().any(is_met_test);
        decisive.sort_by_key(|part| !is_near(part));
    }
    decisive.into_iter().find_map(refusing)
}

fn is_met_test(part: &Reason) -> bool {
    matches!(part.subject, Subject::Requirement(..)) && part.verdict == Verdict::Yes
}
