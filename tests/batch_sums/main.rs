//! Sums of batches: those within the range of the integer columns are computed in fen, and all others have the same
//! result as one by one. `tests/batch/` tests this with generated rules.

#[path = "../support/mod.rs"]
mod support;

mod parts;

use rust_decimal::Decimal;
use skills_subsidy::engine::{Answer, Answers, BATCH_ROWS, BatchAnswers, evaluate, evaluate_batch};
use skills_subsidy::policy::{
    Amount, CalendarDate, ChoiceId, ChoiceSet, Condition, Entitlement, FactId, Factor, Kind, Policy, Test, Yuan,
};
use std::sync::LazyLock;
use support::small::{
    CHOICES, WORDS, all, citation, dated_by, fact, kept, money, office_decides, policy_of, that, yes,
};

const GRANTED: u8 = 0;
const UPLIFTED: u8 = 1;
const CHOICE: u8 = 2;
const COUNT: u8 = 3;
const MONTHS: u8 = 4;
const RATE: u8 = 5;
const STANDARD: u8 = 6;
const START: u8 = 7;

static POLICY: LazyLock<&'static Policy> = LazyLock::new(|| {
    let count = || Kind::Count { least: 0, most: u32::MAX };
    let rate = Kind::Money { least: Yuan::whole(100), most: Some(Yuan::LARGEST_STATED) };
    let kinds = [Kind::Flag, Kind::Flag, Kind::One(&CHOICES), count(), count(), rate, Kind::Standard, Kind::Date];
    dated_by(policy_of(kinds.map(|kind| (fact(kind), 0))), START)
});

type Given = (u8, Answer);

fn person(given: &[Given]) -> Answers {
    let mut answers = Answers::none(*POLICY);
    for (fact, answer) in given {
        assert!(answers.set(FactId::at(*fact), *answer), "{answer:?}");
    }
    answers
}

fn decimal(written: &str) -> Decimal {
    Decimal::from_str_exact(written).expect("a number")
}

fn yuan(written: &str) -> Yuan {
    Yuan::new(decimal(written)).expect("zero or more")
}

fn sum(written: &str) -> Answer {
    Answer::Money(yuan(written))
}

fn named(low: &str, high: &str) -> Amount {
    Amount::Named { low: yuan(low), high: yuan(high), per: WORDS, citation: citation() }
}

fn stated(position: u8) -> Amount {
    Amount::Stated { fact: FactId::at(position), citation: citation() }
}

fn at_most(amount: Amount, ceiling: &str) -> Amount {
    Amount::AtMost { amount: kept(amount), ceiling: yuan(ceiling), citation: citation() }
}

fn times(amount: Amount, position: u8) -> Amount {
    Amount::Times(kept(amount), Factor::Count { fact: FactId::at(position), citation: citation() })
}

fn uplifted(amount: Amount, factor: &str) -> Amount {
    let factor = Factor::Uplift { condition: kept(yes(UPLIFTED)), factor: decimal(factor), citation: citation() };
    Amount::Times(kept(amount), factor)
}

fn a_year(amount: Amount) -> Amount {
    let factor = Factor::YearsOfMonths { months: FactId::at(MONTHS), limit: 24, citation: citation() };
    Amount::Times(kept(amount), factor)
}

fn readings(first: Amount, second: Amount) -> Amount {
    Amount::Readings { first: kept(first), second: kept(second), wording: WORDS, citation: citation() }
}

fn when(then: Amount, otherwise: Amount) -> Amount {
    Amount::When { condition: kept(yes(UPLIFTED)), then: kept(then), otherwise: kept(otherwise) }
}

/// A condition that always holds.
fn always() -> Condition {
    all(Vec::new())
}

