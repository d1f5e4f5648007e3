//! The words of the employers' tools.

use super::words::words;
use crate::policy::{Text, text};
use crate::roster::{Format, RowKind};

words! {
    ROSTER_HEADING = "花名册批量测算" "Work out a whole roster";
    ROSTER_LEAD = "打开员工花名册，逐人算出职工本人和企业各能领到什么、领多少、依据哪一条。" "Open a list of employees: what each of them and the enterprise may receive, how much, and by which clause.";
    ROSTER_PRIVACY = "文件只在这台设备上读取和计算，不上传任何一行；关闭页面即清除，不保存。请不要填身份证号：身份证号一律不保存、不显示。姓名可以不填。" "The file is read and worked out on this device; no row leaves it, and nothing is kept once the page is closed. No identity card numbers, please: none is ever kept or shown. Names are optional.";
    TEMPLATE = "先下载模板" "Get the template";
    TEMPLATE_XLSX = "Excel 模板" "Excel template";
    TEMPLATE_CSV = "CSV 模板" "CSV template";
    OPEN_ROSTER = "打开花名册" "Open a roster";
    OPEN_ROSTER_HINT = "支持 .xlsx、.xls、.et、.ods、.xlsb、.xlsm 和 .csv；也可以把文件拖到这里，或在表格里复制后直接粘贴" ".xlsx, .xls, .et, .ods, .xlsb, .xlsm and .csv; or drop the file here, or copy the cells in a spreadsheet and paste them here";
    OPEN_AGAIN = "打开修改后的文件（同名文件保留列的对应）" "Open the corrected file (of the same name: the columns stay as mapped)";
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
    COLUMNS_NOT_LISTED = "列没有用上，不在此列出。" "more columns are not used, and not listed.";
    COLUMNS_NOT_READ = "只读前 1,000 列；后面的列没有读。" "The first 1,000 columns are read; those after them are not.";
    COLUMN_UNUSED = "不使用" "not used";
    COLUMN_IDENTITY = "疑似身份证号，已忽略，不保存" "looks like identity card numbers: ignored, not kept";
    COMMON_HEADING = "对所有人都一样的情况" "What holds for everyone";
    COMMON_LEAD = "文件里没有的列，可以在这里统一填写；文件里有值的，以文件为准。" "For what the file has no column. Where a row says something itself, the row counts.";
    WORK_OUT_AGAIN = "重新计算" "Work it out again";

    FILE_READ = "读取的文件" "The file";
    ANOTHER_ENTERPRISE = "换一家企业" "Another enterprise";
    TOLD_BEFORE = "换了文件：上一份文件的列对应、共同情况等没有带过来。上一份是" "Another file: what was said of the columns and of everyone in the file before does not count here. That was";
    TOLD_AS_BEFORE = "沿用上一份的" "Let it count here too";
    SHEET_HIDDEN = "（隐藏）" "(hidden)";
    SKIP_AGAIN = "重新跳过这些行" "Pass over these rows again";
    UNDO_SKIP = "撤销，当作人计算" "Undo: count them as people";
    UNREAD_HEADING = "没认出来的写法" "Spellings that were not understood";
    UNREAD_LEAD = "说明每种写法是什么意思，同样写法的每一行都照办；不说的按“不清楚”计算。" "Say what a spelling means, and it counts in every row that has it; otherwise it is taken as not known.";
    MEANT = "意思是" "Means";
    APPLY_TO_ALL = "全部照办，重新计算" "Apply to all, and work it out again";
    BY_NAME = "用姓名识别同一个人" "Tell persons apart by their names";
    NOT_BY_NAME = "不用姓名识别" "Do not go by names";
    TOLD_BY_NAME = "按您说的，姓名相同的行算作同一个人；重名的不同人会被算在一起。" "As you said, rows with one name count as one person; different people of one name are taken together.";
    CELL_BROKEN = "完好的文字：这里有损坏的字节，请重新填写" "whole text: some bytes are broken here. Fill it in again";
    BACK_TO_FORMER = "回到上一份文件的结果" "Back to the result of the file before";

    SUMMARY_HEADING = "汇总" "Summary";
    SUM_PERSON = "职工本人合计" "For the employees";
    SUM_ENTERPRISE = "企业合计" "For the enterprise";
    SUM_TOGETHER = "两者合计" "Both together";
    SUM_TOGETHER_HINT = "个人的培训补贴、企业的安全技能培训补贴和职工培训补贴，同一次培训只付一次，只算最多的一项；付给个人或单位其中一方的、有待认定的、2021年12月31日以后的，都不算进已确定的金额" "of the employee's training subsidies and the enterprise's for safety and employee training, one training is paid once, and the largest item counts; what is paid to either side, what the plan leaves open and what falls after 31 December 2021 is not counted as certain";
    SIDE_PERSON = "个人" "employee";
    SIDE_ENTERPRISE = "企业" "enterprise";
    ITEM_SUM = "金额" "Sum";
    PAYEE = "付给" "Paid to";
    DISTRIBUTION = "每行已确定金额的分布" "Rows by the sum that is certain";
    NOTHING_CERTAIN = "没有已确定的金额" "nothing certain";
    NO_SUM = "没有能算出金额的项目" "no item with a sum";
    PROVISOS = "按补贴标准算的，前提：工种（项目）在当地补贴目录清单内；培训补贴“原则上”每人每年不超过3次；职工学徒“原则上不超过2年”，按24个月封顶，不满一年的按月折算，方案没有写明。" "What rests on a standard: provided that the occupation (project) is in the local catalogue. Training subsidies: “in principle” three a person and year at most. Employee apprentices: “in principle” two years at most, computed with a limit of 24 months; a part of a year is computed by months, and the plan does not say how it counts.";
    PROBLEMS_IN_ROWS = "有问题的单元格" "Cells that could not be read";
    PROBLEMS_IN_ROWS_LEAD = "这些单元格说的情况按“不清楚”计算，其余照常计算。改好文件后重新打开即可。" "What they would say is taken as not known; everything else is worked out. Mend the file and open it again.";
    ROW_NUMBER = "行号" "Row";
    COLUMN = "列" "Column";
    VALUE = "填写的内容" "Value";
    EXPECTED = "应为" "Expected";
    CELL_TOO_LONG = "不超过 32767 个字符的内容（电子表格的单元格最多这么长）" "at most 32,767 characters: no cell of a spreadsheet has more";
    CELL_NOT_COMPUTED = "表格软件算不出结果；请填写结果本身，或修好公式，用表格软件保存后再打开" "a value: a spreadsheet could not work this out. Fill in the value itself, or mend the formula and save the file in a spreadsheet";
    MORE_PROBLEMS = "其余未列出" "more not listed";
    IDENTITY_COLUMNS = "这些列疑似身份证号，已整列忽略、不保存：" "These columns look like identity card numbers; they were ignored and not kept: ";
    IDENTITIES_TELL_APART = "文件里没有人员编号，身份证号只用来区分哪些行是同一个人；没有保存、显示或导出任何身份证号。" "The file has no person numbers, so identity card numbers were used to tell which rows are of one person, and for nothing else: none was kept, shown or exported.";
    COLUMN_TELLS_APART = "身份证号，只用来区分人员，不保存" "identity card numbers: used to tell persons apart alone, not kept";
    SAME_PERSON_HEADING = "这些是不是同一个人？" "Are these the same person?";
    SAME_PERSON_YES = "是，合并" "Yes, merge them";
    SAME_PERSON_NO = "不是，分开" "No, keep them apart";
    SAME_PERSON_ALL = "选择后马上重新计算，对列出的和没有列出的都适用。" "The roster is worked out again at once; the answer holds for all of them, listed or not.";
    WRITTEN_AS = "写法" "Written as";
    IDENTITIES_LEFT_OUT = "个单元格像是身份证号，未采用、未保存：“人员编号”请填单位内部编号。" "cells that look like identity card numbers were left out and not kept: use numbers of your own for people.";
    CROWDED = "同一编号出现太多次，不像是同一个人，“每年3次”等跨行规则没有用于该编号：" "One number appears in too many rows to be one person; rules over several rows were not applied to it: ";
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
    REPEATED = "同一人的第{}行已经计入这一项" "Already counted for this person in row {}";
    WITHOUT_REASONS = "超过 50,000 行时，导出的文件不含逐行的依据；依据可在页面上逐行查看。" "Beyond 50,000 rows the file leaves out why each came to what it did: open a row on the page for that.";
    COLUMNS_UNUSED = "这些列没有用上，可在下面“各列的含义”里指定：" "These columns are not used; say what they mean below: ";
    MISSING_IN_FILE = "还缺的内容：文件里有这一列的，请在文件的这一行补上再打开；没有的，可在下面“对所有人都一样的情况”里填写。" "What is missing: where the file has a column for it, fill it in there and open the file again; otherwise say below what holds for everyone.";
    AS_THE_PERSON = "取决于这位职工能否计入，见职工本人一栏" "It waits for whether this employee counts: see the employee's side";
    BY_OTHER_ROWS = "按同一人的其他行得出：行号" "from other rows of the same person: rows";
    ROWS_OF_PERSON = "此人共几行" "Rows of this person";
    SUM_OF_PERSON = "此人各行合计" "All rows of this person";
    UNNAMED_ROWS = "行没有人员编号：每年次数、同一职业同一等级不重复、只付一次等跨行规则没有用到这些行；同一人有多行时，请填人员编号。" "rows do not say whose they are: no rule over several rows of a person was applied to them. Where a person has several rows, give each person a number.";
    NOT_MET = "未满足" "Not met";
    BUT_HOLDS = "不应是：" "should not be so: ";

    EXPORT_HEADING = "导出" "Export";
    EXPORT_CSV = "导出 CSV" "Export CSV";
    EXPORT_XLSX = "导出 Excel" "Export Excel";
    WRITING = "正在生成文件" "Writing the file";
    NOT_WRITTEN = "文件没有生成：行数可能超过一个工作表的上限，请导出 CSV。" "The file could not be written: perhaps more rows than a sheet holds. Export CSV instead.";
    COPY_SUMMARY = "复制汇总文字" "Copy the summary";
    DOWNLOAD_HINT = "在微信等应用内下载可能没有反应，请用系统浏览器打开，或复制文字。" "Inside other apps a download may do nothing: use the system's browser, or copy the text.";

    FAILED_EMPTY = "文件里没有数据行。" "There are no rows in the file.";
    FAILED_NO_COLUMN = "没有识别出任何列。请在下面指定各列的含义，或用模板填写。" "No column was understood. Say below what the columns mean, or use the template.";
    FAILED_NOT_TEXT = "这不是 CSV 或 Excel 文件，或文件已损坏。请另存为 .xlsx 或 CSV 后再打开。" "This is no CSV or Excel file, or it is damaged. Save it as .xlsx or CSV and open it again.";
    FAILED_LOCKED = "这个文件有密码。请在 Excel 或 WPS 中去掉密码，另存后再打开。" "This file has a password. Take the password off, save it and open it again.";
    FAILED_BROKEN = "Excel 文件已损坏，读不出来。请在 Excel 中打开并另存后再试。" "The Excel file is damaged. Open it in Excel, save it anew and try again.";
    FAILED_BOMB = "这个文件解压后大得不正常，没有打开。" "This file would unpack to an abnormal size; it was not opened.";
    FAILED_TOO_LARGE = "Excel 文件太大，请另存为 CSV 再打开。" "The Excel file is too large. Save it as CSV and open that.";
    FAILED_TOO_LONG = "有一行长得不正常，多半是引号没有成对：行号" "A row is far too long, most likely because a quotation mark was never closed: row";
    FAILED_GONE = "文件在读取时被移动或修改，请重新选择。" "The file was moved or changed while it was read: choose it again.";
    FAILED_MEMORY = "这台设备的内存不够，或计算意外停止。请把文件分成几份，或换一台设备。" "This device ran out of memory, or the work stopped unexpectedly. Split the file, or use another device.";
    FAILED_NO_WORKER = "读取文件的程序没有载入：请检查网络后再打开一次；仍不行请换一个浏览器。" "What reads files could not be loaded: check the connection and open the file again, or use another browser.";

    ESTIMATE_HEADING = "学徒制等补贴测算" "Estimate apprenticeship and other subsidies";
    ESTIMATE_LEAD = "填上计划的人数和月数，马上看到每人、每年和合计的范围。没有的留空。" "Enter the people and months you plan: the range per person, per year and in total shows at once. Leave out what does not apply.";
    SCENARIO = "方案" "Scenario";
    ADD_SCENARIO = "复制为新方案" "Copy into a new scenario";
    REMOVE_SCENARIO = "删除本方案" "Remove this scenario";
    SHARED_FIELDS = "共同情况" "For everything";
    NOT_KNOWN = "不确定" "not sure";
    RESULT_HEADING = "测算结果" "The estimate";
    COMPARE_HEADING = "填写的内容和结果" "What was entered, and what it comes to";
    ENTERED = "填写的内容" "Entered";
    COMES_TO = "测算" "Comes to";
    COMPOSITION = "合计的构成（按最高可能）" "What the total is made of (by what is possible)";
    PER_PERSON = "每人" "Per person";
    BY_YEAR = "按年份" "Year by year";
    MONTHS_SHORT = "个月" "months";
    OUTSIDE_TERM = "2021年12月31日以后的月份，方案没有写明，只算进最多可能，不算进已确定" "months after 31 December 2021: the plan promises nothing for them, so they count as possible and not as certain";
    BEYOND_LIMIT = "超出补助年限、不计补贴的月数" "Months beyond the limit, which are not paid for";
    NEEDS_START = "填写开始日期和月数后，显示各年份的金额。" "With the start of the training and the months entered, the sums of each year are shown.";
    TOTAL_BY_YEAR = "各年合计" "The total by year";
    MEND_FIRST = "有一处填写有误，改正后才能复制、导出和打印：" "One entry is wrong. Mend it first; then the estimate can be copied, exported and printed:";
    OUTSIDE_SUM = "其中三年行动计划期间以后的部分" "Of this, after the three action years";
    TWO_READINGS = "两种读法各是多少" "What either reading comes to";
    EACH = "每人" "each";
    ALL_OF_THEM = "共" "in all";
    ASSUMED = "按此前提测算" "Assumed";
    ADDS_HEADING = "多一点会多多少" "What a little more adds";
    ADDS = "增加" "adds";
    ADDS_NOTHING = "不再增加（已到上限）" "adds nothing: a limit is reached";
    NOTHING_PLANNED = "还没有填写人数。" "No people were entered yet.";
    COPY_ESTIMATE = "复制测算文字" "Copy the estimate";
    EXPORT_ESTIMATE = "导出 CSV" "Export CSV";
    CLAUSE = "条款" "Clause";

    CATALOGUE_HEADING = "本地补贴目录" "Local catalogue";
    CATALOGUE_LEAD = "方案把各职业（工种）的补贴标准留给当地公布的补贴目录清单。有了目录，金额就能算出来，并注明出处；没有目录，金额保持待定，也可以自己填写。" "The plan leaves the standards of occupations to a catalogue published locally. With it, amounts can be worked out and name their source; without it they stay open, or can be entered.";
    CATALOGUE_OPEN = "打开目录文件（表格或 JSON）" "Open a catalogue (a table or JSON)";
    CATALOGUE_OPEN_HINT = "只在本机使用，关闭页面即失效。" "Used on this device only, until the page is closed.";
    CATALOGUE_LOADED = "已载入的标准" "Standards loaded";
    CATALOGUE_NONE = "现在没有载入目录。" "No catalogue is loaded.";
    CATALOGUE_WRONG = "目录有误，没有采用。请改正以下各处，同一种错写成一行：" "The catalogue is wrong and not used. Mend these, each kind of mistake in one line:";
    CATALOGUE_UNREADABLE = "文件读不出来：应为不超过 20 MB 的 JSON、CSV 或 XLSX。" "The file cannot be read: it must be JSON, CSV or XLSX of at most 20 MB.";
    CATALOGUE_PUT_BACK = "不再使用这份目录" "Stop using this catalogue";
    PICK_STANDARD = "从本地目录选择" "Choose from the local catalogue";
    CATALOGUE_FORMAT = "格式说明" "The format";
    CATALOGUE_SHOW_EXAMPLE = "看一个示例（数字仅作演示）" "See an example (its figures are for show)";
    VALID = "有效期" "Valid";
    CATALOGUE_OF_SITE = "本网站的目录文件不是有效的 JSON 目录，没有采用：" "This site's own catalogue is no JSON catalogue and is not used:";

    UNDATED = "还没有填写月数、分不到年份的部分" "In no year yet, because months are missing";
    UP_TO_MOST = "到上限为止" "up to the highest allowed";
}

