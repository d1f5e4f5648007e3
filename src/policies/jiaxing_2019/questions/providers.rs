//! What a school, an association or a training body is.

use super::super::clauses::{S3_1_3, S5_7, S5_8, S5_10_2, S5_11};
use super::super::facts;
use super::{ORGANISATION, SAFETY, TRAINING, everyone};
use crate::policy::{Question, text};

/// 单位类别。
pub const PROVIDER_KIND: Question = Question {
    fact: facts::PROVIDER_KIND,
    prompts: &[everyone("您单位属于哪一类？", "What kind of organisation are you?")],
    help: text(
        "职业院校包括技工院校。民办培训机构、农民田间学校、农民教育示范基地等，选“社会培训机构”。",
        "Vocational schools include technical schools. Private training bodies, farmers' field schools, demonstration \
         bases for farmers' education and the like are training institutions.",
    ),
    reason: text(
        "决定能否领取培训包补助，以及学校核定绩效工资总量时能否适当倾斜。",
        "It decides whether there is aid for training packages, and whether a school may be favoured in its total of \
         performance pay.",
    ),
    clause: &S5_10_2,
    group: ORGANISATION,
};

/// 具备培训资质。
pub const QUALIFIED: Question = Question {
    fact: facts::QUALIFIED,
    prompts: &[everyone("您单位具备职业培训资质吗？", "Is your organisation qualified as a vocational training body?")],
    help: text(
        "要哪些资质，本方案没有写明，由当地人力社保部门认定；也可以看当地公布的培训和评价机构目录。",
        "The plan does not say what it takes: the local human resources and social security office decides. The \
         published list of training and appraisal bodies may help too.",
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
        "您单位承担职业技能培训工作吗？",
        "Does your organisation undertake vocational skills training?",
    )],
    help: text(
        "职业院校、高校承担职业技能培训工作的，核定绩效工资总量时可以适当倾斜，由主管部门报当地人力社保、财政部门确定。",
        "Schools that undertake it may be given a more generous performance-pay quota; their supervising department \
         submits the standards to the local human resources and finance departments, which set them.",
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
        "您单位为高危行业企业培训的职工里，有多少人取得了特种作业操作证、并在本市交失业保险满1年？",
        "Of the employees you trained for enterprises of high-risk industries, how many obtained a special operation \
         certificate and had a full year of the city's unemployment insurance?",
    )],
    help: text(
        "同一个人都要符合：2021年12月31日以前取得特种作业操作证；取证时失业保险满12个月；同一工种以前没有领过补贴。没有就填0。",
        "Count only people who meet all of these: the certificate was obtained by 31 December 2021; 12 months of \
         insurance by then; no subsidy before for the same. Give 0 if there is none.",
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
        "您单位承接的项目制培训里，有多少人取得了培训合格证书或特种作业操作证？",
        "Of the people you trained in project-based training, how many obtained a training completion certificate or a \
         special operation certificate?",
    )],
    help: text(
        "项目制培训由政府购买服务开展。补贴付给谁，方案没有写明。没有就填0。",
        "Project-based training is bought by the authorities. The plan does not say to whom the subsidy is paid. Give \
         0 if there is none.",
    ),
    reason: text("决定项目制培训补贴按多少人算。", "It sets how many people the project training subsidy is paid for."),
    clause: &S5_11,
    group: TRAINING,
};
