//! Shared links and codes stay valid: they restore the same case, and invalid ones are reported without a panic.

mod support;

use proptest::prelude::*;
use skills_subsidy::engine::Answer;
use skills_subsidy::i18n::{result_words, words};
use skills_subsidy::policy::Audience::{Employer, Worker};
use skills_subsidy::policy::{AudienceRules, CalendarDate, Language, Policy};
use skills_subsidy::reading::Raw;
use skills_subsidy::session::{
    Action, CodeProblem, Frame, Page, Session, Window, follow, is_known_key, read_code, share_link, shown_value,
    taken_by_fields, write_code, write_link, write_sheet,
};
use support::policy;

const LINK: &str = "#/worker/result?topic=training_subsidy&training_date=2020-06-01&groups=two_later,veteran&residency=\
                    &two_later_kind=rural&claims_this_year=unsure&occupation_standard=1200.5&certificate=skill_level&level=advanced";

/// The part of a link that names the policy.
fn named() -> String {
    format!("&policy={}.{}", policy().id, policy().version)
}

#[test]
fn a_link_gives_the_session_back() {
    let session = follow(policy(), LINK, Window::Framed);
    assert!(session.problems.is_empty(), "{:?}", session.problems);
    assert_eq!(write_link(&session), LINK.to_owned() + &named());
    assert_eq!(follow(policy(), &write_link(&session), Window::Framed), session);
    assert_eq!(session.page, Page::Result(Worker));
}

#[test]
fn what_a_link_says_wrong_is_named() {
    for (link, key, value) in [
        ("#/policy/99.9", "#/policy", "99.9"),
        ("#/worker?at=favourite_colour", "at", "favourite_colour"),
        ("#/worker?lang=xx", "lang", "xx"),
        ("#/worker?topic=everything", "topic", "everything"),
        ("#/somewhere", "#", "somewhere"),
    ] {
        let problems = follow(policy(), link, Window::Framed).problems;
        let named: Vec<_> = problems.iter().map(|problem| (problem.key.as_str(), problem.value.as_str())).collect();
        assert_eq!(named, [(key, value)], "{link}");
    }
}

#[test]
fn a_code_gives_the_case_back_however_it_is_typed() {
    let session = follow(policy(), LINK, Window::Framed);
    let case = session.case(Worker);
    let code = write_code(case);
    for typed in [code.clone(), code.to_lowercase(), code.replace('-', " "), code.replace('0', "o").replace('1', "l")] {
        let read = read_code(policy(), &typed).expect("a valid result code");
        assert_eq!((read.audience, read.topic, &read.answers), (Worker, case.topic, &case.answers));
        assert_eq!(read.declined(), case.declined());
    }
    let opened = Session::new(policy()).after(Action::OpenCode(code));
    assert_eq!(opened.page, Page::Result(Worker));
    assert_eq!(opened.case(Worker).answers, case.answers);
}

/// Codes from before they counted the entitlements, from after that, and with the policy's number.
const CODES: [&str; 3] =
    ["C2M1-MPG9-8082-0058-Y000-0002-5", "TC31-MPG9-8082-0058-Y000-000D-F", "1TC3-1MPG-9808-2005-8Y00-0000-KZ"];

#[test]
fn codes_that_were_written_down_read_as_they_did() {
    const SAID: &str = "#/worker?topic=living_allowance&training_date=2020-06-01&groups=employment_difficulty\
                        &training_kind=project&training_days=30";
    let session = follow(policy(), SAID, Window::Framed);
    let case = session.case(Worker);
    for code in CODES {
        let read = read_code(policy(), code).expect("a valid result code");
        assert_eq!((read.topic, &read.answers), (Some("living_allowance"), &case.answers), "{code}");
    }
    assert_eq!(write_code(case), CODES[2]);
}

#[test]
fn a_code_is_not_read_where_something_else_is_granted() {
    let granted: Vec<_> = policy().rules(Worker).entitlements.iter().rev().copied().collect();
    let workers = AudienceRules { audience: Worker, entitlements: granted.leak() };
    let audiences = Box::leak(Box::new([workers]));
    let other: &'static Policy = Box::leak(Box::new(Policy { audiences, ..*policy() }));
    for code in &CODES[1..] {
        assert_eq!(read_code(other, code).err(), Some(CodeProblem::OtherVersion));
    }
    let renumbered: &'static Policy = Box::leak(Box::new(Policy { number: 2, ..*policy() }));
    assert_eq!(read_code(renumbered, CODES[2]).err(), Some(CodeProblem::OtherVersion));
}

