//! Other names of choices, as rosters and catalogues write them, as far as the plan leaves no doubt which is meant. 农民工 is
//! none of them: there are 新生代农民工 and 农村转移就业劳动者. Nor is 居住证 alone: the plan asks for living here besides.

use super::facts::{
    self, CERTIFICATE, GROUPS, LEVEL, NEW_HIRE_CERTIFICATE, PROVIDER_KIND, RESIDENCY, TRAINING_KIND, TWO_LATER_KIND,
};
use crate::policy::{Alias, ChoiceId, FactId};

const fn other(fact: FactId, choice: ChoiceId, name: &'static str) -> Alias {
    Alias { fact, choice, name }
}

/// The table of other names: of a fact, for each choice.
macro_rules! aliases {
    ($($fact:ident $list:ident { $($choice:ident: $($name:literal)*;)* })*) => {
        /// Every other name.
        pub static ALIASES: &[Alias] = &[$($($(other($fact, facts::$list::$choice, $name),)*)*)*];
    };
}

aliases! {
    RESIDENCY residency {
        LOCAL_HOUSEHOLD: "本市户籍" "本地户口" "本市户口" "嘉兴户籍" "嘉兴市户籍";
        LOCAL_WORK: "在当地就业" "在当地创业" "在本地就业" "在本地创业" "在本市就业" "在本市创业" "本地就业" "本市就业";
        UNEMPLOYMENT_REGISTRATION: "当地失业登记" "本地失业登记" "本市失业登记" "在本市办理失业登记";
    }
    GROUPS groups {
        ENTERPRISE_EMPLOYEE: "企业员工" "企业在职职工";
        RURAL_TRANSFER: "农村转移就业人员" "农村转移劳动力";
        UNEMPLOYED: "失业" "unemployed people";
        VETERAN: "退伍军人" "退役士兵";
        EMPLOYMENT_DIFFICULTY: "就业困难" "残疾人" "残疾人员";
        COLLEGE_GRADUATE: "大学毕业生";
        LOW_INCOME_RURAL: "建档立卡低收入农户";
        ZERO_EMPLOYMENT_FAMILY: "零就业家庭";
    }
    TWO_LATER_KIND two_later_kind {
        RURAL: "农村";
        URBAN_LOW_INCOME: "城市低保家庭";
    }
    TRAINING_KIND training_kind {
        SKILLS: "就业技能培训" "岗位技能提升培训" "转岗转业培训";
        SAFETY: "安全技能培训";
        PROJECT: "项目制";
        NONE: "未参加培训" "未培训" "没有培训";
    }
    CERTIFICATE certificate {
        VOCATIONAL_QUALIFICATION: "职业资格证" "国家职业资格证";
        SKILL_LEVEL: "技能等级证书" "技能等级证" "职业技能等级证";
        SPECIAL_ABILITY: "专项能力证书" "专项能力证" "专项职业能力证";
        TRAINING_COMPLETION: "培训合格证";
        SPECIAL_OPERATION: "特种作业操作证书" "特种作业证" "特种作业证书";
        NONE: "无" "没有" "无证" "无证书" "未取得证书";
    }
    LEVEL level {
        JUNIOR: "五级" "初级" "5级" "五级工" "国家职业资格五级" "职业资格五级" "level 5";
        INTERMEDIATE: "四级" "中级" "4级" "四级工" "国家职业资格四级" "职业资格四级" "level 4";
        ADVANCED: "三级" "高级" "3级" "三级工" "国家职业资格三级" "职业资格三级" "level 3";
        TECHNICIAN: "二级" "2级" "国家职业资格二级" "职业资格二级" "level 2";
        SENIOR_TECHNICIAN: "一级" "1级" "国家职业资格一级" "职业资格一级" "level 1";
    }
    NEW_HIRE_CERTIFICATE new_hire_certificate {
        SPECIAL_ABILITY: "专项能力证书" "专项能力证" "专项职业能力证";
        TRAINING_COMPLETION: "培训合格证";
        NONE: "无" "没有" "无证" "无证书" "未取得证书";
    }
    PROVIDER_KIND provider_kind {
        VOCATIONAL_SCHOOL: "技工院校" "技工学校";
    }
}
