//! The vocabulary: every fact the plan turns on, with its stable public id.

pub use super::choices::{
    certificate, groups, level, new_hire_certificate, provider_kind, residency, training_kind, two_later_kind,
};
use super::clauses::{S4_3, S4_3_4, S5_11};
use crate::cite;
use crate::policy::{
    Applicability, CalendarDate, ChoiceSet, Condition, Contradiction, Fact, FactId, Kind, Requirement, Test, Text,
    Usual, Yuan, text,
};
use Applicability::{Always, When};

const IS_TWO_LATER: Condition = Condition::Fact(Requirement {
    fact: GROUPS,
    test: Test::AmongThese(ChoiceSet::of(&[groups::TWO_LATER])),
    wording: text("属于“两后生”", "a school leaver who did not go on to further study"),
    citation: cite!(S4_3_4, "“两后生”中的农村学员和城市低保家庭学员"),
});
const IS_GRADUATE: Condition = Condition::Fact(Requirement {
    fact: GROUPS,
    test: Test::AmongThese(ChoiceSet::of(&[groups::COLLEGE_GRADUATE])),
    wording: text("属于高校毕业生", "a college graduate"),
    citation: cite!(S4_3, "本市高校毕业生"),
});
const IS_PAST_RETIREMENT_AGE: Condition = Condition::Fact(Requirement {
    fact: PAST_RETIREMENT_AGE,
    test: Test::Yes,
    wording: text("超过退休年龄", "past retirement age"),
    citation: cite!(S5_11, "对超过退休年龄，不具有按月领取养老金资格"),
});
const HAS_LEVELLED_CERTIFICATE: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(certificate::LEVELLED),
    wording: text("取得职业资格证书或职业技能等级证书", "a vocational qualification or skill level certificate"),
    citation: cite!(S5_11, "以获取职业资格证书（职业技能等级证书、专项能力证书，下同）为主要依据"),
});

const HAS_TRAINED: Condition = Condition::Fact(Requirement {
    fact: TRAINING_KIND,
    test: Test::AmongThese(training_kind::TRAINED),
    wording: text("参加了培训", "took training"),
    citation: cite!(S4_3, "免费培训"),
});
const HAS_CERTIFICATE: Condition = Condition::Fact(Requirement {
    fact: CERTIFICATE,
    test: Test::AmongThese(certificate::ANY),
    wording: text("取得了证书", "obtained a certificate"),
    citation: cite!(S5_11, "以证书发放日期为准"),
});

const NO_UNIT: Text = text("", "");
const PEOPLE: Text = text("人", "people");
const MONTHS: Text = text("个月", "months");
const DAYS: Text = text("天", "days");
const HOURS: Text = text("课时", "class hours");
const TIMES: Text = text("次", "times");
const PACKAGES: Text = text("个", "packages");
const YUAN: Text = text("元", "yuan");
const YUAN_A_MONTH: Text = text("元/月", "yuan a month");
const YUAN_A_YEAR: Text = text("元/人·年", "yuan per person and year");

/// More than any visitor has; with it no amount can overflow.
const MOST: u32 = 1_000_000_000;
/// As many people as the largest enterprises and training bodies here have.
const A_LARGE_FIRM: u32 = 100_000;
const ANY_NUMBER: Kind = Kind::Count { least: 0, most: MOST };
const FROM_ONE: Kind = Kind::Count { least: 1, most: MOST };

const fn fact(id: &'static str, name: Text, kind: Kind, unit: Text, applicability: Applicability) -> Fact {
    let usual = match kind {
        Kind::Date => Usual::Between(CalendarDate::known(1970, 1, 1), CalendarDate::known(2039, 12, 31)),
        Kind::Standard => Usual::SumOfAtMost(Yuan::whole(50_000)),
        _ => Usual::Any,
    };
    Fact { id, name, kind, unit, usual, applicability, changeable: true }
}

