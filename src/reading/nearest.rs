//! The known key closest to a misspelled one.

/// The length up to which keys are compared.
const LONGEST: usize = 60;

/// The closest of `known` to `key`; case is ignored.
pub fn nearest<'known>(key: &str, known: impl IntoIterator<Item = &'known str>) -> &'known str {
    let key: Vec<char> = key.chars().take(LONGEST).map(|letter| letter.to_ascii_lowercase()).collect();
    let mut nearest = ("", usize::MAX);
    for one in known {
        let distance = distance(&key, one);
        if distance < nearest.1 {
            nearest = (one, distance);
        }
    }
    nearest.0
}

/// The edit distance: the number of characters to insert, remove or change.
pub fn distance(one: &[char], other: &str) -> usize {
    let mut before: Vec<usize> = (0..=other.chars().count()).collect();
    for (row, from) in one.iter().enumerate() {
        let mut diagonal = row;
        let mut left = row + 1;
        before[0] = left;
        for (above, to) in before.iter_mut().skip(1).zip(other.chars()) {
            let changed = diagonal + usize::from(*from != to);
            diagonal = *above;
            left = changed.min(diagonal + 1).min(left + 1);
            *above = left;
        }
    }
    before.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_is_the_fewest_changes_away() {
        assert_eq!(nearest("Lang", ["audience", "answers", "lang"]), "lang");
        assert_eq!(nearest("anwsers", ["audience", "answers", "lang"]), "answers");
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        assert_eq!(distance(&letters("kitten"), "sitting"), 3);
        assert_eq!(distance(&letters(""), "三"), 1);
        assert_eq!(distance(&letters("三年"), ""), 2);
    }
}
