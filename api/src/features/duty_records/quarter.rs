//! A quarter of a year: what records count in.

use chrono::{Datelike, Days, NaiveDate};

/// A quarter; later ones are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// Its year.
    pub year: i32,
    /// 1 to 4.
    pub number: i32,
}

impl Quarter {
    /// The quarter of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let number = match day.month() {
            1..=3 => 1,
            4..=6 => 2,
            7..=9 => 3,
            _ => 4,
        };
        Self {
            year: day.year(),
            number,
        }
    }

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self.number {
            4.. => Self {
                year: self.year + 1,
                number: 1,
            },
            number => Self {
                year: self.year,
                number: number + 1,
            },
        }
    }

    /// Its first day; none beyond the calendar.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        let month = match self.number {
            1 => 1,
            2 => 4,
            3 => 7,
            _ => 10,
        };
        NaiveDate::from_ymd_opt(self.year, month, 1)
    }

    /// Its last day; none beyond the calendar.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        self.next().first_day()?.checked_sub_days(Days::new(1))
    }

    /// Where a record of a day counts: in its own quarter, or, when that is closed, in the first that is open.
    #[must_use]
    pub fn counting(day: NaiveDate, frozen: Option<Self>) -> Self {
        let own = Self::of(day);
        match frozen {
            Some(frozen) if own <= frozen => frozen.next(),
            _ => own,
        }
    }
}
