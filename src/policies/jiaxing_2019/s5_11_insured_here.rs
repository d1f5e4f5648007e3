//! 五（十一）属地原则: an enterprise is served where its unemployment insurance is paid, and the plan applies in this city.

use super::clauses::S5_11;
use super::facts::INSURED_HERE;
use crate::cite;
use crate::policy::{Condition, Requirement, Test, text};

/// The enterprise's unemployment insurance is paid in the city.
pub const INSURED_IN_THE_CITY: Condition = Condition::Fact(Requirement {
    fact: INSURED_HERE,
    test: Test::Yes,
    wording: text("企业的失业保险在本市参保", "the enterprise's unemployment insurance is paid in this city"),
    citation: cite!(S5_11, "享受职业技能培训补贴的企业，按属地原则由失业保险参保地进行管理"),
});
