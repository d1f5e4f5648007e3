//! Totals in sentences: the certain sum, sums that the local catalogue sets, payments to either of two, open sums,
//! items without a sum, and the subsidy of one training that counts at each end. Fails on a plain "0元" while an item is
//! eligible.

#[path = "../support/mod.rs"]
mod support;

#[path = "../truth_tables/classes.rs"]
mod classes;
mod everyone;
mod one_payment;
#[path = "../metamorphic/people.rs"]
mod people;
#[path = "../truth_tables/values.rs"]
mod values;

use skills_subsidy::engine::{Evaluation, evaluate};
use skills_subsidy::i18n::total_in_words;
use skills_subsidy::policy::Audience::{self, Employer, Provider, Worker};
use skills_subsidy::policy::Language::{self, Chinese, English};
use skills_subsidy::reading::Raw;
use support::{case, flag, list, number, policy, text};

type Given = Vec<(&'static str, Raw)>;

fn evaluated(audience: Audience, given: &[(&str, Raw)]) -> Evaluation {
    evaluate(policy().rules(audience).entitlements, &case(audience, given))
}

/// Returns the headline and the lines with their ids.
fn said(audience: Audience, given: &[(&str, Raw)], language: Language) -> (String, Vec<(&'static str, String)>) {
    let total = total_in_words(&evaluated(audience, given), language);
    (total.headline, total.lines)
}

fn lines<const N: usize>(lines: [(&'static str, &str); N]) -> Vec<(&'static str, String)> {
    lines.map(|(id, line)| (id, line.to_owned())).to_vec()
}

/// Returns the ids of the items counted at the low and the high end, and the number of items to choose from.
fn paid(audience: Audience, given: &[(&str, Raw)]) -> Option<(Option<&'static str>, &'static str, usize)> {
    let paid = evaluated(audience, given).one_payment?;
    assert_eq!((paid.citation.clause.id, paid.citation.quote), ("5.11", "但同一职业（项目）同一等级不可重复享受"));
    Some((paid.low.map(|low| low.id), paid.high.id, paid.items))
}

/// A worker with every flag answered no, and these answers.
fn worker(given: Given) -> Given {
    let no = [
        "past_retirement_age",
        "first_appraisal",
        "claimed_same_level",
        "employer_trade_affected",
        "high_risk_industry",
        "wants_business",
        "wants_rural_ecommerce",
        "competition_winner",
        "represents_city",
        "master_studio_trained",
    ];
    let said = |id: &str| given.iter().any(|(other, _)| *other == id);
    let no: Given = no.into_iter().filter(|id| !said(id)).map(|id| (id, flag(false))).collect();
    [no, given].concat()
}

/// Example 2 of the reading.
fn example_2() -> Given {
    vec![
        ("training_date", text("2020-03-02")),
        ("training_kind", text("skills")),
        ("trained_free", flag(false)),
        ("training_days", number(10)),
        ("certificate", text("skill_level")),
        ("level", text("advanced")),
        ("certificate_date", text("2020-05-20")),
        ("first_appraisal", flag(true)),
        ("residency", list(&["residence_permit"])),
        ("claims_this_year", number(0)),
        ("groups", list(&["enterprise_employee"])),
        ("employer_trade_affected", flag(true)),
        ("occupation_standard", number(2000)),
    ]
}

/// Returns the answers with another answer to a fact, or none.
fn but(given: Given, id: &'static str, answer: Option<Raw>) -> Given {
    let others = given.into_iter().filter(|(other, _)| *other != id);
    others.chain(answer.map(|answer| (id, answer))).collect()
}

/// Example 8 of the reading.
fn example_8() -> Given {
    vec![
        ("training_date", text("2020-06-01")),
        ("training_kind", text("safety")),
        ("trained_free", flag(false)),
        ("certificate", text("special_operation")),
        ("certificate_date", text("2020-08-01")),
        ("groups", list(&["enterprise_employee"])),
        ("high_risk_industry", flag(true)),
        ("insured_months", number(13)),
        ("claims_this_year", number(0)),
        ("junior_standard", number(1000)),
    ]
}

#[test]
fn what_is_certain_is_the_headline() {
    let given = worker(example_2());
    let certain = lines([("certain", "这是已确定的金额"), ("possible", "最多可能2,750元")]);
    assert_eq!(said(Worker, &given, Chinese), ("2,750元".to_owned(), certain));
    let certain = lines([("certain", "This much is certain"), ("possible", "At most ¥2,750")]);
    assert_eq!(said(Worker, &given, English), ("¥2,750".to_owned(), certain));
    assert_eq!(paid(Worker, &given), None, "only one of the five is not refused");
    let large = but(given, "occupation_standard", Some(number(100_000)));
    assert_eq!(said(Worker, &large, Chinese).0, "130,150元", "a large sum is not shortened to ten thousands");
    let large = but(large, "occupation_standard", Some(number(20_000)));
    let large = but(but(large, "employer_trade_affected", Some(flag(false))), "first_appraisal", Some(flag(false)));
    assert_eq!(said(Worker, &large, Chinese).0, "20,000元（2万元）");
    assert_eq!(said(Worker, &large, English).0, "¥20,000");
}

#[test]
fn what_is_paid_to_either_of_two_is_eligible_and_not_certain() {
    let given = worker(example_8());
    let (headline, said_of_it) = said(Worker, &given, Chinese);
    assert_eq!(headline, "符合2项", "the safety subsidy and project-based training, which is help in kind");
    assert_eq!(
        said_of_it,
        lines([
            ("either", "符合，付给个人或者组织培训的单位，只付一次，所以不算进已确定的金额：安全技能培训补贴 1,000元"),
            ("possible", "最多可能1,000元"),
        ])
    );
    let (headline, said_of_it) = said(Worker, &given, English);
    assert_eq!(headline, "You qualify: 2 items");
    assert_eq!(
        said_of_it,
        lines([
            (
                "either",
                "You qualify; it is paid once, to the person or to the organiser, and so is not counted as certain: \
                 Safety training subsidy ¥1,000"
            ),
            ("possible", "At most ¥1,000"),
        ])
    );
    // While the standard is missing the catalogue sets it; that is said only once.
    let open = but(given, "junior_standard", None);
    assert_eq!(
        said(Worker, &open, Chinese).1,
        lines([
            ("catalogue", "符合，金额按当地标准：安全技能培训补贴"),
            ("possible", "上限要看当地标准或尚未回答的问题"),
        ])
    );
}

#[test]
fn what_the_catalogue_sets_is_named_beside_what_is_certain() {
    let given = worker(but(example_2(), "occupation_standard", None));
    let (headline, said_of_it) = said(Worker, &given, Chinese);
    assert_eq!(headline, "150元起", "the appraisal, and the training subsidy on top of it");
    assert_eq!(
        said_of_it,
        lines([
            ("certain", "至少有这么多，是确定的"),
            ("catalogue", "符合，金额按当地标准：职业技能培训补贴"),
            ("possible", "上限要看当地标准或尚未回答的问题"),
        ])
    );
    let alone = but(given, "first_appraisal", Some(flag(false)));
    assert_eq!(said(Worker, &alone, Chinese).0, "符合2项", "training and project-based training");
    assert_eq!(
        said(Worker, &alone, English).1,
        lines([
            ("catalogue", "You qualify, and the local catalogue sets the sum: Vocational skills training subsidy"),
            ("possible", "The upper limit depends on local standards or on questions not answered yet"),
        ])
    );
}

#[test]
fn what_has_no_sum_is_named_beside_the_total_and_does_not_open_it() {
    // Example 9 of the reading.
    let certificate = but(but(example_2(), "certificate", Some(text("special_ability"))), "level", None);
    let certificate = but(certificate, "employer_trade_affected", Some(flag(false)));
    let given = worker(but(certificate, "occupation_standard", Some(number(800))));
    assert_eq!(
        said(Worker, &given, Chinese),
        (
            "800元".to_owned(),
            lines([
                ("certain", "这是已确定的金额"),
                ("office", "有待认定，不算进已确定的金额：职业技能鉴定补贴"),
                ("possible", "最多可能800元"),
            ])
        )
    );
    let on_the_team = but(given, "represents_city", Some(flag(true)));
    let (headline, said_of_it) = said(Worker, &on_the_team, Chinese);
    assert_eq!(headline, "800元");
    assert!(
        said_of_it.contains(&("not-named", "符合，但方案没有写明金额，不在合计里：代表本市参赛选手补贴".to_owned())),
        "{said_of_it:?}"
    );
    assert_eq!(said_of_it.last(), Some(&("possible", "最多可能800元".to_owned())));
    let studio = [("training_date", text("2020-06-01")), ("studio_project_approved", flag(true))];
    let (_, said_of_it) = said(Employer, &studio, English);
    assert_eq!(
        said_of_it[0].1,
        "You qualify, but the plan names no sum, so the total leaves it out: Aid for skills-master studio projects"
    );
}

#[test]
fn what_an_office_decides_is_named_with_what_it_may_come_to() {
    let given = [
        ("training_date", text("2020-06-01")),
        ("provider_kind", text("university")),
        ("undertakes_training", flag(true)),
        ("qualified", flag(false)),
        ("hosts_competition", flag(false)),
        ("studio_project_approved", flag(false)),
        ("training_packages", number(0)),
        ("organised_new_hires", number(0)),
        ("organised_safety_trainees", number(0)),
        ("organised_project_trainees", number(3)),
    ];
    let unsupplied = said(Provider, &given, Chinese);
    assert_eq!(unsupplied.0, "2项有待认定");
    let office = "有待认定，不算进已确定的金额：绩效工资总量倾斜；项目制培训补贴（按当地标准，金额待定）";
    assert_eq!(unsupplied.1[0].1, office);
    let supplied = [&given[..], &[("occupation_standard", number(800))]].concat();
    let (headline, said_of_it) = said(Provider, &supplied, English);
    assert_eq!(headline, "2 items are left open");
    assert!(said_of_it[0].1.ends_with("Project-based training subsidy ¥2,400"), "{}", said_of_it[0].1);
    assert_eq!(said_of_it[1].1, "At most ¥2,400");
    let one = but(supplied, "undertakes_training", Some(flag(false)));
    assert_eq!(said(Provider, &one, Chinese).0, "1项有待认定");
    assert_eq!(said(Provider, &one, English).0, "One item is left open");
}

#[test]
fn nothing_known_is_not_said_to_be_nothing() {
    for audience in Audience::ALL {
        assert_eq!(said(audience, &[], Chinese).0, "还不能确定", "{}", audience.id());
        assert_eq!(said(audience, &[], English).0, "Not known yet");
        let open = ("possible", "上限要看当地标准或尚未回答的问题".to_owned());
        assert_eq!(said(audience, &[], Chinese).1.last(), Some(&open), "{}", audience.id());
        let late = [("training_date", text("2026-06-01"))];
        let nothing = Vec::new();
        assert_eq!(said(audience, &late, Chinese), ("没有符合的项目".to_owned(), nothing), "{}", audience.id());
        assert_eq!(said(audience, &late, English).0, "Nothing is granted");
    }
}

#[test]
fn one_item_is_counted_in_the_singular() {
    let given = [
        ("training_date", text("2020-06-01")),
        ("insured_here", flag(false)),
        ("hosts_competition", flag(false)),
        ("studio_project_approved", flag(true)),
        ("backbone_enterprise", flag(false)),
    ];
    assert_eq!(said(Employer, &given, English).0, "You qualify: 1 item");
    assert_eq!(said(Employer, &given, Chinese).0, "符合1项");
}
