//! Special days and the questions a deadline asks of them. Pure: no clock, no database.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::platform::db::text_enum;

/// The special days shipped with the program: 2016 to the last year the State Council has
/// published when this version was built.
const OFFICIAL_CSV: &str = include_str!("../../../../data/calendar/china_special_days.csv");

text_enum! {
    /// What a special day does to the ordinary week.
    pub enum DayKind {
        /// Not worked, although it may be a weekday.
        Off = "off",
        /// Worked, although it is a weekend day (调休上班).
        Work = "work",
    }
}

/// One row of the calendar: a day that differs from, or confirms, the ordinary week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecialDay {
    /// The day.
    pub date: NaiveDate,
    /// Whether it is off or worked.
    pub kind: DayKind,
    /// The holiday it belongs to, in Chinese as in the notice (`国庆节`).
    pub name: String,
}

/// Why a day is not worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NonWorking {
    /// A Saturday or Sunday that no notice turns into a working day.
    Weekend,
    /// A day off named by the notice.
    Holiday {
        /// Name of the holiday.
        name: String,
    },
}

/// Why a calendar file was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum CalendarError {
    /// The file is not CSV with the columns `date,kind,name`.
    #[error("calendar file, line {line}: {reason}")]
    Malformed {
        /// Line in the file, counted from 1.
        line: u64,
        /// What is wrong with it.
        reason: String,
    },
    /// The same day is listed twice.
    #[error("calendar file, line {line}: {date} is listed twice")]
    Duplicate {
        /// Line in the file, counted from 1.
        line: u64,
        /// The day in question.
        date: NaiveDate,
    },
}

/// The special days of all known years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, SpecialDay>,
    published: BTreeSet<i32>,
}

impl Calendar {
    /// The calendar shipped with the program.
    ///
    /// # Errors
    /// Only if the shipped file is broken, which a test excludes.
    pub fn official() -> Result<Self, CalendarError> {
        Self::from_csv(OFFICIAL_CSV)
    }

    /// Reads `date,kind,name` with a header line; `kind` is `off` or `work`.
    ///
    /// # Errors
    /// [`CalendarError`] with the line that could not be used.
    pub fn from_csv(text: &str) -> Result<Self, CalendarError> {
        let mut reader = csv::ReaderBuilder::new()
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut calendar = Self::default();
        for row in reader.deserialize::<SpecialDay>() {
            let day = row.map_err(|error| CalendarError::Malformed {
                line: error.position().map_or(0, csv::Position::line),
                reason: error.to_string(),
            })?;
            let date = day.date;
            if calendar.insert(day).is_some() {
                // The header is line 1, so the n-th row is line n + 1.
                let line = calendar.days.len() as u64 + 2;
                return Err(CalendarError::Duplicate { line, date });
            }
        }
        Ok(calendar)
    }

    /// Adds or replaces one day; returns what was there before. This is how a county adds next
    /// year's notice before a new version of the program ships it.
    pub fn insert(&mut self, day: SpecialDay) -> Option<SpecialDay> {
        // Every notice lists 1 October (全国年节及纪念日放假办法). Other days are no proof: the
        // notice of one year may name a make-up day in the last week of the year before.
        if day.kind == DayKind::Off && day.date.month() == 10 && day.date.day() == 1 {
            self.published.insert(day.date.year());
        }
        self.days.insert(day.date, day)
    }

    /// Why the day is not worked, or `None` if it is a working day.
    #[must_use]
    pub fn non_working(&self, date: NaiveDate) -> Option<NonWorking> {
        match self.days.get(&date) {
            Some(day) if day.kind == DayKind::Work => None,
            Some(day) => Some(NonWorking::Holiday {
                name: day.name.clone(),
            }),
            None if is_weekend(date) => Some(NonWorking::Weekend),
            None => None,
        }
    }

    /// Whether the day is worked: a weekday that is not `off`, or a weekend day that is `work`.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        match self.days.get(&date) {
            Some(day) => day.kind == DayKind::Work,
            None => !is_weekend(date),
        }
    }

    /// The day itself if it is worked, else the first working day after it.
    #[must_use]
    pub fn working_day_on_or_after(&self, date: NaiveDate) -> NaiveDate {
        let mut day = date;
        while !self.is_working_day(day) {
            match day.checked_add_days(Days::new(1)) {
                Some(next) => day = next,
                // The end of the representable calendar, 262,000 years away.
                None => return day,
            }
        }
        day
    }

    /// The first working day strictly after `date`.
    #[must_use]
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        match date.checked_add_days(Days::new(1)) {
            Some(next) => self.working_day_on_or_after(next),
            None => date,
        }
    }

    /// The `n`-th working day after `start`; the start day is not counted (民法典 201), so
    /// `n = 1` is the next working day and `n = 0` is `start` itself.
    #[must_use]
    pub fn add_working_days(&self, start: NaiveDate, n: u32) -> NaiveDate {
        (0..n).fold(start, |day, _| self.next_working_day(day))
    }

    /// How many working days lie in `(from, to]`; 0 if `to` is not after `from`.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.fold(0, |sum, day| sum + u32::from(self.is_working_day(day)))
    }

    /// Whether the notice for this year is in the calendar. Without it only weekends are known,
    /// and whoever computes a deadline into the year must say so.
    #[must_use]
    pub fn is_published(&self, year: i32) -> bool {
        self.published.contains(&year)
    }

    /// The years whose notice is known, ascending.
    #[must_use]
    pub fn years(&self) -> Vec<i32> {
        self.published.iter().copied().collect()
    }

    /// The special days in `[from, to]`, ascending.
    pub fn special_days(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> impl Iterator<Item = &SpecialDay> {
        // A reversed range would panic in `BTreeMap::range`.
        let upper = to.max(from);
        let wanted = from <= to;
        self.days
            .range(from..=upper)
            .map(|(_, day)| day)
            .filter(move |_| wanted)
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
