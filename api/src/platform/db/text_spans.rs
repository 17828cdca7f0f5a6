//! Which part of the index PostgreSQL is asked for first, and what next.
//!
//! It gathers all hits of what it is asked before it puts them in order. A common word fills a page out
//! of the newest quarter of a year, or at least out of a year; one that does not has few hits in all.
//! The spans stand in one statement, which goes on to the next only while hits are missing.

use super::text_index::{BELOW, IndexWindow, QUARTER, quarter, quarter_token};

/// Quarters asked after the first: a year. Much is submitted while a congress sits and little between its
/// sessions, so that one quarter says little of how common a word is, and all hits of a common one are many.
const YEAR: i64 = 4;

/// A part of the order.
#[derive(Debug)]
pub(super) struct Span {
    /// Tokens of its quarters; any of them. None: all there is.
    pub quarters: Vec<String>,
    /// Beyond this number.
    pub after: Option<i64>,
}

/// The parts of a window, each beyond those before it.
pub(super) fn spans(window: IndexWindow) -> Vec<Span> {
    let Some(first) = window.quarter() else {
        // The oldest quarter is not known.
        return vec![Span::all(None)];
    };
    let step = if window.ascending { 1 } else { -1 };
    let quarters = |places: std::ops::RangeInclusive<i64>| Span {
        quarters: places
            .map(|place| quarter_token(first + step * place))
            .collect(),
        after: window.after,
    };
    let last = first + step * YEAR;
    // Beyond the last number of these quarters, so that what was found there is not found again.
    let rest = if window.ascending {
        begin(last + 1) - 1
    } else {
        begin(last)
    };
    vec![quarters(0..=0), quarters(1..=YEAR), Span::all(Some(rest))]
}

impl Span {
    pub(super) const fn all(after: Option<i64>) -> Self {
        Self {
            quarters: Vec::new(),
            after,
        }
    }
}

/// The first number of a quarter.
const fn begin(quarter: i64) -> i64 {
    quarter.saturating_mul(QUARTER).saturating_mul(1 << BELOW)
}

impl IndexWindow {
    /// Where it begins; none at the beginning of all.
    fn from(&self) -> Option<i64> {
        let now = self.now.utc().timestamp_micros() << BELOW;
        if self.ascending && self.after.is_none() {
            return None;
        }
        Some(self.after.map_or(now, |after| after.min(now)))
    }

    fn quarter(&self) -> Option<i64> {
        self.from().map(quarter)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Timestamp;
    use super::super::text_index::number;
    use super::*;
    use crate::platform::ids::new_id;

    fn at(text: &str) -> Timestamp {
        text.parse().map_or_else(|_| unreachable!(), Timestamp::new)
    }

    #[test]
    fn spans_follow_each_other_without_a_gap() {
        for (ascending, step) in [(false, -1), (true, 1)] {
            let window = IndexWindow {
                after: Some(number(at("2024-06-02T02:00:00Z"), new_id())),
                ascending,
                limit: 20,
                now: at("2026-03-02T02:00:00Z"),
            };
            let asked = spans(window);
            let tokens = asked.iter().flat_map(|span| span.quarters.clone());
            let places: Vec<i64> = tokens
                .flat_map(|token| token.trim_start_matches("quarter").parse())
                .collect();
            assert_eq!(places.len(), 5);
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] == step));
            // The rest begins in the last of these quarters, at its very end.
            let rest = asked.last().and_then(|span| span.after);
            assert_eq!(rest.map(quarter), places.last().copied());
            let over = if ascending { 1 } else { -1 };
            assert_ne!(rest.map(|at| quarter(at + over)), places.last().copied());
        }
    }

    /// A quarter without any is no sign that a word is rare: the session was in the one before.
    #[test]
    fn the_year_before_is_asked_before_all_that_is_left() {
        for day in ["2026-01-20T02:00:00Z", "2026-11-20T02:00:00Z"] {
            let asked = spans(IndexWindow {
                after: None,
                ascending: false,
                limit: 27,
                now: at(day),
            });
            let session = quarter(number(at("2026-01-10T02:00:00Z"), new_id()));
            assert!(
                asked[..2]
                    .iter()
                    .any(|span| span.quarters.contains(&quarter_token(session)))
            );
        }
    }

    #[test]
    fn nothing_is_known_of_the_oldest() {
        let asked = spans(IndexWindow {
            after: None,
            ascending: true,
            limit: 27,
            now: at("2026-02-20T02:00:00Z"),
        });
        assert!(asked.len() == 1 && asked[0].quarters.is_empty() && asked[0].after.is_none());
    }
}
