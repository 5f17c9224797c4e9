//! A tree of whys from left to right, each top with all that grows from it.

use super::{BLUE, GREY, HIGHEST, PAGE, SAND, SKY, SMALL, VERMILION, WHITE, float, line};
use crate::core::boards::tree::{TreeLens, Twig};
use crate::export::drawing::{Drawing, Panel, Shape, Stroke, TextStyle};
use crate::export::letters::box_height;
use crate::locale::Locale;

/// Between two boxes beside each other, and between two above each other.
const GAP: (f32, f32) = (14.0, 6.0);
/// As narrow as a box can be and still be read.
const NARROWEST: f32 = 70.0;
/// As wide as one is where there is room.
const WIDEST: f32 = 150.0;
const TEXT: TextStyle = TextStyle { size: 7.5, ..SMALL };

/// A drawing for each top, in order. `None` when one of them is too deep or too high for a page.
pub fn trees(tree: &TreeLens<'_>, locale: &Locale) -> Option<Vec<Drawing>> {
    let twigs = tree.twigs();
    let deepest = twigs.iter().map(|twig| twig.depth).max()?;
    // Of one level there is nothing to draw.
    (deepest > 0).then_some(())?;
    let wide = ((PAGE - 2.0 + GAP.0) / float(deepest + 1) - GAP.0).min(WIDEST);
    (wide >= NARROWEST).then_some(())?;
    let mut drawings = Vec::new();
    let mut start = 0;
    while let Some(top) = twigs.get(start) {
        let end = top.end.max(start + 1);
        drawings.push(one(tree, start..end, wide, locale)?);
        start = end;
    }
    Some(drawings)
}

/// A note as a box: what it says, and how it looks.
struct Leaf<'a> {
    twig: &'a Twig<'a>,
    row: usize,
    text: String,
    height: f32,
}

fn one(tree: &TreeLens<'_>, of: std::ops::Range<usize>, wide: f32, locale: &Locale) -> Option<Drawing> {
    let start = of.start;
    let mut row = 0;
    let leaves: Vec<Leaf<'_>> = tree.twigs()[of.clone()]
        .iter()
        .enumerate()
        .map(|(at, twig)| {
            // The first answer stands beside what it answers, the others below.
            let is_first = twig.parent.is_some_and(|parent| parent + 1 == start + at);
            row += usize::from(at > 0 && !is_first);
            let text = said(tree, twig, locale);
            let height = box_height(&text, wide, TEXT.size);
            Leaf { twig, row, text, height }
        })
        .collect();
    let mut heights = vec![0.0_f32; row + 1];
    for leaf in &leaves {
        heights[leaf.row] = heights[leaf.row].max(leaf.height);
    }
    let top_of = |row: usize| 2.0 + heights[..row].iter().map(|height| height + GAP.1).sum::<f32>();
    let height = top_of(row + 1);
    (height <= HIGHEST).then_some(())?;
    let left_of = |depth: usize| 1.0 + float(depth) * (wide + GAP.0);
    let mut shapes = Vec::new();
    for leaf in &leaves {
        let Some(parent) = leaf.twig.parent.and_then(|parent| leaves.get(parent - start)) else { continue };
        let (from, to) = (left_of(parent.twig.depth) + wide, left_of(leaf.twig.depth));
        let (above, here) = (top_of(parent.row) + parent.height / 2.0, top_of(leaf.row) + leaf.height / 2.0);
        let middle = f32::midpoint(from, to);
        shapes.push(line(vec![(from, above), (middle, above), (middle, here), (to, here)], GREY, 0.9, false));
    }
    for leaf in &leaves {
        let place = tree.board().place(leaf.twig.note);
        let (fill, colour, width) = match (place.root, leaf.twig.depth) {
            (true, _) => (SAND, VERMILION, 2.0),
            (false, 0) => (SKY, BLUE, 1.2),
            (false, _) => (WHITE, GREY, 0.8),
        };
        shapes.push(Shape::Panel(Panel {
            at: (left_of(leaf.twig.depth), top_of(leaf.row)),
            size: (wide, leaf.height),
            fill: Some(fill),
            edge: Some(Stroke { colour, width, dashed: false }),
            text: leaf.text.clone(),
            style: TEXT,
        }));
    }
    let told = leaves.iter().map(|leaf| format!("{}{}", "> ".repeat(leaf.twig.depth), leaf.text));
    Some(Drawing {
        name: locale.t("export-drawing-tree").into_owned(),
        tells: told.collect::<Vec<_>>().join("; "),
        size: (PAGE, height),
        shapes,
    })
}

/// The number and the words, what was marked, and how it is known.
fn said(tree: &TreeLens<'_>, twig: &Twig<'_>, locale: &Locale) -> String {
    let place = tree.board().place(twig.note);
    let mut text = format!("{} {}", twig.note.no, twig.note.text);
    let marks = [(place.root, "export-root"), (place.influence, "export-influence")];
    let marks: Vec<_> = marks.iter().filter(|(on, _)| *on).map(|(_, key)| locale.t(key)).collect();
    if !marks.is_empty() {
        text.extend([" (", &marks.join(", "), ")"]);
    }
    if !place.evidence.is_empty() {
        text.extend([". ", &locale.t("export-evidence"), ": ", &place.evidence]);
    }
    text
}
