//! The words of buttons, headings and notices.

use crate::policy::{Language, Text, text};

/// Words in both languages, a constant for each.
macro_rules! words {
    ($($name:ident = $zh:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub const $name: Text = text($zh, $en);
        )*
    };
}

words! {
    PRODUCT = "技能补贴计算" "Skills subsidy calculator";
    SKIP_TO_CONTENT = "跳到正文" "Skip to content";
    ELDER_ON = "长辈版" "Larger text";
    REMEMBER_ELDER = "在这台设备上，以后都用长辈版" "Always use larger text on this device";
    OTHER_LANGUAGE = "English" "中文";
    POLICY_TEXT = "政策原文" "Policy text";

    HOME_HEADING = "培训了、拿证了，能领多少钱？" "Trained or certified? See how much you can get.";
    OTHER_POLICIES = "本站还有这些政策" "Other policies of this site";
    HOME_PRIVACY = "所有计算都在您的手机或电脑上进行，不上传任何回答。" "Everything is worked out on your own device. No answer is sent anywhere.";
    WHO_ARE_YOU = "您是谁？" "Who are you?";
    CHECK_EVERYTHING = "全部查一遍" "Check everything";
    CHECK_ONE = "只查一项" "Check one thing";
    WORKER_HINT = "参加培训、取得证书、生活费补贴" "Training, certificates, living allowance";
    EMPLOYER_HINT = "学徒、岗前培训、安全培训、职工培训" "Apprentices, pre-job, safety and staff training";
    PROVIDER_HINT = "培训包、承接培训、岗前培训" "Training packages, taking on training projects, pre-job training";
    TERM_LEAD = "方案印发到三年行动计划结束，是这段时间：" "The plan covers the time from its issue to the end of the three action years:";
    TERM_LATER = "在这之后怎么办，方案没有写明，请问当地人力社保部门。" "The plan does not say what holds afterwards: ask the local human resources and social security office.";
    OUT_OF_TERM_HEADING = "您填写的日期不在三年行动计划期间（2019—2021年），按本方案领不到补贴" "Your date is outside the three action years (2019–2021): this plan grants nothing for it";
    OUT_OF_TERM = "这是2019—2021三年行动计划的方案，没有写以后怎么办。" "This is a plan for the three action years 2019–2021; it does not say what holds afterwards.";
    BEFORE_THE_YEARS_HEADING = "您的培训在三年行动计划期间（2019—2021年）以前开始" "Your training started before the three action years (2019–2021)";
    BEFORE_THE_YEARS = "看培训日期的补贴，按本方案领不到。凭证书给的，还要看发证日期：培训补贴算不算，方案没有写明；鉴定补贴以证书发放日期为准。" "Subsidies that go by the day of the training are not granted. Those paid on a certificate also depend on its date: the plan does not say whether a training subsidy is paid, and the appraisal subsidy goes by the date of issue.";
    BEFORE_ISSUE_HEADING = "您填写的日期在政策印发之前" "Your date is before the policy was issued";
    BEFORE_ISSUE = "方案自印发之日起施行，又管三年行动计划期间：印发以前的培训算不算，方案没有写明，可以先问当地人力社保部门。" "The plan applies from the day of its issue, and is for the three action years: it does not say whether training before its issue counts. You can ask the local human resources and social security office first.";

    CONTINUE = "继续" "Continue";
    CHANGED = "改好了" "Save the change";
    NOT_SURE = "不确定" "Not sure";
    PERHAPS = "可能是" "Perhaps";
    BACK = "返回" "Back";
    SEE_RESULT = "看目前结果" "See the result so far";
    RESULT_SO_FAR = "目前的结果" "Result so far";
    WHY_ASKED = "为什么问这个" "Why we ask";
    EXPLAINED = "说明" "What this means";
    YES = "是" "Yes";
    NO = "否" "No";
    NONE_OF_THESE = "都不是" "None of these";
    CHOOSE_ANY = "可以选几项，没选的当作“不是”。拿不准的，点“可能是”。" "Choose all that apply; what you leave empty counts as “no”. If you cannot say, choose “Perhaps”.";
    YEAR = "年" "Year";
    MONTH = "月" "Month";
    DAY = "日" "Day";
    OR_TYPE_DATE = "例如 2020 年 6 月 1 日；记不得哪一天，日可以不填" "For example year 2020, month 6, day 1; leave the day out if you do not remember it";

    ERROR_HEADING = "请检查填写的内容" "Check what you entered";
    ERROR_CHOOSE = "请选择一项，或点“不确定”" "Choose one, or “Not sure”";
    ERROR_CHOOSE_ANY = "请选择，或选“都不是”，或点“不确定”" "Choose some, or “None of these”, or “Not sure”";
    ERROR_DATE = "请填写日历上有的日期，例如 2020 年 6 月 1 日；只记得年和月也可以" "Enter a date that exists, for example 2020, 6, 1; year and month are enough";
    ERROR_MONTH_MISSING = "还要填月份，例如 6；日记不得可以不填" "Enter the month too, for example 6; the day can be left out";
    ERROR_MONTH = "月份要填 1 到 12 的数" "The month is a number from 1 to 12";
    ERROR_COUNT = "请填写整数，例如 30" "Enter a whole number, for example 30";
    ERROR_MONEY = "请填写金额，例如 1800" "Enter a sum of money, for example 1800";
    ERROR_BETWEEN = "应在以下范围内：" "It must be between these:";

    RESULT_HEADING = "您的结果" "Your result";
    TOTAL = "合计" "Total";
    TOTAL_UNKNOWN = "还不能确定" "Not known yet";
    TOTAL_NOTHING = "没有符合的项目" "Nothing is granted";
    TOTAL_CERTAIN = "这是已确定的金额" "This much is certain";
    TOTAL_AT_LEAST = "至少有这么多，是确定的" "At least this much is certain";
    TOTAL_OPEN = "上限要看当地标准或尚未回答的问题" "The upper limit depends on local standards or on questions not answered yet";
    GROUP_ELIGIBLE = "可以享受" "You qualify";
    LEFT_OPEN = "由谁认定，方案没有写明。" "The plan does not say who decides.";
    GROUP_INELIGIBLE = "不符合条件" "Not granted";
    STATUS_ELIGIBLE = "符合" "Qualifies";
    STATUS_DISCRETIONARY = "有待认定" "Left open by the plan";
    STATUS_UNKNOWN = "待定" "Not known yet";
    STATUS_INELIGIBLE = "不符合" "Not granted";
    PAID_TO = "付给" "Paid to";
    GIVEN_TO = "对象" "For";
    STILL_MISSING = "还要回答" "Still to answer";
    BECAUSE = "依据" "Based on";
    WHY = "为什么是这个结果" "Why";
    HOW_AMOUNT = "金额怎么算" "How the amount is worked out";
    CONTINUE_QUESTIONS = "继续回答" "Answer more";
    CHANGE_ANSWERS = "改回答" "Change answers";
    START_AGAIN = "清除并重新开始" "Clear and start again";
    ESTIMATE = "这是按方案文字算的估计，不是审批结果。" "This is an estimate from the plan's text, not a decision.";
    FRAUD = "请如实填写，骗取补贴会被追究。" "Answer truthfully: fraud is pursued.";
    OFFICE = "企业归哪里管理：" "Which place is in charge of an enterprise:";
    OFFICE_NOT_NAMED = "到哪里办、由谁认定，方案大多没有写明，可以先问当地人力社保部门；培训的组织和资金审核，方案写的是由各行业主管部门负责。“当地”是市还是县（市、区），方案也没有写明。" "For the most part the plan does not say where to apply or who decides; you can ask the local human resources and social security office first. It leaves organising training and auditing the funds to the department in charge of each industry. It also does not say whether “local” means the city or the county or district.";
    ASK_NOW = "现在有什么补贴，可以问当地人力社保部门。" "Ask the local human resources and social security office what is paid now.";
    ASK_FIRST = "到哪里办、要带什么，方案没有写明，可以先问当地人力社保部门，把这一页给他们看。" "The plan does not say where to apply or what to bring. You can ask the local human resources and social security office first, and show them this page.";
    AMOUNT_OPEN = "金额待定" "amount open";
    AMOUNT_OPEN_LOCAL = "按当地标准，金额待定" "by the local standard, amount open";
    ANY_OF = "有一项就行" "Any one of these";
    NOT_THIS = "不能是这种情况" "Must not be the case";
    VERDICT_YES = "满足" "met";
    VERDICT_NO = "不满足" "not met";
    VERDICT_UNKNOWN = "还不知道" "not known";
    VERDICT_DISCRETIONARY = "有待认定" "left open";
    YOUR_ANSWER = "您的回答" "your answer";
    ANSWER_OF_ROW = "这一行按" "for this row";
    POLICY_AND_TERM = "依据政策" "Policy";
    POLICY_VERSION = "政策编号和版本" "Policy id and version";

    REVIEW_HEADING = "您的回答" "Your answers";
    REVIEW_EMPTY = "还没有回答任何问题。" "Nothing has been answered yet.";
    CHANGE = "修改" "Change";
    ANSWER_NOT_SURE = "不确定" "not sure";
    SHOW_RESULT = "查看结果" "Show the result";
    DROPPED = "以下回答和刚才填写的矛盾，或者不再适用，已取消" "These answers contradict what was just entered, or no longer apply, and were dropped";
    PROBLEMS_HEADING = "链接中有无法使用的内容，其余照常计算" "Part of the link could not be used; the rest still counts";
    PREFILLED = "回答来自链接或结果码，请核对" "These answers come from a link or code: please check them";
    TEXT_CHANGED = "写下这些回答以后，本站的政策内容更新过；下面按现在的内容重新计算。" "This site's policy has been updated since these answers were written; the result below goes by the policy as it is now.";
    PREFILLED_RIGHT = "已核对，无误" "I have checked them: they are right";
    UNKNOWN_PART = "链接中有一项不是本计算器的内容，没有采用。" "Part of the link does not belong to this calculator; it was not used.";
    UNDERSTOOD = "知道了" "Understood";

    READER_LEAD = "全文按条款逐字收录，可以引用每一条的链接。" "This is the whole text, clause by clause, word for word. It is in Chinese; each heading is given in English.";
    CONTENTS = "目录" "Contents";
    ROLE_GRANTS = "给予补贴或帮助" "Grants something";
    ROLE_CONDITIONS = "规定条件" "Sets conditions";
    ROLE_INFORMS = "说明情况" "Informs";
    BACK_TO_RESULT = "回到结果" "Back to the result";
    CLAUSE_LINK = "本条链接" "Link to clause";
    DECIDES_ABOUT_YOU = "这一条决定了您的：" "This clause decided about you:";
    TARGETS = "行动目标" "Targets of the plan";
    SEARCH = "在原文中查找" "Search the text";
    GRANTED_HERE = "本条给予" "Granted here";

    THIS_DECIDES = "这个回答影响：" "This answer decides:";
    NEAREST_CHANGE = "哪里不同，就不是“不符合”" "What would have to be different";
    NEAREST_CHANGE_LEAD = "其他回答不变，以下情况不同，就不再是“不符合”（仍可能有待认定，或者还要回答别的问题）：" "With everything else as it is, this would no longer be “not granted” (it may still be left open, or need other answers) if the following were different:";
    NOTHING_TO_CHANGE = "这一条没有可以改变的地方。" "Nothing you could change would make a difference.";
    MUST_NOT = "不是这种情况：" "Not the case:";
    WHAT_IF = "如果不一样呢？" "What if?";
    WHAT_IF_HEADING = "换一个回答，看看有什么不同" "Change one answer and see the difference";
    WHAT_IF_NOW = "现在的回答" "Your answer now";
    WHAT_IF_SAME = "结果没有变化。" "The result stays the same.";
    BEFORE = "现在" "Now";
    AFTER = "改变以后" "Then";
    ITEM = "项目" "Item";
    ADOPT = "采用这个回答" "Use this answer";
    KEEP = "保留原来的回答" "Keep my answer";
    TIMELINE = "时间线" "Timeline";
    TIMELINE_YOURS = "您填写的日期" "Your date";

    SHARE_HEADING = "保存和分享" "Keep and share";
    RESULT_CODE = "结果码：" "Result code:";
    RESULT_CODE_HINT = "在首页输入结果码，可以重现同样的结果。" "Enter this code on the first page to see the same result again.";
    COPY_LINK = "复制链接发给家人（含回答）" "Copy a link to send (with answers)";
    COPY_LINK_EMPTY = "复制链接（不含回答）" "Copy link (without answers)";
    OPEN_ON_THE_PHONE = "打开这个结果" "Open this result";
    COPY_TEXT = "复制文字结果" "Copy as text";
    COPY_HTML = "复制到文章（带格式）" "Copy for an article (formatted)";
    COPY_CLAUSE = "复制本条到文章" "Copy this clause for an article";
    PRINT = "打印" "Print";
    SHOW_QR = "二维码（含回答）" "QR code (with answers)";
    COPIED = "已复制，可以去粘贴了。" "Copied: you can paste it now.";
    COPY_BY_HAND = "请长按或选中下面的文字复制：" "Select the text below and copy it:";
    SAVED = "文件已交给浏览器保存。没有反应的话，这里不让保存：请用系统浏览器打开本页，或复制文字。" "The file was given to the browser to save. If nothing happens, this place does not allow it: open the page in the system's browser, or copy the text.";
    NOT_SAVED = "这里不能保存文件。请用系统浏览器打开本页，或复制文字。" "No file can be saved here. Open the page in the system's browser, or copy the text.";
    NOT_PRINTED = "打印窗口没有打开的话，这里不让打印：请用系统浏览器打开本页，或复制文字。" "If no print window opened, this place does not allow it: open the page in the system's browser, or copy the text.";
    SAVE_HERE = "在这台设备上保存回答" "Keep the answers on this device";
    SAVE_HINT = "默认不保存。公用设备请不要保存。" "Off by default. Do not use it on a shared device.";
    SAVE_REPLACES = "这台设备上已经保存了另一份回答，勾选会用现在的替换。" "Other answers are kept on this device already; these would take their place.";
    SAVE_DENIED = "这个浏览器不允许保存。" "This browser does not allow it.";
    GO_ON = "接着填" "Go on";
    ANEW = "重新开始" "Start again";
    GO_ON_OR_ANEW = "接着填，还是清除后重新开始？" "Go on, or clear this and start again?";
    CONTINUE_SAVED = "继续上次" "Go on from last time";
    SAVED_FOUND = "这台设备上保存了上次的回答。" "Answers from last time are kept on this device.";
    SAVED_UNREADABLE = "这台设备上保存的内容来自其他版本，无法使用。" "The answers kept on this device come from another version and cannot be used.";
    ERASE_ALL = "全部清除" "Erase everything";
    ENTER_CODE = "有结果码？" "Have a result code?";
    OPEN_CODE = "打开结果" "Open the result";
    CODE_MISTYPED = "结果码不对，请核对后重新输入" "This is not a result code: check it and enter it again";
    CODE_OTHER_VERSION = "这个结果码属于政策的其他版本" "This result code belongs to another version of the policy";
    COUNTER = "窗口模式（工作人员用）" "Counter mode (for staff)";
    COUNTER_HINT = "为多人办理时使用：一键清除，换下一位；闲置3分钟自动清除，可另选；回答不写进网址和浏览记录。" "For helping one person after another. One tap clears everything, and after 3 idle minutes everything clears by itself unless you choose otherwise. No answer is kept in the address or the browser's history.";
    COUNTER_ON = "打开窗口模式" "Switch on";
    COUNTER_OFF = "退出窗口模式" "Leave counter mode";
    NEXT_PERSON = "下一位" "Next person";
    CLEARED = "刚才的内容已清除。" "Everything that was here has been cleared.";
    TAKE_BACK = "撤销" "Undo";
    IDLE_CLEAR = "闲置自动清除" "Clear when idle";
    IDLE_NEVER = "不自动清除" "Never";
    IDLE_SOON = "即将自动清除" "About to clear";
    IDLE_STAY = "继续使用" "Stay";
    READ_ALOUD = "朗读" "Read aloud";
    STOP_READING = "停止朗读" "Stop reading";
    YOUR_ANSWERS = "您的回答" "Your answers";

    ESTIMATE_TOOL = "学徒制等补贴测算" "Estimate apprenticeship and other subsidies";
    ESTIMATE_TOOL_HINT = "一页算出每人、每年和合计，最多比较三个方案" "Per person, per year and in total, with up to three scenarios side by side";
    ROSTER_TOOL = "花名册批量测算" "Work out a whole roster";
    ROSTER_TOOL_HINT = "打开 Excel 或 CSV，在本机逐人测算，不上传" "Open an Excel or CSV file; it is worked out on this device and sent nowhere";
    CATALOGUE_TOOL = "本地补贴目录" "Local catalogue";
    CATALOGUE_TOOL_HINT = "职业（工种）的补贴标准，由当地公布" "Subsidy standards by occupation, as published locally";
    FROM_CATALOGUE = "从本地补贴目录中选" "Choose from the local catalogue";
    CATALOGUE_SEARCH = "职业（工种），可输拼音首字母" "Occupation, in Chinese or by its pinyin initials";
    CATALOGUE_NOT_LISTED = "条没有列出，请多输入几个字" "more are not listed: type more of the name";
    CATALOGUE_NO_MATCH = "目录中没有相符的标准，可以在下面直接填写" "The catalogue has no such standard; a sum can be entered below";
    CATALOGUE_SOURCE = "标准出处" "Source of the standard";
    CATALOGUE_EXAMPLE = "示例目录，数字不能作为依据" "An example catalogue: its figures are not real";

    EMBED_PAGE = "嵌入到您的网页" "Put it on your own page";
    SET_BY_PAGE = "由所在网页设定" "set by this page";
    CONTACT = "所在网页提供的咨询方式：" "Contact given by the page around this: ";
    OPEN_WHOLE = "打开完整计算器" "Open the whole calculator";
    HOST_ASKS = "所在网页想知道您的计算结果（含回答）。不同意也可以照常使用。" "The page around this asks for your result, answers included. You can go on without agreeing.";
    HOST_AGREE = "同意，把结果交给该网页" "Agree: give the result to the page";
    HOST_REFUSE = "不同意" "Do not agree";

    ONE_MONTH_READING = "读法一" "First reading";
    EVERY_MONTH_READING = "读法二" "Second reading";
    STEP_LIMIT = "封顶" "limit";
    STEP_CEILING = "最高" "at most";
    UPLIFT = "上浮系数" "uplift factor";
}

/// A certain sum as a lower bound.
pub fn at_least(sum: &str, language: Language) -> String {
    match language {
        Language::Chinese => [sum, "起"].concat(),
        Language::English => [sum, " or more"].concat(),
    }
}

pub(super) use words;
