//! The sheets of a workbook that are read, and files of other programs.

use super::made::{column, facts, old_workbook, packed, passed_over, read, read_wishing, write_rows};
use super::{imported, refused};
use rust_xlsxwriter::Workbook;
use skills_subsidy::roster::{CellFault, Column, FileProblem, Format, RowKind, Wishes};

fn with_sheets(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(*name).expect("a name");
        write_rows(sheet, 0, rows);
    }
    workbook.save_to_buffer().expect("a complete workbook")
}

const COVER: &[&[&str]] = &[&["填表说明"], &["1. 姓名：与身份证一致"], &["2. 证书名称：按证书填写"]];
const FIRST: &[&[&str]] = &[&["工号", "姓名", "等级"], &["1", "甲", "高级工"], &["2", "乙", "中级工"]];
const SECOND: &[&[&str]] = &[&["某车间"], &["姓名", "证书名称", "工号"], &["丙", "职业技能等级证书", "3"]];

#[test]
fn the_sheet_with_most_known_columns_is_read_wherever_it_stands() {
    let bytes = with_sheets(&[("填表说明", COVER), ("Sheet2", FIRST), ("字典", &[&["等级"], &["高级工"]])]);
    let imported = read(&bytes);
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "乙"]);
    let named: Vec<(&str, bool)> = imported.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_read)).collect();
    assert_eq!(named, [("填表说明", false), ("Sheet2", true), ("字典", false)]);
}

#[test]
fn a_sheet_of_headers_alone_is_a_form_that_nobody_filled_in() {
    let bytes = with_sheets(&[("模板", &FIRST[..1]), ("名单", FIRST)]);
    assert_eq!(column(&read(&bytes).roster, Column::Name), ["甲", "乙"]);
}

#[test]
fn several_sheets_are_combined_each_by_its_own_headers() {
    let bytes = with_sheets(&[("一车间", FIRST), ("二车间", SECOND)]);
    let sheets = ["一车间", "二车间"].map(str::to_owned);
    let imported = read_wishing(&bytes, Wishes { sheets: &sheets, ..Wishes::default() }).ok().expect("readable input");
    assert_eq!(column(&imported.roster, Column::Person), ["1", "2", "3"]);
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "乙", "丙"]);
    assert_eq!(facts(&imported.roster, "level"), ["高级工", "中级工", ""]);
    assert_eq!(facts(&imported.roster, "certificate"), ["", "", "职业技能等级证书"]);
    assert_eq!(imported.roster.cell(2, Column::Name).0, 3, "rows are numbered as each sheet numbers them");
    let one = ["二车间".to_owned()];
    let imported = read_wishing(&bytes, Wishes { sheets: &one, ..Wishes::default() }).ok().expect("readable input");
    assert_eq!(column(&imported.roster, Column::Name), ["丙"]);
}

#[test]
fn a_workbook_in_which_nothing_is_known_names_its_sheets() {
    let bytes = with_sheets(&[("甲", &[&["x", "y"], &["1", "2"]]), ("乙", &[&["z"], &["1"]])]);
    let refused = read_wishing(&bytes, Wishes::default()).err().expect("a refused file");
    assert_eq!(refused.problem, FileProblem::NoKnownColumn);
    let named: Vec<(&str, bool)> = refused.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_read)).collect();
    assert_eq!(named, [("甲", true), ("乙", false)]);
}

#[test]
fn a_workbook_of_before_2007_is_read_with_what_is_merged_in_it() {
    let rows: &[&[&str]] =
        &[&["工号", "姓名", "等级"], &["HD1", "王建国", "高级工"], &["", "", "中级工"], &["合计", "", ""]];
    let imported = read(&old_workbook(rows, &[], &[[1, 2, 0, 0], [1, 2, 1, 1]], false));
    assert_eq!(column(&imported.roster, Column::Person), ["HD1", "HD1"]);
    assert_eq!(facts(&imported.roster, "level"), ["高级工", "中级工"]);
    assert_eq!(imported.skipped.len(), 1);
    assert_eq!(refused(&old_workbook(rows, &[], &[], true)), Some(FileProblem::Locked));
}

