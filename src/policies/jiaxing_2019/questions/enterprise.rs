//! Pre-job training, safety training and the enterprise itself.

use super::super::clauses::{S3_1_1, S3_1_3, S3_2, S5_11};
use super::super::facts;
use super::{EMPLOYEES, ORGANISATION, PRE_JOB, SAFETY, everyone, put_to};
use crate::policy::{Audience, Question, text};

/// 失业保险在本市参保。
pub const INSURED_HERE: Question = Question {
    fact: facts::INSURED_HERE,
    prompts: &[everyone(
        "培训时，您的企业在本市交失业保险吗？",
        "At the time of the training, did your enterprise pay its unemployment insurance in Jiaxing?",
    )],
    help: text(
        "嘉兴市内哪个县（市、区）都算。享受培训补贴的企业由失业保险参保地管理；在外地参保的，请问参保地。",
        "Any county or district of Jiaxing will do. An enterprise that receives training subsidies is served where \
         its unemployment insurance is paid: if that is elsewhere, ask there.",
    ),
    reason: text(
        "决定企业的补贴归不归本市管。",
        "It decides whether this city's subsidies are open to the enterprise.",
    ),
    clause: &S5_11,
    group: ORGANISATION,
};

/// 本企业组织岗前培训的新招用人员。
pub const NEW_HIRES: Question = Question {
    fact: facts::NEW_HIRES,
    prompts: &[everyone(
        "您的企业自己组织的岗前培训，有多少名新招用人员参加？",
        "How many new hires went through pre-job training that your enterprise itself organised?",
    )],
    help: text(
        "外面机构组织的不算，补贴给组织培训的单位。培训时入职已超过12个月的、不满40课时的、没拿到证书的，也不算。没有填0。",
        "Leave out training that others organised: the subsidy goes to the organiser. Leave out, too, anyone hired \
         more than 12 months before it, with fewer than 40 class hours or without a certificate. Give 0 if there is none.",
    ),
    reason: text("决定岗前培训补贴按多少人算。", "It sets how many people the pre-job training subsidy is paid for."),
    clause: &S3_1_1,
    group: PRE_JOB,
};

/// 为企业组织岗前培训的新招用人员。
pub const ORGANISED_NEW_HIRES: Question = Question {
    fact: facts::ORGANISED_NEW_HIRES,
    prompts: &[everyone(
        "您单位为企业组织的岗前培训，有多少名新招用人员参加？",
        "How many new hires of an enterprise went through pre-job training that your organisation organised?",
    )],
    help: text(
        "企业自己组织的不算，补贴给组织培训的单位。培训时入职已超过12个月的、不满40课时的、没拿到证书的，也不算。没有填0。",
        "Leave out training that the enterprise itself organised: the subsidy goes to the organiser. Leave out, too, \
         anyone hired more than 12 months before it, with fewer than 40 class hours or without a certificate. Give 0 if there is none.",
    ),
    reason: text("决定岗前培训补贴按多少人算。", "It sets how many people the pre-job training subsidy is paid for."),
    clause: &S3_1_1,
    group: PRE_JOB,
};

/// 入职到培训的月数（最长）。
pub const MONTHS_SINCE_HIRE: Question = Question {
    fact: facts::MONTHS_SINCE_HIRE,
    prompts: &[
        put_to(
            Audience::Provider,
            "企业的新招用人员从入职到培训，隔得最久的一位是几个月？",
            "How many months passed from hiring to training, for the enterprise's new hire who waited longest?",
        ),
        everyone(
            "新招用人员从入职到培训，隔得最久的一位是几个月？",
            "How many months passed from hiring to training, for the new hire who waited longest?",
        ),
    ],
    help: text(
        "只看算进人数的人。不满一个月算一个月：12个月零几天填13。算到培训开始还是结束，方案没有写明，接近12个月的可以\
         先问当地人力社保部门。",
        "Look only at the people you count. A begun month is a month: for 12 months and a few days, give 13. The \
         plan does not say whether the start or the end of the training counts; if it is close, the local human \
         resources and social security office is a place to ask first.",
    ),
    reason: text("决定培训是否在入职12个月内。", "It decides whether the training was within 12 months of hiring."),
    clause: &S3_1_1,
    group: PRE_JOB,
};

