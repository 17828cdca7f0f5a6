//! Talks with deputies as they are read.

use super::model::{DeputyTalkAction, DeputyTalkGround, DeputyTalkKind, DeputyTalkStatus};
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A duty record it rests on, as it read when it was planned.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DeputyTalkCited {
    /// The record.
    pub duty_record_id: Id,
    /// Its day.
    pub held_on: NaiveDate,
    /// What it was.
    pub title: String,
}

/// A talk, a notice or advice to resign in a list. Who only reads a notice does not learn what is to be better.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyTalkItem {
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
    /// Whom it is about.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// What it is.
    pub kind: DeputyTalkKind,
    /// Why.
    pub ground: DeputyTalkGround,
    /// When it is planned.
    pub planned_on: NaiveDate,
    /// When it was held.
    #[schema(required)]
    pub held_on: Option<NaiveDate>,
    /// Who talks with the deputy, or gives the notice.
    pub held_by: String,
    /// Where it stands.
    pub status: DeputyTalkStatus,
    /// Until when something is to be better.
    #[schema(required)]
    pub improve_by: Option<NaiveDate>,
    /// Whether it is.
    #[schema(required)]
    pub is_improved: Option<bool>,
    /// The deputy has answered.
    pub has_answer: bool,
    /// Its day, or that by which something is to be better, is over.
    pub is_overdue: bool,
    /// When it was entered.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An act, and whether it is open.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyTalkActionState {
    /// Which.
    pub key: DeputyTalkAction,
    /// Whether it is open to the reader now.
    pub allowed: bool,
    /// Why not: the code of the problem it would be refused with.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A talk with everything around it; of a notice others read only what is in the list and its text.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = DeputyTalk)]
pub struct DeputyTalkResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: DeputyTalkItem,
    /// The facts it rests on.
    #[schema(required)]
    pub facts: Option<String>,
    /// The year of the quarter that is meant.
    #[schema(required)]
    pub year: Option<i64>,
    /// The quarter, 1 to 4.
    #[schema(required)]
    pub quarter: Option<i64>,
    /// The duty records it rests on.
    pub cited: Vec<DeputyTalkCited>,
    /// The talk before advice to resign.
    #[schema(required)]
    pub talk_id: Option<Id>,
    /// When it was decided to give the advice.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// Who decided it.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// What was said; the text of a notice.
    #[schema(required)]
    pub content: Option<String>,
    /// What is to be better.
    #[schema(required)]
    pub improvement: Option<String>,
    /// What the deputy answered.
    #[schema(required)]
    pub answer: Option<String>,
    /// When.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// When it was looked at again.
    #[schema(required)]
    pub followed_up_on: Option<NaiveDate>,
    /// What was found.
    #[schema(required)]
    pub follow_up: Option<String>,
    /// Why it was called off; a last word.
    #[schema(required)]
    pub end_reason: Option<String>,
    /// What the reader may do now.
    pub actions: Vec<DeputyTalkActionState>,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// A session a deputy was in no sitting of, without leave.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAbsenceSession {
    /// The session.
    pub meeting_id: Id,
    /// Its title.
    pub title: String,
    /// When it began.
    pub begins_on: NaiveDate,
    /// They asked for leave, and it was not granted.
    pub has_asked: bool,
}

/// A deputy who missed sessions without leave.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAbsence {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub name: String,
    /// So many that it is a ground to end the mandate (代表法62): it is for the congress to say so, never automatic.
    pub is_ground: bool,
    /// Which, the first first.
    pub sessions: Vec<DeputyAbsenceSession>,
    /// A talk with them that is not over.
    #[schema(required)]
    pub talk_id: Option<Id>,
}

/// Who of a congress missed sessions of the running term without leave.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyAbsences {
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    pub congress_name: String,
    /// How many missed sessions are a ground to end a mandate.
    pub needed: i64,
    /// The article, as shown.
    pub article: String,
    /// Those who missed any: whose mandate could be ended first.
    pub deputies: Vec<DeputyAbsence>,
}
