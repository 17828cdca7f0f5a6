//! Refresh tokens: which session, and a secret that is exchanged at every use.

use crate::platform::db::Id;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A refresh token on its way to or from a client.
pub struct RefreshToken {
    /// County of the session.
    pub county_id: i64,
    /// The session.
    pub session_id: Id,
    secret: [u8; 32],
}

impl RefreshToken {
    /// A fresh token for a session.
    #[must_use]
    pub fn new(county_id: i64, session_id: Id) -> Self {
        Self {
            county_id,
            session_id,
            secret: rand::random(),
        }
    }

    /// The opaque text a client keeps.
    #[must_use]
    pub fn text(&self) -> String {
        let mut bytes = Vec::with_capacity(56);
        bytes.extend_from_slice(&self.county_id.to_be_bytes());
        bytes.extend_from_slice(self.session_id.0.as_bytes());
        bytes.extend_from_slice(&self.secret);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads a token; `None` when it is not one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let county_id = i64::from_be_bytes(bytes.get(0..8)?.try_into().ok()?);
        let session_id = Id(Uuid::from_slice(bytes.get(8..24)?).ok()?);
        let secret = bytes.get(24..)?.try_into().ok()?;
        Some(Self {
            county_id,
            session_id,
            secret,
        })
    }

    /// What the server keeps.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.secret).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::RefreshToken;

    #[test]
    fn a_token_survives_its_text() {
        let token = RefreshToken::new(610_981, crate::platform::ids::new_id());
        let read = RefreshToken::read(&token.text()).unwrap();
        assert_eq!(read.session_id, token.session_id);
        assert_eq!(read.hash(), token.hash());
        assert!(RefreshToken::read("nonsense").is_none());
    }
}
