//! Companies' files: the rows that are people, and the meanings of the columns.

use super::made::{column, facts, merge, passed_over, read, read_wishing, workbook, write_rows};
use super::{shown, worked_out};
use rust_xlsxwriter::Format;
use skills_subsidy::roster::{Column, RowKind, Wishes};

const PEOPLE: &str = "人员编号,姓名,证书等级,本职业（工种）、等级的补贴标准\nE001,张三,高级工,1000\nE002,李四,高级工,2000\nE003,王五,高级工,3000\n";

#[test]
fn a_total_is_no_person_however_it_is_written() {
    let without = shown(worked_out(PEOPLE).totals().sums.together);
    for total in [
        "合计,3人,,6000",
        "合 计,,,6000",
        "总计：,,,6000",
        "小计,,,",
        ",合计,,6000",
        "共计3人,,,6000",
        "本页小计（元）,,,6000",
        "机加工车间小计,,,6000",
        "合计人数,3,,",
        "共 3 人,,,",
        "累计,,,6000",
        "Total,,,6000",
        "Grand total,,,6000",
        "平均值,,,2000",
        "机加工车间,小计,,6000",
    ] {
        let imported = read(format!("{PEOPLE}{total}\n").as_bytes());
        assert_eq!(passed_over(&imported), [(RowKind::Total, vec![5])], "{total}");
        assert_eq!(imported.roster.len(), 3, "{total}");
        let roster = worked_out(&format!("{PEOPLE}{total}\n"));
        assert_eq!(shown(roster.totals().sums.together), without, "{total}");
    }
}

#[test]
fn people_who_are_called_like_a_total_or_work_in_such_a_department_are_people() {
    let text = "部门,姓名,人员编号,证书等级\n审计处,计小红,1,高级工\n总计办,王建国,2,高级工\n统计科,李四,3,高级工\n,共青,4,高级工\n";
    let imported = read(text.as_bytes());
    assert_eq!((imported.roster.len(), passed_over(&imported).len()), (4, 0), "{:?}", imported.skipped);
}

#[test]
fn a_row_that_was_passed_over_is_taken_back_by_a_word() {
    let text = format!("{PEOPLE}合计,,,6000\n制表人：王某,,,\n");
    let wishes = Wishes { kept: &[RowKind::Total], ..Wishes::default() };
    let imported = read_wishing(text.as_bytes(), wishes).ok().expect("readable input");
    assert_eq!(column(&imported.roster, Column::Person), ["E001", "E002", "E003", "合计"]);
    assert_eq!(passed_over(&imported), [(RowKind::Signature, vec![6])]);
}

#[test]
fn signatures_notes_and_pages_are_no_people() {
    for (line, kind) in [
        ("制表人：王某,,审核人：李某,2020年12月31日", RowKind::Signature),
        ("填表人,王某,审核人,李某", RowKind::Signature),
        ("单位负责人（签字）：,,,", RowKind::Signature),
        ("单位（盖章）,,,", RowKind::Signature),
        ("审核:,,,", RowKind::Signature),
        ("日期：2020年12月31日,,,", RowKind::Signature),
        ("单位：元,,,", RowKind::Signature),
        ("第1页 共3页,,,", RowKind::Signature),
        (",,,2020年12月31日", RowKind::Signature),
        ("某某有限公司（盖章）,,,", RowKind::Signature),
        ("分管领导：某某,,经理：某某,", RowKind::Signature),
        ("备注：以上人员均已核实,,,", RowKind::Note),
        ("注：1.高级工含三级,,,", RowKind::Note),
        ("填表说明,,,", RowKind::Note),
        ("※ 请于12月31日前上报,,,", RowKind::Note),
        ("以上信息均由各车间核对无误后上报。,,,", RowKind::Note),
    ] {
        let imported = read(format!("{PEOPLE}{line}\n").as_bytes());
        assert_eq!(passed_over(&imported), [(kind, vec![5])], "{line}");
        assert_eq!(imported.roster.len(), 3, "{line}");
    }
}

