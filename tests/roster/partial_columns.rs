//! Partial columns, yes-or-no columns that answer a part of a fact: the certain part counts, and the open part is asked
//! for once for each file.

use super::{TRAINED, worked_out};
use skills_subsidy::engine::Answer;
use skills_subsidy::policies;
use skills_subsidy::policy::FactId;
use skills_subsidy::reading::ProblemKind;
use skills_subsidy::reading::spelled;
use skills_subsidy::roster::{CellFault, Column, Import, Imported, Meaning, Roster, Settings, Wishes, first_questions};

fn fact(id: &str) -> FactId {
    policies::first().fact_named(id).expect("a fact")
}

/// Returns an answer from its form in a link.
fn means(id: &str, written: &str) -> Option<Answer> {
    spelled::read(policies::first(), fact(id), written).expect("a readable spelling")
}

/// Evaluates a file with the answers for everyone, and the reader's meanings of spellings.
fn told(text: &str, common: &[(&str, &str)], meanings: &[(&str, &str, &str)]) -> Roster {
    let common = common.iter().map(|(id, written)| (fact(id), means(id, written).expect("an answer"))).collect();
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common, catalogue: None };
    let meanings: Vec<Meaning> = meanings
        .iter()
        .map(|(column, written, meant)| (column.to_string(), written.to_string(), meant.to_string()))
        .collect();
    let wishes = Wishes { meanings: &meanings, ..Wishes::default() };
    let read = Import::new(settings, &[], &mut |_, _| {}).wishing(wishes).read(&mut text.as_bytes());
    let Ok(Imported { mut roster, .. }) = read else { panic!("{text} is not read") };
    roster.close();
    roster.work(usize::MAX);
    roster
}

/// Returns the answers to a fact, row by row.
fn known(roster: &mut Roster, id: &str) -> Vec<Option<Answer>> {
    (0..roster.len()).map(|row| roster.answers(row).0.get(fact(id))).collect()
}

/// Returns the rows of the cells that do not count, each with the fault.
fn problems(roster: &Roster) -> Vec<(u32, CellFault)> {
    roster.problems().0.iter().map(|problem| (problem.row, problem.fault)).collect()
}

fn unfit(id: &str) -> CellFault {
    CellFault::NoAnswer(ProblemKind::Unfit(fact(id)))
}

fn contradicts(id: &str) -> CellFault {
    CellFault::NoAnswer(ProblemKind::Contradiction(fact(id)))
}

/// Returns the spellings that are asked about: column, spelling, and number of rows.
fn asked(roster: &Roster) -> Vec<(String, String, u32)> {
    roster.unread().into_iter().map(|unread| (unread.column, unread.written, unread.rows)).collect()
}

const CLAIMED: &str = "person,是否享受过补贴\n1,否\n2,是\n3,\n4,不清楚\n5,2次\n6,是\n7,#N/A\n";

#[test]
fn a_no_is_known_exactly_and_a_yes_is_one_question() {
    let mut roster = told(CLAIMED, &[], &[]);
    let none = Some(Answer::Count(0));
    assert_eq!(known(&mut roster, "claims_this_year"), [none, None, None, None, None, None, None]);
    let no = Some(Answer::Flag(false));
    assert_eq!(known(&mut roster, "claimed_same_level"), [no, None, None, None, None, None, None]);
    let open = unfit("claims_this_year");
    // A yes is asked about; an unreadable cell is not.
    assert_eq!(problems(&roster), [(6, open), (8, CellFault::NotComputed)]);
    let question = |written: &str, rows| ("had_subsidy".to_owned(), written.to_owned(), rows);
    assert_eq!(asked(&roster), [question("是", 2), question("2次", 1)]);
}

#[test]
fn what_the_reader_says_of_a_yes_counts_in_every_row() {
    let meanings = [("had_subsidy", "是", "2"), ("had_subsidy", "2次", "否")];
    let mut roster = told(CLAIMED, &[], &meanings);
    let [none, two] = [0, 2].map(|count| Some(Answer::Count(count)));
    assert_eq!(known(&mut roster, "claims_this_year"), [none, two, None, None, none, two, None]);
    assert_eq!(known(&mut roster, "claimed_same_level")[1], None, "two this year may be of other levels");
    assert_eq!(problems(&roster), [(8, CellFault::NotComputed)]);
    assert_eq!(asked(&roster), []);
}

