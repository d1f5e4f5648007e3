//! 三（一）二是 新型学徒制: subsidies to the enterprise for employee and student apprentices.

use super::clauses::S3_1_2;
use super::facts::{
    APPRENTICE_EMPLOYEE_MONTHS, APPRENTICE_EMPLOYEES, APPRENTICE_RATE, APPRENTICE_STUDENT_MONTHS, APPRENTICE_STUDENTS,
    APPRENTICESHIP_PLAN, INTERNSHIP_ALLOWANCE,
};
use super::s5_11_insured_here::INSURED_IN_THE_CITY;
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, Citation, Condition, Entitlement, FactId, Factor, Grounds, Note, Payee, Requirement, Test, Text,
    Yuan, text,
};

const EMPLOYEE_GRANT: Citation = cite!(S3_1_2, "职工学徒按每人每年4000元至10000元的标准给予企业补贴");
const STUDENT_GRANT: Citation = cite!(S3_1_2, "学生学徒补贴金额一般可按学徒月实习津贴标准确定");

const RUNS_PLAN: Condition = Condition::Fact(Requirement {
    fact: APPRENTICESHIP_PLAN,
    test: Test::Yes,
    wording: text("实施新型学徒制培养计划", "the enterprise runs a new-apprenticeship training plan"),
    citation: cite!(S3_1_2, "对于实施培养计划的新型学徒"),
});

const fn at_least_one(fact: FactId, wording: Text, citation: Citation) -> Condition {
    Condition::Fact(Requirement { fact, test: Test::AtLeast(1), wording, citation })
}

const EMPLOYEE_CONDITION: Condition = Condition::All(&[
    IN_TERM,
    INSURED_IN_THE_CITY,
    RUNS_PLAN,
    at_least_one(APPRENTICE_EMPLOYEES, text("有职工学徒", "there is at least one employee apprentice"), EMPLOYEE_GRANT),
]);
/// The most months that are paid for one employee apprentice.
pub const EMPLOYEE_MONTHS: u32 = 24;
/// The months come last, so that a yearly sum is divided once, after every product.
const EMPLOYEE_AMOUNT: Amount = Amount::Times(
    &Amount::Times(
        &Amount::Stated { fact: APPRENTICE_RATE, citation: EMPLOYEE_GRANT },
        Factor::Count { fact: APPRENTICE_EMPLOYEES, citation: EMPLOYEE_GRANT },
    ),
    Factor::YearsOfMonths {
        months: APPRENTICE_EMPLOYEE_MONTHS,
        limit: EMPLOYEE_MONTHS,
        citation: cite!(S3_1_2, "补助原则上不超过2年"),
    },
);

/// Employee apprentices: 4000 to 10000 yuan a person and year, two years at most.
pub const EMPLOYEE: Entitlement = Entitlement {
    id: "apprentice_employee_subsidy",
    name: text("职工学徒补贴", "Employee apprentice subsidy"),
    summary: text(
        "职工学徒每人每年4000元至10000元，原则上不超过2年",
        "4,000 to 10,000 yuan a year for each employee apprentice, in principle for two years at most",
    ),
    grant: EMPLOYEE_GRANT,
    condition: &EMPLOYEE_CONDITION,
    benefit: Benefit::Money(&EMPLOYEE_AMOUNT),
    payee: Payee::Enterprise,
    one_payment: None,
    notes: &[
        Note {
            wording: text(
                "“原则上不超过2年”：按24个月封顶计算",
                "“In principle not more than two years”: computed with a limit of 24 months",
            ),
            citation: cite!(S3_1_2, "补助原则上不超过2年"),
        },
        Note {
            wording: text(
                "具体标准根据产业急需程度、学徒类型、职业类型、培养等级和实施效果确定，由谁确定，方案没有写明；没有确定的，按4000元至10000元给出范围",
                "The rate follows the industry's need, the kind of apprentice, the occupation, the level and the \
         results; the plan does not say who fixes it. Until it is fixed the range is 4,000 to 10,000",
            ),
            citation: cite!(S3_1_2, "根据产业急需程度、学徒类型、职业类型、培养等级以及实施效果"),
        },
        Note {
            wording: text(
                "不满一年的按月折算，方案没有写明",
                "A part of a year is computed by months; the plan does not say how it counts",
            ),
            citation: EMPLOYEE_GRANT,
        },
    ],
};

const STUDENT_CEILING: Citation = cite!(S3_1_2, "每人每年不高于3000元");
const STUDENT_CONDITION: Condition = Condition::All(&[
    IN_TERM,
    INSURED_IN_THE_CITY,
    RUNS_PLAN,
    at_least_one(APPRENTICE_STUDENTS, text("有学生学徒", "there is at least one student apprentice"), STUDENT_GRANT),
    Condition::OfficeDecides(Grounds {
        wording: text(
            "金额“一般可”按月实习津贴标准确定，由谁确定，方案没有写明",
            "the amount “may as a rule” follow the monthly allowance; the plan does not say who decides",
        ),
        citation: cite!(S3_1_2, "一般可按学徒月实习津贴标准确定"),
    }),
]);
const ALLOWANCE: Amount = Amount::Stated { fact: INTERNSHIP_ALLOWANCE, citation: STUDENT_GRANT };
const ONE_MONTH: Amount = Amount::AtMost { amount: &ALLOWANCE, ceiling: Yuan::whole(3000), citation: STUDENT_CEILING };
const EVERY_MONTH: Amount = Amount::AtMost {
    amount: &Amount::Times(
        &ALLOWANCE,
        Factor::CountUpTo {
            fact: APPRENTICE_STUDENT_MONTHS, limit: 12, citation: cite!(S3_1_2, "补助不超过1年")
        },
    ),
    ceiling: Yuan::whole(3000),
    citation: STUDENT_CEILING,
};
const STUDENT_AMOUNT: Amount = Amount::Times(
    &Amount::Readings {
        first: &ONE_MONTH,
        second: &EVERY_MONTH,
        wording: text(
            "“可按学徒月实习津贴标准确定”有两种读法：按一个月津贴，或按津贴乘以月数；每人每年都不高于3000元",
            "“May follow the monthly internship allowance” can be read as one month's allowance, or as the \
         allowance for every month; either way at most 3,000 a person and year",
        ),
        citation: STUDENT_GRANT,
    },
    Factor::Count { fact: APPRENTICE_STUDENTS, citation: STUDENT_CEILING },
);

/// Student apprentices: by the monthly allowance, 3000 yuan a person and year and one year at most.
pub const STUDENT: Entitlement = Entitlement {
    id: "apprentice_student_subsidy",
    name: text("学生学徒补贴", "Student apprentice subsidy"),
    summary: text(
        "一般可按月实习津贴标准确定，每人每年不高于3000元，不超过1年",
        "As a rule by the monthly internship allowance, at most 3,000 yuan a person and year, for one year at most",
    ),
    grant: STUDENT_GRANT,
    condition: &STUDENT_CONDITION,
    benefit: Benefit::Money(&STUDENT_AMOUNT),
    payee: Payee::Enterprise,
    one_payment: None,
    notes: &[Note {
        wording: text(
            "金额范围的两端是“可按学徒月实习津贴标准确定”的两种读法：一个月的津贴，或津贴乘以月数",
            "The two ends of the range are two readings of the text: one month's allowance, or the allowance times \
         the months",
        ),
        citation: STUDENT_GRANT,
    }],
};
