//! Tables: cells wrap, rows stay whole, the header comes again on each page.

use super::flow::{Flow, Mark, baseline, text};
use super::font::{Face, Fonts};
use super::lines::{Line, Style, wrap};
use crate::features::papers::document::{Table, is_figure};
use crate::features::papers::page;

/// Thickness of borders.
const BORDER: f32 = 0.75;

/// A cell: its lines, how they are set, and whether they stand in the middle.
struct Cell {
    lines: Vec<Line>,
    style: Style,
    is_centred: bool,
}

struct Row {
    cells: Vec<Cell>,
    height: f32,
}

/// A table with its lines broken.
pub(super) struct Grid {
    look: Look,
    widths: Vec<f32>,
    header: Option<Row>,
    rows: Vec<Row>,
}

/// How the cells of a table are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Size of the letters.
    size: f32,
    /// Height of a line.
    line: f32,
    /// Between the text of a cell and its border.
    padding: f32,
    /// Whether everything stands in the middle.
    is_centred: bool,
}

impl Look {
    /// Of a table in a text.
    pub(super) fn text() -> Self {
        Self {
            size: page::CELL,
            line: page::CELL_LINE,
            padding: 4.0,
            is_centred: false,
        }
    }

    /// Of a plan of seats.
    pub(super) fn plan(table: &Table) -> Self {
        let columns = u16::try_from(table.widths.len().max(1)).unwrap_or(u16::MAX);
        let padding = page::PLAN_PADDING;
        let size = page::plan_size(page::WIDTH / f32::from(columns) - 2.0 * padding);
        Self {
            size,
            line: size * page::PLAN_LINE,
            padding,
            is_centred: true,
        }
    }

    fn style(self, face: Face) -> Style {
        Style {
            face,
            size: self.size,
            em: self.size,
            line: self.line,
            ..text()
        }
    }
}

/// Breaks the cells of a table into lines.
pub(super) fn grid(fonts: &Fonts, table: &Table, look: Look) -> Grid {
    let sum: u32 = table.widths.iter().sum();
    let part = |part: u32| f32::from(u16::try_from(part).unwrap_or(u16::MAX));
    let widths: Vec<f32> = table
        .widths
        .iter()
        .map(|width| page::WIDTH * part(*width) / part(sum.max(1)))
        .collect();
    let row = |cells: &[String], is_label: &dyn Fn(usize) -> bool| {
        let set = |(column, (cell, width)): (usize, (&String, &f32))| {
            let is_label = is_label(column);
            let is_centred = look.is_centred || is_label || is_figure(cell);
            let style = look.style(if is_label { Face::Title } else { Face::Text });
            Cell {
                lines: cell
                    .split('\n')
                    .flat_map(|line| wrap(fonts, line, style, width - 2.0 * look.padding, 0.0))
                    .collect(),
                style,
                is_centred,
            }
        };
        let cells: Vec<Cell> = cells.iter().zip(&widths).enumerate().map(set).collect();
        let lines = cells.iter().map(|cell| cell.lines.len()).max();
        let lines = u16::try_from(lines.unwrap_or(1).max(1)).unwrap_or(u16::MAX);
        Row {
            cells,
            height: f32::from(lines) * look.line + 2.0 * look.padding.max(2.5),
        }
    };
    Grid {
        look,
        header: (!table.header.is_empty()).then(|| row(&table.header, &|_| true)),
        rows: table
            .rows
            .iter()
            .map(|cells| row(cells, &|column| table.is_labelled && column == 0))
            .collect(),
        widths,
    }
}

impl Grid {
    /// Puts the table where the text has come to.
    pub(super) fn place(&self, flow: &mut Flow<'_>) {
        let head = self.header.as_ref().map_or(0.0, |header| header.height);
        let first = self.rows.first().map_or(0.0, |row| row.height);
        flow.room_for(head + first);
        self.begin(flow);
        for row in &self.rows {
            if flow.y + row.height > page::HEIGHT + 0.5 && flow.y > head {
                flow.new_page();
                self.begin(flow);
            }
            self.row(flow, row);
        }
    }

    fn begin(&self, flow: &mut Flow<'_>) {
        self.rule(flow);
        if let Some(header) = &self.header {
            self.row(flow, header);
        }
    }

    /// A border from edge to edge.
    fn rule(&self, flow: &mut Flow<'_>) {
        let y = page::TOP + flow.y;
        flow.mark(Mark::Rule {
            from: (page::LEFT, y),
            to: (page::LEFT + page::WIDTH, y),
            width: BORDER,
            is_red: false,
        });
    }

    fn row(&self, flow: &mut Flow<'_>, row: &Row) {
        let top = page::TOP + flow.y;
        let mut left = page::LEFT;
        let mut edges = vec![left];
        for (cell, width) in row.cells.iter().zip(&self.widths) {
            let count = u16::try_from(cell.lines.len()).unwrap_or(u16::MAX);
            let used = f32::from(count) * cell.style.line;
            let mut y = top + (row.height - used) / 2.0;
            for line in &cell.lines {
                let x = if cell.is_centred {
                    left + (width - line.width()) / 2.0
                } else {
                    left + self.look.padding
                };
                flow.mark(Mark::Text {
                    x,
                    y: y + baseline(cell.style),
                    line: line.clone(),
                    style: cell.style,
                });
                y += cell.style.line;
            }
            left += width;
            edges.push(left);
        }
        for x in edges {
            flow.mark(Mark::Rule {
                from: (x, top),
                to: (x, top + row.height),
                width: BORDER,
                is_red: false,
            });
        }
        flow.y += row.height;
        self.rule(flow);
    }
}
