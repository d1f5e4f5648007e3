//! Catalogues as bureaus publish them: the rows of a table that are read or skipped, and the data that is asked for
//! once.

mod support;

use rust_xlsxwriter::{Format, Workbook};
use skills_subsidy::catalogue::{
    Catalogue, CatalogueColumn, CatalogueTable, Expected, RowProblem, SkippedRow, WhySkipped, grouped,
};
use skills_subsidy::engine::Answers;
use skills_subsidy::i18n::catalogue_sentences::{
    columns_ignored, rows_of_group, rows_skipped, table_read, values_of_group,
};
use skills_subsidy::policy::{Audience, Language};
use skills_subsidy::roster::{catalogue_template, read_table};
use support::{case, policy, text};

const SOURCE: &str = "某人社发〔2020〕15号 附件1";

fn records(lines: &[&str]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.split('|').map(str::to_owned).collect()).collect()
}

fn table(lines: &[&str]) -> CatalogueTable {
    CatalogueTable::read(policy(), &records(lines)).expect("a header is found")
}

fn checked(table: &CatalogueTable, unit: &str) -> Result<Catalogue, Vec<RowProblem>> {
    let problems = |problems: Vec<RowProblem>| problems.into_iter().map(|problem| table.placed(problem)).collect();
    table.completed(unit, SOURCE).check(policy()).map_err(problems)
}

fn skilled(level: &str) -> Answers {
    let given = [("training_date", "2020-03-02"), ("certificate", "skill_level"), ("level", level)];
    case(Audience::Worker, &given.map(|(fact, answer)| (fact, text(answer))))
}

fn sum(catalogue: &Catalogue, occupation: &str, level: &str) -> Option<String> {
    let fact = policy().fact_named("occupation_standard").expect("the fact exists");
    catalogue.look_up(fact, &skilled(level), occupation).map(|entry| entry.amount.to_string())
}

fn why(table: &CatalogueTable) -> Vec<(usize, WhySkipped)> {
    table.skipped.iter().map(|skipped| (skipped.row, skipped.why)).collect()
}

const PUBLISHED: [&str; 9] = [
    "附件1",
    "某市职业技能培训补贴目录清单（2020年）",
    "单位：元/人",
    "序号|职业（工种）名称|职业编码|补贴标准|||||备注",
    "|||五级/初级工|四级/中级工|三级/高级工|二级/技师|一级/高级技师|",
    "1|电工|6-01-01-01|1200|1700|2200|3200|4200|紧缺",
    "2|焊工|6-02-02-02|1000|1500|2000||—|",
    "|一、制造业|||||||",
    "注：1.专项职业能力证书800元/人；2.紧缺工种上浮20%。",
];

#[test]
fn levels_side_by_side_below_a_title_are_read_and_everything_else_is_said() {
    let table = table(&PUBLISHED);
    assert_eq!((table.header, table.sums()), (4, 8));
    assert_eq!((table.lacks_unit, table.lacks_source), (false, true), "the unit is above the header");
    assert_eq!(table.title, "某市职业技能培训补贴目录清单（2020年）");
    assert_eq!(table.ignored, ["序号", "职业编码", "备注"]);
    let [above, none] = [WhySkipped::AboveTheHeader, WhySkipped::NoSum];
    assert_eq!(why(&table), [(1, above), (2, above), (3, above), (8, none), (9, none)]);
    assert!(table.skipped[4].text.contains("专项职业能力证书800元/人"), "a note with a sum in it is shown");
    let catalogue = checked(&table, "").expect("a catalogue without problems");
    assert_eq!(sum(&catalogue, "电工", "advanced").as_deref(), Some("2200"));
    assert_eq!(sum(&catalogue, "电工", "senior_technician").as_deref(), Some("4200"));
    assert_eq!(sum(&catalogue, "焊工", "junior").as_deref(), Some("1000"));
    assert_eq!(sum(&catalogue, "焊工", "technician"), None, "a blank is not a sum");
    assert_eq!(sum(&catalogue, "焊工", "senior_technician"), None, "a dash is not a sum");
    assert_eq!(catalogue.sources(), [SOURCE]);
}

