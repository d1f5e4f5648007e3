//! The reasons for which results are left open, as the reading gives them: the words and the cited clause. Where an
//! office decides for several reasons, a missing one changes neither status nor amount; only the words show it.

use super::classes::answer;
use super::support::policy;
use super::values::Value;
use skills_subsidy::engine::{Answers, Reason, Subject, is_decisive, reason};
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use skills_subsidy::policy::Entitlement;

type Given = &'static [(&'static str, Value)];
/// The beginning of the words, and the cited clause.
type Said = (&'static str, &'static str);

/// An entitlement, answers that meet its other conditions, and the expected words.
struct LeftOpen {
    audience: Audience,
    entitlement: &'static str,
    met: Given,
    always: &'static [Said],
    /// Further answers, and the words expected in addition.
    also: &'static [(Given, &'static [Said])],
}

const IN_TERM: (&str, Value) = ("training_date", Value::Day((2020, 2, 29)));
const DAY_BEFORE_ISSUE: Given = &[("training_date", Value::Day((2019, 12, 12)))];
const DAY_OF_ISSUE: Given = &[("training_date", Value::Day((2019, 12, 13)))];
const FOURTH: Given = &[("claims_this_year", Value::Count(3))];
const FIRST_OF_THE_LEVEL: (&str, Value) = ("claimed_same_level", Value::Flag(false));
const THIRD_OF_THE_YEAR: (&str, Value) = ("claims_this_year", Value::Count(2));
const INSURED: (&str, Value) = ("insured_here", Value::Flag(true));

const TRAINING_BEFORE_ISSUE: &[Said] = &[("培训在方案印发（2019年12月13日）以前开始", "7")];
const EVENT_BEFORE_ISSUE: &[Said] = &[("填写的日期在方案印发（2019年12月13日）以前", "7")];
const BOTH_BEFORE_ISSUE: &[Said] =
    &[("培训在方案印发（2019年12月13日）以前开始", "7"), ("证书在方案印发（2019年12月13日）以前发放", "7")];
const IN_PRINCIPLE: &[Said] = &[("这是这一年的第4次或更多；“原则上”不超过3次", "5.11")];
const ANOTHER_GROUP: &[Said] = &[("“等相关群体”包不包括这一类别", "4.3.3")];
const FREE_OF_CHARGE: &[Said] = &[("参加的是免费培训：补贴付给本人还是付给培训单位", "5.11")];
const HEADING: &str = "这一条的标题讲的是企业，句子里没有限定";

const OF_TRAINING: &[(Given, &[Said])] = &[(DAY_BEFORE_ISSUE, TRAINING_BEFORE_ISSUE), (DAY_OF_ISSUE, &[])];
const OF_EVENTS: &[(Given, &[Said])] = &[(DAY_BEFORE_ISSUE, EVENT_BEFORE_ISSUE), (DAY_OF_ISSUE, &[])];

