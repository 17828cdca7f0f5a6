//! From blocks to pages: what stands where, before anything is drawn.

use super::font::{Face, Fonts};
use super::lines::{Line, Style, wrap};
use super::table::{Grid, Look, grid};
use crate::features::papers::document::{Block, Document, Table, lines_of_signature, title_lines};
use crate::features::papers::docx::signature_indents;
use crate::features::papers::page;

/// Something on a page; measures are points from the upper left corner of the sheet.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A line of text: its left end and its baseline.
    Text {
        x: f32,
        y: f32,
        line: Line,
        style: Style,
    },
    /// A line of text turned upside down about a point; its place is that before the turn.
    Turned {
        about: (f32, f32),
        x: f32,
        y: f32,
        line: Line,
        style: Style,
    },
    /// A straight line.
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        is_red: bool,
    },
}

/// What is on a page.
pub(super) type Page = Vec<Mark>;

/// The pages, and how far the last one is filled.
pub(super) struct Flow<'a> {
    pub fonts: &'a Fonts,
    pub pages: Vec<Page>,
    /// From the upper edge of the text block.
    pub y: f32,
}

/// The style of the text.
pub(super) fn text() -> Style {
    Style {
        face: Face::Text,
        size: page::BODY,
        em: page::character(),
        line: page::line(),
        is_red: false,
    }
}

/// From the top of a line to its baseline: the letters stand in the middle of its height.
pub(super) fn baseline(style: Style) -> f32 {
    (style.line - style.size) / 2.0 + style.size * 0.88
}

/// The pages of a paper with their numbers.
pub(super) fn lay_out(document: &Document, fonts: &Fonts) -> Vec<Page> {
    let mut flow = Flow {
        fonts,
        pages: vec![Page::new()],
        y: 0.0,
    };
    for (index, block) in document.blocks.iter().enumerate() {
        let following = &document.blocks[index + 1..];
        if let (Block::Title(_), Some(Block::Mark(_))) = (block, document.blocks[..index].last()) {
            flow.y += page::line() / 2.0;
        }
        flow.block(block, following);
    }
    if document.is_cards() {
        return flow.pages;
    }
    let numbered = flow.pages.into_iter().enumerate();
    numbered
        .map(|(index, mut marks)| {
            marks.push(number(fonts, index + 1));
            marks
        })
        .collect()
}

/// `— 1 —` below the text: at the right of odd pages, at the left of even ones, a character from the
/// edge.
fn number(fonts: &Fonts, number: usize) -> Mark {
    let style = Style {
        size: page::NUMBER,
        em: page::NUMBER,
        line: page::NUMBER,
        ..text()
    };
    let lines = wrap(fonts, &format!("— {number} —"), style, page::WIDTH, 0.0);
    let line = lines.into_iter().next().unwrap_or_default();
    let x = if number % 2 == 1 {
        page::LEFT + page::WIDTH - line.width() - page::NUMBER
    } else {
        page::LEFT + page::NUMBER
    };
    // The dash stands a third of the size above the baseline.
    let y = page::TOP + page::HEIGHT + page::TO_NUMBER + page::NUMBER / 3.0;
    Mark::Text { x, y, line, style }
}

