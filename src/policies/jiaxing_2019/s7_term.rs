//! 附则 The term: the plan rules from the day it is issued, for the three action years 2019 to 2021.

use super::clauses::{S5_11, S7};
use super::facts::{CERTIFICATE_DATE, TRAINING_DATE};
use crate::cite;
use crate::policy::{
    CalendarDate, Citation, Condition, FactId, Grounds, Milestone, Requirement, Term, Test, Text, text,
};

const PLANNED_FROM: CalendarDate = CalendarDate::known(2019, 1, 1);
const ISSUED: CalendarDate = CalendarDate::known(2019, 12, 13);
/// The last day of the three action years.
pub const UNTIL: CalendarDate = CalendarDate::known(2021, 12, 31);

/// The day from which the appraisal subsidy is paid (五（十一）).
pub const APPRAISAL_FROM: CalendarDate = CalendarDate::known(2020, 1, 1);

/// When the plan rules.
pub const TERM: Term = Term {
    event: TRAINING_DATE,
    planned_from: PLANNED_FROM,
    issued: ISSUED,
    until: UNTIL,
    citation: cite!(S7, "三年行动计划期间"),
};

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

const THREE_YEARS: Citation = cite!(S7, "三年行动计划期间原政策规定与本方案不一致的，按本方案执行");
const NEWER_POLICY: Citation =
    cite!(S7, "三年行动计划期间原政策规定与本方案不一致的，按本方案执行；上级有新政策精神的，按新政策执行");
const IN_FORCE: Citation = cite!(S7, "本方案自印发之日起施行");
/// From its issue on, and for the action years before it too: the words pull both ways.
const IN_FORCE_FOR_THREE_YEARS: Citation =
    cite!(S7, "本方案自印发之日起施行，适用范围为全市。三年行动计划期间原政策规定与本方案不一致的，按本方案执行");

/// The day that `fact` states lies between two others.
const fn within(fact: FactId, from: CalendarDate, until: CalendarDate, wording: Text, citation: Citation) -> Condition {
    Condition::Fact(Requirement { fact, test: Test::Within(from, until), wording, citation })
}

/// The training does not start after the action years: a training that does refuses whatever else is missing.
pub const NOT_AFTER_THE_TERM: Condition = within(
    TRAINING_DATE,
    CalendarDate::FIRST,
    UNTIL,
    text(
        "培训在2021年12月31日以前（含当天）开始（本方案管三年行动计划期间，2019—2021年；以后怎么办，方案没有写明）",
        "the training starts by 31 December 2021 (this is a plan for the three action years 2019–2021; it does not say \
         what holds afterwards)",
    ),
    NEWER_POLICY,
);

/// Not before the plan was issued, or left open.
const TRAINING_NOT_BEFORE_ISSUE: Condition = Condition::Any(&[
    within(
        TRAINING_DATE,
        ISSUED,
        CalendarDate::LAST,
        text(
            "培训在方案印发（2019年12月13日）以后（含当天）开始",
            "the training starts on or after 13 December 2019, when the plan was issued",
        ),
        IN_FORCE,
    ),
    Condition::OfficeDecides(Grounds {
        wording: text(
            "培训在方案印发（2019年12月13日）以前开始：这时候的培训算不算，方案没有写明",
            "the training starts before the plan was issued on 13 December 2019: the plan does not say whether it \
         counts",
        ),
        citation: IN_FORCE_FOR_THREE_YEARS,
    }),
]);

/// The training is in term; before the day of issue but inside the action years it is left open.
pub const IN_TERM: Condition = Condition::All(&[
    NOT_AFTER_THE_TERM,
    within(
        TRAINING_DATE,
        PLANNED_FROM,
        CalendarDate::LAST,
        text(
            "培训在2019年1月1日以后（含当天）开始（本方案管三年行动计划期间，2019—2021年）",
            "the training starts on or after 1 January 2019 (this is a plan for the three action years 2019–2021)",
        ),
        THREE_YEARS,
    ),
    TRAINING_NOT_BEFORE_ISSUE,
]);

