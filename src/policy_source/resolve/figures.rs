//! Figures: whether a quotation contains them, in one of the ways in which the law writes figures.

use super::Resolver;
use super::place::Place;
use crate::policy::Citation;
use crate::policy_source::finding::Problem;
use rust_decimal::Decimal;

/// The kind of figure, which determines how the law may write it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// A sum, or a limit that is written as it is.
    Plain,
    /// The most that was received before: 2 if this one may be the third, 不超过3次.
    AtMost,
    /// An increase: 1.3 for 上浮30%.
    Increase,
}

impl Resolver {
    /// Checks that the quotation contains a rule's figure. The days of the term are the document's, and one is implied
    /// by every “有”.
    pub fn figure(&self, place: &Place, at: (usize, usize), (figure, kind): (&str, Figure), citation: Citation) {
        let is_said = self.days_of_the_term.iter().any(|day| day == figure)
            || ["0", "1"].contains(&figure)
            || spellings(figure, kind).iter().any(|one| contains_number(citation.quote, one));
        if !is_said {
            let problem = Problem::FigureNotQuoted { figure: figure.to_owned(), quote: citation.quote.to_owned() };
            self.find(place, at, problem);
        }
    }
}

/// The spellings of a figure in the law: 24 months as 2年 or 两年, 50000 as 5万, 1.3 as 30%.
fn spellings(figure: &str, kind: Figure) -> Vec<String> {
    if kind == Figure::Increase {
        return increase(figure).into_iter().collect();
    }
    let mut spellings = vec![figure.to_owned()];
    if let [year, month, day] = figure.split('-').collect::<Vec<_>>()[..] {
        let is_end_of_year = matches!((month, day), ("01", "01") | ("12", "31"));
        let [month, day] = [month, day].map(|part| part.trim_start_matches('0'));
        spellings.push(format!("{year}年{month}月{day}日"));
        if is_end_of_year {
            spellings.push(format!("{year}年"));
        }
    }
    if let Ok(number) = figure.parse::<u32>() {
        spellings.push(chinese(number));
        if kind == Figure::AtMost {
            spellings.extend([(number + 1).to_string(), chinese(number + 1)]);
        }
        if number.is_multiple_of(12) {
            spellings.extend([format!("{}年", number / 12), format!("{}年", chinese(number / 12))]);
        }
        if number >= 10_000 && number.is_multiple_of(1_000) {
            let thousands = number / 1_000;
            let tens = if thousands.is_multiple_of(10) { String::new() } else { format!(".{}", thousands % 10) };
            spellings.push(format!("{}{tens}万", thousands / 10));
        }
    }
    spellings
}

/// The law's spelling of an increase: 1.3 as 30%, 1.05 as 5%.
fn increase(factor: &str) -> Option<String> {
    let hundredths = (Decimal::from_str_exact(factor).ok()? - Decimal::ONE) * Decimal::ONE_HUNDRED;
    Some(format!("{}%", hundredths.normalize()))
}

/// A whole number below a hundred in Chinese numerals; the law writes larger ones in digits.
fn chinese(number: u32) -> String {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10, number % 10) {
        (0, 2) => "两".to_owned(),
        (0, ones) => DIGITS[ones as usize].to_owned(),
        (tens @ 1..10, ones) => {
            let tens = if tens == 1 { "" } else { DIGITS[tens as usize] };
            let ones = if ones == 0 { "" } else { DIGITS[ones as usize] };
            format!("{tens}十{ones}")
        }
        _ => number.to_string(),
    }
}

/// Whether the words contain a number as a whole: 40 is neither in 400 nor in 1.40, 三 not in 十三.
fn contains_number(words: &str, number: &str) -> bool {
    let is_part = |character: Option<char>| {
        character.is_some_and(|character| character.is_ascii_digit() || "一二三四五六七八九十百千".contains(character))
    };
    words.match_indices(number).any(|(at, _)| {
        let (before, after) = (&words[..at], &words[at + number.len()..]);
        !is_part(before.chars().next_back()) && !before.ends_with('.') && !is_part(after.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_as_the_law_writes_them() {
        use Figure::{AtMost, Increase, Plain};
        let says = |figure, kind, words| spellings(figure, kind).iter().any(|one| contains_number(words, one));
        for (figure, kind, words) in [
            ("40", Plain, "培训时间不低于40课时"),
            ("12", Plain, "在本市缴纳失业保险1年以上"),
            ("24", Plain, "补助原则上不超过2年"),
            ("36", Plain, "最长不超过三年"),
            ("5", Plain, "服务满五年"),
            ("50000", Plain, "每个不超过5万元"),
            ("15000", Plain, "不超过1.5万元"),
            ("2", AtMost, "每人每年可享受不超过3次"),
            ("1.3", Increase, "上浮30%"),
            ("1.05", Increase, "上浮5%"),
            ("2020-01-01", Plain, "从2020年1月1日起执行"),
            ("2021-12-31", Plain, "2021年底前"),
        ] {
            assert!(says(figure, kind, words), "{figure} in {words}");
        }
        for (figure, kind, words) in [
            ("40", Plain, "不低于400课时"),
            ("39", Plain, "不低于40课时"),
            ("4999", Plain, "不超过5000元"),
            ("50000", Plain, "不超过1.5万元"),
            ("1.3", Increase, "上浮3%"),
            ("3", Plain, "满十三年"),
            ("2020-03-05", Plain, "从2020年1月1日起执行"),
        ] {
            assert!(!says(figure, kind, words), "{figure} in {words}");
        }
    }
}
