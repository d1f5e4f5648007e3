//! The engine: evaluates a policy's data with any part of the answers missing.
//!
//! It handles conditions, ranges of money and missing facts; it depends on no particular policy, no browser and no
//! screen. Three properties hold for every policy (see `tests/properties.rs`): adding an answer never overturns
//! eligible or ineligible and never widens a range, and the result of partial answers contains the result of each of
//! their completions.

mod answers;
mod applicable;
mod batch;
mod evaluation;
mod explanation;
mod formula;
mod leaves;
mod missing;
mod nearest_change;
mod next_question;
mod partial;
mod range;
mod representatives;
mod told;
mod verdict;

pub use answers::{Answer, Answers};
pub use applicable::{facts_of, set_aside};
pub use batch::{
    Amounts, BATCH_ROWS, BatchAnswers, BatchEvaluation, BatchOutcome, Verdicts, evaluate_batch,
    evaluate_batch_entitlement,
};
pub use evaluation::{Evaluation, OnePayment, Outcome, Status, day_in_term, evaluate};
pub use explanation::{Explanation, Reason, Subject, explain, is_decisive, left_open, reason, reason_for};
pub use formula::{Step, steps};
pub use leaves::{Leaf, leaves, of_interest, read_in, reads};
pub use missing::may_be_asked;
pub use nearest_change::{Change, nearest_change};
pub use next_question::Questioning;
pub use partial::{deciding_day, evaluate_entitlement, missing};
use range::may_lack_sum;
pub use range::{Range, amount_range};
pub use representatives::representatives;
pub use told::{Sentence, sentences};
pub use verdict::{Verdict, contradicted, verdict};
