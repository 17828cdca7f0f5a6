//! Instants as text and back, by hand: a page of a list holds a hundred of them, and the general
//! formatter takes longer for them than the database for the page.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};

/// Length of `2026-03-05T01:02:03.000000Z`.
const LENGTH: usize = 27;

/// `2026-03-05T01:02:03.000000Z`.
pub(super) fn text(at: DateTime<Utc>) -> String {
    let naive = at.naive_utc();
    let year = naive.year();
    if !(0..=9999).contains(&year) {
        return at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
    }
    let mut out = String::with_capacity(LENGTH);
    let mut put = |value: u32, digits: u32, end: char| {
        for place in (0..digits).rev() {
            let digit = value / 10_u32.pow(place) % 10;
            out.push(char::from_digit(digit, 10).unwrap_or('0'));
        }
        out.push(end);
    };
    put(year.unsigned_abs(), 4, '-');
    put(naive.month(), 2, '-');
    put(naive.day(), 2, 'T');
    put(naive.hour(), 2, ':');
    put(naive.minute(), 2, ':');
    put(naive.second(), 2, '.');
    put(naive.nanosecond() / 1_000 % 1_000_000, 6, 'Z');
    out
}

/// The instant behind a stored text.
pub(super) fn read(text: &str) -> chrono::ParseResult<DateTime<Utc>> {
    match stored(text.as_bytes()) {
        Some(naive) => Ok(naive.and_utc()),
        None => NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.fZ").map(|n| n.and_utc()),
    }
}

/// The form that [`text`] writes; `None` for any other.
fn stored(bytes: &[u8]) -> Option<NaiveDateTime> {
    let marks = [
        (4, b'-'),
        (7, b'-'),
        (10, b'T'),
        (13, b':'),
        (16, b':'),
        (19, b'.'),
        (26, b'Z'),
    ];
    if bytes.len() != LENGTH || marks.iter().any(|(at, mark)| bytes[*at] != *mark) {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0_u32, |sum, byte| {
            let digit = char::from(*byte).to_digit(10)?;
            Some(sum * 10 + digit)
        })
    };
    let year = i32::try_from(number(0, 4)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)?.and_hms_micro_opt(
        number(11, 13)?,
        number(14, 16)?,
        number(17, 19)?,
        number(20, 26)?,
    )
}

#[cfg(test)]
mod tests {
    use super::{read, text};
    use chrono::DateTime;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_and_as_chrono_writes_it(micros in -62_135_596_800_000_000_i64..253_402_300_800_000_000) {
            let at = DateTime::from_timestamp_micros(micros).unwrap();
            prop_assert_eq!(text(at), at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string());
            prop_assert_eq!(read(&text(at)).unwrap(), at);
        }
    }

    #[test]
    fn other_forms_are_read_as_before() {
        assert_eq!(
            text(read("2026-03-05T01:02:03Z").unwrap()),
            "2026-03-05T01:02:03.000000Z"
        );
        assert!(read("2026-13-05T01:02:03.000000Z").is_err());
        assert!(read("2026-03-05 01:02:03").is_err());
    }
}
