//! How the rates are counted (A7). No HTTP, no database.

use super::model::DutyAttendanceState as State;

/// A numerator and its denominator.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Rate {
    pub(super) numerator: i64,
    pub(super) denominator: i64,
}

/// What a deputy did in a congress in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Sittings they were called to.
    pub(super) required: i64,
    pub(super) attended: i64,
    pub(super) on_leave: i64,
    pub(super) absent: i64,
    /// Meetings at which they spoke.
    pub(super) spoke: i64,
    /// Suggestions they made, not those they only signed.
    pub(super) suggestions: i64,
    pub(super) cosigned: i64,
}

impl Tally {
    /// One sitting more.
    pub(super) const fn add(&mut self, state: State) {
        self.required += 1;
        match state {
            State::Came => self.attended += 1,
            State::Leave => self.on_leave += 1,
            State::Absent => self.absent += 1,
        }
    }
}

/// The three rates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Rates {
    pub(super) attendance: Rate,
    pub(super) speech: Rate,
    pub(super) suggestion: Rate,
}

/// A7: 参会率 = attended/required, in places; 发言率 = deputies who spoke / those who attended; 建议率 = deputies with at
/// least one suggestion / all. Who spoke without being seen at a sitting does not count: the numerator is a part of
/// the denominator.
pub(super) fn rates<'a>(all: impl IntoIterator<Item = &'a Tally>) -> Rates {
    let mut rates = Rates::default();
    for one in all {
        rates.attendance.numerator += one.attended;
        rates.attendance.denominator += one.required;
        let came = one.attended > 0;
        rates.speech.numerator += i64::from(came && one.spoke > 0);
        rates.speech.denominator += i64::from(came);
        rates.suggestion.numerator += i64::from(one.suggestions > 0);
        rates.suggestion.denominator += 1;
    }
    rates
}
