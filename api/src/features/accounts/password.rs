//! Passwords: Argon2id, and the policy (等保 2.0: length, three of four classes).

use super::common_words::is_common;
use crate::platform::http::Problem;
use crate::platform::i18n::Params;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// Hash of a password, Argon2id with a random salt, in PHC form. Takes tens of milliseconds: never
/// inside a transaction.
pub fn hash(password: &str) -> Result<String, Problem> {
    let hashed = Argon2::default().hash_password(password.as_bytes());
    hashed
        .map(|h| h.to_string())
        .map_err(|e| Problem::internal(anyhow::anyhow!("hashing a password: {e}")))
}

/// Whether a password matches. An unknown account is checked against a hash of nothing, so that
/// the time taken does not tell which user names exist.
#[must_use]
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXJhbmRvbXNhbHQ$\
        6u0MdyFMvE9dEcZXQFRsRNyAnaGB0eqIGFWVIZBVxFY";
    let parsed = PasswordHash::new(hash.unwrap_or(NOBODY));
    let matches = parsed.is_ok_and(|parsed| {
        Argon2::default()
            .verify_password(password.as_bytes(), &parsed)
            .is_ok()
    });
    matches && hash.is_some()
}

/// Checks a new password against the policy; the problem points at `pointer`.
pub fn check_policy(
    password: &str,
    username: &str,
    min_length: usize,
    pointer: &str,
) -> Result<(), Problem> {
    if password.chars().count() < min_length {
        let mut params = Params::new();
        params.insert("min".into(), min_length.into());
        return Err(crate::platform::http::problem_codes::VALIDATION_FAILED
            .problem()
            .at(pointer, "password_too_short", params));
    }
    let classes = [
        password.chars().any(|c| c.is_ascii_uppercase()),
        password.chars().any(|c| c.is_ascii_lowercase()),
        password.chars().any(|c| c.is_ascii_digit()),
        password.chars().any(|c| !c.is_ascii_alphanumeric()),
    ];
    if classes.into_iter().filter(|has| *has).count() < 3 {
        return Err(Problem::field(pointer, "password_too_simple"));
    }
    let lower = password.to_lowercase();
    if lower.contains(&username.to_lowercase()) {
        return Err(Problem::field(pointer, "password_contains_username"));
    }
    if is_common(password) {
        return Err(Problem::field(pointer, "password_common"));
    }
    Ok(())
}

/// A random initial password that satisfies the policy and can be read out over the telephone:
/// no letters or digits that look alike.
#[must_use]
pub fn random() -> String {
    const UPPER: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    const LOWER: &[u8] = b"abcdefghjkmnpqrstuvwxyz";
    const DIGIT: &[u8] = b"23456789";
    let pick = |from: &[u8]| char::from(from[rand::random_range(0..from.len())]);
    let groups = [(UPPER, 3), (LOWER, 4), (DIGIT, 4)];
    loop {
        let parts: Vec<String> = groups
            .iter()
            .map(|(from, count)| (0..*count).map(|_| pick(from)).collect())
            .collect();
        let password = parts.join("-");
        // Now and then chance writes a word.
        if !is_common(&password) {
            return password;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{check_policy, hash, random, verify};

    #[test]
    fn a_hash_verifies_its_password_only() {
        let hashed = hash("Correct-horse-7").unwrap();
        assert!(verify("Correct-horse-7", Some(&hashed)));
        assert!(!verify("correct-horse-7", Some(&hashed)));
        assert!(!verify("Correct-horse-7", None));
    }

    #[test]
    fn random_passwords_satisfy_the_policy() {
        for _ in 0..50 {
            assert!(check_policy(&random(), "someone", 10, "/password").is_ok());
        }
    }

    #[test]
    fn the_policy_names_what_is_wrong() {
        let code = |password| {
            check_policy(password, "wangwu", 10, "/p")
                .unwrap_err()
                .field_errors()[0]
                .code
                .clone()
        };
        assert_eq!(code("Ab1!"), "password_too_short");
        assert_eq!(code("abcdefghijk"), "password_too_simple");
        assert_eq!(code("Wangwu-2026x"), "password_contains_username");
        assert_eq!(code("My-Password-26"), "password_common");
    }
}
