//! Replays the inputs that fuzzing kept, and every fixed finding; `make fuzz` looks for more. Fails on a panic.

mod targets;

use std::fs;
use std::path::Path;
use targets::TARGETS;

#[test]
fn every_input_that_was_kept_still_comes_back() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/decoders/corpus");
    for (name, target) in TARGETS {
        let files: Vec<_> = fs::read_dir(corpus.join(name)).expect("a folder for each decoder").collect();
        assert!(!files.is_empty(), "{name} has no corpus");
        for file in files {
            let path = file.expect("a readable entry").path();
            println!("{}", path.display()); // names the file of a failure
            target(&fs::read(&path).expect("a readable file"));
        }
    }
}
