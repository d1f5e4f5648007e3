//! A policy's folder says what the programs know.

use skills_subsidy::policy_source::{compile, read_folder};
use skills_subsidy::{pack, policies};
use std::path::Path;

#[test]
fn the_same_folder_gives_the_same_pack() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policies/jiaxing_2019");
    let folder = read_folder(&folder).expect("a readable folder");
    match compile(&folder) {
        Ok(compiled) => assert!(pack::write(compiled.policy) == pack::write(policies::first())),
        Err(findings) => {
            for finding in &findings {
                println!("{finding}");
            }
            panic!("{} findings", findings.len());
        }
    }
}
