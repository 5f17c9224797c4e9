//! What part of something longer than its window is seen. Nothing is remembered between two pictures: the part
//! follows from where the cursor is.

/// The first item to show so that the item in focus is in view with a third of the window below it, where there
/// is more below. `height_of` is asked about items near the focus only, so that long boards cost no more
/// than short ones.
pub fn first_shown(
    count: usize,
    focus: usize,
    height: usize,
    mut height_of: impl FnMut(usize) -> usize,
) -> usize {
    if count == 0 {
        return 0;
    }
    let focus = focus.min(count - 1);
    let own = height_of(focus);
    let mut below = 0;
    let wanted = height / 3;
    for item in focus + 1..count {
        if below >= wanted {
            break;
        }
        below += height_of(item);
    }
    let mut room = height.saturating_sub(own + below.min(wanted));
    let mut first = focus;
    while first > 0 {
        let taken = height_of(first - 1);
        if taken > room {
            break;
        }
        room -= taken;
        first -= 1;
    }
    first
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_fits_is_shown_from_the_top() {
        assert_eq!(first_shown(5, 4, 5, |_| 1), 0);
        assert_eq!(first_shown(0, 0, 5, |_| 1), 0);
    }

    #[test]
    fn a_third_is_kept_below_until_the_end() {
        assert_eq!(first_shown(100, 50, 9, |_| 1), 45);
        assert_eq!(first_shown(100, 99, 9, |_| 1), 91);
        assert_eq!(first_shown(100, 98, 9, |_| 1), 91);
    }

    proptest! {
        #[test]
        fn the_focus_is_in_view(heights in prop::collection::vec(1_usize..5, 1..40), focus in 0_usize..50, height in 1_usize..20) {
            let first = first_shown(heights.len(), focus, height, |item| heights[item]);
            let focus = focus.min(heights.len() - 1);
            prop_assert!(first <= focus);
            let until: usize = heights[first..=focus].iter().sum();
            prop_assert!(until <= height || first == focus);
        }
    }
}
