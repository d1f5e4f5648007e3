//! What a school, an association or a training body is.

use super::super::clauses::{S3_1_3, S5_7, S5_8, S5_10_2, S5_11};
use super::super::facts;
use super::{ORGANISATION, SAFETY, TRAINING, everyone};
use crate::policy::{Question, text};

/// 单位类别。
pub const PROVIDER_KIND: Question = Question {
    fact: facts::PROVIDER_KIND,
    prompts: &[everyone("当时，您单位属于哪一类？", "What kind of organisation were you at the time?")],
    help: text(
        "技工院校算职业院校；民办培训机构、农民田间学校等，选“社会培训机构”。",
        "A technical school is a vocational school; independent training bodies, farmers' field schools and the like are \
         training institutions.",
    ),
    reason: text(
        "决定有没有培训包补助、能否承接培训项目、绩效工资总量能否适当倾斜。",
        "It decides on aid for training packages, access to subsidised projects and a more generous performance-pay \
         quota.",
    ),
    clause: &S5_10_2,
    group: ORGANISATION,
};

/// 具备培训资质。
pub const QUALIFIED: Question = Question {
    fact: facts::QUALIFIED,
    prompts: &[everyone(
        "当时，您单位具备职业培训资质吗？",
        "Was your organisation qualified to give vocational training at the time?",
    )],
    help: text(
        "要哪些资质、由谁认定，方案没有写明；可以看公布的培训和评价机构目录，或先问当地人力社保部门。",
        "The plan does not say what it takes or who decides this; look at the published list of training and \
         evaluation bodies, or ask the local human resources and social security office first.",
    ),
    reason: text(
        "决定能否承接政府补贴的培训项目。",
        "It decides whether you may take on subsidised training projects.",
    ),
    clause: &S5_8,
    group: ORGANISATION,
};

/// 承担职业技能培训工作。
pub const UNDERTAKES_TRAINING: Question = Question {
    fact: facts::UNDERTAKES_TRAINING,
    prompts: &[everyone(
        "当时，您单位承担职业技能培训工作吗？",
        "Did your organisation undertake vocational skills training at the time?",
    )],
    help: text(
        "怎样倾斜的具体标准和办法，由单位主管部门报当地人力社保、财政部门确定。",
        "The standards and methods are submitted by the organisation's supervising department to the local human \
         resources and finance departments, which settle them.",
    ),
    reason: text(
        "决定核定绩效工资总量时能否适当倾斜。",
        "It decides whether there may be a more generous performance-pay quota.",
    ),
    clause: &S5_7,
    group: ORGANISATION,
};

/// 为高危行业企业培训并取证的职工。
pub const ORGANISED_SAFETY_TRAINEES: Question = Question {
    fact: facts::ORGANISED_SAFETY_TRAINEES,
    prompts: &[everyone(
        "您单位为高危行业企业培训的职工里，有多少人取得了特种作业操作证？",
        "Of the employees you trained for enterprises of high-risk industries, how many obtained a special operation \
         certificate?",
    )],
    help: text(
        "只算这样的人：2021年12月31日（含）以前取证；取证时在本市交失业保险满12个月（算到哪天，方案没有写明）；同一项\
         目个人和单位都没领过补贴。没有填0。",
        "Count only those who obtained it by 31 December 2021, had 12 full months of unemployment insurance in \
         Jiaxing when they did (the plan does not say up to when), and for whom neither they nor an organiser \
         received a subsidy for the same. Give 0 if there is none.",
    ),
    reason: text(
        "决定安全技能培训补贴按多少人算。",
        "It sets how many people the safety training subsidy is paid for.",
    ),
    clause: &S3_1_3,
    group: SAFETY,
};

/// 项目制培训并取证的人员。
pub const ORGANISED_PROJECT_TRAINEES: Question = Question {
    fact: facts::ORGANISED_PROJECT_TRAINEES,
    prompts: &[everyone(
        "您单位开展的项目制培训里，有多少人取得了培训合格证书或特种作业操作证？",
        "Of the people you trained in project-based training, how many obtained a training completion certificate or \
         a special operation certificate?",
    )],
    help: text(
        "只算取得这两种证书之一的人，没有填0。",
        "Count only people who obtained one of these two; give 0 if there is none.",
    ),
    reason: text("决定项目制培训补贴按多少人算。", "It sets how many people the project training subsidy is paid for."),
    clause: &S5_11,
    group: TRAINING,
};
