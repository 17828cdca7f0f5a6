//! Small cards with how to reach deputies, several on a sheet, to be cut out; each with its code for telephones.

use super::document::Document;
use super::pdf;
use crate::platform::config::Papers;
use crate::platform::http::Problem;
use crate::platform::qr::Qr;

/// What a card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ContactCard {
    /// The name, with what they are.
    pub name: String,
    /// What stands below, a line each; the last may be left out where there is no room.
    pub lines: Vec<String>,
    /// The code.
    pub code: Qr,
    /// What to do with it.
    pub hint: String,
}

/// Cards that are printed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ContactSheet {
    /// Name of the paper in the properties of the file.
    pub name: String,
    /// Who issues it.
    pub author: String,
    /// The cards.
    pub cards: Vec<ContactCard>,
}

/// The cards as PDF.
///
/// # Errors
/// `paper_font_missing`, or a fault of ours.
pub(super) fn contact_cards(sheet: &ContactSheet, settings: &Papers) -> Result<Vec<u8>, Problem> {
    let document = Document {
        name: sheet.name.clone(),
        author: sheet.author.clone(),
        blocks: Vec::new(),
    };
    pdf::write_contacts(&document, &sheet.cards, settings)
}
