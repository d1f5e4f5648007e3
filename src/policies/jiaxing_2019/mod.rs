//! 嘉兴市职业技能提升行动实施方案（2019—2021年）: Jiaxing's vocational skills plan.
//!
//! `plan.md` is the text (`source.txt` as it was received), `reading.md` what its clauses mean; each `s…` file is the
//! clause of that number with what it grants; `facts` and `choices` are the vocabulary and `questions` how it is asked.
//! `catalogue`, `roster` and `estimate` say how the local standards, the people of one enterprise and its plans are
//! counted.

mod aliases;
mod catalogue;
mod choices;
pub mod clauses;
mod estimate;
pub mod facts;
mod questions;
mod roster;
mod s1_2_targets;
mod s3_1_1_pre_job;
mod s3_1_2_apprenticeship;
mod s3_1_3_safety;
mod s3_2_trade_friction;
mod s4_3_3_project_training;
mod s4_3_4_living_allowance;
mod s4_3_free_training;
mod s5_10_2_training_packages;
mod s5_11_appraisal;
mod s5_11_insured_here;
mod s5_11_subsidies;
mod s5_11_training;
mod s5_5_competitions;
mod s5_6_master_studios;
mod s5_7_schools;
mod s5_8_training_bodies;
mod s7_term;

use crate::cite;
use crate::policy::{Audience, AudienceRules, Entitlement, EstimateRules, Policy, text};

/// Whether this is the JavaScript module: what decides is in it, what is only shown lies beside it (`phrasebook`).
const IS_MODULE: bool = cfg!(feature = "module");

/// The plan, whole.
pub static POLICY: Policy = Policy {
    id: "jiaxing-2019",
    title: text(
        "嘉兴市职业技能提升行动实施方案（2019—2021年）",
        "Jiaxing Vocational Skills Upgrading Plan (2019–2021)",
    ),
    inferred: text(
        "标题为推定：收到的文本标题行残缺，只剩“2019 2021 力”；印发单位取自文末“嘉兴市人力资源和社会保障局办公室”。",
        "The title is inferred: the text as received has lost most of its title line; the issuer is taken from the \
         colophon, \
         the office of the Jiaxing Human Resources and Social Security Bureau.",
    ),
    issuer: text("嘉兴市人力资源和社会保障局", "Jiaxing Human Resources and Social Security Bureau"),
    term: s7_term::TERM,
    clauses: if IS_MODULE { &[] } else { clauses::ALL },
    facts: facts::ALL,
    contradictions: facts::CONTRADICTIONS,
    questions: questions::ALL,
    audiences: &[
        AudienceRules { audience: Audience::Worker, entitlements: WORKER },
        AudienceRules { audience: Audience::Employer, entitlements: EMPLOYER },
        AudienceRules { audience: Audience::Provider, entitlements: PROVIDER },
    ],
    catalogue: catalogue::CATALOGUE,
    // A catalogue is read with the names that rosters use.
    roster: if IS_MODULE { roster::ROSTER.names_alone() } else { roster::ROSTER },
    estimate: if IS_MODULE { EstimateRules::NONE } else { estimate::ESTIMATE },
    targets: if IS_MODULE { &[] } else { s1_2_targets::TARGETS },
    milestones: if IS_MODULE { &[] } else { s7_term::MILESTONES },
    fraud: cite!(clauses::S6_13, "对骗取职业培训补贴资金的单位和个人，依法依纪严肃查处"),
    after_the_term: cite!(clauses::S7, "上级有新政策精神的，按新政策执行"),
    office: cite!(clauses::S5_11, "享受职业技能培训补贴的企业，按属地原则由失业保险参保地进行管理"),
};

/// What a worker may receive, in the order of the text.
static WORKER: &[&Entitlement] = &[
    &s3_1_3_safety::WORKER,
    &s4_3_free_training::SKILLS,
    &s4_3_free_training::ENTREPRENEURSHIP,
    &s4_3_free_training::RURAL_ECOMMERCE,
    &s4_3_3_project_training::PROJECT_TRAINING,
    &s4_3_4_living_allowance::LIVING_ALLOWANCE,
    &s5_5_competitions::WINNER,
    &s5_5_competitions::CITY_TEAM,
    &s5_6_master_studios::TRAINING,
    &s5_11_training::TRAINING,
    &s5_11_training::PROJECT,
    &s5_11_appraisal::APPRAISAL,
];

/// What an enterprise may receive, in the order of the text.
static EMPLOYER: &[&Entitlement] = &[
    &s3_1_1_pre_job::EMPLOYER,
    &s3_1_2_apprenticeship::EMPLOYEE,
    &s3_1_2_apprenticeship::STUDENT,
    &s3_1_3_safety::EMPLOYER,
    &s3_2_trade_friction::EMPLOYEE_TRAINING,
    &s5_5_competitions::EVENT,
    &s5_6_master_studios::PROJECT,
    &s5_10_2_training_packages::EMPLOYER,
];

/// What a school, an association or a training body may receive, in the order of the text.
static PROVIDER: &[&Entitlement] = &[
    &s3_1_1_pre_job::PROVIDER,
    &s3_1_3_safety::PROVIDER,
    &s5_5_competitions::EVENT_PROVIDER,
    &s5_6_master_studios::PROJECT_PROVIDER,
    &s5_7_schools::PERFORMANCE_PAY,
    &s5_8_training_bodies::ACCESS,
    &s5_10_2_training_packages::PROVIDER,
    &s5_11_training::PROJECT_PROVIDER,
];
