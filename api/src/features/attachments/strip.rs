//! Taking out of a picture what is not the picture.
//!
//! Removed: EXIF with place, time and device, XMP, IPTC, comments, previews, and everything behind
//! the end of the picture (phones keep videos and second pictures there). Kept: the picture data
//! byte for byte, the colour profile, and the orientation if the picture needs turning.

use bytes::Bytes;
use img_parts::ImageEXIF;
use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::{Png, PngChunk};
use img_parts::riff::RiffContent;
use img_parts::webp::{self, WebP};

use super::error::AttachmentError;
use super::exif;
use super::sniff::FileType;

/// Ancillary PNG chunks that change how the picture looks; all others are metadata.
const PNG_KEPT: [&[u8; 4]; 14] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP", b"mDCV",
    b"cLLI", b"acTL", b"fcTL", b"fdAT",
];
/// WebP chunks that are the picture.
const WEBP_KEPT: [[u8; 4]; 7] = [
    webp::CHUNK_VP8X,
    webp::CHUNK_VP8,
    webp::CHUNK_VP8L,
    webp::CHUNK_ALPH,
    webp::CHUNK_ANIM,
    webp::CHUNK_ANMF,
    webp::CHUNK_ICCP,
];
/// The bit of the extended WebP header that announces XMP.
const WEBP_XMP_FLAG: u8 = 0b0000_0100;

/// The file as it may be kept. Documents come back unchanged.
///
/// # Errors
/// [`AttachmentError::Damaged`] if a picture cannot be read to its end.
pub fn strip(kind: FileType, bytes: Bytes) -> Result<Bytes, AttachmentError> {
    match kind {
        FileType::Jpeg => strip_jpeg(bytes),
        FileType::Png => strip_png(bytes),
        FileType::Webp => strip_webp(bytes),
        FileType::Pdf | FileType::Docx | FileType::Xlsx => Ok(bytes),
    }
}

/// What stays of the EXIF: nothing, or a turned picture's orientation.
fn kept_exif(found: Option<Bytes>) -> Option<Bytes> {
    let turned = exif::orientation(&found?).filter(|orientation| *orientation != 1)?;
    Some(Bytes::from(exif::minimal(turned)))
}

fn strip_jpeg(bytes: Bytes) -> Result<Bytes, AttachmentError> {
    let mut jpeg = Jpeg::from_bytes(bytes).map_err(|_| AttachmentError::Damaged)?;
    let orientation = kept_exif(jpeg.exif());
    jpeg.segments_mut().retain(is_jpeg_picture);
    if jpeg.segment_by_marker(markers::SOS).is_none() {
        return Err(AttachmentError::Damaged);
    }
    jpeg.set_exif(orientation);
    let bytes = jpeg.encoder().bytes();
    let end = jpeg_end(&bytes).ok_or(AttachmentError::Damaged)?;
    Ok(bytes.slice(..end))
}

fn is_jpeg_picture(segment: &JpegSegment) -> bool {
    let starts = |prefix: &[u8]| segment.contents().starts_with(prefix);
    match segment.marker() {
        markers::APP0 => starts(b"JFIF\0"),
        markers::APP2 => starts(b"ICC_PROFILE\0"),
        // Says how colours are coded; without it CMYK pictures are shown inverted.
        markers::APP14 => starts(b"Adobe"),
        marker => !(markers::APP0..=markers::APP15).contains(&marker) && marker != markers::COM,
    }
}

/// The position behind the end marker of the picture, walking its segments and scans.
fn jpeg_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        // In a scan every FF of the data is followed by 00 or a restart marker.
        while *bytes.get(at)? != markers::P
            || matches!(*bytes.get(at + 1)?, 0 | markers::RST0..=markers::RST7)
        {
            at += 1;
        }
        match *bytes.get(at + 1)? {
            markers::P => at += 1,
            markers::EOI => return Some(at + 2),
            _ => {
                let length = u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]);
                at += 2 + usize::from(length);
            }
        }
    }
}

fn strip_png(bytes: Bytes) -> Result<Bytes, AttachmentError> {
    let mut png = Png::from_bytes(bytes).map_err(|_| AttachmentError::Damaged)?;
    let orientation = kept_exif(png.exif());
    let is_end = |chunk: &PngChunk| chunk.kind() == *b"IEND";
    if !png.chunks().iter().any(is_end) {
        return Err(AttachmentError::Damaged);
    }
    // A capital first letter marks the chunks without which there is no picture.
    png.chunks_mut()
        .retain(|chunk| chunk.kind()[0].is_ascii_uppercase() || PNG_KEPT.contains(&&chunk.kind()));
    png.set_exif(orientation);
    Ok(png.encoder().bytes())
}

fn strip_webp(bytes: Bytes) -> Result<Bytes, AttachmentError> {
    let mut webp = WebP::from_bytes(bytes).map_err(|_| AttachmentError::Damaged)?;
    let orientation = kept_exif(webp.exif());
    webp.chunks_mut()
        .retain(|chunk| WEBP_KEPT.contains(&chunk.id()));
    for chunk in webp
        .chunks_mut()
        .iter_mut()
        .filter(|chunk| chunk.id() == webp::CHUNK_VP8X)
    {
        if let RiffContent::Data(data) = chunk.content_mut() {
            let mut header = data.to_vec();
            if let Some(flags) = header.first_mut() {
                *flags &= !WEBP_XMP_FLAG;
            }
            *data = Bytes::from(header);
        }
    }
    webp.set_exif(orientation);
    Ok(webp.encoder().bytes())
}
