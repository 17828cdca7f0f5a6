//! What numbers come to. Pure: no clock, no database.

use chrono::{Days, Months, NaiveDate};

/// A year, or a quarter of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The year.
    pub year: i32,
    /// The quarter, if only one is meant.
    pub quarter: Option<i32>,
    /// Its quarters.
    pub quarters: Vec<i32>,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day, or today if that comes first.
    pub to: NaiveDate,
    /// The day after, or today: how things stood then.
    pub after: NaiveDate,
    /// Whether the year is over.
    pub is_year_over: bool,
}

impl Period {
    /// None for a quarter that is none, and for one that has not begun.
    #[must_use]
    pub fn of(year: i32, quarter: Option<i32>, today: NaiveDate) -> Option<Self> {
        let quarters = match quarter {
            None => vec![1, 2, 3, 4],
            Some(one @ 1..=4) => vec![one],
            Some(_) => return None,
        };
        let (first, last) = (*quarters.first()?, *quarters.last()?);
        let month = |quarter: i32| u32::try_from(quarter * 3 - 2).ok();
        let begin = |quarter: i32| NaiveDate::from_ymd_opt(year, month(quarter)?, 1);
        let from = begin(first)?;
        let next = begin(last)?.checked_add_months(Months::new(3))?;
        let end = next.checked_sub_days(Days::new(1))?;
        let is_year_over = today >= NaiveDate::from_ymd_opt(year, 12, 31)?.succ_opt()?;
        (from <= today).then(|| Self {
            year,
            quarter,
            quarters,
            from,
            to: end.min(today),
            after: next.min(today),
            is_year_over,
        })
    }
}

/// A number, of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// What is counted.
    pub numerator: i64,
    /// Of how many.
    pub denominator: i64,
    /// How many are asked for.
    pub needed: Option<i64>,
    /// Whether that is so; none while it may still come, or when nothing is asked for.
    pub is_reached: Option<bool>,
}

impl Tally {
    /// Nothing is asked for.
    #[must_use]
    pub const fn plain(numerator: i64, denominator: i64) -> Self {
        Self {
            numerator,
            denominator,
            needed: None,
            is_reached: None,
        }
    }

    /// So many are asked for; too few are not enough once it is over.
    #[must_use]
    pub const fn due((numerator, denominator): (i64, i64), needed: i64, is_over: bool) -> Self {
        let is_reached = match (denominator > 0, numerator >= needed) {
            (false, _) => None,
            (true, true) => Some(true),
            (true, false) if is_over => Some(false),
            (true, false) => None,
        };
        Self {
            numerator,
            denominator,
            needed: Some(needed),
            is_reached,
        }
    }

    /// All are asked for, now.
    #[must_use]
    pub const fn all(numerator: i64, denominator: i64) -> Self {
        Self::due((numerator, denominator), denominator, true)
    }

    /// None should be.
    #[must_use]
    pub const fn none(numerator: i64, denominator: i64) -> Self {
        Self {
            is_reached: match denominator {
                0 => None,
                _ => Some(numerator == 0),
            },
            ..Self::plain(numerator, denominator)
        }
    }

    /// Both together: as many are asked for as of each; reached where each that says something has.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let both = |one: Option<i64>, two: Option<i64>| match (one, two) {
            (Some(one), Some(two)) => Some(one + two),
            (one, two) => one.or(two),
        };
        let numerator = self.numerator + other.numerator;
        let needed = both(self.needed, other.needed);
        let said = [self.is_reached, other.is_reached];
        let said: Vec<bool> = said.into_iter().flatten().collect();
        let is_reached = match needed {
            _ if said.is_empty() => None,
            Some(needed) if numerator >= needed => Some(true),
            Some(_) if said.iter().all(|is_reached| *is_reached) => None,
            Some(_) => Some(false),
            None => Some(said.iter().all(|is_reached| *is_reached)),
        };
        Self {
            numerator,
            denominator: self.denominator + other.denominator,
            needed,
            is_reached,
        }
    }
}