/// What rows of a kind are.
pub const fn row_kind(kind: RowKind) -> Text {
    match kind {
        RowKind::Total => text("合计行", "totals"),
        RowKind::Signature => text("落款行", "signatures"),
        RowKind::Note => text("说明行", "notes"),
        RowKind::Hint => text("填写提示行", "hints for filling in"),
        RowKind::Example => text("示例行", "examples"),
        RowKind::RepeatedHeader => text("重复的表头", "headers printed again"),
        RowKind::Hidden => text("隐藏或筛掉的行", "hidden or filtered out"),
    }
}

/// What files of a format are called.
pub const fn format(format: Format) -> Text {
    match format {
        Format::Packed => text("压缩包", "an archive"),
        Format::Ole => text("旧版 Office 文件", "an old Office file"),
        Format::Xlsx => text("Excel 工作簿", "an Excel workbook"),
        Format::Xlsb => text("二进制 Excel 工作簿（.xlsb）", "a binary Excel workbook (.xlsb)"),
        Format::Xls => text("旧版 Excel 或 WPS 表格（.xls、.et）", "an old Excel or WPS workbook (.xls, .et)"),
        Format::OpenDocument => text("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"),
        Format::Numbers => text("苹果 Numbers 表格", "an Apple Numbers spreadsheet"),
        Format::Html => text("存成表格文件的网页（HTML）", "a web page (HTML) saved as a spreadsheet"),
        Format::Xml => text("XML 表格（Excel 2003）", "an XML spreadsheet (Excel 2003)"),
        Format::Word => text("Word 文档", "a Word document"),
        Format::Slides => text("演示文稿", "a presentation"),
        Format::Pdf => text("PDF 文件", "a PDF"),
        Format::Picture => text("图片", "a picture"),
        Format::Archive => text("压缩包", "an archive"),
    }
}
