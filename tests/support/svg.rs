//! A frame as an SVG picture, exact to the cell: blocks and lines are shapes, so that they join, and every run of
//! glyphs is as wide as its cells whatever font shows it.

use std::collections::BTreeMap;
use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// A cell's size, and the margin round the window.
const WIDTH: f64 = 9.0;
const HEIGHT: f64 = 19.0;
const MARGIN: f64 = 14.0;
/// The size at which the advance of common monospaced fonts, six tenths of it, is a cell's width.
const FONT: f64 = 14.95;
/// How thick a thin line is.
const LINE: f64 = 1.3;

const BACKGROUND: &str = "#15181e";
const TEXT: &str = "#e8e8e4";

/// The picture of a frame, with the caret where there is one.
pub fn picture(buffer: &Buffer, caret: Option<Position>, title: &str) -> String {
    let mut layers = Layers::default();
    let area = buffer.area;
    for y in area.top()..area.bottom() {
        let mut run: Option<Run> = None;
        let mut x = area.left();
        while x < area.right() {
            let cell = &buffer[(x, y)];
            let wide = u16::try_from(cell.symbol().width()).unwrap_or(1).max(1);
            layers.cell(cell, x, y, wide, &mut run);
            x += wide;
        }
        layers.end(&mut run);
    }
    if let Some(at) = caret {
        layers.rect(TEXT, f64::from(at.x) * WIDTH, f64::from(at.y) * HEIGHT + 1.0, 2.0, HEIGHT - 2.0);
    }
    layers.finish(area.width, area.height, title)
}

/// Glyphs that stand side by side in the same style.
struct Run {
    x: u16,
    y: u16,
    cells: u16,
    text: String,
    class: String,
}

