//! The life of a mandate: in office, suspended, restored, ended. Pure.
//!
//! Rule D13 (代表法 61): a mandate is suspended while one of two reasons lasts and restored when it
//! goes away. Rule D14 (代表法 62): a mandate ends for one of seven reasons, or by death; an ended
//! mandate never comes back, a new election makes a new one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::platform::db::text_enum;

text_enum! {
    /// Where a mandate stands.
    pub enum MandateStatus {
        /// In office.
        Active = "active",
        /// 暂时停止执行代表职务.
        Suspended = "suspended",
        /// 代表资格终止.
        Ended = "ended",
    }
}

text_enum! {
    /// Why a mandate is suspended (代表法 61).
    pub enum SuspensionReason {
        /// (1) In custody in a criminal case under investigation, prosecution or trial.
        CriminalCustody = "criminal_custody",
        /// (2) Serving control, detention or imprisonment without loss of political rights.
        ServingSentence = "serving_sentence",
    }
}

impl SuspensionReason {
    /// The article and item, as shown.
    #[must_use]
    pub fn article(self) -> &'static str {
        match self {
            Self::CriminalCustody => "代表法第六十一条第一款第（一）项",
            Self::ServingSentence => "代表法第六十一条第一款第（二）项",
        }
    }

    /// Text key of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::CriminalCustody => "deputies.suspension.criminal_custody",
            Self::ServingSentence => "deputies.suspension.serving_sentence",
        }
    }
}

text_enum! {
    /// Why a mandate ends (代表法 62).
    pub enum EndingReason {
        /// (1) Moved or transferred out of the area of the congress.
        MovedAway = "moved_away",
        /// (2) Resigned, or was ordered to resign, and the resignation was accepted.
        Resigned = "resigned",
        /// (3) Absent from two sessions without approval.
        AbsentTwice = "absent_twice",
        /// (4) Recalled.
        Recalled = "recalled",
        /// (5) Lost the nationality.
        LostNationality = "lost_nationality",
        /// (6) Deprived of political rights.
        DeprivedOfPoliticalRights = "deprived_of_political_rights",
        /// (7) Lost capacity.
        LostCapacity = "lost_capacity",
        /// Died: the mandate ends by itself (second paragraph).
        Died = "died",
    }
}

impl EndingReason {
    /// The article and item, as shown.
    #[must_use]
    pub fn article(self) -> &'static str {
        match self {
            Self::MovedAway => "代表法第六十二条第一款第（一）项",
            Self::Resigned => "代表法第六十二条第一款第（二）项",
            Self::AbsentTwice => "代表法第六十二条第一款第（三）项",
            Self::Recalled => "代表法第六十二条第一款第（四）项",
            Self::LostNationality => "代表法第六十二条第一款第（五）项",
            Self::DeprivedOfPoliticalRights => "代表法第六十二条第一款第（六）项",
            Self::LostCapacity => "代表法第六十二条第一款第（七）项",
            Self::Died => "代表法第六十二条第二款",
        }
    }

    /// Text key of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::MovedAway => "deputies.ending.moved_away",
            Self::Resigned => "deputies.ending.resigned",
            Self::AbsentTwice => "deputies.ending.absent_twice",
            Self::Recalled => "deputies.ending.recalled",
            Self::LostNationality => "deputies.ending.lost_nationality",
            Self::DeprivedOfPoliticalRights => "deputies.ending.deprived_of_political_rights",
            Self::LostCapacity => "deputies.ending.lost_capacity",
            Self::Died => "deputies.ending.died",
        }
    }
}

/// What happens to a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "reason", rename_all = "snake_case")]
pub enum MandateChange {
    /// Suspended for a reason.
    Suspended(SuspensionReason),
    /// The reason of the suspension went away (代表法 61, last paragraph).
    Restored,
    /// Ended for a reason.
    Ended(EndingReason),
}

impl MandateChange {
    /// The article behind the change, as shown.
    #[must_use]
    pub fn article(self) -> &'static str {
        match self {
            Self::Suspended(reason) => reason.article(),
            Self::Restored => "代表法第六十一条第二款",
            Self::Ended(reason) => reason.article(),
        }
    }
}

/// Why a change of a mandate was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MandateError {
    /// It is suspended already.
    #[error("the mandate is already suspended")]
    AlreadySuspended,
    /// Only a suspended mandate can be restored.
    #[error("the mandate is not suspended")]
    NotSuspended,
    /// It has ended, which is final.
    #[error("the mandate has ended")]
    AlreadyEnded,
    /// The change would take effect before the election.
    #[error("the change would take effect before the election on {0}")]
    BeforeElection(NaiveDate),
    /// The change would take effect before the last one recorded.
    #[error("the change would take effect before the last one on {0}")]
    BeforeLastChange(NaiveDate),
    /// The change would take effect after today.
    #[error("the change would take effect in the future")]
    InFuture,
}

impl MandateError {
    /// The stable code of the API.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::AlreadySuspended => "mandate_already_suspended",
            Self::NotSuspended => "mandate_not_suspended",
            Self::AlreadyEnded => "mandate_already_ended",
            Self::BeforeElection(_) => "mandate_change_before_election",
            Self::BeforeLastChange(_) => "mandate_change_before_last_change",
            Self::InFuture => "mandate_change_in_future",
        }
    }

    /// The date its text needs, if it needs one.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        match self {
            Self::BeforeElection(date) | Self::BeforeLastChange(date) => Some(date),
            Self::AlreadySuspended | Self::NotSuspended | Self::AlreadyEnded | Self::InFuture => {
                None
            }
        }
    }
}

/// The one transition function: the status after `change`.
///
/// # Errors
/// The state errors of [`MandateError`].
pub fn next_status(
    status: MandateStatus,
    change: MandateChange,
) -> Result<MandateStatus, MandateError> {
    match (status, change) {
        (MandateStatus::Ended, _) => Err(MandateError::AlreadyEnded),
        (_, MandateChange::Ended(_)) => Ok(MandateStatus::Ended),
        (MandateStatus::Active, MandateChange::Suspended(_)) => Ok(MandateStatus::Suspended),
        (MandateStatus::Suspended, MandateChange::Suspended(_)) => {
            Err(MandateError::AlreadySuspended)
        }
        (MandateStatus::Suspended, MandateChange::Restored) => Ok(MandateStatus::Active),
        (MandateStatus::Active, MandateChange::Restored) => Err(MandateError::NotSuspended),
    }
}

/// Whether a change may take effect on `effective_on`: from the election on, not before the last
/// recorded change, not in the future.
///
/// # Errors
/// The date errors of [`MandateError`].
pub fn check_effective_on(
    effective_on: NaiveDate,
    elected_on: NaiveDate,
    last_change_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), MandateError> {
    match last_change_on {
        _ if effective_on < elected_on => Err(MandateError::BeforeElection(elected_on)),
        Some(last) if effective_on < last => Err(MandateError::BeforeLastChange(last)),
        _ if effective_on > today => Err(MandateError::InFuture),
        _ => Ok(()),
    }
}

/// The status on a day, from the recorded changes in order of their effective date; used for
/// rolls and reports of the past.
#[must_use]
pub fn status_on(changes: &[(NaiveDate, MandateChange)], on: NaiveDate) -> MandateStatus {
    let passed = changes
        .iter()
        .filter(|(effective_on, _)| *effective_on <= on);
    passed.fold(MandateStatus::Active, |status, (_, change)| {
        // A change that could not have been recorded leaves the status as it was.
        next_status(status, *change).unwrap_or(status)
    })
}
