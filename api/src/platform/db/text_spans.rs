//! Which part of the index PostgreSQL is asked for first, and how much of it next.
//!
//! It gathers all hits of what it is asked before it puts them in order. A common word fills a page out
//! of the newest quarter of a year, or at least out of a year; one that does not has few hits in all.

use super::text_index::{BELOW, IndexWindow, QUARTER, quarter, quarter_token};

/// Quarters asked after the first, at least: the rest of a year. Much is submitted while a congress sits and
/// little between its sessions, so that one quarter says little of how common a word is, and all hits of a
/// common one are many.
const REST_OF_YEAR: i64 = 3;
/// Quarters asked together, at most.
const TOGETHER: i64 = 6;

/// A part of the order.
pub(super) struct Span {
    /// Tokens of its quarters; any of them. None: all there is.
    pub quarters: Vec<String>,
    /// Beyond this number.
    pub after: Option<i64>,
    is_first: bool,
}

impl Span {
    pub(super) fn all(after: Option<i64>) -> Self {
        Self {
            quarters: Vec::new(),
            after,
            is_first: false,
        }
    }

    /// The quarter where a window begins.
    pub(super) fn first(window: IndexWindow) -> Self {
        match window.quarter() {
            Some(first) => Self {
                quarters: vec![quarter_token(first)],
                after: window.after,
                is_first: true,
            },
            None => Self::all(None),
        }
    }

    /// Where to go on when a span did not fill the page: as many more quarters as should fill it, going by
    /// what was found up to here, then all that is left. None after that.
    pub(super) fn next(self, window: IndexWindow, found: usize) -> Option<Self> {
        if self.quarters.is_empty() {
            return None;
        }
        let first = window.quarter()?;
        let step = if window.ascending { 1 } else { -1 };
        let seen = window.share(first);
        let found = i64::try_from(found).unwrap_or(i64::MAX);
        // Twice as many as should do.
        let expected = window.limit.saturating_mul(2).saturating_mul(seen) / SHARES;
        let more = expected / found.saturating_add(1) + 1;
        if self.is_first {
            let more = more.clamp(REST_OF_YEAR, TOGETHER);
            return Some(Self {
                quarters: (1..=more)
                    .map(|place| quarter_token(first + step * place))
                    .collect(),
                after: window.after,
                is_first: false,
            });
        }
        let asked = i64::try_from(self.quarters.len()).unwrap_or(TOGETHER);
        let last = first + step * asked;
        // Beyond the last number of these quarters, so that what was found there is not found again.
        let over = if window.ascending {
            begin(last + 1) - 1
        } else {
            begin(last)
        };
        Some(Self::all(Some(match window.after {
            Some(after) if window.ascending => after.max(over),
            Some(after) => after.min(over),
            None => over,
        })))
    }
}

/// In how many parts a quarter is counted.
const SHARES: i64 = 1_000;

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

    /// How much of the quarter where it begins lies within it, of [`SHARES`].
    fn share(&self, first: i64) -> i64 {
        let from = self.from().unwrap_or_default();
        let passed = (from.saturating_sub(begin(first)) >> BELOW) / (QUARTER / SHARES);
        let share = if self.ascending {
            SHARES - passed
        } else {
            passed
        };
        share.clamp(1, SHARES)
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
        let now = at("2026-03-02T02:00:00Z");
        for ascending in [false, true] {
            for found in [0, 1, 5, 19] {
                let after = Some(number(at("2024-06-02T02:00:00Z"), new_id()));
                let window = IndexWindow {
                    after,
                    ascending,
                    limit: 20,
                    now,
                };
                let mut span = Some(Span::first(window));
                let mut quarters = Vec::new();
                let mut rest = None;
                while let Some(part) = span {
                    quarters.extend(part.quarters.clone());
                    if part.quarters.is_empty() {
                        rest = part.after.map(quarter);
                    }
                    span = part.next(window, found);
                }
                let place = |token: &String| token.trim_start_matches("quarter").parse::<i64>();
                let places: Vec<i64> = quarters.iter().flat_map(place).collect();
                let step = if ascending { 1 } else { -1 };
                assert!(places.windows(2).all(|pair| pair[1] - pair[0] == step));
                // The rest begins in the last of these quarters, at its very end.
                assert_eq!(rest, places.last().copied());
            }
        }
    }

    /// A quarter without any is no sign that a word is rare: the session was in the one before.
    #[test]
    fn a_year_is_asked_before_all_that_is_left() {
        for day in ["2026-01-20T02:00:00Z", "2026-02-20T02:00:00Z"] {
            for found in 0..27 {
                let window = IndexWindow {
                    after: None,
                    ascending: false,
                    limit: 27,
                    now: at(day),
                };
                let next = Span::first(window).next(window, found);
                let asked = next.map_or(0, |span| span.quarters.len());
                assert!((3..=6).contains(&asked), "{day} {found} {asked}");
            }
        }
    }

    #[test]
    fn the_rarer_the_words_the_more_quarters_are_asked() {
        let window = IndexWindow {
            after: None,
            ascending: false,
            limit: 27,
            now: at("2026-02-20T02:00:00Z"),
        };
        let asked = |found| {
            let next = Span::first(window).next(window, found);
            next.map(|span| span.quarters.len())
        };
        assert!(asked(0) > asked(26));
    }
}
