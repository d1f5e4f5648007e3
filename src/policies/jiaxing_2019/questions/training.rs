//! The worker's training, the certificate that came of it, and what was received before.

use super::super::clauses::{S4_3, S4_3_4, S5_11};
use super::super::facts;
use super::{CERTIFICATES, HISTORY, TRAINING, everyone};
use crate::policy::{Question, text};

/// 培训类别。
pub const TRAINING_KIND: Question = Question {
    fact: facts::TRAINING_KIND,
    prompts: &[everyone("您参加的是哪一种培训？", "What kind of training do you take, or did you take?")],
    help: text(
        "按培训通知或报名表上的名称选，拿不准可以问培训机构。项目制培训，是没有职业资格证书的职业、工种，由政府购买服\
         务开展的培训。没有参加培训、直接去鉴定的，选“没有参加培训”。",
        "Go by the name on the training notice or the registration form; the training body can tell. Project-based \
         training is bought by the authorities, in occupations that have no vocational qualification certificate. If \
         you took the appraisal without any training, choose “no training”.",
    ),
    reason: text(
        "决定能否领取生活费补贴；没有参加培训的，也没有鉴定补贴。",
        "It decides whether there is a living allowance; without training there is no appraisal subsidy either.",
    ),
    clause: &S4_3_4,
    group: TRAINING,
};

/// 培训天数。
pub const TRAINING_DAYS: Question = Question {
    fact: facts::TRAINING_DAYS,
    prompts: &[everyone("您一共培训几天？", "How many days of training is it in all?")],
    help: text(
        "填天数，不是课时数。休息日、请假的日子算不算，方案没有写明，以经办机构核定的为准。",
        "Give days, not class hours. The plan does not say whether rest days and days of leave count; the office \
         settles it.",
    ),
    reason: text("决定生活费补贴按多少天算。", "It sets how many days of living allowance are paid."),
    clause: &S4_3_4,
    group: TRAINING,
};

/// 参加的是免费培训。
pub const TRAINED_FREE: Question = Question {
    fact: facts::TRAINED_FREE,
    prompts: &[everyone("这次培训是免费的吗？", "Was this training free of charge to you?")],
    help: text(
        "指四（三）里的免费培训，您自己没有交培训费。免费培训以后，培训补贴付给个人还是付给培训单位，方案没有写明。",
        "That is, the free training of 4 (3): you paid no fee. The plan does not say whether, after free training, the \
         training subsidy is paid to the person or to whoever trained them.",
    ),
    reason: text(
        "决定培训补贴是否还要先问清楚付给谁。",
        "It decides whether it is still open to whom the training subsidy is paid.",
    ),
    clause: &S4_3,
    group: TRAINING,
};

/// 取得的证书。
pub const CERTIFICATE: Question = Question {
    fact: facts::CERTIFICATE,
    prompts: &[everyone("您拿到的是哪一种证书？", "Which certificate did you obtain?")],
    help: text(
        "按证书上的名称选；有几本的，一次算一本。培训合格证书不是专项职业能力证书，凭它没有鉴定补贴；方案只在项目制培\
         训和企业岗前培训中把它作为补贴依据。",
        "Go by the name on the certificate; if you have several, work out one at a time. A training completion \
         certificate is not a special ability certificate and brings no appraisal subsidy; the plan pays on it only \
         for project-based training and for pre-job training in enterprises.",
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
        "看证书上写的等级：五级是初级工，四级是中级工，三级是高级工，二级是技师，一级是高级技师。数字越小，等级越高。",
        "Look at the level on the certificate: 5 is junior, 4 intermediate, 3 advanced, 2 technician, 1 senior \
         technician. The smaller the number, the higher the level.",
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
        "看证书上的发证日期，不是考试日期，也不是培训日期。从2020年1月1日（含当天）起发的才算；2021年12月31日以后发\
         的，不在本方案范围内。",
        "Look at the date of issue on the certificate, not the day of the exam or of the training. It counts from 1 \
         January 2020, that day included; a certificate issued after 31 December 2021 is outside this plan.",
    ),
    reason: text("决定能否领取鉴定补贴。", "It decides whether there is an appraisal subsidy."),
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
        "“初次”是就同一职业（工种）、同一等级说的：升到更高一级，或换一个职业，也可以是初次。补考通过算不算初次，方\
         案没有写明，可以问经办机构。",
        "“First” means for the same occupation and level: a higher level or another occupation can be a first time \
         again. The plan does not say whether passing a resit counts; ask the office.",
    ),
    reason: text("决定能否领取鉴定补贴。", "It decides whether there is an appraisal subsidy."),
    clause: &S5_11,
    group: CERTIFICATES,
};

/// 已享受过同一职业同一等级补贴。
pub const CLAIMED_SAME_LEVEL: Question = Question {
    fact: facts::CLAIMED_SAME_LEVEL,
    prompts: &[everyone(
        "同一职业、同一等级，您以前领过培训补贴吗？",
        "Did you already receive a training subsidy for the same occupation and level?",
    )],
    help: text(
        "同一职业（项目）、同一等级只能享受一次；职业或等级有一样不同，就不算重复。这里只看培训补贴，鉴定补贴、生活费\
         补贴不算。",
        "The same occupation (project) and level is subsidised once only; if either differs, it is not a repeat. Only \
         training subsidies count here, not appraisal subsidies or living allowances.",
    ),
    reason: text("决定这次能否领取培训补贴。", "It decides whether there is a training subsidy this time."),
    clause: &S5_11,
    group: HISTORY,
};

/// 本年已享受补贴次数。
pub const CLAIMS_THIS_YEAR: Question = Question {
    fact: facts::CLAIMS_THIS_YEAR,
    prompts: &[everyone(
        "同一年里，这次之前您领过几次培训补贴？",
        "How many training subsidies did you receive earlier in the same year?",
    )],
    help: text(
        "不算这一次，没领过填0；鉴定补贴、生活费补贴不算在内。原则上每人每年不超过3次，包含第3次，所以领过2次的还可以\
         再领1次。",
        "Leave this one out, and give 0 if there was none; appraisal subsidies and living allowances do not count. In \
         principle it is at most three a person and year, the third included, so after two there can be one more.",
    ),
    reason: text("决定这次是否超过每年3次。", "It decides whether this one goes beyond three a year."),
    clause: &S5_11,
    group: HISTORY,
};
