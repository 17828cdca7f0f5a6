//! Rows of the tables of reports to voters.

use super::model::{VoterReportForm, VoterReportResult, VoterReportStatus};
use super::rules::Counts;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use crate::schema::{
    voter_report_questions, voter_report_ratings, voter_report_slips, voter_reports,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A report.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = voter_reports, treat_none_as_default_value = false)]
pub struct ReportRow {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    /// The congress.
    pub organ_id: Id,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub term_id: Id,
    pub deputy_id: Id,
    /// Whose voters (原选区).
    pub constituency: String,
    pub form: VoterReportForm,
    /// The day.
    pub held_on: NaiveDate,
    pub begins_at: Option<Timestamp>,
    pub place: String,
    /// The day on which it was to be held before it was moved last.
    pub moved_from: Option<NaiveDate>,
    pub move_reason: Option<String>,
    /// The report.
    pub content: Option<String>,
    pub written_at: Option<Timestamp>,
    pub status: VoterReportStatus,
    pub voters_present: Option<i64>,
    /// Why so few.
    pub few_reason: Option<String>,
    /// By which everybody finds its page.
    pub code: String,
    pub announced_on: Option<NaiveDate>,
    pub feedback: Option<String>,
    pub fed_back_on: Option<NaiveDate>,
    pub improvements: Option<String>,
    pub read_on: Option<NaiveDate>,
    /// Why it was called off.
    pub end_reason: Option<String>,
    pub created_by_name: String,
    pub is_demo: bool,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

/// A question of voters.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = voter_report_questions, treat_none_as_default_value = false)]
pub struct QuestionRow {
    pub county_id: i64,
    pub id: Id,
    pub report_id: Id,
    pub question: String,
    pub answer: Option<String>,
    pub noted_by_name: String,
    pub at: Timestamp,
}

/// The ratings of a report as totals.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = voter_report_ratings, treat_none_as_default_value = false)]
pub struct RatingRow {
    pub county_id: i64,
    pub report_id: Id,
    /// How many slips were handed out.
    pub slips: i64,
    pub excellent: i64,
    pub competent: i64,
    pub basic: i64,
    pub incompetent: i64,
    pub abstained: i64,
    /// Once all is counted, with the numbers that decided.
    pub result: Option<VoterReportResult>,
    pub competent_percent: Option<i64>,
    pub basic_percent: Option<i64>,
}

impl RatingRow {
    /// As the rules count.
    pub(super) const fn counts(&self) -> Counts {
        Counts {
            excellent: self.excellent,
            competent: self.competent,
            basic: self.basic,
            incompetent: self.incompetent,
            abstained: self.abstained,
        }
    }
}

/// A slip.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = voter_report_slips, treat_none_as_default_value = false)]
pub struct SlipRow {
    pub county_id: i64,
    pub report_id: Id,
    pub slip_hash: String,
    pub is_used: bool,
}
