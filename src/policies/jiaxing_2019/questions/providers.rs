//! What a school, an association or a training body is.

use super::super::clauses::{S5_8, S5_10_2};
use super::super::facts;
use super::{ORGANISATION, everyone};
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
