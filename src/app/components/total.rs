//! The total: what is certain, and what could still come.

use super::{View, range_bar};
use crate::engine::Range;
use crate::i18n::{money, range, ten_thousands, words};
use crate::policy::Text;
use yew::prelude::*;

/// The total. An honest range, never a point made of guesses.
pub fn total(view: View, total: Range) -> Html {
    let language = view.language();
    let say = |text: Text| view.say(text);
    let low = total.low.unwrap_or_default();
    let large = |sum| ten_thousands(sum, language).map(|short| format!(" ({short})"));
    let is_nothing_yet = low.is_zero() && total.high.is_none();
    let headline = if is_nothing_yet { say(words::TOTAL_UNKNOWN).to_owned() } else { range(total, language) };
    html! {
        <div class="total">
            <p class="total__label">{ say(words::TOTAL) }</p>
            <p class="total__sum" data-total-low={low.normalize().to_string()}
                data-total-high={total.high.map(|high| high.normalize().to_string())}>{ headline }</p>
            { range_bar(total) }
            <p>
                { format!("{} {}", say(words::TOTAL_CERTAIN), money(low, language)) }{ for large(low) }
            </p>
            <p>
                if let Some(high) = total.high {
                    { format!("{} {}", say(words::TOTAL_POSSIBLE), money(high, language)) }{ for large(high) }
                } else {
                    { say(words::TOTAL_OPEN) }
                }
            </p>
        </div>
    }
}
