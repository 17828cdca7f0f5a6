//! Small cards, two beside each other and four below, with thin lines to cut along: the words at the left, the code at
//! the right.

use super::code::{code, number};
use super::flow::{Mark, Page, baseline, text};
use super::font::{Face, Fonts};
use super::lines::{Line, Style, wrap};
use crate::features::papers::contact_card::ContactCard;
use crate::features::papers::page;

/// Cards beside each other.
const ACROSS: usize = 2;
/// Cards below each other.
const DOWN: usize = 4;
/// Largest size of the name.
const NAME: f32 = 20.0;
/// Sizes of the lines below it, the largest in which there is room for all of them.
const LINES: [f32; 4] = [10.5, 9.5, 8.5, 7.5];
/// Size of what is to be done.
const HINT: f32 = 7.5;
/// Between the words and the code.
const GAP: f32 = 8.0;
/// Thickness of the lines to cut along.
const EDGE: f32 = 0.3;

fn style(face: Face, size: f32) -> Style {
    Style {
        face,
        size,
        em: size,
        line: size * 1.35,
        ..text()
    }
}

/// The pages.
pub(super) fn lay_out(cards: &[ContactCard], fonts: &Fonts) -> Vec<Page> {
    let sheets = cards.chunks(ACROSS * DOWN);
    sheets.map(|cards| sheet(cards, fonts)).collect()
}

fn sheet(cards: &[ContactCard], fonts: &Fonts) -> Page {
    let mut marks = Page::new();
    let left = (page::SHEET_WIDTH - number(ACROSS) * page::CONTACT_WIDTH) / 2.0;
    let top = (page::SHEET_HEIGHT - number(DOWN) * page::CONTACT_HEIGHT) / 2.0;
    for (index, card) in cards.iter().enumerate() {
        let corner = (
            left + number(index % ACROSS) * page::CONTACT_WIDTH,
            top + number(index / ACROSS) * page::CONTACT_HEIGHT,
        );
        edges(corner, &mut marks);
        set(card, corner, fonts, &mut marks);
    }
    marks
}

fn edges((left, top): (f32, f32), marks: &mut Page) {
    let (right, bottom) = (left + page::CONTACT_WIDTH, top + page::CONTACT_HEIGHT);
    for (from, to) in [
        ((left, top), (right, top)),
        ((left, bottom), (right, bottom)),
        ((left, top), (left, bottom)),
        ((right, top), (right, bottom)),
    ] {
        marks.push(Mark::Rule {
            from,
            to,
            width: EDGE,
            is_red: false,
        });
    }
}

fn set(card: &ContactCard, (left, top): (f32, f32), fonts: &Fonts, marks: &mut Page) {
    let (x, mut y) = (left + page::CONTACT_PADDING, top + page::CONTACT_PADDING);
    let code_at = left + page::CONTACT_WIDTH - page::CONTACT_PADDING - page::CONTACT_CODE;
    marks.extend(code(&card.code, (code_at, y), page::CONTACT_CODE));
    let hint = style(Face::Text, HINT);
    let below = y + page::CONTACT_CODE + HINT / 2.0;
    let said = wrap(fonts, &card.hint, hint, page::CONTACT_CODE, 0.0);
    place(said, hint, (code_at, below), marks);
    let width = code_at - GAP - x;
    let characters = number(card.name.chars().count().max(1));
    let name = style(Face::Title, (width / characters).clamp(12.0, NAME));
    y = place(
        wrap(fonts, &card.name, name, width, 0.0),
        name,
        (x, y),
        marks,
    );
    y += GAP / 2.0;
    let room = top + page::CONTACT_HEIGHT - page::CONTACT_PADDING - y;
    let (lines, of) = fitting(card, fonts, (width, room));
    place(lines, of, (x, y), marks);
}

/// The lines in the largest letters in which all of them have room; in the smallest, as many as have.
fn fitting(card: &ContactCard, fonts: &Fonts, (width, room): (f32, f32)) -> (Vec<Line>, Style) {
    let set = |of: Style| -> Vec<Line> {
        let lines = card.lines.iter();
        lines
            .flat_map(|line| wrap(fonts, line, of, width, 0.0))
            .collect()
    };
    let fits = |lines: &[Line], of: Style| number(lines.len()) * of.line <= room;
    let mut of = style(Face::Text, LINES[0]);
    let mut lines = set(of);
    for size in &LINES[1..] {
        if fits(&lines, of) {
            break;
        }
        of = style(Face::Text, *size);
        lines = set(of);
    }
    while !lines.is_empty() && !fits(&lines, of) {
        lines.pop();
    }
    (lines, of)
}

/// Lines below each other; gives back where the next one begins.
fn place(lines: Vec<Line>, style: Style, (x, mut y): (f32, f32), marks: &mut Page) -> f32 {
    for line in lines {
        marks.push(Mark::Text {
            x,
            y: y + baseline(style),
            line,
            style,
        });
        y += style.line;
    }
    y
}
