//! What a file really is.

use std::io::Cursor;

use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use super::error::AttachmentError;
use super::name::extension;

/// The types that are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileType {
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// WebP picture.
    Webp,
    /// PDF document.
    Pdf,
    /// Word document without macros.
    Docx,
    /// Excel workbook without macros.
    Xlsx,
}

impl FileType {
    /// All accepted types.
    pub const ALL: [Self; 6] = [
        Self::Jpeg,
        Self::Png,
        Self::Webp,
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
    ];

    /// The media type under which the file is served.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// The endings a file of this type may have, the usual one first.
    #[must_use]
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
        }
    }

    /// Whether it is a picture, shown in place rather than downloaded.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp)
    }

    fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.extensions().contains(&extension))
    }
}

/// Parts of the largest honest office document are far below this.
const MAX_PARTS: usize = 5_000;

/// Decides the type of a file by its content and checks that its name says the same.
///
/// # Errors
/// [`AttachmentError`]; the name decides which types are accepted at all, the content whether it
/// is one.
pub fn sniff(name: &str, bytes: &[u8]) -> Result<FileType, AttachmentError> {
    if bytes.is_empty() {
        return Err(AttachmentError::Empty);
    }
    let extension = extension(name);
    let Some(claimed) = FileType::of_extension(&extension) else {
        return Err(AttachmentError::TypeNotAllowed { extension });
    };
    let fits = match claimed {
        FileType::Jpeg => infer::image::is_jpeg(bytes),
        FileType::Png => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        FileType::Webp => infer::image::is_webp(bytes),
        FileType::Pdf => infer::archive::is_pdf(bytes),
        FileType::Docx => office(bytes, "word/document.xml", "word/vbaProject.bin")?,
        FileType::Xlsx => office(bytes, "xl/workbook.xml", "xl/vbaProject.bin")?,
    };
    if fits {
        Ok(claimed)
    } else {
        Err(AttachmentError::TypeMismatch { extension })
    }
}

/// Whether the container holds the main part of the document. Nothing is inflated.
fn office(bytes: &[u8], main: &str, macros: &str) -> Result<bool, AttachmentError> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        // Office keeps a document with a password in an OLE container.
        return Err(AttachmentError::Encrypted);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(false);
    }
    let headers = bytes
        .windows(4)
        .filter(|part| part == b"PK\x01\x02")
        .take(MAX_PARTS + 1);
    if headers.count() > MAX_PARTS {
        return Err(AttachmentError::Damaged);
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| AttachmentError::Damaged)?;
    let has = |part: &str| archive.index_for_name(part).is_some();
    if has(macros) {
        return Err(AttachmentError::HasMacros);
    }
    Ok(has("[Content_Types].xml") && has(main))
}
