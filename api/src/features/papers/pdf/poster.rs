//! A sheet for a notice board: letters to be read from some steps away, the code in the middle; one page always.

use super::flow::{Flow, Mark, Page, text};
use super::font::{Face, Fonts};
use super::lines::Style;
use crate::features::papers::page;
use crate::features::papers::poster::Poster;
use crate::platform::qr::Qr;

/// Largest size of the title.
const TITLE: f32 = 48.0;
/// Size of the lines below it.
const LINE: f32 = 20.0;
/// Largest size of what is to be done.
const HINT: f32 = 24.0;
/// Size of the address.
const LINK: f32 = 12.0;
/// The side of the code where there is room for it.
const CODE: f32 = 300.0;
/// Its smallest side, which telephones still read from a step away.
const SMALLEST: f32 = 160.0;

fn style(face: Face, size: f32) -> Style {
    Style {
        face,
        size,
        em: size,
        line: size * 1.5,
        ..text()
    }
}

/// As large as fits into a line.
fn fitting(words: &str, smallest: f32, largest: f32) -> f32 {
    let characters = u16::try_from(words.chars().count().max(1)).unwrap_or(u16::MAX);
    (page::WIDTH / f32::from(characters)).clamp(smallest, largest)
}

/// The page.
pub(super) fn lay_out(sheet: &Poster, fonts: &Fonts) -> Vec<Page> {
    let mut flow = Flow {
        fonts,
        pages: vec![Page::new()],
        y: 0.0,
    };
    let size = fitting(&sheet.title, 24.0, TITLE);
    flow.aligned(&sheet.title, style(Face::Title, size), 0.5, 0.0);
    for line in &sheet.lines {
        flow.aligned(line, style(Face::Text, LINE), 0.5, 0.0);
    }
    let hint = style(Face::Title, fitting(&sheet.hint, 16.0, HINT));
    let link = style(Face::Text, LINK);
    // A long address takes a second line.
    let below = hint.line + 3.0 * link.line;
    let room = page::HEIGHT - flow.y - 2.0 * LINE - below;
    flow.y += LINE;
    flow.code(&sheet.code, room.clamp(SMALLEST, CODE));
    flow.y += LINE;
    flow.aligned(&sheet.hint, hint, 0.5, 0.0);
    flow.aligned(&sheet.typing, link, 0.5, 0.0);
    flow.aligned(&sheet.link, link, 0.5, 0.0);
    flow.pages
}

impl Flow<'_> {
    /// The code, centred: each stretch of dark modules a line as thick as a module.
    fn code(&mut self, code: &Qr, side: f32) {
        let number = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
        let module = side / number(code.size());
        let left = (page::SHEET_WIDTH - side) / 2.0;
        for row in 0..code.size() {
            let y = page::TOP + self.y + (number(row) + 0.5) * module;
            for (from, to) in code.stretches(row) {
                self.mark(Mark::Rule {
                    from: (left + number(from) * module, y),
                    to: (left + number(to) * module, y),
                    // A little more, so that no hair shows between two rows.
                    width: module * 1.02,
                    is_red: false,
                });
            }
        }
        self.y += side;
    }
}