#[test]
fn a_workbook_with_merged_cells_is_read_as_its_text_is() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let format = Format::new();
    for (row, line) in (0u32..).zip(PUBLISHED) {
        for (column, cell) in (0u16..).zip(line.split('|')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).expect("a successful write"),
                Err(_) if cell.is_empty() => sheet,
                Err(_) => sheet.write_string(row, column, cell).expect("a successful write"),
            };
        }
    }
    for (first, last, row, name) in [(0u16, 8u16, 1u32, PUBLISHED[1]), (3, 7, 3, "补贴标准"), (0, 8, 8, PUBLISHED[8])]
    {
        sheet.merge_range(row, first, row, last, name, &format).expect("a successful merge");
    }
    for (column, name) in [(0u16, "序号"), (1, "职业（工种）名称"), (2, "职业编码"), (8, "备注")] {
        sheet.merge_range(3, column, 4, column, name, &format).expect("a successful merge");
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    let records = read_table(&mut &bytes[..]).expect("readable input");
    let table = CatalogueTable::read(policy(), &records).expect("a header is found");
    assert_eq!((table.header, table.sums(), table.lacks_unit), (4, 8, false));
    assert_eq!(table.ignored, ["序号", "职业编码", "备注"]);
    let catalogue = checked(&table, "").expect("a catalogue without problems");
    assert_eq!(sum(&catalogue, "电工", "intermediate").as_deref(), Some("1700"));
}

#[test]
fn a_table_of_single_levels_below_a_title_is_read_as_it_stands() {
    let table = table(&[
        "某市职业技能培训补贴目录清单",
        "职业（工种）|等级|证书类型|补贴标准|单位|依据文件",
        "电工|初级工||1200|元/人|某发1号",
        "电工|中级工||1700|元/人|某发1号",
    ]);
    assert_eq!((table.header, table.sums()), (2, 2));
    assert_eq!((table.lacks_unit, table.lacks_source), (false, false));
    let catalogue = checked(&table, "").expect("a catalogue without problems");
    assert_eq!(sum(&catalogue, "电工", "intermediate").as_deref(), Some("1700"));
    assert_eq!(catalogue.sources(), ["某发1号"], "a source in the table is not replaced");
}

#[test]
fn headers_that_a_conversion_repeats_pages_and_merged_names_are_no_rows() {
    let table = table(&[
        "工种|级别|标准（元/人）|备注",
        "电工|初级|1200|",
        "|中级|1700|",
        "||2|",
        "工种|级别|标准（元/人）|备注",
        "焊工|初级|1000|",
        "第2页|第2页|第2页|第2页",
        "工种|级别|标准（元/人）|备注",
        "|中级|1500|",
    ]);
    let [again, none] = [WhySkipped::HeaderAgain, WhySkipped::NoSum];
    assert_eq!(why(&table), [(4, none), (5, again), (7, none), (8, again)]);
    assert_eq!((table.filled, table.lacks_unit), (2, false));
    let catalogue = checked(&table, "").expect("a catalogue without problems");
    assert_eq!(sum(&catalogue, "电工", "intermediate").as_deref(), Some("1700"));
    assert_eq!(sum(&catalogue, "焊工", "intermediate").as_deref(), Some("1500"), "also across a page break");
}

#[test]
fn what_the_table_lacks_is_asked_once_and_what_is_answered_counts_for_every_row() {
    let table = table(&["职业|五级|四级", "电工|1000|1500", "焊工|900|1400"]);
    assert_eq!((table.lacks_unit, table.lacks_source), (true, true));
    assert!(checked(&table, "元/人").is_ok_and(|catalogue| catalogue.entries().len() == 4));
    let refused = checked(&table, "元/课时").expect_err("no other unit can be used");
    let groups = grouped(&refused);
    assert_eq!((groups.len(), groups[0].count, groups[0].expected.clone()), (1, 4, Expected::PerPerson));
    assert_eq!(groups[0].column, CatalogueColumn::Unit.headers()[0]);
}

