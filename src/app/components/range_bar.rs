//! A range of money as a bar: solid up to the certain sum, hollow up to the possible one, fading if the upper end is
//! open. The numbers are next to it as text, so the drawing is hidden from screen readers.

use crate::engine::Range;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use yew::prelude::*;

/// The width of the drawing, in its own units.
const WIDTH: u32 = 100;
/// Where the known part ends when the upper end is open.
const OPEN_FROM: u32 = 70;

/// The bar.
pub fn range_bar(range: Range) -> Html {
    let low = range.low.unwrap_or_default();
    let certain = match range.high {
        Some(high) if high.is_zero() => 0,
        Some(high) => share(low, high),
        None if low.is_zero() => 0,
        None => OPEN_FROM / 2,
    };
    let possible = if range.high.is_some() { WIDTH } else { OPEN_FROM };
    html! {
        <svg class="range" viewBox={format!("0 0 {WIDTH} 4")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="range__track" width={WIDTH.to_string()} height="4" />
            <rect class="range__possible" width={possible.to_string()} height="4" />
            <rect class="range__certain" width={certain.to_string()} height="4" />
        </svg>
    }
}

/// `part` of `whole` in the drawing's units.
fn share(part: Decimal, whole: Decimal) -> u32 {
    (part * Decimal::from(WIDTH) / whole).to_u32().unwrap_or(0).min(WIDTH)
}
