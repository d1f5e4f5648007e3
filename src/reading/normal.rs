//! Normalisation: the significant characters of a text, whatever program wrote it.
//!
//! Everything else builds on [`seen`]. Names are compared by their [`key`], numbers and dates are read from their
//! [`plain`] or [`spaced`] text; normalising a text twice changes nothing.

use std::cmp::Ordering;

/// The visible characters of a text: half-width, one kind of dash and of space, and a workbook's escape (`_x000D_`) as
/// a space.
pub(super) fn seen(written: &str) -> impl Iterator<Item = char> + '_ {
    unescaped(written).map(half_width).filter(|&character| character == ' ' || !is_unseen(character))
}

/// A text as written, without invisible characters, but with its line ends.
pub(super) fn lines(written: &str) -> String {
    unescaped(written).filter(|&character| character.is_whitespace() || !is_unseen(character)).collect()
}

/// The characters of a text, with a line end for each escape of a workbook.
fn unescaped(written: &str) -> impl Iterator<Item = char> + '_ {
    let mut rest = written.chars();
    std::iter::from_fn(move || {
        let next = rest.next()?;
        match escaped(next, rest.as_str()) {
            true => rest.nth(ESCAPED - 2).map(|_| '\n'),
            false => Some(next),
        }
    })
}

/// The length of a workbook's escape.
const ESCAPED: usize = 7;

/// Whether a workbook's escape of a control character, such as `_x000D_`, begins here.
fn escaped(first: char, rest: &str) -> bool {
    first == '_'
        && matches!(rest.as_bytes(), [b'x', b'0', b'0', b'0' | b'1', digit, b'_', ..] if digit.is_ascii_hexdigit())
}

/// The canonical form of a character for comparison.
fn half_width(character: char) -> char {
    match character {
        plain if is_plain(plain) => plain,
        // The full-width forms are in ASCII order, at an offset of 0xFEE0.
        '！'..='～' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
        '￥' => '¥',
        '—' | '–' | '−' | '―' | '‐' | '‑' => '-',
        space if space.is_whitespace() => ' ',
        other => other,
    }
}

/// A number or a date without spaces and without guards: an apostrophe before it, quotation marks around it, or `="…"`.
pub(super) fn plain(typed: &str) -> String {
    unguarded(typed, |character| character != ' ')
}

/// As [`plain`], with the inner spaces, which separate the numbers of a date.
pub(super) fn spaced(typed: &str) -> String {
    unguarded(typed, |_| true)
}

/// Removes guards until none is left, because they can be nested.
fn unguarded(typed: &str, is_kept: fn(char) -> bool) -> String {
    let mut text = typed.to_owned();
    loop {
        let characters = seen(inside(text.trim())).filter(|&character| is_kept(character));
        let next: String = characters.map(|character| if character == '。' { '.' } else { character }).collect();
        if next == text {
            return text;
        }
        text = next;
    }
}

/// The text after an apostrophe or between quotation marks.
fn inside(text: &str) -> &str {
    const SINGLE: [char; 4] = ['\'', '`', '‘', '’'];
    const DOUBLE: [char; 3] = ['"', '“', '”'];
    let quoted = text.strip_prefix('=').unwrap_or(text);
    let between = quoted.strip_prefix(DOUBLE).and_then(|opened| opened.strip_suffix(DOUBLE));
    between.unwrap_or_else(|| match text.strip_prefix(SINGLE) {
        Some(guarded) => guarded.strip_suffix(SINGLE).unwrap_or(guarded),
        None => text,
    })
}

/// `text` without invisible characters: controls, direction marks, joiners and tags. They can hide or reverse a text's
/// meaning.
pub fn without_unseen(text: &str) -> String {
    text.chars().filter(|&character| !is_unseen(character)).collect()
}

/// Whether normalisation leaves a character unchanged, as most; checked first, because every name of a catalogue passes
/// here.
const fn is_plain(character: char) -> bool {
    matches!(character, '!'..='~' | '\u{4E00}'..='\u{9FFF}')
}

/// Whether a character is invisible: controls, and Unicode's format and default-ignorable characters.
pub fn is_unseen(character: char) -> bool {
    !is_plain(character)
        && (character.is_control()
            || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}'
            | '\u{8E2}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
            | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'))
}

/// The characters that distinguish a name: half-width, lower case, without spaces, guards and separators. Only ASCII
/// letters change case: names have no others, and the case table would be the largest in the JavaScript module.
pub fn key(written: &str) -> String {
    let mut key = String::with_capacity(written.len());
    key.extend(characters(written));
    key
}

/// Whether two names have the same [`key`]; no key is allocated, because a large catalogue calls this very often.
pub fn same(one: &str, other: &str) -> bool {
    characters(one).eq(characters(other))
}

/// The order of the [`key`]s of two names.
pub fn order(one: &str, other: &str) -> Ordering {
    characters(one).cmp(characters(other))
}

/// The characters of a [`key`].
pub(super) fn characters(written: &str) -> impl Iterator<Item = char> + '_ {
    // Underscores are dropped, so no escape is left, and quotation marks and `=`, so no guard is.
    let is_told = |&character: &char| {
        character.is_ascii_alphanumeric()
            || !matches!(character, ' ' | '_' | '-' | '*' | '=' | '\'' | '"' | '`' | '‘' | '’' | '“' | '”')
    };
    seen(written).filter(is_told).map(|character| character.to_ascii_lowercase())
}

/// The key of a name without the notes in brackets: 就业困难人员（含残疾人） is also 就业困难人员.
pub fn short(name: &str) -> String {
    let key = key(name);
    key.split_once('(').map_or_else(|| key.clone(), |(name, _)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts of the characters that normalisation handles.
    fn texts() -> impl Strategy<Value = String> {
        let pieces = [
            "_x000D_", "_x", "000D_", "_", "x0", "\u{200b}", "\u{a0}", "\u{3000}", "=", "\"", "'", "`", "“", "”", "＝",
            "＂", "＇", "＿", "３", "30", ".", "。", "—", "\r\n", "(", "（", "失业", "E", "é", "～", "\u{202e}",
        ];
        let piece = prop_oneof![prop::sample::select(pieces.to_vec()).prop_map(str::to_owned), ".{0,3}"];
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in texts()) {
            for normalised in [key, short, plain, spaced] {
                let once = normalised(&text);
                prop_assert_eq!(normalised(&once), once);
            }
        }

        #[test]
        fn names_are_the_same_where_their_keys_are(one in texts(), other in texts()) {
            prop_assert_eq!(same(&one, &other), key(&one) == key(&other));
            prop_assert_eq!(order(&one, &other), key(&one).cmp(&key(&other)));
            prop_assert!(same(&one, &key(&one)));
        }
    }

    #[test]
    fn guards_and_what_nobody_sees_say_nothing() {
        for written in [
            "30",
            "３０",
            "'30",
            "`30",
            "=\"30\"",
            "＝＂30＂",
            "“30”",
            "30_x000D_",
            "\u{feff}3\u{200b}0\u{a0}",
            "' 30 ",
        ] {
            assert_eq!(plain(written), "30", "{written:?}");
            assert_eq!(key(written), "30", "{written:?}");
        }
        assert_eq!(plain("=30"), "=30", "a formula");
        assert_eq!(spaced("2020　6\n1 "), "2020 6 1");
        assert_eq!(key("退役_x000A_军人"), "退役军人");
        assert_eq!(plain("5'30"), "5'30", "a mark inside guards nothing");
    }
}
