//! A value of a JSON file.

/// A value, as far as a guide is made of it.
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
    /// `null`, and what lies deeper than any guide goes.
    Nothing,
}

impl Value {
    /// The value as it is shown to whoever has to mend it, shortened where long.
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

    /// Whether nothing is said: it counts as if the key were not there.
    pub fn is_blank(&self) -> bool {
        match self {
            Value::Nothing => true,
            Value::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}
