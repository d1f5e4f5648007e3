//! Pinyin initials, from the order in which the browser sorts Chinese: no table of our own.

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

/// The pinyin initials of a Chinese name, other letters as they are, in lower case: 电工 is `dg`.
pub fn pinyin_initials(name: &str) -> String {
    let compare = comparison();
    name.chars().filter_map(|character| initial(character, compare.as_ref())).collect()
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

/// The browser's comparison of Chinese text by pinyin, where it has one.
fn comparison() -> Option<Function> {
    let international = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let collator = Reflect::get(&international, &"Collator".into()).ok()?.dyn_into::<Function>().ok()?;
    let made = Reflect::construct(&collator, &js_sys::Array::of1(&"zh-CN-u-co-pinyin".into())).ok()?;
    Reflect::get(&made, &"compare".into()).ok()?.dyn_into().ok()
}