const fn unchangeable(fact: Fact) -> Fact {
    let Fact { id, name, kind, unit, usual, applicability, .. } = fact;
    Fact { id, name, kind, unit, usual, applicability, changeable: false }
}

/// Where more than so many are asked about: a number that no training, person or enterprise here is likely to have.
const fn usually_at_most(most: u32, fact: Fact) -> Fact {
    let Fact { id, name, kind, unit, applicability, changeable, .. } = fact;
    Fact { id, name, kind, unit, usual: Usual::AtMost(most), applicability, changeable }
}

const fn usually_at_most_yuan(most: u32, fact: Fact) -> Fact {
    let Fact { id, name, kind, unit, applicability, changeable, .. } = fact;
    Fact { id, name, kind, unit, usual: Usual::SumOfAtMost(Yuan::whole(most)), applicability, changeable }
}

const fn flag(id: &'static str, name: Text) -> Fact {
    fact(id, name, Kind::Flag, NO_UNIT, Always)
}

/// The table of facts: a constant for each position, and the facts in that order.
macro_rules! facts {
    ($($name:ident = $fact:expr;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Position { $($name),* }
        $(
            #[allow(missing_docs)]
            pub const $name: FactId = FactId::at(Position::$name as u8);
        )*
        /// Every fact; a `FactId` is a position here.
        pub static ALL: &[Fact] = &[$($fact),*];
    };
}

facts! {
    // Everyone.
    TRAINING_DATE = fact("training_date", text("培训开始日期", "start of the training"), Kind::Date, NO_UNIT, Always);
    OCCUPATION_STANDARD = fact("occupation_standard", text("本职业（工种）、等级的补贴标准", "local standard for the occupation and level"), Kind::Standard, YUAN, Always);
    JUNIOR_STANDARD = fact("junior_standard", text("初级工补贴标准", "local standard for junior workers"), Kind::Standard, YUAN, Always);
    // Workers.
    RESIDENCY = fact("residency", text("与本地的联系（发证时）", "ties to the area (at the certificate)"), Kind::Many(residency::ALL), NO_UNIT, Always);
    GROUPS = fact("groups", text("人员类别（培训时）", "groups you belonged to (at the training)"), Kind::Many(groups::ALL), NO_UNIT, Always);
    TWO_LATER_KIND = fact("two_later_kind", text("两后生类别", "kind of school leaver"), Kind::One(two_later_kind::ALL), NO_UNIT, When(&IS_TWO_LATER));
    GRADUATE_LOCAL = fact("graduate_local", text("本市高校毕业生", "Jiaxing college graduate"), Kind::Flag, NO_UNIT, When(&IS_GRADUATE));
    PAST_RETIREMENT_AGE = unchangeable(flag("past_retirement_age", text("超过退休年龄（发证时）", "past retirement age (at the certificate)")));
    MONTHLY_PENSION = unchangeable(fact("monthly_pension", text("按月领取养老金资格（发证时）", "right to a monthly pension (at the certificate)"), Kind::Flag, NO_UNIT, When(&IS_PAST_RETIREMENT_AGE)));
    TRAINING_KIND = fact("training_kind", text("培训类别", "kind of training"), Kind::One(training_kind::ALL), NO_UNIT, Always);
    TRAINING_DAYS = usually_at_most(400, fact("training_days", text("培训天数", "days of training"), ANY_NUMBER, DAYS, Always));
    CERTIFICATE = fact("certificate", text("取得的证书", "certificate obtained"), Kind::One(certificate::ALL), NO_UNIT, Always);
    LEVEL = fact("level", text("证书等级", "level of the certificate"), Kind::One(level::ALL), NO_UNIT, When(&HAS_LEVELLED_CERTIFICATE));
    CERTIFICATE_DATE = fact("certificate_date", text("证书发放日期", "date of issue of the certificate"), Kind::Date, NO_UNIT, When(&HAS_CERTIFICATE));
    TRAINED_FREE = fact("trained_free", text("参加的是免费培训", "the training was free of charge"), Kind::Flag, NO_UNIT, When(&HAS_TRAINED));
    FIRST_APPRAISAL = flag("first_appraisal", text("初次鉴定并通过", "first appraisal, passed"));
    CLAIMED_SAME_LEVEL = flag("claimed_same_level", text("已享受过同一职业同一等级培训补贴", "same occupation and level already subsidised"));
    CLAIMS_THIS_YEAR = usually_at_most(20, fact("claims_this_year", text("本年已享受补贴次数（发证那年）", "training subsidies already received (in the year of the certificate)"), ANY_NUMBER, TIMES, Always));
    EMPLOYER_TRADE_AFFECTED = flag("employer_trade_affected", text("所在企业受经贸摩擦影响（培训时）", "employer affected by trade friction (at the training)"));
    HIGH_RISK_INDUSTRY = flag("high_risk_industry", text("高危行业企业（培训时）", "high-risk industry (at the training)"));
    INSURED_MONTHS = usually_at_most(600, fact("insured_months", text("在本市缴纳失业保险月数（到发证时）", "months of the city's unemployment insurance (by the certificate)"), ANY_NUMBER, MONTHS, Always));
    WANTS_BUSINESS = flag("wants_business", text("有创业愿望", "wants to start a business"));
    WANTS_RURAL_ECOMMERCE = flag("wants_rural_ecommerce", text("有意愿从事农村电商", "wants to work in rural e-commerce"));
    COMPETITION_WINNER = flag("competition_winner", text("职业技能竞赛优秀选手", "outstanding competitor of a skills competition"));
    REPRESENTS_CITY = flag("represents_city", text("代表本市参加省级及以上竞赛", "competed for the city at provincial level or above"));
    MASTER_STUDIO_TRAINED = flag("master_studio_trained", text("技能大师工作室培训并备案考核通过", "trained by a skills-master studio, passed the assessment filed with the authorities"));
    // Employers.
    INSURED_HERE = flag("insured_here", text("失业保险在本市参保（培训时）", "unemployment insurance paid in this city (at the training)"));
    TRADE_AFFECTED = flag("trade_affected", text("企业受经贸摩擦影响（培训时）", "enterprise affected by trade friction (at the training)"));
    NEW_HIRES = usually_at_most(A_LARGE_FIRM, fact("new_hires", text("本企业组织岗前培训的新招用人员", "new hires in pre-job training that the enterprise organised"), ANY_NUMBER, PEOPLE, Always));
    MONTHS_SINCE_HIRE = usually_at_most(600, fact("months_since_hire", text("入职到培训的月数（最长，不满一月算一月）", "months from hire to training (the longest, begun months counted)"), ANY_NUMBER, MONTHS, Always));
    TRAINING_HOURS = usually_at_most(3_000, fact("training_hours", text("每人培训课时", "class hours per person"), ANY_NUMBER, HOURS, Always));
    NEW_HIRE_CERTIFICATE = fact("new_hire_certificate", text("新招用人员取得的证书", "certificate the new hires obtained"), Kind::One(new_hire_certificate::ALL), NO_UNIT, Always);
    APPRENTICESHIP_PLAN = flag("apprenticeship_plan", text("实施新型学徒制培养计划", "new-apprenticeship training plan"));
    APPRENTICE_EMPLOYEES = usually_at_most(A_LARGE_FIRM, fact("apprentice_employees", text("职工学徒人数", "employee apprentices"), ANY_NUMBER, PEOPLE, Always));
    APPRENTICE_EMPLOYEE_MONTHS = usually_at_most(60, fact("apprentice_employee_months", text("职工学徒培养月数", "months of apprenticeship of each employee"), FROM_ONE, MONTHS, Always));
    APPRENTICE_RATE = fact("apprentice_rate", text("已核定的职工学徒标准", "rate fixed for employee apprentices"), Kind::Money { least: Yuan::whole(4000), most: Some(Yuan::whole(10000)) }, YUAN_A_YEAR, Always);
    APPRENTICE_STUDENTS = usually_at_most(A_LARGE_FIRM, fact("apprentice_students", text("学生学徒人数", "student apprentices"), ANY_NUMBER, PEOPLE, Always));
    APPRENTICE_STUDENT_MONTHS = usually_at_most(60, fact("apprentice_student_months", text("学生学徒培养月数", "months of apprenticeship of each student"), FROM_ONE, MONTHS, Always));
    INTERNSHIP_ALLOWANCE = usually_at_most_yuan(20_000, fact("internship_allowance", text("学徒月实习津贴", "monthly internship allowance"), Kind::Money { least: Yuan::ZERO, most: None }, YUAN_A_MONTH, Always));
    SAFETY_TRAINEES = usually_at_most(A_LARGE_FIRM, fact("safety_trainees", text("本企业组织安全技能培训、2021年底前取得特种作业操作证、失业保险满1年、没领过补贴的职工人数", "employees whom the enterprise gave safety training, with a special operation certificate by the end of 2021, a year of unemployment insurance and no subsidy for the same"), ANY_NUMBER, PEOPLE, Always));
    CERTIFIED_EMPLOYEES = usually_at_most(A_LARGE_FIRM, fact("certified_employees", text("2021年底前取得职业资格、技能等级或专项职业能力证书、同一等级没领过补贴、那年不到3次的职工人数", "employees with a qualification, level or special ability certificate by the end of 2021, no subsidy for the same level and fewer than three that year"), ANY_NUMBER, PEOPLE, Always));
    HOSTS_COMPETITION = flag("hosts_competition", text("承办职业技能竞赛项目", "runs a skills competition"));
    STUDIO_PROJECT_APPROVED = flag("studio_project_approved", text("技能大师工作室项目申报通过", "skills-master studio project approved"));
    BACKBONE_ENTERPRISE = flag("backbone_enterprise", text("骨干企业", "key enterprise"));
    TRAINING_PACKAGES = usually_at_most(500, fact("training_packages", text("受委托开发的培训包", "training packages commissioned"), ANY_NUMBER, PACKAGES, Always));
    // Providers.
    PROVIDER_KIND = fact("provider_kind", text("单位类别", "kind of organisation"), Kind::One(provider_kind::ALL), NO_UNIT, Always);
    QUALIFIED = flag("qualified", text("具备培训资质", "qualified as a training body"));
    UNDERTAKES_TRAINING = flag("undertakes_training", text("承担职业技能培训工作", "undertakes vocational skills training"));
    ORGANISED_SAFETY_TRAINEES = usually_at_most(A_LARGE_FIRM, fact("organised_safety_trainees", text("为高危行业企业培训并取证、失业保险满1年的职工", "employees of high-risk enterprises trained, certified and insured for a year"), ANY_NUMBER, PEOPLE, Always));
    ORGANISED_PROJECT_TRAINEES = usually_at_most(A_LARGE_FIRM, fact("organised_project_trainees", text("项目制培训并取证的人员", "people trained and certified in project-based training"), ANY_NUMBER, PEOPLE, Always));
    ORGANISED_NEW_HIRES = usually_at_most(A_LARGE_FIRM, fact("organised_new_hires", text("为企业组织岗前培训的新招用人员", "new hires trained for enterprises"), ANY_NUMBER, PEOPLE, Always));
}

/// Only what is impossible, never what is merely unusual: people change groups and jobs.
pub static CONTRADICTIONS: &[Contradiction] = &[
    Contradiction::Together {
        one: (TRAINING_KIND, Test::AmongThese(ChoiceSet::of(&[training_kind::NONE]))),
        other: (TRAINING_DAYS, Test::AtLeast(1)),
    },
    Contradiction::Together {
        one: (CERTIFICATE, Test::AmongThese(ChoiceSet::of(&[certificate::NONE]))),
        other: (CERTIFICATE_DATE, Test::Within(CalendarDate::FIRST, CalendarDate::LAST)),
    },
    Contradiction::Before { earlier: CERTIFICATE_DATE, later: TRAINING_DATE },
];
