//! Single changes to an entitlement: to its condition, its amount or the quotation that grants it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use super::amounts;
use super::conditions::{self, Change, Variant, leak, moved};
use skills_subsidy::policy::{Benefit, Entitlement};

/// Returns every entitlement that differs from `entitlement` in one place of its condition, amount or grant.
pub fn variants(entitlement: &'static Entitlement) -> Vec<Variant<&'static Entitlement>> {
    let conditions = conditions::variants(entitlement.condition)
        .into_iter()
        .map(|one| one.inside(|condition| leak(Entitlement { condition: leak(condition), ..copy(entitlement) })));
    let amounts = match entitlement.benefit {
        Benefit::Money(amount) => amounts::variants(amount),
        Benefit::InKind(_) | Benefit::Unnamed(_) => Vec::new(),
    };
    let amounts = amounts.into_iter().map(|one| {
        one.in_the("amount")
            .inside(|amount| leak(Entitlement { benefit: Benefit::Money(leak(amount)), ..copy(entitlement) }))
    });
    let grant = leak(Entitlement { grant: moved(entitlement.grant), ..copy(entitlement) });
    conditions.chain(amounts).chain([Variant::new(Change::Citation, "the grant", grant)]).collect()
}

fn copy(entitlement: &Entitlement) -> Entitlement {
    let benefit = match &entitlement.benefit {
        Benefit::Money(amount) => Benefit::Money(amount),
        Benefit::InKind(what) => Benefit::InKind(*what),
        Benefit::Unnamed(what) => Benefit::Unnamed(*what),
    };
    Entitlement { benefit, ..*entitlement }
}
