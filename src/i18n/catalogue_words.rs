//! The words of the page of the local catalogue.

use super::words::words;
use crate::policy::{Text, text};

words! {
    TEMPLATE = "下载目录模板（XLSX）" "Get a catalogue template (XLSX)";
    NO_HEADER = "文件里没有找到表头：前50行里要有一行写着“职业（工种）”，并且有“补贴标准”，或者各等级各一列。" "No header was found in the file: one of its first 50 rows must name the occupation (职业（工种）) and the standard (补贴标准), or have a column for each level.";
    ASKED_ONCE = "这张表没有写明的，请告诉我们，对整张表都算数" "Tell us once, for the whole table, what it does not say";
    WHICH_UNIT = "表里的金额是什么单位？" "What unit are its sums in?";
    CHOOSE = "请选择" "Choose";
    PER_PERSON = "元/人" "yuan per person";
    OTHER_UNIT = "其他单位" "another unit";
    WHICH_SOURCE = "这张表出自哪个文件？" "Which document is this table from?";
    SOURCE_HINT = "写文件名称或文号，会写在每个金额旁边。" "Its name or number: it is shown beside every sum.";
    USE_IT = "使用这份目录" "Use this catalogue";
}
