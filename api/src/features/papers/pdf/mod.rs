//! A paper as PDF: its blocks are laid out on pages, the pages drawn with the glyphs of a Chinese font
//! of this machine, of which only those that are used are embedded.

mod card;
mod code;
mod contacts;
mod draw;
mod flow;
mod font;
mod lines;
mod poster;
mod table;

use super::document::Document;
use super::error;
use crate::features::papers::contact_card::ContactCard;
use crate::features::papers::poster::Poster;
use crate::platform::config::Papers;
use crate::platform::http::Problem;

pub(super) use font::Fonts;

/// The bytes of the file.
///
/// # Errors
/// No font, or a fault of ours.
pub(super) fn write(document: &Document, settings: &Papers) -> Result<Vec<u8>, Problem> {
    let fonts = Fonts::load(settings).ok_or_else(|| error::FONT_MISSING.problem())?;
    let pages = flow::lay_out(document, &fonts);
    draw::draw(document, &pages, &fonts)
}

/// A sheet for a notice board.
///
/// # Errors
/// No font, or a fault of ours.
pub(super) fn write_poster(
    document: &Document,
    sheet: &Poster,
    settings: &Papers,
) -> Result<Vec<u8>, Problem> {
    let fonts = Fonts::load(settings).ok_or_else(|| error::FONT_MISSING.problem())?;
    let pages = poster::lay_out(sheet, &fonts);
    draw::draw(document, &pages, &fonts)
}

/// Small cards on sheets to be cut.
///
/// # Errors
/// No font, or a fault of ours.
pub(super) fn write_contacts(
    document: &Document,
    cards: &[ContactCard],
    settings: &Papers,
) -> Result<Vec<u8>, Problem> {
    let fonts = Fonts::load(settings).ok_or_else(|| error::FONT_MISSING.problem())?;
    let pages = contacts::lay_out(cards, &fonts);
    draw::draw(document, &pages, &fonts)
}
