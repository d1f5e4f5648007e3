//! Asked of every audience: the date, and the sums the plan leaves to the local catalogue.

use super::super::clauses::{S3_1_1, S5_11, S7};
use super::super::facts;
use super::{DATES, STANDARDS, everyone, put_to};
use crate::policy::{Audience, Question, text};

/// 培训开始日期。
pub const TRAINING_DATE: Question = Question {
    fact: facts::TRAINING_DATE,
    prompts: &[
        put_to(Audience::Worker, "您的培训从哪天开始？", "On what day does, or did, your training start?"),
        put_to(
            Audience::Employer,
            "培训（学徒培养）什么时候开始？",
            "When does, or did, the training (or the apprenticeship) start?",
        ),
        everyone("培训从哪天开始？", "On what day does, or did, the training start?"),
    ],
    help: text(
        "没有培训的，填发证那天；竞赛、项目、受托开发，填当天。本方案是2019—2021年三年的，2021年12月31日以后怎么办没\
         有写明，请问现行政策。",
        "Without training, give the day on which the certificate was issued; for a competition, a project or a \
         commission, the day of that. The plan is for the three years 2019 to 2021 and does not say what holds after \
         31 December 2021: ask what applies now.",
    ),
    reason: text("决定本方案适用不适用。", "It decides whether this plan applies."),
    clause: &S7,
    group: DATES,
};

/// 本职业（工种）、等级的补贴标准。
pub const OCCUPATION_STANDARD: Question = Question {
    fact: facts::OCCUPATION_STANDARD,
    prompts: &[
        put_to(
            Audience::Worker,
            "按当地补贴目录清单，您的职业（项目）和等级补多少元？",
            "How many yuan does the local catalogue set for your occupation (or project) and level?",
        ),
        everyone(
            "按当地补贴目录清单，这个职业（项目）和等级每人补多少元？",
            "How many yuan a person does the local catalogue set for this occupation (or project) and level?",
        ),
    ],
    help: text(
        "前提：工种（项目）在当地补贴目录清单内。填没有上浮30%的标准；项目制培训看项目制清单；职业、等级不同的分开\
         算。不知道可以跳过。",
        "The occupation (project) must be in the local catalogue. Give the sum without the 30% increase; for \
         project-based training, the project's standard in the list of projects; work out different occupations or \
         levels separately. If you do not know it, skip this.",
    ),
    reason: text("决定培训补贴的金额。", "It sets the amount of the training subsidy."),
    clause: &S5_11,
    group: STANDARDS,
};

/// 初级工补贴标准。
pub const JUNIOR_STANDARD: Question = Question {
    fact: facts::JUNIOR_STANDARD,
    prompts: &[
        put_to(
            Audience::Worker,
            "按当地补贴目录清单，初级工补多少元？",
            "How many yuan does the local catalogue set for a junior worker?",
        ),
        everyone(
            "按当地补贴目录清单，初级工每人补多少元？",
            "How many yuan a person does the local catalogue set for junior workers?",
        ),
    ],
    help: text(
        "前提：工种（项目）在当地补贴目录清单内。填没有上浮30%的标准；按哪个职业的初级工，方案没有写明，可以先问当地\
         人力社保部门。不知道可以跳过。",
        "The occupation (project) must be in the local catalogue. Give the sum without the 30% increase; the plan \
         does not say which occupation's junior standard counts, and the local human resources and social security \
         office is a place to ask first. If you do not know it, skip this.",
    ),
    reason: text(
        "决定按初级工标准给的补贴是多少。",
        "It sets the amount of what is paid at the junior-worker standard.",
    ),
    clause: &S3_1_1,
    group: STANDARDS,
};
