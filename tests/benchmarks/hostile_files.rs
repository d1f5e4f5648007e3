//! Reads small files that unpack to large ones, one per process, and prints the processor time and the peak memory.
//! usage: cargo run --release --example hostile_files

#[path = "../support/hostile.rs"]
#[allow(dead_code)] // other tests use the rest
mod hostile;

use skills_subsidy::policies;
use skills_subsidy::roster::{Import, Settings};
use std::process::Command;

/// A file's name, and the function that generates it.
type File = (&'static str, fn() -> Vec<u8>);

const FILES: [File; 8] = [
    ("one shared string of 18 MB in 60 cells", || hostile::one_shared_string(18 << 20, 60)),
    ("one shared string of 32,000 characters in 400,000 cells", || hostile::everywhere(32_000, 1000, 400)),
    ("a header of 18 MB in 40 columns", || hostile::long_headers(18 << 20, 40)),
    ("a cell of 18 MB", || hostile::inline(18 << 20)),
    ("a million empty cells with a format", || hostile::empty_cells(1_000_000)),
    ("200,000 rows of one cell in column 1,000", || hostile::far_cells(200_000)),
    ("a CSV cell of 18 MB", || hostile::delimited(18 << 20)),
    ("a CSV line of 200,000,000 separators", || hostile::separators(200_000_000)),
];

fn main() {
    if let Some(file) = std::env::args().nth(1) {
        return read(&std::fs::read(file).expect("the file is there"));
    }
    let itself = std::env::current_exe().expect("a program");
    println!("{:<60}{:>12}{:>10}{:>10}", "file", "bytes", "seconds", "MB");
    for (name, make) in FILES {
        let path = std::env::temp_dir().join(format!("hostile-{}", std::process::id()));
        let bytes = make();
        std::fs::write(&path, &bytes).expect("a folder for it");
        let told = Command::new(&itself).arg(&path).output().expect("a child process");
        let told = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        println!("{name:<60}{:>12}{}", bytes.len(), if told.is_empty() { "  it died" } else { &told });
        std::fs::remove_file(&path).expect("an existing file");
    }
}

/// Reads a file and evaluates it; prints the time and the peak memory of this process.
fn read(mut file: &[u8]) {
    let settings = Settings { policy: policies::first(), columns: Vec::new(), common: Vec::new(), catalogue: None };
    let told = match Import::new(settings, &[], &mut |_, _| {}).read(&mut file) {
        Ok(imported) => {
            let mut roster = imported.roster;
            roster.close();
            roster.work(usize::MAX);
            format!("{} rows, {} problems", roster.len(), roster.problems().1)
        }
        Err(refused) => format!("{:?}", refused.problem),
    };
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap_or_default();
    println!("{:>10.2}{:>10}  {told}", seconds(), peak / 1024);
}

/// Returns the processor time of this process in seconds: fields 14 and 15 of its `stat`, in hundredths.
fn seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace();
    let hundredths: f64 = fields.skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    hundredths / 100.0
}
