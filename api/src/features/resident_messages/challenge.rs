//! What keeps machines from sending: work for a script to do, or a question for a person to answer. Pure.
//!
//! A challenge is sealed with the secret of the service, so nothing is stored of it until it is spent. The numbers
//! of its question follow from it and the secret.

use super::codes;
use crate::platform::db::Timestamp;
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use crate::platform::secrets::tag;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// How long it lives, in seconds.
const LIFE: i64 = 30 * 60;
/// Leading zero bits a proof must have: some ten thousand hashes, a second on an old phone.
const DIFFICULTY: u32 = 13;
/// Bytes of the seal that are sent.
const SEAL: usize = 16;

/// A challenge on its way to the sender.
#[derive(Debug, Clone)]
pub(in crate::features) struct Challenge {
    /// To be sent back.
    pub(in crate::features) token: String,
    /// Leading zero bits of the SHA-256 of `token:number`.
    pub(in crate::features) difficulty: u32,
    /// The question.
    pub(in crate::features) question: String,
    /// In seconds since 1970.
    pub(in crate::features) expires_at: i64,
}

/// What is wrong with what came back: the code of the field error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Not ours.
    Invalid,
    /// Too old.
    Expired,
    /// Neither the proof nor the answer is right.
    Unsolved,
}

impl Wrong {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Invalid => "challenge_invalid",
            Self::Expired => "challenge_expired",
            Self::Unsolved => "challenge_unsolved",
        }
    }
}

/// A new challenge.
pub(in crate::features) fn offer(
    secret: &str,
    now: Timestamp,
    locale: Locale,
) -> Result<Challenge, Problem> {
    let expires_at = now.utc().timestamp() + LIFE;
    let nonce: [u8; 16] = rand::random();
    let body = [expires_at.to_be_bytes().as_slice(), &nonce].concat();
    let seal = tag("resident-challenge", &body, secret)?;
    let (first, second) = numbers(&body, secret)?;
    let words = |number: u8| {
        text(
            locale,
            &format!("resident_messages.digits.{number}"),
            &Params::new(),
        )
    };
    let params = Params::from([
        ("first".to_owned(), words(first).into()),
        ("second".to_owned(), words(second).into()),
    ]);
    Ok(Challenge {
        token: URL_SAFE_NO_PAD.encode([body.as_slice(), &seal[..SEAL]].concat()),
        difficulty: DIFFICULTY,
        question: text(locale, "resident_messages.question", &params),
        expires_at,
    })
}

/// Looks at what came back.
pub(super) fn check(
    (token, proof, answer): (&str, Option<u64>, Option<&str>),
    secret: &str,
    now: Timestamp,
) -> Result<Result<(), Wrong>, Problem> {
    let bytes = URL_SAFE_NO_PAD.decode(token).unwrap_or_default();
    let Some((body, seal)) = bytes.split_at_checked(24) else {
        return Ok(Err(Wrong::Invalid));
    };
    let right = tag("resident-challenge", body, secret)?;
    if !bool::from(right[..SEAL].ct_eq(seal)) {
        return Ok(Err(Wrong::Invalid));
    }
    let expires_at = body
        .first_chunk::<8>()
        .map_or(0, |at| i64::from_be_bytes(*at));
    if expires_at <= now.utc().timestamp() {
        return Ok(Err(Wrong::Expired));
    }
    let is_proven = proof.is_some_and(|number| is_proof(token, number));
    let is_answered = match answer {
        Some(answer) => {
            let (first, second) = numbers(body, secret)?;
            number_of(answer) == Some(u32::from(first) + u32::from(second))
        }
        None => false,
    };
    Ok(if is_proven || is_answered {
        Ok(())
    } else {
        Err(Wrong::Unsolved)
    })
}

/// Whether what came back is a challenge of ours and solved.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn is_good(
    solution: (&str, Option<u64>, Option<&str>),
    secret: &str,
    now: Timestamp,
) -> bool {
    matches!(check(solution, secret, now), Ok(Ok(())))
}

/// What is kept of a challenge that was spent.
pub(super) fn spent(token: &str, secret: &str) -> Result<String, Problem> {
    codes::kept("spent-challenge", token.as_bytes(), secret)
}

fn is_proof(token: &str, number: u64) -> bool {
    let digest = Sha256::digest(format!("{token}:{number}"));
    let head = digest
        .first_chunk::<4>()
        .map_or(u32::MAX, |b| u32::from_be_bytes(*b));
    head.leading_zeros() >= DIFFICULTY
}

/// The two numbers of the question: one to nine.
fn numbers(body: &[u8], secret: &str) -> Result<(u8, u8), Problem> {
    let bytes = tag("resident-question", body, secret)?;
    Ok((bytes[0] % 9 + 1, bytes[1] % 9 + 1))
}

/// A number as somebody typed it, in digits of any width or in words up to eighteen.
fn number_of(text: &str) -> Option<u32> {
    let plain: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '\u{ff10}'..='\u{ff19}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            other => other,
        })
        .collect();
    if let Ok(number) = plain.parse() {
        return Some(number);
    }
    const WORDS: [&str; 19] = [
        "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三",
        "十四", "十五", "十六", "十七", "十八",
    ];
    let at = WORDS.iter().position(|word| *word == plain)?;
    u32::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    fn now() -> Timestamp {
        Timestamp::new(DateTime::UNIX_EPOCH)
    }

    fn solved(token: &str) -> u64 {
        (0..).find(|number| is_proof(token, *number)).unwrap()
    }

    #[test]
    fn a_proof_or_an_answer_opens_it_until_it_expires() {
        let made = offer("secret", now(), Locale::ZhCn).unwrap();
        let look = |proof, answer: Option<u32>, secret: &str, after| {
            let answer = answer.map(|number| number.to_string());
            let at = now() + TimeDelta::seconds(after);
            check((made.token.as_str(), proof, answer.as_deref()), secret, at).unwrap()
        };
        let proof = Some(solved(&made.token));
        assert_eq!(look(proof, None, "secret", 0), Ok(()));
        assert_eq!(look(proof, None, "secret", LIFE), Err(Wrong::Expired));
        assert_eq!(look(proof, None, "other", 0), Err(Wrong::Invalid));
        assert_eq!(look(None, None, "secret", 0), Err(Wrong::Unsolved));
        let right = (2..=18).filter(|n: &u32| look(None, Some(*n), "secret", 0).is_ok());
        assert_eq!(right.count(), 1);
        assert!(made.question.contains('加'), "{}", made.question);
        for token in ["", "AAAA", "!"] {
            assert_eq!(
                check((token, proof, None), "secret", now()).unwrap(),
                Err(Wrong::Invalid)
            );
        }
    }

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        for (typed, number) in [("7", 7), (" ７ ", 7), ("十二", 12)] {
            assert_eq!(number_of(typed), Some(number));
        }
        assert_eq!(number_of("很多"), None);
    }
}
