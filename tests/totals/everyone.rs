//! Properties of the sentences about a total, for random people.

use super::people::{anyone, counting};
use super::support::policy;
use proptest::prelude::*;
use proptest::test_runner::Config as ProptestConfig;
use rust_decimal::Decimal;
use skills_subsidy::engine::{Outcome, Status, evaluate};
use skills_subsidy::i18n::{TotalInWords, money, total_in_words};
use skills_subsidy::policy::{Benefit, Language, Payee};
use std::collections::BTreeSet;

/// Returns the names of items in the order of the text.
fn names<'a>(items: impl Iterator<Item = &'a Outcome>, language: Language) -> Vec<&'static str> {
    items.map(|item| item.entitlement.name.in_language(language)).collect()
}

/// Whether the line with that id names exactly these items; without items there must be no such line.
fn names_exactly(total: &TotalInWords, id: &str, items: &[&str], language: Language) -> Result<(), TestCaseError> {
    let line = total.lines.iter().find(|(found, _)| *found == id).map(|(_, line)| line.as_str());
    let Some(line) = line else {
        prop_assert!(items.is_empty(), "{id} is missing: {items:?}");
        return Ok(());
    };
    let (colon, comma) = if language == Language::Chinese { ("：", "；") } else { (": ", "; ") };
    let listed = line.split_once(colon).map(|(_, listed)| listed).unwrap_or_default();
    let found: Vec<&str> = listed.split(comma).collect();
    prop_assert_eq!(found.len(), items.len(), "{}: {:?}", line, items);
    for (found, item) in found.iter().zip(items) {
        prop_assert!(found.starts_with(item), "{line}: {items:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: super::support::cases(1500), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_item_is_said_where_it_belongs((audience, given) in anyone()) {
        let evaluation = evaluate(policy().rules(audience).entitlements, &counting(&given));
        let low = evaluation.total.low.expect("a low end");
        let of = |status: Status| evaluation.outcomes.iter().filter(move |outcome| outcome.status == status);
        for language in [Language::Chinese, Language::English] {
            let total = total_in_words(&evaluation, language);
            // The headline is never empty, and names a sum as soon as one is certain.
            let is_sum = total.headline.contains(['元', '¥']);
            prop_assert_eq!(is_sum, low > Decimal::ZERO, "{}", &total.headline);
            prop_assert!(!is_sum || total.headline.starts_with(&money(low, language)), "{}", total.headline);
            let count = of(Status::Eligible).count();
            if !is_sum && count > 1 {
                prop_assert!(total.headline.contains(&count.to_string()), "{}", total.headline);
            }
            prop_assert_eq!(total.lines.iter().any(|(id, _)| *id == "certain"), is_sum);

            let open = |item: &&Outcome| item.amount.is_some_and(|amount| amount.low.is_none());
            names_exactly(&total, "catalogue", &names(of(Status::Eligible).filter(open), language), language)?;
            let either = |item: &&Outcome| item.entitlement.payee == Payee::PersonOrOrganiser && !open(item);
            names_exactly(&total, "either", &names(of(Status::Eligible).filter(either), language), language)?;
            names_exactly(&total, "office", &names(of(Status::Discretionary), language), language)?;
            let no_sum = |item: &&Outcome| item.amount.is_none() && !matches!(item.entitlement.benefit, Benefit::InKind(_));
            names_exactly(&total, "not-named", &names(of(Status::Eligible).filter(no_sum), language), language)?;

            let one = total.lines.iter().find(|(id, _)| *id == "one-payment").map(|(_, line)| line.as_str());
            prop_assert_eq!(one.is_some(), evaluation.one_payment.is_some());
            if let (Some(line), Some(paid)) = (one, evaluation.one_payment) {
                let is_high = |outcome: &&Outcome| outcome.entitlement.id == paid.high.id;
                let high = evaluation.outcomes.iter().find(is_high).and_then(|outcome| outcome.amount?.high);
                let named = paid.low.into_iter().chain(high.map(|_| paid.high));
                prop_assert!(named.into_iter().all(|item| line.contains(item.called().in_language(language))), "{line}");
                prop_assert!(line.contains(&paid.items.to_string()), "{line}");
            }
            // Where no sum is possible, the result does not say "at most 0".
            let most = total.lines.iter().find(|(id, _)| *id == "possible").map(|(_, line)| line.as_str());
            prop_assert_eq!(most.is_some(), evaluation.total.high != Some(Decimal::ZERO));
            if let (Some(most), Some(high)) = (most, evaluation.total.high) {
                prop_assert!(most.ends_with(&money(high, language)), "{most}");
            }
            let ids: BTreeSet<&str> = total.lines.iter().map(|(id, _)| *id).collect();
            prop_assert_eq!(ids.len(), total.lines.len(), "each item is mentioned once");
            let is_chinese = |line: &str| line.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
            let all = total.lines.iter().map(|(_, line)| line.as_str()).chain([total.headline.as_str()]);
            for line in all {
                prop_assert_eq!(is_chinese(line), language == Language::Chinese, "{}", line);
            }
        }
    }
}
