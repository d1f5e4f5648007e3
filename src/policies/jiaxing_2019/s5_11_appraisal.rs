//! 五（十一）职业技能鉴定补贴: for a first appraisal that led to a certificate.

use super::clauses::S5_11;
use super::facts::{
    CERTIFICATE, CERTIFICATE_DATE, FIRST_APPRAISAL, LEVEL, TRAINING_KIND, certificate, level, training_kind,
};
use super::s5_11_training::LOCAL;
use super::s7_term::{APPRAISAL_FROM, CERTIFICATE_BY_THE_LAST_DAY, NOT_AFTER_THE_TERM};
use crate::cite;
use crate::policy::{
    Amount, Benefit, CalendarDate, ChoiceSet, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test,
    Yuan, text,
};

const GRANT: Citation = cite!(
    S5_11,
    "对同一职业（工种）同一技能等级通过初次职业技能鉴定并取得证书（不含培训合格证书）的参训人员，给予职业技能鉴定补贴"
);
const BY_LEVEL: Citation = cite!(S5_11, "补贴标准为初级工、中级工120元，高级工、技师150元，高级技师180元");
const FIRST: Citation = cite!(S5_11, "对同一职业（工种）同一技能等级通过初次职业技能鉴定");
const BY_DATE_OF_ISSUE: Citation = cite!(S5_11, "从2020年1月1日起执行，以证书发放日期为准");

const HAS_LEVEL: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(certificate::LEVELLED),
    wording: text(
        "取得分等级的证书（职业资格证书或职业技能等级证书）",
        "a certificate with a level (vocational qualification or skill level)",
    ),
    citation: BY_LEVEL,
});

/// From the day on that the text names; it names no last one.
const ISSUED_IN_TIME: Condition = Condition::All(&[
    Condition::Fact(Requirement {
        fact: CERTIFICATE_DATE,
        test: Test::Within(APPRAISAL_FROM, CalendarDate::LAST),
        wording: text("证书在2020年1月1日以后（含当天）发放", "the certificate was issued on or after 1 January 2020"),
        citation: BY_DATE_OF_ISSUE,
    }),
    Condition::Any(&[
        CERTIFICATE_BY_THE_LAST_DAY,
        Condition::OfficeDecides(Grounds {
            wording: text(
                "证书在2021年12月31日以后发放：方案只写了从哪天起，没有写到哪天为止",
                "the certificate was issued after 31 December 2021: the plan names the first day only, not a last one",
            ),
            citation: BY_DATE_OF_ISSUE,
        }),
    ]),
]);

const TIED_TO_THE_CITY: Condition = Condition::Any(&[
    LOCAL,
    Condition::OfficeDecides(Grounds {
        wording: text(
            "和本地没有这些联系：讲鉴定补贴的那一句没有提这个条件，同一条的第一句提了，要不要，方案没有写明",
            "no such tie to the city: the sentence on appraisal names none, the first sentence of the same clause \
         does; \
             the plan does not say whether one is needed",
        ),
        citation: GRANT,
    }),
]);

/// An appraisal at a level stands behind the certificate: behind a training completion certificate, by name, it does not.
const OF_AN_APPRAISAL: Condition = Condition::All(&[
    Condition::Not(&Condition::Fact(Requirement {
        fact: CERTIFICATE,
        test: Test::AmongThese(ChoiceSet::of(&[certificate::TRAINING_COMPLETION])),
        wording: text(
            "取得的是培训合格证书，方案写明不含",
            "the certificate is a training completion certificate, which the plan leaves out by name",
        ),
        citation: cite!(S5_11, "取得证书（不含培训合格证书）"),
    })),
    Condition::Fact(Requirement {
        fact: CERTIFICATE,
        test: Test::AmongThese(certificate::COUNTED),
        wording: text(
            "取得职业资格证书、职业技能等级证书或专项职业能力证书（其他证书不是经职业技能鉴定按技能等级取得的）",
            "obtained a vocational qualification, skill level or special ability certificate (no other comes of an \
             appraisal at a skill level)",
        ),
        citation: FIRST,
    }),
]);

const SUM_IS_NAMED: Condition = Condition::Any(&[
    HAS_LEVEL,
    Condition::All(&[
        Condition::Fact(Requirement {
            fact: CERTIFICATE,
            test: Test::AmongThese(ChoiceSet::of(&[certificate::SPECIAL_ABILITY])),
            wording: text("取得专项职业能力证书（不分等级）", "a special ability certificate, which has no level"),
            citation: BY_LEVEL,
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "标准按等级列出，专项职业能力证书不分等级：给多少，方案没有写明",
                "the standard goes by level and a special ability certificate has none: the plan names no sum",
            ),
            citation: BY_LEVEL,
        }),
    ]),
]);

const CONDITION: Condition = Condition::All(&[
    NOT_AFTER_THE_TERM,
    ISSUED_IN_TIME,
    TIED_TO_THE_CITY,
    OF_AN_APPRAISAL,
    Condition::Fact(Requirement {
        fact: FIRST_APPRAISAL,
        test: Test::Yes,
        wording: text(
            "同一职业（工种）同一等级初次鉴定并通过",
            "passed the first appraisal for this occupation and level",
        ),
        citation: FIRST,
    }),
    Condition::Fact(Requirement {
        fact: TRAINING_KIND,
        test: Test::AmongThese(training_kind::TRAINED),
        wording: text("参加了培训", "took training"),
        citation: cite!(S5_11, "参训人员，给予职业技能鉴定补贴"),
    }),
    SUM_IS_NAMED,
]);

const AMOUNT: Amount = Amount::When {
    condition: &HAS_LEVEL,
    then: &Amount::ByChoice {
        fact: LEVEL,
        table: &[
            (level::JUNIOR, Yuan::whole(120)),
            (level::INTERMEDIATE, Yuan::whole(120)),
            (level::ADVANCED, Yuan::whole(150)),
            (level::TECHNICIAN, Yuan::whole(150)),
            (level::SENIOR_TECHNICIAN, Yuan::whole(180)),
        ],
        citation: BY_LEVEL,
    },
    otherwise: &Amount::NotNamed {
        wording: text(
            "专项职业能力证书的鉴定补贴，方案没有写明金额",
            "the plan names no sum for a special ability certificate",
        ),
        citation: BY_LEVEL,
    },
};

/// 职业技能鉴定补贴.
pub const APPRAISAL: Entitlement = Entitlement {
    id: "appraisal_subsidy",
    name: text("职业技能鉴定补贴", "Appraisal subsidy"),
    summary: text(
        "初次鉴定通过并取得证书：初级工、中级工120元，高级工、技师150元，高级技师180元",
        "For passing a first appraisal: 120 yuan junior and intermediate, 150 advanced and technician, 180 senior \
         technician",
    ),
    grant: GRANT,
    condition: &CONDITION,
    benefit: Benefit::Money(&AMOUNT),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};
