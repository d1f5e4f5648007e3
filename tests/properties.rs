//! Properties for all answers: more answers never reverse a decision or widen a range, the result of partial answers
//! contains that of each completion, and questioning stops exactly when no answer can change a result.

mod support;

use proptest::prelude::*;
use skills_subsidy::engine::{
    Answer, Answers, Change, Evaluation, Outcome, Questioning, Range, Status, Verdict, Verdicts, evaluate,
    evaluate_entitlement, facts_of, leaves, missing, nearest_change, representatives, set_aside,
};
use skills_subsidy::policy::{
    Audience, CalendarDate, ChoiceId, ChoiceSet, Entitlement, FactId, FactSet, Kind, Test, Yuan,
};
use support::policy;

fn answer(kind: &'static Kind) -> BoxedStrategy<Answer> {
    match kind {
        Kind::Flag => any::<bool>().prop_map(Answer::Flag).boxed(),
        Kind::One(choices) => (0..choices.len() as u8).prop_map(|at| Answer::One(ChoiceId::at(at))).boxed(),
        Kind::Many(choices) => prop::collection::vec(0..choices.len() as u8, 0..3)
            .prop_map(|chosen| {
                Answer::Many(chosen.into_iter().fold(ChoiceSet::EMPTY, |set, at| set.with(ChoiceId::at(at))))
            })
            .boxed(),
        Kind::Count { least, most } => {
            prop_oneof![(*least..60u32), Just(*least), Just(*most)].prop_map(Answer::Count).boxed()
        }
        Kind::Money { least, most } => {
            let (least, most) = (*least, most.unwrap_or(Yuan::LARGEST_STATED));
            prop_oneof![(4000..=10_000u32).prop_map(Yuan::whole), Just(least), Just(most)]
                .prop_map(Answer::Money)
                .boxed()
        }
        Kind::Standard => {
            prop_oneof![(0..5000u32).prop_map(Yuan::whole), Just(Yuan::LARGEST_STATED)].prop_map(Answer::Money).boxed()
        }
        Kind::Date => (2018u16..2024, 1u8..13, 1u8..29)
            .prop_map(|(year, month, day)| Answer::Date(CalendarDate::known(year, month, day)))
            .boxed(),
    }
}

/// An audience, and an answer to each of its questions, in random order.
fn full_answers() -> impl Strategy<Value = (Audience, Vec<(FactId, Answer)>)> {
    prop::sample::select(Audience::ALL.to_vec()).prop_flat_map(|audience| {
        let facts = facts_of(policy(), policy().rules(audience).entitlements);
        let answers: Vec<_> = facts.iter().map(|fact| (Just(fact), answer(&policy().fact(fact).kind))).collect();
        (Just(audience), answers.prop_shuffle())
    })
}

fn answers_of(given: &[(FactId, Answer)]) -> Answers {
    let mut answers = Answers::none(policy());
    for (fact, answer) in given {
        assert!(answers.set(*fact, *answer), "{}", policy().fact(*fact).id);
    }
    set_aside(&mut answers);
    answers
}

fn evaluated(audience: Audience, answers: &Answers) -> Evaluation {
    evaluate(policy().rules(audience).entitlements, answers)
}

/// Whether a status may change into another when answers are added. Settled statuses stay: eligible, ineligible, and
/// discretionary too, since an office decides only once nothing is unknown.
fn may_become(before: Status, after: Status) -> bool {
    before == Status::Unknown || before == after
}

