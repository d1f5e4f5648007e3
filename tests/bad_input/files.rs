//! Bad input from files of rosters.

use super::{cases_of, input, name, pairs};
use serde_json::Value;
use skills_subsidy::policies;
use skills_subsidy::policy::Language;
use skills_subsidy::roster::{ExportTable, Import, Imported, Settings, write_delimited, write_workbook};
use std::io::Write;

/// Returns the bytes of a file: text, `hex:…`, or an archive that declares a wrong size.
fn bytes(case: &Value) -> Vec<u8> {
    let text = input(case);
    if let Some(digits) = text.strip_prefix("hex:") {
        let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("ASCII"));
        return pairs.map(|pair| u8::from_str_radix(pair, 16).expect("two hexadecimal digits")).collect();
    }
    match text.strip_prefix("archive declaring ") {
        Some(size) => archive(size.parse().expect("a number of bytes")),
        None => text.into_bytes(),
    }
}

/// An archive of thirty million zeros that declares `size` in its directory, at offset 24 of the entry.
fn archive(size: u32) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive
        .start_file("xl/worksheets/sheet1.xml", zip::write::SimpleFileOptions::default())
        .expect("a new archive entry");
    archive.write_all(&vec![b'0'; 30_000_000]).expect("a successful write");
    let mut bytes = archive.finish().expect("a complete archive").into_inner();
    let directory = (0..bytes.len() - 4).rfind(|&at| bytes[at..at + 4] == *b"PK\x01\x02").expect("a directory");
    bytes[directory + 24..directory + 28].copy_from_slice(&size.to_le_bytes());
    bytes
}

#[test]
fn a_file_is_refused_with_its_reason_or_read_without_what_must_not_be_kept() {
    for case in cases_of("roster") {
        let (bytes, expected) = (bytes(&case), &case["expected"]);
        let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
        let read = Import::new(settings, &[], &mut |_, _| {}).seeded([1, 2]).read(&mut bytes.as_slice());
        let refused = read.as_ref().err().map(|refused| format!("{:?}", refused.problem));
        assert_eq!(refused.as_deref(), expected["refused"].as_str(), "{}", name(&case));
        let Ok(Imported { mut roster, headers, .. }) = read else { continue };
        roster.close();
        roster.work(usize::MAX);

        let dropped: Vec<&str> =
            headers.iter().filter(|header| header.identity).map(|header| header.header.as_str()).collect();
        assert_eq!(Value::from(dropped), expected["dropped"], "{}", name(&case));
        let problem = |problem: &skills_subsidy::roster::CellProblem| {
            (problem.row.to_string(), problem.column.id(policies::first()).to_owned())
        };
        let named: Vec<_> = roster.problems().0.iter().map(problem).collect();
        assert_eq!(named, pairs(&expected["named"]), "{}", name(&case));

        let csv = write_delimited(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
        for guarded in expected["exported"].as_array().into_iter().flatten() {
            assert!(csv.contains(guarded.as_str().expect("a text")), "{}: {csv}", name(&case));
        }
        let starts_a_formula = |cell: &str| {
            let unseen = ['\u{200b}', '\u{feff}', '\u{202e}', '\u{2066}', '\u{3000}', '\u{2800}'];
            let seen = cell.trim_matches('"').trim_start_matches(unseen);
            seen.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '﹦', '﹢', '﹣', '﹫', '⁼'])
        };
        assert!(
            !csv.split([',', '\n']).map(|cell| cell.trim_end_matches('\r')).any(starts_a_formula),
            "{}",
            name(&case)
        );
        if let Some(secret) = expected["never"].as_str() {
            let book = write_workbook(ExportTable::new(&mut roster, policies::first(), Language::Chinese), |_| {});
            let told = format!("{csv}{headers:?}{:?}", roster.problems());
            assert!(!told.contains(secret), "{}", name(&case));
            assert!(!unpacked(&book.expect("a successful write")).contains(secret), "{}", name(&case));
        }
    }
}

/// Returns the content of a workbook's files as text.
fn unpacked(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).expect("an archive");
    (0..archive.len())
        .map(|at| std::io::read_to_string(archive.by_index(at).expect("an entry")).expect("a text"))
        .collect()
}
