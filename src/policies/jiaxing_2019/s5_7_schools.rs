//! 五（七）职业院校: schools that train may be given a more generous performance-pay quota.

use super::clauses::S5_7;
use super::facts::{PROVIDER_KIND, UNDERTAKES_TRAINING, provider_kind};
use super::s7_term::EVENT_IN_TERM;
use crate::cite;
use crate::policy::{Benefit, ChoiceSet, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, text};

const GRANT: Citation = cite!(S5_7, "对承担职业技能培训工作的学校，在核定绩效工资总量时可以适当倾斜");

/// 绩效工资倾斜.
pub const PERFORMANCE_PAY: Entitlement = Entitlement {
    id: "performance_pay_allowance",
    name: text("绩效工资总量倾斜", "More generous performance-pay quota"),
    summary: text(
        "承担培训的学校，核定绩效工资总量时可以适当倾斜",
        "Schools that train may be given a more generous performance-pay quota",
    ),
    grant: GRANT,
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        Condition::Fact(Requirement {
            fact: PROVIDER_KIND,
            test: Test::AmongThese(ChoiceSet::of(&[provider_kind::VOCATIONAL_SCHOOL, provider_kind::UNIVERSITY])),
            wording: text("是职业院校或高校", "a vocational school, university or college"),
            citation: cite!(S5_7, "鼓励职业院校（含技工院校，下同）、有条件的高校开展职业技能培训和创业培训"),
        }),
        Condition::Fact(Requirement {
            fact: UNDERTAKES_TRAINING,
            test: Test::Yes,
            wording: text("承担职业技能培训工作", "undertakes vocational skills training"),
            citation: GRANT,
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "“可以适当倾斜”，高校还要“有条件”；标准和办法由单位主管部门报当地人力社保、财政部门确定",
                "the quota “may be” more generous, and a university must be “in a position to” train; the supervising \
                 department submits the standards to the local human resources and finance departments, which set them",
            ),
            citation: cite!(S5_7, "具体标准和办法由承担职业技能培训工作单位主管部门报当地人力社保、财政部门确定"),
        }),
    ]),
    benefit: Benefit::Unnamed(text(
        "绩效工资总量倾斜，方案未写明金额",
        "a more generous performance-pay quota; the plan names no sum",
    )),
    payee: Payee::Provider,
    one_payment: None,
    notes: &[],
};
