//! Occupations in companies' spellings are looked up in a catalogue by name: certain matches are found, and similar
//! names are not.

mod support;

use skills_subsidy::catalogue::{Catalogue, read};
use skills_subsidy::policies;
use skills_subsidy::policy::Audience;
use skills_subsidy::roster::{Import, Imported, Settings};
use support::{case, policy, text};

fn catalogue() -> Catalogue {
    let row = |occupation: &'static str, level: &'static str, amount: &'static str| {
        let source = ("source", "某发〔2020〕1号");
        vec![("occupation", occupation), ("level", level), ("amount", amount), ("unit", "元/人"), source]
    };
    let rows = [
        row("电工", "三级", "2200"),
        row("电工", "四级", "1700"),
        row("焊工", "三级", "2000"),
        row("车工", "三级", "2000"),
        row("6-29-03-01 砌筑工", "三级", "1900"),
        row("无人机驾驶员（航拍）", "三级", "1800"),
    ];
    read(policy(), rows, false).expect("a catalogue without problems")
}

/// Returns the sum for this spelling of an occupation and this level.
fn sum(occupation: &str, level: &str) -> Option<String> {
    let given = [("training_date", "2020-03-02"), ("certificate", "skill_level"), ("level", level)];
    let answers = case(Audience::Worker, &given.map(|(fact, answer)| (fact, text(answer))));
    let fact = policy().fact_named("occupation_standard").expect("the fact exists");
    catalogue().look_up(fact, &answers, occupation).map(|entry| entry.amount.to_string())
}

#[test]
fn a_name_with_a_code_or_its_own_level_beside_it_is_certain() {
    for written in [
        "电工",
        "电 工",
        "　电工　",
        "电工（高级）",
        "电工(高级工)",
        "电工（三级）",
        "电工三级",
        "电工高级工",
        "高级电工",
        "高级工电工",
        "三级电工",
        "6-31-01-03 电工",
        "6-31-01-03电工",
        "电工 6-31-01-03",
        "电工（6-31-01-03）",
        "6310103电工",
        "6-31-01-03 电工（高级）",
        "“电工”",
        "电工\u{200b}",
    ] {
        assert_eq!(sum(written, "advanced").as_deref(), Some("2200"), "{written}");
        assert!(catalogue().knows(written), "{written}");
    }
    assert_eq!(sum("砌筑工", "advanced").as_deref(), Some("1900"), "the catalogue may have codes as well");
    assert_eq!(sum("无人机驾驶员(航拍)", "advanced").as_deref(), Some("1800"), "brackets may belong to a name");
}

#[test]
fn what_is_like_a_name_is_another_one() {
    for written in [
        "维修电工",
        "电工/焊工",
        "电工、焊工",
        "数控车工",
        "车工（数控）",
        "电工作业",
        "电工班",
        "电工证",
        "初级",
        "高级",
        "无人机驾驶员",
        "6-31-01-03",
        "工",
        "",
    ] {
        assert_eq!(sum(written, "advanced"), None, "{written}");
        assert!(!catalogue().knows(written), "{written}");
    }
}

#[test]
fn a_level_in_the_name_that_is_not_the_persons_finds_nothing() {
    for written in ["电工（中级）", "中级电工", "电工四级", "四级电工"] {
        assert_eq!(sum(written, "advanced"), None, "{written}");
        assert_eq!(sum(written, "intermediate").as_deref(), Some("1700"), "{written}");
    }
}

#[test]
fn two_rows_of_one_occupation_however_it_is_spelled_are_a_repeat() {
    for catalogue in [None, Some(catalogue())] {
        let rows = "person,occupation,training_date,certificate,level,certificate_date,residency,claims_this_year,\
                    claimed_same_level,past_retirement_age,training_kind,occupation_standard,employer_trade_affected\n\
                    1,电工,2020-03-02,skill_level,advanced,2020-05-20,local_work,0,否,否,skills,2000,否\n\
                    1,6-31-01-03 电工（高级）,2020-03-02,skill_level,advanced,2020-06-20,local_work,0,否,否,skills,2000,否\n";
        let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue };
        let read = Import::new(settings, &[], &mut |_, _| {}).read(&mut rows.as_bytes());
        let Ok(Imported { mut roster, .. }) = read else { panic!("the file was refused") };
        roster.close();
        roster.work(usize::MAX);
        let claimed = policies::first().fact_named("claimed_same_level").expect("the fact exists");
        let said: Vec<_> = (0..2).map(|row| roster.answers(row).0.get(claimed)).collect();
        assert_ne!(said[0], said[1], "the second was received before");
    }
}
