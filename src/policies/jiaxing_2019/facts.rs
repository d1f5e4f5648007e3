//! The vocabulary: every fact the plan turns on, with its stable public id.

use super::clauses::{S4_3, S4_3_4, S5_11};
use crate::cite;
use crate::policy::{
    Applicability, CalendarDate, Choice, ChoiceId, ChoiceSet, Condition, Contradiction, Fact, FactId, Kind,
    Requirement, Test, Text, Yuan, text, vocabulary,
};
use Applicability::{Always, When};

/// What a choice means in practice, where two more literals say it.
macro_rules! gloss {
    () => {
        None
    };
    ($zh:literal $en:literal) => {
        Some(text($zh, $en))
    };
}

/// The choices of one fact: a constant for each, and the list of all. An entry may end with a gloss; names that a
/// catalogue may say too are `read as well`.
macro_rules! choices {
    (read as well: $($choices:tt)*) => {
        choices! { @ vocabulary $($choices)* }
    };
    (@ $text:ident $($name:ident = $id:literal $zh:literal $en:literal $($gloss_zh:literal $gloss_en:literal)?;)*) => {
        use super::*;
        #[allow(non_camel_case_types, dead_code, clippy::upper_case_acronyms)]
        enum Position { $($name),* }
        $(
            #[doc = $zh]
            pub const $name: ChoiceId = ChoiceId::at(Position::$name as u8);
        )*
        pub(super) static ALL: &[Choice] = &[$(
            Choice { id: $id, name: $text($zh, $en), gloss: gloss!($($gloss_zh $gloss_en)?) }
        ),*];
    };
    ($($choices:tt)*) => {
        choices! { @ text $($choices)* }
    };
}

/// 与本地的联系。
pub mod residency {
    choices! {
        LOCAL_HOUSEHOLD = "local_household" "本地户籍" "local household registration"
            "户口在当地，城镇、农村都算" "your household is registered in the area, in town or country";
        RESIDENCE_PERMIT = "residence_permit" "常住并办有居住证" "living here with a residence permit"
            "两样都要：在当地常住，并且办好了居住证" "both: you live here, and you have the permit";
        LOCAL_WORK = "local_work" "在当地就业创业" "working or running a business here"
            "在当地上班，或自己在当地创业" "you have a job here, or run a business of your own here";
        UNEMPLOYMENT_REGISTRATION = "unemployment_registration" "在当地办理失业登记" "registered here as unemployed"
            "没有工作，并且在当地登记了失业" "out of work, and registered here as such";
    }
}

/// 人员类别。
pub mod groups {
    choices! {
        ENTERPRISE_EMPLOYEE = "enterprise_employee" "企业职工" "employee of an enterprise"
            "在企业上班的职工；养老院、学校等单位不一定是企业"
            "you work for an enterprise; a care home or a school is not always one";
        NEW_GENERATION_MIGRANT = "new_generation_migrant" "新生代农民工" "new-generation migrant worker"
            "年轻一代的农民工；多大年纪算，方案没有写明"
            "one of the younger generation; the plan names no age";
        RURAL_TRANSFER = "rural_transfer" "农村转移就业劳动者" "rural worker moving to other work"
            "一般指从农业转到其他行业就业的农村劳动者，方案没有另作界定"
            "usually a rural worker who leaves farming for other work; the plan does not define it";
        TWO_LATER = "two_later" "两后生（未继续升学的初高中毕业生）" "school leaver who did not go on to further study"
            "城镇、农村都算；选了以后可能再问是哪一类" "from town or country; which kind you are may be asked next";
        UNEMPLOYED = "unemployed" "失业人员" "unemployed person"
            "要不要先办失业登记，方案在这里没有写明" "the plan does not say here whether registration is needed";
        VETERAN = "veteran" "退役军人" "veteran";
        EMPLOYMENT_DIFFICULTY = "employment_difficulty" "就业困难人员（含残疾人）" "person with difficulty finding work (disabled people included)"
            "残疾人算在内；还有哪些人算，方案没有写明"
            "disabled people are included; the plan does not say who else is";
        COLLEGE_GRADUATE = "college_graduate" "高校毕业生" "college graduate"
            "选了以后可能再问是不是本市高校毕业生" "whether you are a Jiaxing college graduate may be asked next";
        PROFESSIONAL_FARMER = "professional_farmer" "职业农民" "professional farmer"
            "一般指以农业为职业的人，方案没有另作界定" "usually someone whose occupation is farming; the plan does not define it";
        LOW_INCOME_RURAL = "low_income_rural" "建档立卡低收入农户家庭劳动力" "worker of a registered low-income rural household"
            "家里是建档立卡的低收入农户" "your household is on the register of low-income rural households";
        ZERO_EMPLOYMENT_FAMILY = "zero_employment_family" "零就业家庭成员" "member of a family in which nobody works"
            "一般指家里能工作的人都没有工作，方案没有另作界定"
            "usually a family in which everyone able to work is out of work; the plan does not define it";
        PAIRED_REGION_POOR = "paired_region_poor" "对口支援地区建档立卡贫困人员" "registered poor person of a paired region"
            "来自对口支援的外地，并且是那里建档立卡的贫困人员"
            "from another region that is supported under a pairing, and registered there as poor";
    }
}