/// 每人培训课时。
pub const TRAINING_HOURS: Question = Question {
    fact: facts::TRAINING_HOURS,
    prompts: &[
        put_to(
            Audience::Provider,
            "企业的新招用人员，每人培训多少课时？",
            "How many class hours did each of the enterprise's new hires take?",
        ),
        everyone("新招用人员每人培训多少课时？", "How many class hours did each new hire take?"),
    ],
    help: text(
        "填课时，不是天数；各人不同的，填最少的一位。一课时多少分钟，方案没有写明。",
        "Give class hours, not days; if people differ, give the fewest. The plan does not say how many minutes a \
         class hour has.",
    ),
    reason: text("决定够不够40课时。", "It decides whether the training had the 40 class hours that it takes."),
    clause: &S3_1_1,
    group: PRE_JOB,
};

/// 新招用人员取得的证书。
pub const NEW_HIRE_CERTIFICATE: Question = Question {
    fact: facts::NEW_HIRE_CERTIFICATE,
    prompts: &[
        put_to(
            Audience::Provider,
            "培训后，企业的新招用人员拿到了哪种证书？",
            "Which certificate did the enterprise's new hires obtain?",
        ),
        everyone("培训后，新招用人员拿到了哪种证书？", "Which certificate did the new hires obtain?"),
    ],
    help: text(
        "专项职业能力证书、培训合格证书，有一种就行。拿其他证书的请分开算，没拿到证书的不要算进人数。",
        "A special ability certificate or a training completion certificate: either is enough. Work out people with \
         other certificates separately, and leave those without one out of the number.",
    ),
    reason: text("决定能否领取岗前培训补贴。", "It decides whether there is a pre-job training subsidy."),
    clause: &S3_1_1,
    group: PRE_JOB,
};

/// 高危行业企业。
pub const HIGH_RISK_INDUSTRY: Question = Question {
    fact: facts::HIGH_RISK_INDUSTRY,
    prompts: &[
        put_to(
            Audience::Worker,
            "培训时，您在高危行业的企业上班吗？",
            "At the time of the training, did you work for an enterprise in a high-risk industry?",
        ),
        put_to(
            Audience::Employer,
            "培训时，您的企业属于高危行业吗？",
            "At the time of the training, was your enterprise in a high-risk industry?",
        ),
        everyone(
            "培训时，企业属于高危行业吗？",
            "At the time of the training, was the enterprise in a high-risk industry?",
        ),
    ],
    help: text(
        "活儿累、有危险，不等于企业就属于高危行业。哪些行业算、由谁认定，方案没有写明，可以先问当地人力社保部门。",
        "Hard or dangerous work alone does not make it one. The plan does not list these industries and does not say \
         who decides this; you can ask the local human resources and social security office first.",
    ),
    reason: text("决定能否领取安全技能培训补贴。", "It decides whether there is a safety training subsidy."),
    clause: &S3_1_3,
    group: SAFETY,
};

/// 在本市缴纳失业保险月数。
pub const INSURED_MONTHS: Question = Question {
    fact: facts::INSURED_MONTHS,
    prompts: &[everyone(
        "到发证那天，您在本市交满了几个月失业保险？",
        "By the day your certificate was issued, for how many full months had your unemployment insurance been paid \
         in Jiaxing?",
    )],
    help: text(
        "只算失业保险、只算在嘉兴市交的，发证以后交的不算。要不要连续、算到哪天，方案没有写明，接近12个月的可以先问当\
         地人力社保部门。",
        "Only unemployment insurance counts, only what was paid in Jiaxing, and nothing after the certificate. The \
         plan does not say whether the months must follow one another or up to when they count; if it is close to 12 \
         months, you can ask the local human resources and social security office first.",
    ),
    reason: text("决定能否领取安全技能培训补贴。", "It decides whether there is a safety training subsidy."),
    clause: &S3_1_3,
    group: SAFETY,
};

