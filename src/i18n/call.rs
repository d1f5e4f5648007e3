//! Problems with a call of the JavaScript module other than its answers.

use super::sentence;
use crate::policy::{Language, text};

/// The value expected in place of a JavaScript value that the module does not read, by the code of the problem.
pub fn expected_of_call(code: &str, language: Language) -> &'static str {
    let words = match code {
        "unknown_key" => text(
            "请求的键 audience、answers、lang、policy 之一",
            "one of the keys of a request: audience, answers, lang, policy",
        ),
        "inherited" => text(
            "写在回答对象自身上的值（继承来的不读）",
            "a value that the object of answers has itself: what it inherits is not read",
        ),
        _ => text("由事实编号和值组成的普通对象", "a plain object of fact ids and values"),
    };
    words.in_language(language)
}

/// The suffix of the expectation for an unknown key: the closest known one.
pub fn nearest_is(key: &str, language: Language) -> String {
    sentence!(language, "；最接近的是 {}", "; the nearest is {}", key)
}
