//! 一（二）目标任务: what the plan aims at by 2021, as figures.

use super::clauses::S1_2;
use crate::cite;
use crate::policy::{Target, text};

/// The plan's targets, in the order of the text.
pub const TARGETS: &[Target] = &[
    Target {
        figure: text("50万人次以上", "500,000 or more"),
        name: text("全市培训", "training participations in the city"),
        citation: cite!(S1_2, "全市培训50万人次以上"),
    },
    Target {
        figure: text("30万人次以上", "300,000 or more"),
        name: text("其中补贴性职业技能培训", "of them in subsidised skills training"),
        citation: cite!(S1_2, "其中开展各类补贴性职业技能培训30万人次以上"),
    },
    Target {
        figure: text("6000名", "6,000"),
        name: text("新型学徒", "people trained in the new apprenticeship"),
        citation: cite!(S1_2, "培养6000名新型学徒"),
    },
    Target {
        figure: text("10家", "10"),
        name: text("高技能人才公共实训基地", "public training centres for the highly skilled, of city level or above"),
        citation: cite!(S1_2, "建成10家市级及以上高技能人才公共实训基地"),
    },
    Target {
        figure: text("27%以上", "27% or more"),
        name: text("技能劳动者占就业人员", "skilled workers among the employed"),
        citation: cite!(S1_2, "技能劳动者占就业人员的比例达到27%以上"),
    },
    Target {
        figure: text("32%以上", "32% or more"),
        name: text("高技能人才占技能劳动者", "highly skilled among skilled workers"),
        citation: cite!(S1_2, "高技能人才占技能劳动者的比例达到32%以上"),
    },
];