/// Returns the certain sum of each person in fen, after asserting that everything else equals the result one by one.
fn in_fen(view: &[&'static Entitlement], people: &[Answers]) -> Vec<Option<i64>> {
    let mut batch = BatchAnswers::none(*POLICY);
    people.iter().for_each(|answers| assert!(batch.push(answers)));
    let together = evaluate_batch(view, &batch);
    for (row, answers) in people.iter().enumerate() {
        let alone = evaluate(view, answers);
        assert_eq!(together.total.get(row), alone.total, "{answers:?}");
        for (one, other) in together.outcomes.iter().zip(&alone.outcomes) {
            let one = one.outcome(row);
            assert_eq!((one.status, one.amount), (other.status, other.amount), "{answers:?}");
        }
    }
    together.total.low_in_fen().take(people.len()).collect()
}

/// Does so for one subsidy that everyone is granted.
fn in_fen_of(amount: Amount, people: &[Answers]) -> Vec<Option<i64>> {
    in_fen(&[money(always(), amount)], people)
}

fn of_counts(counts: impl IntoIterator<Item = u32>) -> Vec<Answers> {
    counts.into_iter().map(|count| person(&[(COUNT, Answer::Count(count))])).collect()
}

fn nobody_special() -> Vec<Answers> {
    vec![person(&[])]
}

#[test]
fn a_full_batch_counts_each_person_for_themselves() {
    let people = of_counts(0..BATCH_ROWS as u32);
    let expected: Vec<_> = (0..64).map(|count| Some(count * 150_050)).collect();
    assert_eq!(in_fen_of(times(named("1500.5", "1500.5"), COUNT), &people), expected);
    assert_eq!(in_fen_of(times(named("1500.5", "2000"), COUNT), &people), expected, "the low end of a range");
}

#[test]
fn parts_of_a_fen_are_rounded_half_up() {
    for (exact, fen) in [
        ("33.33", 3333),
        ("33.334", 3333),
        ("33.335", 3334),
        ("33.3349999", 3333),
        ("33.3350001", 3334),
        ("33", 3300),
        ("33.5", 3350),
        ("0.000000000000000001", 0),
        ("0.005000000000000000", 1),
    ] {
        assert_eq!(in_fen_of(named(exact, exact), &nobody_special()), [Some(fen)], "{exact}");
    }
}

#[test]
fn a_total_of_more_fen_than_a_number_holds_is_none_and_still_exact_in_yuan() {
    // In whole yuan, ten thousand million times a thousand million; in fen that exceeds 64 bits.
    let people = of_counts([1_000_000_000, 900_000_000, 1]);
    let amount = || named("100000000", "100000000");
    let expected = [None, Some(9_000_000_000_000_000_000), Some(10_000_000_000)];
    assert_eq!(in_fen_of(times(amount(), COUNT), &people), expected);
}

#[test]
fn what_is_finer_or_larger_than_columns_hold_is_worked_out_alone() {
    let finest = "0.0000000000000000000005";
    assert_eq!(in_fen_of(named(finest, finest), &nobody_special()), [None]);
    assert_eq!(in_fen_of(named("10", "10.0000000000000000000005"), &nobody_special()), [None]);
    let largest = "79228162514264337593543950335";
    assert_eq!(in_fen_of(named("1", largest), &nobody_special()), [None]);
    // Ten digits and nine decimals are nineteen; nine and nine are the maximum.
    let uplifting = [person(&[(UPLIFTED, Answer::Flag(true))])];
    assert_eq!(in_fen_of(uplifted(named("2", "2"), "1.0000000000"), &uplifting), [Some(200)]);
    assert_eq!(in_fen_of(uplifted(named("0.050000001", "0.06"), "1.500000000"), &uplifting), [Some(8)]);
    assert_eq!(in_fen_of(uplifted(named("0.050000001", "0.06"), "1.5000000001"), &uplifting), [None]);
}

#[test]
fn products_are_counted_in_columns_as_long_as_their_digits_fit() {
    let people = |fen: u64, count: u32| {
        let rate = sum(&format!("{}.{:02}", fen / 100, fen % 100));
        vec![
            person(&[(STANDARD, rate), (COUNT, Answer::Count(count))]),
            person(&[(STANDARD, sum("100")), (COUNT, Answer::Count(2))]),
        ]
    };
    let amount = || times(stated(STANDARD), COUNT);
    assert_eq!(in_fen_of(amount(), &people(1 << 30, 1 << 30)), [Some(1 << 60), Some(20_000)]);
    // A product of the maximum size, next to a number of that size in another row.
    assert_eq!(in_fen_of(amount(), &people(1 << 40, 1 << 31)), [None, None]);
    let twice = [people(1 << 40, 1 << 31), people(1 << 40, 1 << 31)].concat();
    assert_eq!(in_fen_of(amount(), &twice), [None; 4]);
}

#[test]
fn a_rate_finer_than_a_fen_leaves_the_others_in_their_columns() {
    let rates = ["100", "100.001", "100.25", "123.4567"];
    let people: Vec<_> = rates.iter().map(|rate| person(&[(RATE, sum(rate))])).collect();
    assert_eq!(in_fen_of(stated(RATE), &people), [Some(10_000), None, Some(10_025), None]);
    let doubled = readings(stated(RATE), named("200", "200"));
    assert_eq!(in_fen_of(doubled, &people), [Some(10_000), None, Some(10_025), None], "the smaller of two readings");
    let twice = readings(stated(RATE), at_most(stated(RATE), "110"));
    assert_eq!(in_fen_of(twice, &people), [Some(10_000), None, Some(10_025), None], "the same in both readings");
}

/// Someone whose training starts on that day and takes `number` months or days.
fn from(day: (u16, u8, u8), count: u8, number: u32) -> Answers {
    let (year, month, day) = day;
    person(&[(START, Answer::Date(CalendarDate::known(year, month, day))), (count, Answer::Count(number))])
}

#[test]
fn a_year_is_divided_by_twelve_where_fen_say_it() {
    // Twenty-four months of the term are left from that day on.
    let people: Vec<_> = [12, 7, 24, 25, 3, 1].iter().map(|&months| from((2020, 1, 1), MONTHS, months)).collect();
    let fen = in_fen_of(a_year(named("4000", "4000")), &people);
    // 7 ⁄ 12 and 1 ⁄ 12 of 4000 have no finite decimals; months beyond two years add nothing.
    assert_eq!(fen, [Some(400_000), None, Some(800_000), Some(800_000), Some(100_000), None]);
    let fen = in_fen_of(a_year(named("4000", "10000")), &people);
    assert_eq!(fen, [Some(400_000), None, Some(800_000), Some(800_000), Some(100_000), None]);
}

#[test]
fn only_what_is_certain_counts_in_fen() {
    let sure = |granted: bool| person(&[(GRANTED, Answer::Flag(granted)), (STANDARD, sum("700"))]);
    let people = [sure(true), sure(false), person(&[(STANDARD, sum("700"))]), person(&[(GRANTED, Answer::Flag(true))])];
    let granted = money(yes(GRANTED), stated(STANDARD));
    assert_eq!(in_fen(&[granted], &people), [Some(70_000), Some(0), Some(0), Some(0)]);
    let by_an_office = money(all(vec![yes(GRANTED), office_decides()]), stated(STANDARD));
    assert_eq!(in_fen(&[by_an_office], &people), [Some(0); 4]);
    assert_eq!(in_fen(&[granted, by_an_office, granted], &people), [Some(140_000), Some(0), Some(0), Some(0)]);
}

#[test]
fn what_is_refused_adds_nothing_however_large_it_would_be() {
    let largest =
        || person(&[(GRANTED, Answer::Flag(false)), (RATE, sum("1000000000000")), (COUNT, Answer::Count(u32::MAX))]);
    let granted = person(&[(GRANTED, Answer::Flag(true)), (RATE, sum("100.001")), (COUNT, Answer::Count(2))]);
    let amount = || times(times(stated(RATE), COUNT), COUNT);
    let refused = money(yes(GRANTED), amount());
    assert_eq!(in_fen(&[refused], &[largest(), granted.clone()]), [Some(0), None]);
    assert_eq!(in_fen(&[refused, money(always(), named("5", "5"))], &[largest(), granted]), [Some(500), None]);
}

#[test]
fn a_total_that_grows_out_of_its_columns_is_worked_out_alone() {
    let large = money(always(), times(named("1000000000", "1000000000"), COUNT));
    let people = of_counts([2_000_000_000, 1]);
    assert_eq!(in_fen(&[large, large], &people), [None, Some(200_000_000_000)]);
    assert_eq!(in_fen(&[large, large, large], &people), [None, None], "no sum fits its column any more");
}

#[test]
fn one_of_two_ways_may_be_larger_than_columns_hold() {
    let flagged = |flag: bool| person(&[(UPLIFTED, Answer::Flag(flag)), (COUNT, Answer::Count(u32::MAX))]);
    let people = [flagged(true), flagged(false), person(&[(COUNT, Answer::Count(1))])];
    let large = || times(times(named("10000.25", "10000.25"), COUNT), COUNT);
    assert_eq!(in_fen_of(when(large(), named("7.25", "7.25")), &people), [None, Some(725), None]);
    assert_eq!(in_fen_of(when(named("7.25", "8"), large()), &people), [Some(725), None, None]);
    // In whole yuan the larger one fits its column, in thousandths of a yuan it does not.
    let whole = || named("100000000000000000", "100000000000000000");
    assert_eq!(in_fen_of(when(whole(), named("7.255", "8")), &people), [None, Some(726), None]);
    assert_eq!(in_fen_of(when(named("7.255", "8"), whole()), &people), [Some(726), None, None]);
}

#[test]
fn one_of_two_ways_is_taken_for_each_person_and_both_where_it_is_open() {
    let flagged = |flag: bool| person(&[(UPLIFTED, Answer::Flag(flag)), (STANDARD, sum("9.5"))]);
    let people = [flagged(true), flagged(false), person(&[(STANDARD, sum("9.5"))]), person(&[])];
    assert_eq!(in_fen_of(when(named("1", "2"), stated(STANDARD)), &people), [Some(100), Some(950), Some(100), Some(0)]);
    assert_eq!(
        in_fen_of(when(named("3", "3"), named("2.5", "2.5")), &people),
        [Some(300), Some(250), Some(250), Some(250)]
    );
    assert_eq!(in_fen_of(uplifted(stated(STANDARD), "1.3"), &people), [Some(1235), Some(950), Some(950), Some(0)]);
}

#[test]
fn a_ceiling_closes_what_is_open_above() {
    let people = [person(&[(COUNT, Answer::Count(3))]), person(&[(COUNT, Answer::Count(1))]), person(&[])];
    assert_eq!(
        in_fen_of(at_most(times(named("20.5", "20.5"), COUNT), "41"), &people),
        [Some(4100), Some(2050), Some(0)]
    );
    assert_eq!(in_fen_of(at_most(named("20", "60"), "41.125"), &people), [Some(2000); 3]);
    assert_eq!(in_fen_of(at_most(stated(STANDARD), "41"), &people), [Some(0); 3], "open below: nothing is certain");
    // A product with the maximum number of bits for a column, and its ceiling.
    let most = (1 << 31) - 1;
    let widest = person(&[(STANDARD, sum("21474836.47")), (COUNT, Answer::Count(most))]);
    assert_eq!(in_fen_of(at_most(times(stated(STANDARD), COUNT), "1000"), &[widest]), [Some(100_000)]);
}

#[test]
fn a_choice_that_the_table_does_not_name_leaves_the_sum_open() {
    let table: &[(ChoiceId, Yuan)] = kept([(ChoiceId::at(0), yuan("150")), (ChoiceId::at(2), yuan("200.5"))]);
    let amount = || Amount::ByChoice { fact: FactId::at(CHOICE), table, citation: citation() };
    let chosen = |at: u8| person(&[(CHOICE, Answer::One(ChoiceId::at(at)))]);
    let people = [chosen(0), chosen(1), chosen(2), chosen(3), person(&[])];
    assert_eq!(in_fen_of(amount(), &people), [Some(15_000), Some(0), Some(20_050), Some(0), Some(15_000)]);
    assert_eq!(in_fen_of(amount(), &[person(&[])]), [Some(15_000)], "the choice is unknown for everyone");
    let among = Test::AmongThese(ChoiceSet::of(&[0, 1].map(ChoiceId::at)));
    let among = money(that(CHOICE, among), amount());
    assert_eq!(in_fen(&[among], &people), [Some(15_000), Some(0), Some(0), Some(0), Some(0)]);
}

#[test]
fn a_batch_that_is_filled_again_has_forgotten_who_was_in_it() {
    let rate = |flag: bool, rate: &str| person(&[(GRANTED, Answer::Flag(flag)), (RATE, sum(rate))]);
    let (before, after) = ([rate(true, "100.001"), rate(true, "200")], [rate(false, "300"), rate(true, "400.005")]);
    let mut batch = BatchAnswers::none(*POLICY);
    assert!(batch.is_empty() && !batch.is_full());
    for people in [&before, &after] {
        batch.clear();
        people.iter().for_each(|answers| assert!(batch.push(answers)));
        assert_eq!((batch.len(), batch.is_empty()), (2, false));
        assert_eq!([batch.row(0), batch.row(1)], *people);
    }
    batch.clear();
    assert!(batch.is_empty());
    assert_eq!(batch.row(0), person(&[]));
}