#[test]
fn a_mistyped_code_is_named() {
    let code = write_code(follow(policy(), LINK, Window::Framed).case(Worker));
    let mut changed: Vec<char> = code.chars().collect();
    for at in 0..changed.len() {
        if changed[at] == '-' {
            continue;
        }
        let original = changed[at];
        changed[at] = if original == '7' { '8' } else { '7' };
        let typed: String = changed.iter().collect();
        assert!(read_code(policy(), &typed).is_err(), "{typed}");
        changed[at] = original;
    }
    for typed in ["", "7", "你好", "UUUU-UUUU", &"7".repeat(10_000)] {
        assert_eq!(read_code(policy(), typed).err(), Some(CodeProblem::Mistyped), "{typed:.20}");
    }
}

#[test]
fn sharing_without_answers_shares_none() {
    let session = follow(policy(), LINK, Window::Framed);
    assert_eq!(share_link(&session, Worker, false), "#/worker?topic=training_subsidy".to_owned() + &named());
    assert_eq!(share_link(&session, Worker, true), LINK.to_owned() + &named());
}

#[test]
fn a_shared_link_says_nothing_of_how_large_its_sender_reads() {
    let session = follow(policy(), LINK, Window::Framed).after(Action::Elder(true));
    assert!(session.elder);
    for with_answers in [true, false] {
        assert!(!share_link(&session, Worker, with_answers).contains("elder"));
    }
}

#[test]
fn a_link_says_by_which_text_it_was_written() {
    let with = |policy_of_link: &str| follow(policy(), &format!("{LINK}{policy_of_link}"), Window::Framed);
    let [none, id, own] = ["".to_owned(), format!("&policy={}", policy().id), named()].map(|said| with(&said));
    for session in [none, id, own] {
        assert!(session.problems.is_empty() && !session.text_changed, "{:?}", session.problems);
    }
    let earlier = with(&format!("&policy={}.00000000", policy().id));
    assert!(earlier.problems.is_empty() && earlier.text_changed, "{:?}", earlier.problems);
    let elsewhere = with("&policy=elsewhere-2030.00000000");
    let named: Vec<_> = elsewhere.problems.iter().map(|problem| (&*problem.key, &*problem.value)).collect();
    assert_eq!(named, [("policy", "elsewhere-2030.00000000")]);
    assert!(!elsewhere.text_changed, "the text of another policy is unknown");
}

#[test]
fn the_sheet_says_answers_amounts_quotations_and_code() {
    let link = "#/employer/result?training_date=2020-09-01&insured_here=true&apprenticeship_plan=true&apprentice_employees=20&apprentice_employee_months=24";
    let session = follow(policy(), link, Window::Framed);
    let case = session.case(Employer);
    for (language, amount) in [(Language::Chinese, "106,666.67–400,000元"), (Language::English, "¥106,666.67–400,000")]
    {
        let sheet = write_sheet(case, None, None, Some("https://a.example/#/employer/result"), language);
        let title = policy().title.in_language(language);
        for part in [title, amount, "职工学徒按每人每年4000元至10000元的标准给予企业补贴", &write_code(case)]
        {
            assert!(sheet.contains(part), "{part} is not in\n{sheet}");
        }
        // The answer, the next step, and then the basis: messages are read from the beginning.
        let order = [words::TOTAL, words::GROUP_ELIGIBLE, result_words::NEXT_STEP, words::REVIEW_HEADING];
        let places = order.map(|heading| sheet.find(&format!("【{}】", heading.in_language(language))));
        assert!(sheet.ends_with("https://a.example/#/employer/result"), "{sheet}");
        assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
    }
}

