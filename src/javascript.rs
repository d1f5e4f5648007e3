//! Reading of untrusted JavaScript values: never panics, and follows an object no deeper than the caller needs.

use crate::catalogue::{CatalogueRows, NamedValues};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The most rows of a catalogue that are read.
const MOST_ROWS: u32 = 50_000;
/// The most keys of one row.
const MOST_KEYS: u32 = 40;

/// A JavaScript number as JavaScript writes it, so that `0.1` stays `0.1`.
pub fn written(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map_or_else(|_| String::new(), String::from)
}

/// The value under `key` of `object`; undefined where there is none.
pub fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// The rows of a catalogue and whether they are an example: a list of objects, or an object whose `rows` is one.
///
/// # Errors
/// What was expected instead.
pub fn catalogue_rows(value: &JsValue) -> Result<CatalogueRows, String> {
    const EXPECTED: &str = "expected a list of rows, or an object with `rows`";
    let is_list = Array::is_array(value);
    let rows = if is_list { value.clone() } else { property(value, "rows") };
    let example = !is_list && property(value, "example").is_truthy();
    let rows = rows.dyn_into::<Array>().map_err(|_| EXPECTED.to_owned())?;
    if rows.length() > MOST_ROWS {
        return Err(format!("more than {MOST_ROWS} rows"));
    }
    let read =
        rows.iter().enumerate().map(|(at, row)| row_values(&row).ok_or(format!("row {}: expected an object", at + 1)));
    Ok(CatalogueRows { rows: read.collect::<Result<_, _>>()?, example })
}

/// The values of one row by their own keys, as text; `None` where it is no row, or one cannot be read.
fn row_values(row: &JsValue) -> Option<NamedValues> {
    let object = row.dyn_ref::<Object>().filter(|_| row.is_object() && !Array::is_array(row))?;
    let keys = Object::keys(object);
    let read = |key: JsValue| {
        let value = Reflect::get(object, &key).ok()?;
        let text = match (value.as_string(), value.as_f64()) {
            (Some(text), _) => text,
            (None, Some(number)) => written(number),
            _ if value.is_undefined() || value.is_null() => String::new(),
            _ => value.js_typeof().as_string().unwrap_or_default(),
        };
        Some((key.as_string().unwrap_or_default(), text))
    };
    (keys.length() <= MOST_KEYS).then(|| keys.iter().map(read).collect()).flatten()
}