impl Flow<'_> {
    pub(super) fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    pub(super) fn new_page(&mut self) {
        self.pages.push(Page::new());
        self.y = 0.0;
    }

    /// Begins a new page unless there is so much room.
    pub(super) fn room_for(&mut self, height: f32) {
        if self.y > 0.0 && self.y + height > page::HEIGHT + 0.5 {
            self.new_page();
        }
    }

    fn block(&mut self, block: &Block, following: &[Block]) {
        match block {
            Block::Head(name) => self.head(name),
            Block::Mark(line) => self.aligned(line, text(), 1.0, 0.0),
            Block::Title(title) => self.title(title),
            Block::Addressee(line) => self.paragraph(line, text(), 0.0, 0),
            Block::Body(line) => {
                let below = lines_of_signature(following).unwrap_or(0);
                self.paragraph(line, text(), 2.0 * page::character(), below);
            }
            Block::Heading(line) => {
                let style = Style {
                    face: Face::Title,
                    ..text()
                };
                // A heading never stands alone at the foot of a page.
                let has_table = |block: &Block| matches!(block, Block::Table(_));
                let below = if following.iter().take(2).any(has_table) {
                    5.0
                } else {
                    2.0
                };
                self.room_for(below * page::line());
                self.paragraph(line, style, 2.0 * page::character(), 0);
            }
            Block::Table(of) => self.table(of, Look::text()),
            Block::Plan(of) => self.table(of, Look::plan(of)),
            Block::Card(of) => self.card(of),
            Block::Gap => {
                // Nothing at the top of a page.
                if self.y > 0.0 {
                    self.y += self.gap(following);
                }
            }
            Block::Signature { by, on } => self.signature(by, on),
            Block::NewPage => self.new_page(),
        }
    }

    /// A line that ends or stands in the middle: `place` 0 is left, 0.5 centred, 1 right.
    pub(super) fn aligned(&mut self, line: &str, style: Style, place: f32, from_right: f32) {
        for line in wrap(self.fonts, line, style, page::WIDTH, 0.0) {
            self.room_for(style.line);
            let x = page::LEFT + (page::WIDTH - line.width()) * place - from_right;
            let y = page::TOP + self.y + baseline(style);
            self.mark(Mark::Text { x, y, line, style });
            self.y += style.line;
        }
    }

    /// An empty line, unless the signature below would not fit any more.
    fn gap(&self, following: &[Block]) -> f32 {
        let line = page::line();
        let below = f32::from(lines_of_signature(following).unwrap_or(0)) * line;
        let room = page::HEIGHT - self.y;
        if below > 0.0 && below + line > room {
            0.0
        } else {
            line
        }
    }

    /// A paragraph; when so many lines follow that must stay with it, its last two lines go with them.
    fn paragraph(&mut self, line: &str, style: Style, indent: f32, below: u16) {
        let lines = wrap(self.fonts, line, style, page::WIDTH, indent);
        let keep = lines.len().saturating_sub(2);
        for (index, line) in lines.into_iter().enumerate() {
            self.room_for(style.line);
            if below > 0 && index == keep {
                let left = if index == 0 { below + 1 } else { below + 2 };
                self.room_for(f32::from(left) * style.line);
            }
            let x = page::LEFT + if index == 0 { indent } else { 0.0 };
            let y = page::TOP + self.y + baseline(style);
            self.mark(Mark::Text { x, y, line, style });
            self.y += style.line;
        }
    }

    /// The name of the body in red above a red line.
    fn head(&mut self, name: &str) {
        let size = page::head_size(name.chars().count() + 1);
        let style = Style {
            face: Face::Title,
            size,
            em: size,
            line: size * 1.3,
            is_red: true,
        };
        self.y += page::line() / 2.0;
        self.aligned(name, style, 0.5, 0.0);
        self.y += page::line() / 3.0;
        let y = page::TOP + self.y;
        self.mark(Mark::Rule {
            from: (page::LEFT, y),
            to: (page::LEFT + page::WIDTH, y),
            width: 2.25,
            is_red: true,
        });
        self.y += page::line() / 2.0;
    }

    /// The title in even lines.
    fn title(&mut self, title: &str) {
        let style = Style {
            face: Face::Title,
            size: page::TITLE,
            em: page::TITLE,
            line: page::TITLE_LINE,
            is_red: false,
        };
        for line in title_lines(title) {
            self.aligned(&line, style, 0.5, 0.0);
        }
    }

    /// Who signs above the day, both on one page, with the last line of text if it must be.
    fn signature(&mut self, by: &str, on: &str) {
        let style = text();
        self.room_for(2.0 * style.line);
        let wide = |line: &str| {
            let lines = wrap(self.fonts, line, style, page::WIDTH, 0.0);
            lines.first().map_or(0.0, Line::width) / page::character()
        };
        let (name, day) = signature_indents(wide(by), wide(on));
        self.aligned(by, style, 1.0, name * page::character());
        self.aligned(on, style, 1.0, day * page::character());
    }

    fn table(&mut self, table: &Table, look: Look) {
        let grid: Grid = grid(self.fonts, table, look);
        grid.place(self);
    }
}
