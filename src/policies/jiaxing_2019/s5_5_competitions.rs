//! 五（五）岗位练兵、技能竞赛: outstanding competitors, the city's competitors, and competition projects.

use super::clauses::S5_5;
use super::facts::{COMPETITION_WINNER, HOSTS_COMPETITION, OCCUPATION_STANDARD, REPRESENTS_CITY};
use super::s7_term::IN_TERM;
use crate::cite;
use crate::policy::{
    Amount, Benefit, Citation, Condition, Entitlement, Grounds, Payee, Requirement, Test, explained, text,
};

const WINNER_GRANT: Citation = cite!(S5_5, "对经职业技能竞赛活动产生的优秀选手，可按个人获证方式给予补贴");
const CITY_TEAM_GRANT: Citation = cite!(S5_5, "对代表我市参加省级及以上职业技能竞赛的选手给予相应补贴");
const EVENT_GRANT: Citation = cite!(S5_5, "对符合条件的各级职业技能竞赛项目给予补助");

/// 优秀选手.
pub const WINNER: Entitlement = Entitlement {
    id: "competition_subsidy",
    name: text("职业技能竞赛优秀选手补贴", "Subsidy for outstanding competitors"),
    summary: explained(
        "职业技能竞赛优秀选手，可按个人获证方式给予补贴",
        "Outstanding competitors may be subsidised as if they had obtained a certificate",
    ),
    grant: WINNER_GRANT,
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: COMPETITION_WINNER,
            test: Test::Yes,
            wording: explained("是职业技能竞赛产生的优秀选手", "an outstanding competitor of a skills competition"),
            citation: WINNER_GRANT,
        }),
        Condition::OfficeDecides(Grounds {
            wording: explained("“可”给予补贴，由经办机构认定", "it “may” be paid: the office decides"),
            citation: cite!(S5_5, "可按个人获证方式给予补贴"),
        }),
    ]),
    benefit: Benefit::Money(&Amount::Stated { fact: OCCUPATION_STANDARD, citation: WINNER_GRANT }),
    payee: Payee::Person,
    notes: &[],
};

/// 代表我市参赛的选手.
pub const CITY_TEAM: Entitlement = Entitlement {
    id: "city_team_subsidy",
    name: text("代表本市参赛选手补贴", "Subsidy for the city's competitors"),
    summary: explained(
        "代表本市参加省级及以上竞赛的选手给予相应补贴",
        "For those who compete for the city at provincial level or above",
    ),
    grant: CITY_TEAM_GRANT,
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: REPRESENTS_CITY,
            test: Test::Yes,
            wording: explained(
                "代表本市参加省级及以上职业技能竞赛",
                "competed for the city at provincial level or above",
            ),
            citation: CITY_TEAM_GRANT,
        }),
    ]),
    benefit: Benefit::Unnamed(text("相应补贴，方案未写明金额", "a corresponding subsidy; the plan names no sum")),
    payee: Payee::Person,
    notes: &[],
};

/// 竞赛项目补助.
pub const EVENT: Entitlement = Entitlement {
    id: "competition_event_aid",
    name: text("职业技能竞赛项目补助", "Aid for competition projects"),
    summary: explained("符合条件的各级竞赛项目给予补助", "For skills competitions that qualify, at any level"),
    grant: EVENT_GRANT,
    condition: &Condition::All(&[
        IN_TERM,
        Condition::Fact(Requirement {
            fact: HOSTS_COMPETITION,
            test: Test::Yes,
            wording: explained("承办符合条件的职业技能竞赛项目", "runs a skills competition that qualifies"),
            citation: EVENT_GRANT,
        }),
    ]),
    benefit: Benefit::Unnamed(text("补助，方案未写明金额", "aid; the plan names no sum")),
    payee: Payee::Enterprise,
    notes: &[],
};
