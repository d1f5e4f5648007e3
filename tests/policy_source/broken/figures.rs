//! Sums, limits, days and factors.

use super::{EVERYONE, OF_POOLS, PERSONS, POLICY, POOLS, ROSTER, TERM, broken, not_said};
use skills_subsidy::policy_source::Problem::{NoDay, NoFactor, NoSum, NoSumFor, Reversed, WrongUnit};

#[test]
fn each_is_found_where_it_stands() {
    broken(
        "a sum that the words do not say",
        &[(PERSONS, "    upper: 500", "    upper: 5000")],
        &[(PERSONS, 70, 12, not_said("5000", "初级300元，高级500元"))],
    );
    broken(
        "one less than the words say",
        &[(PERSONS, "    upper: 500", "    upper: 499")],
        &[(PERSONS, 70, 12, not_said("499", "初级300元，高级500元"))],
    );
    broken(
        "months of a fact that counts people",
        &[(OF_POOLS, "unit:\n  zh: 个月", "unit:\n  zh: 人")],
        &[(POOLS, 40, 17, WrongUnit { fact: "guard_months".to_owned(), expected: "月" })],
    );
    broken(
        "a number within a longer one",
        &[(POOLS, "  at most: 80\n  words: 每人", "  at most: 8\n  words: 每人")],
        &[(POOLS, 70, 12, not_said("8", "每人不超过80元"))],
    );
    broken(
        "a limit that the words do not say",
        &[(PERSONS, "at most: 6", "at most: 9")],
        &[(PERSONS, 44, 20, not_said("9", "自取得证书之日起6个月内提出申请"))],
    );
    broken(
        "a limit of people that the words do not say",
        &[(POOLS, "at most: 10\n", "at most: 20\n")],
        &[(POOLS, 77, 16, not_said("20", "每个场所不超过10人"))],
    );
    broken(
        "a limit of months that the words do not say",
        &[(ROSTER, "at most: 36", "at most: 48")],
        &[(ROSTER, 72, 16, not_said("48", "最长不超过3年"))],
    );
    broken(
        "a day that the words do not say",
        &[(PERSONS, "until: 2024-12-31", "until: 2024-12-30")],
        &[(PERSONS, 36, 14, not_said("2024-12-30", "规划期为2023年1月1日至2024年12月31日"))],
    );
    broken(
        "a factor that the words do not say",
        &[(POOLS, "factor: 1.2", "factor: 1.3")],
        &[(POOLS, 43, 15, not_said("1.3", "露天场所上浮20%"))],
    );
    broken(
        "a factor that raises nothing",
        &[(POOLS, "factor: 1.2", "factor: 1.0")],
        &[(POOLS, 43, 15, NoFactor("1.0".to_owned()))],
    );
    broken(
        "a day that no calendar has",
        &[(TERM, "from: 2023-02-01", "from: 2023-02-30")],
        &[(TERM, 24, 17, NoDay("2023-02-30".to_owned()))],
    );
    broken(
        "a sum that is none",
        &[(PERSONS, "    basic: 300", "    basic: 三百")],
        &[(PERSONS, 69, 12, NoSum("三百".to_owned()))],
    );
    broken(
        "a choice without a sum",
        &[(
            PERSONS,
            "    basic: 300\n    upper: 500\n  words: 初级300元，高级500元",
            "    basic: 300\n  words: 初级300元",
        )],
        &[(PERSONS, 67, 3, NoSumFor("upper".to_owned()))],
    );
    broken(
        "a sum of more digits than a pack takes",
        &[(PERSONS, "    basic: 300", "    basic: 30000000000")],
        &[(PERSONS, 69, 12, NoSum("30000000000".to_owned()))],
    );
    broken(
        "sums from more to less",
        &[(POOLS, "  from: 1000\n  to: 1200", "  from: 1200\n  to: 1000")],
        &[(POOLS, 32, 7, Reversed { from: "1200".to_owned(), to: "1000".to_owned() })],
    );
    broken(
        "days from later to earlier",
        &[(TERM, "      from: 2023-01-01\n      until: 2024-12-31", "      from: 2024-12-31\n      until: 2023-01-01")],
        &[(TERM, 17, 14, Reversed { from: "2024-12-31".to_owned(), to: "2023-01-01".to_owned() })],
    );
    broken(
        "a term that ends before it begins",
        &[(POLICY, "until: 2024-12-31", "until: 2022-12-31")],
        &[(POLICY, 16, 10, Reversed { from: "2023-02-01".to_owned(), to: "2022-12-31".to_owned() })],
    );
    broken(
        "usual days from later to earlier",
        &[(EVERYONE, "  from: 2000-01-01\n  until: 2039-12-31", "  from: 2039-12-31\n  until: 2000-01-01")],
        &[(EVERYONE, 11, 10, Reversed { from: "2039-12-31".to_owned(), to: "2000-01-01".to_owned() })],
    );
    broken(
        "more at least than at most",
        &[(EVERYONE, "least: 0\nmost: 366", "least: 367\nmost: 366")],
        &[(EVERYONE, 37, 7, Reversed { from: "367".to_owned(), to: "366".to_owned() })],
    );
}