#[test]
fn hints_examples_numbers_of_columns_and_headers_printed_again_are_no_people() {
    let header = "人员编号,姓名,证书等级,培训开始日期\n";
    let text = format!(
        "某某公司花名册,,,\n{header}必填,选填,必填（下拉选择）,格式：2020-01-01\n1,2,3,4\n示例,张三,高级工,2020-03-02\nE001,张三,高级工,2020-03-02\n\n某某公司花名册,,,\n{header}E002,李四,高级工,2020-03-02\n"
    );
    let imported = read(text.as_bytes());
    assert_eq!(column(&imported.roster, Column::Person), ["E001", "E002"]);
    assert_eq!(
        passed_over(&imported),
        [(RowKind::Hint, vec![3, 4]), (RowKind::Example, vec![5]), (RowKind::RepeatedHeader, vec![8, 9])]
    );
}

#[test]
fn a_ledger_has_people_departments_and_two_rows_that_are_none() {
    let bytes = workbook(|sheet| {
        merge(sheet, (0, 0), (0, 5), "某某有限公司2020年度职工技能培训台账");
        merge(sheet, (1, 1), (0, 5), "填报单位：人力资源部    填报日期：2020年12月31日    单位：人");
        write_rows(sheet, 2, &[&["序号", "姓名", "工种", "技能等级", "证书名称", "发证日期"]]);
        merge(sheet, (3, 3), (0, 5), "一、机加工车间（2人）");
        write_rows(
            sheet,
            4,
            &[
                &["1", "王建国", "车工", "高级工", "职业技能等级证书", "2020-05-20"],
                &["2", "李秀英", "铣工", "中级工", "职业技能等级证书", "2020-05-20"],
            ],
        );
        merge(sheet, (7, 7), (0, 5), "（二）维修车间");
        write_rows(sheet, 8, &[&["3", "杨帆", "电工", "高级工", "职业技能等级证书", "2020-05-20"]]);
        write_rows(sheet, 10, &[&["合计", "3人"], &["", ""], &["制表人：某某", "", "", "审核人：某某"]]);
    });
    let imported = read(&bytes);
    assert_eq!(column(&imported.roster, Column::Name), ["王建国", "李秀英", "杨帆"]);
    assert_eq!(column(&imported.roster, Column::Department), ["机加工车间", "机加工车间", "维修车间"]);
    assert_eq!(passed_over(&imported), [(RowKind::Total, vec![11]), (RowKind::Signature, vec![13])]);
    assert_eq!(imported.sections, 2);
    assert_eq!(imported.skipped[0].named, [(11, "合计".to_owned())]);
}

#[test]
fn departments_between_the_rows_are_known_without_merged_cells_and_by_many_names() {
    for (line, name) in [
        ("一、机加工车间（5人）", "机加工车间"),
        ("维修车间", "维修车间"),
        ("人力资源部", "人力资源部"),
        ("部门：后勤保障组", "后勤保障组"),
        ("（三）装配一班", "装配一班"),
        ("华东分公司", "华东分公司"),
    ] {
        let text = format!("序号,姓名,工种,证书等级\n{line},,,\n1,王建国,电工,高级工\n");
        let imported = read(text.as_bytes());
        assert_eq!(column(&imported.roster, Column::Department), [name], "{line}");
        assert_eq!(column(&imported.roster, Column::Name), ["王建国"], "{line}");
    }
    // A row with only a name is a person without answers.
    let imported = read("姓名,工种,证书等级\n张科,,\n王建国,电工,高级工\n".as_bytes());
    assert_eq!(column(&imported.roster, Column::Name), ["张科", "王建国"]);
}

