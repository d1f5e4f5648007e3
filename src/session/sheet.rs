//! The result as plain text, for a message or a file. A message is read from its beginning: first the sum and the items with
//! their reasons, then the next steps, then the answers, and last the quotations and what the result goes by.

use super::{Case, write_code};
use crate::engine::{Explanation, Status, day_in_term, explain};
use crate::guide::Guide;
use crate::i18n::guide_sentences::guide_in_words;
use crate::i18n::{self, result_words, words};
use crate::policy::{CalendarDate, Citation, DayInTerm, Entitlement, Language, Text};

/// Writes the sheet of `case`, with the advice of the office's guide if there is one; `today` decides which of its days
/// have passed; `link` leads back to the result.
pub fn write_sheet(
    case: &Case,
    guide: Option<&Guide>,
    today: Option<CalendarDate>,
    link: Option<&str>,
    language: Language,
) -> String {
    let say = |text: Text| text.in_language(language);
    let evaluation = case.evaluate();
    let policy = case.answers.policy();
    let total = i18n::total_in_words(&evaluation, language);
    let title = say(policy.title).to_owned();
    let mut lines = vec![title, format!("【{}】{}", say(words::TOTAL), total.headline)];
    let of_total = |id: &str| total.lines.iter().find(|line| line.0 == id).map(|line| line.1.clone());
    let is_range = evaluation.total.high > evaluation.total.low;
    lines.extend(of_total("possible").filter(|_| is_range));
    lines.push(say(words::ESTIMATE).to_owned());
    let is_refused = evaluation.outcomes.iter().all(|outcome| outcome.status == Status::Ineligible);
    lines.extend(outside_the_term(case, is_refused, language));
    let explanations: Vec<Explanation> =
        case.entitlements().into_iter().map(|entitlement| explain(entitlement, &case.answers)).collect();
    let group = |status: Status, heading: Text, is_of: fn(&Entitlement) -> bool| {
        let is_in = |one: &&Explanation| one.outcome.status == status && is_of(one.outcome.entitlement);
        let items = explanations.iter().filter(is_in).flat_map(|explanation| item(case, explanation, language));
        under(heading, items.collect(), language)
    };
    lines.extend(group(Status::Eligible, words::GROUP_ELIGIBLE, Entitlement::names_no_sum));
    lines.extend(group(Status::Eligible, result_words::OPEN_TO_YOU, Entitlement::is_in_kind));
    let left_open = group(Status::Discretionary, result_words::LEFT_OPEN_HEADING, |_| true);
    let is_said = left_open.iter().any(|line| i18n::says(line, words::LEFT_OPEN, language));
    let who_decides = (!left_open.is_empty() && !is_said).then(|| say(words::LEFT_OPEN).to_owned());
    lines.extend(left_open.into_iter().chain(who_decides));
    let unknown = explanations.iter().filter(|one| one.outcome.status == Status::Unknown);
    let unknown = unknown.map(|one| format!("- {}", say(one.outcome.entitlement.called())));
    lines.extend(under(result_words::NOT_KNOWN_HEADING, unknown.collect(), language));
    lines.extend(of_total("one-payment"));
    lines.extend(under(result_words::NEXT_STEP, next_steps(case, guide, today, is_refused, language), language));
    lines.extend(under(words::REVIEW_HEADING, answers(case, language), language));
    let refused = explanations.iter().filter(|one| one.outcome.status == Status::Ineligible);
    let refused: Vec<&str> = refused.map(|one| say(one.outcome.entitlement.called())).collect();
    let refused = (!refused.is_empty()).then(|| result_words::enumerated(&refused, language));
    lines.extend(under(words::GROUP_INELIGIBLE, refused.into_iter().collect(), language));
    lines.extend(under(result_words::PLAN_SAYS, quotations(&explanations, language), language));
    lines.extend([String::new(), i18n::beside(&policy.cited_title(language), &term(case, language), language)]);
    lines.push(format!("{} {}", say(words::FRAUD), quoted(policy.fraud, language)));
    lines.push(i18n::labelled(say(words::POLICY_VERSION), &policy.id_and_version(), language));
    lines.push(format!("{} {}", say(words::RESULT_CODE), write_code(case)));
    lines.extend(link.map(|link| i18n::labelled(say(words::OPEN_ON_THE_PHONE), link, language)));
    lines.join("\n")
}

