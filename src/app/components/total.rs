//! The total: the certain sum, the sums set by the local catalogue, and the open ones.

use super::{View, range_bar};
use crate::engine::Evaluation;
use crate::i18n::{TotalInWords, result_words, total_in_words, words};
use rust_decimal::Decimal;
use yew::prelude::*;

/// The total. A range rather than a guess, and never a zero without explanation if an item is eligible.
pub fn total(view: View, evaluation: &Evaluation) -> Html {
    let total = evaluation.total.rounded_to_fen();
    let low = total.low.unwrap_or_default();
    let TotalInWords { headline, lines } = total_in_words(evaluation, view.language());
    html! {
        <div class="total">
            <p class="total__label">{ view.say(words::TOTAL) }</p>
            <p class="total__sum" data-total-low={low.normalize().to_string()}
                data-total-high={total.high.map(|high| high.normalize().to_string())}>{ headline }</p>
            if low > Decimal::ZERO { { range_bar(total) } }
            { for lines.into_iter().map(|(id, line)| html! { <p data-total-line={id}>{ line }</p> }) }
        </div>
    }
}

/// The composition of the total and what it leaves out, below the details.
pub fn total_lines(view: View, evaluation: &Evaluation) -> Html {
    let TotalInWords { lines, .. } = total_in_words(evaluation, view.language());
    html! {
        <section class="total">
            <h2 class="total__heading">{ view.say(result_words::MADE_OF) }</h2>
            { for lines.into_iter().map(|(id, line)| html! { <p data-total-line={id}>{ line }</p> }) }
        </section>
    }
}