/// Not before the plan was issued, or left open.
const EVENT_NOT_BEFORE_ISSUE: Condition = Condition::Any(&[
    within(
        TRAINING_DATE,
        ISSUED,
        CalendarDate::LAST,
        text(
            "填写的日期在方案印发（2019年12月13日）以后（含当天）",
            "the day given is on or after 13 December 2019, when the plan was issued",
        ),
        IN_FORCE,
    ),
    Condition::OfficeDecides(Grounds {
        wording: text(
            "填写的日期在方案印发（2019年12月13日）以前：算不算，方案没有写明",
            "the day given lies before the plan was issued on 13 December 2019: the plan does not say whether it \
         counts",
        ),
        citation: IN_FORCE_FOR_THREE_YEARS,
    }),
]);

/// The day of a competition, a project or a commission is in term; before the day of issue but inside the action years it is left open.
pub const EVENT_IN_TERM: Condition = Condition::All(&[
    within(
        TRAINING_DATE,
        CalendarDate::FIRST,
        UNTIL,
        text(
            "填写的日期在2021年12月31日以前（含当天）（本方案管三年行动计划期间，2019—2021年；以后怎么办，方案没有写明）",
            "the day given is on or before 31 December 2021 (this is a plan for the three action years 2019–2021; \
         it does \
             not say what holds afterwards)",
        ),
        NEWER_POLICY,
    ),
    within(
        TRAINING_DATE,
        PLANNED_FROM,
        CalendarDate::LAST,
        text(
            "填写的日期在2019年1月1日以后（含当天）（本方案管三年行动计划期间，2019—2021年）",
            "the day given is on or after 1 January 2019 (this is a plan for the three action years 2019–2021)",
        ),
        THREE_YEARS,
    ),
    EVENT_NOT_BEFORE_ISSUE,
]);

/// The certificate was issued by the last day of the action years.
pub const CERTIFICATE_BY_THE_LAST_DAY: Condition = within(
    CERTIFICATE_DATE,
    CalendarDate::FIRST,
    UNTIL,
    text("证书在2021年12月31日以前（含当天）发放", "the certificate was issued on or before 31 December 2021"),
    THREE_YEARS,
);

/// What is paid on a certificate: training and certificate both in term; left open where either lies outside and the
/// other does not, for the text does not say which of the two days decides.
pub const TRAINING_AND_CERTIFICATE_IN_TERM: Condition = Condition::All(&[
    NOT_AFTER_THE_TERM,
    within(
        CERTIFICATE_DATE,
        PLANNED_FROM,
        CalendarDate::LAST,
        text(
            "证书在2019年1月1日以后（含当天）发放（本方案管三年行动计划期间，2019—2021年）",
            "the certificate was issued on or after 1 January 2019 (this is a plan for the three action years \
         2019–2021)",
        ),
        THREE_YEARS,
    ),
    Condition::Any(&[
        within(
            TRAINING_DATE,
            PLANNED_FROM,
            CalendarDate::LAST,
            text("培训在2019年1月1日以后（含当天）开始", "the training starts on or after 1 January 2019"),
            THREE_YEARS,
        ),
        within(
            CERTIFICATE_DATE,
            CalendarDate::FIRST,
            UNTIL,
            text("证书在2021年12月31日以前（含当天）发放", "the certificate was issued on or before 31 December 2021"),
            THREE_YEARS,
        ),
    ]),
    TRAINING_NOT_BEFORE_ISSUE,
    Condition::Any(&[
        within(
            CERTIFICATE_DATE,
            ISSUED,
            CalendarDate::LAST,
            text(
                "证书在方案印发（2019年12月13日）以后（含当天）发放",
                "the certificate was issued on or after 13 December 2019, when the plan was issued",
            ),
            IN_FORCE,
        ),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "证书在方案印发（2019年12月13日）以前发放：看培训还是看证书的日子，方案没有写明",
                "the certificate was issued before 13 December 2019, when the plan was issued: the plan does not \
         say whether the \
                 day of the training or that of the certificate decides",
            ),
            citation: IN_FORCE_FOR_THREE_YEARS,
        }),
    ]),
    Condition::Any(&[
        CERTIFICATE_BY_THE_LAST_DAY,
        Condition::OfficeDecides(Grounds {
            wording: text(
                "证书在2021年12月31日以后发放：看培训还是看证书的日子，方案没有写明",
                "the certificate was issued after 31 December 2021: the plan does not say whether the day of the \
                 training or that of the certificate decides",
            ),
            citation: NEWER_POLICY,
        }),
    ]),
]);
