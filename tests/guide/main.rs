//! The office's guide: reading it, reporting all of its problems, its advice for one person, and calendar files.

#[path = "../support/mod.rs"]
mod support;

mod advice;
mod calendar;
mod files;
mod reading;

use serde_json::{Value as Json, json};
use skills_subsidy::guide::{Guide, Reading, Value, read};
use support::policy;

/// Converts JSON to the value that the page passes on.
fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Nothing,
        Json::Bool(flag) => Value::Flag(*flag),
        Json::Number(number) => Value::Number(number.to_string()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(list) => Value::List(list.iter().map(value).collect()),
        Json::Object(object) => Value::Object(object.iter().map(|(key, one)| (key.clone(), value(one))).collect()),
    }
}

fn read_json(json: &Json) -> Reading {
    read(policy(), &value(json))
}

/// Returns a guide with these lists.
fn with(lists: &[(&str, Json)]) -> Json {
    let mut guide = json!({ "format": 1, "checked": "2026-11-01", "source": "某办事指南" });
    for (list, rows) in lists {
        guide[*list] = rows.clone();
    }
    guide
}

/// Returns the guide of a file without problems.
fn right(json: &Json) -> Guide {
    let Reading { guide, problems } = read_json(json);
    assert_eq!(problems, []);
    guide.expect("a guide")
}
