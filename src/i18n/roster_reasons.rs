//! Why a row of a roster came to what it did: whole sentences about somebody else, who is not the reader.

use super::roster_sentences::count;
use crate::policy::Language;

/// Parts of a list within a sentence.
fn parts(parts: &[&str], language: Language) -> String {
    parts.join(match language {
        Language::Chinese => "；",
        Language::English => "; ",
    })
}

/// Names, one after the other.
fn names(names: &[&str], language: Language) -> String {
    names.join(match language {
        Language::Chinese => "、",
        Language::English => ", ",
    })
}

/// One item of a row: its name, its status, why, and the clause.
pub fn item(name: &str, status: &str, why: &str, clause: &str, language: Language) -> String {
    match (language, why.is_empty()) {
        (Language::Chinese, true) => format!("{name}：{status}。依据：{clause}。"),
        (Language::Chinese, false) => format!("{name}：{status}。{why}依据：{clause}。"),
        (Language::English, true) => format!("{name}: {status}. Based on {clause}."),
        (Language::English, false) => format!("{name}: {status}. {why} Based on {clause}."),
    }
}

/// What is granted to whom: a sum, or help in words.
pub fn granted(name: &str, side: &str, what: &str, payee: Option<&str>, language: Language) -> String {
    match (language, payee) {
        (Language::Chinese, None) => format!("{name}（{side}）：{what}。"),
        (Language::Chinese, Some(payee)) => format!("{name}（{side}）：{what}，付给{payee}。"),
        (Language::English, None) => format!("{name} ({side}): {what}."),
        (Language::English, Some(payee)) => format!("{name} ({side}): {what}, paid to {payee}."),
    }
}

/// An item of which it is said why it is what it is.
pub fn of_item(name: &str, side: &str, why: &str, language: Language) -> String {
    match language {
        Language::Chinese => format!("{name}（{side}）：{why}"),
        Language::English => format!("{name} ({side}): {why}"),
    }
}

/// Items that cannot be decided yet, of which these are the first.
pub fn not_yet(items: &[&str], all: usize, language: Language) -> String {
    let (named, all_of_them) = (names(items, language), count(all as u32));
    match (language, items.len() < all) {
        (Language::Chinese, false) => format!("还不能定：{named}。"),
        (Language::Chinese, true) => format!("还不能定：{named}等{all_of_them}项。"),
        (Language::English, false) => format!("Not known yet: {named}."),
        (Language::English, true) => format!("Not known yet: {named} and others, {all_of_them} in all."),
    }
}

/// What is still missing, of which these are the first.
pub fn missing(facts: &[&str], all: usize, language: Language) -> String {
    let (named, all_of_them) = (names(facts, language), count(all as u32));
    match (language, facts.len() < all) {
        (_, false) => named,
        (Language::Chinese, true) => format!("{named}等{all_of_them}项"),
        (Language::English, true) => format!("{named} and others, {all_of_them} in all"),
    }
}

/// The same as a sentence.
pub fn still_missing(facts: &[&str], all: usize, language: Language) -> String {
    let named = missing(facts, all, language);
    match language {
        Language::Chinese => format!("还缺：{named}。"),
        Language::English => format!("Still missing: {named}."),
    }
}

/// Demands that are not met, of which these are the first.
pub fn not_met(demands: &[&str], all: usize, language: Language) -> String {
    let (named, more) = (parts(demands, language), count(all.saturating_sub(demands.len()) as u32));
    match (language, demands.len() < all) {
        (Language::Chinese, false) => format!("未满足：{named}。"),
        (Language::Chinese, true) => format!("未满足：{named}；另有{more}条。"),
        (Language::English, false) => format!("Not met: {named}."),
        (Language::English, true) => format!("Not met: {named}; and {more} more."),
    }
}

/// What holds, although the text refuses those for whom it does.
pub fn ruled_out(cases: &[&str], language: Language) -> String {
    let named = parts(cases, language);
    match language {
        Language::Chinese => format!("有一种情形不给：{named}。"),
        Language::English => format!("Ruled out, because this holds: {named}."),
    }
}

/// What the text leaves open.
pub fn left_open(grounds: &[&str], language: Language) -> String {
    let named = parts(grounds, language);
    match language {
        Language::Chinese => format!("有待认定：{named}。"),
        Language::English => format!("Left open by the plan: {named}."),
    }
}
