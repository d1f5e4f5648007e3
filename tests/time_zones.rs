//! A date is a calendar date: wherever the computer thinks it is, everything the policy says of dates is the same.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Every offset from UTC that is in use: 38.
const OFFSETS: [&str; 38] = [
    "-12:00", "-11:00", "-10:00", "-09:30", "-09:00", "-08:00", "-07:00", "-06:00", "-05:00", "-04:00", "-03:30",
    "-03:00", "-02:00", "-01:00", "+00:00", "+01:00", "+02:00", "+03:00", "+03:30", "+04:00", "+04:30", "+05:00",
    "+05:30", "+05:45", "+06:00", "+06:30", "+07:00", "+08:00", "+08:45", "+09:00", "+09:30", "+10:00", "+10:30",
    "+11:00", "+12:00", "+12:45", "+13:00", "+14:00",
];

/// What the program that writes the site's pages makes of every persona, clause and subsidy, at an offset from UTC.
fn pages_at(offset: &str) -> Vec<(String, Vec<u8>)> {
    let folder = env::temp_dir().join(format!("skills-subsidy-{}-{offset}", std::process::id()));
    // POSIX counts west of Greenwich as positive.
    let (sign, hours) = offset.split_at(1);
    let zone = format!("UTC{}{hours}", if sign == "+" { "-" } else { "+" });
    let written = Command::new(env!("CARGO_BIN_EXE_pages")).arg(&folder).env("TZ", zone).status().expect("it runs");
    assert!(written.success(), "{offset}");
    let mut pages = Vec::new();
    collect(&folder, &folder, &mut pages);
    fs::remove_dir_all(&folder).expect("it was written just now");
    pages.sort();
    pages
}

fn collect(root: &Path, folder: &Path, pages: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, pages);
        } else {
            let name = path.strip_prefix(root).expect("it lies inside").display().to_string();
            pages.push((name, fs::read(&path).expect("a file")));
        }
    }
}

#[test]
fn every_offset_from_utc_writes_the_same_pages() {
    let here = pages_at(OFFSETS[0]);
    let text: String = here.iter().map(|(_, page)| String::from_utf8_lossy(page)).collect();
    assert!(text.contains("2019年12月13日"), "the pages hold dates");
    for offset in &OFFSETS[1..] {
        assert!(pages_at(offset) == here, "{offset}");
    }
}
