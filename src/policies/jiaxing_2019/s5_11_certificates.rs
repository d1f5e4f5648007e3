//! 五（十一）职业技能培训补贴、职业技能鉴定补贴: for people who obtained a certificate.

use super::clauses::S5_11;
use super::facts::{
    CERTIFICATE, CERTIFICATE_DATE, CLAIMED_SAME_LEVEL, CLAIMS_THIS_YEAR, FIRST_APPRAISAL, LEVEL, MONTHLY_PENSION,
    OCCUPATION_STANDARD, PAST_RETIREMENT_AGE, RESIDENCY, TRAINING_KIND, certificate, level, training_kind,
};
use super::s3_2_trade_friction::EMPLOYEE_UPLIFT;
use super::s7_term::{APPRAISAL_FROM, IN_TERM, UNTIL};
use crate::cite;
use crate::policy::{
    Amount, Benefit, ChoiceSet, Citation, Condition, Entitlement, Grounds, Note, Payee, Requirement, Test, Yuan,
    explained, text,
};

const LOCAL: Condition = Condition::Fact(Requirement {
    fact: RESIDENCY,
    test: Test::NotEmpty,
    wording: explained(
        "具有当地户籍、常住并办有居住证、在当地就业创业或办理失业登记（任一）",
        "local household registration, residence permit, work or business here, or registered here as unemployed (any one)",
    ),
    citation: cite!(S5_11, "对具有当地户籍、当地常住并办有居住证、在当地就业创业或在当地办理失业登记的城乡劳动者"),
});

const TRAINING_GRANT: Citation = cite!(S5_11, "提供普惠同等的培训补贴");
const PAST_RETIREMENT: Citation = cite!(S5_11, "对超过退休年龄，不具有按月领取养老金资格，但确有培训需求的人员");
const THREE_A_YEAR: Citation = cite!(S5_11, "职业培训补贴原则上每人每年可享受不超过3次");
const PAST_RETIREMENT_AGE_HOLDS: Condition = Condition::Fact(Requirement {
    fact: PAST_RETIREMENT_AGE,
    test: Test::Yes,
    wording: explained("超过退休年龄", "past retirement age"),
    citation: PAST_RETIREMENT,
});

const TRAINING_CONDITION: Condition = Condition::All(&[
    IN_TERM,
    LOCAL,
    Condition::Fact(Requirement {
        fact: CERTIFICATE,
        test: Test::AmongThese(certificate::COUNTED),
        wording: explained(
            "取得职业资格证书、职业技能等级证书或专项职业能力证书",
            "obtained a vocational qualification, skill level or special ability certificate",
        ),
        citation: cite!(S5_11, "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据"),
    }),
    Condition::Not(&Condition::Fact(Requirement {
        fact: CLAIMED_SAME_LEVEL,
        test: Test::Yes,
        wording: explained(
            "已享受过同一职业（项目）同一等级的补贴",
            "was already subsidised for the same occupation (project) and level",
        ),
        citation: cite!(S5_11, "但同一职业（项目）同一等级不可重复享受"),
    })),
    Condition::Fact(Requirement {
        fact: CLAIMS_THIS_YEAR,
        test: Test::AtMost(2),
        wording: explained(
            "本年已享受不到3次（本次不超过第3次）",
            "fewer than three subsidies this year so far (this one is the third at most)",
        ),
        citation: THREE_A_YEAR,
    }),
    Condition::Any(&[
        Condition::Not(&PAST_RETIREMENT_AGE_HOLDS),
        Condition::All(&[
            PAST_RETIREMENT_AGE_HOLDS,
            Condition::Not(&Condition::Fact(Requirement {
                fact: MONTHLY_PENSION,
                test: Test::Yes,
                wording: explained("具有按月领取养老金资格", "has the right to a monthly pension"),
                citation: PAST_RETIREMENT,
            })),
            Condition::OfficeDecides(Grounds {
                wording: explained(
                    "超过退休年龄的人员“可纳入”补贴范围，由经办机构认定",
                    "people past retirement age “may be included”: the office decides",
                ),
                citation: cite!(S5_11, "根据我市经济社会发展实际需要，可纳入培训补贴政策范围"),
            }),
        ]),
    ]),
]);

const TRAINING_AMOUNT: Amount = Amount::Times(
    &Amount::Stated {
        fact: OCCUPATION_STANDARD,
        citation: cite!(S5_11, "各地应根据职业技能培训补贴目录清单，按照同一工种、同一等级、同一补贴标准"),
    },
    EMPLOYEE_UPLIFT,
);

