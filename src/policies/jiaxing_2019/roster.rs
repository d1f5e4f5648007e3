//! A roster of one enterprise: what a row says of a person, what that makes of the enterprise's own
//! facts, and the rules of the plan that reach over several rows.

use super::aliases::ALIASES;
use super::clauses::{S3_1_1, S3_1_2, S5_11};
use super::facts::{
    self, APPRENTICE_EMPLOYEE_MONTHS, APPRENTICE_EMPLOYEES, APPRENTICE_RATE, APPRENTICE_STUDENT_MONTHS,
    APPRENTICE_STUDENTS, APPRENTICESHIP_PLAN, CERTIFICATE, CERTIFICATE_DATE, CERTIFIED_EMPLOYEES, CLAIMED_SAME_LEVEL,
    CLAIMS_THIS_YEAR, EMPLOYER_TRADE_AFFECTED, FIRST_APPRAISAL, GRADUATE_LOCAL, GROUPS, HIGH_RISK_INDUSTRY,
    INSURED_HERE, INSURED_MONTHS, INTERNSHIP_ALLOWANCE, JUNIOR_STANDARD, LEVEL, MONTHLY_PENSION, MONTHS_SINCE_HIRE,
    NEW_HIRE_CERTIFICATE, NEW_HIRES, OCCUPATION_STANDARD, PAST_RETIREMENT_AGE, RESIDENCY, SAFETY_TRAINEES,
    TRADE_AFFECTED, TRAINED_FREE, TRAINING_DATE, TRAINING_DAYS, TRAINING_HOURS, TRAINING_KIND, TWO_LATER_KIND,
};
use super::s5_11_subsidies::{FEWER_THAN_THREE, NOT_SUBSIDISED_BEFORE, NOT_TWICE};
use super::s5_11_training::HAS_COUNTED_CERTIFICATE;
use super::s7_term::CERTIFICATE_BY_THE_LAST_DAY;
use super::{
    WORKER, s3_1_1_pre_job, s3_1_2_apprenticeship, s3_1_3_safety, s3_2_trade_friction, s5_5_competitions,
    s5_6_master_studios, s5_11_appraisal, s5_11_training,
};
use crate::cite;
use crate::policy::{
    Citation, Condition, Derivation, Derived, Entitlement, FactId, InYear, PaidOnce, Repeat, RepeatLimit, RosterColumn,
    RosterRules, Text, text,
};

const fn column(fact: FactId, example: Text) -> RosterColumn {
    RosterColumn { fact, example, also: &[], hint: None }
}

const fn also_called(also: &'static [&'static str], column: RosterColumn) -> RosterColumn {
    RosterColumn { also, ..column }
}

const CLAIMS: RosterColumn = RosterColumn {
    fact: CLAIMS_THIS_YEAR,
    example: text("0", "0"),
    also: &["本年已享受次数", "已享受次数", "本年已享受补贴次数", "training subsidies already received this year"],
    hint: Some(text(
        "本文件各行之外已享受的次数，本文件里的由系统累加；已逐行累计的也认得",
        "those before and beside this file, whose own rows are added; a count that already grows from row to row is \
         understood too",
    )),
};

const YES: Text = text("是", "yes");
const NO: Text = text("否", "no");
const NOTHING: Text = text("", "");

/// What is paid to a person for a training: one payment for one training.
const TRAINING_SUBSIDIES: &[&Entitlement] = &[
    &s3_1_3_safety::WORKER,
    &s5_5_competitions::WINNER,
    &s5_6_master_studios::TRAINING,
    &s5_11_training::TRAINING,
    &s5_11_training::PROJECT,
];

/// Whom an enterprise counts among its `certified_employees`.
const CERTIFIED: Condition =
    Condition::All(&[HAS_COUNTED_CERTIFICATE, CERTIFICATE_BY_THE_LAST_DAY, NOT_SUBSIDISED_BEFORE, FEWER_THAN_THREE]);

const fn once(entitlements: &'static [&'static Entitlement], limit: RepeatLimit, citation: Citation) -> Repeat {
    Repeat { entitlements, limit, had_before: None, in_year: None, citation }
}