/// That the visitor's day lies outside the policy's term; empty where it does not.
fn outside_the_term(case: &Case, is_refused: bool, language: Language) -> Vec<String> {
    let say = |text: Text| text.in_language(language).to_owned();
    match day_in_term(&case.answers) {
        Some(DayInTerm::OutOfTerm) if !is_refused => {
            vec![String::new(), say(words::BEFORE_THE_YEARS_HEADING), say(words::BEFORE_THE_YEARS)]
        }
        Some(DayInTerm::OutOfTerm) => {
            let quotation = quoted(case.answers.policy().after_the_term, language);
            vec![String::new(), say(words::OUT_OF_TERM_HEADING), say(words::OUT_OF_TERM), quotation]
        }
        Some(DayInTerm::BeforeIssue) => {
            vec![String::new(), say(words::BEFORE_ISSUE_HEADING), say(words::BEFORE_ISSUE)]
        }
        Some(DayInTerm::InTerm) | None => Vec::new(),
    }
}

/// The lines below a heading, or nothing without any.
fn under(heading: Text, lines: Vec<String>, language: Language) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    [String::new(), format!("【{}】", heading.in_language(language))].into_iter().chain(lines).collect()
}

/// One item, as the page has it: the name with the sum, and the reason below it.
fn item(case: &Case, explanation: &Explanation, language: Language) -> Vec<String> {
    let name = format!("- {}", explanation.outcome.entitlement.called().in_language(language));
    let head = match i18n::item_sum(explanation, language) {
        Some(sum) => i18n::labelled(&name, &sum, language),
        None => name,
    };
    let below = i18n::item_lines(&case.answers, case.audience, explanation, language);
    std::iter::once(head).chain(below.into_iter().map(|line| format!("  {}", i18n::capital(line)))).collect()
}

fn next_steps(
    case: &Case,
    guide: Option<&Guide>,
    today: Option<CalendarDate>,
    is_refused: bool,
    language: Language,
) -> Vec<String> {
    let policy = case.answers.policy();
    let until = (!is_refused).then(|| result_words::rules_until(policy.term.until, language));
    let advice = match guide {
        Some(guide) => {
            let advice = guide.advice(&case.evaluate().outcomes, &case.answers);
            guide_in_words(policy, guide, &advice, today, language)
        }
        None => vec![words::ASK_FIRST.in_language(language).to_owned()],
    };
    until.into_iter().chain(advice).collect()
}

fn answers(case: &Case, language: Language) -> Vec<String> {
    let policy = case.answers.policy();
    let line = |&fact: &crate::policy::FactId| {
        let given = case.answers.get(fact).map(|given| i18n::answer(policy, fact, given, language));
        let given = given.unwrap_or_else(|| words::ANSWER_NOT_SURE.in_language(language).to_owned());
        i18n::capital(i18n::labelled(policy.fact(fact).name.in_language(language), &given, language))
    };
    case.trail.iter().map(line).collect()
}

/// The words that decided what is granted and what the plan leaves open, each once.
fn quotations(explanations: &[Explanation], language: Language) -> Vec<String> {
    let is_told = |one: &&Explanation| matches!(one.outcome.status, Status::Eligible | Status::Discretionary);
    let mut lines: Vec<String> = Vec::new();
    for citation in explanations.iter().filter(is_told).filter_map(|one| one.citations.first()) {
        let line = quoted(*citation, language);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn term(case: &Case, language: Language) -> String {
    let term = case.answers.policy().term;
    format!("{} – {}", i18n::date(term.issued, language), i18n::date(term.until, language))
}

fn quoted(citation: Citation, language: Language) -> String {
    let heading = match language {
        Language::Chinese => citation.clause.heading,
        Language::English => citation.clause.heading_english,
    };
    i18n::beside(&format!("“{}”", citation.quote), heading, language)
}
