//! Days that no calendar of ours has. The library of dates takes `+262142-12-31`, its last one, and whoever adds a
//! week to that falls over: such a day is refused before it is read.

/// Whether a JSON document has a text that is a day with a year of more than four digits.
pub(super) fn in_json(raw: &[u8]) -> bool {
    // Written as `\u002b`, a sign or digit is the same text.
    if raw.windows(4).any(|w| w == b"\\u00") {
        let plain = serde_json::from_slice::<serde_json::Value>(raw).map(|value| value.to_string());
        return plain.is_ok_and(|plain| texts(plain.as_bytes()));
    }
    texts(raw)
}

/// Whether a text is such a day.
pub(super) fn is_far(text: &str) -> bool {
    let text = text.trim();
    let Some(unsigned) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let mut parts = unsigned.split('-').map(str::trim);
    let [year, month, day] =
        [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
    let digits = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    digits(year, 5..=usize::MAX)
        && digits(month, 1..=2)
        && digits(day, 1..=2)
        && parts.next().is_none()
}

/// Looks at what follows each quotation mark: a sign is rare there.
fn texts(raw: &[u8]) -> bool {
    raw.split(|b| *b == b'"')
        .filter(|part| matches!(part.trim_ascii_start().first(), Some(b'+' | b'-')))
        .any(|part| std::str::from_utf8(part).is_ok_and(is_far))
}

#[cfg(test)]
mod tests {
    use super::{in_json, is_far};

    #[test]
    fn a_year_of_five_digits_is_far() {
        for far in ["+262142-12-31", "-262143-1-1", " +10000 - 01-01 "] {
            assert!(is_far(far), "{far}");
        }
        for near in [
            "2026-11-30",
            "+2026-11-30",
            "+86-0915-12",
            "-12345",
            "+12345-01-01-02",
            "",
            "+",
        ] {
            assert!(!is_far(near), "{near}");
        }
    }

    #[test]
    fn it_is_found_wherever_it_stands() {
        for far in [
            r#"{"held_on":"+262142-12-31"}"#,
            r#"{"days":["2026-01-01","-262143-01-01"]}"#,
            r#"{"held_on":"\u002b262142-12-31"}"#,
        ] {
            assert!(in_json(far.as_bytes()), "{far}");
        }
        for near in [
            r#"{"held_on":"2026-12-31","change":-5}"#,
            r#"{"text":"says \"+262142-12-31\" and more"}"#,
            r#"{"text":"\u4e2d","number":-262143}"#,
        ] {
            assert!(!in_json(near.as_bytes()), "{near}");
        }
    }
}
