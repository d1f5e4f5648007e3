//! The vocabulary: what the facts that are chosen from a list can be, each value with its stable public id.

use crate::policy::{Choice, ChoiceId, ChoiceSet, text, vocabulary};

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
        /// Every choice, in the order in which they are offered.
        pub static ALL: &[Choice] = &[$(
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
            "arranged through government purchase of services, in occupations that have no vocational qualification \
         certificate";
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
