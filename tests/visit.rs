//! A visit loses no answers and leaves none for the next person: the target of "back", the confirmation before answers
//! are replaced, and counter mode with its clearing, undo and address without answers.

mod support;

use skills_subsidy::engine::Answer;
use skills_subsidy::policy::Audience::{Employer, Worker};
use skills_subsidy::policy::{FactId, Language};
use skills_subsidy::session::{Action, Page, Session, Window, follow, write_address, write_link};
use support::policy;

const ANSWERS: &str = "training_date=2020-06-01&groups=employment_difficulty&training_kind=project&training_days=30";

fn fact(id: &str) -> FactId {
    policy().fact_named(id).expect("a fact of the policy")
}

fn at(path: &str) -> Session {
    follow(policy(), &format!("#/{path}?{ANSWERS}"), Window::Top)
}

fn show(session: &Session, page: Page) -> Session {
    session.after(Action::Show(page))
}

#[test]
fn back_from_a_change_leads_to_where_it_was_opened() {
    let days = Page::Question(Worker, fact("training_days"));
    for from in [Page::Review(Worker), Page::Result(Worker)] {
        let changing = show(&show(&at("worker/result"), from), days);
        assert_eq!(changing.back(), Some(from));
        // Reading a clause in between does not change it, nor do the browser's own "back" and "forward".
        let reading = show(&changing, Page::Policy(Some("4.3.4")));
        assert_eq!(reading.back(), Some(days));
        assert_eq!(show(&reading, Page::Policy(Some("5.11"))).back(), Some(days), "the way back skips other clauses");
        assert_eq!(show(&reading, days).back(), Some(from));
        let there = write_link(&changing);
        let returned = show(&changing, from).after(Action::Return(there));
        assert_eq!((returned.page, returned.back()), (days, Some(from)));
    }
    let back_again = show(&show(&at("worker/answers"), days), Page::Review(Worker));
    let kind = Page::Question(Worker, fact("training_kind"));
    assert_eq!(
        show(&show(&back_again, kind), days).back(),
        Some(kind),
        "back follows the order of the questions again"
    );
}

#[test]
fn back_leads_through_the_questions_to_the_first_page() {
    let mut session = Session::new(policy()).after(Action::Begin(Worker, None));
    assert_eq!(session.back(), Some(Page::Home));
    let Page::Question(_, first) = session.page else { panic!("a question") };
    session = session.after(Action::Answer(Worker, first, None));
    assert_eq!(session.back(), Some(Page::Question(Worker, first)));
}

#[test]
fn back_from_a_clause_leads_to_the_result_where_a_link_opened_it() {
    assert_eq!(follow(policy(), "#/policy/4.3.4", Window::Top).back(), None);
    let link = format!("#/policy/4.3.4?as=worker&{ANSWERS}");
    assert_eq!(follow(policy(), &link, Window::Top).back(), Some(Page::Result(Worker)));
    let home = show(&Session::new(policy()), Page::Policy(None));
    assert_eq!(home.back(), Some(Page::Home));
}

#[test]
fn what_is_under_way_is_asked_for_before_it_is_replaced() {
    let home = show(&at("worker"), Page::Home);
    assert_eq!(home.under_way().map(|case| case.audience), Some(Worker));
    let asked = home.after(Action::Begin(Worker, None));
    assert_eq!((asked.page, asked.begin_asked), (Page::Home, Some((Worker, None))));
    assert_eq!(asked.case(Worker), home.case(Worker), "nothing is lost by asking");

    let gone_on = asked.after(Action::GoOn(Worker, None));
    assert_eq!((gone_on.case(Worker), gone_on.begin_asked), (home.case(Worker), None));
    let anew = asked.after(Action::Anew(Worker, Some("living_allowance")));
    assert!(anew.case(Worker).trail.is_empty() && anew.case(Worker).answers.answered().is_empty());
    assert_eq!((anew.case(Worker).topic, anew.prefilled), (Some("living_allowance"), None));
    assert!(matches!(anew.page, Page::Question(Worker, _)));
    assert_eq!(show(&asked, Page::Policy(None)).begin_asked, None, "the confirmation is dropped on another page");

    // The answers of another audience are not replaced.
    assert!(matches!(home.after(Action::Begin(Employer, None)).page, Page::Question(Employer, _)));
    assert_eq!(Session::new(policy()).under_way(), None);
}

#[test]
fn ones_own_answers_are_not_said_to_be_anothers() {
    let link = format!("#/worker/result?{ANSWERS}");
    let session = Session::new(policy());
    assert_eq!(session.after(Action::Follow(link.clone())).prefilled, Some(Worker));
    assert_eq!(session.after(Action::Resume(link)).prefilled, None);
}

