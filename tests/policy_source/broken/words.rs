//! Quotations, and words that exist in one language only.

use super::{APPLYING, PERSONS, POLICY, POOLS, broken, misquoted};
use skills_subsidy::policy_source::Problem::{Missing, ReadAfterAll, Unread, WrongClause};

#[test]
fn each_is_found_where_it_stands() {
    broken(
        "one character of a quotation is another",
        &[(POOLS, "words: 每个场所不超过10人", "words: 每个场所不超过10入")],
        &[(POOLS, 78, 14, misquoted("3", "每个场所不超过10入", Some("每个场所不超过10人")))],
    );
    broken(
        "a quotation of another clause",
        &[(POOLS, "words: 最长不超过3年", "clause: \"5\"\n      words: 最长不超过3年")],
        &[(
            POOLS,
            43,
            14,
            WrongClause { clause: "5".to_owned(), found: "最长不超过3年".to_owned(), rightly: "3".to_owned() },
        )],
    );
    broken(
        "nothing is quoted",
        &[(POOLS, "words: 最长不超过3年", "words: \"\"")],
        &[(POOLS, 42, 14, Missing("words"))],
    );
    broken(
        "words read unseen are misquoted",
        &[(APPLYING, "- 公布前沿用上一年的", "- 公布后沿用上一年的")],
        &[(APPLYING, 10, 5, misquoted("4", "公布后沿用上一年的", Some("公布前沿用上一年的")))],
    );
    broken(
        "words set aside are misquoted",
        &[(POOLS, "- words: 主管部门应当及时审核", "- words: 主管部门应当立即审核")],
        &[(POOLS, 10, 12, misquoted("3", "主管部门应当立即审核", Some("主管部门应当及时审核")))],
    );
    broken(
        "a half sentence is left out",
        &[(APPLYING, "reads:\n  - 公布前沿用上一年的\n", "")],
        &[(APPLYING, 3, 51, Unread { clause: "4".to_owned(), words: "公布前沿用上一年的".to_owned() })],
    );
    broken(
        "a half sentence of a second paragraph is left out",
        &[(PERSONS, "unread:…gives a person nothing\n", "")],
        &[(PERSONS, 5, 103, Unread { clause: "2".to_owned(), words: "各区应当做好宣传工作".to_owned() })],
    );
    broken(
        "a rule quotes what is set aside",
        &[(
            PERSONS,
            "- words: 各区应当做好宣传工作",
            "- words: 各区应当做好宣传工作\n    because:\n      zh: 示例\n      en: example\n  - words: 初级300元",
        )],
        &[(PERSONS, 16, 12, ReadAfterAll { words: "初级300元".to_owned() })],
    );
    broken(
        "no reason for what is set aside",
        &[(POOLS, "    because:…not a condition\n", "")],
        &[(POOLS, 10, 5, Missing("because"))],
    );
    broken(
        "half a reason for what is set aside",
        &[(POOLS, "      en: it is about the authority's time, not a condition\n", "")],
        &[(POOLS, 12, 7, Missing("en"))],
    );
    broken(
        "a reason that sets nothing aside",
        &[(POOLS, "  - words: 主管部门应当及时审核\n    because:", "  - because:")],
        &[(POOLS, 10, 5, Missing("words"))],
    );
    broken("chinese is missing", &[(POLICY, "  zh: 示例市\n", "")], &[(POLICY, 7, 3, Missing("zh"))]);
    broken(
        "english is missing",
        &[(
            PERSONS,
            "      zh: 区级目录每年可能不同\n      en: the district's catalogue may differ from year to year\n",
            "      zh: 区级目录每年可能不同\n",
        )],
        &[(PERSONS, 154, 7, Missing("en"))],
    );
    broken("chinese is empty", &[(POLICY, "  zh: 示例市\n", "  zh: \" \"\n")], &[(POLICY, 7, 7, Missing("zh"))]);
    broken(
        "a clause has no english heading",
        &[(APPLYING, "english: \"Article 4: applying (example)\"\n", "")],
        &[(APPLYING, 6, 1, Missing("english"))],
    );
}
