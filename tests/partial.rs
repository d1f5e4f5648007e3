//! Partial answers (the month of a date, groups that may apply) are evaluated over all completions: the result is
//! exactly what all of them have in common.

mod support;

#[path = "batch/maker.rs"]
mod maker;

use maker::{Maker, POLICY};
use proptest::prelude::*;
use skills_subsidy::engine::{
    Answer, Answers, Evaluation, Questioning, Range, Status, deciding_day, evaluate, evaluate_entitlement, missing,
    set_aside,
};
use skills_subsidy::policies;
use skills_subsidy::policy::{
    Audience, CalendarDate, CalendarMonth, ChoiceId, ChoiceSet, Entitlement, FactId, FactSet, Kind, Usual,
};
use skills_subsidy::session::{Action, Case, Doubt, Page, Session, Window, follow, read_code, write_code, write_link};
use support::policy;

/// Returns every completion of a partial answer.
fn completions(answer: Answer) -> Vec<Answer> {
    match answer {
        Answer::Month(month) => month.days().map(Answer::Date).collect(),
        Answer::Perhaps { certain, perhaps } => {
            let with = |sets: Vec<ChoiceSet>, choice: ChoiceId| {
                sets.iter().flat_map(|&set| [set, set.with(choice)]).collect::<Vec<_>>()
            };
            perhaps.iter().fold(vec![certain], with).into_iter().map(Answer::Many).collect()
        }
        whole => vec![whole],
    }
}

/// Returns the answers with one partial answer completed, for each completion of each.
fn one_step_on(answers: &Answers) -> Vec<Answers> {
    let of = |fact: FactId| answers.get(fact).map_or_else(Vec::new, completions);
    let on = |(fact, whole): (FactId, Answer)| {
        let mut more = answers.with(fact, whole);
        set_aside(&mut more);
        more
    };
    answers.partial().iter().flat_map(|fact| of(fact).into_iter().map(move |whole| (fact, whole))).map(on).collect()
}

