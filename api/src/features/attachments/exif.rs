//! The one field of EXIF that is needed to show a picture: its orientation.

/// The tag of the orientation in the first directory.
const ORIENTATION: u16 = 0x0112;

/// The orientation, 1 to 8, of a TIFF structure as found in EXIF (without the `Exif` prefix).
pub(super) fn orientation(tiff: &[u8]) -> Option<u16> {
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let two: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if big {
            u16::from_be_bytes(two)
        } else {
            u16::from_le_bytes(two)
        })
    };
    let four: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let directory = if big {
        u32::from_be_bytes(four)
    } else {
        u32::from_le_bytes(four)
    } as usize;
    let entries = usize::from(short(directory)?);
    let found = (0..entries)
        .map(|index| directory + 2 + index * 12)
        .find(|at| short(*at) == Some(ORIENTATION))?;
    short(found + 8).filter(|value| (1..=8).contains(value))
}

/// A TIFF structure that holds nothing but an orientation.
pub(super) fn minimal(orientation: u16) -> Vec<u8> {
    let mut tiff = Vec::with_capacity(26);
    tiff.extend_from_slice(b"MM\0*\0\0\0\x08");
    tiff.extend_from_slice(&1u16.to_be_bytes());
    tiff.extend_from_slice(&ORIENTATION.to_be_bytes());
    // Type SHORT, one value, which stands left in its four bytes.
    tiff.extend_from_slice(b"\0\x03\0\0\0\x01");
    tiff.extend_from_slice(&orientation.to_be_bytes());
    tiff.extend_from_slice(b"\0\0\0\0\0\0");
    tiff
}
