//! A policy's folder says what the programs know.

use skills_subsidy::pack;
use skills_subsidy::policies::jiaxing_2019::POLICY;
use skills_subsidy::policy_source::{compile, read_folder};
use std::path::Path;

#[test]
fn the_folder_gives_the_same_pack_to_the_byte() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policies/jiaxing_2019");
    let folder = read_folder(&folder).expect("a readable folder");
    match compile(&folder) {
        Ok(compiled) => assert!(pack::write(compiled.policy) == pack::write(&POLICY)),
        Err(findings) => {
            for finding in &findings {
                println!("{finding}");
            }
            panic!("{} findings", findings.len());
        }
    }
}
