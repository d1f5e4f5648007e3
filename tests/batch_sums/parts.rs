//! The part of a sum that counts in a total: months and days up to the last day, the largest item of one payment, and
//! nothing where no sum is named.

use super::support::small::{WORDS, citation, kept, money, one_payment, yes};
use super::{
    COUNT, GRANTED, MONTHS, POLICY, STANDARD, START, UPLIFTED, a_year, always, decimal, from, in_fen, in_fen_of, named,
    person, stated, sum, times, when,
};
use rust_decimal::Decimal;
use skills_subsidy::engine::{Answer, Answers, BatchAnswers, evaluate_batch};
use skills_subsidy::policy::{Amount, CalendarDate, FactId, Factor, Payee};

#[test]
fn months_past_the_last_day_are_certain_for_nobody() {
    let starts = [(2020, 9, 1), (2020, 9, 2), (2021, 12, 1), (2021, 12, 2), (2022, 1, 1), (2019, 12, 31)];
    let mut people: Vec<_> = starts.iter().map(|&start| from(start, MONTHS, 24)).collect();
    people.push(person(&[(MONTHS, Answer::Count(24))]));
    people.push(person(&[(START, Answer::Date(CalendarDate::known(2020, 9, 1)))]));
    // 16, 15, 1, 0, 0 and 24 months at a hundred yuan; none without a start, and none yet with only a start.
    let expected = [160_000, 150_000, 10_000, 0, 0, 240_000, 0, 0].map(Some);
    assert_eq!(in_fen_of(a_year(named("1200", "1200")), &people), expected);
    assert_eq!(in_fen_of(a_year(named("1200", "2400")), &people), expected);
    assert_eq!(in_fen_of(a_year(stated(STANDARD)), &people), [Some(0); 8], "open below: nothing is certain");
}

#[test]
fn days_past_the_last_day_are_certain_for_nobody() {
    let people = [
        from((2021, 12, 2), COUNT, 30),
        from((2021, 12, 2), COUNT, 31),
        from((2021, 12, 31), COUNT, 3),
        from((2022, 1, 1), COUNT, 3),
        from((2019, 1, 1), COUNT, 1097),
        person(&[(COUNT, Answer::Count(30))]),
    ];
    let days =
        |amount: Amount| Amount::Times(kept(amount), Factor::Days { fact: FactId::at(COUNT), citation: citation() });
    // 30 days are left from 2021-12-02 on, that day included, and 1096 from 2019-01-01 on.
    let expected = [150_000, 150_000, 5000, 0, 5_480_000, 0].map(Some);
    assert_eq!(in_fen_of(days(named("50", "50")), &people), expected);
    let highs: Vec<_> = people.iter().map(|answers| possible(days(named("50", "50")), answers)).collect();
    assert_eq!(highs, ["1500", "1550", "150", "150", "54850", "1500"].map(decimal).map(Some), "every sum is possible");
}

/// Returns the high end of one subsidy that everyone is granted, computed in a batch.
fn possible(amount: Amount, answers: &Answers) -> Option<Decimal> {
    let mut batch = BatchAnswers::none(*POLICY);
    assert!(batch.push(answers));
    evaluate_batch(&[money(always(), amount)], &batch).total.get(0).high
}

#[test]
fn of_what_is_one_payment_the_largest_counts_for_each_person() {
    let people = [
        person(&[(STANDARD, sum("700")), (COUNT, Answer::Count(3)), (GRANTED, Answer::Flag(true))]),
        person(&[(STANDARD, sum("200")), (COUNT, Answer::Count(3)), (GRANTED, Answer::Flag(true))]),
        person(&[(STANDARD, sum("200")), (COUNT, Answer::Count(3)), (GRANTED, Answer::Flag(false))]),
        person(&[(STANDARD, sum("200"))]),
    ];
    let first = one_payment(always(), stated(STANDARD), Payee::Person);
    let second = |payee: Payee| one_payment(yes(GRANTED), times(named("100", "100"), COUNT), payee);
    let other = money(always(), named("5", "5"));
    assert_eq!(in_fen(&[first, other, second(Payee::Person)], &people), [70_500, 30_500, 20_500, 20_500].map(Some));
    assert_eq!(in_fen(&[first, first], &people), [70_000, 20_000, 20_000, 20_000].map(Some));
    let to_either = second(Payee::PersonOrOrganiser);
    assert_eq!(in_fen(&[to_either, other], &people), [Some(500); 4], "certain to neither");
    assert_eq!(in_fen(&[first, to_either], &people), [70_000, 20_000, 20_000, 20_000].map(Some));
}

#[test]
fn while_a_case_without_a_sum_is_possible_no_sum_is_certain() {
    let none = || Amount::NotNamed { wording: WORDS, citation: citation() };
    let flagged = |flag: bool| person(&[(UPLIFTED, Answer::Flag(flag))]);
    let people = [flagged(true), flagged(false), person(&[])];
    assert_eq!(in_fen_of(when(named("7.5", "8"), none()), &people), [Some(750), Some(0), Some(0)]);
    assert_eq!(in_fen_of(when(none(), named("7.5", "8")), &people), [Some(0), Some(750), Some(0)]);
    assert_eq!(in_fen_of(none(), &people), [Some(0); 3]);
    let both = [money(always(), when(none(), stated(STANDARD))), money(always(), named("1", "1"))];
    assert_eq!(in_fen(&both, &people), [Some(100); 3]);
    // The sum of one case exceeds its column, and the other case has no sum.
    let large = || times(times(named("10000.25", "10000.25"), COUNT), COUNT);
    let many = |flag: bool| person(&[(UPLIFTED, Answer::Flag(flag)), (COUNT, Answer::Count(u32::MAX))]);
    assert_eq!(in_fen_of(when(large(), none()), &[many(true), many(false)]), [None, Some(0)]);
}
