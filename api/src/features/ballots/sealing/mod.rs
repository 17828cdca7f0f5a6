//! How a secret ballot stays secret: boxes that only the tellers together can open.
//!
//! A ballot is put into a box for the key of its vote (X25519 sealed box, as libsodium makes them). The key
//! is split among three tellers so that any two of them have it and one alone knows nothing of it; each part
//! lies in a box of its own, which only the teller's code opens. The service keeps boxes, never a code or a
//! key. Boxes are all of one length, so that nothing shows through.
//!
//! Pure: no HTTP, no database. Randomness is the system's.

mod boxes;
mod codes;
mod merkle;
mod shares;
#[cfg(test)]
mod tests;

pub use boxes::{ROOM, SealedKey, hash_of, key_of_two, make_key, open_all, seal};
pub use codes::Code;
pub use merkle::{Hash, Link, includes, proof, root};

use thiserror::Error;

/// Something that cannot be opened or made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SealError {
    /// What is to be put into a box is larger than a box.
    #[error("too long for a ballot")]
    TooLong,
    /// A key, a share or a box is damaged.
    #[error("damaged: it is none of ours")]
    Damaged,
    /// A teller's code does not open the teller's share.
    #[error("the code of teller {0} does not open their share")]
    WrongCode(usize),
    /// Twice the same teller.
    #[error("two shares of one teller")]
    SameTeller,
    /// The shares do not make the key of this vote.
    #[error("the shares do not make the key")]
    WrongKey,
}
