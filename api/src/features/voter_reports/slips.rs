//! Codes that people type: of the page of a report, and of the slips of voters. Pure but for chance.
//!
//! The code of a slip is made of the report, its number and the secret of the service, so that slips can be printed
//! again; only its keyed hash is kept.

use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::secrets::tag;

/// Letters and digits nobody takes for others: no 0 and O, no 1, I and L, no U.
const LETTERS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many for a slip: 39 bits.
const LENGTH: usize = 8;

fn letter(number: usize) -> char {
    char::from(LETTERS[number % LETTERS.len()])
}

/// A new code for a page: by chance, and no secret.
pub(super) fn page_code() -> String {
    let bytes: [u8; 6] = rand::random();
    bytes
        .iter()
        .map(|byte| letter(usize::from(*byte)))
        .collect()
}

/// The code of a slip of a report, without its dash.
pub(super) fn code(report: Id, number: i64, secret: &str) -> Result<String, Problem> {
    let message = [report.0.as_bytes().as_slice(), &number.to_be_bytes()].concat();
    let bytes = tag("voter-report-slip", &message, secret)?;
    // Three bytes for each letter, so that none is more likely than another by more than a millionth.
    let of_three = |three: &[u8]| {
        let bytes = three.iter();
        letter(bytes.fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte)))
    };
    Ok(bytes.chunks_exact(3).take(LENGTH).map(of_three).collect())
}

/// In two groups, as it is printed: `7K2Q-9XW4`.
pub(super) fn shown(code: &str) -> String {
    let (head, tail) = code.split_at_checked(LENGTH / 2).unwrap_or((code, ""));
    format!("{head}-{tail}")
}

/// A code as somebody typed it.
pub(super) fn typed(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_uppercase()).collect()
}

/// What is kept of a slip.
pub(super) fn kept(report: Id, code: &str, secret: &str) -> Result<String, Problem> {
    let message = [report.0.as_bytes().as_slice(), code.as_bytes()].concat();
    Ok(hex::encode(tag(
        "voter-report-slip-kept",
        &message,
        secret,
    )?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::random_id;
    use std::collections::HashSet;

    #[test]
    fn every_slip_has_a_code_of_its_own_that_can_be_printed_again() {
        let report = random_id();
        let codes: HashSet<String> = (1..=100).map(|n| code(report, n, "a").unwrap()).collect();
        assert_eq!(codes.len(), 100);
        let first = code(report, 1, "a").unwrap();
        assert!(codes.contains(&first));
        assert!(!codes.contains(&code(report, 1, "b").unwrap()));
        assert_eq!(typed(&shown(&first).to_lowercase()), first);
        assert_eq!(shown(&first).len(), 9);
        assert_ne!(
            kept(report, &first, "a").unwrap(),
            kept(random_id(), &first, "a").unwrap()
        );
        assert_eq!(page_code().len(), 6);
    }
}
