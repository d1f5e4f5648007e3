//! Every word of the interface in both languages, and numbers, money and dates for people.
//! A string without its translation, or a sentence with a hole without its value, does not compile.

mod asked_back;
mod call;
pub mod catalogue_sentences;
pub mod catalogue_words;
pub mod estimate_sentences;
mod expected;
mod expected_values;
mod filled;
mod format;
pub mod guide_sentences;
pub mod guide_words;
mod item;
pub mod result_words;
pub mod roster_page;
pub mod roster_reasons;
pub mod roster_sentences;
pub mod script_words;
pub mod static_words;
mod told;
pub mod tool_words;
mod total;
mod under_way;
pub mod words;

pub use asked_back::{AskedBack, asks_for_the_day, asks_whether_right, asks_which_is_right};
pub use call::{expected_of_call, nearest_is};
pub use catalogue_sentences::expected_of_catalogue;
pub use expected::{Reader, expected, is_it, listed, which_is_meant};
pub use filled::filled;
use filled::{filled_in, holes, sentence};
pub use format::{
    amount, answer, beside, capital, date, grouped, issued, labelled, money, month, more_kinds, part_of_story,
    perhaps_name, range, role_name, semicolon, status_name, step_line, ten_thousands, yuan,
};
pub use item::{item_lines, item_sum, says};
pub use told::{reason_in_a_line, told, working_in_a_line};
pub use total::{TotalInWords, total_in_words};
pub use under_way::{minutes, under_way};
