//! Wishes, competitions, master studios and training packages.

use super::super::clauses::{S4_3_1, S4_3_2, S5_5, S5_6, S5_10_2};
use super::super::facts;
use super::{COMPETITIONS, PACKAGES, STUDIOS, WISHES, everyone, put_to};
use crate::policy::{Audience, Question, text};

/// 有创业愿望。
pub const WANTS_BUSINESS: Question = Question {
    fact: facts::WANTS_BUSINESS,
    prompts: &[everyone("您想自己创业吗？", "Do you want to start a business?")],
    help: text(
        "有这个想法就选“是”，方案没有要求已经开业。免费创业培训面向“符合条件”的重点群体，还要符合哪些条件，方案没\
         有写明，可以问当地人力社保部门。",
        "If you have it in mind, choose yes; the plan does not ask for a business that is already open. Free \
         entrepreneurship training is for members of key groups “who qualify”, and the plan does not say how; the \
         local human resources and social security office can tell.",
    ),
    reason: text("决定能否参加免费创业培训。", "It decides whether you get free entrepreneurship training."),
    clause: &S4_3_1,
    group: WISHES,
};

/// 有意愿从事农村电商。
pub const WANTS_RURAL_ECOMMERCE: Question = Question {
    fact: facts::WANTS_RURAL_ECOMMERCE,
    prompts: &[everyone("您想做农村电商吗？", "Do you want to work in rural e-commerce?")],
    help: text(
        "有这个意愿就选“是”，方案没有要求已经在做。免费农村电商培训面向重点群体中有意愿的人；哪些属于农村电商，方案\
         没有另作说明。",
        "If you want to, choose yes; the plan does not ask that you do it already. The free training is for members \
         of key groups who want to; the plan does not define rural e-commerce.",
    ),
    reason: text("决定能否参加免费农村电商培训。", "It decides whether you get free rural e-commerce training."),
    clause: &S4_3_2,
    group: WISHES,
};

/// 职业技能竞赛优秀选手。
pub const COMPETITION_WINNER: Question = Question {
    fact: facts::COMPETITION_WINNER,
    prompts: &[everyone(
        "您是职业技能竞赛产生的优秀选手吗？",
        "Are you an outstanding competitor of a skills competition?",
    )],
    help: text(
        "只是参加过比赛，不一定算优秀选手。哪些竞赛、什么名次算，本方案没有写明，可以问竞赛主办单位或当地人力社保部\
         门。",
        "Having taken part is not always enough. The plan does not say which competitions and places count; the \
         organiser or the local human resources and social security office can tell.",
    ),
    reason: text(
        "决定能否按个人获证方式给予补贴。",
        "It decides whether you may be subsidised as if you had obtained a certificate.",
    ),
    clause: &S5_5,
    group: COMPETITIONS,
};

/// 代表本市参加省级及以上竞赛。
pub const REPRESENTS_CITY: Question = Question {
    fact: facts::REPRESENTS_CITY,
    prompts: &[everyone(
        "您代表本市参加过省级及以上的职业技能竞赛吗？",
        "Did you compete for the city in a skills competition at provincial level or above?",
    )],
    help: text(
        "“省级及以上”包含省级。要代表嘉兴市参赛，自己报名或只代表单位的不算；补贴多少，方案没有写明。",
        "“Provincial level or above” includes provincial level. It must be for Jiaxing: entering on your own or \
         only for your employer does not count. The plan names no sum.",
    ),
    reason: text(
        "决定能否领取代表本市参赛选手的补贴。",
        "It decides whether there is a subsidy for the city's competitors.",
    ),
    clause: &S5_5,
    group: COMPETITIONS,
};

/// 承办职业技能竞赛项目。
pub const HOSTS_COMPETITION: Question = Question {
    fact: facts::HOSTS_COMPETITION,
    prompts: &[everyone(
        "您的企业承办符合条件的职业技能竞赛项目吗？",
        "Does your enterprise run a skills competition that qualifies?",
    )],
    help: text(
        "各级竞赛项目都可以，但要“符合条件”；具体条件和补助金额，本方案没有写明，可以问当地人力社保部门。",
        "Any level will do, but the competition must qualify; the plan names neither the conditions nor the sum. The \
         local human resources and social security office can tell.",
    ),
    reason: text("决定能否领取竞赛项目补助。", "It decides whether there is aid for a competition project."),
    clause: &S5_5,
    group: COMPETITIONS,
};

