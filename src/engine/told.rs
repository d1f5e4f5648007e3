//! The reasons for a result in the policy's own sentences about the visitor's answers: those that grant it, or the one
//! that refuses it.

use super::{Answer, Reason, Subject, Verdict, is_decisive};
use crate::policy::{ChoiceSet, FactId, Requirement, Test, Text, Told};

/// A sentence about an answer.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// The sentence, in which [`crate::policy::Told::HOLE`] stands for the answer.
    pub wording: Text,
    /// The fact that the answer is about.
    pub fact: FactId,
    /// The answer; of several choices, those that count here.
    pub answer: Answer,
}

impl Sentence {
    /// Whether the sentence names the answer.
    pub fn names_answer(&self) -> bool {
        self.wording.zh.contains(Told::HOLE)
    }

    /// The sentence for a leaf and its answer; `None` for a partial answer, and if the policy has no sentence for the
    /// case.
    pub fn of(requirement: &Requirement, given: Option<Answer>, verdict: Verdict) -> Option<Sentence> {
        let holds = match verdict {
            Verdict::Yes => true,
            Verdict::No => false,
            Verdict::Unknown | Verdict::Discretionary => return None,
        };
        let answer = match (given?, requirement.test) {
            // For a partial answer only a refusal can be stated: it applies to every possible choice.
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

/// The sentences of the parts that decided `reason`: all parts that were met, or the one that refuses.
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

/// For each condition that is met, the sentences of its parts; for alternatives, those of the first that is met.
fn granting(reason: &Reason, told: &mut Vec<Sentence>) {
    if let Some(sentence) = own(reason) {
        match told.iter_mut().find(|known| known.fact == sentence.fact) {
            // Of two sentences about one answer, keep the one that names it.
            Some(known) if sentence.names_answer() && !known.names_answer() => *known = sentence,
            Some(_) => {}
            None => told.push(sentence),
        }
    }
    let decisive = reason.parts.iter().filter(|part| is_decisive(reason, part));
    let shown = if matches!(reason.subject, Subject::Any) { 1 } else { usize::MAX };
    decisive.take(shown).for_each(|part| granting(part, told));
}

/// The first requirement that refuses; if all alternatives fail, that of the alternative of which another part is met.
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
