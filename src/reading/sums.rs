//! Sums of money, in digits and in Chinese numerals.

use super::brackets::{agreed, without_brackets};
use super::normal::plain;
use super::number::{is_numeral, numeral, without_separators};
use crate::policy::Yuan;
use rust_decimal::Decimal;

/// Words for a rate before or after a sum, by the unit of the fact, the longer ones first. A rate over another period
/// is another sum.
const RATES: [(&str, &[&str]); 3] = [
    ("元", &["/人次", "/人·次", "/人", "每人"]),
    ("元/月", &["/人/月", "/人·月", "/人月", "/月/人", "每人每月", "每月每人", "/个月", "/月", "每月", "/month"]),
    ("元/人·年", &["/人·年", "/人/年", "/人年", "/年/人", "每人每年", "每年每人", "/年", "每年", "/year"]),
];

fn rates_of(unit: &str) -> &'static [&'static str] {
    RATES.iter().find(|(known, _)| *known == unit).map_or(&[], |(_, rates)| rates)
}

/// Whether `word` is a rate of the unit: 元/年 is one of 元/人·年.
pub(super) fn is_rate(word: &str, unit: &str) -> bool {
    word.strip_prefix('元')
        .is_some_and(|rate| rates_of(unit).contains(&rate) || (rate.is_empty() && unit.starts_with('元')))
}

/// A sum of yuan in `unit` (the Chinese word of a fact), such as `1800`, `１２００元`, `1,200`, `1.2万`, 人民币1200元整 or
/// 壹仟贰佰元整; of 元/月 also `1200元/月`.
pub fn money(typed: &str, unit: &str) -> Option<Yuan> {
    let written = plain(typed).to_ascii_lowercase();
    agreed(&written, |part| one_sum(part, unit)).or_else(|| one_sum(&without_brackets(written), unit))
}

fn one_sum(plain: &str, unit: &str) -> Option<Yuan> {
    let rates = rates_of(unit);
    let behind = || rates.iter().find_map(|rate| plain.strip_suffix(rate));
    let before = || rates.iter().find_map(|rate| plain.strip_prefix(rate));
    let number = behind().or_else(before).unwrap_or(plain);
    let number = ["¥", "人民币", "rmb", "cny"].iter().find_map(|sign| number.strip_prefix(sign)).unwrap_or(number);
    let number = ["整", "正", "人民币"].iter().find_map(|word| number.strip_suffix(word)).unwrap_or(number);
    let words = ["元", "块钱", "块", "圆", "yuan", "rmb", "cny"];
    let number = words.iter().find_map(|word| number.strip_suffix(word)).unwrap_or(number);
    let sum = match number.starts_with(is_numeral) {
        true => Yuan::new(Decimal::from(in_numerals(number)?)),
        false => in_digits(number),
    };
    sum.filter(|sum| *sum <= Yuan::LARGEST_STATED)
}

/// A sum in digits, also in units of 万 or 千.
fn in_digits(number: &str) -> Option<Yuan> {
    let large = [('万', 10_000), ('千', 1_000)];
    let (number, unit) =
        large.into_iter().find_map(|(word, unit)| Some((number.strip_suffix(word)?, unit))).unwrap_or((number, 1));
    let sum = Yuan::parse(&without_separators(number)?)?;
    Yuan::new(without_float((sum.decimal() * Decimal::from(unit)).normalize()).normalize())
}

/// A sum in Chinese numerals: 一万二千, but not the colloquial 一万二, which omits its last unit.
fn in_numerals(number: &str) -> Option<u32> {
    let Some((large, small)) = number.split_once('万') else { return numeral(number) };
    let skipped = small.strip_prefix('零');
    let small = match (small, skipped) {
        ("", _) => 0,
        (_, Some(small)) => numeral(small).filter(|small| *small < 1_000)?,
        (small, None) => numeral(small).filter(|small| *small >= 1_000)?,
    };
    Some(numeral(large)? * 10_000 + small)
}

/// The sum that was typed, where a spreadsheet stores it as a float: `1200.0000000000002`.
fn without_float(sum: Decimal) -> Decimal {
    let rounded = sum.round_dp(2);
    match sum.scale() >= 10 && (sum - rounded).abs() < Decimal::new(1, 9) {
        true => rounded,
        false => sum,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(written: &str) -> Option<String> {
        money(written, "元").map(|sum| sum.to_string())
    }

    #[test]
    fn money_is_read_as_people_write_it() {
        for written in [
            "1200",
            "１２００元",
            "1,200",
            "1，200",
            "0.12万",
            "¥1200",
            "￥1200",
            " 1200 元 ",
            "1200.00",
            "1200元/人",
            "人民币1200元整",
            "RMB 1,200.00",
            "1200.0000000000002",
            "1199.9999999999998",
        ] {
            assert_eq!(yuan(written).as_deref(), Some("1200"), "{written}");
        }
        assert_eq!(yuan("1.2万").as_deref(), Some("12000"));
        let rate = |written, unit| money(written, unit).map(|sum| sum.to_string());
        assert_eq!(rate("每月1800元", "元/月").as_deref(), Some("1800"));
        assert_eq!(rate("6000元/年", "元/人·年").as_deref(), Some("6000"));
        assert_eq!(
            [rate("6000元/年", "元/月"), rate("500元/月", "元/人·年"), rate("500元/月", "元")],
            [None, None, None]
        );
    }

    #[test]
    fn money_that_could_mean_two_things_is_refused() {
        for written in [
            "",
            "1,2",
            "12,00",
            "-5",
            "1.2.3",
            "一千二",
            "一万二",
            "(1200)",
            "1200(1300)",
            "1e3",
            "1200-1500",
            "1千2",
            "元",
            "$1200",
            "99999999999999999999",
        ] {
            assert_eq!(yuan(written), None, "{written}");
        }
    }
}
