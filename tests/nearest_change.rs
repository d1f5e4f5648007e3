//! The nearest change that would reverse a refusal: the fewest facts, and only facts that a person can change.

mod support;

use skills_subsidy::engine::{Answer, Answers, Change, nearest_change};
use skills_subsidy::policy::{CalendarDate, Condition, FactId, Kind, Policy, Test};
use std::sync::LazyLock;
use support::small::{all, any, fact, help, not, office_decides, policy_of, that, unchangeable, yes};

/// Flags at 0 to 3, of which the last cannot be changed; a count at 4 and a date at 5.
static POLICY: LazyLock<&'static Policy> = LazyLock::new(|| {
    let flag = || fact(Kind::Flag);
    let count = fact(Kind::Count { least: 0, most: 100 });
    policy_of([flag(), flag(), flag(), unchangeable(flag()), count, fact(Kind::Date)].map(|fact| (fact, 0)))
});

const FIXED: u8 = 3;
const COUNT: u8 = 4;
const DAY: u8 = 5;

/// Answers with every flag at `flag` and a count of zero.
fn all_say(flag: bool) -> Answers {
    let none = Answers::none(*POLICY).with(FactId::at(COUNT), Answer::Count(0));
    (0..=FIXED).fold(none, |answers, at| answers.with(FactId::at(at), Answer::Flag(flag)))
}

/// Returns the requirements that would have to change, with their new outcomes.
fn changes(condition: Condition, answers: &Answers) -> Option<Vec<(usize, bool)>> {
    let changes = nearest_change(help(condition), answers)?;
    Some(changes.iter().map(|change| (change.requirement.fact.position(), change.must_hold)).collect())
}

#[test]
fn where_nothing_fails_nothing_has_to_change() {
    assert_eq!(changes(yes(0), &all_say(true)), None);
    assert_eq!(changes(yes(0), &Answers::none(*POLICY)), None, "it is still unknown");
    assert_eq!(changes(office_decides(), &all_say(false)), None, "an office may still decide yes");
}

#[test]
fn a_failing_demand_would_have_to_hold_and_a_bar_would_not() {
    assert_eq!(changes(yes(0), &all_say(false)), Some(vec![(0, true)]));
    assert_eq!(changes(not(yes(0)), &all_say(true)), Some(vec![(0, false)]));
    assert_eq!(changes(not(not(yes(0))), &all_say(false)), Some(vec![(0, true)]));
}

#[test]
fn of_several_demands_every_one_that_fails_is_named_and_no_other() {
    let mixed = all_say(false).with(FactId::at(1), Answer::Flag(true));
    assert_eq!(changes(all(vec![yes(0), yes(1), yes(2)]), &mixed), Some(vec![(0, true), (2, true)]));
    assert_eq!(changes(not(any(vec![yes(0), yes(1)])), &all_say(true)), Some(vec![(0, false), (1, false)]));
    let open = Answers::none(*POLICY).with(FactId::at(2), Answer::Flag(false));
    assert_eq!(changes(all(vec![yes(0), yes(2)]), &open), Some(vec![(2, true)]), "an open condition may still hold");
}

#[test]
fn of_several_ways_the_one_with_the_fewest_facts_is_nearest() {
    let two_or_one = || any(vec![all(vec![yes(0), yes(1)]), yes(2)]);
    assert_eq!(changes(two_or_one(), &all_say(false)), Some(vec![(2, true)]));
    let barred = not(all(vec![any(vec![yes(0), yes(1)]), yes(2)]));
    assert_eq!(changes(barred, &all_say(true)), Some(vec![(2, false)]));
    // Two requirements on one fact are one change.
    let one_fact = all(vec![that(COUNT, Test::AtLeast(5)), that(COUNT, Test::AtLeast(8))]);
    let ways = any(vec![all(vec![yes(0), yes(1)]), one_fact]);
    assert_eq!(changes(ways, &all_say(false)), Some(vec![(4, true), (4, true)]));
}

/// A period is two requirements, one for each end; only the one that the date fails is named.
#[test]
fn of_two_ends_of_a_stretch_the_one_that_is_passed_is_named() {
    let [from, until] = [CalendarDate::known(2019, 1, 1), CalendarDate::known(2021, 12, 31)];
    let changed = |year: u16| {
        let stretch = [Test::Within(CalendarDate::FIRST, until), Test::Within(from, CalendarDate::LAST)];
        let condition = all(stretch.into_iter().map(|test| that(DAY, test)).collect());
        let day = Answer::Date(CalendarDate::known(year, 6, 1));
        let changes = nearest_change(help(condition), &all_say(true).with(FactId::at(DAY), day))?;
        let [Change { requirement, must_hold: true }] = changes[..] else { panic!("one demand must hold") };
        match requirement.test {
            Test::Within(from, until) => Some((from, until)),
            _ => None,
        }
    };
    assert_eq!(changed(2026), Some((CalendarDate::FIRST, until)));
    assert_eq!(changed(2018), Some((from, CalendarDate::LAST)));
    assert_eq!(changed(2020), None, "no condition fails");
}

#[test]
fn nobody_is_told_to_change_what_no_one_can() {
    assert_eq!(changes(yes(FIXED), &all_say(false)), None);
    assert_eq!(changes(all(vec![yes(0), yes(FIXED)]), &all_say(false)), None);
    let another_way = any(vec![yes(FIXED), all(vec![yes(0), yes(1)])]);
    assert_eq!(changes(another_way, &all_say(false)), Some(vec![(0, true), (1, true)]));
}
