//! Reports to voters as they are read.

use super::model::{VoterReportAction, VoterReportForm, VoterReportResult, VoterReportStatus};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A report in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportItem {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its short name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Who reports.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// Whose voters (原选区).
    pub constituency: String,
    /// How.
    pub form: VoterReportForm,
    /// The day.
    pub held_on: NaiveDate,
    /// When it begins.
    #[schema(required)]
    pub begins_at: Option<Timestamp>,
    /// Where.
    pub place: String,
    /// Where it stands.
    pub status: VoterReportStatus,
    /// Its day is over, and nobody has said whether it was held.
    pub is_overdue: bool,
    /// The deputy has written the report.
    pub is_written: bool,
    /// How many voters were present; null before it is held.
    #[schema(required)]
    pub voters_present: Option<i64>,
    /// What the ratings come to; to other deputies once it is announced.
    #[schema(required)]
    pub result: Option<VoterReportResult>,
    /// Since when everybody knows.
    #[schema(required)]
    pub announced_on: Option<NaiveDate>,
    /// When it was put on the plan.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportActionState {
    /// Which.
    pub key: VoterReportAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// What voters asked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportQuestion {
    /// Identifier.
    pub id: Id,
    /// The question or opinion.
    pub question: String,
    /// What was answered.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who noted it.
    pub noted_by: String,
    /// When it was noted.
    pub at: Timestamp,
}

/// How often each was said, and what that comes to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportRatings {
    /// 优秀.
    pub excellent: i64,
    /// 称职.
    pub competent: i64,
    /// 基本称职.
    pub basic: i64,
    /// 不称职.
    pub incompetent: i64,
    /// 弃权或者无效.
    pub abstained: i64,
    /// The numerator: competent or better.
    pub favourable: i64,
    /// The denominator: all ratings that came back.
    pub total: i64,
    /// The share in per cent, with one digit, rounded down.
    pub percent: String,
    /// From this share on: 称职 (`voter_report_competent_percent`).
    pub competent_percent: i64,
    /// From this share on: 基本称职 (`voter_report_basic_percent`).
    pub basic_percent: i64,
    /// The result.
    pub result: VoterReportResult,
    /// How it follows, line by line.
    pub explanation: Vec<String>,
}

/// A report with everything around it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = VoterReport)]
pub struct VoterReportResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: VoterReportItem,
    /// The report; to other deputies once the result is announced.
    #[schema(required)]
    pub content: Option<String>,
    /// When it was written.
    #[schema(required)]
    pub written_at: Option<Timestamp>,
    /// The day on which it was to be held before.
    #[schema(required)]
    pub moved_from: Option<NaiveDate>,
    /// Why it was moved.
    #[schema(required)]
    pub move_reason: Option<String>,
    /// Why so few voters were present.
    #[schema(required)]
    pub few_reason: Option<String>,
    /// At least so many voters are present at a meeting (`voter_report_min_present`).
    pub min_present: i64,
    /// The document behind that number.
    pub min_present_basis: String,
    /// What voters asked; to the deputy, the office and the county.
    pub questions: Vec<VoterReportQuestion>,
    /// How many slips were handed out; null without slips.
    #[schema(required)]
    pub slips: Option<i64>,
    /// How many of them were used.
    #[schema(required)]
    pub slips_used: Option<i64>,
    /// The ratings once they are counted; to other deputies once they are announced.
    #[schema(required)]
    pub ratings: Option<VoterReportRatings>,
    /// Its page for everybody, where voters rate and read what is announced: `/p/610981/reports/K7QD2M`.
    pub link: String,
    /// What was fed back to the deputy; to the deputy, the office and the county.
    #[schema(required)]
    pub feedback: Option<String>,
    /// When.
    #[schema(required)]
    pub fed_back_on: Option<NaiveDate>,
    /// What the deputy will do better.
    #[schema(required)]
    pub improvements: Option<String>,
    /// When the deputy confirmed having read the feedback.
    #[schema(required)]
    pub read_on: Option<NaiveDate>,
    /// Why it was called off.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// Files: the report on paper, pictures of the meeting.
    pub attachments: Vec<AttachmentResponse>,
    /// What the reader may do now.
    pub actions: Vec<VoterReportActionState>,
    /// Who put it on the plan.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// The slips to be printed for the voters present. Each is for whoever draws it; which was used is not told.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VoterReportSlips {
    /// Who reports.
    pub deputy_name: String,
    /// The page on which voters rate; for a square code.
    pub link: String,
    /// A code for each voter, such as `7K2Q-9XW4`.
    pub codes: Vec<String>,
}
