//! The result as plain text, for copying into a message or a file: answers, results, quotations, policy.

use super::{Case, write_code};
use crate::engine::{Explanation, Status, day_in_term, explain, left_open};
use crate::guide::Guide;
use crate::i18n::guide_sentences::guide_in_words;
use crate::i18n::{self, result_words, words};
use crate::policy::{Benefit, CalendarDate, Citation, DayInTerm, Language, Text};

/// Writes the sheet of `case`, with the advice of the office's guide if there is one; `today` decides which of its days
/// have passed.
pub fn write_sheet(case: &Case, guide: Option<&Guide>, today: Option<CalendarDate>, language: Language) -> String {
    let say = |text: Text| text.in_language(language);
    let policy = case.answers.policy();
    let mut lines = vec![policy.cited_title(language), term(case, language), String::new()];
    let (outside, before) = (words::OUT_OF_TERM_HEADING, words::BEFORE_ISSUE_HEADING);
    let earlier = (words::BEFORE_THE_YEARS_HEADING, words::BEFORE_THE_YEARS);
    let evaluation = case.evaluate();
    let nothing = evaluation.outcomes.iter().all(|outcome| outcome.status == Status::Ineligible);
    match day_in_term(&case.answers) {
        Some(DayInTerm::OutOfTerm) if !nothing => {
            lines.extend([say(earlier.0), say(earlier.1), ""].map(str::to_owned));
        }
        Some(DayInTerm::OutOfTerm) => {
            lines.extend([say(outside), say(words::OUT_OF_TERM)].map(str::to_owned));
            lines.extend([quoted(policy.after_the_term, language), String::new()]);
        }
        Some(DayInTerm::BeforeIssue) => lines.extend([say(before), say(words::BEFORE_ISSUE), ""].map(str::to_owned)),
        Some(DayInTerm::InTerm) | None => {}
    }
    // The answer and the next steps come first, then the reasons.
    let total = i18n::total_in_words(&evaluation, language);
    lines.push(format!("【{}】{}", say(words::TOTAL), total.headline));
    lines.push(say(words::ESTIMATE).to_owned());
    lines.extend(total.lines.into_iter().map(|(_, line)| line));
    let explanations: Vec<Explanation> =
        case.entitlements().into_iter().map(|entitlement| explain(entitlement, &case.answers)).collect();
    let group = |status: Status, heading: Text| group(&explanations, status, heading, language);
    lines.extend(group(Status::Eligible, words::GROUP_ELIGIBLE));
    lines.extend(group(Status::Discretionary, words::GROUP_DISCRETIONARY));
    lines.extend(group(Status::Unknown, words::GROUP_UNKNOWN));
    lines.extend([String::new(), format!("【{}】", say(result_words::NEXT_STEP))]);
    if evaluation.outcomes.iter().any(|outcome| matches!(outcome.status, Status::Eligible | Status::Discretionary)) {
        lines.push(result_words::rules_until(policy.term.until, language));
    }
    match guide {
        Some(guide) => {
            let advice = guide.advice(&evaluation.outcomes, &case.answers);
            lines.extend(guide_in_words(policy, guide, &advice, today, language));
        }
        None => lines.push(say(words::ASK_FIRST).to_owned()),
    }
    lines.extend([String::new(), format!("【{}】", say(words::REVIEW_HEADING))]);
    lines.extend(case.trail.iter().map(|&fact| {
        let given = case.answers.get(fact).map(|given| i18n::answer(policy, fact, given, language));
        let given = given.unwrap_or_else(|| say(words::ANSWER_NOT_SURE).to_owned());
        i18n::labelled(say(policy.fact(fact).name), &given, language)
    }));
    lines.extend(group(Status::Ineligible, words::GROUP_INELIGIBLE));
    lines.extend([
        String::new(),
        format!("{} {}", say(words::FRAUD), quoted(policy.fraud, language)),
        format!("{} {}", say(words::RESULT_CODE), write_code(case)),
        i18n::labelled(say(words::POLICY_VERSION), &policy.id_and_version(), language),
    ]);
    lines.join("\n")
}

/// The entitlements of a status under its heading; empty if there are none.
fn group(explanations: &[Explanation], status: Status, heading: Text, language: Language) -> Vec<String> {
    let of_status = explanations.iter().filter(|explanation| explanation.outcome.status == status);
    let items: Vec<String> = of_status.map(|explanation| item(explanation, language)).collect();
    if items.is_empty() {
        return items;
    }
    let lead = (status == Status::Discretionary).then(|| words::LEFT_OPEN.in_language(language).to_owned());
    let heading = [String::new(), format!("【{}】", heading.in_language(language))];
    heading.into_iter().chain(lead).chain(items).collect()
}

fn term(case: &Case, language: Language) -> String {
    let term = case.answers.policy().term;
    format!("{} – {}", i18n::date(term.issued, language), i18n::date(term.until, language))
}

/// One entitlement: name, benefit, payee, and the words that decided.
fn item(explanation: &Explanation, language: Language) -> String {
    let entitlement = explanation.outcome.entitlement;
    let mut line = format!("- {}", entitlement.name.in_language(language));
    let brings = match (&entitlement.benefit, explanation.outcome.amount) {
        _ if explanation.outcome.status == Status::Ineligible => None,
        (Benefit::InKind(words) | Benefit::Unnamed(words), _) => Some(words.in_language(language).to_owned()),
        (Benefit::Money(_), Some(amount)) => Some(i18n::amount(amount, language)),
        (Benefit::Money(_), None) => {
            explanation.no_sum_is_named().map(|wording| wording.in_language(language).to_owned())
        }
    };
    if let Some(brings) = brings {
        line =
            i18n::labelled(&line, &format!("{brings} → {}", entitlement.payee.name().in_language(language)), language);
    }
    if explanation.outcome.status == Status::Discretionary {
        for wording in left_open(&explanation.reason) {
            line.push_str(&format!("\n  {}", wording.in_language(language)));
        }
    }
    if explanation.outcome.status != Status::Ineligible {
        for note in entitlement.notes {
            line.push_str(&format!("\n  {}", note.wording.in_language(language)));
        }
    }
    if let Some(&citation) = explanation.citations.first() {
        line.push_str(&format!("\n  {}", quoted(citation, language)));
    }
    line
}

fn quoted(citation: Citation, language: Language) -> String {
    let heading = match language {
        Language::Chinese => citation.clause.heading,
        Language::English => citation.clause.heading_english,
    };
    i18n::beside(&format!("“{}”", citation.quote), heading, language)
}
