//! A sheet for a notice board: letters to be read from some steps away, the code in the middle; one page always.

use super::code::{code, number};
use super::flow::{Flow, Page, text};
use super::font::{Face, Fonts};
use super::lines::{Style, wrap};
use crate::features::papers::page;
use crate::features::papers::poster::Poster;

/// Largest size of the title.
const TITLE: f32 = 48.0;
/// Size of the lines below it, and of the gaps.
const LINE: f32 = 20.0;
/// Smaller sizes of the lines, for a sheet that says much.
const SMALLER: [f32; 4] = [18.0, 16.0, 14.0, 12.0];
/// Their smallest size.
const LEAST: f32 = 10.5;
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
    let hint = style(Face::Title, fitting(&sheet.hint, 16.0, HINT));
    let link = style(Face::Text, LINK);
    // A long address takes a second line.
    let below = hint.line + 3.0 * link.line;
    let room = |flow: &Flow<'_>| page::HEIGHT - flow.y - 2.0 * LINE - below;
    let (line, lines) = set(&sheet.lines, fonts, room(&flow) - SMALLEST);
    for said in lines {
        flow.aligned(said, line, 0.5, 0.0);
    }
    let side = room(&flow).clamp(SMALLEST, CODE);
    flow.y += LINE;
    let corner = ((page::SHEET_WIDTH - side) / 2.0, page::TOP + flow.y);
    for mark in code(&sheet.code, corner, side) {
        flow.mark(mark);
    }
    flow.y += side + LINE;
    flow.aligned(&sheet.hint, hint, 0.5, 0.0);
    flow.aligned(&sheet.typing, link, 0.5, 0.0);
    flow.aligned(&sheet.link, link, 0.5, 0.0);
    flow.pages
}

/// The lines in the largest letters in which all of them leave room for the code; in the smallest, as many as do.
fn set<'a>(lines: &'a [String], fonts: &Fonts, room: f32) -> (Style, &'a [String]) {
    let height = |lines: &[String], of: Style| -> f32 {
        let wrapped = lines
            .iter()
            .map(|line| wrap(fonts, line, of, page::WIDTH, 0.0).len());
        number(wrapped.sum()) * of.line
    };
    for size in std::iter::once(LINE).chain(SMALLER) {
        let of = style(Face::Text, size);
        if height(lines, of) <= room {
            return (of, lines);
        }
    }
    let least = style(Face::Text, LEAST);
    let mut counts = (0..=lines.len()).rev();
    let most = counts.find(|count| height(&lines[..*count], least) <= room);
    (least, &lines[..most.unwrap_or_default()])
}
