//! Headings and labels around the office's guide.

use super::words::words;
use crate::policy::{Text, text};

words! {
    WHERE_TO_GO = "去哪里办" "Where to go";
    WHAT_TO_BRING = "带什么" "What to bring";
    UNTIL_WHEN = "最迟哪天办" "Until when";
    DISTRICT = "您在哪个区（县、市）办？" "Which district do you apply in?";
    CHOOSE_DISTRICT = "请选择" "Choose one";
    MORE_ON_SITE = "网上查看" "Read more online";
    CALENDAR = "存进手机日历" "Save to your calendar";
    EXAMPLE = "示例办事指南：地址、电话、材料和期限都是编的，不能照着办。" "This is an example of a guide: its addresses, numbers, documents and deadlines are made up. Do not act on them.";
    OLD = "这份指南已经超过一年没有核对，去之前请先打电话问一问。" "This guide was last checked more than a year ago. Call before you go.";
    PAST = "这一天已经过了，还能不能办，请先打电话问一问。" "That day has passed. Call and ask whether you can still apply.";
    NO_DAY_GIVEN = "您没有填这个日期，请自己算一下。" "You did not give that date: work it out yourself.";
    FILE_PROBLEMS = "办事指南文件 guide.json 里没有采用的内容（请告诉网站的人）" "Parts of the guide's file, guide.json, that were not used (tell whoever runs this site)";
}
