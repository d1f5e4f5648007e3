//! The words of the employers' tools.

use super::words::words;
use crate::policy::{Text, text};

words! {
    ROSTER_HEADING = "花名册批量测算" "Work out a whole roster";
    ROSTER_LEAD = "打开员工花名册，逐人算出职工本人和企业各能领到什么、领多少、依据哪一条。" "Open a list of employees: what each of them and the enterprise may receive, how much, and by which clause.";
    ROSTER_PRIVACY = "文件只在这台设备上读取和计算，不上传任何一行；关闭页面即清除，不保存。请不要填身份证号：这样的列会被忽略。姓名可以不填。" "The file is read and worked out on this device; no row leaves it, and nothing is kept once the page is closed. No identity card numbers: such columns are ignored. Names are optional.";
    TEMPLATE = "先下载模板" "Get the template";
    TEMPLATE_XLSX = "Excel 模板" "Excel template";
    TEMPLATE_CSV = "CSV 模板" "CSV template";
    OPEN_ROSTER = "打开花名册" "Open a roster";
    OPEN_ROSTER_HINT = "支持 .xlsx 和 .csv（UTF-8、GBK/GB18030、UTF-16）" ".xlsx and .csv (UTF-8, GBK/GB18030, UTF-16)";
    OPEN_AGAIN = "打开修改后的文件（保留列的对应）" "Open the mended file (columns stay as mapped)";
    FILE_READING = "正在读取" "Reading";
    FILE_RUNNING = "正在计算" "Working out";
    ROWS_DONE = "行" "rows";
    TIME_LEFT = "大约还要" "about";
    SECONDS = "秒" "seconds left";
    CANCEL = "取消" "Cancel";
    CANCELLED = "已取消。" "Cancelled.";

    COLUMNS_HEADING = "各列的含义" "What the columns mean";
    COLUMNS_LEAD = "下面是识别出的各列，可以更正后重新计算。" "This is how the columns were understood. Correct them and work it out again.";
    COLUMN_IN_FILE = "文件中的列" "Column in the file";
    COLUMN_SAMPLE = "第一个值" "First value";
    COLUMN_MEANS = "含义" "Means";
    COLUMN_UNUSED = "不使用" "not used";
    COLUMN_IDENTITY = "疑似身份证号，已忽略，不保存" "looks like identity card numbers: ignored, not kept";
    COMMON_HEADING = "对所有人都一样的情况" "What holds for everyone";
    COMMON_LEAD = "文件里没有的列，可以在这里统一填写；文件里有值的，以文件为准。" "For what the file has no column. Where a row says something itself, the row counts.";
    WORK_OUT_AGAIN = "重新计算" "Work it out again";

    SUMMARY_HEADING = "汇总" "Summary";
    SUM_PERSON = "职工本人合计" "For the employees";
    SUM_ENTERPRISE = "企业合计" "For the enterprise";
    SUM_TOGETHER = "两者合计" "Both together";
    SUM_TOGETHER_HINT = "同一培训付给个人或单位其中一方的，只算一次" "what is paid to either side counts once";
    SIDE_PERSON = "个人" "employee";
    SIDE_ENTERPRISE = "企业" "enterprise";
    ITEM_SUM = "金额" "Sum";
    PAYEE = "付给" "Paid to";
    DISTRIBUTION = "每行已确定金额的分布" "Rows by the sum that is certain";
    NOTHING_CERTAIN = "0元" "nothing";
    PROBLEMS_IN_ROWS = "有问题的单元格" "Cells that could not be read";
    PROBLEMS_IN_ROWS_LEAD = "这些单元格按“未填写”处理，其余照常计算。改好文件后重新打开即可。" "They count as not filled in; everything else is worked out. Mend the file and open it again.";
    ROW_NUMBER = "行号" "Row";
    COLUMN = "列" "Column";
    VALUE = "填写的内容" "Value";
    EXPECTED = "应为" "Expected";
    MORE_PROBLEMS = "其余未列出" "more not listed";
    IDENTITIES_LEFT_OUT = "个身份证号未采用、未保存：“人员编号”请填单位内部编号。" "identity card numbers were left out and not kept: use numbers of your own for people.";
    CROWDED = "同一编号出现太多次，不像是同一个人，“每年3次”等跨行规则没有用于该编号：" "One number stands in too many rows to be one person; rules over several rows were not applied to it: ";
    ACROSS_ROWS = "同一编号的多行按日期先后计算：每年次数、同一职业同一等级不重复、个人或单位只付一次。" "Rows with one number are taken by date: so many a year, none twice for one occupation and level, paid once to either side.";

    ROWS_HEADING = "逐行结果" "Row by row";
    FILTER_ITEM = "项目" "Item";
    FILTER_ALL = "全部" "all";
    FILTER_STATUS = "结果" "Result";
    ROWS_MATCHING = "行符合" "rows match";
    PERSON = "人员" "Person";
    ROW_SUM = "合计" "Total";
    SHOW_ROW = "查看" "Show";
    ROW_EXPLAINED = "这一行的结果和依据" "This row's result, and why";
    CLOSE = "关闭" "Close";
    FOR_THE_PERSON = "职工本人" "The employee";
    FOR_THE_ENTERPRISE = "企业（按这一人）" "The enterprise, for this person";
    REPEATED = "同一人的另一行已经享受：行号" "Another row of the same person has it already: row";

    EXPORT_HEADING = "导出" "Take it away";
    EXPORT_CSV = "导出 CSV" "Export CSV";
    EXPORT_XLSX = "导出 Excel" "Export Excel";
    WRITING = "正在生成文件" "Writing the file";
    NOT_WRITTEN = "文件没有生成：行数可能超过一个工作表的上限，请导出 CSV。" "The file could not be written: perhaps more rows than a sheet holds. Export CSV instead.";
    COPY_SUMMARY = "复制汇总文字" "Copy the summary";
    DOWNLOAD_HINT = "在微信等应用内下载可能没有反应，请用系统浏览器打开，或复制文字。" "Inside other apps a download may do nothing: use the system's browser, or copy the text.";

    FAILED_EMPTY = "文件里没有数据行。" "There are no rows in the file.";
    FAILED_NO_COLUMN = "没有识别出任何列。请在下面指定各列的含义，或用模板填写。" "No column was understood. Say below what the columns mean, or use the template.";
    FAILED_NOT_TEXT = "这不是 CSV 或 Excel 文件，或文件已损坏。请另存为 .xlsx 或 CSV 后再打开。" "This is no CSV or Excel file, or it is damaged. Save it as .xlsx or CSV and open it again.";
    FAILED_OLD_OR_LOCKED = "这是旧版 .xls 或有密码的文件。请去掉密码，另存为 .xlsx 或 CSV 后再打开。" "This is an old .xls file, or one with a password. Take the password off, save it as .xlsx or CSV and open it again.";
    FAILED_BROKEN = "Excel 文件已损坏，读不出来。请在 Excel 中打开并另存后再试。" "The Excel file is damaged. Open it in Excel, save it anew and try again.";
    FAILED_BOMB = "这个文件解压后大得不正常，没有打开。" "This file would unpack to an abnormal size; it was not opened.";
    FAILED_TOO_LARGE = "Excel 文件太大，请另存为 CSV 再打开。" "The Excel file is too large. Save it as CSV and open that.";
    FAILED_TOO_LONG = "有一行长得不正常，多半是引号没有成对：行号" "A row is far too long, most likely because a quotation mark was never closed: row";
    FAILED_GONE = "文件在读取时被移动或修改，请重新选择。" "The file was moved or changed while it was read: choose it again.";
    FAILED_MEMORY = "这台设备的内存不够，或计算意外停止。请把文件分成几份，或换一台设备。" "This device ran out of memory, or the work stopped unexpectedly. Split the file, or use another device.";
    FAILED_NO_WORKER = "这个浏览器不支持后台计算，请换一个浏览器。" "This browser cannot work in the background: use another one.";

    ESTIMATE_HEADING = "学徒制等补贴测算" "Estimate apprenticeship and other subsidies";
    ESTIMATE_LEAD = "填上计划的人数和月数，马上看到每人、每年和合计的范围。没有的留空。" "Enter the people and months you plan: the range per person, per year and in total shows at once. Leave out what does not apply.";
    SCENARIO = "方案" "Scenario";
    ADD_SCENARIO = "复制为新方案" "Copy into a new scenario";
    REMOVE_SCENARIO = "删除本方案" "Remove this scenario";
    SHARED_FIELDS = "共同情况" "For everything";
    NOT_KNOWN = "不确定" "not sure";
    WRONG_VALUE = "应为" "Expected";
    COMPARE_HEADING = "测算结果" "The estimate";
    COMPOSITION = "合计的构成（按最高可能）" "What the total is made of (by what is possible)";
    PER_PERSON = "每人" "Per person";
    IN_TOTAL = "合计" "In total";
    PEOPLE = "人数" "People";
    BY_YEAR = "按年份" "Year by year";
    MONTHS_SHORT = "个月" "months";
    OUTSIDE_TERM = "政策期满以后的月份，能否支付由经办机构认定" "months after the policy's last day: whether they are paid is for the office to decide";
    BEYOND_LIMIT = "超出补助年限、不计补贴的月数" "Months beyond the limit, which are not paid for";
    NEEDS_START = "填写开始日期后，显示各年份的金额。" "With the start of the training entered, the sums of each year are shown.";
    ADDS_HEADING = "多一点会多多少" "What a little more adds";
    ADDS = "增加" "adds";
    ADDS_NOTHING = "不再增加（已到上限）" "adds nothing: a limit is reached";
    NOTHING_PLANNED = "还没有填写人数。" "No people were entered yet.";
    COPY_ESTIMATE = "复制测算文字" "Copy the estimate";
    EXPORT_ESTIMATE = "导出 CSV" "Export CSV";
    CLAUSE = "条款" "Clause";

    CATALOGUE_HEADING = "本地补贴目录" "Local catalogue";
    CATALOGUE_LEAD = "方案把各职业（工种）的补贴标准留给当地公布的补贴目录清单。有了目录，金额就能算出来，并注明出处；没有目录，金额保持待定，也可以自己填写。" "The plan leaves the standards of occupations to a catalogue published locally. With it, amounts can be worked out and name their source; without it they stay open, or can be entered.";
    CATALOGUE_OPEN = "打开目录文件（JSON 或 CSV）" "Open a catalogue (JSON or CSV)";
    CATALOGUE_OPEN_HINT = "只在本机使用，关闭页面即失效。" "Used on this device only, until the page is closed.";
    CATALOGUE_LOADED = "已载入的标准" "Standards loaded";
    CATALOGUE_NONE = "现在没有载入目录。" "No catalogue is loaded.";
    CATALOGUE_WRONG = "目录有误，没有采用。请改正以下各处：" "The catalogue is wrong and not used. Mend these:";
    CATALOGUE_UNREADABLE = "文件读不出来：应为 JSON 或 CSV。" "The file cannot be read: it must be JSON or CSV.";
    CATALOGUE_FORMAT = "格式说明" "The format";
    CATALOGUE_SHOW_EXAMPLE = "看一个示例（数字仅作演示）" "See an example (its figures are for show)";
    VALID = "有效期" "Valid";
}
