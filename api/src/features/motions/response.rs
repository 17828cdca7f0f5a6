//! What the operations on motions give back.

use super::model::{
    CommitteeOpinion, MotionAction, MotionDecision, MotionStatus, MotionView, Mover,
    WithdrawalAnswer,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::features::signatures::{JointSignature, SignatureCount};
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// A motion in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionItem {
    /// Identifier.
    pub id: Id,
    /// `〔2026〕城关镇议案第001号`, once handed in.
    #[schema(required)]
    pub number: Option<String>,
    /// Title.
    pub title: String,
    /// Where it stands.
    pub status: MotionStatus,
    /// The congress.
    pub level: CongressLevel,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// Who moves it.
    pub mover: Mover,
    /// The lead deputy's name, or the organ's.
    pub mover_name: String,
    /// The lead deputy.
    #[schema(required)]
    pub lead_deputy_id: Option<Id>,
    /// How many have signed, the lead included.
    pub signed_count: i32,
    /// How many must; 0 when an organ moves it.
    pub required_count: i32,
    /// The day it was handed in.
    #[schema(required)]
    pub submitted_on: Option<NaiveDate>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A motion with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Motion)]
pub struct MotionResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: MotionItem,
    /// 案由.
    pub cause: String,
    /// 案据.
    pub grounds: String,
    /// 方案.
    pub plan: String,
    /// Full name of the congress.
    pub congress_name: String,
    /// Full name of the office of the presidium.
    pub office_name: String,
    /// Who signs, the lead first; none when an organ moves it.
    pub signatures: Vec<JointSignature>,
    /// Since when the office notes signatures on paper.
    #[schema(required)]
    pub paper_asked_at: Option<Timestamp>,
    /// How many have signed and how many must.
    #[schema(required)]
    pub signature_count: Option<SignatureCount>,
    /// The day the presidium fixed.
    #[schema(required)]
    pub deadline: Option<MotionDeadline>,
    /// Handed in after that day.
    pub is_late: bool,
    /// What the presidium decided, oldest first.
    pub decisions: Vec<MotionDecisionView>,
    /// What the special committee says.
    #[schema(required)]
    pub report: Option<CommitteeReport>,
    /// Withdrawals, oldest first.
    pub withdrawals: Vec<MotionWithdrawal>,
    /// How many votes are needed, before the vote.
    #[schema(required)]
    pub majority: Option<MotionMajority>,
    /// The vote.
    #[schema(required)]
    pub vote: Option<MotionVote>,
    /// Who carries it out.
    pub tasks: Vec<MotionTask>,
    /// The suggestion it became (J3), when the reader may see it.
    #[schema(required)]
    pub suggestion: Option<MotionSuggestion>,
    /// Attached files.
    pub attachments: Vec<AttachmentResponse>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<MotionActionState>,
    /// What the presidium may decide now, and why not the rest; empty when it is not the reader's.
    pub choices: Vec<MotionChoice>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// The day until which motions of a session may be handed in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionDeadline {
    /// The session.
    pub session_name: String,
    /// The last day.
    pub closes_on: NaiveDate,
    /// Who recorded it.
    pub fixed_by: String,
    /// When.
    pub at: Timestamp,
}

/// A decision of the presidium.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionDecisionView {
    /// Identifier.
    pub id: Id,
    /// What it decided.
    pub decision: MotionDecision,
    /// Why.
    #[schema(required)]
    pub reason: Option<String>,
    /// The special committee it was referred to.
    #[schema(required)]
    pub committee_name: Option<String>,
    /// On which day.
    pub decided_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// What the special committee says.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CommitteeReport {
    /// Whether to put it on the agenda.
    pub opinion: CommitteeOpinion,
    /// In words.
    pub content: String,
    /// On which day.
    pub reported_on: NaiveDate,
    /// Who recorded it.
    pub recorded_by: String,
}

/// A withdrawal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionWithdrawal {
    /// Identifier.
    pub id: Id,
    /// Why.
    pub reason: String,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// What the presidium said; null while it waits.
    #[schema(required)]
    pub answer: Option<WithdrawalAnswer>,
    /// Why.
    #[schema(required)]
    pub note: Option<String>,
}

/// How many votes are needed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionMajority {
    /// 全体代表.
    pub base: u32,
    /// A majority of them.
    pub required: u32,
    /// How that follows, one line per step.
    pub explanation: Vec<String>,
}

/// The vote.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionVote {
    /// On which day.
    pub voted_on: NaiveDate,
    /// 全体代表.
    pub base: i32,
    /// A majority of them.
    pub required: i32,
    /// In favour.
    pub in_favour: i32,
    /// Against.
    pub against: i32,
    /// Abstained.
    pub abstained: i32,
    /// Invalid ballots.
    pub invalid: i32,
    /// Whether it was enough.
    pub is_passed: bool,
    /// How that follows, one line per step.
    pub explanation: Vec<String>,
    /// Who recorded it.
    pub recorded_by: String,
}

/// Who carries out what.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionTask {
    /// Identifier.
    pub id: Id,
    /// The unit.
    pub unit_id: Id,
    /// Its name.
    pub unit_name: String,
    /// What it does.
    pub task: String,
    /// The day by which it reports.
    pub report_by: NaiveDate,
    /// Not reported, and the day is over.
    pub is_overdue: bool,
    /// What it reported.
    #[schema(required)]
    pub report: Option<String>,
    /// Who signed the report.
    #[schema(required)]
    pub signed_by: Option<String>,
    /// When it reported.
    #[schema(required)]
    pub reported_at: Option<Timestamp>,
}

/// The suggestion a motion became.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionSuggestion {
    /// Identifier.
    pub id: Id,
    /// Its number.
    #[schema(required)]
    pub number: Option<String>,
    /// Its title.
    pub title: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionActionState {
    /// The act.
    pub key: MotionAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A decision and whether it is open now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionChoice {
    /// The decision.
    pub decision: MotionDecision,
    /// Open.
    pub allowed: bool,
    /// Why not.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many motions a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionViewCount {
    /// The view.
    pub key: MotionView,
    /// How many.
    pub count: i64,
}

/// The views open to the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionViews {
    /// In the order of the tabs.
    pub views: Vec<MotionViewCount>,
}

/// A congress the reader may move something in, or works for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionCongress {
    /// Its level.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// Its name.
    pub name: String,
    /// The running term.
    pub term_id: Id,
    /// The number of the term.
    pub ordinal: i16,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Who may move something in it.
    pub movers: Vec<Mover>,
    /// How many deputies must sign.
    pub required: u32,
    /// The article that says so.
    pub article: String,
    /// All deputies in office, of whom an adopted motion needs more than half.
    pub deputies: u32,
    /// The day the presidium fixed last.
    #[schema(required)]
    pub deadline: Option<MotionDeadline>,
    /// Whether the reader holds an active seat in it, or works for its office.
    pub may_move: bool,
}

/// The congresses of the reader.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MotionCongresses {
    /// The town's first.
    pub items: Vec<MotionCongress>,
}
