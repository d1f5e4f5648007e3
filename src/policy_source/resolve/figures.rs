//! Figures: whether the words say them, in one of the ways in which the law writes figures.

use super::Resolver;
use super::place::Place;
use crate::policy::Citation;
use crate::policy_source::finding::Problem;

impl Resolver {
    /// A figure of a rule, which its quotation must say. The days of the term are those of the document, and one is every
    /// “有”.
    pub fn figure(&self, place: &Place, at: (usize, usize), figure: &str, citation: Citation) {
        let is_said = self.days_of_the_term.iter().any(|day| day == figure)
            || ["0", "1"].contains(&figure)
            || spellings(figure).iter().any(|one| contains_number(citation.quote, one));
        if !is_said {
            let problem = Problem::FigureNotQuoted { figure: figure.to_owned(), quote: citation.quote.to_owned() };
            self.find(place, at, problem);
        }
    }
}

/// How the law may write a figure: 24 months as 2年, 50000 as 5万, fewer than 3 as 不超过3次, 1.3 as 30%.
fn spellings(figure: &str) -> Vec<String> {
    let mut spellings = vec![figure.to_owned()];
    if let [year, month, day] = figure.split('-').collect::<Vec<_>>()[..] {
        let [month, day] = [month, day].map(|part| part.trim_start_matches('0').to_owned());
        spellings.extend([format!("{year}年{month}月{day}日"), format!("{year}年")]);
    }
    if let Ok(number) = figure.parse::<u32>() {
        spellings.push((number + 1).to_string());
        if number % 12 == 0 {
            spellings.push(format!("{}年", number / 12));
        }
        if number % 10_000 == 0 {
            spellings.push(format!("{}万", number / 10_000));
        }
    } else if let Some(tenths) = figure.strip_prefix("1.") {
        spellings.extend([format!("{tenths}0%"), format!("{tenths}%")]);
    }
    spellings
}

/// Whether a number stands in the words as a whole: 40 is not in 400.
fn contains_number(words: &str, number: &str) -> bool {
    words.match_indices(number).any(|(at, _)| {
        let digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
        !digit(words[..at].chars().next_back()) && !digit(words[at + number.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_as_the_law_writes_them() {
        for (figure, words) in [
            ("40", "培训时间不低于40课时"),
            ("12", "在本市缴纳失业保险1年以上"),
            ("24", "补助原则上不超过2年"),
            ("50000", "每个不超过5万元"),
            ("2", "每人每年可享受不超过3次"),
            ("1.3", "上浮30%"),
            ("2020-01-01", "从2020年1月1日起执行"),
        ] {
            assert!(spellings(figure).iter().any(|one| contains_number(words, one)), "{figure} in {words}");
        }
        assert!(!contains_number("不低于400课时", "40"));
    }
}