#[test]
fn a_file_with_the_header_of_a_part_comes_to_what_whole_columns_come_to() {
    let whole: Vec<(&str, &str)> = TRAINED.to_vec();
    let rest = whole.iter().filter(|(header, _)| !matches!(*header, "claims_this_year" | "claimed_same_level"));
    let part: Vec<(&str, &str)> = rest.copied().chain([("是否已享受培训补贴", "无")]).collect();
    let [whole, part] = [whole, part].map(|cells| {
        let line = |of: fn(&(&str, &str)) -> String| cells.iter().map(of).collect::<Vec<_>>().join(",");
        format!("{}\n{}\n", line(|cell| cell.0.to_owned()), line(|cell| cell.1.to_owned()))
    });
    let [whole, part] = [worked_out(&whole), worked_out(&part)];
    assert_eq!(part.problems(), (&[][..], 0));
    assert_eq!(part.totals().sums.together, whole.totals().sums.together);
    assert!(whole.totals().sums.together.low >= Some(1_000.into()));
}

#[test]
fn the_column_of_the_number_itself_counts_and_what_contradicts_it_is_named() {
    let mut roster = told("person,是否享受过补贴,已领补贴次数\n1,否,0\n2,是,1\n3,否,2\n4,是,0\n5,是,\n", &[], &[]);
    let [none, once] = [0, 1].map(|count| Some(Answer::Count(count)));
    assert_eq!(known(&mut roster, "claims_this_year"), [none, once, None, None, None]);
    let contradiction = contradicts("claims_this_year");
    assert_eq!(problems(&roster), [(4, contradiction), (5, contradiction)]);
    assert_eq!(asked(&roster), [("had_subsidy".to_owned(), "是".to_owned(), 1)]);
    let no = Some(Answer::Flag(false));
    assert_eq!(known(&mut roster, "claimed_same_level"), [no, None, no, None, None]);
}

#[test]
fn two_columns_of_a_part_agree_or_are_named() {
    let mut roster = told("person,是否享受过补贴,今年是否领过补贴\n1,否,否\n2,是,否\n3,否,是\n", &[], &[]);
    let none = Some(Answer::Count(0));
    assert_eq!(
        known(&mut roster, "claims_this_year"),
        [none, none, None],
        "one subsidy received, none of them this year"
    );
    assert_eq!(problems(&roster), [(4, contradicts("claims_this_year"))]);
    assert_eq!(asked(&roster), [("had_subsidy".to_owned(), "是".to_owned(), 1)]);
}

#[test]
fn what_holds_for_everyone_holds_where_the_row_does_not_say_the_opposite() {
    let text = "person,是否享受过补贴\n1,否\n2,是\n3,\n";
    let [none, once] = [0, 1].map(|count| Some(Answer::Count(count)));
    let mut roster = told(text, &[("claims_this_year", "1")], &[]);
    assert_eq!(known(&mut roster, "claims_this_year"), [none, once, once]);
    assert_eq!(problems(&roster), []);
    let mut roster = told(text, &[("claims_this_year", "0")], &[]);
    assert_eq!(known(&mut roster, "claims_this_year"), [none, None, none]);
    assert_eq!((problems(&roster), asked(&roster).len()), (Vec::new(), 1));
}

#[test]
fn yes_and_no_of_one_group_leave_the_others_open() {
    let text = "person,是否退役军人,是否残疾人\n1,√,否\n2,否,是\n3,,\n";
    let mut roster = told(text, &[], &[]);
    let groups = known(&mut roster, "groups");
    let policy = policies::first();
    let choice = |name| spelled::choice(policy, fact("groups"), name).expect("a group");
    let (veteran, difficulty) = (choice("veteran"), choice("employment_difficulty"));
    let Some(Answer::Perhaps { certain, perhaps }) = groups[0] else { panic!("{groups:?}") };
    assert!(certain.iter().eq([veteran]) && perhaps.contains(difficulty), "not disabled is not without difficulty");
    let Some(Answer::Perhaps { certain, perhaps }) = groups[1] else { panic!("{groups:?}") };
    assert!(certain.iter().eq([difficulty]) && !perhaps.contains(veteran));
    assert_eq!((groups[2], problems(&roster)), (None, Vec::new()));
    // With an answer for everyone nothing is open.
    let mut roster = told(text, &[("groups", "企业职工")], &[]);
    let list = |written| means("groups", written);
    let expected = [list("企业职工、退役军人"), list("企业职工、就业困难人员"), list("企业职工")];
    assert_eq!(known(&mut roster, "groups"), expected);
}

