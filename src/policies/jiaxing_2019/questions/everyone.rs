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
            "职工的培训从哪天开始？",
            "On what day does, or did, the training of your employees start?",
        ),
        everyone("培训从哪天开始？", "On what day does, or did, the training start?"),
    ],
    help: text(
        "填培训第一天的日期；问竞赛、工作室项目或受托开发培训包的，填那件事的日期。2021年12月31日以后的培训不在本方案\
         范围内，请向当地人力社保部门了解现行政策。2019年内、12月13日方案印发以前的培训，是否适用由经办机构认定。",
        "Give the first day of the training; for a competition, a studio project or a commissioned training package, \
         the day of that. Training after 31 December 2021 is outside this plan: ask the local human resources and \
         social security office what applies now. For training in 2019 before the plan was issued on 13 December, the \
         office decides.",
    ),
    reason: text("决定培训是否在本方案施行期内。", "It decides whether the training falls in the term of this plan."),
    clause: &S7,
    group: DATES,
};

/// 本职业（工种）、等级的补贴标准。
pub const OCCUPATION_STANDARD: Question = Question {
    fact: facts::OCCUPATION_STANDARD,
    prompts: &[
        put_to(
            Audience::Worker,
            "按当地补贴目录，您的职业和等级补多少元？",
            "How many yuan does the local catalogue set for your occupation and level?",
        ),
        everyone(
            "按当地补贴目录，这个职业和等级每人补多少元？",
            "How many yuan a person does the local catalogue set for this occupation and level?",
        ),
    ],
    help: text(
        "金额在当地的职业技能培训补贴目录清单里，本方案没有写明，可以问当地人力社保部门。填没有上浮30%的标准；职业或等\
         级不同的，请分开算。不知道可以跳过，其他结果照样能算。",
        "The sum stands in the local catalogue of training subsidies, not in this plan; the local human resources and \
         social security office can tell. Give it without the 30 % increase, and work out different occupations or \
         levels separately. If you do not know it, skip this: everything else is still worked out.",
    ),
    reason: text("决定职业技能培训补贴的金额。", "It sets the amount of the vocational skills training subsidy."),
    clause: &S5_11,
    group: STANDARDS,
};

/// 初级工补贴标准。
pub const JUNIOR_STANDARD: Question = Question {
    fact: facts::JUNIOR_STANDARD,
    prompts: &[
        put_to(
            Audience::Worker,
            "按当地补贴目录，初级工补多少元？",
            "How many yuan does the local catalogue set for a junior worker?",
        ),
        everyone(
            "按当地补贴目录，初级工每人补多少元？",
            "How many yuan a person does the local catalogue set for junior workers?",
        ),
    ],
    help: text(
        "金额在当地的职业技能培训补贴目录清单里，本方案没有写明；按哪个职业的初级工标准算，也没有写明，可以问当地人力\
         社保部门。填没有上浮30%的标准。不知道可以跳过，其他结果照样能算。",
        "The sum stands in the local catalogue of training subsidies, not in this plan, which does not say either \
         whose junior standard counts; the local human resources and social security office can tell. Give it without \
         the 30 % increase. If you do not know it, skip this: everything else is still worked out.",
    ),
    reason: text(
        "决定按初级工标准给的岗前培训补贴、安全技能培训补贴的金额。",
        "It sets the amount of the subsidies paid at the junior-worker standard: pre-job training and safety training.",
    ),
    clause: &S3_1_1,
    group: STANDARDS,
};