/// 取得特种作业操作证的职工人数。
pub const SAFETY_TRAINEES: Question = Question {
    fact: facts::SAFETY_TRAINEES,
    prompts: &[everyone(
        "您的企业组织的安全技能培训，有多少名职工取得了特种作业操作证？",
        "How many employees obtained a special operation certificate from safety training that your enterprise \
         organised?",
    )],
    help: text(
        "只算这样的职工：2021年12月31日（含）以前取证；取证时在本市交失业保险满12个月（算到哪天，方案没有写明）；同一\
         项目个人和单位都没领过补贴。没有填0。",
        "Count only those who obtained it by 31 December 2021, had 12 full months of unemployment insurance in \
         Jiaxing when they did (the plan does not say up to when), and for whom neither they nor an organiser \
         received a subsidy for the same. Give 0 if there is none.",
    ),
    reason: text(
        "决定安全技能培训补贴按多少人算。",
        "It sets how many people the safety training subsidy is paid for.",
    ),
    clause: &S3_1_3,
    group: SAFETY,
};

/// 所在企业受经贸摩擦影响。
pub const EMPLOYER_TRADE_AFFECTED: Question = Question {
    fact: facts::EMPLOYER_TRADE_AFFECTED,
    prompts: &[everyone(
        "培训时，您所在的企业受经贸摩擦影响吗？",
        "At the time of the training, was your employer affected by trade friction?",
    )],
    help: text(
        "不在企业上班的，选“否”。怎样算、由谁认定，方案没有写明，可以先问单位人事或当地人力社保部门。",
        "If you did not work for an enterprise, choose no. The plan does not say what counts or who decides this; \
         your personnel department or you can ask the local human resources and social security office first.",
    ),
    reason: text(
        "决定培训补贴标准能否上浮30%。",
        "It decides whether the standard of the training subsidy goes up by 30%.",
    ),
    clause: &S3_2,
    group: EMPLOYEES,
};

/// 企业受经贸摩擦影响。
pub const TRADE_AFFECTED: Question = Question {
    fact: facts::TRADE_AFFECTED,
    prompts: &[
        put_to(
            Audience::Employer,
            "培训时，您的企业受经贸摩擦影响吗？",
            "At the time of the training, was your enterprise affected by trade friction?",
        ),
        put_to(
            Audience::Provider,
            "培训时，您单位为其组织培训的企业受经贸摩擦影响吗？",
            "At the time of the training, was the enterprise you trained for affected by trade friction?",
        ),
        everyone(
            "培训时，企业受经贸摩擦影响吗？",
            "At the time of the training, was the enterprise affected by trade friction?",
        ),
    ],
    help: text(
        "怎样算、由谁认定，方案没有写明，可以先问当地人力社保部门。",
        "The plan does not say what counts or who decides this; the local human resources and social security office \
         is a place to ask first.",
    ),
    reason: text(
        "决定培训补贴标准能否上浮30%。",
        "It decides whether the standard of the training subsidy goes up by 30%.",
    ),
    clause: &S3_2,
    group: EMPLOYEES,
};

/// 取得证书的职工人数。
pub const CERTIFIED_EMPLOYEES: Question = Question {
    fact: facts::CERTIFIED_EMPLOYEES,
    prompts: &[everyone(
        "培训后，有多少名职工取得了职业资格证书、职业技能等级证书或专项职业能力证书？",
        "After the training, how many employees obtained a vocational qualification, skill level or special ability \
         certificate?",
    )],
    help: text(
        "只算这样的职工：2021年12月31日（含）以前取证；同一职业同一等级没领过补贴，本人领的也算领过；取证那年领过不到\
         3次。其他证书不算，没有填0。",
        "Count only those who obtained it by 31 December 2021, for whom no subsidy was paid for the same occupation \
         and level (to themselves or to the enterprise), and who had fewer than three in the year of the \
         certificate. Other certificates do not count; give 0 if there is none.",
    ),
    reason: text(
        "决定职工技能提升、转岗转业培训补贴按多少人算。",
        "It sets how many people the skills upgrading and retraining subsidy is paid for.",
    ),
    clause: &S5_11,
    group: EMPLOYEES,
};