fn assert_contains(before: &Outcome, after: &Outcome) -> Result<(), TestCaseError> {
    let id = before.entitlement.id;
    prop_assert!(may_become(before.status, after.status), "{id}: {:?} became {:?}", before.status, after.status);
    match (before.amount, after.amount) {
        (Some(before), Some(after)) => prop_assert!(before.contains(after), "{id}: {before:?} widened to {after:?}"),
        // Without a sum in the text no answer adds one; with one, it is refused or becomes a case without a sum.
        (None, after) => prop_assert_eq!(after, None, "{}", id),
        (Some(_), None) => prop_assert!(after.status == Status::Ineligible || id == "appraisal_subsidy", "{id}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(2000), ..ProptestConfig::default() })]

    #[test]
    fn partial_answers_contain_their_completions((audience, full) in full_answers(), known in 0usize..50) {
        let known = known.min(full.len());
        let before = evaluated(audience, &answers_of(&full[..known]));
        let after = evaluated(audience, &answers_of(&full));
        for (before, after) in before.outcomes.iter().zip(&after.outcomes) {
            assert_contains(before, after)?;
        }
        prop_assert!(before.total.contains(after.total), "{:?} {:?}", before.total, after.total);
    }

    #[test]
    fn one_more_answer_never_overturns_or_widens((audience, full) in full_answers()) {
        let mut before = evaluated(audience, &Answers::none(policy()));
        for known in 1..=full.len() {
            let after = evaluated(audience, &answers_of(&full[..known]));
            for (before, after) in before.outcomes.iter().zip(&after.outcomes) {
                assert_contains(before, after)?;
            }
            prop_assert!(before.total.contains(after.total));
            before = after;
        }
    }

    #[test]
    fn the_order_of_answers_is_irrelevant((_, full) in full_answers()) {
        let mut sorted = full.clone();
        sorted.sort_by_key(|(fact, _)| *fact);
        prop_assert_eq!(answers_of(&full), answers_of(&sorted));
    }

    #[test]
    fn what_is_not_missing_changes_nothing((audience, full) in full_answers(), known in 0usize..50) {
        let known = answers_of(&full[..known.min(full.len())]);
        let complete = answers_of(&full);
        for entitlement in policy().rules(audience).entitlements {
            let facts = missing(entitlement, &known);
            prop_assert!(facts.iter().all(|fact| known.get(fact).is_none()));
            if facts.is_empty() {
                let before = evaluate(&[entitlement], &known);
                let after = evaluate(&[entitlement], &complete);
                prop_assert_eq!(before.outcomes[0].status, after.outcomes[0].status, "{}", entitlement.id);
                prop_assert_eq!(before.outcomes[0].amount, after.outcomes[0].amount, "{}", entitlement.id);
            }
        }
    }

    #[test]
    fn questioning_ends_and_then_nothing_can_change((audience, full) in full_answers()) {
        let person = answers_of(&full);
        let view = policy().rules(audience).entitlements;
        let mut answers = Answers::none(policy());
        let (mut asked, mut last, mut at_most) = (FactSet::EMPTY, None, usize::MAX);
        loop {
            let questioning = Questioning { view, answers: &answers, declined: FactSet::EMPTY, last };
            let remaining = questioning.remaining_at_most();
            prop_assert!(remaining < at_most, "at most {at_most}, then {remaining}");
            at_most = remaining;
            let Some(fact) = questioning.next() else { break };
            prop_assert!(!asked.contains(fact));
            asked.insert(fact);
            last = Some(fact);
            let given = person.get(fact);
            prop_assert!(given.is_some(), "{} was asked although it does not apply", policy().fact(fact).id);
            answers.set(fact, given.expect("a checked answer"));
        }
        prop_assert_eq!(at_most, 0);
        let (stopped, complete) = (evaluated(audience, &answers), evaluated(audience, &person));
        prop_assert_eq!(stopped.total, complete.total);
        for (stopped, complete) in stopped.outcomes.iter().zip(&complete.outcomes) {
            prop_assert_eq!(stopped.status, complete.status);
            prop_assert_eq!(stopped.amount, complete.amount);
        }
    }

    #[test]
    fn the_nearest_change_lifts_the_refusal((audience, full) in full_answers()) {
        let answers = answers_of(&full);
        for entitlement in policy().rules(audience).entitlements {
            let Some(changes) = nearest_change(entitlement, &answers) else { continue };
            prop_assert!(!changes.is_empty());
            let facts: FactSet = changes.iter().map(|change| change.requirement.fact).collect();
            prop_assert!(facts.iter().all(|fact| policy().fact(fact).changeable), "{}", entitlement.id);
            // With some other answer to each of these facts, and only these, the refusal is reversed.
            let mut ways = vec![answers.clone()];
            for fact in facts.iter() {
                let others = meeting(entitlement, fact, answers.get(fact), &changes);
                ways = ways.iter().flat_map(|way| others.iter().map(move |&other| way.with(fact, other))).collect();
            }
            let lifts = |way: &Answers| evaluate_entitlement(entitlement, way).status != Status::Ineligible;
            prop_assert!(ways.iter().any(lifts), "{}", entitlement.id);
        }
    }

    /// With one change less the refusal remains, whatever the answers in the other changes are.
    #[test]
    fn no_nearest_change_is_one_too_many((audience, full) in full_answers()) {
        let answers = answers_of(&full);
        for entitlement in policy().rules(audience).entitlements {
            let Some(changes) = nearest_change(entitlement, &answers) else { continue };
            let facts: FactSet = changes.iter().map(|change| change.requirement.fact).collect();
            for left_out in facts.iter() {
                let mut ways = vec![answers.clone()];
                for fact in facts.iter().filter(|&fact| fact != left_out) {
                    let others = meeting(entitlement, fact, answers.get(fact), &changes);
                    ways = ways.iter().flat_map(|way| others.iter().map(move |&other| way.with(fact, other))).collect();
                }
                let stands = |way: &Answers| evaluate_entitlement(entitlement, way).status == Status::Ineligible;
                prop_assert!(ways.iter().all(stands), "{} without {}", entitlement.id, policy().fact(left_out).id);
            }
        }
    }
}

/// Returns the answers to `fact` that bring about each of its changes; a list may keep its present choices.
fn meeting(entitlement: &Entitlement, fact: FactId, now: Option<Answer>, changes: &[Change]) -> Vec<Answer> {
    let told_apart = representatives(policy(), fact, &leaves(entitlement)).into_iter().map(|(answer, _)| answer);
    let beside_what_is = |answer: Answer| match (now, answer) {
        (Some(Answer::Many(now)), Answer::Many(more)) => {
            vec![answer, Answer::Many(more.iter().fold(now, ChoiceSet::with))]
        }
        _ => vec![answer],
    };
    let of_fact = || changes.iter().filter(|change| change.requirement.fact == fact);
    let as_said =
        |answer: &Answer| of_fact().all(|change| passes(&change.requirement.test, *answer) == change.must_hold);
    told_apart.flat_map(beside_what_is).filter(as_said).collect()
}

/// Whether an answer passes a test of its kind.
fn passes(test: &Test, answer: Answer) -> bool {
    match (test, answer) {
        (Test::Yes, Answer::Flag(flag)) => flag,
        (Test::AmongThese(set), Answer::One(choice)) => set.contains(choice),
        (Test::AmongThese(set), Answer::Many(chosen)) => chosen.iter().any(|choice| set.contains(choice)),
        (Test::NotEmpty, Answer::Many(chosen)) => !chosen.is_empty(),
        (Test::AtLeast(least), Answer::Count(count)) => count >= *least,
        (Test::AtMost(most), Answer::Count(count)) => count <= *most,
        (Test::Within(from, until), Answer::Date(date)) => (*from..=*until).contains(&date),
        (test, answer) => panic!("{test:?} is no test of {answer:?}"),
    }
}

const VERDICTS: [Verdict; 4] = [Verdict::No, Verdict::Unknown, Verdict::Discretionary, Verdict::Yes];

#[test]
fn the_verdict_algebra_holds_for_every_combination() {
    for one in VERDICTS {
        assert_eq!(one.opposite().opposite(), one);
        for two in VERDICTS {
            assert_eq!(one.and(two), two.and(one));
            assert_eq!(one.or(two), two.or(one));
            assert_eq!(one.and(two).opposite(), one.opposite().or(two.opposite()));
            for three in VERDICTS {
                assert_eq!(one.and(two).and(three), one.and(two.and(three)));
                assert_eq!(one.or(two).or(three), one.or(two.or(three)));
            }
        }
    }
    // Conditions must not be rearranged, because distributivity does not hold.
    let (one, two, three) = (Verdict::Unknown, Verdict::Discretionary, Verdict::Yes);
    let distributes = VERDICTS.iter().all(|&zero| {
        [one, two, three]
            .iter()
            .all(|&a| [one, two, three].iter().all(|&b| zero.and(a.or(b)) == zero.and(a).or(zero.and(b))))
    });
    assert!(!distributes);
}

#[test]
fn verdicts_of_many_rows_follow_the_same_algebra() {
    for one in VERDICTS {
        let rows = Verdicts::all(one);
        assert_eq!([0, 1, 63].map(|row| rows.get(row)), [one; 3]);
        assert_eq!(rows.opposite(), Verdicts::all(one.opposite()));
        assert_eq!((rows.yes() == !0, rows.not_no() == 0), (one == Verdict::Yes, one == Verdict::No));
        for two in VERDICTS {
            assert_eq!(rows.and(Verdicts::all(two)), Verdicts::all(one.and(two)), "{one:?} and {two:?}");
            assert_eq!(rows.or(Verdicts::all(two)), Verdicts::all(one.or(two)), "{one:?} or {two:?}");
        }
    }
}

#[test]
fn calendar_dates_agree_with_a_calendar_library() {
    let mut day = CalendarDate::known(1900, 1, 1);
    let mut expected = jiff::civil::date(1900, 1, 1);
    let first = day.day_number();
    let mut count = 0;
    while day < CalendarDate::known(2100, 1, 1) {
        assert_eq!(day.to_string(), expected.to_string());
        assert_eq!(CalendarDate::parse(&expected.to_string()), Some(day));
        assert_eq!(day.day_number() - first, count);
        day = day.next_day().expect("a next day");
        expected = expected.tomorrow().expect("a next day");
        count += 1;
    }
    for written in
        ["2020-02-30", "2019-02-29", "1900-02-29", "2020-00-01", "2020-13-01", "2020-6-1", "20200601", "2020-06-01 "]
    {
        assert_eq!(CalendarDate::parse(written), None, "{written}");
    }
}

#[test]
fn ranges_contain_what_lies_inside() {
    assert!(Range::OPEN.contains(Range::ONE));
    assert!(!Range::ONE.contains(Range::OPEN));
    assert!(Range::ONE.contains(Range::ONE));
    let between = |low: i64, high: i64| Range::between(low.into(), high.into());
    assert!(between(2, 5).contains(between(2, 5)) && between(2, 5).contains(between(3, 4)));
    assert!(!between(2, 5).contains(between(1, 4)) && !between(2, 5).contains(between(3, 6)), "one end lies outside");
    assert!(Range { high: None, ..between(2, 5) }.contains(between(2, 9)), "the high end is open");
}