/// Whether the result of `answers` contains the result of every completion.
fn assert_contains(view: &[&'static Entitlement], answers: &Answers) -> Result<(), TestCaseError> {
    for more in one_step_on(answers) {
        let (before, after) = (evaluate(view, answers), evaluate(view, &more));
        for (before, after) in before.outcomes.iter().zip(&after.outcomes) {
            let stays = before.status == Status::Unknown || before.status == after.status;
            prop_assert!(stays, "{:?} became {:?}: {answers:?}, {more:?}", before.status, after.status);
            if let (Some(before), Some(after)) = (before.amount, after.amount) {
                prop_assert!(before.contains(after), "{before:?} widened to {after:?}: {answers:?}, {more:?}");
            }
        }
        prop_assert!(before.total.contains(after.total), "{:?}, {:?}: {answers:?}", before.total, after.total);
    }
    Ok(())
}

/// Whether the result without an answer contains the result with it, and names the facts that can still change it.
fn assert_narrows(view: &[&'static Entitlement], answers: &Answers) -> Result<(), TestCaseError> {
    let after = evaluate(view, answers);
    for fact in answers.answered().iter() {
        let mut fewer = answers.clone();
        fewer.clear(fact);
        let before = evaluate(view, &fewer);
        prop_assert!(before.total.contains(after.total), "{:?}, {:?}: {fewer:?}", before.total, after.total);
        for (before, after) in before.outcomes.iter().zip(&after.outcomes) {
            let changed = (before.status, before.amount) != (after.status, after.amount);
            let missing = missing(before.entitlement, &fewer);
            prop_assert!(!changed || missing.contains(fact), "{fact:?} changes what {missing:?} settles: {fewer:?}");
            if let (Some(before), Some(after)) = (before.amount, after.amount) {
                prop_assert!(before.contains(after), "{before:?} widened to {after:?}: {fewer:?}, {fact:?}");
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(600), ..ProptestConfig::default() })]

    #[test]
    fn any_rules_contain_every_completion(
        rules in prop::collection::vec(any::<u8>(), 0..300),
        answers in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let mut maker = Maker::new(&rules);
        let view: Vec<_> = (0..3).map(|_| maker.entitlement()).collect();
        assert_contains(&view, &Maker::new(&answers).answers(*POLICY))?;
    }

    #[test]
    fn any_rules_are_narrowed_by_one_more_answer(
        rules in prop::collection::vec(any::<u8>(), 0..300),
        answers in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let mut maker = Maker::new(&rules);
        let view: Vec<_> = (0..3).map(|_| maker.entitlement()).collect();
        assert_narrows(&view, &Maker::new(&answers).answers(*POLICY))?;
    }

    #[test]
    fn the_first_policy_contains_every_completion(answers in prop::collection::vec(any::<u8>(), 0..150)) {
        for audience in Audience::ALL {
            let mut answers = Maker::new(&answers).answers(policies::first());
            set_aside(&mut answers);
            assert_contains(policy().rules(audience).entitlements, &answers)?;
        }
    }

    #[test]
    fn a_link_and_a_code_give_what_is_known_in_part_back(answers in prop::collection::vec(any::<u8>(), 0..150)) {
        for audience in Audience::ALL {
            let mut session = Session::new(policy());
            let answers = settled(audience, &Maker::new(&answers).answers(policies::first()));
            let trail = answers.answered().iter().collect();
            session.page = Page::Result(audience);
            session.current = Some(audience);
            let case = session.cases.iter_mut().find(|case| case.audience == audience).expect("a case for every audience");
            *case = Case { answers, trail, ..Case::new(policy(), audience) };
            let case = session.case(audience);
            let again = follow(policy(), &write_link(&session), Window::Top);
            prop_assert_eq!(&again.problems, &Vec::new());
            prop_assert_eq!(&again.case(audience).answers, &case.answers);
            let read = read_code(policy(), &write_code(case)).expect("a valid result code");
            prop_assert_eq!(&read.answers, &case.answers);
        }
    }
}

/// Returns the answers that count for an audience: its questions', without those that do not apply or contradict.
fn settled(audience: Audience, answers: &Answers) -> Answers {
    let asked = skills_subsidy::engine::facts_of(policy(), policy().rules(audience).entitlements);
    let mut settled = answers.clone();
    let contradicted = skills_subsidy::engine::contradicted(answers).into_iter().map(|(fact, _)| fact);
    let others = answers.answered().iter().filter(|&fact| !asked.contains(fact));
    contradicted.chain(others).collect::<Vec<_>>().into_iter().for_each(|fact| settled.clear(fact));
    set_aside(&mut settled);
    settled
}

/// Whether the result of a month or a doubt is exactly what its completions have in common.
fn assert_exact(view: &[&'static Entitlement], answers: &Answers, fact: FactId) {
    let given = answers.get(fact).expect("a partial answer");
    for entitlement in view {
        let part = evaluate_entitlement(entitlement, answers);
        let whole: Vec<_> = completions(given)
            .into_iter()
            .map(|answer| evaluate_entitlement(entitlement, &answers.with(fact, answer)))
            .collect();
        let agree = whole.iter().all(|outcome| outcome.status == whole[0].status);
        let expected = if agree { whole[0].status } else { Status::Unknown };
        assert_eq!(part.status, expected, "{} with {given:?}", entitlement.id);
        if agree {
            let hull = whole.iter().map(|outcome| outcome.amount).reduce(|one, other| Some(one?.hull(other?)));
            assert_eq!(part.amount, hull.flatten(), "{} with {given:?}", entitlement.id);
        }
    }
}

#[test]
fn a_month_is_as_certain_as_all_its_days() {
    let months = (2018..=2022).flat_map(|year| (1..=12).filter_map(move |month| CalendarMonth::new(year, month)));
    let months: Vec<CalendarMonth> = months.collect();
    for (audience, answers) in people() {
        let view = policy().rules(audience).entitlements;
        for fact in answers.answered().iter().filter(|&fact| matches!(policy().fact(fact).kind, Kind::Date)) {
            months.iter().for_each(|&month| assert_exact(view, &answers.with(fact, Answer::Month(month)), fact));
        }
    }
}

#[test]
fn what_may_apply_is_as_open_as_all_it_may_be() {
    for (audience, answers) in people() {
        let view = policy().rules(audience).entitlements;
        for fact in policy().fact_ids() {
            let Kind::Many(choices) = policy().fact(fact).kind else { continue };
            for perhaps in (0..choices.len()).map(|at| ChoiceSet::of(&[ChoiceId::at(at as u8)])) {
                let certain = match answers.get(fact) {
                    Some(Answer::Many(certain)) => certain,
                    _ => ChoiceSet::EMPTY,
                };
                let doubtful = answers.with(fact, Answer::several(certain, perhaps));
                if doubtful.partial().contains(fact) {
                    assert_exact(view, &doubtful, fact);
                }
            }
        }
    }
}

/// The golden people.
fn people() -> Vec<(Audience, Answers)> {
    let people: Vec<_> =
        support::proof().personas.iter().map(|person| (person.audience, person.answers.clone())).collect();
    assert!(people.len() > 100);
    people
}

#[test]
fn a_laid_off_woman_of_58_who_is_not_sure_of_her_group_loses_nothing_without_a_word() {
    let link = |groups: &str| {
        format!(
            "#/worker/result?training_date=2020-06&groups={groups}&training_kind=project&training_days=20&certificate=none"
        )
    };
    let in_kind = |groups: &str| {
        let session = follow(policy(), &link(groups), Window::Top);
        assert_eq!(session.problems, []);
        session.case(Audience::Worker).evaluate()
    };
    let (only, perhaps, both) = (
        in_kind("unemployed"),
        in_kind("unemployed,~employment_difficulty"),
        in_kind("unemployed,employment_difficulty"),
    );
    let allowance = |evaluation: &Evaluation| {
        let found = evaluation.outcomes.iter().find(|outcome| outcome.entitlement.id == "living_allowance");
        let outcome = found.expect("the allowance");
        (outcome.status, outcome.amount.and_then(|amount| amount.high).map(|high| high.to_string()))
    };
    assert_eq!(allowance(&only), (Status::Ineligible, None));
    assert_eq!(allowance(&both), (Status::Eligible, Some("1000".to_owned())));
    assert_eq!(
        allowance(&perhaps),
        (Status::Unknown, Some("1000".to_owned())),
        "a group that may apply can still lead to the grant"
    );
    assert_eq!(perhaps.total.low, only.total.low, "and promises nothing");
}

/// The doubt about a group is kept, and its question is asked once.
#[test]
fn a_question_behind_a_group_that_may_apply_is_asked_once() {
    for (group, fact, answer) in [
        ("~college_graduate", "graduate_local", Answer::Flag(true)),
        ("~two_later", "two_later_kind", Answer::One(ChoiceId::at(0))),
    ] {
        let link = format!("#/worker?training_date=2020-06-01&groups={group}&training_kind=skills&training_days=20");
        let mut session = follow(policy(), &link, Window::Top);
        let asked = policy().fact_named(fact).expect("a fact");
        for _ in 0..40 {
            let Page::Question(audience, next) = session.page else { break };
            let given = (next == asked).then_some(answer);
            assert!(next != asked || session.case(audience).answers.get(asked).is_none(), "{fact} is asked again");
            session = session.after(Action::Answer(audience, next, given));
        }
        assert_eq!(session.case(Audience::Worker).answers.get(asked), Some(answer), "{fact}");
        assert!(matches!(session.page, Page::Result(_)));
        let again = follow(policy(), &write_link(&session), Window::Top);
        assert_eq!(again.problems, []);
        assert_eq!(again.case(Audience::Worker).answers, session.case(Audience::Worker).answers);
    }
}

#[test]
fn the_day_is_asked_for_where_it_decides() {
    let case = follow(policy(), "#/worker", Window::Top).case(Audience::Worker).clone();
    let asked = |written: &str| {
        let month = CalendarMonth::parse(written).expect("a month");
        case.doubt(policy().term.event, Answer::Month(month))
    };
    // The plan was issued on 13 December 2019.
    assert_eq!(asked("2019-12"), Some(Doubt::Day(CalendarDate::known(2019, 12, 13))));
    assert_eq!(asked("2020-06"), None);
    assert_eq!(asked("1850-01"), Some(Doubt::Unusual));
    let days = policy().fact_named("training_days").expect("the fact");
    assert_eq!(policy().fact(days).usual, Usual::AtMost(400));
    assert_eq!(case.doubt(days, Answer::Count(400)), None);
    assert_eq!(case.doubt(days, Answer::Count(401)), Some(Doubt::Unusual));
}

#[test]
fn who_said_all_that_is_known_is_not_asked_again() {
    let view = policy().rules(Audience::Worker).entitlements;
    let session = follow(
        policy(),
        "#/worker?training_date=2019-12&groups=employment_difficulty,~veteran&training_kind=project&training_days=20",
        Window::Top,
    );
    let answers = &session.case(Audience::Worker).answers;
    let (date, groups) = (policy().term.event, policy().fact_named("groups").expect("the fact"));
    let open = |entitlement: &&&'static Entitlement| missing(entitlement, answers).contains(date);
    assert!(view.iter().any(|entitlement| open(&entitlement)), "the day can still change something");
    let questioning = Questioning { view, answers, declined: FactSet::EMPTY, last: None };
    assert!(!questioning.open().contains(date) && !questioning.open().contains(groups));
    let month = CalendarMonth::new(2019, 12).expect("a month");
    assert!(deciding_day(view, &Answers::none(policy()), date, month).is_some());
    assert!(Range::OPEN.contains(evaluate(view, answers).total));
}
