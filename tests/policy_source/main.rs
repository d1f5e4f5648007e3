//! The policy compiler: the folder of the real policy gives the data that the programs have, an invented policy gives
//! the results worked out by hand, and every fault in a folder is found at its place.

mod broken;
mod example;
mod index;
mod never_panics;
mod schema;
#[path = "../support/mod.rs"]
mod support;

use skills_subsidy::pack;
use skills_subsidy::policies;
use skills_subsidy::policy::Policy;
use skills_subsidy::policy_source::{Folder, compile, read_folder};
use std::path::Path;

/// Reads a folder of this repository.
fn folder(path: &str) -> Folder {
    read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a readable folder")
}

/// Reads the folder of the invented policy.
fn example() -> Folder {
    folder("tests/example_policy")
}

#[test]
fn the_same_folder_gives_the_same_pack() {
    match compile(&folder("src/policies/jiaxing_2019")) {
        Ok(compiled) => {
            let first = policies::first();
            let numbered = Policy { number: first.number, ..*compiled.policy };
            assert!(pack::write(&numbered) == pack::write(first));
        }
        Err(findings) => {
            for finding in &findings {
                println!("{finding}");
            }
            panic!("{} findings", findings.len());
        }
    }
}
