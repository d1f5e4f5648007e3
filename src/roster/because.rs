//! The reason for an item's result in one line: the deciding rule in its own words, and the clause.

use crate::engine::{Explanation, Reason, Status, Subject, Verdict, is_decisive};
use crate::i18n::{self, tool_words, words};
use crate::policy::{Citation, Language, Policy, Text};

/// The number of reasons in the line; the page shows all of them.
const NAMED: usize = 2;

/// The line: the reason, unless it is just that all conditions hold, then the clause.
pub fn because(policy: &Policy, explanation: &Explanation, language: Language) -> String {
    let say = |text: Text| text.in_language(language);
    let named = |lead: Text, reasons: Vec<String>| {
        let more = if reasons.len() > NAMED { "……" } else { "" };
        let named = reasons.into_iter().take(NAMED).collect::<Vec<_>>().join(i18n::semicolon(language));
        i18n::labelled(say(lead), &[named.as_str(), more].concat(), language)
    };
    let decisive = |verdict: Verdict| {
        let mut leaves = Vec::new();
        collect(&explanation.reason, verdict, false, language, &mut leaves);
        leaves
    };
    let reason = match explanation.outcome.status {
        Status::Eligible => String::new(),
        Status::Discretionary => decisive(Verdict::Discretionary).join(i18n::semicolon(language)),
        Status::Unknown => {
            let missing = explanation.missing.iter().map(|fact| say(policy.fact(fact).name).to_owned());
            named(words::STILL_MISSING, missing.collect())
        }
        Status::Ineligible => named(tool_words::NOT_MET, decisive(Verdict::No)),
    };
    let clause = explanation.citations.first().map(|citation| heading(*citation, language));
    [reason, clause.map(|clause| format!("[{clause}]")).unwrap_or_default()].join(" ").trim().to_owned()
}

/// The heading of the quoted clause.
pub fn heading(citation: Citation, language: Language) -> &'static str {
    match language {
        Language::Chinese => citation.clause.heading,
        Language::English => citation.clause.heading_english,
    }
}

/// The wordings of the parts that decided the result; within a `Not`, those with the opposite verdict.
fn collect(reason: &Reason, verdict: Verdict, opposite: bool, language: Language, leaves: &mut Vec<String>) {
    let wording = match reason.subject {
        Subject::Requirement(requirement, _) => requirement.wording,
        Subject::OfficeDecides(grounds) => grounds.wording,
        Subject::All | Subject::Any | Subject::Not => {
            let opposite = opposite != matches!(reason.subject, Subject::Not);
            for part in reason.parts.iter().filter(|part| is_decisive(reason, part)) {
                collect(part, verdict, opposite, language, leaves);
            }
            return;
        }
    };
    let wanted = match (verdict, opposite) {
        (Verdict::No, true) => Verdict::Yes,
        (verdict, _) => verdict,
    };
    if reason.verdict == wanted {
        let lead = if opposite { tool_words::BUT_HOLDS.in_language(language) } else { "" };
        leaves.push(format!("{lead}{}", wording.in_language(language)));
    }
}