#[test]
fn the_sheet_has_the_reasons_of_the_page_and_each_line_begins_with_a_capital() {
    let link = "#/worker/result?training_date=2020-03-02&residency=residence_permit&groups=enterprise_employee\
                &training_kind=skills&trained_free=false&certificate=skill_level&level=advanced&certificate_date=2020-05-20\
                &first_appraisal=true&claimed_same_level=false&claims_this_year=0&occupation_standard=2000";
    let session = follow(policy(), link, Window::Framed);
    let sheet = write_sheet(session.case(Worker), None, None, None, Language::English);
    for line in sheet.lines() {
        let first = line.trim_start().trim_start_matches("- ").chars().next();
        assert!(first.is_none_or(|first| !first.is_ascii_lowercase()), "{line} begins with a small letter");
    }
    // Of what is refused the reason is said, and no calculation.
    let refused = sheet.split_once("【Not granted】").expect("something is refused").1;
    let refused = refused.split_once('【').expect("the quotations come after it").0;
    assert!(!refused.contains('¥'), "{refused}");
}

#[test]
fn changing_an_answer_drops_only_what_no_longer_applies() {
    let session = follow(policy(), LINK, Window::Framed);
    let certificate = policy().fact_named("certificate").expect("a fact of the policy");
    let none = match skills_subsidy::reading::read_answer(policy(), certificate, &Raw::Text("none".to_owned())) {
        Ok(Some(answer)) => answer,
        other => panic!("{other:?}"),
    };
    let changed = session.after(Action::Answer(Worker, certificate, Some(none)));
    // The level no longer applies, and the standard was the catalogue's for that certificate.
    let gone = ["occupation_standard", "level"].map(|id| policy().fact_named(id).expect("a fact of the policy"));
    assert_eq!(changed.dropped.iter().collect::<Vec<_>>(), gone);
    let kept = changed.case(Worker).answers.answered().len();
    assert_eq!(kept, session.case(Worker).answers.answered().len() - 2);
}

#[test]
fn forgetting_leaves_nothing() {
    let forgotten = follow(policy(), LINK, Window::Top).after(Action::Forget);
    assert_eq!(write_link(&forgotten), "#/");
    assert_eq!(
        forgotten.after(Action::LetGo),
        Session::new(policy()),
        "the answers are gone once the clearing is final"
    );
}

const SET: &str = "#/worker?topic=living_allowance&training_date=2020-06-01&training_kind=project\
                   &embed=1&lock=training_date,training_days";

#[test]
fn what_the_page_around_set_cannot_be_changed_and_outlives_forgetting() {
    let fact = |id| policy().fact_named(id).expect("a fact of the policy");
    let (date, kind) = (fact("training_date"), fact("training_kind"));
    let session = follow(policy(), SET, Window::Framed);
    // A locked fact without an answer could never be answered.
    assert_eq!(session.frame.locked, [date]);
    let acted = Session { arrived: false, ..session.clone() };
    assert_eq!(session.after(Action::Answer(Worker, date, None)), acted);
    for page in [Page::Question(Worker, date), Page::WhatIf(Worker, date)] {
        assert_eq!(session.after(Action::Show(page)).page, Page::Review(Worker));
    }
    assert_eq!(follow(policy(), &format!("{SET}&at=training_date"), Window::Framed).page, Page::Review(Worker));
    let back = session.after(Action::Return("#/worker?training_date=2020-06-01&at=training_date".to_owned()));
    assert_eq!(back.page, Page::Review(Worker));
    assert_eq!(session.after(Action::Show(Page::Question(Worker, kind))).page, Page::Question(Worker, kind));

    let forgotten = session.after(Action::Forget);
    assert_eq!(forgotten.case(Worker).trail, [date]);
    assert_eq!(forgotten.case(Worker).answers.get(date), session.case(Worker).answers.get(date));
    assert_eq!(forgotten.case(Worker).topic, Some("living_allowance"));
    assert!(matches!(forgotten.page, Page::Question(Worker, asked) if asked != date), "{:?}", forgotten.page);
}

proptest! {
    #[test]
    fn no_link_and_no_code_panics(typed in ".{0,200}") {
        let _ = follow(policy(), &typed, Window::Framed);
        let _ = follow(policy(), &format!("#/worker?{typed}"), Window::Framed);
        let _ = read_code(policy(), &typed);
    }

    #[test]
    fn every_date_and_sum_survives_a_code(days in 0u32..3_652_059, fen in 0u64..100_000_000_000_000) {
        let date = CalendarDate::from_day_number(days).expect("a day of the calendar");
        prop_assert_eq!(date.day_number(), days);
        let sum = format!("{}.{:02}", fen / 100, fen % 100);
        let session = follow(policy(), &format!("#/worker/result?training_date={date}!&occupation_standard={sum}!"), Window::Framed);
        let case = session.case(Worker);
        let read = read_code(policy(), &write_code(case)).expect("a valid result code");
        prop_assert_eq!(&read.answers, &case.answers);
        prop_assert!(matches!(case.answers.get(policy().term.event), Some(Answer::Date(_))));
    }
}

