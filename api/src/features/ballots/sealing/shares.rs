//! A secret in three parts, of which any two give it back and one says nothing (Shamir, 2 of 3, GF(2⁸)).
//!
//! Of our own because it is these few lines: of the crates, `sharks` (RUSTSEC-2024-0398) and earlier versions
//! of `vsss-rs` drew coefficients that were not uniform, which is how such schemes leak. Here a coefficient is
//! a random byte, zero included, and the tests count what one part leaves possible: everything.

use zeroize::Zeroizing;

/// How many parts there are.
pub(super) const PARTS: u8 = 3;
/// Length of the secret.
pub(super) const BYTES: usize = 32;

/// A part: where the line is read (1 to 3), and its height there for each byte.
#[derive(Clone)]
pub(super) struct Share {
    pub(super) at: u8,
    pub(super) heights: Zeroizing<[u8; BYTES]>,
}

/// Product in the field of AES (x⁸ + x⁴ + x³ + x + 1), without branches on the values.
pub(super) fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    for _ in 0..8 {
        product ^= a & 0u8.wrapping_sub(b & 1);
        let overflow = 0u8.wrapping_sub(a >> 7);
        a = (a << 1) ^ (0x1b & overflow);
        b >>= 1;
    }
    product
}

/// The number whose product with `a` is 1: `a²⁵⁴`; 0 for 0.
pub(super) fn inverse(a: u8) -> u8 {
    let (mut power, mut result) = (a, 1);
    for _ in 0..7 {
        power = times(power, power);
        result = times(result, power);
    }
    result
}

/// The parts for these slopes, one random byte for each byte of the secret.
pub(super) fn split(secret: &[u8; BYTES], slopes: &[u8; BYTES]) -> Vec<Share> {
    let share = |at: u8| {
        let mut heights = Zeroizing::new([0; BYTES]);
        for ((height, byte), slope) in heights.iter_mut().zip(secret).zip(slopes) {
            *height = byte ^ times(*slope, at);
        }
        Share { at, heights }
    };
    (1..=PARTS).map(share).collect()
}

/// The secret of two different parts; `None` for twice the same one, or one that cannot be.
pub(super) fn combine(one: &Share, other: &Share) -> Option<Zeroizing<[u8; BYTES]>> {
    let is_part = |share: &Share| (1..=PARTS).contains(&share.at);
    if one.at == other.at || !is_part(one) || !is_part(other) {
        return None;
    }
    // The height at 0 of the line through both.
    let apart = inverse(one.at ^ other.at);
    let (weight, other_weight) = (times(other.at, apart), times(one.at, apart));
    let mut secret = Zeroizing::new([0; BYTES]);
    for ((byte, a), b) in secret
        .iter_mut()
        .zip(one.heights.iter())
        .zip(other.heights.iter())
    {
        *byte = times(*a, weight) ^ times(*b, other_weight);
    }
    Some(secret)
}
