//! Small charts that are text: a bar as long as a number, and a line that shows how numbers are spread. They say the same
//! without colours, and whoever uses them writes the number beside.

/// A bar for this part of the whole width; anything at all is at least half a cell.
pub fn bar(part: f64, width: usize) -> String {
    let part = if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 };
    let halves = cells(part, width * 2);
    let halves = if part > 0.0 && width > 0 { halves.max(1) } else { halves };
    let mut bar = "█".repeat(halves / 2);
    if halves % 2 == 1 {
        bar.push('▌');
    }
    bar
}

/// Where the middle half of some numbers is: a thick line with a diamond at the median, and a bar across at `meant`, where
/// something was. All of `scale` is `width` cells.
pub fn spread([low, median, high]: [f64; 3], meant: Option<f64>, scale: f64, width: usize) -> String {
    let at = |value: f64| {
        let part = if scale > 0.0 && value.is_finite() { (value / scale).clamp(0.0, 1.0) } else { 0.0 };
        cells(part, width.saturating_sub(1))
    };
    let (low, median, high, meant) = (at(low), at(median), at(high), meant.map(at));
    let sign = |cell: usize| match cell {
        _ if cell == median => '◆',
        _ if Some(cell) == meant => '│',
        _ if (low..=high).contains(&cell) => '━',
        _ => ' ',
    };
    let end = high.max(median).max(meant.unwrap_or(0));
    if width == 0 { String::new() } else { (0..=end).map(sign).collect() }
}

/// This part of so many cells, to the nearest whole one.
fn cells(part: f64, of: usize) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a part of a window's width"
    )]
    let cells = (part * of as f64).round() as usize;
    cells.min(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_part_and_never_longer_than_there_is_room() {
        assert_eq!(bar(0.0, 10), "");
        assert_eq!(bar(0.001, 10), "▌");
        assert_eq!(bar(0.25, 10), "██▌");
        assert_eq!(bar(1.0, 4), "████");
        assert_eq!(bar(7.0, 4), "████");
        assert_eq!(bar(f64::NAN, 4), "");
        assert_eq!(bar(0.5, 0), "");
    }

    #[test]
    fn a_line_shows_the_middle_half_and_what_was_meant() {
        assert_eq!(spread([20.0, 30.0, 50.0], None, 100.0, 11), "  ━◆━━");
        assert_eq!(spread([20.0, 30.0, 50.0], Some(90.0), 100.0, 11), "  ━◆━━   │");
        assert_eq!(spread([20.0, 30.0, 50.0], Some(10.0), 100.0, 11), " │━◆━━");
        assert_eq!(spread([20.0, 30.0, 50.0], Some(30.0), 100.0, 11), "  ━◆━━", "the median lies over it");
        assert_eq!(spread([20.0, 30.0, 50.0], None, 0.0, 11), "◆");
        assert_eq!(spread([20.0, 30.0, 50.0], None, 100.0, 0), "");
        assert_eq!(spread([0.0, f64::NAN, f64::INFINITY], None, 100.0, 3), "◆");
    }
}
