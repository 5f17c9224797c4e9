//! How many, as bars: dots on notes, and answers on a scale.

use super::{BLUE, GREY, HIGHEST, PAGE, SMALL, at, float, label, line};
use crate::core::boards::pulse::PulseLens;
use crate::core::note::Note;
use crate::export::drawing::{Align, Drawing, Panel, Shape, TextStyle};
use crate::export::letters::box_height;
use crate::locale::Locale;

/// Where the bars begin, and how far the longest reaches.
const WORDS: f32 = 270.0;
const LONGEST: f32 = PAGE - WORDS - 36.0;

/// Notes with what they came to, as a length and in words, most first. `None` when they do not fit a page.
pub fn bars(name: String, ranking: &[(&Note, f64, String)]) -> Option<Drawing> {
    let most = ranking.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
    (most > 0.0).then_some(())?;
    let mut shapes = Vec::new();
    let mut y = 1.0;
    for (note, value, says) in ranking {
        let text = format!("{} {}", note.no, note.text);
        let height = box_height(&text, WORDS - 6.0, SMALL.size).max(18.0);
        #[expect(clippy::cast_possible_truncation, reason = "a part of one")]
        let long = LONGEST * (value.max(0.0) / most) as f32;
        let middle = y + height / 2.0;
        shapes.push(label((0.0, y), (WORDS - 6.0, height), text, at(Align::Right, SMALL)));
        shapes.push(bar((WORDS, middle - 6.0), (long, 12.0)));
        let bold = TextStyle { bold: true, ..SMALL };
        shapes.push(label((WORDS + long, middle - 7.0), (34.0, 14.0), says.as_str(), bold));
        y += height;
    }
    shapes.push(line(vec![(WORDS, 0.0), (WORDS, y + 1.0)], GREY, 1.0, false));
    (y <= HIGHEST).then_some(())?;
    let told = ranking.iter().map(|(note, _, says)| format!("{} {}: {says}", note.no, note.text));
    let tells = told.collect::<Vec<_>>().join("; ");
    Some(Drawing { name, tells, size: (PAGE, y + 2.0), shapes })
}

/// How many gave each answer, from the lowest at the left.
pub fn pulse(pulse: &PulseLens<'_>, locale: &Locale) -> Option<Drawing> {
    const HIGH: f32 = 70.0;
    const BOTTOM: f32 = 88.0;
    let counts = pulse.counts();
    let most = counts.iter().map(|(_, count)| *count).max().filter(|most| *most > 0)?;
    let wide = (PAGE * 0.62 / float(counts.len())).min(54.0);
    let mut shapes = Vec::new();
    for (at_left, (answer, count)) in counts.iter().enumerate() {
        let x = 4.0 + float(at_left) * wide;
        let high = HIGH * float(*count as usize) / float(most as usize);
        let centre = at(Align::Centre, SMALL);
        if *count > 0 {
            shapes.push(bar((x + wide * 0.15, BOTTOM - high), (wide * 0.7, high)));
            let bold = TextStyle { bold: true, ..centre };
            shapes.push(label((x, BOTTOM - high - 14.0), (wide, 14.0), count.to_string(), bold));
        }
        shapes.push(label((x, BOTTOM + 1.0), (wide, 14.0), answer.to_string(), centre));
    }
    let all = 8.0 + float(counts.len()) * wide;
    shapes.push(line(vec![(0.0, BOTTOM), (all, BOTTOM)], GREY, 1.0, false));
    let ends = pulse.board().spec.scale.as_ref();
    let words = |low: bool| {
        let words = ends.map(|scale| if low { &scale.low } else { &scale.high });
        words.map(|words| words.get(locale.lang()).to_owned()).unwrap_or_default()
    };
    shapes.push(label((0.0, BOTTOM + 15.0), (all / 2.0, 24.0), words(true), SMALL));
    shapes.push(label((all / 2.0, BOTTOM + 15.0), (all / 2.0, 24.0), words(false), at(Align::Right, SMALL)));
    let told = counts.iter().map(|(answer, count)| format!("{answer}: {count}"));
    Some(Drawing {
        name: pulse.board().spec.name.get(locale.lang()).to_owned(),
        tells: told.collect::<Vec<_>>().join("; "),
        size: (all, BOTTOM + 42.0),
        shapes,
    })
}

fn bar(at: (f32, f32), size: (f32, f32)) -> Shape {
    Shape::Panel(Panel { at, size, fill: Some(BLUE), edge: None, text: String::new(), style: SMALL })
}
