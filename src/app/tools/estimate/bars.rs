//! A sum among others as a bar: solid up to the certain sum, light up to the possible one, faded if the upper end is
//! open. The numbers are next to it, so the drawing is hidden from screen readers.

use crate::engine::Range;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// The width of the drawing, in its own units.
const WIDTH: u32 = 300;

/// The length of the longest bar: the largest possible sum.
pub fn longest(sums: impl Iterator<Item = Range>) -> Decimal {
    let most = sums.filter_map(|sum| sum.high.or(sum.low)).max();
    most.filter(|most| !most.is_zero()).unwrap_or(Decimal::ONE)
}

/// The bar of `sum`, as long as its share of `longest`.
pub fn bar(sum: Range, longest: Decimal, class: Option<&'static str>) -> Html {
    let width =
        |end: Option<Decimal>| end.map_or(0, |end| (end * Decimal::from(WIDTH) / longest).to_u32().unwrap_or(WIDTH));
    let possible = if sum.high.is_some() { width(sum.high) } else { WIDTH };
    let open = sum.high.is_none().then_some("bars__bar--open");
    html! {
        <svg class={classes!("bars__bar", open, class)} viewBox={format!("0 0 {WIDTH} 10")} preserveAspectRatio="none"
            aria-hidden="true" focusable="false">
            <rect class="range__possible" width={possible.to_string()} height="10" />
            <rect class="range__certain" width={width(sum.low).to_string()} height="10" />
        </svg>
    }
}
