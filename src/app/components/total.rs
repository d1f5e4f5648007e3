//! The total: what is certain, and what could still come.

use super::{View, range_bar};
use crate::engine::Range;
use crate::i18n::{money, ten_thousands, words};
use crate::policy::Text;
use yew::prelude::*;

/// The total. An honest range, never a point made of guesses.
pub fn total(view: View, total: Range) -> Html {
    let language = view.language();
    let say = |text: Text| view.say(text);
    let low = total.low.unwrap_or_default();
    let large = |sum| ten_thousands(sum, language).map(|short| format!("（{short}）"));
    html! {
        <div class="total">
            <p class="total__certain">
                <span class="total__label">{ say(words::TOTAL_CERTAIN) }</span>
                <strong class="total__sum" data-total-low={low.normalize().to_string()}>{ money(low, language) }</strong>
                { for large(low) }
            </p>
            { range_bar(total) }
            <p class="total__possible">
                if let Some(high) = total.high {
                    <span class="total__label">{ say(words::TOTAL_POSSIBLE) }</span>
                    <strong class="total__sum total__sum--possible">{ money(high, language) }</strong>
                    { for large(high) }
                } else {
                    { say(words::TOTAL_OPEN) }
                }
            </p>
        </div>
    }
}
