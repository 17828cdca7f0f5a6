//! Tables: cells wrap, rows stay whole, the header comes again on each page.

use super::flow::{Flow, Mark, baseline, text};
use super::font::{Face, Fonts};
use super::lines::{Line, Style, wrap};
use crate::features::papers::document::{Table, is_figure};
use crate::features::papers::page;

/// Between the text of a cell and its border.
const PADDING: f32 = 4.0;
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
    widths: Vec<f32>,
    header: Option<Row>,
    rows: Vec<Row>,
}

fn style(face: Face) -> Style {
    Style {
        face,
        size: page::CELL,
        em: page::CELL,
        line: page::CELL_LINE,
        ..text()
    }
}

/// Breaks the cells of a table into lines.
pub(super) fn grid(fonts: &Fonts, table: &Table) -> Grid {
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
            let is_centred = is_label || is_figure(cell);
            let style = style(if is_label { Face::Title } else { Face::Text });
            Cell {
                lines: wrap(fonts, cell, style, width - 2.0 * PADDING, 0.0),
                style,
                is_centred,
            }
        };
        let cells: Vec<Cell> = cells.iter().zip(&widths).enumerate().map(set).collect();
        let lines = cells.iter().map(|cell| cell.lines.len()).max();
        let lines = u16::try_from(lines.unwrap_or(1).max(1)).unwrap_or(u16::MAX);
        Row {
            cells,
            height: f32::from(lines) * page::CELL_LINE + 2.0 * PADDING,
        }
    };
    Grid {
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
                    left + PADDING
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
