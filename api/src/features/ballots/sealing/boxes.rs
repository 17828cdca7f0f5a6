//! Sealed boxes: ballots for the key of the vote, shares of that key for the tellers.

use super::SealError;
use super::codes::Code;
use super::merkle::Hash;
use super::shares::{self, BYTES, Share};
use crypto_box::aead::OsRng;
use crypto_box::{PublicKey, SecretKey};
use rand::seq::SliceRandom;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Every ballot is padded to this length before it is sealed.
pub const ROOM: usize = 64;

/// The key of a vote as it is kept: the public half, and the parts of the other in the tellers' boxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKey {
    /// Into which ballots are sealed. In hex.
    pub public_key: String,
    /// One box for each teller, in their order. In hex.
    pub shares: [String; 3],
}

fn key(hexed: &str) -> Result<PublicKey, SealError> {
    let bytes = hex::decode(hexed).map_err(|_| SealError::Damaged)?;
    PublicKey::from_slice(&bytes).map_err(|_| SealError::Damaged)
}

/// Makes the key of a vote for three tellers, whose public keys these are. The secret half exists during
/// this call only.
///
/// # Errors
/// [`SealError::Damaged`] for a public key that is none.
pub fn make_key(tellers: &[String; 3]) -> Result<SealedKey, SealError> {
    let secret = SecretKey::generate(&mut OsRng);
    let bytes = Zeroizing::new(secret.to_bytes());
    let slopes: Zeroizing<[u8; BYTES]> = Zeroizing::new(rand::random());
    let mut sealed = Vec::with_capacity(tellers.len());
    for (share, teller) in shares::split(&bytes, &slopes).iter().zip(tellers) {
        let mut plain = Zeroizing::new(vec![share.at]);
        plain.extend_from_slice(share.heights.as_slice());
        let made = key(teller)?.seal(&mut OsRng, &plain);
        sealed.push(hex::encode(made.map_err(|_| SealError::Damaged)?));
    }
    Ok(SealedKey {
        public_key: hex::encode(secret.public_key().as_bytes()),
        shares: sealed.try_into().map_err(|_| SealError::Damaged)?,
    })
}

fn share(code: &Code, context: &str, sealed: &str) -> Result<Share, SealError> {
    let sealed = hex::decode(sealed).map_err(|_| SealError::Damaged)?;
    let plain = code.secret_key(context).unseal(&sealed);
    let plain = Zeroizing::new(plain.map_err(|_| SealError::Damaged)?);
    let (at, heights) = plain.split_first().ok_or(SealError::Damaged)?;
    let heights = <[u8; BYTES]>::try_from(heights).map_err(|_| SealError::Damaged)?;
    Ok(Share {
        at: *at,
        heights: Zeroizing::new(heights),
    })
}

/// The key of a vote from the codes of two tellers and their boxes.
///
/// # Errors
/// [`SealError::WrongCode`] with the place (0 or 1) of the code that does not open its box,
/// [`SealError::SameTeller`], [`SealError::WrongKey`] when both open and do not belong together.
pub fn key_of_two(
    context: &str,
    public_key: &str,
    two: [(&Code, &str); 2],
) -> Result<SecretKey, SealError> {
    let [one, other] = two;
    let first = share(one.0, context, one.1).map_err(|_| SealError::WrongCode(0))?;
    let second = share(other.0, context, other.1).map_err(|_| SealError::WrongCode(1))?;
    let bytes = shares::combine(&first, &second).ok_or(SealError::SameTeller)?;
    let secret = SecretKey::from_bytes(*bytes);
    if secret.public_key() != key(public_key)? {
        return Err(SealError::WrongKey);
    }
    Ok(secret)
}

/// Puts a ballot into a box. In hex; of one length whatever is in it.
///
/// # Errors
/// [`SealError::TooLong`] for more than [`ROOM`] − 1 bytes.
pub fn seal(public_key: &str, ballot: &str) -> Result<String, SealError> {
    let length = u8::try_from(ballot.len()).map_err(|_| SealError::TooLong)?;
    if ballot.len() >= ROOM {
        return Err(SealError::TooLong);
    }
    let mut plain = Zeroizing::new([0_u8; ROOM]);
    let filled = std::iter::once(&length).chain(ballot.as_bytes());
    for (place, byte) in plain.iter_mut().zip(filled) {
        *place = *byte;
    }
    let sealed = key(public_key)?.seal(&mut OsRng, plain.as_slice());
    Ok(hex::encode(sealed.map_err(|_| SealError::Damaged)?))
}

fn open(secret: &SecretKey, sealed: &str) -> Result<String, SealError> {
    let sealed = hex::decode(sealed).map_err(|_| SealError::Damaged)?;
    let plain = Zeroizing::new(secret.unseal(&sealed).map_err(|_| SealError::Damaged)?);
    let (length, rest) = plain.split_first().ok_or(SealError::Damaged)?;
    let ballot = rest.get(..usize::from(*length)).ok_or(SealError::Damaged)?;
    String::from_utf8(ballot.to_vec()).map_err(|_| SealError::Damaged)
}

/// Opens all boxes of a vote and mixes what was in them: the order says nothing any more.
///
/// # Errors
/// [`SealError::Damaged`] when one cannot be opened; then none is told.
pub fn open_all(secret: &SecretKey, sealed: &[String]) -> Result<Vec<String>, SealError> {
    let opened: Result<Vec<String>, SealError> =
        sealed.iter().map(|one| open(secret, one)).collect();
    let mut opened = opened?;
    opened.shuffle(&mut rand::rng());
    Ok(opened)
}

/// What the voter gets as a receipt: the hash of the box, which is among those published at closing.
#[must_use]
pub fn hash_of(sealed: &str) -> Hash {
    Hash(Sha256::digest(sealed.as_bytes()).into())
}
