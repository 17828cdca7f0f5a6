//! A card to be folded: its lower half upright, its upper half the same upside down, so that both sides are read
//! from the front once it stands.

use super::flow::{Flow, Mark, text};
use super::font::Face;
use super::lines::{Line, Style, wrap};
use crate::features::papers::document::Card;
use crate::features::papers::page;

/// Thickness of the lines to cut and to fold along.
const EDGE: f32 = 0.4;
/// Length of a dash and of the gap after it.
const DASH: (f32, f32) = (6.0, 4.0);
/// Size of the note beside the card.
const NOTE: f32 = 10.5;

fn style(face: Face, size: f32) -> Style {
    Style {
        face,
        size,
        em: size,
        line: size * 1.2,
        ..text()
    }
}

impl Flow<'_> {
    /// One card on a page of its own.
    pub(super) fn card(&mut self, card: &Card) {
        if self.y > 0.0 {
            self.new_page();
        }
        self.y = page::HEIGHT;
        let left = (page::SHEET_WIDTH - page::CARD_WIDTH) / 2.0;
        let right = left + page::CARD_WIDTH;
        let top = page::SHEET_HEIGHT / 2.0 - page::CARD_HEIGHT;
        let (fold, bottom) = (top + page::CARD_HEIGHT, top + 2.0 * page::CARD_HEIGHT);
        for (from, to) in [
            ((left, top), (right, top)),
            ((left, bottom), (right, bottom)),
            ((left, top), (left, bottom)),
            ((right, top), (right, bottom)),
        ] {
            self.edge(from, to);
        }
        let mut x = left;
        while x < right {
            self.edge((x, fold), ((x + DASH.0).min(right), fold));
            x += DASH.0 + DASH.1;
        }
        let post = card.post.as_deref().unwrap_or_default();
        let (name_size, post_size) = page::card_sizes(self.ems(&card.name), self.ems(post));
        let mut lines = vec![(card.name.as_str(), style(Face::Title, name_size))];
        if !post.is_empty() {
            lines.push((post, style(Face::Title, post_size)));
        }
        let height: f32 = lines.iter().map(|(_, style)| style.line).sum();
        let mut y = fold + (page::CARD_HEIGHT - height) / 2.0;
        let about = (page::SHEET_WIDTH / 2.0, fold);
        for (said, style) in lines {
            let Some(line) = self.one_line(said, style) else {
                continue;
            };
            let x = (page::SHEET_WIDTH - line.width()) / 2.0;
            let baseline = y + (style.line - style.size) / 2.0 + style.size * 0.88;
            self.mark(Mark::Turned {
                about,
                x,
                y: baseline,
                line: line.clone(),
                style,
            });
            self.mark(Mark::Text {
                x,
                y: baseline,
                line,
                style,
            });
            y += style.line;
        }
        let note = style(Face::Text, NOTE);
        if let Some(line) = self.one_line(&card.note, note) {
            let y = bottom + 2.0 * NOTE;
            self.mark(Mark::Text {
                x: left,
                y,
                line,
                style: note,
            });
        }
    }

    fn edge(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.mark(Mark::Rule {
            from,
            to,
            width: EDGE,
            is_red: false,
        });
    }

    fn one_line(&self, said: &str, style: Style) -> Option<Line> {
        let lines = wrap(self.fonts, said, style, f32::MAX, 0.0);
        lines.into_iter().next()
    }

    /// Width of a text in parts of its size.
    fn ems(&self, said: &str) -> f32 {
        let line = self.one_line(said, style(Face::Title, 1.0));
        line.map_or(0.0, |line| line.width())
    }
}
