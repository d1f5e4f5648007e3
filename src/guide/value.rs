//! A value of a JSON file.

/// A JSON value, as far as guides use it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number, as written.
    Number(String),
    /// `true` or `false`.
    Flag(bool),
    /// A list.
    List(Vec<Value>),
    /// An object: its keys with their values.
    Object(Vec<(String, Value)>),
    /// `null`, and values nested deeper than any guide needs.
    Nothing,
}

impl Value {
    /// The value for the author of the file, shortened if long.
    pub fn shown(&self) -> String {
        match self {
            Value::Text(text) | Value::Number(text) => text.chars().take(60).collect(),
            Value::Flag(true) => "true".to_owned(),
            Value::Flag(false) => "false".to_owned(),
            Value::List(_) => "[…]".to_owned(),
            Value::Object(_) => "{…}".to_owned(),
            Value::Nothing => String::new(),
        }
    }

    /// Whether the value is blank: it counts as a missing key.
    pub fn is_blank(&self) -> bool {
        match self {
            Value::Nothing => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}
