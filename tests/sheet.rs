//! The result as plain text: its order, the reasons of the page, the link back.

mod support;

use skills_subsidy::i18n::{result_words, words};
use skills_subsidy::policy::Audience::{Employer, Worker};
use skills_subsidy::policy::Language;
use skills_subsidy::session::{Window, follow, write_code, write_sheet};
use support::policy;

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
