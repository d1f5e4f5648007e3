//! A total in sentences: the certain sum, the sums set by the local catalogue, the open ones, and what is not included.

use super::{amount, money, range, ten_thousands, words};
use crate::engine::{Evaluation, OnePayment, Outcome, Status};
use crate::policy::{Entitlement, Language, Payee};
use rust_decimal::Decimal;

/// A total in sentences.
pub struct TotalInWords {
    /// The headline: a sum, or its replacement if there is none.
    pub headline: String,
    /// The composition of the total and what it leaves out, one sentence each with an id.
    pub lines: Vec<(&'static str, String)>,
}

/// The total of `evaluation`, in sentences.
pub fn total_in_words(evaluation: &Evaluation, language: Language) -> TotalInWords {
    TotalInWords { headline: headline(evaluation, language), lines: lines(evaluation, language) }
}

/// Never zero without explanation if an item is eligible.
fn headline(evaluation: &Evaluation, language: Language) -> String {
    let low = evaluation.total.low.unwrap_or_default();
    let of = |status: Status| evaluation.outcomes.iter().filter(|outcome| outcome.status == status).count();
    let (eligible, left_open, unknown) = (of(Status::Eligible), of(Status::Discretionary), of(Status::Unknown));
    match (language, evaluation.total.high) {
        _ if low > Decimal::ZERO => {
            let is_more =
                evaluation.outcomes.iter().any(|one| one.status == Status::Eligible && is_set_by_catalogue(one));
            let certain = match ten_thousands(low, language) {
                Some(short) => format!("{}（{short}）", money(low, language)),
                None => money(low, language),
            };
            // The catalogue's sums come on top, so the certain part is a lower bound.
            if is_more { words::at_least(&certain, language) } else { certain }
        }
        (Language::Chinese, _) if eligible > 0 => format!("符合{eligible}项"),
        (Language::English, _) if eligible == 1 => "You qualify: 1 item".to_owned(),
        (Language::English, _) if eligible > 0 => format!("You qualify: {eligible} items"),
        (Language::Chinese, _) if unknown == 0 && left_open > 0 => format!("{left_open}项有待认定"),
        (Language::English, _) if unknown == 0 && left_open == 1 => "One item is left open".to_owned(),
        (Language::English, _) if unknown == 0 && left_open > 0 => format!("{left_open} items are left open"),
        _ if unknown > 0 => words::TOTAL_UNKNOWN.in_language(language).to_owned(),
        _ => words::TOTAL_NOTHING.in_language(language).to_owned(),
    }
}

fn lines(evaluation: &Evaluation, language: Language) -> Vec<(&'static str, String)> {
    let chinese = language == Language::Chinese;
    let low = evaluation.total.low.unwrap_or_default();
    let eligible = || evaluation.outcomes.iter().filter(|outcome| outcome.status == Status::Eligible);
    let mut lines = Vec::new();
    if low > Decimal::ZERO {
        let is_all = evaluation.total.high == evaluation.total.low;
        let says = if is_all { words::TOTAL_CERTAIN } else { words::TOTAL_AT_LEAST };
        lines.push(("certain", says.in_language(language).to_owned()));
    }
    let by_catalogue = names(eligible().filter(|outcome| is_set_by_catalogue(outcome)), language);
    if let Some(names) = by_catalogue {
        lines.push((
            "catalogue",
            match chinese {
                true => format!("符合，金额按当地标准：{names}"),
                false => format!("You qualify, and the local catalogue sets the sum: {names}"),
            },
        ));
    }
    let either = eligible().filter(|outcome| outcome.entitlement.payee == Payee::PersonOrOrganiser);
    if let Some(items) = items(either.filter(|outcome| !is_set_by_catalogue(outcome)), language) {
        lines.push(("either", match chinese {
            true => format!("符合，付给个人或者组织培训的单位，只付一次，所以不算进已确定的金额：{items}"),
            false => format!(
                "You qualify; it is paid once, to the person or to the organiser, and so is not counted as certain: {items}"
            ),
        }));
    }
    let left_open = evaluation.outcomes.iter().filter(|outcome| outcome.status == Status::Discretionary);
    if let Some(items) = items(left_open, language) {
        lines.push((
            "office",
            match chinese {
                true => format!("有待认定，不算进已确定的金额：{items}"),
                false => format!("Left open by the plan, and so not counted as certain: {items}"),
            },
        ));
    }
    let no_sum = |outcome: &&Outcome| outcome.amount.is_none() && outcome.entitlement.names_no_sum();
    if let Some(names) = names(eligible().filter(no_sum), language) {
        lines.push((
            "not-named",
            match chinese {
                true => format!("符合，但方案没有写明金额，不在合计里：{names}"),
                false => format!("You qualify, but the plan names no sum, so the total leaves it out: {names}"),
            },
        ));
    }
    lines.extend(evaluation.one_payment.map(|paid| ("one-payment", one_payment(evaluation, paid, language))));
    if evaluation.total.high != Some(Decimal::ZERO) {
        lines.push(("possible", possible(evaluation, language)));
    }
    lines
}

fn possible(evaluation: &Evaluation, language: Language) -> String {
    match (evaluation.total.high, language) {
        (Some(high), Language::Chinese) => format!("最多可能{}", money(high, language)),
        (Some(high), Language::English) => format!("At most {}", money(high, language)),
        (None, _) => words::TOTAL_OPEN.in_language(language).to_owned(),
    }
}

/// The item that counts at each end, of those that are one payment.
fn one_payment(evaluation: &Evaluation, paid: OnePayment, language: Language) -> String {
    let name = |entitlement: &Entitlement| entitlement.called().in_language(language);
    let is_open = |outcome: &Outcome| {
        outcome.entitlement.one_payment.is_some() && outcome.amount.is_some_and(|amount| amount.high.is_none())
    };
    if evaluation.outcomes.iter().any(is_open) {
        return not_known_which(paid.low.map(name), paid.items, language);
    }
    let high = name(paid.high);
    match (paid.low.map(name), language) {
        (Some(low), Language::Chinese) if low == high => {
            format!("同一次培训只付一次：{}项培训补贴里只算“{high}”", paid.items)
        }
        (Some(low), Language::Chinese) => {
            format!("同一次培训只付一次：{}项培训补贴里，已确定的按“{low}”算，最多的按“{high}”算", paid.items)
        }
        (None, Language::Chinese) => {
            format!("同一次培训只付一次：{}项培训补贴里，最多的按“{high}”算", paid.items)
        }
        (Some(low), Language::English) if low == high => {
            format!("One training is paid once: of {} training subsidies only “{high}” counts", paid.items)
        }
        (Some(low), Language::English) => format!(
            "One training is paid once: of {} training subsidies “{low}” counts as certain, “{high}” as the most",
            paid.items
        ),
        (None, Language::English) => {
            format!("One training is paid once: of {} training subsidies “{high}” counts as the most", paid.items)
        }
    }
}

/// The same if the sum of one of them is unbounded.
fn not_known_which(low: Option<&str>, items: usize, language: Language) -> String {
    match (low, language) {
        (Some(low), Language::Chinese) => {
            format!("同一次培训只付一次：{items}项培训补贴里，已确定的按“{low}”算，最多的是哪一项还不能确定")
        }
        (None, Language::Chinese) => {
            format!("同一次培训只付一次：{items}项补贴只算最多的一项")
        }
        (Some(low), Language::English) => format!(
            "One training is paid once: of {items} training subsidies “{low}” counts as certain, and which comes to the \
             most is not known yet"
        ),
        (None, Language::English) => {
            format!("One training is paid once: of {items} subsidies only the largest counts")
        }
    }
}

/// Whether only the local catalogue is missing for the amount of an item.
fn is_set_by_catalogue(outcome: &Outcome) -> bool {
    outcome.amount.is_some_and(|amount| amount.low.is_none())
}

fn names<'a>(outcomes: impl Iterator<Item = &'a Outcome>, language: Language) -> Option<String> {
    joined(outcomes.map(|outcome| outcome.entitlement.name.in_language(language).to_owned()), language)
}

/// The items, each with its sum if that is known.
fn items<'a>(outcomes: impl Iterator<Item = &'a Outcome>, language: Language) -> Option<String> {
    let item = |outcome: &Outcome| {
        let name = outcome.entitlement.name.in_language(language);
        match outcome.amount {
            Some(sum) if sum.low.is_some() => format!("{name} {}", range(sum, language)),
            Some(sum) => match language {
                Language::Chinese => format!("{name}（{}）", amount(sum, language)),
                Language::English => format!("{name} ({})", amount(sum, language)),
            },
            None => name.to_owned(),
        }
    };
    joined(outcomes.map(item), language)
}

fn joined(parts: impl Iterator<Item = String>, language: Language) -> Option<String> {
    let parts: Vec<String> = parts.collect();
    (!parts.is_empty()).then(|| parts.join(if language == Language::Chinese { "；" } else { "; " }))
}
