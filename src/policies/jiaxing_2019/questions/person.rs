//! Who the worker is.

use super::super::clauses::{S4_3, S4_3_4, S5_11};
use super::super::facts;
use super::{PERSON, everyone};
use crate::policy::{Question, text};

/// 与本地的联系。
pub const RESIDENCY: Question = Question {
    fact: facts::RESIDENCY,
    prompts: &[everyone("您和本地有下面哪些联系？", "Which of these ties do you have to the area?")],
    help: text(
        "可以选多项，有一项就符合；一项都没有，就选“都不是”。居住证这一项，要在本地常住，并且证已经办好。没有工作但\
         没去登记的，不算办理失业登记。",
        "You may choose several, and one is enough; if you have none of them, “none of these” is an answer too. The \
         residence permit counts if you live here and already have the permit. Being out of work without having \
         registered is not unemployment registration.",
    ),
    reason: text(
        "决定您是否在培训补贴和鉴定补贴的发放范围内。",
        "It decides whether the training and appraisal subsidies are open to you.",
    ),
    clause: &S5_11,
    group: PERSON,
};

/// 人员类别。
pub const GROUPS: Question = Question {
    fact: facts::GROUPS,
    prompts: &[everyone("您属于下面哪些人员？", "Which of these groups do you belong to?")],
    help: text(
        "可以选多项；一类都不属于，就选“都不是”。新生代农民工、就业困难人员、零就业家庭等怎样认定，本方案没有写明，\
         由当地人力社保部门认定，拿不准可以先问。",
        "You may choose several; if you belong to none of them, “none of these” is an answer too. The plan does not \
         say who counts as a new-generation migrant worker, a person with difficulty finding work, a family in which \
         nobody works and so on: the local human resources and social security office decides, so ask there if you \
         are not sure.",
    ),
    reason: text(
        "决定您能否参加免费培训、项目制培训，能否领取生活费补贴，以及能否按企业职工享受补贴。",
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
        "您是农村学员，还是城市低保家庭学员？",
        "Are you from the countryside, or from an urban family on minimum living allowance?",
    )],
    help: text(
        "生活费补贴在“两后生”中只给这两类学员；两类都不是，请选“其他”。怎样算农村学员，方案没有写明，拿不准可以问\
         当地人力社保部门。",
        "Among school leavers only these two kinds get the living allowance; if you are neither, choose “neither”. \
         The plan does not say who counts as being from the countryside; the local human resources and social \
         security office can tell.",
    ),
    reason: text("决定“两后生”能否领取生活费补贴。", "It decides whether a school leaver gets the living allowance."),
    clause: &S4_3_4,
    group: PERSON,
};

/// 本市高校毕业生。
pub const GRADUATE_LOCAL: Question = Question {
    fact: facts::GRADUATE_LOCAL,
    prompts: &[everyone("您是本市高校毕业生吗？", "Are you a graduate of this city?")],
    help: text(
        "“本市”是看毕业学校、户籍还是生源地，方案没有写明，拿不准可以问当地人力社保部门。",
        "The plan does not say whether “of this city” goes by the college, the household registration or the home \
         area; the local human resources and social security office can tell.",
    ),
    reason: text("决定高校毕业生能否参加免费培训。", "It decides whether a college graduate gets free training."),
    clause: &S4_3,
    group: PERSON,
};

/// 超过退休年龄。
pub const PAST_RETIREMENT_AGE: Question = Question {
    fact: facts::PAST_RETIREMENT_AGE,
    prompts: &[everyone("您是否已超过退休年龄？", "Are you past retirement age?")],
    help: text(
        "退休年龄的具体岁数，本方案没有写明，拿不准可以问当地人力社保部门。超过退休年龄也不一定就没有补贴：不能按月领\
         取养老金、确有培训需求的，可纳入补贴范围。",
        "The plan does not name the age; the local human resources and social security office can tell. Being past it \
         does not rule out a subsidy: people without the right to a monthly pension who do need training may be \
         included.",
    ),
    reason: text(
        "决定培训补贴是否还要看养老金资格，并由经办机构认定。",
        "It decides whether the training subsidy also turns on pension rights and on a decision of the office.",
    ),
    clause: &S5_11,
    group: PERSON,
};

/// 按月领取养老金资格。
pub const MONTHLY_PENSION: Question = Question {
    fact: facts::MONTHLY_PENSION,
    prompts: &[everyone("您是否有资格按月领取养老金？", "Do you have the right to a monthly pension?")],
    help: text(
        "方案看的是有没有资格；已经在按月领取的，请选“是”。不清楚可以先跳过，问过社保经办机构再答。",
        "What counts is the right to it; if you already receive one every month, choose yes. If you are not sure, \
         skip this until you have asked the social security office.",
    ),
    reason: text(
        "决定超过退休年龄的人员能否纳入培训补贴。",
        "It decides whether people past retirement age may be included in the training subsidy.",
    ),
    clause: &S5_11,
    group: PERSON,
};
