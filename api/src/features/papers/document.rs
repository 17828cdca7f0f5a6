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

impl Document {
    /// Whether it consists of cards: no page numbers, and margins of their own.
    pub(super) fn is_cards(&self) -> bool {
        matches!(self.blocks.first(), Some(Block::Card(_)))
    }
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
    /// Seats in their rows: a table whose columns are alike, with letters as large as the names allow.
    Plan(Table),
    /// A card that is folded and stands on a table, on a page of its own; a paper has nothing but cards or none.
    Card(Card),
    /// What follows begins on a new page.
    NewPage,
}

/// A card to be folded (席卡): each side is read from the front.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Card {
    /// The name, with its spaces.
    pub name: String,
    /// What stands below it.
    pub post: Option<String>,
    /// For whoever lays it out, outside the card.
    pub note: String,
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

/// The lines of a title: where it says so itself, else of about the same length (GB/T 9704).
pub(super) fn title_lines(title: &str) -> Vec<String> {
    let lines = title.split('\n');
    lines
        .flat_map(|line| balanced(line, TITLE_CHARACTERS))
        .collect()
}

/// Chinese characters of a title that fit into one line.
const TITLE_CHARACTERS: usize = 20;

fn balanced(line: &str, most: usize) -> Vec<String> {
    let characters: Vec<char> = line.chars().collect();
    let width =
        |part: &[char]| -> usize { part.iter().map(|c| if c.is_ascii() { 1 } else { 2 }).sum() };
    let count = width(&characters).div_ceil(2 * most).max(1);
    let mut lines = Vec::new();
    let mut rest = &characters[..];
    for left in (1..=count).rev() {
        let wanted = width(rest).div_ceil(left);
        let mut end = rest.len();
        if left > 1 {
            end = (1..rest.len())
                .find(|end| width(&rest[..*end]) >= wanted)
                .unwrap_or(end);
            // Neither a number nor a word is parted, and nothing that closes begins a line.
            while end < rest.len()
                && (rest[end].is_ascii_alphanumeric() && rest[end - 1].is_ascii_alphanumeric()
                    || "、，。》”）〕：；的".contains(rest[end]))
            {
                end += 1;
            }
        }
        lines.push(rest[..end].iter().collect());
        rest = &rest[end..];
        if rest.is_empty() {
            break;
        }
    }
    lines
}

/// Whether a cell holds a figure or a day, which stands in the middle.
pub(super) fn is_figure(cell: &str) -> bool {
    cell == "—"
        || !cell.is_empty()
            && cell
                .chars()
                .all(|c| c.is_ascii_digit() || ".%-".contains(c))
}

/// Whether only the signature and what stands below it follow a block, so that it stays with them; if
/// so, how many lines that are.
pub(super) fn lines_of_signature(following: &[Block]) -> Option<u16> {
    let end = following.iter().position(|block| *block == Block::NewPage);
    let following = &following[..end.unwrap_or(following.len())];
    let mut lines = 0;
    let mut is_signed = false;
    for block in following {
        match block {
            Block::Gap => lines += u16::from(is_signed),
            Block::Signature { .. } => {
                is_signed = true;
                lines += 2;
            }
            Block::Addressee(_) if is_signed => lines += 1,
            _ => return None,
        }
    }
    is_signed.then_some(lines)
}
