//! Breaking a text into lines: no line begins with what closes or ends with what opens (禁则), words
//! and numbers stay whole, and full lines reach both edges.

use super::font::{Face, Fonts, Glyph};

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub face: Face,
    /// Size of the letters, points.
    pub size: f32,
    /// Width of a Chinese character; the letters stand on a grid a little closer than their size.
    pub em: f32,
    /// Height of a line.
    pub line: f32,
    pub is_red: bool,
}

/// A line: its glyphs with the space each takes, points.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub glyphs: Vec<(Glyph, f32)>,
}

impl Line {
    /// Width of all glyphs.
    pub(super) fn width(&self) -> f32 {
        self.glyphs.iter().map(|(_, advance)| advance).sum()
    }
}

/// What may not begin a line.
const CLOSING: &str = "，。、；：？！）》〉”’〕】』」…—·%％‰℃,.;:?!)]}";
/// What may not end one.
const OPENING: &str = "（《〈“‘〔【『「([{￥$";

/// The lines of a text in a width, the first of them shorter by `indent`.
pub(super) fn wrap(fonts: &Fonts, text: &str, style: Style, width: f32, indent: f32) -> Vec<Line> {
    let glyphs: Vec<(Glyph, f32)> = fonts
        .glyphs(text, style.face)
        .into_iter()
        .map(|glyph| {
            let scale = if glyph.advance > 0.9 {
                style.em
            } else {
                style.size
            };
            (glyph, glyph.advance * scale)
        })
        .collect();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let room = if lines.is_empty() {
            width - indent
        } else {
            width
        };
        let end = end_of_line(&glyphs, start, room);
        let mut line = Line {
            glyphs: glyphs[start..end].to_vec(),
        };
        if end < glyphs.len() {
            justify(&mut line, room, style.size);
        }
        lines.push(line);
        start = end;
    }
    lines
}

/// Where the line that begins at `start` ends; after at least one glyph.
fn end_of_line(glyphs: &[(Glyph, f32)], start: usize, room: f32) -> usize {
    let mut used = 0.0;
    let mut end = start;
    // A little more than nothing, because a grid of 28 adds up with rounding.
    while end < glyphs.len() && used + glyphs[end].1 <= room + 0.01 {
        used += glyphs[end].1;
        end += 1;
    }
    if end == glyphs.len() {
        return end;
    }
    let fitting = end.max(start + 1);
    let may_break = |at: usize| {
        let (before, after) = (glyphs[at - 1].0.character, glyphs[at].0.character);
        let is_word = |c: char| c.is_ascii_alphanumeric();
        !(CLOSING.contains(after)
            || OPENING.contains(before)
            || is_word(before) && (is_word(after) || ".,%".contains(after)))
    };
    // What may not be parted goes down together, unless that leaves half of the line empty.
    let earliest = start + (fitting - start) / 2;
    (earliest.max(start + 1)..=fitting)
        .rev()
        .find(|at| may_break(*at))
        .unwrap_or(fitting)
}

/// Spreads what is left of a full line over its gaps.
fn justify(line: &mut Line, room: f32, size: f32) {
    let left = room - line.width();
    let gaps = line.glyphs.len().saturating_sub(1);
    if gaps == 0 || left <= 0.0 {
        return;
    }
    let each = left / u16::try_from(gaps).map_or(f32::MAX, f32::from);
    if each > size / 2.0 {
        return;
    }
    for (_, advance) in line.glyphs.iter_mut().take(gaps) {
        *advance += each;
    }
}
