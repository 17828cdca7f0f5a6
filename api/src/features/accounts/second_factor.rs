//! The second factor: TOTP (RFC 6238), its secret encrypted at rest, each code good once, and
//! recovery codes for a lost phone.

use crate::platform::db::Timestamp;
use crate::platform::http::Problem;
use crate::platform::secrets;
use anyhow::anyhow;
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Totp};

/// Bytes of a TOTP secret (RFC 4226 asks for 16 or more).
const SECRET_BYTES: usize = 20;

/// A new random secret.
#[must_use]
pub fn new_secret() -> Vec<u8> {
    rand::random::<[u8; SECRET_BYTES]>().to_vec()
}

fn totp(secret: &[u8], username: &str) -> Result<Totp, Problem> {
    Builder::new()
        .with_secret(secret.to_vec())
        .with_account_name(username)
        .with_issuer(Some("Luzhi"))
        .build()
        .map_err(|e| Problem::internal(anyhow!("totp: {e}")))
}

/// The `otpauth://` address an authenticator scans.
pub fn address(secret: &[u8], username: &str) -> Result<String, Problem> {
    totp(secret, username)?
        .to_url()
        .map_err(|e| Problem::internal(anyhow!("totp: {e}")))
}

/// The secret as an authenticator takes it by hand.
#[must_use]
pub fn secret_of_address(address: &str) -> String {
    let rest = address.split("secret=").nth(1).unwrap_or_default();
    rest.split('&').next().unwrap_or_default().to_owned()
}

/// The step a code belongs to, if it is right now and newer than the last accepted one.
pub fn accepted_step(
    secret: &[u8],
    username: &str,
    code: &str,
    last_step: i64,
    now: Timestamp,
) -> Result<Option<i64>, Problem> {
    let seconds = u64::try_from(now.utc().timestamp()).map_err(Problem::internal)?;
    let step = totp(secret, username)?.check(code.trim(), seconds);
    Ok(step
        .and_then(|step| i64::try_from(step).ok())
        .filter(|step| *step > last_step))
}

/// What the key that encrypts secrets is for.
const PURPOSE: &str = "second-factor";

/// Encrypts a secret for storage.
pub fn seal(secret: &[u8], service_secret: &str) -> Result<Vec<u8>, Problem> {
    secrets::seal(PURPOSE, secret, service_secret)
}

/// Opens a stored secret.
pub fn open(sealed: &[u8], service_secret: &str) -> Result<Vec<u8>, Problem> {
    secrets::open(PURPOSE, sealed, service_secret)
}

/// Eight recovery codes and what the server keeps of them.
#[must_use]
pub fn recovery_codes() -> (Vec<String>, Vec<String>) {
    let codes: Vec<String> = (0..8)
        .map(|_| {
            let n: u64 = rand::random_range(0..10_000_000_000);
            format!("{:05}-{:05}", n / 100_000, n % 100_000)
        })
        .collect();
    let hashes = codes.iter().map(|code| recovery_hash(code)).collect();
    (codes, hashes)
}

/// What the server keeps of a recovery code.
#[must_use]
pub fn recovery_hash(code: &str) -> String {
    hex::encode(Sha256::digest(code.trim().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{accepted_step, new_secret, open, seal, totp};
    use crate::platform::clock::Clock;

    #[test]
    fn a_sealed_secret_opens_with_the_same_key_only() {
        let secret = new_secret();
        let sealed = seal(&secret, "one").unwrap();
        assert_eq!(open(&sealed, "one").unwrap(), secret);
        assert!(open(&sealed, "two").is_err());
    }

    #[test]
    fn a_code_is_good_once() {
        let now = Clock::system().now();
        let secret = new_secret();
        let code = totp(&secret, "someone")
            .unwrap()
            .generate(u64::try_from(now.utc().timestamp()).unwrap())
            .to_string();
        let step = accepted_step(&secret, "someone", &code, 0, now)
            .unwrap()
            .unwrap();
        assert_eq!(
            accepted_step(&secret, "someone", &code, step, now).unwrap(),
            None
        );
    }
}
