//! The code by which a sender follows a message, and the keyed hashes by which messages are found again. Pure.
//!
//! The code is made of the sender's own identifier and the secret of the service, so that sending twice gives the
//! same one; only its hash is kept.

use crate::platform::db::Id;
use crate::platform::http::Problem;
use crate::platform::secrets::tag;

/// Letters and digits nobody takes for others: no 0 and O, no 1, I and L, no U.
const LETTERS: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many of them: 49 bits.
const LENGTH: usize = 10;

/// The code of what a sender has sent.
pub(super) fn code(client: Id, secret: &str) -> Result<String, Problem> {
    let bytes = tag("resident-code", client.0.as_bytes(), secret)?;
    // Three bytes for each letter, so that none is more likely than another by more than a millionth.
    let letter = |three: &[u8]| {
        let number = three
            .iter()
            .fold(0_usize, |n, b| (n << 8) | usize::from(*b));
        char::from(LETTERS[number % LETTERS.len()])
    };
    Ok(bytes.chunks_exact(3).take(LENGTH).map(letter).collect())
}

/// In two groups, as it is shown: `7K2QD-9XW4M`.
#[must_use]
pub(super) fn shown(code: &str) -> String {
    let (head, tail) = code.split_at_checked(LENGTH / 2).unwrap_or((code, ""));
    format!("{head}-{tail}")
}

/// A code as somebody typed it; none for what cannot be one.
#[must_use]
pub(super) fn typed(text: &str) -> Option<String> {
    let code: String = text
        .chars()
        .filter(|c| c.is_ascii_alphanumeric())
        .map(|c| c.to_ascii_uppercase())
        .collect();
    (code.len() == LENGTH && code.bytes().all(|b| LETTERS.contains(&b))).then_some(code)
}

/// Whether what somebody typed can be a code; then it is the same however it is shown.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn is_code(text: &str) -> bool {
    let Some(code) = typed(text) else {
        return false;
    };
    assert_eq!(typed(&shown(&code)), Some(code));
    true
}

/// What is kept of a code, an identifier, a challenge or a text.
pub(super) fn kept(what: &str, value: &[u8], secret: &str) -> Result<String, Problem> {
    Ok(hex::encode(tag(
        &format!("resident-{what}"),
        value,
        secret,
    )?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::random_id;

    #[test]
    fn the_same_sender_gets_the_same_code_and_nobody_else() {
        let (one, other) = (random_id(), random_id());
        let first = code(one, "a").unwrap();
        assert_eq!(code(one, "a").unwrap(), first);
        assert_ne!(code(other, "a").unwrap(), first);
        assert_ne!(code(one, "b").unwrap(), first);
        assert_eq!(typed(&shown(&first).to_lowercase()), Some(first));
        for wrong in ["", "ABC", "ABCDE-FGHI0", "ABCDEFGHJKM"] {
            assert_eq!(typed(wrong), None, "{wrong}");
        }
    }
}
