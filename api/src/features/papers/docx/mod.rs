//! A paper as DOCX: the parts of the package, zipped. Written by hand because there are few and the
//! page rules need every attribute.

mod card;
mod parts;
mod text;

pub(super) use text::signature_indents;

use super::document::Document;
use crate::platform::http::Problem;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// The bytes of the file.
///
/// # Errors
/// A fault of ours: the archive could not be written.
pub(super) fn write(document: &Document) -> Result<Vec<u8>, Problem> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONSHIPS.to_owned()),
        ("docProps/core.xml", parts::core(document)),
        (
            "word/_rels/document.xml.rels",
            parts::DOCUMENT_RELATIONSHIPS.to_owned(),
        ),
        ("word/document.xml", text::document(document)),
        ("word/styles.xml", parts::styles()),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/fontTable.xml", parts::FONTS.to_owned()),
        ("word/footer1.xml", parts::footer("right")),
        ("word/footer2.xml", parts::footer("left")),
    ];
    for (name, xml) in parts {
        let options = SimpleFileOptions::default();
        archive
            .start_file(name, options)
            .map_err(Problem::internal)?;
        archive
            .write_all(xml.as_bytes())
            .map_err(Problem::internal)?;
    }
    let done = archive.finish().map_err(Problem::internal)?;
    Ok(done.into_inner())
}

/// Text inside an element or an attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
