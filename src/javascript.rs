//! Reading of untrusted JavaScript values: never panics, and follows an object no deeper than the caller needs.

use crate::catalogue::{CatalogueRows, NamedValues};
use crate::guide::Value;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The most rows of a catalogue that are read.
const MOST_ROWS: u32 = 50_000;
/// The most keys of one row.
const MOST_KEYS: u32 = 40;

/// A JavaScript number in JavaScript's notation, so that `0.1` stays `0.1`.
pub fn written(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).map_or_else(|_| String::new(), String::from)
}

/// The value under `key` of `object`; undefined if it has none.
pub fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// The rows of a catalogue and whether they are an example: a list of objects, or an object with such a list in `rows`.
///
/// # Errors
/// A description of the expected value.
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

/// The values of one row by their own keys, as text; `None` if it is no row, or a value cannot be read.
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

/// The most list elements and object keys read of a guide; more than any guide needs.
const MOST_VALUES: u32 = 300;

/// A JSON value converted to Rust, within the size limits of a guide and at most `depth` levels deep.
pub fn guide_value(value: &JsValue, depth: u8) -> Value {
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(written(number));
    }
    if let Some(flag) = value.as_bool() {
        return Value::Flag(flag);
    }
    let Some(object) = value.dyn_ref::<Object>().filter(|_| value.is_object() && depth > 0) else {
        return Value::Nothing;
    };
    let inner = |value: &JsValue| guide_value(value, depth - 1);
    if let Some(list) = value.dyn_ref::<Array>() {
        return Value::List((0..list.length().min(MOST_VALUES)).map(|at| inner(&list.get(at))).collect());
    }
    let keys = Object::keys(object);
    let keys = (0..keys.length().min(MOST_VALUES)).filter_map(|at| keys.get(at).as_string());
    Value::Object(keys.map(|key| (key.clone(), inner(&property(object, &key)))).collect())
}
