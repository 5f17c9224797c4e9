//! The name that was probably meant.

/// The one of `known` that is nearest to `written`, when it is near enough to be a slip of the fingers.
pub fn nearest<T: AsRef<str>>(written: &str, known: impl IntoIterator<Item = T>) -> Option<T> {
    // Far longer than any name there is, and short enough that a hostile file costs nothing.
    const LONGEST: usize = 40;
    let written: Vec<char> = written.chars().flat_map(char::to_lowercase).take(LONGEST).collect();
    let most = match written.len() {
        0 | 1 => return None,
        2..=4 => 1,
        5..=8 => 2,
        _ => 3,
    };
    known
        .into_iter()
        .map(|name| (distance(&written, &name.as_ref().chars().collect::<Vec<_>>()), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many letters must be added, taken away or changed (Levenshtein), with two letters that changed
/// places counted as one change.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &to) in b.iter().enumerate() {
            let changed = last[j] + usize::from(from != to);
            let mut fewest = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                fewest = fewest.min(before_last[j - 1] + 1);
            }
            row.push(fewest);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const KNOWN: [&str; 5] = ["minutes", "name", "least", "board", "brings"];

    #[rstest]
    #[case("minuttes", Some("minutes"))]
    #[case("Minutes", Some("minutes"))]
    #[case("nmae", Some("name"))]
    #[case("bord", Some("board"))]
    #[case("tittel", None)]
    #[case("", None)]
    fn a_slip_of_the_fingers_is_understood(#[case] written: &str, #[case] meant: Option<&str>) {
        assert_eq!(nearest(written, KNOWN), meant);
    }
}
