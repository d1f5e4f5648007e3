//! A site with several policies: links and result codes select the policy.

mod support;

use skills_subsidy::policy::Audience::Worker;
use skills_subsidy::policy::Policy;
use skills_subsidy::session::{CodeProblem, Page, Window, follow, of_policy, share_link, write_code, write_link};
use support::policy;

const LINK: &str =
    "#/worker/result?topic=training_subsidy&training_date=2020-06-01&groups=veteran&training_days=unsure";

/// A second policy of the site.
fn second() -> &'static Policy {
    Box::leak(Box::new(Policy { id: "elsewhere-2030", version: "12345678", number: 2, ..*policy() }))
}

#[test]
fn every_link_of_another_policy_than_the_first_says_so() {
    const NAMED: &str = "policy=elsewhere-2030.12345678";
    for path in ["/", "/policy", "/policy/4.3.4", "/roster", "/worker/answers"] {
        let [of_first, of_second] = [policy(), second()].map(|policy| follow(policy, &format!("#{path}"), Window::Top));
        assert_eq!(write_link(&of_first), format!("#{path}"), "links of the first policy stay as they are");
        assert_eq!(write_link(&of_second), format!("#{path}?{NAMED}"));
        assert_eq!(of_policy(second(), &format!("#{path}")), format!("#{path}?{NAMED}"));
        let again = follow(second(), &write_link(&of_second), Window::Top);
        assert!(again.problems.is_empty() && !again.text_changed && again.page == of_second.page, "{path}");
    }
    assert_eq!(of_policy(policy(), "#/worker?at=x"), "#/worker?at=x");
    assert_eq!(of_policy(second(), "#/worker?at=x"), format!("#/worker?at=x&{NAMED}"));
    let shared = share_link(&follow(second(), LINK, Window::Framed), Worker, false);
    assert_eq!(shared, format!("#/worker?topic=training_subsidy&{NAMED}"));
}

#[test]
fn a_link_may_carry_a_code() {
    let case = follow(policy(), LINK, Window::Framed).case(Worker).clone();
    let opened = follow(policy(), &format!("#/?policy={}&code={}", policy().id, write_code(&case)), Window::Top);
    assert_eq!((opened.page, opened.prefilled), (Page::Result(Worker), Some(Worker)));
    assert_eq!(opened.case(Worker).answers, case.answers);
    assert!(opened.problems.is_empty() && !write_link(&opened).contains("code="));
    let of_another = follow(second(), &format!("#/?code={}", write_code(&case)), Window::Top);
    assert_eq!((of_another.page, of_another.code_problem), (Page::Home, Some(CodeProblem::OtherVersion)));
    assert!(follow(policy(), "#/worker?code=x", Window::Top).problems.is_empty(), "on another page `code` is ignored");
}
