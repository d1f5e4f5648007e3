//! 补贴目录清单: the local catalogue, to which 五（十一）and 三（一）leave their standards.

use super::clauses::S5_11;
use super::facts::{CERTIFICATE, JUNIOR_STANDARD, LEVEL, OCCUPATION_STANDARD, TRAINING_DATE, level};
use crate::cite;
use crate::policy::{CatalogueRules, Standard};

/// How the catalogue is looked up.
pub const CATALOGUE: CatalogueRules = CatalogueRules {
    certificate: CERTIFICATE,
    level: LEVEL,
    date: TRAINING_DATE,
    standards: &[
        Standard { fact: OCCUPATION_STANDARD, level: None },
        // 按初级工标准: the standard of the occupation's junior level.
        Standard { fact: JUNIOR_STANDARD, level: Some(level::JUNIOR) },
    ],
    citation: cite!(S5_11, "各地应根据职业技能培训补贴目录清单，按照同一工种、同一等级、同一补贴标准"),
};
