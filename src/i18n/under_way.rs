//! Sentences on the progress of a case, and on idle minutes.

use super::sentence;
use crate::policy::Language;

/// The progress in an audience's questions: up to the next part of the story, or to the end.
pub fn under_way(audience: &str, part: Option<&str>, answered: usize, language: Language) -> String {
    let answered = answered.to_string();
    match (part, answered == "1") {
        (Some(part), true) => sentence!(
            language,
            "上次（{}）填到“{}”，回答了{}个问题。",
            "Last time ({}) you came to “{}” and answered {} question.",
            audience,
            part,
            &answered
        ),
        (Some(part), false) => sentence!(
            language,
            "上次（{}）填到“{}”，回答了{}个问题。",
            "Last time ({}) you came to “{}” and answered {} questions.",
            audience,
            part,
            &answered
        ),
        (None, true) => sentence!(
            language,
            "上次（{}）已经填完，回答了{}个问题。",
            "Last time ({}) you came to the end and answered {} question.",
            audience,
            &answered
        ),
        (None, false) => sentence!(
            language,
            "上次（{}）已经填完，回答了{}个问题。",
            "Last time ({}) you came to the end and answered {} questions.",
            audience,
            &answered
        ),
    }
}

/// A number of minutes.
pub fn minutes(count: u32, language: Language) -> String {
    sentence!(language, "{} 分钟", "{} minutes", &count.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_far_somebody_came() {
        let said = |part, answered| under_way("劳动者", part, answered, Language::Chinese);
        assert_eq!(said(Some("培训情况"), 5), "上次（劳动者）填到“培训情况”，回答了5个问题。");
        assert_eq!(said(None, 9), "上次（劳动者）已经填完，回答了9个问题。");
        let english = |answered| under_way("Worker", None, answered, Language::English);
        assert_eq!(english(1), "Last time (Worker) you came to the end and answered 1 question.");
        assert_eq!(english(2), "Last time (Worker) you came to the end and answered 2 questions.");
    }
}
