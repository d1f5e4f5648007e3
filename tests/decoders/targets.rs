//! Every decoder of external input as a function of bytes that must return. The test beside this file replays the
//! corpus with them, and the fuzzer in `tests/fuzz` looks for further inputs.

use skills_subsidy::catalogue::{CatalogueRows, CatalogueTable, RowProblem, grouped};
use skills_subsidy::engine::{Answers, Questioning, evaluate, missing};
use skills_subsidy::i18n::expected_of_catalogue;
use skills_subsidy::policy::{Audience, CalendarDate, FactSet, Kind, Language, Yuan};
use skills_subsidy::reading::{self, Raw, read_answer, spelled, typed};
use skills_subsidy::roster::{Import, Settings, read_table};
use skills_subsidy::session::{Session, Window, follow, read_code, read_kept, write_code, write_kept, write_link};
use skills_subsidy::{pack, policies};

#[path = "../support/strict.rs"]
mod strict;

use strict::strict;

/// A decoder's name, and the assertions that must hold for any bytes.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 11] = [
    ("link", link),
    ("code", code),
    ("kept", kept),
    ("csv", roster),
    ("xlsx", xlsx),
    ("catalogue", catalogue),
    ("date", date),
    ("money", money),
    ("spelled", spelled),
    ("normal", normal),
    ("pack", pack),
];

/// A pack as given, and one with a matching seal: a policy that is read is written as the same pack.
fn pack(body: &[u8]) {
    let _ = pack::read(body);
    let sum =
        body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    let sealed = [b"policy\x02", &(body.len() as u32).to_le_bytes()[..], &sum.to_le_bytes(), body].concat();
    if let Ok(policy) = pack::read(&sealed) {
        let written = pack::write(policy);
        let again = pack::read(&written).expect("a pack of ours");
        assert!(pack::write(again) == written);
        for rules in policy.audiences {
            let answers = Answers::none(policy);
            evaluate(rules.entitlements, &answers);
            let open = rules.entitlements.iter().map(|entitlement| missing(entitlement, &answers).len());
            assert!(open.max().unwrap_or(0) <= policy.facts.len());
            Questioning { view: rules.entitlements, answers: &answers, declined: FactSet::EMPTY, last: None }.next();
        }
    }
}

/// A session that was read is written as a link with the same answers.
fn same_again(session: &Session) {
    let again = follow(session.policy, &write_link(session), Window::Framed);
    for audience in Audience::ALL.into_iter().filter(|&audience| session.current == Some(audience)) {
        let (before, after) = (session.case(audience), again.case(audience));
        assert_eq!((&before.answers, &before.trail, before.topic), (&after.answers, &after.trail, after.topic));
        evaluate(&before.entitlements(), &before.answers);
        let read = read_code(session.policy, &write_code(before)).expect("a valid result code");
        assert_eq!(read.answers, before.answers);
    }
}

fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let session = follow(policies::first(), &text, Window::Framed);
    same_again(&session);
    same_again(&follow(policies::first(), &format!("#/worker/result?{text}"), Window::Framed));
}

fn code(bytes: &[u8]) {
    if let Ok(case) = read_code(policies::first(), &String::from_utf8_lossy(bytes)) {
        let read = read_code(policies::first(), &write_code(&case)).expect("a valid result code");
        assert_eq!((read.answers, read.topic), (case.answers, case.topic));
    }
}

fn kept(bytes: &[u8]) {
    if let Some(link) = read_kept(&String::from_utf8_lossy(bytes)) {
        assert_eq!(read_kept(&write_kept(link)), Some(link));
        same_again(&follow(policies::first(), link, Window::Framed));
    }
}

/// Any file of a roster; its first bytes decide the format.
fn roster(mut bytes: &[u8]) {
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    if let Ok(imported) = Import::new(settings, &[], &mut |_, _| {}).seeded([1, 2]).read(&mut bytes) {
        let mut roster = imported.roster;
        roster.close();
        roster.work(100);
        for row in 0..roster.len().min(100) {
            roster.answers(row);
        }
    }
    let _ = read_table(&mut bytes);
}

