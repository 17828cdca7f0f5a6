//! The codes of check-in: what the screen of a hall shows, what a deputy's phone shows to the scanner of the staff, and
//! whether what comes back is fresh. Pure.
//!
//! A token names a sitting and a quarter of a minute, or a deputy and a minute, and is sealed with a key that only the
//! service has, so nothing is stored. Only the clock of the service counts: a phone whose clock is wrong checks in as
//! any other, a picture of the screen is good for 45 seconds, one of a deputy's phone for five minutes.

use crate::platform::db::{Id, Timestamp};
use crate::platform::http::Problem;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// How often another token is shown, in seconds.
pub const TURN: i64 = 15;
/// How often another code of a deputy is shown, in seconds.
pub const PERSON_TURN: i64 = 60;
/// How often other digits are shown, in seconds; the last ones are good for as long again.
pub const DIGITS_TURN: i64 = 60;
/// The token of a hall.
const HALL: Kind = Kind {
    purpose: "token",
    turn: TURN,
    grace: 2,
};
/// The code of a deputy; it stays good for minutes, as the network in a hall may go while one waits at the door.
const PERSON: Kind = Kind {
    purpose: "person",
    turn: PERSON_TURN,
    grace: 4,
};
/// Bytes of the seal that are sent.
const SEAL: usize = 16;

/// What a token is made for.
struct Kind {
    purpose: &'static str,
    /// How often there is another one, in seconds.
    turn: i64,
    /// For how many turns it is good after its own.
    grace: i64,
}

impl Kind {
    fn at(&self, now: Timestamp) -> i64 {
        now.utc().timestamp().div_euclid(self.turn)
    }
}

/// What a token says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// Fresh, for this sitting, or of this deputy.
    Fresh(Id),
    /// Ours, but too old, or from the future.
    Expired(Id),
    /// Not ours.
    Invalid,
}

fn seal(secret: &str, purpose: &str, of: Id, turn: i64) -> Result<[u8; 32], Problem> {
    // A key of its own, so that a code seen here says nothing about other secrets.
    let key = Sha256::digest(format!("meeting-check-in:{secret}"));
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Problem::internal)?;
    mac.update(purpose.as_bytes());
    mac.update(of.0.as_bytes());
    mac.update(&turn.to_be_bytes());
    Ok(mac.finalize().into_bytes().into())
}

/// The token of a hall at a moment.
pub fn token(secret: &str, sitting: Id, now: Timestamp) -> Result<String, Problem> {
    sealed(&HALL, secret, sitting, now)
}

/// The code of a deputy at a moment.
pub fn person_token(secret: &str, deputy: Id, now: Timestamp) -> Result<String, Problem> {
    sealed(&PERSON, secret, deputy, now)
}