const LEFT_OPEN: &[LeftOpen] = &[
    LeftOpen {
        audience: Worker,
        entitlement: "project_training_subsidy",
        met: &[
            IN_TERM,
            ("certificate_date", Value::Day((2020, 5, 20))),
            ("training_kind", Value::One("project")),
            ("certificate", Value::One("training_completion")),
            ("groups", Value::Many(&["veteran"])),
            FIRST_OF_THE_LEVEL,
            THIRD_OF_THE_YEAR,
            ("past_retirement_age", Value::Flag(false)),
        ],
        // "Discretionary (the text does not say to whom it is paid)."
        always: &[("项目制培训的补贴付给谁，方案没有写明", "5.11")],
        also: &[
            (DAY_BEFORE_ISSUE, TRAINING_BEFORE_ISSUE),
            (DAY_OF_ISSUE, &[]),
            (
                &[("training_date", Value::Day((2019, 12, 12))), ("certificate_date", Value::Day((2019, 12, 12)))],
                BOTH_BEFORE_ISSUE,
            ),
            (&[("training_date", Value::Day((2019, 12, 13))), ("certificate_date", Value::Day((2019, 12, 13)))], &[]),
            (&[("certificate_date", Value::Day((2021, 12, 31)))], &[]),
            (&[("certificate_date", Value::Day((2022, 1, 1)))], &[("证书在2021年12月31日以后发放", "7")]),
            (FOURTH, IN_PRINCIPLE),
            (
                &[("past_retirement_age", Value::Flag(true)), ("monthly_pension", Value::Flag(false))],
                &[("超过退休年龄、没有按月领取养老金资格、确有培训需求的，“可纳入”补贴范围", "5.11")],
            ),
            (&[("groups", Value::Many(&["enterprise_employee"]))], &[]),
            (&[("groups", Value::Many(&["employment_difficulty"]))], &[]),
            (&[("groups", Value::Many(&["low_income_rural"]))], &[]),
            (&[("groups", Value::Many(&["paired_region_poor"]))], &[]),
            (&[("groups", Value::Many(&["new_generation_migrant"]))], ANOTHER_GROUP),
            (&[("groups", Value::Many(&["rural_transfer"]))], ANOTHER_GROUP),
            (&[("groups", Value::Many(&["two_later"]))], ANOTHER_GROUP),
            (&[("groups", Value::Many(&["unemployed"]))], ANOTHER_GROUP),
            (&[("groups", Value::Many(&["college_graduate"]))], ANOTHER_GROUP),
            (&[("groups", Value::Many(&["professional_farmer"]))], ANOTHER_GROUP),
            (&[("groups", Value::Many(&["zero_employment_family"]))], ANOTHER_GROUP),
        ],
    },
    LeftOpen {
        audience: Worker,
        entitlement: "training_subsidy",
        met: &[
            IN_TERM,
            ("certificate_date", Value::Day((2020, 5, 20))),
            ("residency", Value::Many(&["local_work"])),
            ("training_kind", Value::One("skills")),
            ("trained_free", Value::Flag(false)),
            ("certificate", Value::One("skill_level")),
            FIRST_OF_THE_LEVEL,
            THIRD_OF_THE_YEAR,
            ("past_retirement_age", Value::Flag(false)),
        ],
        always: &[],
        // "`training_kind` none: discretionary …; `trained_free`: discretionary", and never for both reasons.
        also: &[
            (
                &[("training_kind", Value::One("none"))],
                &[("没有参加培训：证书是“主要依据”，但这是培训补贴，给不给，方案没有写明", "5.11")],
            ),
            (&[("trained_free", Value::Flag(true))], FREE_OF_CHARGE),
            (&[("training_kind", Value::One("safety")), ("trained_free", Value::Flag(true))], FREE_OF_CHARGE),
            (&[("training_kind", Value::One("project")), ("trained_free", Value::Flag(true))], FREE_OF_CHARGE),
            (&[("training_kind", Value::One("entrepreneurship")), ("trained_free", Value::Flag(true))], FREE_OF_CHARGE),
            (&[("training_kind", Value::One("rural_ecommerce")), ("trained_free", Value::Flag(true))], FREE_OF_CHARGE),
        ],
    },
    LeftOpen {
        audience: Worker,
        entitlement: "free_entrepreneurship_training",
        met: &[IN_TERM, ("groups", Value::Many(&["veteran"])), ("wants_business", Value::Flag(true))],
        always: &[("“符合条件”是哪些条件，方案没有写明", "4.3.1")],
        also: &[
            (DAY_BEFORE_ISSUE, TRAINING_BEFORE_ISSUE),
            (DAY_OF_ISSUE, &[]),
            (
                &[("groups", Value::Many(&["low_income_rural"]))],
                &[("四（三）没有列出建档立卡低收入农户家庭劳动力和零就业家庭成员", "4.3.4")],
            ),
        ],
    },
    LeftOpen {
        audience: Worker,
        entitlement: "competition_subsidy",
        met: &[IN_TERM, ("competition_winner", Value::Flag(true)), FIRST_OF_THE_LEVEL, THIRD_OF_THE_YEAR],
        always: &[("“可”给予补贴，具体看《嘉兴市职业技能竞赛管理办法》，这里没有收录", "5.5")],
        also: &[(DAY_BEFORE_ISSUE, EVENT_BEFORE_ISSUE), (DAY_OF_ISSUE, &[]), (FOURTH, IN_PRINCIPLE)],
    },
    LeftOpen {
        audience: Worker,
        entitlement: "master_studio_training",
        met: &[
            IN_TERM,
            ("master_studio_trained", Value::Flag(true)),
            ("training_kind", Value::One("skills")),
            FIRST_OF_THE_LEVEL,
            THIRD_OF_THE_YEAR,
        ],
        always: &[("“纳入培训补贴政策”：按哪一种补贴办，方案没有写明", "5.6")],
        also: &[(DAY_BEFORE_ISSUE, TRAINING_BEFORE_ISSUE), (DAY_OF_ISSUE, &[]), (FOURTH, IN_PRINCIPLE)],
    },
    LeftOpen {
        audience: Employer,
        entitlement: "apprentice_student_subsidy",
        met: &[IN_TERM, INSURED, ("apprenticeship_plan", Value::Flag(true)), ("apprentice_students", Value::Count(1))],
        always: &[("金额“一般可”按月实习津贴标准确定，由谁确定，方案没有写明", "3.1.2")],
        also: OF_TRAINING,
    },
    LeftOpen {
        audience: Employer,
        entitlement: "employee_training_subsidy",
        met: &[IN_TERM, INSURED, ("certified_employees", Value::Count(1))],
        always: &[("五（十一）把这项补贴给“城乡劳动者”", "5.11")],
        also: OF_TRAINING,
    },
    LeftOpen {
        audience: Employer,
        entitlement: "competition_event_aid",
        met: &[IN_TERM, ("hosts_competition", Value::Flag(true))],
        always: &[("“符合条件”是哪些条件，方案没有写明", "5.5")],
        also: OF_EVENTS,
    },
    LeftOpen {
        audience: Provider,
        entitlement: "project_training_subsidy",
        met: &[IN_TERM, ("organised_project_trainees", Value::Count(1))],
        // "Payee not named; 通过政府购买服务形式."
        always: &[("项目制培训由政府购买服务开展，补贴付给谁，方案没有写明", "4.3.3")],
        also: OF_TRAINING,
    },
    LeftOpen {
        audience: Provider,
        entitlement: "competition_event_aid",
        met: &[IN_TERM, ("hosts_competition", Value::Flag(true))],
        always: &[("“符合条件”是哪些条件，方案没有写明", "5.5"), (HEADING, "5.5")],
        also: OF_EVENTS,
    },
    LeftOpen {
        audience: Provider,
        entitlement: "studio_project_aid",
        met: &[IN_TERM, ("studio_project_approved", Value::Flag(true))],
        always: &[(HEADING, "5.6")],
        also: OF_EVENTS,
    },
    LeftOpen {
        audience: Provider,
        entitlement: "performance_pay_allowance",
        met: &[IN_TERM, ("provider_kind", Value::One("university")), ("undertakes_training", Value::Flag(true))],
        always: &[("“可以适当倾斜”，高校还要“有条件”", "5.7")],
        also: OF_EVENTS,
    },
];

