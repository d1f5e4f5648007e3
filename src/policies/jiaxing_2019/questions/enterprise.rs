//! Pre-job training, safety training and the enterprise itself.

use super::super::clauses::{S3_1_1, S3_1_3, S3_2, S5_11};
use super::super::facts;
use super::{EMPLOYEES, ORGANISATION, PRE_JOB, SAFETY, everyone, put_to};
use crate::policy::{Audience, Question, text};

/// 失业保险在本市参保。
pub const INSURED_HERE: Question = Question {
    fact: facts::INSURED_HERE,
    prompts: &[everyone(
        "您的企业当时是在本市交失业保险吗？",
        "Was your enterprise's unemployment insurance paid in this city at the time?",
    )],
    help: text(
        "方案按属地原则，由失业保险参保地管理，适用范围是全市。在外地参保的，请问参保地。",
        "Under the plan each enterprise is served where its unemployment insurance is paid, and the plan applies in \
         this city. If it is paid elsewhere, ask there.",
    ),
    reason: text("决定企业的补贴归不归本市。", "It decides whether this city's subsidies are open to the enterprise."),
    clause: &S5_11,
    group: ORGANISATION,
};

/// 参加岗前培训的新招用人员。
pub const NEW_HIRES: Question = Question {
    fact: facts::NEW_HIRES,
    prompts: &[everyone("有多少名新招用人员参加了岗前培训？", "How many new hires went through pre-job training?")],
    help: text(
        "只填新招用、参加了这次岗前培训并拿到证书的人；培训时入职已超过12个月的，不要算进来。没有就填0。",
        "Count only new hires who went through this training and obtained a certificate; leave out anyone hired more \
         than 12 months before it. Give 0 if there is none.",
    ),
    reason: text("决定岗前培训补贴按多少人算。", "It sets how many people the pre-job training subsidy is paid for."),
    clause: &S3_1_1,
    group: PRE_JOB,
};

/// 为企业组织岗前培训的新招用人员。
pub const ORGANISED_NEW_HIRES: Question = Question {
    fact: facts::ORGANISED_NEW_HIRES,
    prompts: &[everyone(
        "您单位为企业的多少名新招用人员组织了岗前培训？",
        "For how many new hires of enterprises did you organise pre-job training?",
    )],
    help: text(
        "只填企业新招用、参加了这次岗前培训并拿到证书的人；培训时入职已超过12个月的，不要算进来。这项补贴给组织培训的\
         单位，没有组织过就填0。",
        "Count only new hires of enterprises who went through this training and obtained a certificate; leave out \
         anyone hired more than 12 months before it. The subsidy goes to whoever organised the training; give 0 if \
         you organised none.",
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
        "“12个月内”包含满12个月；超过12个月、哪怕只多几天，请填13。算到培训开始还是结束，方案没有写明，接近12个月的\
         可以问经办机构。",
        "“Within 12 months” includes 12 full months; if it is more, even by days, give 13. The plan does not say \
         whether the start or the end of the training counts, so ask the office if it is close.",
    ),
    reason: text(
        "决定培训是否在入职12个月内，能否领取岗前培训补贴。",
        "It decides whether the training was within 12 months of hiring, as the pre-job training subsidy requires.",
    ),
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
            "How many class hours does each of the enterprise's new hires take?",
        ),
        everyone("新招用人员每人培训多少课时？", "How many class hours does each new hire take?"),
    ],
    help: text(
        "填课时，不是天数；各人不同的，填最少的一位。“不低于40课时”包含40课时。一课时多少分钟，方案没有写明。",
        "Give class hours, not days; if people differ, give the fewest. “Not less than 40 class hours” includes 40. \
         The plan does not say how many minutes a class hour has.",
    ),
    reason: text(
        "决定课时够不够，能否领取岗前培训补贴。",
        "It decides whether the training was long enough for the pre-job training subsidy.",
    ),
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
        "专项职业能力证书和培训合格证书是两种证书，拿到其中一种就符合。没有拿到证书的人，不要算在人数里。",
        "A special ability certificate and a training completion certificate are different things; either is enough. \
         Leave people without a certificate out of the number.",
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
            "您在高危行业的企业上班吗？",
            "Do you work for an enterprise in a high-risk industry?",
        ),
        put_to(Audience::Employer, "您的企业属于高危行业吗？", "Is your enterprise in a high-risk industry?"),
        everyone("企业属于高危行业吗？", "Is the enterprise in a high-risk industry?"),
    ],
    help: text(
        "哪些行业算高危行业，本方案没有列出，由当地应急管理部门、人力社保部门认定。活儿累、有危险，不等于企业就属于高\
         危行业。",
        "The plan does not list high-risk industries: the local emergency management office and the human resources \
         and social security office decide. Hard or dangerous work alone does not make it one.",
    ),
    reason: text("决定能否领取安全技能培训补贴。", "It decides whether there is a safety training subsidy."),
    clause: &S3_1_3,
    group: SAFETY,
};