#[test]
fn headers_over_two_and_three_rows_name_each_column_by_its_own_name() {
    let bytes = workbook(|sheet| {
        merge(sheet, (0, 0), (0, 6), "职工取证情况汇总表");
        for (column, header) in [(0, "序号"), (1, "工号"), (2, "姓名"), (6, "备注")] {
            merge(sheet, (1, 2), (column, column), header);
        }
        merge(sheet, (1, 1), (3, 5), "证书情况");
        write_rows(sheet, 2, &[&["", "", "", "证书名称", "等级", "发证日期"]]);
        write_rows(sheet, 3, &[&["1", "HD1", "王建国", "职业技能等级证书", "高级工", "2020-05-20"]]);
    });
    let imported = read(&bytes);
    let headers: Vec<&str> = imported.headers.iter().map(|header| header.header.as_str()).collect();
    assert_eq!(headers, ["序号", "工号", "姓名", "证书名称", "等级", "发证日期", "备注"]);
    assert_eq!(facts(&imported.roster, "level"), ["高级工"]);
    assert_eq!(imported.roster.cell(0, Column::Person), (4, "HD1"));

    let bytes = workbook(|sheet| {
        merge(sheet, (0, 2), (0, 0), "工号");
        merge(sheet, (0, 2), (1, 1), "姓名");
        merge(sheet, (0, 0), (2, 4), "培训与取证");
        merge(sheet, (1, 1), (2, 3), "证书");
        merge(sheet, (1, 2), (4, 4), "培训开始日期");
        write_rows(sheet, 2, &[&["", "", "证书名称", "等级"]]);
        write_rows(sheet, 3, &[&["HD1", "王建国", "职业技能等级证书", "高级工", "2020-05-20"]]);
    });
    let imported = read(&bytes);
    let headers: Vec<&str> = imported.headers.iter().map(|header| header.header.as_str()).collect();
    assert_eq!(headers, ["工号", "姓名", "证书名称", "等级", "培训开始日期"]);
    assert_eq!((imported.roster.len(), facts(&imported.roster, "training_date")), (1, vec!["2020-05-20".to_owned()]));

    // In a text file, the merged cells after the first are blank.
    let text =
        "工号,姓名,证书情况,,培训情况\n,,证书名称,等级,培训开始日期\n1,王建国,职业技能等级证书,高级工,2020-03-02\n";
    let imported = read(text.as_bytes());
    assert_eq!((imported.roster.len(), facts(&imported.roster, "level")), (1, vec!["高级工".to_owned()]));
}

#[test]
fn what_merged_cells_say_holds_for_each_of_their_rows() {
    let bytes = workbook(|sheet| {
        write_rows(sheet, 0, &[&["工号", "姓名", "工种", "等级"]]);
        for (person, first) in [("HD1", 1), ("HD2", 3)] {
            merge(sheet, (first, first + 1), (0, 0), person);
            merge(sheet, (first, first + 1), (1, 1), "某人");
        }
        for (row, occupation) in (1..).zip(["电工", "焊工", "电工", "车工"]) {
            sheet.write_string(row, 2, occupation).expect("a successful write");
            sheet.write_string(row, 3, "高级工").expect("a successful write");
        }
        // A merged cell over rows without other cells is not a person.
        merge(sheet, (5, 7), (0, 0), "HD3");
        sheet.write_string(5, 2, "电工").expect("a successful write");
    });
    let imported = read(&bytes);
    assert_eq!(column(&imported.roster, Column::Person), ["HD1", "HD1", "HD2", "HD2", "HD3"]);
    assert_eq!(imported.filled, 4);
    assert_eq!(column(&imported.roster, Column::Occupation), ["电工", "焊工", "电工", "车工", "电工"]);
}

#[test]
fn rows_that_are_hidden_or_filtered_out_are_passed_over_and_taken_back_by_a_word() {
    let bytes = workbook(|sheet| {
        write_rows(sheet, 0, &[&["工号", "姓名"], &["1", "甲"], &["2", "乙"], &["3", "丙"]]);
        sheet.set_row_hidden(2).expect("a hidden row");
    });
    let imported = read(&bytes);
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "丙"]);
    assert_eq!(passed_over(&imported), [(RowKind::Hidden, vec![3])]);
    assert_eq!(imported.skipped[0].named[0].1, "", "a hidden row is not shown");
    let wishes = Wishes { kept: &[RowKind::Hidden], ..Wishes::default() };
    let imported = read_wishing(&bytes, wishes).ok().expect("readable input");
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "乙", "丙"]);
}

#[test]
fn rows_that_have_nothing_but_a_style_are_nothing() {
    let bytes = workbook(|sheet| {
        write_rows(sheet, 0, &[&["工号", "姓名"], &["1", "甲"]]);
        let format = Format::new().set_bold();
        for row in 2..30_000 {
            sheet.write_blank(row, 0, &format).expect("a successful write");
            sheet.write_blank(row, 1, &format).expect("a successful write");
        }
        write_rows(sheet, 30_000, &[&["2", "乙"]]);
    });
    let imported = read(&bytes);
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "乙"]);
    assert_eq!(imported.roster.cell(1, Column::Name).0, 30_001);
}