/// Whether the reasons for which `entitlement` is left open are those of the reading, for everyone.
pub fn as_left_open(audience: Audience, entitlement: &'static Entitlement) -> bool {
    let own = LEFT_OPEN.iter().filter(|one| one.audience == audience && one.entitlement == entitlement.id);
    own.into_iter().all(|one| {
        let nothing_else: (Given, &[Said]) = (&[], &[]);
        one.also.iter().chain([&nothing_else]).all(|(given, also)| {
            let mut answers = Answers::none(policy());
            for (id, value) in one.met.iter().chain(*given) {
                let (fact, answer) = answer(id, *value);
                assert!(answers.set(fact, answer), "{id}");
            }
            let found = left_open(&reason(entitlement.condition, &answers));
            let expected: Vec<Said> = one.always.iter().chain(*also).copied().collect();
            found.len() == expected.len()
                && expected.iter().all(|(words, clause)| {
                    found.iter().filter(|(said, of)| said.starts_with(words) && of == clause).count() == 1
                })
        })
    })
}

/// Returns the decisive parts that an office decides.
fn left_open(whole: &Reason) -> Vec<Said> {
    let own = match whole.subject {
        Subject::OfficeDecides(grounds) => Some((grounds.wording.zh, grounds.citation.clause.id)),
        _ => None,
    };
    let decisive = whole.parts.iter().filter(|part| is_decisive(whole, part));
    own.into_iter().chain(decisive.flat_map(left_open)).collect()
}
