//! Collects every citation and every wording of a condition or an amount.

use skills_subsidy::policy::{Amount, Citation, Condition, Factor, Text};

pub fn in_condition(condition: &Condition, citations: &mut Vec<Citation>, words: &mut Vec<Text>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| in_condition(part, citations, words));
        }
        Condition::Not(part) => in_condition(part, citations, words),
        Condition::Fact(requirement) => {
            citations.push(requirement.citation);
            words.push(requirement.wording);
        }
        Condition::OfficeDecides(grounds) => {
            citations.push(grounds.citation);
            words.push(grounds.wording);
        }
    }
}

pub fn in_amount(amount: &Amount, citations: &mut Vec<Citation>, words: &mut Vec<Text>) {
    match amount {
        Amount::Named { citation, .. } | Amount::Stated { citation, .. } | Amount::ByChoice { citation, .. } => {
            citations.push(*citation);
        }
        Amount::NotNamed { wording, citation } => {
            citations.push(*citation);
            words.push(*wording);
        }
        Amount::AtMost { amount, citation, .. } => {
            citations.push(*citation);
            in_amount(amount, citations, words);
        }
        Amount::Times(amount, factor) => {
            in_amount(amount, citations, words);
            match factor {
                Factor::Count { citation, .. }
                | Factor::CountUpTo { citation, .. }
                | Factor::Days { citation, .. }
                | Factor::YearsOfMonths { citation, .. } => citations.push(*citation),
                Factor::Uplift { condition, citation, .. } => {
                    citations.push(*citation);
                    in_condition(condition, citations, words);
                }
            }
        }
        Amount::Readings { first, second, wording, citation } => {
            citations.push(*citation);
            words.push(*wording);
            in_amount(first, citations, words);
            in_amount(second, citations, words);
        }
        Amount::When { condition, then, otherwise } => {
            in_condition(condition, citations, words);
            in_amount(then, citations, words);
            in_amount(otherwise, citations, words);
        }
    }
}
