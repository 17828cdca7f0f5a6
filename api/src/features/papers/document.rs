//! A paper as a list of blocks, before it is set in any form.

/// A paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Document {
    /// Name of the paper in the properties of the file.
    pub name: String,
    /// Who issues it.
    pub author: String,
    /// What it consists of.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// The name of the issuing body, red, above a red line (发文机关标志).
    Head(String),
    /// One line at the right or left edge below the head: a number, a class.
    Mark(String),
    /// The title (二号小标宋, centred).
    Title(String),
    /// Whom it is addressed to (主送机关): no indent.
    Addressee(String),
    /// Text; each line is a paragraph that begins two characters in.
    Body(String),
    /// A heading of the first level (黑体).
    Heading(String),
    /// A table: widths in parts, a header if there is one, rows.
    Table(Table),
    /// An empty line.
    Gap,
    /// Who signs, and the day below.
    Signature {
        /// The body or person.
        by: String,
        /// `2026年11月22日`.
        on: String,
    },
    /// What follows begins on a new page.
    NewPage,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// Width of each column, in parts of the sum.
    pub widths: Vec<u32>,
    /// Titles of the columns, repeated on each page; empty for none.
    pub header: Vec<String>,
    /// Cells.
    pub rows: Vec<Vec<String>>,
    /// Whether the first column holds labels.
    pub is_labelled: bool,
}

/// The paragraphs of a text: its lines but the empty ones, without what no document may hold.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter_map(|line| {
        let kept: String = line
            .chars()
            .map(|c| if c == '\t' { ' ' } else { c })
            .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
            .collect();
        let kept = kept.trim();
        (!kept.is_empty()).then(|| kept.to_owned())
    })
}
