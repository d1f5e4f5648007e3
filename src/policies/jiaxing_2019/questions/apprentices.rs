//! The new apprenticeship.

use super::super::clauses::S3_1_2;
use super::super::facts;
use super::{APPRENTICES, everyone};
use crate::policy::{Question, text};

/// 实施新型学徒制培养计划。
pub const APPRENTICESHIP_PLAN: Question = Question {
    fact: facts::APPRENTICESHIP_PLAN,
    prompts: &[everyone(
        "您的企业在实施新型学徒制培养计划吗？",
        "Does your enterprise run a new-apprenticeship training plan?",
    )],
    help: text(
        "新型学徒制是“招工即招生、入企即入校、企校双师联合培养”，由企业和学校一起培养。只是师傅带徒弟，不等于实施了\
         培养计划；拿不准可以问当地人力社保部门。",
        "In the new apprenticeship a hire is also enrolled at a school, and the enterprise and the school train \
         together. A master teaching an apprentice is not by itself such a plan; the local human resources and social \
         security office can tell.",
    ),
    reason: text("决定企业能否领取学徒补贴。", "It decides whether the enterprise gets apprentice subsidies."),
    clause: &S3_1_2,
    group: APPRENTICES,
};

/// 职工学徒人数。
pub const APPRENTICE_EMPLOYEES: Question = Question {
    fact: facts::APPRENTICE_EMPLOYEES,
    prompts: &[everyone("有多少名职工学徒？", "How many employee apprentices are there?")],
    help: text(
        "填培养计划中身份是企业职工的学徒；身份是学生的，填到“学生学徒”里。没有就填0。",
        "Count the apprentices of the plan who are employees; those who are students belong under student \
         apprentices. Give 0 if there is none.",
    ),
    reason: text(
        "决定职工学徒补贴按多少人算。",
        "It sets how many people the employee apprentice subsidy is paid for.",
    ),
    clause: &S3_1_2,
    group: APPRENTICES,
};

/// 职工学徒培养月数。
pub const APPRENTICE_EMPLOYEE_MONTHS: Question = Question {
    fact: facts::APPRENTICE_EMPLOYEE_MONTHS,
    prompts: &[everyone("每名职工学徒培养多少个月？", "How many months of apprenticeship does each employee have?")],
    help: text(
        "补助原则上不超过2年，包含满2年，所以最多按24个月算。不满整年的，这里按月折算，以核定的为准；各人月数不同的，\
         请分批算。",
        "In principle it is paid for two years at most, two full years included, so 24 months is the most that \
         counts. Part of a year is worked out by the month here, and the office settles it; if the months differ, \
         work out each batch separately.",
    ),
    reason: text("决定职工学徒补贴按多长时间算。", "It sets how long the employee apprentice subsidy is paid."),
    clause: &S3_1_2,
    group: APPRENTICES,
};

/// 已核定的职工学徒标准。
pub const APPRENTICE_RATE: Question = Question {
    fact: facts::APPRENTICE_RATE,
    prompts: &[everyone(
        "核定的职工学徒补贴标准，是每人每年多少元？",
        "What rate was fixed for employee apprentices, in yuan per person and year?",
    )],
    help: text(
        "在4000元至10000元之间，包含两头，根据产业急需程度、学徒类型、职业类型、培养等级和实施效果确定。还不知道可以跳\
         过，会按4000元至10000元给出范围。",
        "It lies between 4,000 and 10,000, both included, and goes by the industry's need, the kind of apprentice and \
         of occupation, the level and the results. If you do not know it yet, skip this: the range from 4,000 to \
         10,000 is shown.",
    ),
    reason: text("决定职工学徒补贴的金额。", "It sets the amount of the employee apprentice subsidy."),
    clause: &S3_1_2,
    group: APPRENTICES,
};

/// 学生学徒人数。
pub const APPRENTICE_STUDENTS: Question = Question {
    fact: facts::APPRENTICE_STUDENTS,
    prompts: &[everyone("有多少名学生学徒？", "How many student apprentices are there?")],
    help: text(
        "填培养计划中身份是学生的学徒；身份是企业职工的，填到“职工学徒”里。没有就填0。",
        "Count the apprentices of the plan who are students; those who are employees belong under employee \
         apprentices. Give 0 if there is none.",
    ),
    reason: text("决定学生学徒补贴按多少人算。", "It sets how many people the student apprentice subsidy is paid for."),
    clause: &S3_1_2,
    group: APPRENTICES,
};

/// 学生学徒培养月数。
pub const APPRENTICE_STUDENT_MONTHS: Question = Question {
    fact: facts::APPRENTICE_STUDENT_MONTHS,
    prompts: &[everyone("每名学生学徒培养多少个月？", "How many months of apprenticeship does each student have?")],
    help: text(
        "补助不超过1年，包含满1年，所以最多按12个月算。各人月数不同的，请分批算。",
        "It is paid for one year at most, a full year included, so 12 months is the most that counts. If the months \
         differ, work out each batch separately.",
    ),
    reason: text("决定学生学徒补贴按多长时间算。", "It sets how long the student apprentice subsidy is paid."),
    clause: &S3_1_2,
    group: APPRENTICES,
};

/// 学徒月实习津贴。
pub const INTERNSHIP_ALLOWANCE: Question = Question {
    fact: facts::INTERNSHIP_ALLOWANCE,
    prompts: &[everyone(
        "一名学生学徒每月的实习津贴是多少元？",
        "What is the monthly internship allowance of one student apprentice, in yuan?",
    )],
    help: text(
        "填一个人一个月的，不是合计。每人每年不高于3000元，包含3000元；是按一个月津贴，还是按津贴乘以月数，方案没有写\
         明，所以会给出一个范围。",
        "Give the sum for one person and one month, not a total. It is at most 3,000 a person and year, 3,000 \
         included; the plan does not say whether one month's allowance or that of every month counts, so a range is \
         shown.",
    ),
    reason: text("决定学生学徒补贴的金额。", "It sets the amount of the student apprentice subsidy."),
    clause: &S3_1_2,
    group: APPRENTICES,
};
