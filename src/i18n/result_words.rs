//! The words of the result: the answer, the reason, the next step.

use super::words::words;
use super::{date, sentence};
use crate::policy::{Audience, CalendarDate, Language, Term, Text, text};

words! {
    YOU_GET = "您可以领" "You can get";
    YOUR_ENTERPRISE_GETS = "您的单位可以领" "Your organisation can get";
    OPEN_TO_YOU = "另外还可以享受（不是发钱）" "Also open to you (not money)";
    LEFT_OPEN_HEADING = "方案没有写清楚的" "What the plan leaves open";
    NOT_KNOWN_HEADING = "再回答几个问题才知道的" "Depends on more answers";
    BY_LOCAL_STANDARD = "金额按当地标准" "By the local standard";
    NO_SUM_NAMED = "没有写明金额" "No sum named";
    TO_BE_DECIDED = "待定" "Sum left open";
    I_KNOW_THE_STANDARD = "我知道当地标准" "I know the local standard";
    PERHAPS_DECIDES = "取决于您选了“可能是”的那几项" "It depends on what you marked “Perhaps”";
    OUT_OF_TERM_WAYS = "您的情况可能不一样？" "Is your case different?";
    EARLIER_TRAINING = "我的培训在方案的年份里" "My training was within the plan's years";
    EARLIER_CERTIFICATE = "没有参加培训，只有那几年的证书" "I had no training, only a certificate from those years";
    WHO_DECIDES_NOW = "现在问谁" "Whom to ask now";
    NEXT_STEP = "下一步" "What to do next";
    EVIDENCE = "详细依据" "Details and clauses";
    EVIDENCE_LEAD = "每一项怎么来的：条件、算法、原文。" "How each item was worked out: its conditions, its sum and the plan's own words.";
    KEEP_AND_SEND = "发给家人、打印、保存" "Send, print, keep";
    MADE_OF = "这个数里算了什么" "What the sum includes";
    PLAN_SAYS = "方案原文" "The plan's own words (in Chinese)";
    TRANSLATED = "我们的翻译，不是官方译文" "our translation, not an official one";
}

/// The heading of the refused items, with their number.
pub fn refused(count: usize, is_all: bool, language: Language) -> String {
    match (language, is_all) {
        (Language::Chinese, true) => format!("{count}项都不符合"),
        (Language::Chinese, false) => format!("另有{count}项不符合"),
        (Language::English, true) if count == 1 => "This one does not apply to you".to_owned(),
        (Language::English, true) => format!("None of the {count} applies to you"),
        (Language::English, false) if count == 1 => "One other does not apply to you".to_owned(),
        (Language::English, false) => format!("{count} others do not apply to you"),
    }
}

/// Above the items that depend on further answers and are folded: those beyond the ones shown.
pub fn more_items(names: &[&str], language: Language) -> String {
    let (count, names) = (names.len(), some_of(names, 4, language));
    match language {
        Language::Chinese => format!("还有{count}项：{names}"),
        Language::English => format!("{count} more: {names}"),
    }
}

/// The first names of a list, at most `most`, and a word for the others.
fn some_of(names: &[&str], most: usize, language: Language) -> String {
    let is_all = names.len() <= most;
    let shown = &names[..names.len().min(most)];
    match language {
        Language::Chinese if is_all => shown.join("、"),
        Language::Chinese => format!("{}等", shown.join("、")),
        Language::English if is_all => shown.join(", "),
        Language::English => format!("{} and others", shown.join(", ")),
    }
}

/// Above the items that depend on further answers, all folded, in 长辈版: in place of a heading and the names.
pub fn items_to_answer(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::Chinese, _) => format!("再回答几个问题，还可能有{count}项"),
        (Language::English, 1) => "One more item depends on more answers".to_owned(),
        (Language::English, _) => format!("{count} more items depend on more answers"),
    }
}

/// The facts to answer before an item is decided.
pub fn depends_on(facts: &[&str], language: Language) -> String {
    let facts = some_of(facts, 2, language);
    match language {
        Language::Chinese => format!("还要看：{facts}"),
        Language::English => format!("It depends on: {facts}"),
    }
}

/// A reason, and the calculation of the sum.
pub fn reason_and_working(reason: Option<String>, working: Option<String>, language: Language) -> Option<String> {
    match (reason, working, language) {
        (Some(reason), Some(working), Language::Chinese) => Some(format!("{reason}：{working}")),
        (Some(reason), Some(working), Language::English) => Some(format!("{reason}: {working}")),
        (reason, working, _) => reason.or(working),
    }
}

/// The payee of a subsidy that is paid to either of two, from the point of view of `audience`.
pub const fn paid_once(audience: Audience) -> Text {
    match audience {
        Audience::Worker => text("付给您或组织培训的单位，只付一次", "Paid once, to you or to the organiser"),
        Audience::Employer | Audience::Provider => {
            text("付给参加培训的人或您的单位，只付一次", "Paid once, to the trainee or to your organisation")
        }
    }
}

/// The purpose of the first page and the years of the policy: shown before the first question to visitors who may be
/// too late.
pub fn home_lead(term: &Term, language: Language) -> String {
    let [from, until] = [term.planned_from, term.until].map(|day| day.year().to_string());
    sentence!(
        language,
        "回答几个问题就知道。这项政策只管{}—{}年。",
        "Answer a few questions to find out. The policy covers {}–{} only.",
        &from,
        &until
    )
}

/// The last day of a policy, for readers of a result, in words that are true before and after that day.
pub fn rules_until(day: CalendarDate, language: Language) -> String {
    match language {
        Language::Chinese => format!("方案到{}止。之后申请的，先问还给不给。", date(day, language)),
        Language::English => {
            format!("In force to {}. If you apply later, ask first.", date(day, language))
        }
    }
}
