//! 三（一）一是 岗前培训: a subsidy for organising pre-job training of new hires.

use super::clauses::S3_1_1;
use super::facts::{
    JUNIOR_STANDARD, MONTHS_SINCE_HIRE, NEW_HIRE_CERTIFICATE, NEW_HIRES, ORGANISED_NEW_HIRES, TRAINING_HOURS,
    new_hire_certificate,
};
use super::s3_2_trade_friction::ENTERPRISE_FLAT_STANDARD_UPLIFT;
use super::s5_11_insured_here::INSURED_IN_THE_CITY;
use super::s5_11_subsidies::IN_THE_CATALOGUE;
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, FactId, Factor, Grounds, Note, Payee, Requirement,
    Test, text,
};

const GRANT: Citation = cite!(S3_1_1, "按初级工标准给予组织单位补贴");

const fn at_least_one(fact: FactId) -> Condition {
    Condition::Fact(Requirement {
        fact,
        test: Test::AtLeast(1),
        wording: text(
            "本单位组织的岗前培训，有可以计入人数的企业新招用人员",
            "at least one new hire of an enterprise counts, from pre-job training that your own organisation organised",
        ),
        citation: cite!(S3_1_1, "对于企业新招用人员"),
    })
}

const WITHIN_TWELVE_MONTHS: Condition = Condition::Fact(Requirement {
    fact: MONTHS_SINCE_HIRE,
    test: Test::AtMost(12),
    wording: text("在员工入职12个月内开展（含第12个月）", "held within 12 months of hiring (the 12th month included)"),
    citation: cite!(S3_1_1, "在员工入职12个月内"),
});
const FORTY_HOURS: Condition = Condition::Fact(Requirement {
    fact: TRAINING_HOURS,
    test: Test::AtLeast(40),
    wording: text("培训时间不低于40课时（含40课时）", "at least 40 class hours (40 included)"),
    citation: cite!(S3_1_1, "培训时间不低于40课时"),
});
const BY_CERTIFICATE: Citation = cite!(S3_1_1, "培训后取得专项职业能力证书（或培训合格证书）");
const CERTIFIED: Condition = Condition::Any(&[
    Condition::Fact(Requirement {
        fact: NEW_HIRE_CERTIFICATE,
        test: Test::AmongThese(ChoiceSet::of(&[
            new_hire_certificate::SPECIAL_ABILITY,
            new_hire_certificate::TRAINING_COMPLETION,
        ])),
        wording: text(
            "培训后取得专项职业能力证书或培训合格证书",
            "a special ability certificate or a training completion certificate was obtained",
        ),
        citation: BY_CERTIFICATE,
    }),
    Condition::All(&[
        Condition::Fact(Requirement {
            fact: NEW_HIRE_CERTIFICATE,
            test: Test::AmongThese(ChoiceSet::of(&[new_hire_certificate::OTHER])),
            wording: text("培训后取得其他证书", "another certificate was obtained"),
            citation: BY_CERTIFICATE,
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "取得的是其他证书：方案只写了专项职业能力证书和培训合格证书，其他证书算不算，没有写明",
                "another certificate was obtained: the plan names the special ability and the training completion \
                 certificate, and does not say whether others count",
            ),
            citation: BY_CERTIFICATE,
        }),
    ]),
]);
const STANDARD: Amount = Amount::Stated { fact: JUNIOR_STANDARD, citation: GRANT };

const fn for_each(fact: FactId) -> Factor {
    Factor::Count { fact, citation: cite!(S3_1_1, "对于企业新招用人员") }
}

const EMPLOYER_CONDITION: Condition = Condition::All(&[
    IN_TERM,
    INSURED_IN_THE_CITY,
    at_least_one(NEW_HIRES),
    WITHIN_TWELVE_MONTHS,
    FORTY_HOURS,
    CERTIFIED,
]);
const EMPLOYER_AMOUNT: Amount =
    Amount::Times(&Amount::Times(&STANDARD, for_each(NEW_HIRES)), ENTERPRISE_FLAT_STANDARD_UPLIFT);

/// Pre-job training an enterprise organised for its own new hires.
pub const EMPLOYER: Entitlement = Entitlement {
    id: "pre_job_training_subsidy",
    name: text("岗前培训补贴", "Pre-job training subsidy"),
    summary: text(
        "新招用人员岗前培训，按初级工标准补贴组织单位",
        "Pre-job training of new hires, paid to the organiser at the junior-worker standard",
    ),
    grant: GRANT,
    condition: &EMPLOYER_CONDITION,
    benefit: Benefit::Money(&EMPLOYER_AMOUNT),
    payee: Payee::Organiser,
    one_payment: None,
    notes: &[
        IN_THE_CATALOGUE,
        Note {
            wording: text(
                "补贴给组织培训的单位，只付一次：您单位自己组织的才算",
                "Paid once, to whoever organised the training: count what your own organisation organised",
            ),
            citation: GRANT,
        },
    ],
};

const PROVIDER_CONDITION: Condition =
    Condition::All(&[IN_TERM, at_least_one(ORGANISED_NEW_HIRES), WITHIN_TWELVE_MONTHS, FORTY_HOURS, CERTIFIED]);
const PROVIDER_AMOUNT: Amount =
    Amount::Times(&Amount::Times(&STANDARD, for_each(ORGANISED_NEW_HIRES)), ENTERPRISE_FLAT_STANDARD_UPLIFT);

/// Pre-job training a school, an association or a training body organised for an enterprise.
pub const PROVIDER: Entitlement =
    Entitlement { condition: &PROVIDER_CONDITION, benefit: Benefit::Money(&PROVIDER_AMOUNT), ..EMPLOYER };
