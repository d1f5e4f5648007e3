//! Words in both interface languages. A [`Text`] cannot be made without both.

/// The language of the interface. Quotations stay in the language of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Language {
    /// 中文, the default.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// The id used in links and API calls: `zh` or `en`.
    pub const fn id(self) -> &'static str {
        match self {
            Language::Chinese => "zh",
            Language::English => "en",
        }
    }

    /// The language with this id.
    pub fn named(id: &str) -> Option<Language> {
        match id {
            "zh" => Some(Language::Chinese),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}

/// Words in both languages, with the same meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// 中文。
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

/// Makes a [`Text`].
pub const fn text(zh: &'static str, en: &'static str) -> Text {
    Text { zh, en }
}

impl Text {
    /// The words in `language`.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.zh,
            Language::English => self.en,
        }
    }
}
