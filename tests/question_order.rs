//! The next question and the number of remaining questions: the question that settles most comes first, within its
//! group unless that costs much, and a question that can no longer change a result is never asked.

mod support;

use skills_subsidy::engine::{Answer, Answers, Questioning, leaves, representatives};
use skills_subsidy::policy::{
    Amount, CalendarDate, ChoiceId, ChoiceSet, Condition, Entitlement, Fact, FactId, FactSet, Factor, Kind, Policy,
    Test, Yuan,
};
use support::small::{
    CHOICES, WORDS, all, any, asked_where, citation, dated_by, fact, help, kept, money, not, office_decides, policy_of,
    that, yes,
};

type View<'a> = &'a [&'static Entitlement];

fn flag() -> (Fact, u8) {
    (fact(Kind::Flag), 0)
}

fn one() -> (Fact, u8) {
    (fact(Kind::One(&CHOICES)), 0)
}

fn count() -> (Fact, u8) {
    (fact(Kind::Count { least: 0, most: 100 }), 0)
}

fn among(position: u8, choices: &[u8]) -> Condition {
    let choices: Vec<ChoiceId> = choices.iter().map(|&at| ChoiceId::at(at)).collect();
    that(position, Test::AmongThese(ChoiceSet::of(&choices)))
}

/// Returns the position of the question after these answers, none of which is "not sure".
fn next(view: View, answers: &Answers) -> Option<usize> {
    let questioning = Questioning { view, answers, declined: FactSet::EMPTY, last: None };
    questioning.next().map(FactId::position)
}

fn first(view: View, policy: &'static Policy) -> Option<usize> {
    next(view, &Answers::none(policy))
}

fn remaining(view: View, answers: &Answers) -> usize {
    Questioning { view, answers, declined: FactSet::EMPTY, last: None }.remaining_at_most()
}

fn said(answers: &Answers, position: u8, flag: bool) -> Answers {
    answers.with(FactId::at(position), Answer::Flag(flag))
}

#[test]
fn the_date_of_the_event_comes_before_everything_else() {
    let policy = dated_by(policy_of([flag(), flag(), flag(), (fact(Kind::Date), 0)]), 3);
    let in_term = that(3, Test::Within(policy.term.issued, policy.term.until));
    let view = [help(all(vec![yes(0), yes(1), yes(2), in_term]))];
    assert_eq!(first(&view, policy), Some(3));
    let out_of_term = Answers::none(policy).with(FactId::at(3), Answer::Date(CalendarDate::FIRST));
    assert_eq!((next(&view, &out_of_term), remaining(&view, &out_of_term)), (None, 0), "nothing else matters");
}

#[test]
fn a_sum_left_to_another_document_comes_last() {
    let policy = policy_of([(fact(Kind::Standard), 0), flag()]);
    let view = [money(yes(1), Amount::Stated { fact: FactId::at(0), citation: citation() })];
    let nothing = Answers::none(policy);
    assert_eq!((next(&view, &nothing), remaining(&view, &nothing)), (Some(1), 2));
    assert_eq!((next(&view, &said(&nothing, 1, true)), remaining(&view, &said(&nothing, 1, true))), (Some(0), 1));
    assert_eq!((next(&view, &said(&nothing, 1, false)), remaining(&view, &said(&nothing, 1, false))), (None, 0));
}

/// The low end of an amount that grows with time depends on the days before the last day, so the start is asked for.
#[test]
fn the_start_of_what_grows_with_time_is_asked_for_the_sum_alone() {
    let policy = dated_by(policy_of([flag(), count(), (fact(Kind::Date), 0)]), 2);
    let a_day = || Amount::Named { low: Yuan::whole(50), high: Yuan::whole(50), per: WORDS, citation: citation() };
    let of = |factor: Factor| [money(yes(0), Amount::Times(kept(a_day()), factor))];
    let start = Answer::Date(CalendarDate::known(2020, 3, 2));
    for view in [
        of(Factor::Days { fact: FactId::at(1), citation: citation() }),
        of(Factor::YearsOfMonths { months: FactId::at(1), limit: 24, citation: citation() }),
    ] {
        let granted = said(&Answers::none(policy), 0, true).with(FactId::at(1), Answer::Count(5));
        assert_eq!((next(&view, &granted), remaining(&view, &granted)), (Some(2), 1), "the start is unknown");
        assert_eq!(remaining(&view, &granted.with(FactId::at(2), start)), 0);
        let refused = said(&granted, 0, false);
        assert_eq!((next(&view, &refused), remaining(&view, &refused)), (None, 0));
    }
    // An amount that does not grow with time needs no start.
    let counted = of(Factor::Count { fact: FactId::at(1), citation: citation() });
    let granted = said(&Answers::none(policy), 0, true).with(FactId::at(1), Answer::Count(5));
    assert_eq!((next(&counted, &granted), remaining(&counted, &granted)), (None, 0));
}

#[test]
fn the_question_that_may_save_others_comes_first() {
    let policy = policy_of([flag(), flag(), flag(), flag()]);
    let view = [help(yes(0)), help(all(vec![yes(1), yes(2), yes(3)]))];
    assert_eq!(first(&view, policy), Some(1), "a no to it saves two; a no to the first saves none");
    let refused = said(&Answers::none(policy), 1, false);
    assert_eq!((next(&view, &refused), remaining(&view, &refused)), (Some(0), 1));
}

#[test]
fn an_answer_that_more_choices_give_counts_for_more() {
    let policy = policy_of([one(), flag(), flag()]);
    let likely_refused = [help(all(vec![among(0, &[3]), yes(1), yes(2)]))];
    assert_eq!(first(&likely_refused, policy), Some(0), "three of four choices settle it");
    let likely_met = [help(all(vec![among(0, &[0, 1, 2]), yes(1), yes(2)]))];
    assert_eq!(first(&likely_met, policy), Some(1), "only one of four does");
    let turned = policy_of([flag(), flag(), one()]);
    let likely_refused = [help(all(vec![among(2, &[3]), yes(0), yes(1)]))];
    assert_eq!(first(&likely_refused, turned), Some(2), "the order of the facts does not matter");
}

#[test]
fn counts_and_days_around_a_limit_count_alike() {
    let policy = policy_of([one(), count(), (fact(Kind::Date), 0)]);
    let likely = || among(0, &[0, 1, 2]);
    // Of zero, the limit and its neighbour, two pass: slightly less than three of four choices.
    assert_eq!(first(&[help(all(vec![likely(), that(1, Test::AtMost(3))]))], policy), Some(1));
    assert_eq!(first(&[help(all(vec![likely(), not(that(1, Test::AtLeast(5)))]))], policy), Some(1));
    let year = || that(2, Test::Within(CalendarDate::known(2020, 1, 1), CalendarDate::known(2020, 12, 31)));
    assert_eq!(first(&[help(all(vec![likely(), not(year())]))], policy), Some(2));
    assert_eq!(first(&[help(all(vec![among(0, &[1]), year()]))], policy), Some(0), "one of four, not one of three");
}

#[test]
fn related_questions_stay_together_unless_another_saves_more() {
    let grouped = |group| (fact(Kind::Flag), group);
    let policy = policy_of([grouped(0), grouped(1), grouped(1), grouped(0), grouped(0)]);
    let after_second = |view: View| {
        let answers = said(&Answers::none(policy), 1, true);
        let last = Some(FactId::at(1));
        Questioning { view, answers: &answers, declined: FactSet::EMPTY, last }.next().map(FactId::position)
    };
    let alike = [help(yes(0)), help(yes(1)), help(yes(2))];
    assert_eq!(after_second(&alike), Some(2), "the second of its group");
    let saving = [help(all(vec![yes(0), yes(3), yes(4)])), help(yes(2))];
    assert_eq!(after_second(&saving), Some(0), "half a chance to save two questions");
}

#[test]
fn what_was_not_sure_is_not_asked_again() {
    let policy = policy_of([flag(), flag(), flag()]);
    let view = [help(all(vec![yes(0), yes(1), yes(2)]))];
    let answers = Answers::none(policy);
    let declined: FactSet = [FactId::at(0)].into_iter().collect();
    let questioning = Questioning { view: &view, answers: &answers, declined, last: None };
    assert_eq!(questioning.next(), Some(FactId::at(1)));
    assert_eq!((questioning.remaining_at_most(), questioning.open().len()), (2, 2));
}

#[test]
fn a_question_that_waits_for_another_is_counted_before_it_can_be_asked() {
    let policy = policy_of([flag(), (asked_where(yes(0), fact(Kind::Flag)), 0)]);
    let view = [help(yes(1))];
    let nothing = Answers::none(policy);
    assert_eq!((next(&view, &nothing), remaining(&view, &nothing)), (Some(0), 2));
    assert_eq!((next(&view, &said(&nothing, 0, true)), remaining(&view, &said(&nothing, 0, true))), (Some(1), 1));
    assert_eq!((next(&view, &said(&nothing, 0, false)), remaining(&view, &said(&nothing, 0, false))), (None, 0));
}

#[test]
fn what_is_settled_is_not_asked_for() {
    let policy = policy_of([flag(), flag()]);
    let view = [help(any(vec![yes(0), yes(1), office_decides()]))];
    let nothing = Answers::none(policy);
    assert_eq!(remaining(&view, &nothing), 2, "a yes would still change the office's decision");
    assert_eq!(remaining(&view, &said(&nothing, 0, true)), 0);
    assert_eq!(next(&view, &said(&nothing, 0, false)), Some(1));
}

/// Returns the representative answers to the fact at `position`, each with its weight.
fn told_apart(policy: &'static Policy, position: u8, entitlement: &'static Entitlement) -> Vec<(Answer, usize)> {
    representatives(policy, FactId::at(position), &leaves(entitlement))
}

#[test]
fn choices_that_every_test_treats_alike_are_one_answer() {
    let policy = policy_of([one(), (fact(Kind::Many(&CHOICES)), 0)]);
    let choice = |at: u8| Answer::One(ChoiceId::at(at));
    let tested = help(all(vec![among(0, &[0, 1]), any(vec![among(0, &[1]), among(1, &[3])])]));
    assert_eq!(told_apart(policy, 0, tested), [(choice(0), 1), (choice(1), 1), (choice(2), 2)]);
    let chosen = |at: u8| Answer::Many(ChoiceSet::of(&[ChoiceId::at(at)]));
    let none = Answer::Many(ChoiceSet::EMPTY);
    assert_eq!(told_apart(policy, 1, tested), [(chosen(0), 3), (chosen(3), 1), (none, 1)]);
    // Where a sum depends on the choice, every choice represents itself.
    let table: &[(ChoiceId, Yuan)] = kept([(ChoiceId::at(0), Yuan::whole(1)), (ChoiceId::at(1), Yuan::whole(2))]);
    let paid = money(among(0, &[0, 1]), Amount::ByChoice { fact: FactId::at(0), table, citation: citation() });
    assert_eq!(told_apart(policy, 0, paid), [0, 1, 2, 3].map(|at| (choice(at), 1)));
}

#[test]
fn numbers_and_days_are_told_apart_at_the_limits_of_the_tests() {
    let policy = policy_of([count(), (fact(Kind::Date), 0), flag()]);
    let limits = [Test::AtLeast(0), Test::AtLeast(12), Test::AtMost(40), Test::AtMost(100)];
    let within = Test::Within(CalendarDate::known(2020, 1, 1), CalendarDate::known(2021, 12, 31));
    let parts = limits.into_iter().map(|limit| that(0, limit)).chain([that(1, within), yes(2)]);
    let tested = help(all(parts.collect()));
    let counts = [0, 11, 12, 40, 41, 100].map(|count| (Answer::Count(count), 1));
    assert_eq!(told_apart(policy, 0, tested), counts, "the value is within the bounds");
    let days = ["0001-01-01", "2020-01-01", "2022-01-01"].map(|day| CalendarDate::parse(day).expect("a valid date"));
    assert_eq!(told_apart(policy, 1, tested), days.map(|day| (Answer::Date(day), 1)));
    assert_eq!(told_apart(policy, 2, tested), [true, false].map(|flag| (Answer::Flag(flag), 1)));
}
