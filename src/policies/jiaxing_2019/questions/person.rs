//! Who the worker is.

use super::super::clauses::{S4_3, S4_3_4, S5_11};
use super::super::facts;
use super::{PERSON, everyone};
use crate::policy::{Question, text};

/// 与本地的联系。
pub const RESIDENCY: Question = Question {
    fact: facts::RESIDENCY,
    prompts: &[everyone(
        "培训取证的时候，您和当地有下面哪些联系？",
        "When you trained and obtained the certificate, which of these ties did you have to the area?",
    )],
    help: text(
        "前后不一样的，按发证时答；没有证书的，按培训时答。有一项就够，都没有选“都不是”。“当地”是全市还是所在的县（市、\
         区），方案没有写明，可以先问当地人力社保部门。",
        "If that changed in between, answer for the day on which the certificate was issued; without a certificate, \
         for \
         the training. One tie is enough; if you had none, choose “None of these”. The plan does not say whether \
         “local” means the whole city or the county or \
         district; you can ask the local human resources and social security office first.",
    ),
    reason: text(
        "决定能否领取培训补贴，也关系到鉴定补贴。",
        "It decides whether the training subsidy is open to you, and matters for the appraisal subsidy.",
    ),
    clause: &S5_11,
    group: PERSON,
};

/// 人员类别。
pub const GROUPS: Question = Question {
    fact: facts::GROUPS,
    prompts: &[everyone(
        "培训时，您属于下面哪些人员？",
        "At the time of the training, which of these groups did you belong to?",
    )],
    help: text(
        "没有培训的，按发证时（竞赛的，按竞赛时）答；都不属于，选“都不是”。怎样算、由谁认定，方案大多没有写明，可以先问当地人力社\
         保部门。",
        "Without training, answer for the day on which the certificate was issued; if you belonged to none, choose \
         “None of these”. For most groups the plan does not say who belongs to them or who decides this; you can \
         ask the local human resources and social security office first.",
    ),
    reason: text(
        "决定能否参加免费培训、项目制培训，能否领取生活费补贴和企业职工的补贴。",
        "It decides whether you get free or project-based training, the living allowance, and what is meant for \
         employees of enterprises.",
    ),
    clause: &S4_3,
    group: PERSON,
};

/// 两后生类别。
pub const TWO_LATER_KIND: Question = Question {
    fact: facts::TWO_LATER_KIND,
    prompts: &[everyone(
        "培训时，您是农村学员，还是城市低保家庭学员？",
        "At the time of the training, were you from the countryside, or from an urban family on minimum living \
         allowance?",
    )],
    help: text(
        "两类都不是，选“其他”。怎样算农村学员，方案没有写明，可以先问当地人力社保部门。",
        "If you were neither, choose “neither”. The plan does not say who counts as being from the countryside; you \
         can ask the local human resources and social security office first.",
    ),
    reason: text("决定“两后生”能否领取生活费补贴。", "It decides whether a school leaver gets the living allowance."),
    clause: &S4_3_4,
    group: PERSON,
};

/// 本市高校毕业生。
pub const GRADUATE_LOCAL: Question = Question {
    fact: facts::GRADUATE_LOCAL,
    prompts: &[everyone(
        "培训时，您是本市高校毕业生吗？",
        "At the time of the training, were you a Jiaxing college graduate?",
    )],
    help: text(
        "“本市”看毕业学校、户籍还是生源地，方案没有写明，可以先问当地人力社保部门。",
        "The plan does not say whether that goes by the college, the household registration or the home area; you \
         can ask the local human resources and social security office first.",
    ),
    reason: text("决定高校毕业生能否参加免费培训。", "It decides whether a college graduate gets free training."),
    clause: &S4_3,
    group: PERSON,
};

/// 超过退休年龄。
pub const PAST_RETIREMENT_AGE: Question = Question {
    fact: facts::PAST_RETIREMENT_AGE,
    prompts: &[everyone(
        "培训取证的时候，您超过退休年龄了吗？",
        "When you trained and obtained the certificate, were you past retirement age?",
    )],
    help: text(
        "前后不一样的，按发证时答。多少岁算，方案没有写明，可以先问当地人力社保部门。超过了也可能有补贴：没有按月领取养\
         老金资格、确有培训需求的，可纳入补贴范围。",
        "If that changed in between, answer for the day on which the certificate was issued. The plan does not name \
         the age; \
         you can ask the local human resources and social security office first. Being past it does not rule \
         out a subsidy: people without the right to a monthly pension who do need training may be included.",
    ),
    reason: text(
        "决定培训补贴是否还要看养老金资格。",
        "It decides whether the training subsidy also turns on pension rights.",
    ),
    clause: &S5_11,
    group: PERSON,
};

/// 按月领取养老金资格。
pub const MONTHLY_PENSION: Question = Question {
    fact: facts::MONTHLY_PENSION,
    prompts: &[everyone(
        "培训取证的时候，您有按月领取养老金的资格吗？",
        "When you trained and obtained the certificate, did you have the right to a monthly pension?",
    )],
    help: text(
        "前后不一样的，按发证时答。看有没有资格：当时已经按月在领的，选“是”。哪些养老金算，方案没有写明，可以先问当地人\
         力社保部门。",
        "If that changed in between, answer for the day on which the certificate was issued. What counts is the \
         right to it: \
         if you already received one every month, choose yes. The plan does not say which pensions count; you can \
         ask the local human resources and social security office first.",
    ),
    reason: text(
        "决定超过退休年龄的人员能否纳入培训补贴。",
        "It decides whether people past retirement age may be included in the training subsidy.",
    ),
    clause: &S5_11,
    group: PERSON,
};
