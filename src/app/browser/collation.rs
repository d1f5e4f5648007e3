//! Pinyin initials, derived from the browser's sort order of Chinese instead of a table; only characters with a second
//! reading in occupations' names are listed.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The first character of each initial in pinyin order.
const FIRSTS: [(char, char); 23] = [
    ('阿', 'a'),
    ('八', 'b'),
    ('嚓', 'c'),
    ('哒', 'd'),
    ('妸', 'e'),
    ('发', 'f'),
    ('旮', 'g'),
    ('哈', 'h'),
    ('讥', 'j'),
    ('咔', 'k'),
    ('垃', 'l'),
    ('妈', 'm'),
    ('拏', 'n'),
    ('噢', 'o'),
    ('妑', 'p'),
    ('七', 'q'),
    ('呥', 'r'),
    ('仨', 's'),
    ('他', 't'),
    ('屲', 'w'),
    ('夕', 'x'),
    ('丫', 'y'),
    ('帀', 'z'),
];

/// Characters with a second reading besides the one they are sorted by: 中式烹调师 is `zspts`.
const ALSO: [(char, &[char]); 21] = [
    ('调', &['d', 't']),
    ('重', &['z', 'c']),
    ('行', &['x', 'h']),
    ('长', &['c', 'z']),
    ('乐', &['l', 'y']),
    ('会', &['h', 'k']),
    ('传', &['c', 'z']),
    ('弹', &['d', 't']),
    ('藏', &['c', 'z']),
    ('参', &['c', 's']),
    ('率', &['l', 's']),
    ('系', &['x', 'j']),
    ('校', &['x', 'j']),
    ('种', &['z', 'c']),
    ('石', &['s', 'd']),
    ('车', &['c', 'j']),
    ('轧', &['z', 'y']),
    ('畜', &['c', 'x']),
    ('给', &['g', 'j']),
    ('粘', &['z', 'n']),
    ('巷', &['h', 'x']),
];

/// The pinyin initials of a Chinese name, other letters as they are, in lower case: 电工 is `dg`.
pub struct Initials(Vec<(char, Option<char>)>);

impl Initials {
    /// The initials of `name`.
    pub fn of(name: &str) -> Initials {
        let compare = comparison();
        Initials(
            name.chars()
                .filter_map(|character| Some((character, initial(character, compare.as_ref())?)))
                .map(both)
                .collect(),
        )
    }

    /// Whether `typed` occurs in the initials, with each character in any of its readings.
    pub fn contain(&self, typed: &str) -> bool {
        let typed: Vec<char> = typed.chars().collect();
        let is = |(typed, (one, other)): (&char, &(char, Option<char>))| typed == one || Some(*typed) == *other;
        !typed.is_empty() && self.0.windows(typed.len()).any(|here| typed.iter().zip(here).all(is))
    }
}

fn both((character, sorted): (char, char)) -> (char, Option<char>) {
    let readings = ALSO.iter().find(|(read, _)| *read == character).map_or(&[][..], |(_, readings)| readings);
    (sorted, readings.iter().copied().find(|reading| *reading != sorted))
}

fn initial(character: char, compare: Option<&Function>) -> Option<char> {
    if character.is_ascii_alphanumeric() {
        return Some(character.to_ascii_lowercase());
    }
    if !('\u{4e00}'..='\u{9fff}').contains(&character) {
        return None;
    }
    let follows = |first: char| {
        let (ours, first) = (JsValue::from_str(&character.to_string()), JsValue::from_str(&first.to_string()));
        compare
            .and_then(|compare| compare.call2(&JsValue::NULL, &ours, &first).ok()?.as_f64())
            .is_some_and(|order| order >= 0.0)
    };
    FIRSTS.iter().rev().find(|(first, _)| follows(*first)).map(|(_, initial)| *initial)
}

/// The browser's comparison of Chinese text by pinyin, if it supports that.
fn comparison() -> Option<Function> {
    let international = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let collator = Reflect::get(&international, &"Collator".into()).ok()?.dyn_into::<Function>().ok()?;
    let made = Reflect::construct(&collator, &js_sys::Array::of1(&"zh-CN-u-co-pinyin".into())).ok()?;
    Reflect::get(&made, &"compare".into()).ok()?.dyn_into().ok()
}