/// 在本市缴纳失业保险月数。
pub const INSURED_MONTHS: Question = Question {
    fact: facts::INSURED_MONTHS,
    prompts: &[everyone(
        "您在本市交失业保险满几个月了？",
        "For how many months has your unemployment insurance been paid in this city?",
    )],
    help: text(
        "只算失业保险，只算在嘉兴市交的；在外地交的、养老和医疗等其他保险都不算。“1年以上”包含满12个月。要不要连续\
         交，方案没有写明，可以问经办机构。",
        "Only unemployment insurance counts, and only what was paid in Jiaxing; other places and other insurances, \
         such as pension or health, do not. “One year or more” includes 12 full months. The plan does not say \
         whether the months must follow one another; ask the office.",
    ),
    reason: text("决定能否领取安全技能培训补贴。", "It decides whether there is a safety training subsidy."),
    clause: &S3_1_3,
    group: SAFETY,
};

/// 符合条件的安全技能培训人数。
pub const SAFETY_TRAINEES: Question = Question {
    fact: facts::SAFETY_TRAINEES,
    prompts: &[everyone(
        "有多少名职工培训后取得特种作业操作证，并在本市交失业保险满1年？",
        "How many employees obtained a special operation certificate and have a full year of the city's unemployment \
         insurance?",
    )],
    help: text(
        "同一个人两样都要符合才算。“1年以上”包含满12个月，在外地交的不算。补贴给个人或组织单位，已由职工本人领取的，\
         不要算进来。",
        "Count only people who meet both. “One year or more” includes 12 full months, and insurance paid elsewhere \
         does not count. The subsidy goes to the person or to the organiser, so leave out employees who received it \
         themselves.",
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
    prompts: &[everyone("您所在的企业受经贸摩擦影响吗？", "Is your employer affected by trade friction?")],
    help: text(
        "怎样算“受经贸摩擦影响”，本方案没有写明，由当地人力社保部门认定；可以先问单位的人事。不在企业上班的，选\
         “否”。",
        "The plan does not say what counts as affected: the local human resources and social security office decides. \
         Your personnel department may know; if you do not work for an enterprise, choose no.",
    ),
    reason: text(
        "决定培训补贴标准能否上浮30%。",
        "It decides whether the standard of the training subsidy goes up by 30 %.",
    ),
    clause: &S3_2,
    group: EMPLOYEES,
};

/// 企业受经贸摩擦影响。
pub const TRADE_AFFECTED: Question = Question {
    fact: facts::TRADE_AFFECTED,
    prompts: &[
        put_to(Audience::Employer, "您的企业受经贸摩擦影响吗？", "Is your enterprise affected by trade friction?"),
        put_to(
            Audience::Provider,
            "您单位为其组织培训的企业，受经贸摩擦影响吗？",
            "Is the enterprise you trained for affected by trade friction?",
        ),
        everyone("企业受经贸摩擦影响吗？", "Is the enterprise affected by trade friction?"),
    ],
    help: text(
        "怎样算“受经贸摩擦影响”，本方案没有写明，由当地人力社保部门认定。上浮30%能不能用在按初级工标准给的补贴上，方\
         案也没有写明，所以岗前培训、安全技能培训补贴会给出一个范围。",
        "The plan does not say what counts as affected: the local human resources and social security office decides. \
         Nor does it say whether the 30 % reaches subsidies paid at the junior-worker standard, so pre-job and safety \
         training show a range.",
    ),
    reason: text(
        "决定培训补贴标准能否上浮30%。",
        "It decides whether the standard of the training subsidy goes up by 30 %.",
    ),
    clause: &S3_2,
    group: EMPLOYEES,
};

/// 取得证书的职工人数。
pub const CERTIFIED_EMPLOYEES: Question = Question {
    fact: facts::CERTIFIED_EMPLOYEES,
    prompts: &[everyone(
        "有多少名职工培训后拿到证书、符合补贴条件？",
        "How many employees obtained a certificate and qualify for the subsidy?",
    )],
    help: text(
        "证书只算职业资格证书、职业技能等级证书和专项职业能力证书；培训合格证书、特种作业操作证不算在这里。同一职业同\
         一等级已领过的、当年已领满3次的职工，不要算进来。",
        "Only vocational qualification, skill level and special ability certificates count here, not training \
         completion or special operation certificates. Leave out employees who were already subsidised for the same \
         occupation and level, or three times that year.",
    ),
    reason: text(
        "决定职工技能提升、转岗转业培训补贴按多少人算。",
        "It sets how many people the skills upgrading and retraining subsidy is paid for.",
    ),
    clause: &S5_11,
    group: EMPLOYEES,
};
