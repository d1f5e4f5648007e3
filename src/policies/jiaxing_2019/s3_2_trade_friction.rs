//! 三（二）: 30% more for employees of enterprises affected by trade friction, and the subsidy for
//! employees' skills upgrading and retraining.

use super::clauses::{S3_2, S5_11};
use super::facts::{CERTIFICATE_DATE, CERTIFIED_EMPLOYEES, EMPLOYER_TRADE_AFFECTED, GROUPS, TRADE_AFFECTED, groups};
use super::s5_11_insured_here::INSURED_IN_THE_CITY;
use super::s5_11_subsidies::{IN_THE_CATALOGUE, NOT_TWICE};
use super::s5_11_training::STANDARD;
use super::s7_term::{IN_TERM, UNTIL};
use crate::cite;
use crate::policy::{
    Amount, Benefit, CalendarDate, ChoiceSet, Citation, Condition, Entitlement, FactId, Factor, Grounds, Note, Payee,
    Requirement, Test, text,
};
use rust_decimal::Decimal;

const UPLIFT: Citation =
    cite!(S3_2, "2021年底前，受经贸摩擦影响的企业职工培训补贴标准参照同类职业（工种）补贴标准上浮30%");
const UNTIL_2021: Citation = cite!(S3_2, "2021年底前，受经贸摩擦影响的企业职工培训补贴标准");
/// 上浮30%.
const THIRTY_PERCENT_MORE: Decimal = Decimal::from_parts(13, 0, 0, false, 1);

const fn affected(fact: FactId) -> Condition {
    Condition::Fact(Requirement {
        fact,
        test: Test::Yes,
        wording: text("企业受经贸摩擦影响", "the enterprise is affected by trade friction"),
        citation: UPLIFT,
    })
}

const IS_EMPLOYEE: Condition = Condition::Fact(Requirement {
    fact: GROUPS,
    test: Test::AmongThese(ChoiceSet::of(&[groups::ENTERPRISE_EMPLOYEE])),
    wording: text("是企业职工", "an employee of an enterprise"),
    citation: UPLIFT,
});
/// 三（二）speaks of the standard of the same occupation; 三（一）of a flat standard for junior workers.
const REACHES_FLAT_STANDARD: Condition = Condition::OfficeDecides(Grounds {
    wording: text(
        "上浮30%是否适用于“初级工标准”，方案没有写明",
        "the plan does not say whether the 30% reaches the flat junior-worker standard",
    ),
    citation: cite!(S3_2, "参照同类职业（工种）补贴标准上浮30%"),
});

const fn uplift(condition: &'static Condition) -> Factor {
    Factor::Uplift { condition, factor: THIRTY_PERCENT_MORE, citation: UPLIFT }
}

/// 2021年底前, of what is paid on a certificate.
const BY_THE_END_OF_2021: Condition = Condition::Any(&[
    Condition::Fact(Requirement {
        fact: CERTIFICATE_DATE,
        test: Test::Within(CalendarDate::FIRST, UNTIL),
        wording: text("证书在2021年底前发放", "the certificate was issued by the end of 2021"),
        citation: UNTIL_2021,
    }),
    Condition::OfficeDecides(Grounds {
        wording: text(
            "证书在2021年底以后发放：“2021年底前”看培训还是看证书，方案没有写明",
            "the certificate was issued after 2021: the plan does not say whether “by the end of 2021” goes by the \
             training or by the certificate",
        ),
        citation: UNTIL_2021,
    }),
]);
/// 三（二）speaks of the standards of employees' training subsidies, and not of this sum.
const REACHES_THIS_SUM: Condition = Condition::OfficeDecides(Grounds {
    wording: text(
        "上浮30%的是“企业职工培训补贴标准”，用不用在这一项上，方案没有写明",
        "it is the “standards of enterprise employees' training subsidies” that go up by 30%: the plan does not say \
         whether that reaches this sum",
    ),
    citation: UPLIFT,
});

const EMPLOYEE_AFFECTED: Condition =
    Condition::All(&[IS_EMPLOYEE, affected(EMPLOYER_TRADE_AFFECTED), BY_THE_END_OF_2021]);