/// 技能大师工作室培训并备案考核通过。
pub const MASTER_STUDIO_TRAINED: Question = Question {
    fact: facts::MASTER_STUDIO_TRAINED,
    prompts: &[everyone(
        "您参加过技能大师工作室的培训，并通过了备案考核吗？",
        "Were you trained by a master studio, and did you pass its registered assessment?",
    )],
    help: text(
        "要同时符合：工作室是市级及以上（包含市级），培训的是相应工种，并且备案考核通过。工作室是不是市级，可以问工作\
         室或当地人力社保部门。",
        "All of it must hold: a studio of city level or above (city level included), training in its trade, and the \
         registered assessment passed. The studio or the local human resources and social security office can tell \
         its level.",
    ),
    reason: text(
        "决定能否按技能大师工作室培训纳入补贴。",
        "It decides whether you come under the training subsidy through a master studio.",
    ),
    clause: &S5_6,
    group: STUDIOS,
};

/// 技能大师工作室项目申报通过。
pub const STUDIO_PROJECT_APPROVED: Question = Question {
    fact: facts::STUDIO_PROJECT_APPROVED,
    prompts: &[everyone(
        "您企业的技能大师工作室项目申报通过了吗？",
        "Was a project of your enterprise's master studio approved?",
    )],
    help: text(
        "项目指以师带徒培训、技术技能革新、技能推广交流等。报了还没有通过的，选“否”；资助多少，方案没有写明。",
        "Projects are training of apprentices by a master, innovation in technique or skill, spreading and exchanging \
         skills, and the like. If it was handed in but not approved yet, choose no; the plan names no sum.",
    ),
    reason: text(
        "决定能否领取技能大师工作室项目资助。",
        "It decides whether there is aid for a master studio project.",
    ),
    clause: &S5_6,
    group: STUDIOS,
};

/// 骨干企业。
pub const BACKBONE_ENTERPRISE: Question = Question {
    fact: facts::BACKBONE_ENTERPRISE,
    prompts: &[everyone("您的企业是骨干企业吗？", "Is your enterprise a backbone enterprise?")],
    help: text(
        "怎样算骨干企业，本方案没有写明，由当地有关部门认定，可以先问当地人力社保部门。规模大，不等于就是骨干企业。",
        "The plan does not say what a backbone enterprise is: the local authorities decide, and the local human \
         resources and social security office is the place to ask first. Being large does not make an enterprise one.",
    ),
    reason: text("决定企业能否领取培训包补助。", "It decides whether an enterprise gets aid for training packages."),
    clause: &S5_10_2,
    group: PACKAGES,
};

/// 受委托开发的培训包。
pub const TRAINING_PACKAGES: Question = Question {
    fact: facts::TRAINING_PACKAGES,
    prompts: &[
        put_to(
            Audience::Employer,
            "您的企业受委托开发了几个职业技能培训包？",
            "How many training packages was your enterprise commissioned to develop?",
        ),
        put_to(
            Audience::Provider,
            "您单位受委托开发了几个职业技能培训包？",
            "How many training packages was your organisation commissioned to develop?",
        ),
        everyone("受委托开发了几个职业技能培训包？", "How many training packages were commissioned?"),
    ],
    help: text(
        "只算受委托、依据职业标准或岗位技术规范开发的，自编自用的教材、课程不算；没有就填0。每个不超过5万元，包含5万\
         元，这是上限，不是固定金额。",
        "Count only packages you were commissioned to develop by an occupational standard or a technical norm of the \
         job, not your own textbooks or courses; give 0 if there is none. Each brings at most 50,000 yuan, that sum \
         included: a ceiling, not a fixed amount.",
    ),
    reason: text("决定培训包补助按几个算。", "It sets how many training packages the aid is paid for."),
    clause: &S5_10_2,
    group: PACKAGES,
};
