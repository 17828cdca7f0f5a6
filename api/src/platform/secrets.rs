//! Secrets at rest: encrypted with a key derived from the service's own secret, one per purpose.

use super::http::Problem;
use anyhow::anyhow;
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

const NONCE_BYTES: usize = 12;

fn cipher(purpose: &str, service_secret: &str) -> ChaCha20Poly1305 {
    // A key of its own for each purpose, so that one leak is not two.
    let digest = Sha256::digest(format!("{purpose}:{service_secret}"));
    ChaCha20Poly1305::new(&Key::from(<[u8; 32]>::from(digest)))
}

/// Encrypts a secret for storage: nonce, then ciphertext.
///
/// # Errors
/// None that a correct program meets.
pub fn seal(purpose: &str, secret: &[u8], service_secret: &str) -> Result<Vec<u8>, Problem> {
    let nonce: [u8; NONCE_BYTES] = rand::random();
    let sealed = cipher(purpose, service_secret)
        .encrypt(&Nonce::from(nonce), secret)
        .map_err(|_| Problem::internal(anyhow!("sealing a {purpose} secret")))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens a stored secret.
///
/// # Errors
/// It was sealed with another secret of the service, or is damaged.
pub fn open(purpose: &str, sealed: &[u8], service_secret: &str) -> Result<Vec<u8>, Problem> {
    let broken = || {
        Problem::internal(anyhow!(
            "a {purpose} secret cannot be opened; was auth.secret changed?"
        ))
    };
    let (nonce, body) = sealed.split_at_checked(NONCE_BYTES).ok_or_else(broken)?;
    let nonce = <[u8; NONCE_BYTES]>::try_from(nonce).map_err(|_| broken())?;
    cipher(purpose, service_secret)
        .decrypt(&Nonce::from(nonce), body)
        .map_err(|_| broken())
}

/// A keyed hash: only who knows the service's secret can make it, or tell what it was made of.
///
/// # Errors
/// None that a correct program meets.
pub fn tag(purpose: &str, message: &[u8], service_secret: &str) -> Result<[u8; 32], Problem> {
    let key = Sha256::digest(format!("{purpose}:{service_secret}"));
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Problem::internal)?;
    mac.update(message);
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::{open, seal};

    #[test]
    fn a_sealed_secret_opens_with_the_same_key_and_purpose_only() {
        let secret = b"not for everybody";
        let sealed = seal("webhook", secret, "one").unwrap();
        assert_eq!(open("webhook", &sealed, "one").unwrap(), secret);
        assert!(open("webhook", &sealed, "two").is_err());
        assert!(open("second-factor", &sealed, "one").is_err());
        assert!(open("webhook", &sealed[..5], "one").is_err());
    }
}
