//! Whole numbers, in digits and in Chinese numerals.

/// A whole number in digits: with thousands separators, or in a spreadsheet's form, `30.0` and `29.999999999999996`. A
/// number beyond all bounds becomes the largest.
pub(super) fn whole(written: &str) -> Option<u32> {
    let number = without_separators(written)?;
    let (number, fraction) = number.split_once('.').unwrap_or((&number, "0"));
    if !is_digits(number) || !is_digits(fraction) {
        return None;
    }
    let up = u32::from(is_float(fraction, b'9'));
    let is_whole = up == 1 || is_float(fraction, b'0') || fraction.bytes().all(|byte| byte == b'0');
    is_whole.then(|| number.parse().unwrap_or(u32::MAX).saturating_add(up))
}

/// Whether the decimals are a spreadsheet's rounding error: many of them, and all but the last this digit.
fn is_float(fraction: &str, digit: u8) -> bool {
    fraction.len() >= 10 && fraction.bytes().take(9).all(|byte| byte == digit)
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Removes thousands separators in their proper places: `1,200`, `12,345.6`. `None` if a comma could be a decimal one,
/// as in `1,2`.
pub(super) fn without_separators(written: &str) -> Option<String> {
    if !written.contains(',') {
        return Some(written.to_owned());
    }
    let (whole, fraction) = written.split_once('.').map_or((written, None), |(whole, part)| (whole, Some(part)));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let proper = (1..=3).contains(&first.len()) && groups.clone().all(|group| group.len() == 3);
    let joined: String = std::iter::once(first).chain(groups).collect();
    proper.then(|| fraction.map_or(joined.clone(), |part| [&joined, ".", part].concat()))
}

/// The value of a character of a numeral: a digit, or ten, a hundred, a thousand.
fn numeral_of(character: char) -> Option<u32> {
    const DIGITS: [&str; 10] = ["〇零○", "一壹", "二贰两兩", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
    let digit = DIGITS.iter().position(|forms| forms.chars().any(|form| form == character));
    digit.map(|digit| digit as u32).or(match character {
        '十' | '拾' => Some(10),
        '百' | '佰' => Some(100),
        '千' | '仟' => Some(1000),
        _ => None,
    })
}

/// Whether a character can be part of a numeral.
pub(super) fn is_numeral(character: char) -> bool {
    numeral_of(character).is_some()
}

/// A Chinese numeral up to 9999: 三十, 一百二十, 一千零五, or digit by digit, 二〇二〇. `None` for an approximate number: 三五天 are
/// three to five days, and 一百二 can be 102 or 120.
pub(super) fn numeral(written: &str) -> Option<u32> {
    let count = written.chars().count();
    let parts = || written.chars().map(|character| numeral_of(character).unwrap_or(u32::MAX));
    let is_two = |character: char| matches!(character, '两' | '兩');
    if count == 0 || written.chars().skip(1).any(is_two) || parts().any(|part| part == u32::MAX) {
        return None;
    }
    if parts().all(|part| part < 10) {
        let is_said_so = count == 1 || !written.chars().any(is_two) && (count > 2 || parts().any(|part| part == 0));
        return (count <= 4 && is_said_so).then(|| parts().fold(0, |number, digit| number * 10 + digit));
    }
    let (mut sum, mut last, mut digit, mut skips) = (0, 10_000, None, false);
    for part in parts() {
        match part {
            0 if sum == 0 || skips || digit.is_some() => return None,
            0 => skips = true,
            1..=9 if digit.is_some() => return None,
            1..=9 => digit = Some(part),
            place => {
                let leads = || (place == 10 && sum == 0).then_some(1);
                let is_next = sum == 0 || skips == (last / place > 10);
                let many = digit.take().or_else(leads).filter(|_| place < last && is_next)?;
                (sum, last, skips) = (sum + many * place, place, false);
            }
        }
    }
    match digit {
        Some(digit) => (skips == (last > 10)).then_some(sum + digit),
        None => (!skips).then_some(sum),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number as it is spoken.
    fn said(number: u32) -> String {
        const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let mut said = String::new();
        let mut skips = false;
        for (place, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            match number / place % 10 {
                0 => skips |= !said.is_empty(),
                digit => {
                    said += if skips { "零" } else { "" };
                    said += DIGITS[digit as usize];
                    said += name;
                    skips = false;
                }
            }
        }
        said
    }

    #[test]
    fn every_number_that_is_said_is_read() {
        for number in 1..=9999 {
            assert_eq!(numeral(&said(number)), Some(number), "{}", said(number));
        }
        for (written, number) in
            [("十", 10), ("十二", 12), ("〇", 0), ("两千零二十", 2020), ("二〇二〇", 2020), ("三〇", 30)]
        {
            assert_eq!(numeral(written), Some(number), "{written}");
        }
    }

    #[test]
    fn what_is_said_of_no_certain_number_is_none() {
        for written in
            ["", "三五", "一百二", "二三十", "十几", "一两", "百二十", "十零二", "一千二十", "三十零", "十百"]
        {
            assert_eq!(numeral(written), None, "{written}");
        }
    }

    #[test]
    fn what_a_spreadsheet_makes_of_a_whole_number_is_whole() {
        for written in ["30", "30.0", "30.00", "29.999999999999996", "30.000000000000004"] {
            assert_eq!(whole(written), Some(30), "{written}");
        }
        for written in ["30.5", "29.999", "29.99999999", "30.", ".0", "30.00001", "30.0000000100", "29.9999999800"] {
            assert_eq!(whole(written), None, "{written}");
        }
    }
}
