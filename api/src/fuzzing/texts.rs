//! Texts that come back or are typed: cursors, tokens and codes, division codes, tables.

use super::refused;
use crate::features::ballots::sealing::Code;
use crate::features::calendar::Calendar;
use crate::features::regions::{History, RegionCode, RegionLevel, table};
use crate::features::spreadsheets::text::{
    clean_phone, clean_text, csv_safe, is_refused_formula, may_run_as_formula, parse_date,
};
use crate::features::{changes, meetings, resident_messages};
use crate::platform::auth::Tokens;
use crate::platform::db::{Id, Timestamp};
use crate::platform::http::PageRequest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta};
use serde_json::json;
use std::sync::OnceLock;

/// The hash of the list whose cursors are read, and the secret of the service, as the seeds have them.
const FUZZ: &str = "fuzz";
/// When the seeds were fresh.
const NOON: i64 = 1_772_000_010;

/// As it is sent, and as it would be inside.
fn both(bytes: &[u8]) -> [String; 2] {
    let sent = String::from_utf8_lossy(bytes).into_owned();
    [sent, URL_SAFE_NO_PAD.encode(bytes)]
}

/// Cursors of lists and of the changes.
pub fn cursor(bytes: &[u8]) {
    for text in both(bytes) {
        assert!(changes::stays(&text), "{text}");
        let page = match PageRequest::new(None, Some(&text), FUZZ.to_owned()) {
            Ok(page) => page,
            Err(problem) => {
                refused(&problem);
                continue;
            }
        };
        if let Err(problem) = page.after::<(String, Id)>() {
            refused(&problem);
        }
        if let Err(problem) = page.after::<(Timestamp, i64, Id)>() {
            refused(&problem);
        }
        if let Err(problem) = page.after::<(Option<NaiveDate>, bool, Id)>() {
            refused(&problem);
        }
        let shown = page.page((0..51).collect(), |number| vec![json!(number)]);
        assert_eq!(shown.items.len(), 50);
    }
}

fn tokens_of_service() -> &'static Tokens {
    static TOKENS: OnceLock<Tokens> = OnceLock::new();
    TOKENS.get_or_init(|| Tokens::new(FUZZ.as_bytes(), 600))
}

/// What a square code holds and what somebody types from paper or a screen: check-in, teller's codes, codes of
/// residents, challenges; and access tokens.
pub fn tokens(bytes: &[u8]) {
    let Some(now) = DateTime::from_timestamp(NOON, 0).map(Timestamp::new) else {
        return;
    };
    for text in both(bytes) {
        checked_in(&text, now);
        let sitting = Id(uuid::Uuid::nil());
        let is_shown = meetings::are_digits(FUZZ, sitting, &text, now);
        assert!(text.len() == 6 || !is_shown.unwrap_or(true), "{text}");
        if let Ok(code) = text.parse::<Code>() {
            assert!(code.shown().parse::<Code>().is_ok_and(|same| same == code));
        }
        resident_messages::is_code(&text);
        resident_messages::is_good((&text, Some(1), Some(&text)), FUZZ, now);
        assert!(tokens_of_service().read(&text, now).is_none(), "{text}");
        // The same as the header of a token whose other parts are sound.
        let headed = format!("{text}.e30.e30");
        assert!(tokens_of_service().read(&headed, now).is_none(), "{text}");
    }
}

/// What is fresh is what the screen showed within a minute.
fn checked_in(text: &str, now: Timestamp) {
    if let Ok(meetings::Read::Fresh(sitting)) = meetings::read_token(FUZZ, text, now) {
        let shown = |turns: i64| {
            let then = now + TimeDelta::seconds(-15 * turns);
            meetings::token(FUZZ, sitting, then).is_ok_and(|token| token == text)
        };
        assert!((-1..=2).any(shown), "{text}");
    }
}

/// Codes of divisions, one a line.
pub fn region(bytes: &[u8]) {
    let codes: Vec<RegionCode> = bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| RegionCode::from_digits(line.trim_ascii()).ok())
        .take(16)
        .collect();
    for code in &codes {
        assert_eq!(code.to_string().parse::<RegionCode>(), Ok(*code));
        assert_eq!(code.short().parse::<RegionCode>(), Ok(*code));
        let mut above = code.parent();
        while let Some(one) = above {
            assert!(code.is_within(one) && one.level() < code.level());
            above = one.parent();
        }
        for level in RegionLevel::ALL {
            assert!(code.ancestor(level).is_none_or(|one| code.is_within(one)));
        }
        for (old, new) in codes.iter().zip(codes.iter().rev()) {
            let moved = code.moved(*old, *new);
            assert!(moved.is_none_or(|moved| moved.is_within(*new)));
        }
    }
    if let Ok(sent) = serde_json::from_slice::<RegionCode>(bytes) {
        assert_eq!(json!(sent), json!(sent.to_string()));
    }
}

/// Tables of divisions, of their changes and of the calendar; and every text as a cell.
pub fn csv(bytes: &[u8]) {
    for level in [RegionLevel::Province, RegionLevel::Village] {
        if let Err(error) = table::count(level, bytes) {
            assert!(!error.to_string().is_empty());
        }
    }
    let text = String::from_utf8_lossy(bytes);
    if let Err(error) = Calendar::from_csv(&text) {
        assert!(!error.to_string().is_empty());
    }
    if let Ok(history) = History::from_csv(&text) {
        for code in history.changes().iter().flat_map(|one| &one.from_codes) {
            let now = history.codes_on(*code, NaiveDate::default(), NaiveDate::MAX);
            assert!(now.is_sorted());
        }
    }
    for cell in text.split(['\n', ',']) {
        let clean = clean_text(cell);
        assert_eq!(clean_text(&clean), clean);
        let day = parse_date(&clean);
        assert!(
            day.is_none_or(|day| (0..=9999).contains(&day.year())),
            "{clean}"
        );
        assert!(
            !clean_phone(&clean).contains(char::is_whitespace),
            "{clean}"
        );
        assert!(
            !clean.starts_with('=') || is_refused_formula(&clean),
            "{clean}"
        );
        assert!(!may_run_as_formula(&csv_safe(&clean)), "{clean}");
    }
}
