//! Two lists side by side: what kept its order, and what stands between that which is the same.

/// The numbers of the longest rising row among these, which may have others between them.
pub fn longest_rising(numbers: &[usize]) -> Vec<usize> {
    // best[i]: the longest row that ends in number i, and the one before it there. Lists here are short.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let before =
            (0..at).filter(|&i| numbers[i] < *number).max_by_key(|&i| (best[i].0, std::cmp::Reverse(i)));
        best.push((before.map_or(1, |before| best[before].0 + 1), before));
    }
    let mut row = Vec::new();
    let mut at = (0..best.len()).max_by_key(|&i| (best[i].0, std::cmp::Reverse(i)));
    while let Some(here) = at {
        row.push(numbers[here]);
        at = best[here].1;
    }
    row.reverse();
    row
}

/// What differs, between what both have in the same order.
pub fn gaps<'a, T: PartialEq>(from: &'a [T], to: &'a [T]) -> Vec<(&'a [T], &'a [T])> {
    // longest[i][j]: how much of from[i..] and to[j..] is the same in the same order.
    let mut longest = vec![vec![0_usize; to.len() + 1]; from.len() + 1];
    for i in (0..from.len()).rev() {
        for j in (0..to.len()).rev() {
            longest[i][j] = if from[i] == to[j] {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut from_start, mut to_start) = (0, 0);
    let mut gaps = Vec::new();
    while i < from.len() && j < to.len() {
        if from[i] == to[j] {
            gaps.push((&from[from_start..i], &to[to_start..j]));
            (i, j) = (i + 1, j + 1);
            (from_start, to_start) = (i, j);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    gaps.push((&from[from_start..], &to[to_start..]));
    gaps.retain(|(from, to)| !from.is_empty() || !to.is_empty());
    gaps
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&[], &[])]
    #[case(&[0, 1, 2], &[0, 1, 2])]
    #[case(&[0, 2, 1], &[0, 2])]
    #[case(&[3, 0, 1, 2], &[0, 1, 2])]
    #[case(&[1, 2, 3, 0], &[1, 2, 3])]
    #[case(&[2, 1, 0], &[2])]
    fn what_kept_its_order_is_the_longest_row(#[case] numbers: &[usize], #[case] row: &[usize]) {
        assert_eq!(longest_rising(numbers), row);
    }

    #[rstest]
    #[case("abc", "abc", &[])]
    #[case("abc", "axc", &[("b", "x")])]
    #[case("abc", "ac", &[("b", "")])]
    #[case("ac", "abc", &[("", "b")])]
    #[case("", "ab", &[("", "ab")])]
    #[case("abcd", "xbcy", &[("a", "x"), ("d", "y")])]
    fn what_differs_stands_between_what_is_the_same(
        #[case] from: &str,
        #[case] to: &str,
        #[case] expected: &[(&str, &str)],
    ) {
        let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
        let text = |chars: &[char]| chars.iter().collect::<String>();
        let found: Vec<(String, String)> = gaps(&from, &to).iter().map(|(a, b)| (text(a), text(b))).collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(found, expected);
    }
}
