//! A sheet for a notice board: what it is about in large letters, and a code for telephones.

use super::document::Document;
use super::pdf;
use crate::platform::config::Papers;
use crate::platform::http::Problem;
use crate::platform::qr::Qr;

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// What it is about.
    pub title: String,
    /// What stands below, a line each.
    pub lines: Vec<String>,
    /// The code.
    pub code: Qr,
    /// What to do with it.
    pub hint: String,
    /// What is said before the address, to who cannot scan.
    pub typing: String,
    /// The address to be typed.
    pub link: String,
    /// Who issues it.
    pub author: String,
}

/// The sheet as PDF.
///
/// # Errors
/// `paper_font_missing`, or a fault of ours.
pub fn poster(sheet: &Poster, settings: &Papers) -> Result<Vec<u8>, Problem> {
    let document = Document {
        name: sheet.title.clone(),
        author: sheet.author.clone(),
        blocks: Vec::new(),
    };
    pdf::write_poster(&document, sheet, settings)
}