#[test]
fn a_group_that_the_list_names_and_its_own_column_denies_is_named() {
    let mut roster = told("person,人员类别,是否退役军人\n1,企业职工,是\n2,退役军人,否\n", &[], &[]);
    let groups = known(&mut roster, "groups");
    assert_eq!(groups[0], means("groups", "企业职工、退役军人"));
    assert_eq!(groups[1], means("groups", "可能是退役军人"));
    assert_eq!(problems(&roster), [(3, contradicts("groups"))]);
}

#[test]
fn a_header_that_asks_for_the_household_takes_yes_no_and_its_names() {
    let text = "person,是否本地户籍\n1,是\n2,否\n3,本市户籍\n4,外地\n";
    let mut roster = told(text, &[("residency", "在当地就业创业")], &[]);
    let [both, work] = ["本地户籍、在当地就业创业", "在当地就业创业"].map(|written| means("residency", written));
    assert_eq!(known(&mut roster, "residency"), [both, work, both, None]);
    assert_eq!(asked(&roster), [("has_local_household".to_owned(), "外地".to_owned(), 1)]);
    let meanings = [("has_local_household", "外地", "false")];
    let mut roster = told(text, &[("residency", "在当地就业创业")], &meanings);
    assert_eq!(known(&mut roster, "residency"), [both, work, both, work]);
    assert_eq!(problems(&roster), []);
}

#[test]
fn who_has_no_certificate_has_none_and_of_the_others_it_is_asked_which() {
    let text = "person,是否取证,level\n1,否,\n2,是,三级\n";
    let mut roster = told(text, &[], &[]);
    assert_eq!(known(&mut roster, "certificate"), [means("certificate", "无证书"), None]);
    assert_eq!(asked(&roster), [("has_certificate".to_owned(), "是".to_owned(), 1)]);
    assert_eq!(problems(&roster), []);
    let mut roster = told(text, &[], &[("has_certificate", "是", "skill_level")]);
    assert_eq!(known(&mut roster, "certificate")[1], means("certificate", "职业技能等级证书"));
    assert_eq!(known(&mut roster, "level")[1], means("level", "三级"));
    let named = told("person,是否取证,证书名称\n1,是,职业技能等级证书\n2,否,职业技能等级证书\n", &[], &[]);
    assert_eq!(problems(&named), [(3, contradicts("certificate"))]);
}

#[test]
fn whether_insurance_is_paid_is_no_number_of_months() {
    let text = "person,是否缴纳社保\n1,是\n2,否\n";
    let mut roster = told(text, &[], &[]);
    assert_eq!(known(&mut roster, "insured_months"), [None, None]);
    assert_eq!((asked(&roster).len(), problems(&roster)), (2, Vec::new()));
    let meanings = [("pays_insurance", "是", "3年"), ("pays_insurance", "否", "0")];
    let mut roster = told(text, &[], &meanings);
    assert_eq!(known(&mut roster, "insured_months"), [36, 0].map(|months| Some(Answer::Count(months))));
    assert_eq!(problems(&roster), []);
}

#[test]
fn what_is_asked_about_a_spelling_is_not_asked_of_everyone_too() {
    let claims = |header: &&(&str, &str)| header.0 == "claims_this_year";
    let rest: Vec<(&str, &str)> = TRAINED.iter().filter(|header| !claims(header)).copied().collect();
    let asked_first = |more: &[(&str, &str)]| {
        let cells = [&rest, more].concat();
        let line = |of: fn(&(&str, &str)) -> String| cells.iter().map(of).collect::<Vec<_>>().join(",");
        let text = format!("{}\n{}\n", line(|cell| cell.0.to_owned()), line(|cell| cell.1.to_owned()));
        first_questions(&mut told(&text, &[], &[])).facts.contains(&"claims_this_year".to_owned())
    };
    assert!(asked_first(&[]), "no column answers it");
    assert!(!asked_first(&[("是否享受过补贴", "是")]), "the yes is asked about instead");
}

#[test]
fn every_column_of_a_part_is_known_by_its_id_and_by_each_of_its_headers() {
    let policy = policies::first();
    let mut met = 0;
    for (at, partial) in policy.roster.partial.iter().enumerate() {
        let column = Column::Partial(at as u8);
        let names = [partial.id, partial.name.zh, partial.name.en];
        for header in names.iter().chain(partial.also) {
            assert_eq!(Column::named(policy, header), column, "{header}");
            met += 1;
        }
        assert_eq!(Column::with_id(policy, partial.id), Some(column));
        // Its cells are numbers, and not yes or no.
        let of_yuan = format!("{}（元）", partial.also[0]);
        assert_eq!(Column::named(policy, &of_yuan), Column::Unused, "{of_yuan}");
    }
    assert!(met >= 200, "{met}");
}
