//! The worker's training, the certificate that came of it, and what was received before.

use super::super::clauses::{S4_3, S4_3_4, S5_11};
use super::super::facts;
use super::{CERTIFICATES, HISTORY, TRAINING, everyone};
use crate::policy::{Question, text};

/// 培训类别。
pub const TRAINING_KIND: Question = Question {
    fact: facts::TRAINING_KIND,
    prompts: &[everyone("您参加的是哪一种培训？", "What kind of training did you take?")],
    help: text(
        "按培训通知或报名表上的名称选，拿不准可以问培训机构。",
        "Go by the name on the training notice or the registration form; if you are not sure, ask the training body.",
    ),
    reason: text(
        "决定能否领取生活费补贴。没有培训的：培训补贴给不给，方案没有写明，要先问；没有鉴定补贴。",
        "It decides whether there is a living allowance. Without training the plan leaves the training subsidy open, \
         so ask first, and there is no appraisal subsidy.",
    ),
    clause: &S4_3_4,
    group: TRAINING,
};

/// 培训天数。
pub const TRAINING_DAYS: Question = Question {
    fact: facts::TRAINING_DAYS,
    prompts: &[everyone("您一共培训几天？", "How many days of training was it in all?")],
    help: text(
        "填天数，不是课时数。休息日、请假的日子算不算，方案没有写明，可以先问当地人力社保部门。",
        "Give days, not class hours. The plan does not say whether rest days and days of leave count; you can ask \
         the local human resources and social security office first.",
    ),
    reason: text("决定生活费补贴按多少天算。", "It sets how many days of living allowance are paid."),
    clause: &S4_3_4,
    group: TRAINING,
};

/// 参加的是免费培训。
pub const TRAINED_FREE: Question = Question {
    fact: facts::TRAINED_FREE,
    prompts: &[everyone("这次培训对您是免费的吗？", "Was this training free of charge to you?")],
    help: text("您自己没有交培训费，就选“是”。", "If you paid no fee yourself, choose yes."),
    reason: text(
        "免费培训以后，培训补贴付给您还是培训单位，方案没有写明，要先问。",
        "After free training the plan does not say whether the training subsidy is paid to you or to whoever trained \
         you, so ask first.",
    ),
    clause: &S4_3,
    group: TRAINING,
};

/// 取得的证书。
pub const CERTIFICATE: Question = Question {
    fact: facts::CERTIFICATE,
    prompts: &[everyone("您拿到的是哪一种证书？", "Which certificate did you obtain?")],
    help: text(
        "按证书上的名称选；有几本的，一次算一本。培训合格证书不是专项职业能力证书，凭它没有鉴定补贴。",
        "Go by the name on the certificate; if you have several, work out one at a time. A training completion \
         certificate is not a special ability certificate and brings no appraisal subsidy.",
    ),
    reason: text(
        "决定能否领取培训补贴、鉴定补贴或安全技能培训补贴。",
        "It decides whether there is a training, appraisal or safety training subsidy.",
    ),
    clause: &S5_11,
    group: CERTIFICATES,
};

/// 证书等级。
pub const LEVEL: Question = Question {
    fact: facts::LEVEL,
    prompts: &[everyone("证书是哪一级？", "Which level is the certificate?")],
    help: text(
        "看证书上写的等级。数字越小，等级越高：五级是初级工，一级是高级技师。",
        "Look at the level on the certificate. The smaller the number, the higher the level: 5 is junior, 1 is \
         senior technician.",
    ),
    reason: text(
        "决定鉴定补贴是120元、150元还是180元。",
        "It decides whether the appraisal subsidy is 120, 150 or 180 yuan.",
    ),
    clause: &S5_11,
    group: CERTIFICATES,
};

/// 证书发放日期。
pub const CERTIFICATE_DATE: Question = Question {
    fact: facts::CERTIFICATE_DATE,
    prompts: &[everyone("证书是哪天发的？", "On what day was the certificate issued?")],
    help: text(
        "看证书上的发证日期，不是考试日期。鉴定补贴从2020年1月1日（含）起。本方案是2019—2021年的，以后发的证书怎么\
         办，没有写明。",
        "Look at the date of issue on the certificate, not the day of the exam. The appraisal subsidy begins with 1 \
         January 2020, that day included. The plan is for 2019 to 2021 and does not say what holds for later \
         certificates.",
    ),
    reason: text(
        "决定能否领取鉴定补贴，也关系到其他凭证书给的补贴。",
        "It decides whether there is an appraisal subsidy, and matters for whatever else is paid on a certificate.",
    ),
    clause: &S5_11,
    group: CERTIFICATES,
};

/// 初次鉴定并通过。
pub const FIRST_APPRAISAL: Question = Question {
    fact: facts::FIRST_APPRAISAL,
    prompts: &[everyone(
        "这个职业的这个等级，您是第一次鉴定，并且通过了吗？",
        "Was this your first appraisal for this occupation and level, and did you pass?",
    )],
    help: text(
        "只看同一职业（工种）、同一等级：升一级，或换职业，也可以是第一次。补考通过算不算，方案没有写明，可以先问当地\
         人力社保部门。",
        "Only the same occupation and level matter: a higher level or another occupation can be a first time again. \
         The plan does not say whether passing a resit counts; the local human resources and social security office \
         is a place to ask first.",
    ),
    reason: text("决定能否领取鉴定补贴。", "It decides whether there is an appraisal subsidy."),
    clause: &S5_11,
    group: CERTIFICATES,
};

/// 已享受过同一职业同一等级补贴。
pub const CLAIMED_SAME_LEVEL: Question = Question {
    fact: facts::CLAIMED_SAME_LEVEL,
    prompts: &[everyone(
        "同一职业（项目）、同一等级，您以前领过培训补贴吗？",
        "Did you already receive a training subsidy for the same occupation (or project) and level?",
    )],
    help: text(
        "职业（项目）和等级有一样不同，就不算重复。只看培训补贴，鉴定补贴、生活费补贴不算，这次培训本身的也不算。",
        "If the occupation (project) or the level differs, it is not a repeat. Only training subsidies count here, \
         not appraisal subsidies, living allowances or the subsidy for this training itself.",
    ),
    reason: text("决定这次能否领取培训补贴。", "It decides whether there is a training subsidy this time."),
    clause: &S5_11,
    group: HISTORY,
};

/// 本年已享受补贴次数。
pub const CLAIMS_THIS_YEAR: Question = Question {
    fact: facts::CLAIMS_THIS_YEAR,
    prompts: &[everyone(
        "发证那一年，这次之前您领过几次培训补贴？",
        "In the calendar year in which this certificate was issued, how many training subsidies did you receive \
         before this one?",
    )],
    help: text(
        "方案写的是“每年”，没有写明哪一年；这里按发证那年，没有证书的按培训或竞赛那年。鉴定补贴、生活费补贴不算，这\
         次培训本身的也不算；没领过填0。",
        "The plan says “each year” and not which; here it is the year of the certificate, or without one that of the \
         training or competition. Leave out appraisal subsidies, living allowances and the subsidy for this \
         training itself; give 0 if there was none.",
    ),
    reason: text("决定这次是否超过每人每年3次。", "It decides whether this one goes beyond three a person and year."),
    clause: &S5_11,
    group: HISTORY,
};