fn sealed(kind: &Kind, secret: &str, of: Id, now: Timestamp) -> Result<String, Problem> {
    let turn = kind.at(now);
    let seal = seal(secret, kind.purpose, of, turn)?;
    let bytes = [
        of.0.as_bytes().as_slice(),
        &turn.to_be_bytes(),
        &seal[..SEAL],
    ]
    .concat();
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Until when the token of a moment is good.
#[must_use]
pub fn valid_until(now: Timestamp) -> Timestamp {
    now + chrono::TimeDelta::seconds(good_for(&HALL, now))
}

/// For how many seconds the code of a deputy of a moment is good.
#[must_use]
pub fn person_valid_for(now: Timestamp) -> i64 {
    good_for(&PERSON, now)
}

fn good_for(kind: &Kind, now: Timestamp) -> i64 {
    (kind.at(now) + kind.grace + 1) * kind.turn - now.utc().timestamp()
}

/// What the token of a hall says at a moment.
pub fn read(secret: &str, token: &str, now: Timestamp) -> Result<Read, Problem> {
    opened(&HALL, secret, token, now)
}

/// What the code of a deputy says at a moment.
pub fn read_person(secret: &str, token: &str, now: Timestamp) -> Result<Read, Problem> {
    opened(&PERSON, secret, token, now)
}

fn opened(kind: &Kind, secret: &str, token: &str, now: Timestamp) -> Result<Read, Problem> {
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else {
        return Ok(Read::Invalid);
    };
    let (Some((id, rest)), true) = (bytes.split_first_chunk::<16>(), bytes.len() == 24 + SEAL)
    else {
        return Ok(Read::Invalid);
    };
    let Some((turn, sent)) = rest.split_first_chunk::<8>() else {
        return Ok(Read::Invalid);
    };
    let (of, turn) = (Id(uuid::Uuid::from_bytes(*id)), i64::from_be_bytes(*turn));
    let expected = seal(secret, kind.purpose, of, turn)?;
    if !bool::from(expected[..SEAL].ct_eq(sent)) {
        return Ok(Read::Invalid);
    }
    let age = kind.at(now) - turn;
    // Two servers behind one name may differ by a moment.
    if (-1..=kind.grace).contains(&age) {
        Ok(Read::Fresh(of))
    } else {
        Ok(Read::Expired(of))
    }
}

/// The six digits of a moment.
pub fn digits(secret: &str, sitting: Id, now: Timestamp) -> Result<String, Problem> {
    digits_of(
        secret,
        sitting,
        now.utc().timestamp().div_euclid(DIGITS_TURN),
    )
}

fn digits_of(secret: &str, sitting: Id, turn: i64) -> Result<String, Problem> {
    let seal = seal(secret, "digits", sitting, turn)?;
    let number = u32::from_be_bytes([seal[0], seal[1], seal[2], seal[3]]) % 1_000_000;
    Ok(format!("{number:06}"))
}

/// Whether digits are those of a sitting, of this minute or the last.
pub fn are_digits(secret: &str, sitting: Id, sent: &str, now: Timestamp) -> Result<bool, Problem> {
    let turn = now.utc().timestamp().div_euclid(DIGITS_TURN);
    for turn in [turn, turn - 1] {
        let expected = digits_of(secret, sitting, turn)?;
        if bool::from(expected.as_bytes().ct_eq(sent.as_bytes())) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::new(DateTime::from_timestamp(1_772_000_010 + seconds, 0).unwrap())
    }

    #[test]
    fn a_token_is_good_for_forty_five_seconds_by_the_clock_of_the_service() {
        let sitting = crate::platform::ids::new_id();
        let begin = at(0);
        let token = token("one", sitting, begin).unwrap();
        let until = valid_until(begin);
        let good = (until - begin).num_seconds();
        assert!((31..=45).contains(&good), "{good}");
        let read = |at| read("one", &token, at).unwrap();
        assert_eq!(read(begin), Read::Fresh(sitting));
        assert_eq!(read(until + TimeDelta::seconds(-1)), Read::Fresh(sitting));
        assert_eq!(read(until), Read::Expired(sitting));
        assert_eq!(read(begin + TimeDelta::days(-1)), Read::Expired(sitting));
    }

    #[test]
    fn the_code_of_a_deputy_is_good_for_five_minutes_and_is_no_token_of_a_hall() {
        let deputy = crate::platform::ids::new_id();
        let begin = at(0);
        let code = person_token("one", deputy, begin).unwrap();
        let good = person_valid_for(begin);
        assert!((241..=300).contains(&good), "{good}");
        let until = begin + TimeDelta::seconds(good);
        let person = |at| read_person("one", &code, at).unwrap();
        assert_eq!(person(begin), Read::Fresh(deputy));
        assert_eq!(person(until + TimeDelta::seconds(-1)), Read::Fresh(deputy));
        assert_eq!(person(until), Read::Expired(deputy));
        assert_eq!(person(begin + TimeDelta::days(1)), Read::Expired(deputy));
        assert_eq!(read("one", &code, begin).unwrap(), Read::Invalid);
        let hall = token("one", deputy, begin).unwrap();
        assert_eq!(read_person("one", &hall, begin).unwrap(), Read::Invalid);
    }

    #[test]
    fn what_another_service_or_a_forger_made_is_not_ours() {
        let sitting = crate::platform::ids::new_id();
        let good = token("one", sitting, at(0)).unwrap();
        assert_eq!(read("two", &good, at(0)).unwrap(), Read::Invalid);
        let mut bytes = URL_SAFE_NO_PAD.decode(&good).unwrap();
        bytes[20] ^= 1;
        let forged = URL_SAFE_NO_PAD.encode(&bytes);
        assert_eq!(read("one", &forged, at(0)).unwrap(), Read::Invalid);
        for odd in ["", "abc", "!!!!", &good[..20]] {
            assert_eq!(read("one", odd, at(0)).unwrap(), Read::Invalid);
        }
    }

    #[test]
    fn digits_are_good_for_their_minute_and_the_next() {
        let sitting = crate::platform::ids::new_id();
        let sent = digits("one", sitting, at(0)).unwrap();
        assert_eq!(sent.len(), 6);
        let good = |at| are_digits("one", sitting, &sent, at).unwrap();
        assert!(good(at(0)) && good(at(60)));
        assert!(!good(at(180)) || digits("one", sitting, at(180)).unwrap() == sent);
    }
}
