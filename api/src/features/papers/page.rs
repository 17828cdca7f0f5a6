//! The page of an official paper (GB/T 9704-2012): A4, margins 37 mm above and 28 mm at the left, a
//! text block of 156 × 225 mm with 22 lines of 28 characters.

/// Points of a millimetre.
const MM: f32 = 72.0 / 25.4;

/// Width of the sheet, points.
pub(super) const SHEET_WIDTH: f32 = 210.0 * MM;
/// Height of the sheet.
pub(super) const SHEET_HEIGHT: f32 = 297.0 * MM;
/// Margin above the text (天头).
pub(super) const TOP: f32 = 37.0 * MM;
/// Margin at the left (订口).
pub(super) const LEFT: f32 = 28.0 * MM;
/// Width of the text block (版心).
pub(super) const WIDTH: f32 = 156.0 * MM;
/// Height of the text block.
pub(super) const HEIGHT: f32 = 225.0 * MM;
/// Lines of text on a page.
pub(super) const LINES: u16 = 22;
/// Characters in a line.
pub(super) const CHARACTERS: u16 = 28;
/// From the text block to the dash of the page number.
pub(super) const TO_NUMBER: f32 = 7.0 * MM;

/// Size of the text (三号), points.
pub(super) const BODY: f32 = 16.0;
/// Size of the title (二号).
pub(super) const TITLE: f32 = 22.0;
/// Size of the page number (四号).
pub(super) const NUMBER: f32 = 14.0;
/// Size of text in tables (四号).
pub(super) const CELL: f32 = 14.0;
/// Largest size of the head.
pub(super) const HEAD: f32 = 36.0;

/// Height of a line of text.
pub(super) fn line() -> f32 {
    HEIGHT / f32::from(LINES)
}

/// Width of a card: what stands for cards take.
pub(super) const CARD_WIDTH: f32 = 200.0 * MM;
/// Height of a card's side, half of the sheet that is cut out.
pub(super) const CARD_HEIGHT: f32 = 100.0 * MM;
/// Largest size of a name on a card.
pub(super) const CARD_NAME: f32 = 140.0;
/// Largest size of a post on a card.
pub(super) const CARD_POST: f32 = 36.0;

/// Width of a contact card; two stand beside each other.
pub(super) const CONTACT_WIDTH: f32 = 95.0 * MM;
/// Height of a contact card; four stand below each other.
pub(super) const CONTACT_HEIGHT: f32 = 65.0 * MM;
/// From the edge of a contact card to what stands on it.
pub(super) const CONTACT_PADDING: f32 = 5.0 * MM;
/// Side of the code on a contact card.
pub(super) const CONTACT_CODE: f32 = 28.0 * MM;

/// Sizes of name and post on a card: as large as the width and, with a post, the height allow.
pub(super) fn card_sizes(name: f32, post: f32) -> (f32, f32) {
    let room = CARD_WIDTH * 0.86;
    let most = if post > 0.0 {
        CARD_NAME * 0.8
    } else {
        CARD_NAME
    };
    (
        (room / name.max(1.0)).min(most),
        (room / post.max(1.0)).min(CARD_POST),
    )
}

/// Between a name in a plan and its border.
pub(super) const PLAN_PADDING: f32 = 1.5;
/// Height of a line in a plan, in parts of the size.
pub(super) const PLAN_LINE: f32 = 1.3;

/// Size of the names in a plan in a column of a width, points: of three characters in a line, or else one
/// character below the other.
pub(super) fn plan_size(column: f32) -> f32 {
    let in_line = column / 3.1;
    if in_line >= 9.5 {
        in_line.min(CELL)
    } else {
        (column / 1.9).max(11.0).min(column)
    }
}

/// Width of a character of text, so that 28 fill a line.
pub(super) fn character() -> f32 {
    WIDTH / f32::from(CHARACTERS)
}

/// Height of a line of a title.
pub(super) const TITLE_LINE: f32 = 34.0;
/// Height of a line in a table.
pub(super) const CELL_LINE: f32 = 22.0;

/// Size of a head with so many characters: it fits into one line.
pub(super) fn head_size(characters: usize) -> f32 {
    let count = u16::try_from(characters.max(1)).unwrap_or(u16::MAX);
    (WIDTH / f32::from(count)).min(HEAD)
}

/// Twentieths of a point, as DOCX measures.
pub(super) fn twips(points: f32) -> i32 {
    // Sizes of a page are far below the limits of the type.
    (points * 20.0).round() as i32
}

/// Half points, as DOCX measures type.
pub(super) fn half_points(points: f32) -> i32 {
    (points * 2.0).round() as i32
}