/// How the people of one enterprise are counted.
pub const ROSTER: RosterRules = RosterRules {
    person: WORKER,
    enterprise: &[
        &s3_1_1_pre_job::EMPLOYER,
        &s3_1_2_apprenticeship::EMPLOYEE,
        &s3_1_2_apprenticeship::STUDENT,
        &s3_1_3_safety::EMPLOYER,
        &s3_2_trade_friction::EMPLOYEE_TRAINING,
    ],
    columns: &[
        also_called(&["培训日期", "培训开始时间", "开班日期"], column(TRAINING_DATE, text("2020-03-02", "2020-03-02"))),
        also_called(&["groups you belong to"], column(GROUPS, text("企业职工", "employee of an enterprise"))),
        also_called(
            &["ties to the city"],
            column(RESIDENCY, text("本地户籍、在当地就业创业", "local_household, local_work")),
        ),
        column(TRAINING_KIND, text("就业技能、岗位技能提升或转岗转业培训", "skills")),
        column(TRAINING_DAYS, text("10", "10")),
        column(TRAINED_FREE, NO),
        also_called(
            &["证书类型", "证书种类", "证书名称", "证书"],
            column(CERTIFICATE, text("职业技能等级证书", "skill level certificate")),
        ),
        also_called(&["等级", "技能等级", "级别", "证书级别"], column(LEVEL, text("高级工", "advanced"))),
        also_called(&["发证日期", "证书日期", "取证日期"], column(CERTIFICATE_DATE, text("2020-05-20", "2020-05-20"))),
        column(FIRST_APPRAISAL, YES),
        column(CLAIMED_SAME_LEVEL, NO),
        CLAIMS,
        column(PAST_RETIREMENT_AGE, NO),
        column(MONTHLY_PENSION, NOTHING),
        column(INSURED_MONTHS, text("36", "36")),
        column(HIGH_RISK_INDUSTRY, NO),
        column(INSURED_HERE, YES),
        column(EMPLOYER_TRADE_AFFECTED, NO),
        column(OCCUPATION_STANDARD, NOTHING),
        column(JUNIOR_STANDARD, NOTHING),
        also_called(&["参加岗前培训的新招用人员", "new hires in pre-job training"], column(NEW_HIRES, NO)),
        column(MONTHS_SINCE_HIRE, NOTHING),
        column(TRAINING_HOURS, NOTHING),
        column(NEW_HIRE_CERTIFICATE, NOTHING),
        column(APPRENTICESHIP_PLAN, NO),
        column(APPRENTICE_EMPLOYEES, NO),
        column(APPRENTICE_EMPLOYEE_MONTHS, NOTHING),
        also_called(&["rate the authority fixed for employee apprentices"], column(APPRENTICE_RATE, NOTHING)),
        column(APPRENTICE_STUDENTS, NO),
        column(APPRENTICE_STUDENT_MONTHS, NOTHING),
        column(INTERNSHIP_ALLOWANCE, NOTHING),
        column(TWO_LATER_KIND, NOTHING),
        also_called(&["graduate of this city"], column(GRADUATE_LOCAL, NOTHING)),
        column(facts::WANTS_BUSINESS, NO),
        column(facts::WANTS_RURAL_ECOMMERCE, NO),
        column(facts::COMPETITION_WINNER, NO),
        column(facts::REPRESENTS_CITY, NO),
        also_called(
            &["trained by a master studio and passed its registered assessment"],
            column(facts::MASTER_STUDIO_TRAINED, NO),
        ),
    ],
    derived: &[
        // One enterprise: what affects the employees' employer affects the enterprise.
        Derived { fact: TRADE_AFFECTED, from: Derivation::Same(EMPLOYER_TRADE_AFFECTED) },
        Derived { fact: EMPLOYER_TRADE_AFFECTED, from: Derivation::Same(TRADE_AFFECTED) },
        Derived { fact: SAFETY_TRAINEES, from: Derivation::CountsPerson(&s3_1_3_safety::TRAINEE) },
        Derived { fact: CERTIFIED_EMPLOYEES, from: Derivation::CountsPerson(&CERTIFIED) },
    ],
    paid_once: Some(PaidOnce {
        person: TRAINING_SUBSIDIES,
        enterprise: &[&s3_1_3_safety::EMPLOYER, &s3_2_trade_friction::EMPLOYEE_TRAINING],
        citation: NOT_TWICE,
    }),
    repeats: &[
        Repeat {
            entitlements: TRAINING_SUBSIDIES,
            limit: RepeatLimit::SameOccupationAndLevel,
            had_before: Some((CLAIMED_SAME_LEVEL, true)),
            in_year: Some(InYear { count: CLAIMS_THIS_YEAR, date: CERTIFICATE_DATE }),
            citation: NOT_TWICE,
        },
        Repeat {
            entitlements: &[&s5_11_appraisal::APPRAISAL],
            limit: RepeatLimit::SameOccupationAndLevel,
            had_before: Some((FIRST_APPRAISAL, false)),
            in_year: None,
            citation: cite!(S5_11, "对同一职业（工种）同一技能等级通过初次职业技能鉴定"),
        },
        once(&[&s3_1_1_pre_job::EMPLOYER], RepeatLimit::Once, cite!(S3_1_1, "对于企业新招用人员")),
        once(
            &[&s3_1_2_apprenticeship::EMPLOYEE],
            RepeatLimit::Months(APPRENTICE_EMPLOYEE_MONTHS, s3_1_2_apprenticeship::EMPLOYEE_MONTHS),
            cite!(S3_1_2, "补助原则上不超过2年"),
        ),
        once(&[&s3_1_2_apprenticeship::STUDENT], RepeatLimit::Once, cite!(S3_1_2, "补助不超过1年")),
    ],
    aliases: ALIASES,
};
