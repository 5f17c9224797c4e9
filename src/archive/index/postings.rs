//! In which notes a word stands: rising numbers, each written as how much it is more than the one before.

/// Adds a number, seven bits at a time, the lowest first.
pub fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// Takes a number from the beginning; `None` when there is none.
pub fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// A set of notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// No note of so many.
    pub fn none(of: usize) -> Self {
        Self { words: vec![0; of.div_ceil(64)] }
    }

    /// Puts in the notes of a list. Those that are past the end are let be.
    pub fn put_list(&mut self, mut list: &[u8]) {
        let mut note = 0_usize;
        while let Some(more) = take(&mut list) {
            note = note.saturating_add(more as usize);
            if let Some(word) = self.words.get_mut(note / 64) {
                *word |= 1 << (note % 64);
            }
        }
    }

    /// Puts in the notes of another set.
    pub fn put(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// Keeps those that are in another set too.
    pub fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// True for a note that is in it.
    pub fn has(&self, note: usize) -> bool {
        self.words.get(note / 64).is_some_and(|word| word >> (note % 64) & 1 == 1)
    }

    /// How many of these notes are in it.
    pub fn count(&self, notes: std::ops::Range<usize>) -> usize {
        let (first, last) = (notes.start / 64, notes.end / 64);
        let part =
            |at: usize, mask: u64| self.words.get(at).map_or(0, |word| (word & mask).count_ones() as usize);
        let (from, until) = (u64::MAX << (notes.start % 64), !(u64::MAX << (notes.end % 64)));
        if first == last {
            return part(first, from & until);
        }
        part(first, from) + (first + 1..last).map(|at| part(at, u64::MAX)).sum::<usize>() + part(last, until)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_list_gives_back_the_notes_it_was_made_of(notes in prop::collection::btree_set(0..5_000_u32, 0..200)) {
            let mut list = Vec::new();
            let mut last = 0;
            for &note in &notes {
                push(&mut list, note - last);
                last = note;
            }
            let mut bits = Bits::none(5_000);
            bits.put_list(&list);
            prop_assert!((0..5_000).all(|note| bits.has(note as usize) == notes.contains(&note)));
            for range in [0..5_000, 63..64, 64..64, 1..65, 100..700] {
                prop_assert_eq!(bits.count(range.clone()), (range).filter(|&note| bits.has(note)).count());
            }
        }

        #[test]
        fn rubbish_is_no_harm(bytes: Vec<u8>) {
            Bits::none(100).put_list(&bytes);
        }
    }
}
