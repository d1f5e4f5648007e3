//! Facts, their questions, and the files that name them.

use super::{
    CATALOGUE, ESTIMATE, EVERYONE, IMPOSSIBLE, OF_PERSONS, OF_POOLS, PERSONS, POLICY, POOLS, ROSTER, broken, twice,
    wrong_kind,
};
use skills_subsidy::policy_source::Problem::{
    AskedInCircle, Idle, Missing, NeverAsked, NeverRead, NoWording, OneOf, Reserved, TooLarge,
};

#[test]
fn each_is_found_where_it_stands() {
    broken(
        "a fact that nobody is asked",
        &[(POLICY, "[course_day, course_days]", "[course_day]")],
        &[(EVERYONE, 28, 7, NeverAsked("course_days".to_owned()))],
    );
    broken(
        "a fact that waits for itself",
        &[(
            OF_PERSONS,
            "  rule: holds_a_water_card\n",
            "  fact: grade\n  among: [upper]\n  clause: \"2\"\n  words: 高级500元\n  says:\n    zh: 高级\n    en: upper\n",
        )],
        &[(OF_PERSONS, 100, 7, AskedInCircle("grade".to_owned()))],
    );
    broken(
        "a choice that links have another meaning for",
        &[(OF_PERSONS, "choice: works_here", "choice: unsure")],
        &[(OF_PERSONS, 29, 13, Reserved("unsure".to_owned()))],
    );
    broken(
        "a sum that may be too large",
        &[
            (OF_POOLS, "most: 100000\n", ""),
            (POOLS, "      at most: 10\n", ""),
            (
                POOLS,
                "- each: guards\n      words: 每个场所",
                "- each: guards\n      words: 每个场所不超过10人\n    - each: guards\n      words: 每个场所",
            ),
        ],
        &[(POOLS, 56, 14, TooLarge("premium_subsidy".to_owned()))],
    );
    broken(
        "a fact that is asked twice",
        &[(POLICY, "[course_day, course_days]", "[course_day, course_days, course_day]")],
        &[(POLICY, 41, 36, twice("question", "course_day"))],
    );
    broken(
        "a fact that no rule reads",
        &[
            (
                OF_POOLS,
                "```yaml\nfact: premium",
                "```yaml\nfact: lanes\nname:\n  zh: 泳道\n  en: lanes\nkind: flag\nquestion:\n  - zh: 有泳道吗？\n    en: Are there lanes?\nhelp:\n  zh: 示例\n  en: example\nreason:\n  zh: 示例\n  en: example\nclause: \"3\"\n```\n\n```yaml\nfact: premium",
            ),
            (POLICY, "premium, equipment_bought", "premium, lanes, equipment_bought"),
        ],
        &[(OF_POOLS, 65, 7, NeverRead("lanes".to_owned()))],
    );
    broken(
        "a fact without a question",
        &[(OF_POOLS, "question:\n  - for: employer…employ?\n", "")],
        &[(OF_POOLS, 22, 1, Missing("question"))],
    );
    broken(
        "a question with no words for somebody asked",
        &[(OF_POOLS, "  - for: employer\n    zh: 聘用了", "  - for: worker\n    zh: 聘用了")],
        &[(OF_POOLS, 22, 7, NoWording { fact: "guards".to_owned(), audience: "employer" })],
    );
    broken(
        "two questions for the same people",
        &[(EVERYONE, "  - zh: 集训从哪天开始？", "  - for: worker\n    zh: 集训从哪天开始？")],
        &[(EVERYONE, 16, 5, twice("wording", "worker"))],
    );
    broken(
        "a question behind one for everyone",
        &[(EVERYONE, "  - for: worker\n    zh: 您的集训从哪天开始？", "  - zh: 您的集训从哪天开始？")],
        &[(EVERYONE, 15, 5, twice("wording", "everyone"))],
    );
    broken(
        "choices are missing",
        &[(OF_PERSONS, "choices:\n  - choice: basic…en: upper\n", "")],
        &[(OF_PERSONS, 104, 7, Missing("choices"))],
    );
    broken(
        "choices of yes or no",
        &[(OF_PERSONS, "kind: many", "kind: flag")],
        &[(PERSONS, 218, 9, wrong_kind("ties", "flag", "many")), (OF_PERSONS, 6, 1, Idle("choices"))],
    );
    broken(
        "bounds of a day",
        &[(EVERYONE, "kind: date\n", "kind: date\nleast: 1\n")],
        &[(EVERYONE, 4, 1, Idle("least"))],
    );
    broken(
        "what is usual of another kind",
        &[(EVERYONE, "  from: 2000-01-01\n  until: 2039-12-31\n", "  at most: 5\n")],
        &[(EVERYONE, 10, 3, OneOf("usual: at most; usual: from and until"))],
    );
    broken(
        "what is impossible of another kind",
        &[(
            IMPOSSIBLE,
            "      - fact: months_waited\n        at least: 1",
            "      - fact: months_waited\n        is: true",
        )],
        &[(IMPOSSIBLE, 16, 15, wrong_kind("months_waited", "count", "flag"))],
    );
    broken(
        "a day before what is no day",
        &[(IMPOSSIBLE, "  - day: card_day\n    before: course_day", "  - day: card_day\n    before: course_days")],
        &[(IMPOSSIBLE, 21, 13, wrong_kind("course_days", "count", "date"))],
    );
    broken(
        "an impossible pair of one",
        &[(IMPOSSIBLE, "      - fact: outdoor_worker\n        is: true\n", "")],
        &[(IMPOSSIBLE, 5, 5, OneOf("both (two statements); day and before"))],
    );
    broken(
        "the event is no day",
        &[(POLICY, "event: course_day", "event: ties")],
        &[(POLICY, 13, 10, wrong_kind("ties", "many", "date"))],
    );
    broken(
        "what finds an entry is no choice",
        &[(CATALOGUE, "certificate: card", "certificate: ties")],
        &[(CATALOGUE, 1, 14, wrong_kind("ties", "many", "one"))],
    );
    broken(
        "a derived fact follows from nothing",
        &[(ROSTER, "    same as: outdoor_worker\n", "")],
        &[(ROSTER, 43, 5, OneOf("same as, counts a person when"))],
    );
    broken(
        "months that are not counted",
        &[(ROSTER, "    months:\n      fact: guard_months\n      at most: 36\n", "")],
        &[(ROSTER, 68, 5, Missing("months"))],
    );
    broken(
        "people who are not counted",
        &[(ESTIMATE, "people: guards", "people: outdoor_pool")],
        &[(ESTIMATE, 5, 13, wrong_kind("outdoor_pool", "flag", "count"))],
    );
    broken(
        "what planning implies is no yes",
        &[(ESTIMATE, "implied: [outdoor_pool]", "implied: [guards]")],
        &[(ESTIMATE, 6, 15, wrong_kind("guards", "count", "flag"))],
    );
    broken(
        "a derived count that is none",
        &[(ROSTER, "- fact: guards\n    counts", "- fact: premium\n    counts")],
        &[(ROSTER, 45, 11, wrong_kind("premium", "money", "count"))],
    );
    broken(
        "a year of no day",
        &[(ROSTER, "date: card_day", "date: card")],
        &[(ROSTER, 59, 13, wrong_kind("card", "one", "date"))],
    );
    broken(
        "months beside once",
        &[(ROSTER, "    again: once\n", "    again: once\n    months:\n      fact: guard_months\n      at most: 36\n")],
        &[(ROSTER, 62, 5, Idle("months"))],
    );
}
