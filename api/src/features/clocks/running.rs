//! What runs against a day and waits for somebody: as the features that own the records tell it to
//! whoever reminds people of it.

use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, text_enum};
use crate::platform::http::Problem;
use chrono::NaiveDate;

text_enum! {
    /// What must be done by the day.
    pub enum RunningKind {
        /// Answer it for the first time.
        Reply = "reply",
        /// Answer it again (J13).
        Rehandling = "rehandling",
        /// Give the leading unit a view (J8).
        Opinion = "opinion",
        /// Keep a promise and answer a second time (J15).
        Promise = "promise",
        /// Hand a deliberation opinion over to units (S3).
        HandOver = "hand_over",
        /// Report how a decision was dealt with (S3, S10).
        Report = "report",
        /// Publish a budget (B3).
        Publication = "publication",
        /// File a resolution with the county (M13).
        Filing = "filing",
        /// Hold the activity of a deputy group (domain 6.4).
        Activity = "activity",
        /// Close the quarter of deputy groups (domain 6.4).
        QuarterClosing = "quarter_closing",
        /// Hand in the correction plan of a deputy group (domain 6.4).
        Correction = "correction",
    }
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Running {
    /// The deadline or the promise, or the record that has its day in each quarter, the same every day: another one, or
    /// another last day, runs anew.
    pub source_id: Id,
    /// What must be done.
    pub kind: RunningKind,
    /// The last day.
    pub due_on: NaiveDate,
    /// Since which day this last day holds: that of the start event, or of the extension.
    pub since: NaiveDate,
    /// What kind of record it hangs on.
    pub subject_kind: &'static str,
    /// The record.
    pub subject_id: Id,
    /// Its title.
    pub title: String,
    /// Its number.
    pub number: Option<String>,
    /// The town whose parameters hold; none for the county's.
    pub town_id: Option<Id>,
    /// The units that have not done their part.
    pub unit_ids: Vec<Id>,
    /// The deputies who have not done theirs.
    pub deputy_ids: Vec<Id>,
    /// The office of the congress that watches over it.
    pub office_id: Id,
}

/// A feature whose records have days to keep.
pub trait RunningSource: Sync {
    /// All that runs in the county of the actor today and is due by a day, the earliest first.
    fn running(
        &self,
        conn: &mut AnyConnection,
        acting: &Acting,
        until: NaiveDate,
    ) -> Result<Vec<Running>, Problem>;
}
