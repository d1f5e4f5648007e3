//! The total: the certain sum, the sums set by the local catalogue, and the open ones.

use super::{View, range_bar};
use crate::engine::{Evaluation, Outcome, Range, Status};
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
            { sum(total, headline) }
            if low > Decimal::ZERO { { range_bar(total) } }
            { for lines.into_iter().map(|(id, line)| html! { <p data-total-line={id}>{ line }</p> }) }
        </div>
    }
}

/// The total beside a question: its headline alone as long as nothing is decided and there is no upper end.
pub fn total_so_far(view: View, evaluation: &Evaluation) -> Html {
    let is_decided = |outcome: &Outcome| matches!(outcome.status, Status::Eligible | Status::Discretionary);
    if evaluation.total.high.is_some() || evaluation.outcomes.iter().any(is_decided) {
        return total(view, evaluation);
    }
    let TotalInWords { headline, .. } = total_in_words(evaluation, view.language());
    html! { <div class="total">{ sum(evaluation.total, headline) }</div> }
}

fn sum(total: Range, headline: String) -> Html {
    let end = |end: Decimal| end.normalize().to_string();
    html! {
        <p class="total__sum" data-total-low={end(total.low.unwrap_or_default())} data-total-high={total.high.map(end)}>
            { headline }
        </p>
    }
}

/// What the total is made of and what it leaves out, below the details.
pub fn total_lines(view: View, evaluation: &Evaluation) -> Html {
    let TotalInWords { lines, .. } = total_in_words(evaluation, view.language());
    html! {
        <section class="total">
            <h2 class="total__heading">{ view.say(result_words::MADE_OF) }</h2>
            { for lines.into_iter().map(|(id, line)| html! { <p data-total-line={id}>{ line }</p> }) }
        </section>
    }
}
