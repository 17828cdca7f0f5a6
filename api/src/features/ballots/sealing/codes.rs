//! The code of a teller: a hundred random bits, in letters and digits that people do not confuse.

use crypto_box::SecretKey;
use rand::RngExt;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// Crockford's alphabet: no I, L, O, U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 20;
const GROUP: usize = 5;

/// What a teller keeps on paper or in mind. It is shown once and kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Zeroizing<String>);

impl Code {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        let mut rng = rand::rng();
        let letter = |_| char::from(LETTERS[rng.random_range(0..LETTERS.len())]);
        Self(Zeroizing::new((0..LENGTH).map(letter).collect()))
    }

    /// The key of the teller's own box, for one vote: the same code gives another key elsewhere.
    pub(super) fn secret_key(&self, context: &str) -> SecretKey {
        let mut hasher = Sha256::new();
        hasher.update(b"luzhi teller\0");
        hasher.update(context.as_bytes());
        hasher.update(b"\0");
        hasher.update(self.0.as_bytes());
        SecretKey::from_bytes(hasher.finalize().into())
    }

    /// What is kept of it: the public half, into which the share is sealed. In hex.
    #[must_use]
    pub fn public_key(&self, context: &str) -> String {
        hex::encode(self.secret_key(context).public_key().as_bytes())
    }

    /// In groups, as it is shown: `7K2QD-9XW4M-…`.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut shown = String::with_capacity(LENGTH + LENGTH / GROUP);
        for (at, letter) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                shown.push('-');
            }
            shown.push(letter);
        }
        shown
    }
}

/// Never the code itself, wherever it may be printed.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// As typed: in any case, with or without spaces and hyphens; I and L are read as 1, O as 0.
impl FromStr for Code {
    type Err = ();
    fn from_str(typed: &str) -> Result<Self, ()> {
        let mut code = Zeroizing::new(String::with_capacity(LENGTH));
        for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let letter = match letter.to_ascii_uppercase() {
                'I' | 'L' => '1',
                'O' => '0',
                other => other,
            };
            let is_known = u8::try_from(letter).is_ok_and(|byte| LETTERS.contains(&byte));
            if !is_known || code.len() == LENGTH {
                return Err(());
            }
            code.push(letter);
        }
        (code.len() == LENGTH).then_some(Self(code)).ok_or(())
    }
}
