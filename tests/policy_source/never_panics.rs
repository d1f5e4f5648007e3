//! The compiler returns a policy or findings for any edit of a folder, and never panics.

use super::{example, support};
use proptest::prelude::*;
use skills_subsidy::pack;
use skills_subsidy::policy_source::{Folder, compile};

/// Characters with a meaning in YAML, in Markdown or in the checks, and some without.
const CHARACTERS: [char; 24] = [
    '\n', ' ', '\t', '#', '>', '`', '-', ':', '"', '\'', '[', ']', '{', '}', '|', '&', '*', '0', '9', 'x', '，', '。',
    '人', '\u{feff}',
];

/// Compiles the folder, and packs the policy if it is sound.
fn compiles(folder: &Folder) {
    match compile(folder) {
        Ok(compiled) => {
            let packed = pack::write(compiled.policy);
            assert!(pack::read(&packed).is_ok(), "a policy that compiles can be read from its pack");
        }
        Err(findings) => {
            assert!(!findings.is_empty());
            assert!(findings.is_sorted(), "{findings:?}");
            for finding in findings {
                assert!(finding.line > 0 && finding.column > 0, "{finding}");
                let text = folder.get(&finding.file).map_or("", String::as_str);
                // A block that is not closed ends one line after the last.
                assert!(finding.line <= text.lines().count() + 1, "{finding}");
            }
        }
    }
}

/// Returns every character of the folder as a file and an offset.
fn places(folder: &Folder) -> Vec<(String, usize)> {
    let of_file = |(file, text): (&String, &String)| -> Vec<(String, usize)> {
        text.char_indices().map(|(at, _)| (file.clone(), at)).collect()
    };
    folder.iter().flat_map(of_file).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(120)))]

    #[test]
    fn a_line_left_out(at in any::<prop::sample::Index>()) {
        let mut folder = example();
        let of_file = |(file, text): (&String, &String)| -> Vec<(String, usize)> {
            (0..text.lines().count()).map(|line| (file.clone(), line)).collect()
        };
        let lines: Vec<_> = folder.iter().flat_map(of_file).collect();
        let (file, left_out) = at.get(&lines);
        let others = folder[file].lines().enumerate().filter(|(line, _)| line != left_out);
        let others: String = others.map(|(_, line)| format!("{line}\n")).collect();
        folder.insert(file.clone(), others);
        compiles(&folder);
    }

    #[test]
    fn another_character(at in any::<prop::sample::Index>(), character in prop::sample::select(&CHARACTERS[..])) {
        let mut folder = example();
        let places = places(&folder);
        let (file, at) = at.get(&places);
        let text = folder.get_mut(file).expect("a file of the example");
        let behind = text[*at..].chars().next().map_or(0, char::len_utf8);
        text.replace_range(*at..at + behind, &character.to_string());
        compiles(&folder);
    }

    #[test]
    fn a_character_more(at in any::<prop::sample::Index>(), character in prop::sample::select(&CHARACTERS[..])) {
        let mut folder = example();
        let places = places(&folder);
        let (file, at) = at.get(&places);
        folder.get_mut(file).expect("a file of the example").insert(*at, character);
        compiles(&folder);
    }
}