/// A workbook whose first sheet has this content: random bytes are no archive and would be refused early.
fn xlsx(bytes: &[u8]) {
    roster(bytes);
    roster(&workbook(bytes));
}

fn workbook(sheet: &[u8]) -> Vec<u8> {
    use std::io::Write;
    const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let files: [(&str, &[u8]); 4] = [
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, content) in files {
        archive.start_file(name, plain).expect("a successful write");
        archive.write_all(content).expect("a successful write");
    }
    archive.finish().expect("a complete archive").into_inner()
}

/// Rows with keys in the first line, and the same as a table that a bureau publishes.
fn catalogue(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let records: Vec<Vec<String>> = text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect();
    let headers = records.first().cloned().unwrap_or_default();
    let named = |cells: &Vec<String>| headers.iter().cloned().zip(cells.iter().cloned()).collect();
    let rows = records.iter().skip(1).map(named).collect();
    checked(&CatalogueRows { rows, example: false }, |problem| problem);
    if let Some(table) = CatalogueTable::read(policies::first(), &records) {
        checked(&table.completed("元/人", "x"), |problem| table.placed(problem));
    }
}

fn checked(rows: &CatalogueRows, placed: impl Fn(RowProblem) -> RowProblem) {
    match rows.check(policies::first()) {
        Ok(read) => assert!(read.entries().iter().all(|entry| entry.amount <= Yuan::LARGEST_STATED)),
        Err(problems) => {
            let problems: Vec<RowProblem> = problems.into_iter().map(placed).collect();
            for group in grouped(&problems) {
                expected_of_catalogue(policies::first(), &group.expected, Language::English);
            }
        }
    }
}

fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(date) = typed::date(&text) {
        assert_eq!(CalendarDate::parse(&date.to_string()), Some(date));
        assert_eq!(CalendarDate::from_day_number(date.day_number()), Some(date));
    }
    let mut parts = text.splitn(3, '\n');
    let mut part = || parts.next().unwrap_or_default();
    typed::date_parts(part(), part(), part());
    let policy = policies::first();
    let _ = spelled::read(policy, policy.term.event, &text);
}

fn money(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for sum in ["元", "元/月", "元/人·年"].into_iter().filter_map(|unit| typed::money(&text, unit)) {
        assert!(sum <= Yuan::LARGEST_STATED);
        assert_eq!(Yuan::parse(&sum.to_string()), Some(sum), "a displayed sum can be typed");
    }
    for unit in ["人", "天", "课时", "次", "个月", ""] {
        typed::count(&text, unit);
    }
}

/// A cell for each fact: the value that was read is the same when read again as links write it, from a link and a cell.
fn spelled(bytes: &[u8]) {
    let (text, policy) = (String::from_utf8_lossy(bytes), policies::first());
    for fact in policy.fact_ids() {
        let Ok(Some(answer)) = spelled::read(policy, fact, &text) else { continue };
        let kind = &policy.fact(fact).kind;
        let written = strict(policy, fact, Some(answer));
        assert_eq!(spelled::read(policy, fact, &written), Ok(Some(answer)), "{text:?} is {written}");
        let linked = if matches!(kind, Kind::Many(_)) && written == "none" { "" } else { &written };
        assert_eq!(read_answer(policy, fact, &Raw::from_text(kind, linked)), Ok(Some(answer)), "{text:?} is {written}");
    }
}

/// Two texts, one per line: normalising is idempotent, and names are equal exactly where their keys are.
fn normal(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (one, other) = text.split_once('\n').unwrap_or((&text, ""));
    for text in [one, other] {
        for normalised in [reading::key, reading::short, reading::without_unseen] {
            let once = normalised(text);
            assert_eq!(normalised(&once), once, "{text:?}");
        }
        assert!(reading::same(text, &reading::key(text)), "{text:?}");
        reading::identity::holds_identity(text);
    }
    assert_eq!(reading::same(one, other), reading::key(one) == reading::key(other));
    assert_eq!(reading::order(one, other), reading::key(one).cmp(&reading::key(other)));
}