/// 两后生的类别。
pub mod two_later_kind {
    choices! {
        RURAL = "rural" "农村学员" "from the countryside";
        URBAN_LOW_INCOME = "urban_low_income" "城市低保家庭学员" "from an urban family on minimum living allowance"
            "家在城市，并且享受最低生活保障（低保）"
            "the family lives in a city and receives the minimum living allowance";
        OTHER = "other" "其他" "neither";
    }
}

/// 培训类别。
pub mod training_kind {
    choices! {
        SKILLS = "skills" "就业技能、岗位技能提升或转岗转业培训" "job skills, skills upgrading or retraining"
            "为找工作、换岗位或提高技能参加的培训" "to find a job, change jobs or improve your skills";
        SAFETY = "safety" "高危行业安全技能培训" "safety training for a high-risk industry"
            "面向高危行业企业从业人员的培训" "for people who work in enterprises of high-risk industries";
        PROJECT = "project" "项目制培训" "project-based training"
            "没有职业资格证书的职业、工种，由政府购买服务开展"
            "arranged through government purchase of services, in occupations that have no vocational qualification certificate";
        ENTREPRENEURSHIP = "entrepreneurship" "创业培训" "entrepreneurship training"
            "学经营管理、品牌建设、市场拓展、风险防控等" "running a business, brands, markets, risks and the like";
        RURAL_ECOMMERCE = "rural_ecommerce" "农村电商培训" "rural e-commerce training"
            "学农村电商的基本技能、操作技能和岗位技能" "basic, practical and job skills of rural e-commerce";
        NONE = "none" "没有参加培训" "no training"
            "直接去鉴定的，也选这一项" "also if you took the appraisal without any training";
    }

    /// 参加了培训。
    pub const TRAINED: ChoiceSet = ChoiceSet::of(&[SKILLS, SAFETY, PROJECT, ENTREPRENEURSHIP, RURAL_ECOMMERCE]);
}

/// 证书。
pub mod certificate {
    choices! { read as well:
        VOCATIONAL_QUALIFICATION = "vocational_qualification" "职业资格证书" "vocational qualification certificate"
            "证书上写着“职业资格证书”" "the certificate is headed 职业资格证书";
        SKILL_LEVEL = "skill_level" "职业技能等级证书" "skill level certificate"
            "证书上写着“职业技能等级证书”，和职业资格证书不是同一种"
            "the certificate is headed 职业技能等级证书, which is not a vocational qualification certificate";
        SPECIAL_ABILITY = "special_ability" "专项职业能力证书" "special ability certificate"
            "方案也叫“专项能力证书”，不分等级"
            "for one special ability, without a level; 专项职业能力证书 or 专项能力证书";
        TRAINING_COMPLETION = "training_completion" "培训合格证书" "training completion certificate"
            "只写明培训合格，不是专项职业能力证书"
            "it only says the training was completed; not a special ability certificate";
        SPECIAL_OPERATION = "special_operation" "特种作业操作证" "special operation certificate"
            "例如电工作业、焊接与热切割作业的操作证"
            "for example for electrical work, or for welding and thermal cutting";
        NONE = "none" "没有证书" "no certificate";
    }