#[derive(Default)]
struct Layers {
    /// Backgrounds, then shapes: the outlines of each colour.
    back: BTreeMap<&'static str, String>,
    shapes: BTreeMap<&'static str, String>,
    shades: BTreeMap<(&'static str, u8), String>,
    strokes: BTreeMap<&'static str, String>,
    text: String,
    /// The painted wall: colour, left, top and width, in the order of the cells.
    painted: Vec<(&'static str, f64, f64, f64)>,
}

impl Layers {
    fn cell(&mut self, cell: &Cell, x: u16, y: u16, wide: u16, run: &mut Option<Run>) {
        let mut ink = colour(cell.fg, TEXT);
        let mut paper = colour(cell.bg, BACKGROUND);
        if cell.modifier.contains(Modifier::REVERSED) {
            (ink, paper) = (paper, ink);
        }
        let (left, top) = (f64::from(x) * WIDTH, f64::from(y) * HEIGHT);
        if is_indexed(cell) {
            self.paint(paper, left, top, WIDTH * f64::from(wide));
        } else if paper != BACKGROUND {
            add_rect(self.back.entry(paper).or_default(), left, top, WIDTH * f64::from(wide), HEIGHT);
        }
        if cell.modifier.contains(Modifier::UNDERLINED) {
            self.rect(ink, left, top + HEIGHT - 2.5, WIDTH * f64::from(wide), LINE);
        }
        let symbol = cell.symbol();
        if self.shape(symbol, ink, left, top) {
            return self.end(run);
        }
        let class = class(ink, cell.modifier);
        // A run goes on over one space, and only through letters that every font has at the same width.
        let plain = symbol.chars().all(|c| c < '\u{2000}') && wide == 1;
        if symbol == " " {
            match run {
                Some(going) if going.class == class && !going.text.ends_with(' ') => {
                    going.text.push(' ');
                    going.cells += 1;
                }
                _ => self.end(run),
            }
            return;
        }
        match run {
            Some(going) if going.class == class && plain => {
                going.text.push_str(symbol);
                going.cells += 1;
            }
            _ => {
                self.end(run);
                *run = Some(Run { x, y, cells: wide, text: symbol.to_owned(), class });
                if !plain {
                    self.end(run);
                }
            }
        }
    }

    /// A wall is painted in every cell: cells beside each other are one rectangle.
    fn paint(&mut self, paper: &'static str, x: f64, y: f64, width: f64) {
        match self.painted.last_mut() {
            Some((last, left, top, wide))
                if *last == paper && (*top - y).abs() < 0.01 && (*left + *wide - x).abs() < 0.01 =>
            {
                *wide += width;
            }
            _ => self.painted.push((paper, x, y, width)),
        }
    }

    fn end(&mut self, run: &mut Option<Run>) {
        let Some(run) = run.take() else { return };
        let text = run.text.trim_end();
        let cells = usize::from(run.cells) - (run.text.len() - text.len());
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
        let (x, y) = (f64::from(run.x) * WIDTH, f64::from(run.y) * HEIGHT + HEIGHT * 0.74);
        let length = WIDTH * f64::from(u16::try_from(cells).unwrap_or(u16::MAX));
        let class = if run.class.is_empty() { String::new() } else { format!(" class=\"{}\"", run.class) };
        let _ = writeln!(
            self.text,
            "<text x=\"{}\" y=\"{}\" textLength=\"{}\"{class}>{escaped}</text>",
            short(x),
            short(y),
            short(length)
        );
    }

    fn rect(&mut self, ink: &'static str, x: f64, y: f64, width: f64, height: f64) {
        add_rect(self.shapes.entry(ink).or_default(), x, y, width, height);
    }

    /// Draws a block or a line; false for what is a glyph.
    fn shape(&mut self, symbol: &str, ink: &'static str, x: f64, y: f64) -> bool {
        let mut chars = symbol.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else { return false };
        let eighth = |n: u32| f64::from(n) / 8.0;
        match c {
            '█' => self.rect(ink, x, y, WIDTH, HEIGHT),
            '▀' => self.rect(ink, x, y, WIDTH, HEIGHT / 2.0),
            '▁'..='▇' => {
                let height = HEIGHT * eighth(c as u32 - '▁' as u32 + 1);
                self.rect(ink, x, y + HEIGHT - height, WIDTH, height);
            }
            '▉'..='▏' => self.rect(ink, x, y, WIDTH * eighth('▏' as u32 - c as u32 + 1), HEIGHT),
            '▐' => self.rect(ink, x + WIDTH / 2.0, y, WIDTH / 2.0, HEIGHT),
            '░' | '▒' | '▓' => {
                let shade = u8::try_from((c as u32 - '░' as u32 + 1) * 25).unwrap_or(50);
                add_rect(self.shades.entry((ink, shade)).or_default(), x, y, WIDTH, HEIGHT);
            }
            '▔' => self.rect(ink, x, y, WIDTH, HEIGHT / 8.0),
            '▕' => self.rect(ink, x + WIDTH * 7.0 / 8.0, y, WIDTH / 8.0, HEIGHT),
            '▖'..='▟' => self.quadrants(c, ink, x, y),
            '\u{2800}'..='\u{28ff}' => self.dots(c, ink, x, y),
            _ => return self.lines(c, ink, x, y),
        }
        true
    }

    fn quadrants(&mut self, c: char, ink: &'static str, x: f64, y: f64) {
        // Top left, top right, bottom left, bottom right.
        let which = match c {
            '▖' => [false, false, true, false],
            '▗' => [false, false, false, true],
            '▘' => [true, false, false, false],
            '▙' => [true, false, true, true],
            '▚' => [true, false, false, true],
            '▛' => [true, true, true, false],
            '▜' => [true, true, false, true],
            '▝' => [false, true, false, false],
            '▞' => [false, true, true, false],
            _ => [false, true, true, true],
        };
        let (width, height) = (WIDTH / 2.0, HEIGHT / 2.0);
        let corners = [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)];
        for (right, down) in corners.into_iter().zip(which).filter_map(|(at, on)| on.then_some(at)) {
            self.rect(ink, x + right, y + down, width, height);
        }
    }

    fn dots(&mut self, c: char, ink: &'static str, x: f64, y: f64) {
        let bits = c as u32 - 0x2800;
        for (bit, (column, row)) in
            [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)].into_iter().enumerate()
        {
            if bits & (1 << bit) != 0 {
                let (left, top) = (f64::from(column) * WIDTH / 2.0, f64::from(row) * HEIGHT / 4.0);
                self.rect(ink, x + left + 1.2, y + top + 1.4, 2.2, 2.2);
            }
        }
    }

