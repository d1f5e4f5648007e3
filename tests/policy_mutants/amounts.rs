//! Single changes to an amount tree, as `conditions.rs` makes them to conditions.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::conditions::{self, Change, Variant, leak, moved};
use super::support::policy;
use rust_decimal::Decimal;
use skills_subsidy::policy::{Amount, Citation, FactId, Factor, Yuan};

/// Returns every tree that differs from `amount` in one place.
pub fn variants(amount: &'static Amount) -> Vec<Variant<Amount>> {
    match amount {
        Amount::Named { low, high, per, citation } => {
            let named = |low: Yuan, high: Yuan, citation: Citation| Amount::Named { low, high, per: *per, citation };
            let lows = one_more_or_less(*low).into_iter().map(|low| named(low, *high, *citation));
            let highs = one_more_or_less(*high).into_iter().map(|high| named(*low, high, *citation));
            let place = format!("{low} to {high} {}", per.en);
            let sums = lows.chain(highs).map(|changed| Variant::new(Change::Sum, place.clone(), changed));
            sums.chain([cited(&place, named(*low, *high, moved(*citation)))]).collect()
        }
        Amount::Stated { fact, citation } => {
            vec![cited(id(*fact), Amount::Stated { fact: *fact, citation: moved(*citation) })]
        }
        Amount::ByChoice { fact, table, citation } => {
            let by = |table, citation| Amount::ByChoice { fact: *fact, table, citation };
            let place = format!("table by {}", id(*fact));
            let rows =
                (0..table.len()).flat_map(|at| one_more_or_less(table[at].1).into_iter().map(move |sum| (at, sum)));
            let sums = rows.map(|(at, sum)| {
                let mut rows = table.to_vec();
                rows[at].1 = sum;
                Variant::new(Change::Sum, format!("{place}, row {at}"), by(rows.leak(), *citation))
            });
            sums.chain([cited(&place, by(table, moved(*citation)))]).collect()
        }
        Amount::AtMost { amount, ceiling, citation } => {
            let at_most = |amount, ceiling, citation| Amount::AtMost { amount, ceiling, citation };
            let place = format!("at most {ceiling}");
            let ceilings = one_more_or_less(*ceiling).into_iter();
            let ceilings =
                ceilings.map(|sum| Variant::new(Change::Sum, place.clone(), at_most(amount, sum, *citation)));
            let within = variants(amount).into_iter().map(|one| one.inside(|a| at_most(leak(a), *ceiling, *citation)));
            ceilings.chain(within).chain([cited(&place, at_most(amount, *ceiling, moved(*citation)))]).collect()
        }
        Amount::Times(amount, factor) => {
            let factors = variants_of_factor(factor).into_iter();
            let factors = factors.map(|one| one.inside(|factor| Amount::Times(amount, factor)));
            let within = variants(amount).into_iter();
            let within = within.map(|one| one.inside(|amount| Amount::Times(leak(amount), copy_factor(factor))));
            factors.chain(within).collect()
        }
        Amount::Readings { first, second, wording, citation } => {
            let readings = |first, second, citation| Amount::Readings { first, second, wording: *wording, citation };
            let firsts = variants(first).into_iter().map(|one| one.inside(|a| readings(leak(a), second, *citation)));
            let seconds = variants(second).into_iter().map(|one| one.inside(|a| readings(first, leak(a), *citation)));
            firsts.chain(seconds).chain([cited("two readings", readings(first, second, moved(*citation)))]).collect()
        }
        Amount::When { condition, then, otherwise } => {
            let when = |condition, then, otherwise| Amount::When { condition, then, otherwise };
            let conditions = conditions::variants(condition).into_iter();
            let conditions = conditions.map(|one| one.inside(|changed| when(leak(changed), then, otherwise)));
            let thens = variants(then).into_iter().map(|one| one.inside(|a| when(condition, leak(a), otherwise)));
            let others = variants(otherwise).into_iter().map(|one| one.inside(|a| when(condition, then, leak(a))));
            conditions.chain(thens).chain(others).collect()
        }
        Amount::NotNamed { wording, citation } => {
            vec![cited("no sum", Amount::NotNamed { wording: *wording, citation: moved(*citation) })]
        }
    }
}