/// 职业技能培训补贴.
pub const TRAINING: Entitlement = Entitlement {
    id: "training_subsidy",
    name: text("职业技能培训补贴", "Vocational skills training subsidy"),
    summary: explained(
        "培训后取得证书，按当地补贴目录清单的标准补贴",
        "For training that led to a certificate, at the standard of the local catalogue",
    ),
    grant: TRAINING_GRANT,
    condition: &TRAINING_CONDITION,
    benefit: Benefit::Money(&TRAINING_AMOUNT),
    payee: Payee::Person,
    notes: &[Note {
        wording: explained(
            "“原则上每人每年可享受不超过3次”：按3次计算",
            "“In principle at most three times a person and year”: computed with a limit of three",
        ),
        citation: THREE_A_YEAR,
    }],
};

const APPRAISAL_GRANT: Citation = cite!(
    S5_11,
    "对同一职业（工种）同一技能等级通过初次职业技能鉴定并取得证书（不含培训合格证书）的参训人员，给予职业技能鉴定补贴"
);
const APPRAISAL_STANDARD: Citation = cite!(S5_11, "补贴标准为初级工、中级工120元，高级工、技师150元，高级技师180元");
const HAS_LEVEL: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(certificate::LEVELLED),
    wording: explained(
        "取得分等级的证书（职业资格证书或职业技能等级证书）",
        "a certificate with a level (vocational qualification or skill level)",
    ),
    citation: APPRAISAL_STANDARD,
});

const APPRAISAL_CONDITION: Condition = Condition::All(&[
    Condition::Fact(Requirement {
        fact: CERTIFICATE_DATE,
        test: Test::Within(APPRAISAL_FROM, UNTIL),
        wording: explained(
            "证书发放日期在2020年1月1日至2021年12月31日",
            "the certificate was issued between 1 January 2020 and 31 December 2021",
        ),
        citation: cite!(S5_11, "从2020年1月1日起执行，以证书发放日期为准"),
    }),
    LOCAL,
    Condition::Fact(Requirement {
        fact: CERTIFICATE,
        test: Test::AmongThese(certificate::COUNTED),
        wording: explained(
            "取得证书，培训合格证书不算",
            "obtained a certificate; a training completion certificate does not count",
        ),
        citation: cite!(S5_11, "取得证书（不含培训合格证书）"),
    }),
    Condition::Fact(Requirement {
        fact: FIRST_APPRAISAL,
        test: Test::Yes,
        wording: explained(
            "同一职业（工种）同一等级初次鉴定并通过",
            "passed the first appraisal for this occupation and level",
        ),
        citation: cite!(S5_11, "对同一职业（工种）同一技能等级通过初次职业技能鉴定"),
    }),
    Condition::Not(&Condition::Fact(Requirement {
        fact: TRAINING_KIND,
        test: Test::AmongThese(ChoiceSet::of(&[training_kind::NONE])),
        wording: explained("没有参加培训", "took no training"),
        citation: cite!(S5_11, "参训人员"),
    })),
    Condition::Any(&[
        HAS_LEVEL,
        Condition::All(&[
            Condition::Fact(Requirement {
                fact: CERTIFICATE,
                test: Test::AmongThese(ChoiceSet::of(&[certificate::SPECIAL_ABILITY])),
                wording: explained(
                    "取得专项职业能力证书（不分等级）",
                    "a special ability certificate, which has no level",
                ),
                citation: APPRAISAL_STANDARD,
            }),
            Condition::OfficeDecides(Grounds {
                wording: explained(
                    "标准按等级列出，专项职业能力证书不分等级，方案未写明金额，由经办机构认定",
                    "the standard goes by level and a special ability certificate has none: the plan names no sum, the office decides",
                ),
                citation: APPRAISAL_STANDARD,
            }),
        ]),
    ]),
]);

const APPRAISAL_AMOUNT: Amount = Amount::When {
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
        citation: APPRAISAL_STANDARD,
    },
    otherwise: &Amount::Open {
        wording: explained(
            "专项职业能力证书的鉴定补贴，方案未写明金额",
            "the plan names no sum for a special ability certificate",
        ),
        citation: APPRAISAL_STANDARD,
    },
};

/// 职业技能鉴定补贴.
pub const APPRAISAL: Entitlement = Entitlement {
    id: "appraisal_subsidy",
    name: text("职业技能鉴定补贴", "Appraisal subsidy"),
    summary: explained(
        "初次鉴定通过并取得证书：初级工、中级工120元，高级工、技师150元，高级技师180元",
        "For passing a first appraisal: 120 yuan junior and intermediate, 150 advanced and technician, 180 senior technician",
    ),
    grant: APPRAISAL_GRANT,
    condition: &APPRAISAL_CONDITION,
    benefit: Benefit::Money(&APPRAISAL_AMOUNT),
    payee: Payee::Person,
    notes: &[],
};
