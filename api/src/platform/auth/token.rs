//! Access tokens: short-lived JWTs, HS256 with the service's secret.

use super::role::Role;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::Problem;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;

/// What the token says. The session decides; the token only names it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Claims {
    /// Account.
    pub sub: Id,
    /// Session.
    pub sid: Id,
    /// County.
    pub cty: i64,
    /// Role, for gateways that route by it.
    pub role: Role,
    /// Issued at, seconds.
    pub iat: i64,
    /// Expires at, seconds.
    pub exp: i64,
    /// Issuer.
    pub iss: String,
}

/// A signed token and how long it is good for.
#[derive(Clone, Debug)]
pub struct AccessToken {
    /// The compact JWT.
    pub token: String,
    /// Seconds.
    pub expires_in: i64,
}

/// Signs and reads access tokens.
#[derive(Clone)]
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
    lifetime_seconds: i64,
    /// Tokens whose signature was found good, whole: a page asks several times with the same one.
    /// What is kept is only what the signature proves; expiry and session are looked at each time.
    verified: Cache<Box<str>, Arc<Claims>>,
}

/// How many tokens are kept, and how long after they were last asked with.
const VERIFIED: u64 = 20_000;
const VERIFIED_FOR: Duration = Duration::from_secs(120);

const ISSUER: &str = "luzhi";

impl Tokens {
    /// Keys from the service's secret.
    #[must_use]
    pub fn new(secret: &[u8], lifetime_seconds: i64) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        // Expiry is checked against the injected clock, so that tests can move time.
        validation.validate_exp = false;
        let verified = Cache::builder()
            .max_capacity(VERIFIED)
            .time_to_idle(VERIFIED_FOR)
            .build();
        Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            validation,
            lifetime_seconds,
            verified,
        }
    }

    /// A token for a session.
    pub fn issue(
        &self,
        sub: Id,
        sid: Id,
        cty: i64,
        role: Role,
        now: Timestamp,
    ) -> Result<AccessToken, Problem> {
        let iat = now.utc().timestamp();
        let claims = Claims {
            sub,
            sid,
            cty,
            role,
            iat,
            exp: iat + self.lifetime_seconds,
            iss: ISSUER.to_owned(),
        };
        let token = encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)
            .map_err(Problem::internal)?;
        Ok(AccessToken {
            token,
            expires_in: self.lifetime_seconds,
        })
    }

    /// The claims of a token that is ours and not expired at `now`.
    #[must_use]
    pub fn read(&self, token: &str, now: Timestamp) -> Option<Arc<Claims>> {
        let claims = match self.verified.get(token) {
            Some(claims) => claims,
            None => {
                let decoded = decode::<Claims>(token, &self.decoding, &self.validation);
                let claims = Arc::new(decoded.ok()?.claims);
                self.verified.insert(token.into(), Arc::clone(&claims));
                claims
            }
        };
        (claims.exp > now.utc().timestamp()).then_some(claims)
    }
}