fn variants_of_factor(factor: &Factor) -> Vec<Variant<Factor>> {
    let limits = |limit: u32| [limit - 1, limit + 1];
    let place = factor_words(factor);
    let with_limits = |make: &dyn Fn(u32) -> Factor, limit: u32| -> Vec<Variant<Factor>> {
        limits(limit).map(|limit| Variant::new(Change::Limit, format!("{place}, now {limit}"), make(limit))).into()
    };
    let mut variants = match factor {
        Factor::Count { .. } | Factor::Days { .. } => Vec::new(),
        Factor::CountUpTo { fact, limit, citation } => {
            with_limits(&|limit| Factor::CountUpTo { fact: *fact, limit, citation: *citation }, *limit)
        }
        Factor::YearsOfMonths { months, limit, citation } => {
            with_limits(&|limit| Factor::YearsOfMonths { months: *months, limit, citation: *citation }, *limit)
        }
        Factor::Uplift { condition, factor, citation } => {
            let uplift = |condition, factor| Factor::Uplift { condition, factor, citation: *citation };
            let tenth = Decimal::new(1, 1);
            let factors = [factor - tenth, factor + tenth].map(|factor| uplift(condition, factor));
            let factors = factors.map(|changed| Variant::new(Change::Limit, place.clone(), changed));
            let conditions = conditions::variants(condition).into_iter();
            conditions.map(|one| one.inside(|changed| uplift(leak(changed), *factor))).chain(factors).collect()
        }
    };
    variants.push(Variant::new(Change::Citation, place, with_citation_moved(factor)));
    variants
}

fn with_citation_moved(factor: &Factor) -> Factor {
    let mut copy = copy_factor(factor);
    match &mut copy {
        Factor::Count { citation, .. }
        | Factor::CountUpTo { citation, .. }
        | Factor::Days { citation, .. }
        | Factor::YearsOfMonths { citation, .. }
        | Factor::Uplift { citation, .. } => *citation = moved(*citation),
    }
    copy
}

fn copy_factor(factor: &Factor) -> Factor {
    match factor {
        Factor::Count { fact, citation } => Factor::Count { fact: *fact, citation: *citation },
        Factor::Days { fact, citation } => Factor::Days { fact: *fact, citation: *citation },
        Factor::CountUpTo { fact, limit, citation } => {
            Factor::CountUpTo { fact: *fact, limit: *limit, citation: *citation }
        }
        Factor::YearsOfMonths { months, limit, citation } => {
            Factor::YearsOfMonths { months: *months, limit: *limit, citation: *citation }
        }
        Factor::Uplift { condition, factor, citation } => {
            Factor::Uplift { condition, factor: *factor, citation: *citation }
        }
    }
}

fn cited(place: &str, changed: Amount) -> Variant<Amount> {
    Variant::new(Change::Citation, place, changed)
}

/// Returns the sum plus one yuan, and minus one yuan unless that is negative.
fn one_more_or_less(sum: Yuan) -> Vec<Yuan> {
    [sum.decimal() - Decimal::ONE, sum.decimal() + Decimal::ONE].into_iter().filter_map(Yuan::new).collect()
}

fn factor_words(factor: &Factor) -> String {
    match factor {
        Factor::Count { fact, .. } => format!("times {}", id(*fact)),
        Factor::CountUpTo { fact, limit, .. } => format!("times {} up to {limit}", id(*fact)),
        Factor::Days { fact, .. } => format!("times the days {}", id(*fact)),
        Factor::YearsOfMonths { months, limit, .. } => format!("times years of {} up to {limit}", id(*months)),
        Factor::Uplift { factor, .. } => format!("times {factor}"),
    }
}

fn id(fact: FactId) -> &'static str {
    policy().fact(fact).id
}
