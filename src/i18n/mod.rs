//! Every word of the interface in both languages, and numbers, money and dates for people.
//! A string without its translation does not compile.

mod format;
pub mod tool_words;
mod total;
pub mod words;

pub use format::{
    amount, answer, beside, date, grouped, labelled, money, range, role_name, semicolon, status_name, step_line,
    ten_thousands, yuan,
};
pub use total::{TotalInWords, total_in_words};
