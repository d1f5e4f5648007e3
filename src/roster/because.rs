//! Why an item came to what it did, in whole sentences: what decided, in the words of the rule. They are about somebody
//! else, and so never the policy's sentences to the visitor.

use crate::engine::{Explanation, Reason, Status, Subject, Verdict, is_decisive};
use crate::i18n::roster_reasons::{left_open, not_met, ruled_out, still_missing};
use crate::policy::{Citation, FactId, Language, Policy, Text};

/// The number of reasons in the line; the page shows all of them.
const NAMED: usize = 2;

/// The sentences; none where everything holds.
pub fn because(policy: &Policy, explanation: &Explanation, language: Language) -> String {
    let say = |text: Text| text.in_language(language);
    let decisive = |verdict: Verdict| {
        let mut leaves = Leaves::default();
        leaves.collect(&explanation.reason, verdict, false);
        leaves
    };
    match explanation.outcome.status {
        Status::Eligible => String::new(),
        Status::Discretionary => {
            let open = decisive(Verdict::Discretionary).unmet;
            left_open(&open.into_iter().map(say).collect::<Vec<_>>(), language)
        }
        Status::Unknown => {
            let missing = of_rows(policy, explanation.missing.iter());
            let named: Vec<&str> = missing.iter().map(|fact| say(policy.fact(*fact).name)).collect();
            match named.is_empty() {
                true => String::new(),
                false => still_missing(&named[..named.len().min(NAMED)], named.len(), language),
            }
        }
        Status::Ineligible => {
            let Leaves { unmet, against } = decisive(Verdict::No);
            let demands: Vec<&str> = unmet.iter().take(NAMED).map(|text| say(*text)).collect();
            let cases: Vec<&str> = against.iter().take(NAMED).map(|text| say(*text)).collect();
            let mut sentences = Vec::new();
            if !cases.is_empty() {
                sentences.push(ruled_out(&cases, language));
            }
            if !demands.is_empty() {
                sentences.push(not_met(&demands, unmet.len(), language));
            }
            sentences.join(if language == Language::Chinese { "" } else { " " })
        }
    }
}

/// The facts that a row of a roster can say: what follows for the enterprise follows from others.
pub fn of_rows(policy: &Policy, facts: impl Iterator<Item = FactId>) -> Vec<FactId> {
    let offered = |fact: &FactId| policy.roster.columns.iter().any(|column| column.fact == *fact);
    facts.filter(offered).collect()
}

/// The heading of the quoted clause.
pub fn heading(citation: Citation, language: Language) -> &'static str {
    match language {
        Language::Chinese => citation.clause.heading,
        Language::English => citation.clause.heading_english,
    }
}

/// The wordings that made the whole what it is: demands that are not met, and within a `Not` what holds and must not.
#[derive(Default)]
struct Leaves {
    unmet: Vec<Text>,
    against: Vec<Text>,
}

impl Leaves {
    fn collect(&mut self, reason: &Reason, verdict: Verdict, opposite: bool) {
        let wording = match reason.subject {
            Subject::Requirement(requirement, _) => requirement.wording,
            Subject::OfficeDecides(grounds) => grounds.wording,
            Subject::All | Subject::Any | Subject::Not => {
                let opposite = opposite != matches!(reason.subject, Subject::Not);
                for part in reason.parts.iter().filter(|part| is_decisive(reason, part)) {
                    self.collect(part, verdict, opposite);
                }
                return;
            }
        };
        let wanted = match (verdict, opposite) {
            (Verdict::No, true) => Verdict::Yes,
            (verdict, _) => verdict,
        };
        let found = if opposite && verdict == Verdict::No { &mut self.against } else { &mut self.unmet };
        if reason.verdict == wanted && !found.contains(&wording) {
            found.push(wording);
        }
    }
}
