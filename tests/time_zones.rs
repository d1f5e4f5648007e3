//! Dates are calendar dates: the results that depend on them are the same in every time zone of the computer.

use skills_subsidy::proof::Proof;
use skills_subsidy::{pack, policies, static_pages};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Every offset from UTC in use: 38.
const OFFSETS: [&str; 38] = [
    "-12:00", "-11:00", "-10:00", "-09:30", "-09:00", "-08:00", "-07:00", "-06:00", "-05:00", "-04:00", "-03:30",
    "-03:00", "-02:00", "-01:00", "+00:00", "+01:00", "+02:00", "+03:00", "+03:30", "+04:00", "+04:30", "+05:00",
    "+05:30", "+05:45", "+06:00", "+06:30", "+07:00", "+08:00", "+08:45", "+09:00", "+09:30", "+10:00", "+10:30",
    "+11:00", "+12:00", "+12:45", "+13:00", "+14:00",
];

/// The environment variable with the output folder of the program that runs at an offset.
const FOLDER: &str = "PAGES_FOLDER";

/// Returns the site's pages for every persona, clause and subsidy as a program writes them at an offset from UTC: this
/// test program itself, which runs `writes_the_pages`.
fn pages_at(offset: &str) -> Vec<(String, Vec<u8>)> {
    let folder = env::temp_dir().join(format!("skills-subsidy-{}-{offset}", std::process::id()));
    // POSIX counts offsets west of Greenwich as positive.
    let (sign, hours) = offset.split_at(1);
    let zone = format!("UTC{}{hours}", if sign == "+" { "-" } else { "+" });
    let mut program = Command::new(env::current_exe().expect("this program"));
    let written = program.args(["--exact", "writes_the_pages"]).env("TZ", zone).env(FOLDER, &folder).output();
    assert!(written.expect("a child process").status.success(), "{offset}");
    let mut pages = Vec::new();
    collect(&folder, &folder, &mut pages);
    fs::remove_dir_all(&folder).expect("an existing folder");
    pages.sort();
    pages
}

/// Writes everything that `src/bin/static_pages.rs` writes without the HTML of a site; does nothing without the
/// variable.
#[test]
fn writes_the_pages() {
    let Some(site) = env::var_os(FOLDER) else { return };
    let policy = policies::first();
    let proof = Proof::read(policy, &policies::proof_of_first()).expect("the proof of the rules");
    let proved = static_pages::proof_pages(policy, &proof).expect("the pages of the proof");
    let written = static_pages::all(policy).into_iter().chain(proved).map(|(path, page)| (path, page.into_bytes()));
    for (path, page) in written.chain([("first.pack".to_owned(), pack::write(policy))]) {
        let path = Path::new(&site).join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, page).expect("a page");
    }
}

fn collect(root: &Path, folder: &Path, pages: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, pages);
        } else {
            let name = path.strip_prefix(root).expect("a path within the folder").display().to_string();
            pages.push((name, fs::read(&path).expect("a file")));
        }
    }
}

#[test]
fn every_offset_from_utc_writes_the_same_pages() {
    let here = pages_at(OFFSETS[0]);
    let text: String = here.iter().map(|(_, page)| String::from_utf8_lossy(page)).collect();
    assert!(text.contains("2019年12月13日"), "the pages contain dates");
    for offset in &OFFSETS[1..] {
        assert!(pages_at(offset) == here, "{offset}");
    }
}