    /// Lines from the middle of a cell to its left, top, right and bottom; each is 0, thin 1 or thick 2.
    fn lines(&mut self, c: char, ink: &'static str, x: f64, y: f64) -> bool {
        let arms: [u8; 4] = match c {
            '─' => [1, 0, 1, 0],
            '━' => [2, 0, 2, 0],
            '│' => [0, 1, 0, 1],
            '┃' => [0, 2, 0, 2],
            '┌' => [0, 0, 1, 1],
            '┐' => [1, 0, 0, 1],
            '└' => [0, 1, 1, 0],
            '┘' => [1, 1, 0, 0],
            '├' => [0, 1, 1, 1],
            '┤' => [1, 1, 0, 1],
            '┬' => [1, 0, 1, 1],
            '┴' => [1, 1, 1, 0],
            '┼' => [1, 1, 1, 1],
            '╴' => [1, 0, 0, 0],
            '╵' => [0, 1, 0, 0],
            '╶' => [0, 0, 1, 0],
            '╷' => [0, 0, 0, 1],
            '╭' | '╮' | '╰' | '╯' => {
                self.corner(c, ink, x, y);
                return true;
            }
            _ => return false,
        };
        let (middle_x, middle_y) = (x + WIDTH / 2.0, y + HEIGHT / 2.0);
        let [left, up, right, down] = arms.map(|weight| f64::from(weight) * LINE);
        let (across, along) = (left.max(right), up.max(down));
        let overlap = LINE / 2.0;
        if across > 0.0 {
            let from = if left > 0.0 { x } else { middle_x - overlap };
            let to = if right > 0.0 { x + WIDTH } else { middle_x + overlap };
            self.rect(ink, from, middle_y - across / 2.0, to - from, across);
        }
        if along > 0.0 {
            let from = if up > 0.0 { y } else { middle_y - overlap };
            let to = if down > 0.0 { y + HEIGHT } else { middle_y + overlap };
            self.rect(ink, middle_x - along / 2.0, from, along, to - from);
        }
        true
    }

    fn corner(&mut self, c: char, ink: &'static str, x: f64, y: f64) {
        let (middle_x, middle_y) = (x + WIDTH / 2.0, y + HEIGHT / 2.0);
        let end_x = if matches!(c, '╭' | '╰') { x + WIDTH } else { x };
        let end_y = if matches!(c, '╭' | '╮') { y + HEIGHT } else { y };
        let path = self.strokes.entry(ink).or_default();
        let _ = write!(
            path,
            "M{} {}Q{} {} {} {}",
            short(end_x),
            short(middle_y),
            short(middle_x),
            short(middle_y),
            short(middle_x),
            short(end_y)
        );
    }