const EMPLOYEE_OPEN: Condition = Condition::All(&[IS_EMPLOYEE, affected(EMPLOYER_TRADE_AFFECTED), REACHES_THIS_SUM]);
const EMPLOYEE_FLAT: Condition = Condition::All(&[affected(EMPLOYER_TRADE_AFFECTED), REACHES_FLAT_STANDARD]);
const ENTERPRISE_AFFECTED: Condition = affected(TRADE_AFFECTED);
const ENTERPRISE_FLAT: Condition = Condition::All(&[affected(TRADE_AFFECTED), REACHES_FLAT_STANDARD]);

/// For an employee, on the standard of an occupation.
pub const EMPLOYEE_UPLIFT: Factor = uplift(&EMPLOYEE_AFFECTED);
/// For an employee, on a sum of which the text does not say whether it goes up.
pub const EMPLOYEE_OPEN_UPLIFT: Factor = uplift(&EMPLOYEE_OPEN);
/// For an employee, on the flat junior-worker standard: open.
pub const EMPLOYEE_FLAT_STANDARD_UPLIFT: Factor = uplift(&EMPLOYEE_FLAT);
/// For an enterprise, on the flat junior-worker standard: open.
pub const ENTERPRISE_FLAT_STANDARD_UPLIFT: Factor = uplift(&ENTERPRISE_FLAT);

const BY_CERTIFICATE: Citation = cite!(S5_11, "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据");
const ENTERPRISES_TOO: Citation = cite!(S5_11, "享受职业技能培训补贴的企业，按属地原则由失业保险参保地进行管理");
const CONDITION: Condition = Condition::All(&[
    IN_TERM,
    INSURED_IN_THE_CITY,
    Condition::Fact(Requirement {
        fact: CERTIFIED_EMPLOYEES,
        test: Test::AtLeast(1),
        wording: text(
            "有职工在2021年12月31日（含）以前取得职业资格证书、职业技能等级证书或专项职业能力证书，同一职业同一等级没领过补贴，取证那年领过不到3次",
            "at least one employee obtained a vocational qualification, skill level or special ability certificate \
         by 31 \
             December 2021, with no subsidy paid for the same occupation and level and fewer than three that year",
        ),
        citation: BY_CERTIFICATE,
    }),
    Condition::OfficeDecides(Grounds {
        wording: text(
            "五（十一）把这项补贴给“城乡劳动者”；企业也能领，只能从“享受职业技能培训补贴的企业”推出，方案没有写明",
            "5 (11) grants this subsidy to “workers of town and country”; that enterprises may receive it follows only \
             from “enterprises that receive training subsidies”, and the plan does not say so",
        ),
        citation: ENTERPRISES_TOO,
    }),
]);
const AMOUNT: Amount = Amount::Times(
    &Amount::Times(&STANDARD, Factor::Count { fact: CERTIFIED_EMPLOYEES, citation: BY_CERTIFICATE }),
    uplift(&ENTERPRISE_AFFECTED),
);

/// For an enterprise whose employees obtained certificates.
pub const EMPLOYEE_TRAINING: Entitlement = Entitlement {
    id: "employee_training_subsidy",
    name: text("职工技能提升、转岗转业培训补贴", "Employee skills upgrading and retraining subsidy"),
    summary: text(
        "职工培训取得证书，按目录清单标准补贴；受经贸摩擦影响的企业上浮30%",
        "For employees who obtained certificates, at the catalogue's standard; 30% more where the enterprise is \
         affected by \
         trade friction",
    ),
    grant: ENTERPRISES_TOO,
    condition: &CONDITION,
    benefit: Benefit::Money(&AMOUNT),
    payee: Payee::Enterprise,
    one_payment: None,
    notes: &[
        IN_THE_CATALOGUE,
        Note {
            wording: text(
                "同一次培训只付一次：付给职工本人，或者付给企业",
                "One and the same training is paid once: to the employee or to the enterprise",
            ),
            citation: NOT_TWICE,
        },
    ],
};
