//! The new apprenticeship.

use super::super::clauses::S3_1_2;
use super::super::facts;
use super::{APPRENTICES, everyone};
use crate::policy::{Question, text};

/// 实施新型学徒制培养计划。
pub const APPRENTICESHIP_PLAN: Question = Question {
    fact: facts::APPRENTICESHIP_PLAN,
    prompts: &[everyone(
        "当时，您的企业实施新型学徒制培养计划吗？",
        "Did your enterprise run a new-apprenticeship training plan at the time?",
    )],
    help: text(
        "新型学徒制是企业和学校一起培养：招工即招生、入企即入校。只是师傅带徒弟，不等于新型学徒制。",
        "In the new apprenticeship an enterprise and a school train together: a hire is also enrolled at the school. \
         A master teaching an apprentice is not by itself a new apprenticeship.",
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
        "填培养计划里身份是职工的学徒；身份是学生的，填到“学生学徒”。没有填0。",
        "Count the apprentices of the plan who are employees; students belong under student apprentices. Give 0 if \
         there is none.",
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
        "各人月数不同的，请分批算。原则上最多补2年，所以最多算24个月；不满一年怎么算，方案没有写明，这里按月折算。",
        "If the months differ, work out each batch separately. In principle it is two years at most, so 24 months is \
         the most that counts; the plan does not say how part of a year counts, and here it is worked out by the \
         month.",
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
        "在4000元至10000元之间，包含两头。还不知道可以跳过，会按这个范围算。",
        "It lies between 4,000 and 10,000, both included. If you do not know it yet, skip this: the whole range is \
         then shown.",
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
        "填培养计划里身份是学生的学徒；身份是职工的，填到“职工学徒”。没有填0。",
        "Count the apprentices of the plan who are students; employees belong under employee apprentices. Give 0 if \
         there is none.",
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
        "各人月数不同的，请分批算。最多补1年，所以最多算12个月。",
        "If the months differ, work out each batch separately. It is one year at most, so 12 months is the most that \
         counts.",
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
    help: text("填一个人一个月的，不是合计。", "Give the sum for one person and one month, not a total."),
    reason: text("决定学生学徒补贴的金额。", "It sets the amount of the student apprentice subsidy."),
    clause: &S3_1_2,
    group: APPRENTICES,
};
