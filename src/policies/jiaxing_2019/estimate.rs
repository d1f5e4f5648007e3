//! The employers' estimate: apprenticeship, pre-job training, safety training and employees' certificates.

use super::facts::{
    APPRENTICE_EMPLOYEE_MONTHS, APPRENTICE_EMPLOYEES, APPRENTICE_RATE, APPRENTICE_STUDENT_MONTHS, APPRENTICE_STUDENTS,
    APPRENTICESHIP_PLAN, CERTIFIED_EMPLOYEES, HIGH_RISK_INDUSTRY, INSURED_HERE, INTERNSHIP_ALLOWANCE, JUNIOR_STANDARD,
    MONTHS_SINCE_HIRE, NEW_HIRE_CERTIFICATE, NEW_HIRES, OCCUPATION_STANDARD, SAFETY_TRAINEES, TRADE_AFFECTED,
    TRAINING_DATE, TRAINING_HOURS,
};
use super::{s3_1_1_pre_job, s3_1_2_apprenticeship, s3_1_3_safety, s3_2_trade_friction};
use crate::policy::{EstimatePart, EstimateRules, EstimateStep, FactId, Text, text};

const ONE_MORE_APPRENTICE: Text = text("多1名学徒", "one more apprentice");
const ONE_MORE_MONTH: Text = text("每人多1个月", "one more month each");

const fn one_more(fact: FactId, name: Text) -> EstimateStep {
    EstimateStep { fact, by: 1, name }
}

/// The page, in the order of the plan's clauses but apprentices first.
pub const ESTIMATE: EstimateRules = EstimateRules {
    shared: &[TRAINING_DATE, INSURED_HERE, TRADE_AFFECTED, JUNIOR_STANDARD, OCCUPATION_STANDARD],
    parts: &[
        EstimatePart {
            entitlement: &s3_1_2_apprenticeship::EMPLOYEE,
            fields: &[APPRENTICE_EMPLOYEES, APPRENTICE_EMPLOYEE_MONTHS, APPRENTICE_RATE],
            people: APPRENTICE_EMPLOYEES,
            implied: &[INSURED_HERE, APPRENTICESHIP_PLAN],
            months: Some((APPRENTICE_EMPLOYEE_MONTHS, 24)),
            steps: &[
                one_more(APPRENTICE_EMPLOYEES, ONE_MORE_APPRENTICE),
                one_more(APPRENTICE_EMPLOYEE_MONTHS, ONE_MORE_MONTH),
                EstimateStep {
                    fact: APPRENTICE_RATE,
                    by: 500,
                    name: text("标准每年高500元", "a rate 500 yuan a year higher"),
                },
            ],
        },
        EstimatePart {
            entitlement: &s3_1_2_apprenticeship::STUDENT,
            fields: &[APPRENTICE_STUDENTS, APPRENTICE_STUDENT_MONTHS, INTERNSHIP_ALLOWANCE],
            people: APPRENTICE_STUDENTS,
            implied: &[INSURED_HERE, APPRENTICESHIP_PLAN],
            months: Some((APPRENTICE_STUDENT_MONTHS, 12)),
            steps: &[
                one_more(APPRENTICE_STUDENTS, ONE_MORE_APPRENTICE),
                one_more(APPRENTICE_STUDENT_MONTHS, ONE_MORE_MONTH),
                EstimateStep {
                    fact: INTERNSHIP_ALLOWANCE,
                    by: 100,
                    name: text("月津贴高100元", "an allowance 100 yuan a month higher"),
                },
            ],
        },
        EstimatePart {
            entitlement: &s3_1_1_pre_job::EMPLOYER,
            fields: &[NEW_HIRES, MONTHS_SINCE_HIRE, TRAINING_HOURS, NEW_HIRE_CERTIFICATE],
            people: NEW_HIRES,
            implied: &[INSURED_HERE],
            months: None,
            steps: &[one_more(NEW_HIRES, text("多1名新员工", "one more new hire"))],
        },
        EstimatePart {
            entitlement: &s3_1_3_safety::EMPLOYER,
            fields: &[SAFETY_TRAINEES, HIGH_RISK_INDUSTRY],
            people: SAFETY_TRAINEES,
            implied: &[INSURED_HERE],
            months: None,
            steps: &[one_more(SAFETY_TRAINEES, text("多1名取证职工", "one more trainee with a certificate"))],
        },
        EstimatePart {
            entitlement: &s3_2_trade_friction::EMPLOYEE_TRAINING,
            fields: &[CERTIFIED_EMPLOYEES],
            people: CERTIFIED_EMPLOYEES,
            implied: &[INSURED_HERE],
            months: None,
            steps: &[one_more(CERTIFIED_EMPLOYEES, text("多1名取证职工", "one more employee with a certificate"))],
        },
    ],
};