    fn finish(self, columns: u16, rows: u16, title: &str) -> String {
        let width = f64::from(columns) * WIDTH + MARGIN * 2.0;
        let height = f64::from(rows) * HEIGHT + MARGIN * 2.0;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\">\n\
             <title>{title}</title>\n<style>text{{font:{FONT}px 'DejaVu Sans Mono','Menlo','Consolas',monospace;\
             fill:{TEXT};white-space:pre}}.b{{font-weight:bold}}.i{{font-style:italic}}{2}</style>\n\
             <rect width=\"{0}\" height=\"{1}\" rx=\"10\" fill=\"{BACKGROUND}\"/>\n\
             <g transform=\"translate({MARGIN} {MARGIN})\">\n",
            short(width),
            short(height),
            INKS.map(|(name, colour)| format!(".{name}{{fill:{colour}}}")).concat(),
        );
        let mut painted: BTreeMap<&str, String> = BTreeMap::new();
        for (paper, x, y, width) in self.painted {
            add_rect(painted.entry(paper).or_default(), x, y, width, HEIGHT);
        }
        for (ink, path) in painted.iter().chain(&self.back).chain(&self.shapes) {
            let _ = writeln!(svg, "<path fill=\"{ink}\" d=\"{path}\"/>");
        }
        for ((ink, shade), path) in &self.shades {
            let _ = writeln!(svg, "<path fill=\"{ink}\" fill-opacity=\"0.{shade}\" d=\"{path}\"/>");
        }
        for (ink, path) in &self.strokes {
            let _ =
                writeln!(svg, "<path fill=\"none\" stroke=\"{ink}\" stroke-width=\"{LINE}\" d=\"{path}\"/>");
        }
        svg.push_str(&self.text);
        svg.push_str("</g>\n</svg>\n");
        svg
    }
}

fn add_rect(path: &mut String, x: f64, y: f64, width: f64, height: f64) {
    let (x, y, width, height) = (short(x), short(y), short(width), short(height));
    // The rectangle to the left of this one grows when it only ends where this begins.
    let _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
}

/// A number with no more digits than a picture needs.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The palette: a dark terminal's sixteen colours, none of them hard to read on its background.
const INKS: [(&str, &str); 9] = [
    ("k", BACKGROUND),
    ("d", "#8b93a1"),
    ("r", "#ff7b72"),
    ("g", "#7ee08a"),
    ("y", "#f2cc60"),
    ("u", "#79b8ff"),
    ("m", "#d2a8ff"),
    ("c", "#6fd3e8"),
    ("w", "#ffffff"),
];

fn ink(name: &str) -> &'static str {
    INKS.iter().find(|(known, _)| *known == name).map_or(TEXT, |(_, colour)| colour)
}

/// Those of the 256 colours that the room's wall is painted with.
const WALL: [(u8, &str); 12] = [
    (16, "#000000"),
    (19, "#0000af"),
    (81, "#5fd7ff"),
    (88, "#870000"),
    (124, "#af0000"),
    (214, "#ffaf00"),
    (222, "#ffd787"),
    (230, "#ffffd7"),
    (231, "#fffffe"),
    (236, "#303030"),
    (238, "#444444"),
    (252, "#d0d0d0"),
];

fn is_indexed(cell: &Cell) -> bool {
    matches!(cell.bg, Color::Indexed(_))
}

fn colour(colour: Color, reset: &'static str) -> &'static str {
    match colour {
        Color::Black => ink("k"),
        Color::DarkGray => ink("d"),
        Color::Red | Color::LightRed => ink("r"),
        Color::Green | Color::LightGreen => ink("g"),
        Color::Yellow | Color::LightYellow => ink("y"),
        Color::Blue | Color::LightBlue => ink("u"),
        Color::Magenta | Color::LightMagenta => ink("m"),
        Color::Cyan | Color::LightCyan => ink("c"),
        Color::White => ink("w"),
        Color::Indexed(index) => {
            WALL.iter().find(|(known, _)| *known == index).map_or("#ff00ff", |(_, colour)| colour)
        }
        _ => reset,
    }
}

fn class(ink: &str, modifier: Modifier) -> String {
    if WALL.iter().any(|(_, known)| *known == ink) {
        let bold = if modifier.contains(Modifier::BOLD) { "b" } else { "" };
        return format!("{bold}\" style=\"fill:{ink}");
    }
    let colour = INKS.iter().find(|(_, known)| *known == ink).map(|(name, _)| *name);
    let bold = modifier.contains(Modifier::BOLD).then_some("b");
    let italic = modifier.contains(Modifier::ITALIC).then_some("i");
    [colour, bold, italic].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
