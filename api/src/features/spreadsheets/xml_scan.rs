//! A byte-level look at an XML part while it inflates, for what a parser would trip over.

use super::error::UnsafeReason;

const UNIQUE_COUNT: &[u8] = b"uniqueCount";
/// Enough for the attribute, its equals sign and a number of 20 digits with some white space.
const OVERLAP: usize = 64;
/// A count of more digits than this is refused; the element limit is far below it.
const MAX_COUNT_DIGITS: usize = 7;

/// Counts elements and checks the one attribute that makes the parser allocate: a shared string
/// table that claims ten billion strings would end the process before a byte of it is read.
#[derive(Default)]
pub(super) struct XmlScan {
    tags: u64,
    tail: Vec<u8>,
}

impl XmlScan {
    /// Looks at the next bytes of the part; `max_tags` bounds the elements of the whole part.
    pub(super) fn feed(&mut self, chunk: &[u8], max_tags: u64) -> Result<(), ScanError> {
        // Neither byte is allowed in XML 1.0; both occur in encodings in which the checks below
        // would not recognise what they look for (UTF-16, ISO-2022).
        if chunk.iter().any(|byte| matches!(byte, 0 | 0x1b)) {
            return Err(ScanError::Encoding);
        }
        self.tags += chunk.iter().filter(|byte| **byte == b'<').count() as u64;
        if self.tags > max_tags {
            return Err(ScanError::Unsafe(UnsafeReason::Elements));
        }
        let mut window = std::mem::take(&mut self.tail);
        window.extend_from_slice(chunk);
        let found = window.windows(UNIQUE_COUNT.len()).enumerate();
        for (at, _) in found.filter(|(_, part)| *part == UNIQUE_COUNT) {
            let digits = window[at + UNIQUE_COUNT.len()..]
                .iter()
                .skip_while(|byte| {
                    matches!(
                        byte,
                        b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'' | b'+'
                    )
                })
                .take_while(|byte| byte.is_ascii_digit());
            if digits.count() > MAX_COUNT_DIGITS {
                return Err(ScanError::Unsafe(UnsafeReason::ForgedCount));
            }
        }
        let keep = window.len().saturating_sub(OVERLAP);
        self.tail = window.split_off(keep);
        Ok(())
    }
}

/// What the scan found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScanError {
    /// Not UTF-8 or another extension of ASCII.
    Encoding,
    /// Something that is dangerous to parse.
    Unsafe(UnsafeReason),
}
