//! Conditions and additions that several rows of the reading's table share.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::term::LAST_DAY;
use super::values::{Facts, Finding, Span, all, has_any, no, yes};

/// "Not `claimed_same_level`, and `claims_this_year` < 3, else discretionary (原则上)"; "the same occupation and level
/// again stays no".
pub fn no_repeat(facts: &Facts) -> Finding {
    let fewer_than_three = match facts.claims_this_year {
        None => Finding::Open,
        Some(claims) if claims < 3 => Finding::Met,
        Some(_) => Finding::Office,
    };
    all(&[no(facts.claimed_same_level), fewer_than_three])
}

/// "If past retirement age: no monthly pension, and then discretionary (可纳入)."
pub fn retirement(facts: &Facts) -> Finding {
    match (facts.past_retirement_age, facts.monthly_pension) {
        (Some(false), _) => Finding::Met,
        (Some(true), Some(true)) => Finding::Fails,
        (Some(true), Some(false)) => Finding::Office,
        (Some(true), None) | (None, _) => Finding::Open,
    }
}

/// "`training_kind` none: discretionary; `trained_free`: discretionary." Whether it was free is "only asked of those
/// who trained", so an answer has no effect until it is known that they did.
pub fn trained_at_own_cost(facts: &Facts) -> Finding {
    match (facts.training_kind, facts.trained_free) {
        (None, _) => Finding::Open,
        (Some("none"), _) => Finding::Office,
        (Some(_), None) => Finding::Open,
        (Some(_), Some(true)) => Finding::Office,
        (Some(_), Some(false)) => Finding::Met,
    }
}

/// The kinds of training other than `none`.
pub fn trained(facts: &Facts) -> Finding {
    match facts.training_kind {
        None => Finding::Open,
        Some("none") => Finding::Fails,
        Some(_) => Finding::Met,
    }
}

pub fn employee(facts: &Facts) -> Finding {
    yes(facts.groups.map(|groups| groups.contains(&"enterprise_employee")))
}

/// "× 1.3 for an enterprise employee whose employer is trade-affected, as far as it is certain: × 1 to × 1.3 where an
/// answer is missing or the certificate is later than 2021-12-31 (2021年底前)."
pub fn uplift(facts: &Facts) -> Finding {
    let by_the_end_of_2021 = match facts.certificate_date {
        None => Finding::Open,
        Some(day) if day <= LAST_DAY => Finding::Met,
        Some(_) => Finding::Office,
    };
    all(&[employee(facts), yes(facts.employer_trade_affected), by_the_end_of_2021])
}

/// "× 1 to × 1.3 for such a person whatever the dates (3.2 … does not say whether it reaches this sum)."
pub fn open_uplift(facts: &Facts) -> Finding {
    all(&[employee(facts), yes(facts.employer_trade_affected), Finding::Office])
}

/// The groups of free training, "or a graduate who is local; if none of these holds, low-income rural or
/// zero-employment family: discretionary".
pub fn key_group(facts: &Facts) -> Finding {
    let key =
        ["new_generation_migrant", "rural_transfer", "two_later", "unemployed", "veteran", "employment_difficulty"];
    let Some(groups) = facts.groups else { return Finding::Open };
    if has_any(&key, groups) {
        return Finding::Met;
    }
    let local_graduate = if groups.contains(&"college_graduate") { yes(facts.graduate_local) } else { Finding::Fails };
    let taken_for_granted = has_any(&["low_income_rural", "zero_employment_family"], groups);
    match local_graduate {
        Finding::Fails if taken_for_granted => Finding::Office,
        // Unknown, so either is still possible.
        finding => finding,
    }
}

/// The listed groups; "any other group: discretionary (等相关群体); none: ineligible".
pub fn project_group(facts: &Facts) -> Finding {
    let listed = ["low_income_rural", "veteran", "employment_difficulty", "paired_region_poor", "enterprise_employee"];
    match facts.groups {
        None => Finding::Open,
        Some([]) => Finding::Fails,
        Some(groups) if has_any(&listed, groups) => Finding::Met,
        Some(_) => Finding::Office,
    }
}

/// The junior standard; trade-affected "from × 1 to × 1.3 (whether 3.2 reaches a flat 初级工标准 is open)".
pub fn flat_standard(standard: Option<u64>, trade_affected: Option<bool>) -> Span {
    Span::standard(standard).thirty_percent_more(all(&[yes(trade_affected), Finding::Office]))
}
