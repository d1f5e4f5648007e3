//! 附则 The term: the plan rules from the day it is issued, for the three action years 2019 to 2021.

use super::clauses::{S5_11, S7};
use super::facts::TRAINING_DATE;
use crate::cite;
use crate::policy::{CalendarDate, Condition, Grounds, Milestone, Requirement, Term, Test, explained, text};

const PLANNED_FROM: CalendarDate = CalendarDate::known(2019, 1, 1);
const DAY_BEFORE_ISSUE: CalendarDate = CalendarDate::known(2019, 12, 12);
const ISSUED: CalendarDate = CalendarDate::known(2019, 12, 13);
/// The last day of the three action years.
pub const UNTIL: CalendarDate = CalendarDate::known(2021, 12, 31);

/// The day from which the appraisal subsidy is paid (五（十一）).
pub const APPRAISAL_FROM: CalendarDate = CalendarDate::known(2020, 1, 1);

/// When the plan rules.
pub const TERM: Term = Term { event: TRAINING_DATE, planned_from: PLANNED_FROM, issued: ISSUED, until: UNTIL };

/// The days the plan sets.
pub const MILESTONES: &[Milestone] = &[
    Milestone {
        date: ISSUED,
        name: text("方案印发、施行", "plan issued and in force"),
        citation: Some(cite!(S7, "本方案自印发之日起施行")),
    },
    Milestone {
        date: APPRAISAL_FROM,
        name: text("鉴定补贴开始执行", "appraisal subsidy begins"),
        citation: Some(cite!(S5_11, "职业技能鉴定补贴从2020年1月1日起执行")),
    },
    Milestone {
        date: UNTIL,
        name: text("三年行动计划结束", "the three action years end"),
        citation: Some(cite!(S7, "三年行动计划期间")),
    },
];

/// The training is in term; before the day of issue but inside the action years an office decides.
pub const IN_TERM: Condition = Condition::Any(&[
    Condition::Fact(Requirement {
        fact: TRAINING_DATE,
        test: Test::Within(ISSUED, UNTIL),
        wording: explained(
            "培训在方案施行期内（2019年12月13日至2021年12月31日）",
            "the training falls in the plan's term (13 December 2019 to 31 December 2021)",
        ),
        citation: cite!(S7, "本方案自印发之日起施行"),
    }),
    Condition::All(&[
        Condition::Fact(Requirement {
            fact: TRAINING_DATE,
            test: Test::Within(PLANNED_FROM, DAY_BEFORE_ISSUE),
            wording: explained(
                "培训在三年行动计划期内、方案印发之前（2019年1月1日至12月12日）",
                "the training falls in the three action years but before the plan was issued (1 January to 12 December 2019)",
            ),
            citation: cite!(S7, "三年行动计划期间原政策规定与本方案不一致的，按本方案执行"),
        }),
        Condition::OfficeDecides(Grounds {
            wording: explained(
                "印发之前的培训是否按本方案执行，由经办机构认定",
                "whether the plan reaches back to training before its issue is for the office to decide",
            ),
            citation: cite!(S7, "本方案自印发之日起施行"),
        }),
    ]),
]);