    /// 取得了证书，不论哪一种。
    pub const ANY: ChoiceSet = ChoiceSet::of(&[
        VOCATIONAL_QUALIFICATION,
        SKILL_LEVEL,
        SPECIAL_ABILITY,
        TRAINING_COMPLETION,
        SPECIAL_OPERATION,
    ]);
    /// 经职业技能鉴定取得的证书，和按名称排除的培训合格证书。
    pub const APPRAISED_OR_COMPLETED: ChoiceSet = COUNTED.with(TRAINING_COMPLETION);
    /// 五（十一）所称职业资格证书（职业技能等级证书、专项能力证书，下同）。
    pub const COUNTED: ChoiceSet = ChoiceSet::of(&[VOCATIONAL_QUALIFICATION, SKILL_LEVEL, SPECIAL_ABILITY]);
    /// 分等级的证书。
    pub const LEVELLED: ChoiceSet = ChoiceSet::of(&[VOCATIONAL_QUALIFICATION, SKILL_LEVEL]);
}

/// 技能等级。
pub mod level {
    choices! { read as well:
        JUNIOR = "junior" "初级工（五级）" "junior (level 5)";
        INTERMEDIATE = "intermediate" "中级工（四级）" "intermediate (level 4)";
        ADVANCED = "advanced" "高级工（三级）" "advanced (level 3)";
        TECHNICIAN = "technician" "技师（二级）" "technician (level 2)";
        SENIOR_TECHNICIAN = "senior_technician" "高级技师（一级）" "senior technician (level 1)";
    }
}

/// 新招用人员培训后取得的证书。
pub mod new_hire_certificate {
    choices! {
        SPECIAL_ABILITY = "special_ability" "专项职业能力证书" "special ability certificate"
            "方案也叫“专项能力证书”，不分等级"
            "for one special ability, without a level; 专项职业能力证书 or 专项能力证书";
        TRAINING_COMPLETION = "training_completion" "培训合格证书" "training completion certificate"
            "证明培训合格，不是专项职业能力证书"
            "it says the training was completed; not a special ability certificate";
        OTHER = "other" "其他证书" "another certificate"
            "例如职业技能等级证书；方案只写了上面两种"
            "a skill level certificate, for example; the plan names the two above only";
        NONE = "none" "没有证书" "none";
    }
}

/// 单位类别。
pub mod provider_kind {
    choices! {
        VOCATIONAL_SCHOOL = "vocational_school" "职业院校（含技工院校）" "vocational school (technical schools included)";
        UNIVERSITY = "university" "高校" "university or college";
        INDUSTRY_ASSOCIATION = "industry_association" "行业协会" "industry association";
        TRAINING_INSTITUTION = "training_institution" "社会培训机构" "training institution"
            "包括民办培训机构、农民田间学校、农民教育示范基地等"
            "private training bodies, farmers' field schools, demonstration bases for farmers' education and the like";
    }
}

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
const ANY_NUMBER: Kind = Kind::Count { least: 0, most: MOST };
const FROM_ONE: Kind = Kind::Count { least: 1, most: MOST };

const fn fact(id: &'static str, name: Text, kind: Kind, unit: Text, applicability: Applicability) -> Fact {
    Fact { id, name, kind, unit, applicability, changeable: true }
}

