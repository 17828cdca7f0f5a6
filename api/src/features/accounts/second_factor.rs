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

/// Digits of a recovery code: 53 bits, typed on the keys for numbers like the other codes.
const RECOVERY_DIGITS: usize = 16;
/// Those of codes from before they were keyed, kept as plain hashes: good until each is used or new ones are given.
const FORMER_DIGITS: usize = 10;

/// Eight recovery codes and what the server keeps of them.
///
/// # Errors
/// None that a correct program meets.
pub fn recovery_codes(service_secret: &str) -> Result<(Vec<String>, Vec<String>), Problem> {
    let (mut codes, mut kept) = (Vec::new(), Vec::new());
    for _ in 0..8 {
        let number: u64 = rand::random_range(0..10_u64.pow(16));
        let digits = format!("{number:0RECOVERY_DIGITS$}");
        let groups: Vec<&str> = (0..4).map(|n| &digits[4 * n..4 * n + 4]).collect();
        codes.push(groups.join("-"));
        kept.push(keyed(&digits, service_secret)?);
    }
    Ok((codes, kept))
}

/// What the server would have kept of a recovery code as it was typed, with any signs between its digits; none for
/// what cannot be one.
///
/// # Errors
/// None that a correct program meets.
pub fn recovery_hash(code: &str, service_secret: &str) -> Result<Option<String>, Problem> {
    if code
        .chars()
        .any(|c| c.is_alphanumeric() && !c.is_ascii_digit())
    {
        return Ok(None);
    }
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        RECOVERY_DIGITS => keyed(&digits, service_secret).map(Some),
        FORMER_DIGITS => {
            let former = format!("{}-{}", &digits[..5], &digits[5..]);
            Ok(Some(hex::encode(Sha256::digest(former.as_bytes()))))
        }
        _ => Ok(None),
    }
}

/// Keyed, so that a copy of the database does not give the codes away.
fn keyed(digits: &str, service_secret: &str) -> Result<String, Problem> {
    secrets::tag("recovery", digits.as_bytes(), service_secret).map(hex::encode)
}

#[cfg(test)]
mod tests {
    use super::{accepted_step, new_secret, open, recovery_codes, recovery_hash, seal, totp};
    use crate::platform::clock::Clock;

    #[test]
    fn a_sealed_secret_opens_with_the_same_key_only() {
        let secret = new_secret();
        let sealed = seal(&secret, "one").unwrap();
        assert_eq!(open(&sealed, "one").unwrap(), secret);
        assert!(open(&sealed, "two").is_err());
    }

    #[test]
    fn a_recovery_code_is_kept_keyed_and_found_as_it_is_typed() {
        let (codes, kept) = recovery_codes("one").unwrap();
        assert_eq!((codes.len(), kept.len()), (8, 8));
        let code = &codes[5];
        assert_eq!(code.len(), 19, "four groups of four digits");
        let digits = code.replace('-', "");
        for typed in [
            code.clone(),
            digits,
            code.replace('-', " "),
            format!(" {code} "),
        ] {
            assert_eq!(
                recovery_hash(&typed, "one").unwrap().as_ref(),
                Some(&kept[5])
            );
        }
        assert_ne!(recovery_hash(code, "two").unwrap().as_ref(), Some(&kept[5]));
        for wrong in ["", "123456", "1234-5678-9012-345", "1234-5678-9012-345x"] {
            assert_eq!(recovery_hash(wrong, "one").unwrap(), None, "{wrong}");
        }
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
