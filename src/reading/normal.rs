//! The one normalisation: what of a text says something, whoever wrote it and with whatever program.

use std::cmp::Ordering;

/// Half-width, trimmed, without spaces inside.
pub(super) fn plain(typed: &str) -> String {
    typed
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{feff}'))
        .map(|character| match character {
            '０'..='９' | '．' | '，' | '－' | '／' => {
                // The full-width forms stand in the order of ASCII, 0xFEE0 further on.
                char::from_u32(character as u32 - 0xFEE0).unwrap_or(character)
            }
            '￥' => '¥',
            '。' => '.',
            '—' | '–' | '−' => '-',
            other => other,
        })
        .collect()
}

/// `text` without the characters that nobody sees: controls, marks of direction, joiners and tags. They hide what a text
/// says, or turn it round.
pub fn without_unseen(text: &str) -> String {
    text.chars().filter(|&character| !is_unseen(character)).collect()
}

/// Whether nobody sees a character: controls, and what Unicode calls format characters or ignorable.
pub fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}'
            | '\u{8E2}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
            | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// What of a name tells it apart: no spaces, no underscores, half-width, lower case. Of other alphabets, no name has
/// letters, and the table of their cases would be the largest there is in the JavaScript module.
pub fn key(written: &str) -> String {
    let mut key = String::with_capacity(written.len());
    key.extend(characters(written));
    key
}

/// Whether two names have the same [`key`]; a catalogue of many rows asks so often that none is made.
pub fn same(one: &str, other: &str) -> bool {
    characters(one).eq(characters(other))
}

/// The order of the [`key`]s of two names.
pub fn order(one: &str, other: &str) -> Ordering {
    characters(one).cmp(characters(other))
}

/// The characters of a [`key`].
pub(super) fn characters(written: &str) -> impl Iterator<Item = char> + '_ {
    written
        .chars()
        .filter(|character| {
            !character.is_whitespace() && !matches!(character, '_' | '-' | '*' | '\u{200b}'..='\u{200f}' | '\u{feff}')
        })
        .map(|character| match character {
            '（' => '(',
            '）' => ')',
            '！'..='～' => char::from_u32(character as u32 - 0xFEE0).unwrap_or(character),
            other => other,
        })
        .map(|character| character.to_ascii_lowercase())
}

/// The key of a name without what stands in brackets: 就业困难人员（含残疾人） is also 就业困难人员.
pub fn short(name: &str) -> String {
    let key = key(name);
    key.find('(').map_or(key.clone(), |at| key[..at].to_owned())
}
