//! What a duty file says, in its eight parts: as it is put together, kept and read.

use super::content_duties::{DutyFileContacts, DutyFilePledge, DutyFilePost};
use crate::features::awards::model::AwardGrade;
use crate::features::deputies::Gender;
use crate::features::deputies::model::MandateChangeKind;
use crate::features::deputies::rules::MandateStatus;
use crate::features::deputy_appraisals::model::DeputyAppraisalOutcome;
use crate::features::deputy_talks::model::DeputyTalkKind;
use crate::features::duty_points::points::Points;
use crate::features::duty_records::model::{DutyKind, DutySource};
use crate::features::suggestions::model::Status;
use crate::features::voter_reports::model::VoterReportResult;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Part one: who the deputy is.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFilePerson {
    /// Name.
    pub name: String,
    /// Gender.
    pub gender: Gender,
    /// Date of birth.
    #[schema(required)]
    pub born_on: Option<NaiveDate>,
    /// Ethnic group.
    pub ethnicity: String,
    /// Party, or 群众.
    pub party: String,
    /// Education.
    pub education: String,
    /// Work unit and post.
    pub occupation: String,
}

/// What happened to the mandate.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFileChange {
    /// What.
    pub kind: MandateChangeKind,
    /// Since when.
    pub effective_on: NaiveDate,
    /// By which article.
    pub basis: String,
}

/// Part one: the mandate.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFileSeat {
    /// The congress.
    pub congress_name: String,
    /// The number of its term.
    pub ordinal: i16,
    /// 选区 or 选举单位.
    pub constituency: String,
    /// Post in the congress or group.
    #[schema(required)]
    pub post: Option<String>,
    /// When elected.
    pub elected_on: NaiveDate,
    /// Where the mandate stands.
    pub status: MandateStatus,
    /// When it ended.
    #[schema(required)]
    pub ended_on: Option<NaiveDate>,
    /// What happened to it, the first first.
    pub changes: Vec<DutyFileChange>,
}

/// Something a deputy did.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFileLine {
    /// The duty record; null for what is none.
    #[schema(required)]
    pub record_id: Option<Id>,
    /// The day.
    pub on: NaiveDate,
    /// What was done; null for a commendation and for a talk.
    #[schema(required)]
    pub kind: Option<DutyKind>,
    /// What it was; of a confidential suggestion its number.
    pub title: String,
    /// More about it.
    #[schema(required)]
    pub note: Option<String>,
    /// Hours of a training.
    #[schema(required)]
    pub hours: Option<i32>,
    /// What the record comes from.
    #[schema(required)]
    pub source_kind: Option<DutySource>,
    /// Which.
    #[schema(required)]
    pub source_id: Option<Id>,
    /// The number of a suggestion, or of the paper of a commendation.
    #[schema(required)]
    pub number: Option<String>,
    /// Where a suggestion stands.
    #[schema(required)]
    pub suggestion_status: Option<Status>,
    /// What voters found of a report, once it is announced.
    #[schema(required)]
    pub report_result: Option<VoterReportResult>,
    /// It is a talk with the deputy, a notice about them or advice to resign.
    #[schema(required)]
    pub talk_kind: Option<DeputyTalkKind>,
    /// It is a commendation of this grade.
    #[schema(required)]
    pub award_grade: Option<AwardGrade>,
    /// When the commendation was taken back.
    #[schema(required)]
    pub withdrawn_on: Option<NaiveDate>,
}

/// What the office says of a year (年终评价).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFileWord {
    /// Identifier.
    pub id: Id,
    /// The file.
    pub file_id: Id,
    /// The year.
    pub year: i32,
    /// What it says.
    pub content: String,
    /// When it was decided.
    pub decided_on: NaiveDate,
    /// By whom.
    pub decided_by: String,
    /// Who wrote it down.
    pub written_by: String,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// Part eight: a year.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFileYear {
    /// Which.
    pub year: i32,
    /// How many verified records count in it.
    pub records: i64,
    /// The last quarter that is closed, 1 to 4; points and stars are of its end.
    #[schema(required)]
    pub quarter: Option<i32>,
    /// The points of the year so far.
    #[schema(required)]
    pub points: Option<Points>,
    /// The stars by them.
    #[schema(required)]
    pub stars: Option<i32>,
    /// What the appraisal by the other deputies found (五好代表), once it is decided.
    #[schema(required)]
    pub appraisal: Option<DeputyAppraisalOutcome>,
    /// What the office says.
    #[schema(required)]
    pub word: Option<DutyFileWord>,
}

/// The eight parts of a file (A8). Within a part the first day stands first.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DutyFileContent {
    /// 一、基本情况: the person.
    pub person: DutyFilePerson,
    /// And the mandate.
    pub seat: DutyFileSeat,
    /// 二、参加会议.
    pub meetings: Vec<DutyFileLine>,
    /// 三、视察调研.
    pub inspections: Vec<DutyFileLine>,
    /// 四、学习培训.
    pub trainings: Vec<DutyFileLine>,
    /// 五、小组活动 and what was done for residents.
    pub activities: Vec<DutyFileLine>,
    /// And the posts that were held.
    #[serde(default)]
    #[schema(required)]
    pub posts: Vec<DutyFilePost>,
    /// And the contacts that were kept, in numbers; null in a file that was closed before they were in it.
    #[serde(default)]
    #[schema(required)]
    pub contacts: Option<DutyFileContacts>,
    /// 六、议案建议.
    pub suggestions: Vec<DutyFileLine>,
    /// 七、述职和接受监督.
    pub reports: Vec<DutyFileLine>,
    /// And the pledges of each year.
    #[serde(default)]
    #[schema(required)]
    pub pledges: Vec<DutyFilePledge>,
    /// 八、表彰奖励: of the deputy, of suggestions they led, of groups they belonged to then.
    pub awards: Vec<DutyFileLine>,
    /// And the evaluation of each year.
    pub years: Vec<DutyFileYear>,
}
