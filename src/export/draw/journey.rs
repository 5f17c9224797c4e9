//! How it feels along a journey, as a curve from stage to stage.

use super::{BLUE, GREY, INK, PAGE, PALE, SKY, SMALL, at, float, label, line};
use crate::core::boards::grid::{FEELINGS, GridLens, signed};
use crate::export::drawing::{Align, Drawing, Panel, Shape, Stroke, TextStyle};
use crate::export::letters::box_height;
use crate::locale::Locale;

/// Room for the scale, at the left.
const SCALE: f32 = 26.0;
/// How high one step of the scale is.
const STEP: f32 = 30.0;
/// From the worst feeling to the stages.
const BELOW: f32 = 22.0;
/// From the top to the best feeling.
const TOP: f32 = 20.0;

/// The curve of a journey in which somebody has said how it feels.
pub fn journey(grid: &GridLens<'_>, locale: &Locale) -> Option<Drawing> {
    let stages = grid.stages();
    let means: Vec<Option<f64>> = (0..stages.len()).map(|column| grid.mean(column)).collect();
    means.iter().any(Option::is_some).then_some(())?;
    let wide = (PAGE - SCALE) / float(stages.len());
    let middle = |column: usize| SCALE + wide * (float(column) + 0.5);
    let bottom = height_of(FEELINGS.0.into()) + BELOW;
    let mut shapes = Vec::new();
    for feeling in FEELINGS.0..=FEELINGS.1 {
        let y = height_of(feeling.into());
        shapes.push(line(
            vec![(SCALE, y), (PAGE, y)],
            PALE,
            if feeling == 0 { 1.2 } else { 0.6 },
            feeling != 0,
        ));
        shapes.push(label((0.0, y - 7.0), (SCALE, 14.0), signed(feeling), at(Align::Right, SMALL)));
    }
    let text = TextStyle { size: if stages.len() > 7 { 6.5 } else { 8.0 }, ..at(Align::Centre, SMALL) };
    let high = stages.iter().map(|stage| box_height(&stage.name, wide - 4.0, text.size)).fold(0.0, f32::max);
    for (column, stage) in stages.iter().enumerate() {
        shapes.push(Shape::Panel(Panel {
            at: (middle(column) - wide / 2.0 + 2.0, bottom),
            size: (wide - 4.0, high),
            fill: Some(SKY),
            edge: Some(Stroke { colour: BLUE, width: 0.6, dashed: false }),
            text: stage.name.clone(),
            style: text,
        }));
    }
    // A stage nobody has felt anything about breaks the curve: nothing is known of what is between.
    for stretch in stretches(&means) {
        let points = stretch.iter().map(|&(column, mean)| (middle(column), height_of(mean))).collect();
        shapes.push(line(points, BLUE, 2.0, false));
    }
    for (column, mean) in means.iter().enumerate().filter_map(|(column, mean)| Some((column, (*mean)?))) {
        let (x, y) = (middle(column), height_of(mean));
        shapes.push(Shape::Dot { at: (x, y), radius: 3.5, fill: BLUE });
        let beside = if is_valley(&means, column) { y + 5.0 } else { y - 18.0 };
        let bold = TextStyle { bold: true, colour: INK, ..at(Align::Centre, SMALL) };
        shapes.push(label((x - 20.0, beside), (40.0, 13.0), written(mean, locale), bold));
    }
    shapes.push(line(vec![(SCALE, TOP), (SCALE, bottom - BELOW)], GREY, 0.8, false));
    let said = stages.iter().zip(&means).map(|(stage, mean)| {
        let mean = mean.map_or_else(|| "–".to_owned(), |mean| written(mean, locale));
        format!("{}: {mean}", stage.name)
    });
    Some(Drawing {
        name: locale.t("export-drawing-journey").into_owned(),
        tells: said.collect::<Vec<_>>().join("; "),
        size: (PAGE, bottom + high + 2.0),
        shapes,
    })
}

/// True where the curve comes down to the stage from one beside it and from none below: there the room is below.
fn is_valley(means: &[Option<f64>], column: usize) -> bool {
    let Some(here) = means[column] else { return false };
    let at = |column: Option<usize>| column.and_then(|column| *means.get(column)?);
    let beside = [at(column.checked_sub(1)), at(column.checked_add(1))];
    let higher = |mean: &Option<f64>| mean.is_some_and(|mean| mean > here);
    let lower = |mean: &Option<f64>| mean.is_some_and(|mean| mean < here);
    beside.iter().any(higher) && !beside.iter().any(lower)
}

fn height_of(feeling: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a feeling is a small number")]
    let feeling = feeling as f32;
    TOP + (f32::from(FEELINGS.1) - feeling) * STEP
}

/// Stages beside each other that somebody has said something of.
fn stretches(means: &[Option<f64>]) -> Vec<Vec<(usize, f64)>> {
    let known: Vec<(usize, f64)> =
        means.iter().enumerate().filter_map(|(column, mean)| Some((column, (*mean)?))).collect();
    known.chunk_by(|left, right| left.0 + 1 == right.0).map(<[_]>::to_vec).collect()
}

/// A mean as people write it: `+1`, `−0,5`.
fn written(mean: f64, locale: &Locale) -> String {
    let sign = match mean {
        mean if mean > 0.04 => "+",
        mean if mean < -0.04 => "\u{2212}",
        _ => "",
    };
    let number = locale.decimal(mean.abs());
    let whole = number.strip_suffix(&format!("{}0", locale.t("decimal-mark")));
    format!("{sign}{}", whole.unwrap_or(&number))
}
