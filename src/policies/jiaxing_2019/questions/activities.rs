//! Wishes, competitions, master studios and training packages.

use super::super::clauses::{S4_3_1, S4_3_2, S5_5, S5_6, S5_10_2};
use super::super::facts;
use super::{COMPETITIONS, PACKAGES, STUDIOS, WISHES, everyone, put_to};
use crate::policy::{Audience, Question, text};

/// 有创业愿望。
pub const WANTS_BUSINESS: Question = Question {
    fact: facts::WANTS_BUSINESS,
    prompts: &[everyone("培训时，您想自己创业吗？", "At the time of the training, did you want to start a business?")],
    help: text(
        "有这个想法就选“是”，不用已经开业。免费创业培训还要“符合条件”，是哪些条件，方案没有写明，可以先问当地人力社\
         保部门。",
        "If you had it in mind, choose yes; it need not have been open yet. Free entrepreneurship training is for \
         people “who qualify”, and the plan does not say how; the local human resources and social security office \
         is a place to ask first.",
    ),
    reason: text("关系到能否参加免费创业培训。", "It matters for free entrepreneurship training."),
    clause: &S4_3_1,
    group: WISHES,
};

/// 有意愿从事农村电商。
pub const WANTS_RURAL_ECOMMERCE: Question = Question {
    fact: facts::WANTS_RURAL_ECOMMERCE,
    prompts: &[everyone(
        "培训时，您想做农村电商吗？",
        "At the time of the training, did you want to work in rural e-commerce?",
    )],
    help: text(
        "有这个意愿就选“是”，不用已经在做。",
        "If you wanted to, choose yes; you need not have done it already.",
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
        "Were you an outstanding competitor of a skills competition?",
    )],
    help: text(
        "只是参加过比赛，不一定算。哪些竞赛、什么名次算，方案没有写明，可以先问主办单位或当地人力社保部门。",
        "Having taken part is not always enough. The plan does not say which competitions and places count; the \
         organiser or you can ask the local human resources and social security office first.",
    ),
    reason: text(
        "关系到可不可以按个人获证方式给予补贴。",
        "It matters for a subsidy in the way individuals are paid for a certificate.",
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
        "要代表嘉兴市参赛，自己报名或只代表单位的不算；省级也算。",
        "It must be for Jiaxing: entering on your own or only for your employer does not count; provincial level is \
         enough.",
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
    prompts: &[
        put_to(
            Audience::Employer,
            "您的企业承办了职业技能竞赛项目吗？",
            "Did your enterprise run a skills competition?",
        ),
        everyone("您单位承办了职业技能竞赛项目吗？", "Did your organisation run a skills competition?"),
    ],
    help: text(
        "各级竞赛都算。还要“符合条件”，是哪些条件，方案没有写明，可以先问当地人力社保部门。",
        "Any level counts. The competition must also qualify, and the plan does not say how; the local human \
         resources and social security office is a place to ask first.",
    ),
    reason: text("关系到竞赛项目补助。", "It matters for aid for a competition."),
    clause: &S5_5,
    group: COMPETITIONS,
};

/// 技能大师工作室培训并备案考核通过。
pub const MASTER_STUDIO_TRAINED: Question = Question {
    fact: facts::MASTER_STUDIO_TRAINED,
    prompts: &[everyone(
        "您参加过技能大师工作室的培训，并通过了备案考核吗？",
        "Were you trained by a skills-master studio, and did you pass the assessment filed with the authorities?",
    )],
    help: text(
        "三样都要：工作室是市级及以上（市级也算），学的是相应工种，备案考核通过。是不是市级，可以问工作室。",
        "It takes all three: a studio of city level or above (city level is enough), training in its trade, and that \
         assessment passed. Ask the studio for its level.",
    ),
    reason: text(
        "关系到能否按技能大师工作室培训纳入培训补贴。",
        "It matters for coming under the training subsidy through a skills-master studio.",
    ),
    clause: &S5_6,
    group: STUDIOS,
};

/// 技能大师工作室项目申报通过。
pub const STUDIO_PROJECT_APPROVED: Question = Question {
    fact: facts::STUDIO_PROJECT_APPROVED,
    prompts: &[
        put_to(
            Audience::Employer,
            "您企业的技能大师工作室项目申报通过了吗？",
            "Was a project of your enterprise's skills-master studio approved?",
        ),
        everyone(
            "您单位的技能大师工作室项目申报通过了吗？",
            "Was a project of your organisation's skills-master studio approved?",
        ),
    ],
    help: text(
        "例如以师带徒培训、技术技能革新、技能推广交流。报了还没有通过的，选“否”。",
        "For example training of apprentices by a master, innovation in technique or skill, or spreading and \
         exchanging skills. If it was handed in but not approved yet, choose no.",
    ),
    reason: text(
        "决定能否领取技能大师工作室项目资助。",
        "It decides whether there is aid for a project of a skills-master studio.",
    ),
    clause: &S5_6,
    group: STUDIOS,
};

/// 骨干企业。
pub const BACKBONE_ENTERPRISE: Question = Question {
    fact: facts::BACKBONE_ENTERPRISE,
    prompts: &[everyone("当时，您的企业是骨干企业吗？", "Was your enterprise a key enterprise at the time?")],
    help: text(
        "规模大，不等于就是骨干企业。怎样算、由谁认定，方案没有写明，可以先问当地人力社保部门。",
        "Being large does not make an enterprise one. The plan does not say what counts or who decides this; you \
         can ask the local human resources and social security office first.",
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
        "只算受委托开发的，自编自用的教材、课程不算；没有填0。每个不超过5万元，这是上限，不是固定金额。",
        "Count only packages you were commissioned to develop, not your own textbooks or courses; give 0 if there is \
         none. Each brings at most 50,000 yuan: a ceiling, not a fixed amount.",
    ),
    reason: text("决定培训包补助按几个算。", "It sets how many training packages the aid is paid for."),
    clause: &S5_10_2,
    group: PACKAGES,
};
