//! Uncertain choices, as people write them.

const BEFORE: [&str; 9] = ["~", "可能是", "可能", "也许是", "也许", "或许", "perhaps", "maybe", "possibly"];
const BEHIND: [&str; 9] =
    ["?", "(不确定)", "(不一定)", "(可能)", "(待定)", "(待确认)", "(unsure)", "(notsure)", "(perhaps)"];

/// The uncertain choice in a key: 失业人员 of 可能是失业人员, 失业人员（不确定） and `~unemployed`. `None` if it is certain.
pub(super) fn perhaps(key: &str) -> Option<&str> {
    let before = BEFORE.iter().find_map(|word| key.strip_prefix(word));
    let said = before.unwrap_or(key);
    let behind = BEHIND.iter().find_map(|word| said.strip_suffix(word));
    behind.or(before)
}
