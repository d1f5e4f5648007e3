//! 五（五）岗位练兵、技能竞赛: outstanding competitors, the city's competitors, and competition projects.

use super::clauses::S5_5;
use super::facts::{COMPETITION_WINNER, HOSTS_COMPETITION, OCCUPATION_STANDARD, REPRESENTS_CITY};
use super::s3_2_trade_friction::EMPLOYEE_OPEN_UPLIFT;
use super::s5_11_subsidies::{IN_THE_CATALOGUE, NO_REPEAT, NOT_TWICE};
use super::s7_term::EVENT_IN_TERM;
use crate::cite;
use crate::policy::{Amount, Benefit, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, text};

const WINNER_GRANT: Citation = cite!(S5_5, "对经职业技能竞赛活动产生的优秀选手，可按个人获证方式给予补贴");
const CITY_TEAM_GRANT: Citation = cite!(S5_5, "对代表我市参加省级及以上职业技能竞赛的选手给予相应补贴");
const EVENT_GRANT: Citation = cite!(S5_5, "对符合条件的各级职业技能竞赛项目给予补助");

/// 优秀选手.
pub const WINNER: Entitlement = Entitlement {
    id: "competition_subsidy",
    name: text("职业技能竞赛优秀选手补贴", "Subsidy for outstanding competitors"),
    summary: text(
        "职业技能竞赛优秀选手，可按个人获证方式给予补贴",
        "Outstanding competitors may be subsidised in the way individuals are paid for a certificate",
    ),
    grant: WINNER_GRANT,
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        Condition::Fact(Requirement {
            fact: COMPETITION_WINNER,
            test: Test::Yes,
            wording: text("是职业技能竞赛产生的优秀选手", "an outstanding competitor of a skills competition"),
            citation: WINNER_GRANT,
        }),
        Condition::OfficeDecides(Grounds {
            wording: text(
                "“可”给予补贴，具体看《嘉兴市职业技能竞赛管理办法》，这里没有收录",
                "it “may” be paid; the rules are in the city's regulations on skills competitions, which are not \
         included here",
            ),
            citation: cite!(
                S5_5,
                "出台《嘉兴市职业技能竞赛管理办法》，对经职业技能竞赛活动产生的优秀选手，可按个人获证方式给予补贴"
            ),
        }),
        NO_REPEAT,
    ]),
    benefit: Benefit::Money(&Amount::Times(
        &Amount::Stated { fact: OCCUPATION_STANDARD, citation: WINNER_GRANT },
        EMPLOYEE_OPEN_UPLIFT,
    )),
    payee: Payee::Person,
    one_payment: Some(NOT_TWICE),
    notes: &[IN_THE_CATALOGUE],
};

/// 代表我市参赛的选手.
pub const CITY_TEAM: Entitlement = Entitlement {
    id: "city_team_subsidy",
    name: text("代表本市参赛选手补贴", "Subsidy for the city's competitors"),
    summary: text(
        "代表本市参加省级及以上竞赛的选手给予相应补贴",
        "For those who compete for the city at provincial level or above",
    ),
    grant: CITY_TEAM_GRANT,
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        Condition::Fact(Requirement {
            fact: REPRESENTS_CITY,
            test: Test::Yes,
            wording: text("代表本市参加省级及以上职业技能竞赛", "competed for the city at provincial level or above"),
            citation: CITY_TEAM_GRANT,
        }),
    ]),
    benefit: Benefit::Unnamed(text("相应补贴，方案未写明金额", "a corresponding subsidy; the plan names no sum")),
    payee: Payee::Person,
    one_payment: None,
    notes: &[],
};

const HOSTS: Condition = Condition::Fact(Requirement {
    fact: HOSTS_COMPETITION,
    test: Test::Yes,
    wording: text("承办职业技能竞赛项目", "runs a skills competition"),
    citation: EVENT_GRANT,
});
const QUALIFIES: Condition = Condition::OfficeDecides(Grounds {
    wording: text(
        "“符合条件”是哪些条件，方案没有写明",
        "the plan does not say which conditions a competition that “qualifies” must meet",
    ),
    citation: EVENT_GRANT,
});

/// 竞赛项目补助.
pub const EVENT: Entitlement = Entitlement {
    id: "competition_event_aid",
    name: text("职业技能竞赛项目补助", "Aid for competition projects"),
    summary: text("符合条件的各级竞赛项目给予补助", "For skills competitions that qualify, at any level"),
    grant: EVENT_GRANT,
    condition: &Condition::All(&[EVENT_IN_TERM, HOSTS, QUALIFIES]),
    benefit: Benefit::Unnamed(text("补助，方案未写明金额", "aid; the plan names no sum")),
    payee: Payee::Enterprise,
    one_payment: None,
    notes: &[],
};

/// The same for a school, an association or a training body.
pub const EVENT_PROVIDER: Entitlement = Entitlement {
    condition: &Condition::All(&[
        EVENT_IN_TERM,
        HOSTS,
        QUALIFIES,
        Condition::OfficeDecides(Grounds {
            wording: text(
                "这一条的标题讲的是企业，句子里没有限定：院校、协会、培训机构算不算，方案没有写明",
                "the clause's heading speaks of enterprises, its sentence does not: the plan does not say whether \
         schools, \
                 associations and training bodies count",
            ),
            citation: cite!(S5_5, "支持企业开展岗位练兵、技能竞赛活动"),
        }),
    ]),
    payee: Payee::Provider,
    ..EVENT
};
