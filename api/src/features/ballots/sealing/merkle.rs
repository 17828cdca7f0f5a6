//! One hash that stands for all boxes of a vote, and the way from one of them to it.
//!
//! Leaves are sorted, so that their order tells nothing; leaves and nodes are hashed differently (RFC 6962,
//! 2.1), so that a node is never taken for a leaf. A leaf without neighbour goes up as it is.

use sha2::{Digest, Sha256};
use std::fmt;

/// A SHA-256 hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// In hex.
impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl std::str::FromStr for Hash {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let bytes = hex::decode(text).map_err(drop)?;
        bytes.try_into().map(Self).map_err(drop)
    }
}

/// A step on the way up: the neighbour, and on which side it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The neighbour stands before.
    Before(Hash),
    /// The neighbour stands after.
    After(Hash),
}

fn leaf(hash: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(hash.0);
    Hash(hasher.finalize().into())
}

fn node(before: &Hash, after: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([1]);
    hasher.update(before.0);
    hasher.update(after.0);
    Hash(hasher.finalize().into())
}

fn leaves(hashes: &[Hash]) -> Vec<Hash> {
    let mut sorted = hashes.to_vec();
    sorted.sort_unstable();
    sorted.iter().map(leaf).collect()
}

fn above(level: &[Hash]) -> Vec<Hash> {
    let pair = |pair: &[Hash]| match pair {
        [before, after] => Some(node(before, after)),
        [alone] => Some(*alone),
        _ => None,
    };
    level.chunks(2).filter_map(pair).collect()
}

/// The root of all hashes; for none the hash of nothing.
#[must_use]
pub fn root(hashes: &[Hash]) -> Hash {
    let mut level = leaves(hashes);
    while level.len() > 1 {
        level = above(&level);
    }
    level
        .first()
        .copied()
        .unwrap_or_else(|| Hash(Sha256::digest([]).into()))
}

/// The way from one hash to the root; `None` when it is not among them.
#[must_use]
pub fn proof(hashes: &[Hash], of: &Hash) -> Option<Vec<Link>> {
    let mut level = leaves(hashes);
    let own = leaf(of);
    let mut at = level.iter().position(|one| *one == own)?;
    let mut way = Vec::new();
    while level.len() > 1 {
        if at % 2 == 1 {
            way.extend(level.get(at - 1).copied().map(Link::Before));
        } else {
            way.extend(level.get(at + 1).copied().map(Link::After));
        }
        level = above(&level);
        at /= 2;
    }
    Some(way)
}

/// Whether the way leads from this hash to that root.
#[must_use]
pub fn includes(root: &Hash, of: &Hash, way: &[Link]) -> bool {
    let reached = way.iter().fold(leaf(of), |own, link| match link {
        Link::Before(other) => node(other, &own),
        Link::After(other) => node(&own, other),
    });
    reached == *root
}
