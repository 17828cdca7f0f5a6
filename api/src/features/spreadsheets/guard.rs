//! The container before any parser sees it: what kind of file it is, and whether it is safe to
//! open. Works in bounded memory whatever the file claims about itself.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::{SheetError, UnsafeReason};
use super::xml_scan::{ScanError, XmlScan};

/// What an import may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub max_bytes: u64,
    /// Parts in the container; a workbook of ours has about 12.
    pub max_parts: usize,
    /// Bytes of all parts inflated.
    pub max_inflated: u64,
    /// Inflated to deflated, for parts above [`Self::RATIO_FLOOR`]. Honest sheets reach about 50.
    pub max_ratio: u64,
    /// XML elements in one part.
    pub max_tags: u64,
    /// Rows with content, the header included.
    pub max_rows: usize,
    /// Columns.
    pub max_columns: usize,
    /// Characters in one cell.
    pub max_cell_chars: usize,
    /// Bytes of all texts that are read.
    pub max_text_bytes: usize,
}

impl Limits {
    /// Parts up to this size are not measured by their ratio.
    pub const RATIO_FLOOR: u64 = 1 << 20;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 10 << 20,
            max_parts: 200,
            max_inflated: 40 << 20,
            max_ratio: 200,
            max_tags: 3_000_000,
            max_rows: 10_000,
            max_columns: 100,
            max_cell_chars: 5_000,
            max_text_bytes: 24 << 20,
        }
    }
}

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const CENTRAL_HEADER: &[u8] = b"PK\x01\x02";
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Checks that the bytes are an `.xlsx` workbook that is safe to hand to the parser.
///
/// Every part is inflated once into a small buffer, so sizes are measured, not believed.
///
/// # Errors
/// The [`SheetError`] that tells the user what the file is, or why it was refused.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<(), SheetError> {
    if bytes.is_empty() {
        return Err(SheetError::Empty);
    }
    if bytes.len() as u64 > limits.max_bytes {
        return Err(SheetError::TooLarge {
            limit_mib: limits.max_bytes >> 20,
        });
    }
    recognise(bytes)?;
    // The archive reader keeps every central header; count them before it does.
    if count(bytes, CENTRAL_HEADER) > limits.max_parts {
        return Err(SheetError::Unsafe(UnsafeReason::Parts));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > limits.max_parts {
        return Err(SheetError::Unsafe(UnsafeReason::Parts));
    }
    check_claims(&mut archive, limits)?;
    check_names(&archive)?;
    measure(&mut archive, limits)
}

/// Tells workbooks from the files people upload by mistake.
fn recognise(bytes: &[u8]) -> Result<(), SheetError> {
    if bytes.starts_with(ZIP) {
        return Ok(());
    }
    Err(if bytes.starts_with(OLE) {
        // An encrypted .xlsx is an OLE container with a stream of this name in UTF-16.
        let name: Vec<u8> = "EncryptedPackage"
            .bytes()
            .flat_map(|byte| [byte, 0])
            .collect();
        if count(bytes, &name) > 0 {
            SheetError::Encrypted
        } else {
            SheetError::LegacyXls
        }
    } else if bytes.starts_with(EMPTY_ZIP) {
        SheetError::NotXlsx
    } else if bytes
        .iter()
        .take(4096)
        .all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\r' | b'\n'))
    {
        SheetError::PlainText
    } else {
        SheetError::NotXlsx
    })
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes
        .windows(wanted.len())
        .filter(|part| *part == wanted)
        .count()
}

fn damaged(error: ZipError) -> SheetError {
    match error {
        ZipError::InvalidPassword => SheetError::Encrypted,
        other => SheetError::Damaged(other.to_string()),
    }
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The sizes the central directory claims: cheap, and enough for bombs that do not hide.
fn check_claims(archive: &mut Archive, limits: &Limits) -> Result<(), SheetError> {
    let mut inflated = 0u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(damaged)?;
        if part.encrypted() {
            return Err(SheetError::Encrypted);
        }
        inflated = inflated.saturating_add(part.size());
        check_amounts(part.size(), part.compressed_size(), inflated, limits)?;
    }
    Ok(())
}

fn check_amounts(part: u64, deflated: u64, all: u64, limits: &Limits) -> Result<(), SheetError> {
    if all > limits.max_inflated {
        return Err(SheetError::Unsafe(UnsafeReason::Inflated));
    }
    if part > Limits::RATIO_FLOOR && part / limits.max_ratio.max(1) > deflated {
        return Err(SheetError::Unsafe(UnsafeReason::Ratio));
    }
    Ok(())
}

fn check_names(archive: &Archive) -> Result<(), SheetError> {
    let has = |wanted: &str| archive.index_for_name(wanted).is_some();
    if has("xl/vbaProject.bin") {
        return Err(SheetError::HasMacros);
    }
    if has("[Content_Types].xml") && has("xl/workbook.xml") {
        Ok(())
    } else {
        Err(SheetError::NotXlsx)
    }
}

/// Inflates every part into a small buffer and compares with the limits. The archive reader fails
/// on a part that is larger than it claims or has another checksum.
fn measure(archive: &mut Archive, limits: &Limits) -> Result<(), SheetError> {
    let mut buffer = [0u8; 32 * 1024];
    let mut all = 0u64;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(damaged)?;
        let deflated = part.compressed_size();
        let name = part.name().map_err(damaged)?.to_ascii_lowercase();
        let mut scan = (name.ends_with(".xml") || name.ends_with(".rels")).then(XmlScan::default);
        let mut inflated = 0u64;
        loop {
            let read = part
                .read(&mut buffer)
                .map_err(|error| SheetError::Damaged(format!("{name}: {error}")))?;
            if read == 0 {
                break;
            }
            inflated += read as u64;
            all += read as u64;
            check_amounts(inflated, deflated, all, limits)?;
            if let Some(scan) = &mut scan {
                scan.feed(&buffer[..read], limits.max_tags)
                    .map_err(|error| match error {
                        ScanError::Encoding => SheetError::Damaged(format!("{name}: encoding")),
                        ScanError::Unsafe(reason) => SheetError::Unsafe(reason),
                    })?;
            }
        }
    }
    Ok(())
}