const fn unchangeable(fact: Fact) -> Fact {
    let Fact { id, name, kind, unit, applicability, .. } = fact;
    Fact { id, name, kind, unit, applicability, changeable: false }
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
    RESIDENCY = fact("residency", text("与本地的联系（培训时）", "ties to the area (at the training)"), Kind::Many(residency::ALL), NO_UNIT, Always);
    GROUPS = fact("groups", text("人员类别（培训时）", "groups you belonged to (at the training)"), Kind::Many(groups::ALL), NO_UNIT, Always);
    TWO_LATER_KIND = fact("two_later_kind", text("两后生类别", "kind of school leaver"), Kind::One(two_later_kind::ALL), NO_UNIT, When(&IS_TWO_LATER));
    GRADUATE_LOCAL = fact("graduate_local", text("本市高校毕业生", "Jiaxing college graduate"), Kind::Flag, NO_UNIT, When(&IS_GRADUATE));
    PAST_RETIREMENT_AGE = unchangeable(flag("past_retirement_age", text("超过退休年龄（培训时）", "past retirement age (at the training)")));
    MONTHLY_PENSION = unchangeable(fact("monthly_pension", text("按月领取养老金资格（培训时）", "right to a monthly pension (at the training)"), Kind::Flag, NO_UNIT, When(&IS_PAST_RETIREMENT_AGE)));
    TRAINING_KIND = fact("training_kind", text("培训类别", "kind of training"), Kind::One(training_kind::ALL), NO_UNIT, Always);
    TRAINING_DAYS = fact("training_days", text("培训天数", "days of training"), ANY_NUMBER, DAYS, Always);
    CERTIFICATE = fact("certificate", text("取得的证书", "certificate obtained"), Kind::One(certificate::ALL), NO_UNIT, Always);
    LEVEL = fact("level", text("证书等级", "level of the certificate"), Kind::One(level::ALL), NO_UNIT, When(&HAS_LEVELLED_CERTIFICATE));
    CERTIFICATE_DATE = fact("certificate_date", text("证书发放日期", "date of issue of the certificate"), Kind::Date, NO_UNIT, When(&HAS_CERTIFICATE));
    TRAINED_FREE = fact("trained_free", text("参加的是免费培训", "the training was free of charge"), Kind::Flag, NO_UNIT, When(&HAS_TRAINED));
    FIRST_APPRAISAL = flag("first_appraisal", text("初次鉴定并通过", "first appraisal, passed"));
    CLAIMED_SAME_LEVEL = flag("claimed_same_level", text("已享受过同一职业同一等级补贴", "same occupation and level already subsidised"));
    CLAIMS_THIS_YEAR = fact("claims_this_year", text("本年已享受补贴次数（发证那年）", "training subsidies already received (in the year of the certificate)"), ANY_NUMBER, TIMES, Always);
    EMPLOYER_TRADE_AFFECTED = flag("employer_trade_affected", text("所在企业受经贸摩擦影响（培训时）", "employer affected by trade friction (at the training)"));
    HIGH_RISK_INDUSTRY = flag("high_risk_industry", text("高危行业企业（培训时）", "high-risk industry (at the training)"));
    INSURED_MONTHS = fact("insured_months", text("在本市缴纳失业保险月数（到发证时）", "months of the city's unemployment insurance (by the certificate)"), ANY_NUMBER, MONTHS, Always);
    WANTS_BUSINESS = flag("wants_business", text("有创业愿望", "wants to start a business"));
    WANTS_RURAL_ECOMMERCE = flag("wants_rural_ecommerce", text("有意愿从事农村电商", "wants to work in rural e-commerce"));
    COMPETITION_WINNER = flag("competition_winner", text("职业技能竞赛优秀选手", "outstanding competitor of a skills competition"));
    REPRESENTS_CITY = flag("represents_city", text("代表本市参加省级及以上竞赛", "competed for the city at provincial level or above"));
    MASTER_STUDIO_TRAINED = flag("master_studio_trained", text("技能大师工作室培训并备案考核通过", "trained by a skills-master studio, passed the assessment filed with the authorities"));
    // Employers.
    INSURED_HERE = flag("insured_here", text("失业保险在本市参保（培训时）", "unemployment insurance paid in this city (at the training)"));
    TRADE_AFFECTED = flag("trade_affected", text("企业受经贸摩擦影响（培训时）", "enterprise affected by trade friction (at the training)"));
    NEW_HIRES = fact("new_hires", text("本企业组织岗前培训的新招用人员", "new hires in pre-job training that the enterprise organised"), ANY_NUMBER, PEOPLE, Always);
    MONTHS_SINCE_HIRE = fact("months_since_hire", text("入职到培训的月数（最长，不满一月算一月）", "months from hire to training (the longest, begun months counted)"), ANY_NUMBER, MONTHS, Always);
    TRAINING_HOURS = fact("training_hours", text("每人培训课时", "class hours per person"), ANY_NUMBER, HOURS, Always);
    NEW_HIRE_CERTIFICATE = fact("new_hire_certificate", text("新招用人员取得的证书", "certificate the new hires obtained"), Kind::One(new_hire_certificate::ALL), NO_UNIT, Always);
    APPRENTICESHIP_PLAN = flag("apprenticeship_plan", text("实施新型学徒制培养计划", "new-apprenticeship training plan"));
    APPRENTICE_EMPLOYEES = fact("apprentice_employees", text("职工学徒人数", "employee apprentices"), ANY_NUMBER, PEOPLE, Always);
    APPRENTICE_EMPLOYEE_MONTHS = fact("apprentice_employee_months", text("职工学徒培养月数", "months of apprenticeship of each employee"), FROM_ONE, MONTHS, Always);
    APPRENTICE_RATE = fact("apprentice_rate", text("已核定的职工学徒标准", "rate fixed for employee apprentices"), Kind::Money { least: Yuan::whole(4000), most: Some(Yuan::whole(10000)) }, YUAN_A_YEAR, Always);
    APPRENTICE_STUDENTS = fact("apprentice_students", text("学生学徒人数", "student apprentices"), ANY_NUMBER, PEOPLE, Always);
    APPRENTICE_STUDENT_MONTHS = fact("apprentice_student_months", text("学生学徒培养月数", "months of apprenticeship of each student"), FROM_ONE, MONTHS, Always);
    INTERNSHIP_ALLOWANCE = fact("internship_allowance", text("学徒月实习津贴", "monthly internship allowance"), Kind::Money { least: Yuan::ZERO, most: None }, YUAN_A_MONTH, Always);
    SAFETY_TRAINEES = fact("safety_trainees", text("取得特种作业操作证、失业保险满1年的职工人数", "employees with a special operation certificate and a year of unemployment insurance"), ANY_NUMBER, PEOPLE, Always);
    CERTIFIED_EMPLOYEES = fact("certified_employees", text("取得证书、没有重复领补贴的职工人数", "employees who obtained a certificate and had no subsidy for the same"), ANY_NUMBER, PEOPLE, Always);
    HOSTS_COMPETITION = flag("hosts_competition", text("承办职业技能竞赛项目", "runs a skills competition"));
    STUDIO_PROJECT_APPROVED = flag("studio_project_approved", text("技能大师工作室项目申报通过", "skills-master studio project approved"));
    BACKBONE_ENTERPRISE = flag("backbone_enterprise", text("骨干企业", "key enterprise"));
    TRAINING_PACKAGES = fact("training_packages", text("受委托开发的培训包", "training packages commissioned"), ANY_NUMBER, PACKAGES, Always);
    // Providers.
    PROVIDER_KIND = fact("provider_kind", text("单位类别", "kind of organisation"), Kind::One(provider_kind::ALL), NO_UNIT, Always);
    QUALIFIED = flag("qualified", text("具备培训资质", "qualified as a training body"));
    UNDERTAKES_TRAINING = flag("undertakes_training", text("承担职业技能培训工作", "undertakes vocational skills training"));
    ORGANISED_SAFETY_TRAINEES = fact("organised_safety_trainees", text("为高危行业企业培训并取证、失业保险满1年的职工", "employees of high-risk enterprises trained, certified and insured for a year"), ANY_NUMBER, PEOPLE, Always);
    ORGANISED_PROJECT_TRAINEES = fact("organised_project_trainees", text("项目制培训并取证的人员", "people trained and certified in project-based training"), ANY_NUMBER, PEOPLE, Always);
    ORGANISED_NEW_HIRES = fact("organised_new_hires", text("为企业组织岗前培训的新招用人员", "new hires trained for enterprises"), ANY_NUMBER, PEOPLE, Always);
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