#[test]
fn back_from_a_link_leads_to_the_answers_that_it_took_the_place_of() {
    let mine = at("worker/result").after(Action::LookedThrough);
    let theirs = "#/worker/result?training_date=2021-01-01&training_days=10".to_owned();
    let followed = mine.after(Action::Follow(theirs.clone()));
    assert_eq!(followed.case(Worker).answers.get(fact("training_days")), Some(Answer::Count(10)));
    assert_eq!(followed.after(Action::Return(write_link(&mine))), mine);
    // Cleared answers cannot be reached by "back".
    let cleared = followed.after(Action::Forget).after(Action::Return(write_link(&mine)));
    assert!(cleared.case(Worker).trail.is_empty());
    let counter = mine.after(Action::Counter(true)).after(Action::Follow(theirs));
    assert_eq!(counter.replaced, None);
}

#[test]
fn the_next_person_finds_nothing_and_a_mistake_can_be_taken_back() {
    let session = at("worker/result").after(Action::Counter(true)).after(Action::Speak(Language::English));
    let session = session.after(Action::Elder(true));
    let next = session.after(Action::NextPerson);
    let cleared = Session { former: None, ..next.clone() };
    assert_eq!(cleared, Session { counter: true, ..Session::new(policy()) });
    assert_eq!(next.after(Action::TakeBack), session);
    assert_eq!(next.after(Action::LetGo), cleared);
    assert_eq!(next.after(Action::LetGo).after(Action::TakeBack), cleared, "there is nothing left to undo");
    // Undoing would lose what the next person has answered.
    let begun = next.after(Action::Begin(Worker, None));
    assert!(begun.former.is_some());
    let answered = begun.after(Action::Answer(Worker, fact("training_kind"), None));
    assert_eq!(answered.former, None);
    // Without answers there is nothing to undo.
    assert!(cleared.is_untouched() && !session.is_untouched());
    assert_eq!(cleared.after(Action::NextPerson), cleared);
}

#[test]
fn what_was_cleared_can_be_taken_back_until_something_is_answered() {
    let session = at("worker/result").after(Action::Keep(true));
    let cleared = session.after(Action::Forget);
    assert!(cleared.under_way().is_none() && !cleared.kept);
    assert_eq!(cleared.after(Action::TakeBack), session, "the answers are kept again");
    assert_eq!(cleared.after(Action::LetGo).former, None);
    assert_eq!(cleared.after(Action::Answer(Worker, fact("training_kind"), None)).former, None);
    assert_eq!(Session::new(policy()).after(Action::Forget).former, None, "there was nothing to clear");
}

#[test]
fn at_a_counter_no_answer_is_in_the_address() {
    let days = fact("training_days");
    let session = at("worker/result").after(Action::Counter(true));
    let tool = Session { page: Page::Tool(skills_subsidy::session::Tool::Estimate), ..session.clone() };
    let tool = tool.after(Action::KeepTool("training_days=30".to_owned()));
    let pages = [Page::Home, Page::Result(Worker), Page::Review(Worker), Page::Policy(None)];
    let sessions = pages.map(|page| show(&session, page)).into_iter().chain([tool]);
    for session in sessions {
        let address = write_address(&session);
        assert!(!address.contains("2020") && !address.contains("30") && !address.contains("unsure"), "{address}");
        assert_eq!(
            write_address(&session.after(Action::Counter(false))),
            write_link(&session),
            "outside counter mode the address is the link"
        );
        // Returning to that entry keeps the person's answers.
        let returned = session.after(Action::Return(address));
        assert_eq!((returned.page, returned.case(Worker)), (session.page, session.case(Worker)));
    }
    assert_eq!(session.case(Worker).answers.get(days), Some(Answer::Count(30)));
}

#[test]
fn a_page_whose_answers_went_with_a_reload_is_the_first_one() {
    let loaded = |link: &str| {
        let mut session = follow(policy(), link, Window::Top);
        session.begin_at_the_counter();
        session.page
    };
    assert_eq!(loaded("#/worker/result"), Page::Home);
    assert_eq!(loaded("#/worker?at=training_days"), Page::Home);
    assert!(matches!(loaded("#/worker"), Page::Question(..)), "a poster's link leads to its questions");
    assert_eq!(loaded(&format!("#/worker/result?{ANSWERS}")), Page::Result(Worker));
    assert_eq!(loaded("#/policy"), Page::Policy(None));
}