#[test]
fn a_link_that_is_opened_by_itself_has_no_page_around_it() {
    let link = format!("{SET}&contact=%E8%AF%B7%E6%8F%90%E4%BA%A4%E9%93%B6%E8%A1%8C%E5%8D%A1%E5%8F%B7");
    let by_itself = follow(policy(), &link, Window::Top);
    assert_eq!(by_itself.frame, Frame::default());
    assert!(by_itself.problems.is_empty(), "an attribute for the host page is not a problem of the visitor");
    let written = write_link(&by_itself);
    assert!(!["embed", "lock", "contact"].iter().any(|key| written.contains(key)), "{written}");
    assert!(by_itself.after(Action::Follow(link.clone())).frame == Frame::default());

    let framed = follow(policy(), &link, Window::Framed);
    assert_eq!(framed.frame.contact.as_deref(), Some("请提交银行卡号"));
    assert!(write_link(&framed).contains("contact="));
}

#[test]
fn marks_that_nobody_sees_are_left_out_of_what_the_page_around_says() {
    let link = "#/worker?embed=1&contact=%E2%80%AE0573%E2%81%A6-1%00%EF%BB%BF&occupation=%E7%94%B5%E2%80%8B%E5%B7%A5";
    let session = follow(policy(), link, Window::Framed);
    assert_eq!(session.frame.contact.as_deref(), Some("0573-1"));
    assert_eq!(session.case(Worker).occupation.as_deref(), Some("电工"));
}

#[test]
fn only_keys_of_ours_are_said_again() {
    for key in ["training_days", "2.training_days", "lang", "topic", "at", "lock"] {
        assert!(is_known_key(policy(), key), "{key}");
    }
    assert!(is_known_key(policy(), "#") && is_known_key(policy(), "#/policy"));
    for key in ["", "请拨打400", "training_days2", "javascript"] {
        assert!(!is_known_key(policy(), key), "{key}");
    }
}

#[test]
fn of_the_values_of_a_link_only_answers_that_contradict_each_other_are_shown() {
    let shown = |link: &str| {
        let session = follow(policy(), link, Window::Top);
        session.problems.iter().map(|problem| shown_value(policy(), problem).map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(shown("#/worker?training_days=30&training_days=40"), [Some("30 / 40".to_owned())]);
    for link in
        ["#/worker?training_days=30&training_days=%E8%AF%B7", "#/worker?training_days=-1", "#/worker?colour=red"]
    {
        assert!(shown(link).iter().all(Option::is_none) && !shown(link).is_empty(), "{link}");
    }
}

#[test]
fn a_tools_link_fills_no_field_with_what_the_field_does_not_take() {
    let link = "#/estimate?apprentice_employees=20&apprentice_rate=%E8%AF%B7%E6%8B%A8%E6%89%93&2.new_hires=abc";
    let session = follow(policy(), link, Window::Top);
    let (taken, problems) = taken_by_fields(policy(), &session.tool_state);
    assert_eq!(taken, [("apprentice_employees".to_owned(), "20".to_owned())]);
    let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["apprentice_rate", "2.new_hires"]);
}

#[test]
fn answers_are_kept_by_the_visitors_own_action_alone() {
    let kept = follow(policy(), LINK, Window::Top).after(Action::Keep(true));
    assert!(kept.kept);
    // Another person's link, a result code and the next person are not the answers that are kept.
    assert!(!kept.after(Action::Follow("#/worker/result?training_days=3".to_owned())).kept);
    assert!(!kept.after(Action::OpenCode(write_code(kept.case(Worker)))).kept);
    assert!(!kept.after(Action::Forget).kept);
    // Answers that the visitor then gives are kept too, also after resuming the kept ones.
    assert!(kept.after(Action::LookedThrough).kept);
    assert!(Session::new(policy()).after(Action::Resume(LINK.to_owned())).kept);
}
