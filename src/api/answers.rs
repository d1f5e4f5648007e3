//! Reading what JavaScript passes in, whatever it is: getters that throw, numbers that are none,
//! cyclic objects. Nothing is followed deeper than one list of texts.

use crate::engine::Raw;
use crate::javascript::written;
use js_sys::{Array, BigInt, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The most keys that are read, and the most entries of a list: far above what any policy asks.
const MOST: u32 = 1_000;

/// The text under `key` of `object`, if there is one.
pub fn text_of(object: &JsValue, key: &str) -> Option<String> {
    Reflect::get(object, &JsValue::from_str(key)).ok()?.as_string()
}

/// The answers of an input object: own keys only, so nothing inherited counts.
pub fn entries(input: &JsValue) -> Result<Vec<(String, Raw)>, &'static str> {
    const EXPECTED: &str = "expected `answers` to be an object of fact ids and values";
    let answers = Reflect::get(input, &JsValue::from_str("answers")).map_err(|_| EXPECTED)?;
    if answers.is_undefined() || answers.is_null() {
        return Ok(Vec::new());
    }
    let object = answers.dyn_ref::<Object>().filter(|_| !Array::is_array(&answers)).ok_or(EXPECTED)?;
    let keys = Object::keys(object);
    if keys.length() > MOST {
        return Err("`answers` has more than 1000 keys");
    }
    let read = |key: JsValue| {
        let raw = Reflect::get(object, &key).map_or_else(|_| Raw::Other("unreadable".to_owned()), |value| raw(&value));
        (key.as_string().unwrap_or_default(), raw)
    };
    Ok(keys.iter().map(read).collect())
}

fn raw(value: &JsValue) -> Raw {
    if value.is_undefined() || value.is_null() {
        Raw::Nothing
    } else if let Some(flag) = value.as_bool() {
        Raw::Flag(flag)
    } else if let Some(number) = value.as_f64() {
        Raw::Number(written(number))
    } else if let Some(number) = value.dyn_ref::<BigInt>() {
        Raw::Number(number.to_string(10).map_or_else(|_| String::new(), String::from))
    } else if let Some(text) = value.as_string() {
        Raw::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        list_of_texts(list)
    } else {
        Raw::Other(value.js_typeof().as_string().unwrap_or_default())
    }
}

fn list_of_texts(list: &Array) -> Raw {
    if list.length() > MOST {
        return Raw::Other("list".to_owned());
    }
    let texts: Option<Vec<String>> = list.iter().map(|entry| entry.as_string()).collect();
    texts.map_or_else(|| Raw::Other("list".to_owned()), Raw::List)
}
