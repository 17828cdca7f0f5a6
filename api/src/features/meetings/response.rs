//! What the operations on meetings give back.

use super::dto_calls::MeetingCall;
use super::model::{
    Answer, ItemKind, ItemStatus, LeaveStatus, MeetingAction, MeetingKind, MeetingStatus,
    MeetingView, SittingKind, SittingStatus,
};
use crate::features::attachments::AttachmentResponse;
use crate::features::congresses::CongressLevel;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// How many are on the roll, and what they answered; those struck off do not count.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct MeetingCounts {
    /// Everybody.
    pub people: i64,
    /// Those with a vote.
    pub voters: i64,
    /// Those who attend without a vote (列席).
    pub without_vote: i64,
    /// Answered that they attend.
    pub attending: i64,
    /// On leave that was granted.
    pub on_leave: i64,
    /// Asked for leave that nobody has decided on.
    pub leave_asked: i64,
    /// Have not answered.
    pub unanswered: i64,
}

/// The reader's own part in a meeting.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MyMeetingPart {
    /// Their row on the roll.
    pub person_id: Id,
    /// Whether they vote.
    pub has_vote: bool,
    /// Whether they are in a sitting that is going on or about to begin: checked in and not out again.
    pub is_present: bool,
    /// Their delegation.
    #[schema(required)]
    pub delegation: Option<String>,
    /// Their seat.
    #[schema(required)]
    pub seat: Option<String>,
    /// When they read the notice.
    #[schema(required)]
    pub read_at: Option<Timestamp>,
    /// What they answered.
    pub answer: Answer,
    /// Where their request for leave stands.
    pub leave_status: LeaveStatus,
}

/// A meeting in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingItem {
    /// Identifier.
    pub id: Id,
    /// What it is.
    pub kind: MeetingKind,
    /// Its title.
    pub title: String,
    /// Its number in the term.
    #[schema(required)]
    pub ordinal: Option<i32>,
    /// An extraordinary session (M2).
    pub is_extraordinary: bool,
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// The town of a township congress.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub town_name: Option<String>,
    /// The year it begins in.
    pub year: i32,
    /// The first day.
    pub begins_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
    /// Where.
    pub place: String,
    /// Where it stands.
    pub status: MeetingStatus,
    /// When its date was published (M1).
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// When the notice was sent.
    #[schema(required)]
    pub notified_at: Option<Timestamp>,
    /// Who is on the roll.
    pub counts: MeetingCounts,
    /// The reader's own part, if they are on the roll.
    #[schema(required)]
    pub mine: Option<MyMeetingPart>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A sitting of a meeting.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingSitting {
    /// Identifier.
    pub id: Id,
    /// What it is.
    pub kind: SittingKind,
    /// Its title.
    pub title: String,
    /// When it begins.
    pub begins_at: Timestamp,
    /// Where, if not where the meeting is.
    #[schema(required)]
    pub place: Option<String>,
    /// Of which delegation.
    #[schema(required)]
    pub delegation: Option<String>,
    /// Who presides over it.
    #[schema(required)]
    pub presided_by: Option<String>,
    /// Where it stands.
    pub status: SittingStatus,
    /// When it was opened.
    #[schema(required)]
    pub opened_at: Option<Timestamp>,
    /// Who opened it.
    #[schema(required)]
    pub opened_by: Option<String>,
    /// When it was closed.
    #[schema(required)]
    pub closed_at: Option<Timestamp>,
    /// The quorum as it was at the opening; null before.
    #[schema(required)]
    pub quorum: Option<SittingQuorum>,
}

/// The quorum of a sitting (N3, P4), frozen when it was opened.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SittingQuorum {
    /// Of how many it was taken.
    pub total: i32,
    /// How many had to be there; null where no rule asks for a quorum.
    #[schema(required)]
    pub required: Option<i32>,
    /// How many with a vote were there.
    pub present: i32,
    /// The article or local rule.
    #[schema(required)]
    pub article: Option<String>,
    /// The calculation, line by line.
    pub lines: Vec<String>,
}

/// An item of the agenda. The list is in the order of the tree: an item, then what belongs to it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AgendaItem {
    /// Identifier.
    pub id: Id,
    /// The item it belongs to.
    #[schema(required)]
    pub parent_id: Option<Id>,
    /// Its number, such as `3` or `3.1`; none for one that was dropped.
    #[schema(required)]
    pub number: Option<String>,
    /// What it is about.
    pub title: String,
    /// What it asks for.
    pub kind: ItemKind,
    /// Who reports.
    #[schema(required)]
    pub reporter: Option<String>,
    /// In which sitting.
    #[schema(required)]
    pub sitting_id: Option<Id>,
    /// Where it stands.
    pub status: ItemStatus,
    /// When it was taken up.
    #[schema(required)]
    pub started_at: Option<Timestamp>,
    /// When it was finished.
    #[schema(required)]
    pub finished_at: Option<Timestamp>,
    /// Why it was dropped.
    #[schema(required)]
    pub drop_reason: Option<String>,
    /// Its materials; files are added with `subject_kind` `meeting_item` and its identifier.
    pub materials: Vec<AttachmentResponse>,
}

/// A meeting with everything the reader may see of it, except the roll, which is a list of its own.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Meeting)]
pub struct MeetingResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: MeetingItem,
    /// Full name of the congress.
    pub congress_name: String,
    /// The number of the term.
    pub term_ordinal: i16,
    /// Who presides, as shown.
    #[schema(required)]
    pub host: Option<String>,
    /// The temporary Party branch (临时党支部) of a session, with its secretary and members, in words.
    #[schema(required)]
    pub party_branch: Option<String>,
    /// The deputy group.
    #[schema(required)]
    pub group_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub group_name: Option<String>,
    /// When the date was decided on (M1).
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// What the notice says beside time and place.
    #[schema(required)]
    pub notice: Option<String>,
    /// How many days before it the notice had to be sent (M9), as it was then.
    #[schema(required)]
    pub notice_days: Option<i32>,
    /// When it was closed.
    #[schema(required)]
    pub closed_at: Option<Timestamp>,
    /// Why it was called off.
    #[schema(required)]
    pub cancel_reason: Option<String>,
    /// Who called for it, of an extraordinary session, and of a presidium's meeting where members may call one.
    #[schema(required)]
    pub call: Option<MeetingCall>,
    /// Its sittings in order.
    pub sittings: Vec<MeetingSitting>,
    /// Its agenda.
    pub agenda: Vec<AgendaItem>,
    /// Materials of the whole meeting; files are added with `subject_kind` `meeting` and its identifier.
    pub materials: Vec<AttachmentResponse>,
    /// What needs attention; for those who prepare it only.
    pub warnings: Vec<MeetingWarning>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<MeetingActionState>,
    /// Who entered it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}

/// Something about a meeting that needs attention; it stops nobody.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingWarning {
    /// Stable code.
    pub code: String,
    /// The domain rule, such as `M9`.
    pub rule: String,
    /// The article or document behind it.
    pub basis: String,
    /// The warning in the reader's language.
    pub text: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingActionState {
    /// The act.
    pub key: MeetingAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// How many meetings a view holds.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingViewCount {
    /// The view.
    pub key: MeetingView,
    /// How many.
    pub count: i64,
}

/// The views.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MeetingViews {
    /// In the order of the tabs.
    pub views: Vec<MeetingViewCount>,
}