#[test]
fn an_opendocument_spreadsheet_is_read() {
    let row = |cells: [&str; 3]| format!("<table:table-row>{}</table:table-row>", cells.map(open_cell).concat());
    let bytes = open_document(&[row(["工号", "姓名", "等级"]), row(["1", "甲", "高级工"])].concat());
    let imported = read(&bytes);
    assert_eq!(column(&imported.roster, Column::Name), ["甲"]);
    let mimetype = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned());
    let empty = packed(&[mimetype, ("content.xml", "<office:document-content/>".to_owned())]);
    assert_eq!(refused(&empty), Some(FileProblem::Unreadable(Format::OpenDocument)));
}

#[test]
fn hidden_rows_of_an_old_workbook_are_passed_over_and_taken_back_by_a_word() {
    let people: Vec<[String; 2]> = (1..=60).map(|number| [format!("HD{number}"), format!("甲{number}")]).collect();
    let header: &[&str] = &["工号", "姓名"];
    let people: Vec<Vec<&str>> = people.iter().map(|cells| cells.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = std::iter::once(header).chain(people.iter().map(Vec::as_slice)).collect();
    let file = old_workbook(&rows, &[2, 60], &[], false);
    let imported = read(&file);
    assert_eq!((imported.roster.len(), passed_over(&imported)), (58, vec![(RowKind::Hidden, vec![3, 61])]));
    let wishes = Wishes { kept: &[RowKind::Hidden], ..Wishes::default() };
    assert_eq!(read_wishing(&file, wishes).ok().expect("readable input").roster.len(), 60);
    // A truncated file is read or refused, without a panic.
    for length in (0..file.len()).step_by(97) {
        let _ = read_wishing(&file[..length], Wishes::default());
    }
}

#[test]
fn merged_cells_and_hidden_rows_of_an_opendocument_spreadsheet_are_seen() {
    let cells = |cells: &[&str]| cells.iter().map(|cell| open_cell(cell)).collect::<String>();
    let spanned =
        |text: &str| open_cell(text).replace("<table:table-cell", r#"<table:table-cell table:number-rows-spanned="2""#);
    let covered = "<table:covered-table-cell/>";
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let hidden =
        |kind: &str, cells: String| format!(r#"<table:table-row table:visibility="{kind}">{cells}</table:table-row>"#);
    let rows = [
        row(cells(&["工号", "姓名", "等级"])),
        row(spanned("HD1") + &spanned("甲") + &open_cell("高级工")),
        row([covered, covered, open_cell("中级工").as_str()].concat()),
        hidden("collapse", cells(&["HD2", "乙", "高级工"])),
        hidden("filter", cells(&["HD3", "丙", "高级工"])),
        row(r#"<table:table-cell table:number-columns-repeated="3"/>"#.to_owned())
            .replace("<table:table-row", r#"<table:table-row table:number-rows-repeated="2""#),
        row(cells(&["HD4", "丁", "技师"])),
    ];
    let imported = read(&open_document(&rows.concat()));
    assert_eq!(column(&imported.roster, Column::Person), ["HD1", "HD1", "HD4"]);
    assert_eq!(column(&imported.roster, Column::Name), ["甲", "甲", "丁"]);
    assert_eq!(facts(&imported.roster, "level"), ["高级工", "中级工", "技师"]);
    assert_eq!(passed_over(&imported), [(RowKind::Hidden, vec![4, 5])]);
    assert_eq!(imported.roster.cell(2, Column::Person).0, 8);
}

/// A cell of an OpenDocument spreadsheet.
fn open_cell(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

/// An OpenDocument spreadsheet with these rows.
fn open_document(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="名册">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let mimetype = ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned());
    let manifest = (
        "META-INF/manifest.xml",
        r#"<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#.to_owned(),
    );
    packed(&[mimetype, manifest, ("content.xml", content)])
}

#[test]
fn a_page_and_an_xml_workbook_saved_as_xls_are_read() {
    let page = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=gb2312><style>td{color:red}</style></head>
        <body><table border=1><tr><th colspan=3>花名册&nbsp;&lt;2020&gt;</th></tr><tr><th>工号<th>姓名<th>等级</tr>
        <tr><td rowspan=2>1</td><td>甲<br></td><td>高级工</td></tr><tr><td>甲</td><td>中级工</td></tr></table></body></html>"#;
    for bytes in [page.as_bytes().to_vec(), super::encoded(page, encoding_rs::GBK)] {
        let imported = read(&bytes);
        assert_eq!(column(&imported.roster, Column::Person), ["1", "1"]);
        assert_eq!(facts(&imported.roster, "level"), ["高级工", "中级工"]);
    }
    let cell = |text: &str| format!(r#"<Cell><Data ss:Type="String">{text}</Data></Cell>"#);
    let xml = format!(
        r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="说明"><Table><Row>{}</Row></Table></Worksheet><Worksheet ss:Name="名册"><Table><Row>{}{}{}</Row><Row ss:Index="4">{}<Cell ss:Index="3"><Data ss:Type="String">高级工</Data></Cell></Row></Table></Worksheet></Workbook>"#,
        cell("填表说明"),
        cell("工号"),
        cell("姓名"),
        cell("等级"),
        cell("7")
    );
    let imported = read(xml.as_bytes());
    assert_eq!(imported.roster.cell(0, Column::Person), (4, "7"));
    assert_eq!(facts(&imported.roster, "level"), ["高级工"]);
    assert_eq!(refused(b"<html><body><p>no table</p></body></html>"), Some(FileProblem::Unreadable(Format::Html)));
}

#[test]
fn what_is_of_another_format_is_named_for_what_it_is() {
    let named = |names: &[&str]| packed(&names.iter().map(|name| (*name, String::new())).collect::<Vec<_>>());
    for (bytes, format) in [
        (named(&["word/document.xml"]), Format::Word),
        (named(&["ppt/presentation.xml"]), Format::Slides),
        (named(&["Index/Document.iwa"]), Format::Numbers),
        (named(&["photo.jpg"]), Format::Packed),
        (named(&["xl/workbook.bin"]), Format::Xlsb),
        (b"%PDF-1.7 and so on".to_vec(), Format::Pdf),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Format::Picture),
        (b"Rar!\x1a\x07".to_vec(), Format::Archive),
        (b"{\\rtf1 text}".to_vec(), Format::Word),
    ] {
        assert_eq!(refused(&bytes), Some(FileProblem::Unreadable(format)));
    }
}

#[test]
fn one_broken_byte_leaves_the_text_as_it_is_and_is_named() {
    let people = "人员编号,姓名,人员类别,培训天数\n1,张三,退役军人,30\n2,李四,就业困难人员,8\n3,王五,退役军人,8\n";
    for encoding in [encoding_rs::UTF_8, encoding_rs::GBK] {
        let mut bytes = super::encoded(people, encoding);
        let at = bytes.windows(2).position(|two| two == b"2,").expect("the second person") + 2;
        bytes[at] = 0xFF;
        let imported = imported(&bytes, &[]).expect("readable input");
        assert_eq!(column(&imported.roster, Column::Person), ["1", "2", "3"], "{}", encoding.name());
        assert_eq!(imported.roster.cell(0, Column::Name).1, "张三", "{}", encoding.name());
        let (problems, count) = imported.roster.problems();
        assert_eq!(
            (count, problems[0].row, problems[0].column, problems[0].fault),
            (1, 3, Column::Name, CellFault::BrokenBytes)
        );
    }
}

#[test]
fn cells_are_parted_by_what_parts_them_whatever_stands_above() {
    let rows =
        [["人员编号", "姓名", "人员类别", "备注"], ["1", "张三", "退役军人", ""], ["2", "李四", "就业困难人员", ""]];
    for separator in [",", "，", "；", ";", "\t", "|"] {
        let table: String = rows.map(|row| row.join(separator) + "\n").concat();
        for title in [
            "",
            "某某公司，2020年，培训花名册\n",
            "某某公司,2020年,花名册,全体\n填表说明：先填姓名，再填类别，然后，保存\n",
        ] {
            let imported = read(format!("{title}{table}").as_bytes());
            assert_eq!(column(&imported.roster, Column::Name), ["张三", "李四"], "{separator:?} {title:?}");
        }
    }
    let imported = read("人员编号，姓名\n1，\"张，三\"\n".as_bytes());
    assert_eq!(column(&imported.roster, Column::Name), ["张，三"]);
}