#[test]
fn a_wrong_cell_is_named_by_its_row_and_its_column_in_the_file() {
    let table = table(&[
        "目录",
        "职业|五级/初级工|四级/中级工|单位",
        "电工|1000|一千五左右|元/人",
        "焊工|900|1400|元/天",
        "电 工|1100||元/人",
    ]);
    let problems = checked(&table, "").expect_err("it is wrong");
    let named: Vec<(usize, &str, &str)> =
        problems.iter().map(|problem| (problem.row, &*problem.column, &*problem.value)).collect();
    assert_eq!(
        named,
        [(3, "四级/中级工", "一千五左右"), (4, "单位", "元/天"), (4, "单位", "元/天"), (5, "职业", "电 工")]
    );
    assert_eq!(problems[3].expected, Expected::NotTwice(3), "the other row is named by its number in the file");
}

#[test]
fn eight_thousand_times_one_mistake_is_one_line() {
    let mut lines = vec!["职业|等级|补贴标准|单位|依据".to_owned()];
    lines.extend((0..8_000).map(|number| format!("工种{number}|五级|1000|元/天|某发{number}号")));
    lines.push("工种1|大师|1000|元/人|某发".to_owned());
    let table = table(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    let problems = checked(&table, "").expect_err("it is wrong");
    assert_eq!(problems.len(), 8_001);
    let groups = grouped(&problems);
    assert_eq!(groups.iter().map(|group| group.count).collect::<Vec<_>>(), [8_000, 1]);
    assert_eq!((&groups[0].rows[..], &groups[0].values[..]), (&[2, 3, 4, 5, 6][..], &["元/天".to_owned()][..]));
    assert_eq!(rows_of_group(&groups[0], Language::Chinese), "第2、3、4、5、6等行，一共8000处");
    assert_eq!(rows_of_group(&groups[1], Language::English), "rows 8002");
    assert_eq!(values_of_group(&groups[1], Language::Chinese), "大师");
}

#[test]
fn a_table_of_many_thousand_rows_is_read_whole() {
    let mut lines = vec!["职业|五级|四级|三级|二级|一级".to_owned()];
    lines.extend((0..4_000).map(|number| format!("工种{number}|1|2|3|4|5")));
    let table = table(&lines.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(table.sums(), 20_000);
    let catalogue = checked(&table, "元/人").expect("a catalogue without problems");
    assert_eq!(sum(&catalogue, "工种3999", "technician").as_deref(), Some("4"));
}

#[test]
fn what_is_no_catalogue_is_none() {
    for lines in [&["姓名|工号", "张三|1"][..], &["职业|备注", "电工|好"], &[], &["", ""], &["补贴标准", "1000"]]
    {
        assert!(CatalogueTable::read(policy(), &records(lines)).is_none(), "{lines:?}");
    }
}

#[test]
fn what_was_read_is_said_in_whole_sentences() {
    let skipped: Vec<SkippedRow> = table(&PUBLISHED).skipped;
    let rows: Vec<usize> = skipped.iter().filter(|row| row.why == WhySkipped::NoSum).map(|row| row.row).collect();
    assert_eq!(
        rows_skipped(WhySkipped::NoSum, &rows, 2, Language::Chinese),
        "没有金额的2行没有当作标准（第8、9行），请看看有没有漏掉的："
    );
    assert_eq!(table_read(4, 8, Language::English), "The header was found in row 4; standards read: 8.");
    assert_eq!(columns_ignored(&["序号".to_owned()], Language::Chinese), "没有用到的列：序号。");
}

#[test]
fn the_template_has_every_column_and_no_sum_and_is_read_once_it_is_filled_in() {
    for language in [Language::Chinese, Language::English] {
        let bytes = catalogue_template(policy(), language).expect("a workbook");
        let mut records = read_table(&mut &bytes[..]).expect("readable input");
        assert_eq!(records.len(), 1, "a single row of headers");
        let columns: Vec<Option<CatalogueColumn>> =
            records[0].iter().map(|header| CatalogueColumn::named(header)).collect();
        assert_eq!(columns, CatalogueColumn::ALL.map(Some));
        let filled = ["电工", "高级工（三级）", "", "2000", "元/人", SOURCE, "", ""];
        records.push(filled.map(str::to_owned).to_vec());
        let table = CatalogueTable::read(policy(), &records).expect("a header is found");
        assert_eq!((table.header, table.lacks_unit, table.lacks_source), (1, false, false));
        let catalogue = checked(&table, "").expect("a catalogue without problems");
        assert_eq!(sum(&catalogue, "电工", "advanced").as_deref(), Some("2000"));
    }
}
