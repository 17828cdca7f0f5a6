//! Time, injected: tests advance it, legal dates are read in Asia/Shanghai.

use super::db::Timestamp;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Asia::Shanghai;
use std::sync::{Arc, Mutex, PoisonError};

/// The source of the current time.
#[derive(Clone, Default)]
pub struct Clock {
    fixed: Option<Arc<Mutex<DateTime<Utc>>>>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until [`Clock::advance`] is called.
    #[must_use]
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self {
            fixed: Some(Arc::new(Mutex::new(at))),
        }
    }

    /// The current instant.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    pub fn now(&self) -> Timestamp {
        Timestamp::new(match &self.fixed {
            Some(at) => *at.lock().unwrap_or_else(PoisonError::into_inner),
            None => Utc::now(),
        })
    }

    /// Today in China, for legal dates.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        local_date(self.now())
    }

    /// Moves a fixed clock forward; does nothing to the machine's clock.
    pub fn advance(&self, by: TimeDelta) {
        if let Some(at) = &self.fixed {
            *at.lock().unwrap_or_else(PoisonError::into_inner) += by;
        }
    }
}

/// The hour of an instant in China, 0 to 23.
#[must_use]
pub fn local_hour(at: Timestamp) -> u32 {
    at.utc().with_timezone(&Shanghai).hour()
}

/// The time of day of an instant in China.
#[must_use]
pub fn local_time(at: Timestamp) -> NaiveTime {
    at.utc().with_timezone(&Shanghai).time()
}

/// The instant of a day and time in China.
#[must_use]
pub fn china_time(day: NaiveDate, time: NaiveTime) -> Timestamp {
    let naive = day.and_time(time);
    let found = Shanghai.from_local_datetime(&naive).earliest();
    // An hour that was skipped decades ago is read as UTC rather than refused.
    Timestamp::new(found.map_or_else(|| naive.and_utc(), |at| at.to_utc()))
}

/// The date of an instant in China.
#[must_use]
pub fn local_date(at: Timestamp) -> NaiveDate {
    at.utc().with_timezone(&Shanghai).date_naive()
}
