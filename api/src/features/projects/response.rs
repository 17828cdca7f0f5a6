//! What the operations on projects give back.

use super::dto::ProjectSource;
use super::model::{
    ProjectAction, ProjectCategory, ProjectCheckKind, ProjectCheckResult, ProjectExclusion,
    ProjectGap, ProjectStance, ProjectStatus,
};
use crate::features::congresses::CongressLevel;
use crate::features::project_ideas::response::ProjectIdeaItem;
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// What deputies and groups say of need and feasibility, together: each deputy counts once, a group as many times as
/// deputies took part.
#[derive(Debug, Clone, Copy, Default, Serialize, ToSchema)]
pub struct ProjectAppraisalMean {
    /// Deputies who were heard.
    pub people: i64,
    /// The mean of need, from 1 to 5, in hundredths; null when nobody was heard.
    #[schema(required)]
    pub need_hundredths: Option<i64>,
    /// The mean of feasibility, from 1 to 5, in hundredths; null when nobody was heard.
    #[schema(required)]
    pub feasibility_hundredths: Option<i64>,
}

/// A project in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectItem {
    /// Identifier.
    pub id: Id,
    /// Its number: one series of the congress for each year.
    pub number: String,
    /// The round.
    pub round_id: Id,
    /// The year of the round.
    pub year: i32,
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
    /// Its name.
    pub title: String,
    /// What it is about.
    pub category: ProjectCategory,
    /// Where it stands.
    pub status: ProjectStatus,
    /// Its place on the list of candidates.
    #[schema(required)]
    pub position: Option<i32>,
    /// The unit that is responsible.
    #[schema(required)]
    pub unit_id: Option<Id>,
    /// Its name.
    #[schema(required)]
    pub unit_name: Option<String>,
    /// What it costs, yuan.
    #[schema(required)]
    pub investment_yuan: Option<i64>,
    /// When it is finished.
    #[schema(required)]
    pub finish_on: Option<NaiveDate>,
    /// What deputies say of it.
    pub appraisal: ProjectAppraisalMean,
    /// Votes in favour; from the announcement on.
    #[schema(required)]
    pub in_favour: Option<i32>,
    /// When it was entered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// An examination.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectCheck {
    /// Of what.
    pub kind: ProjectCheckKind,
    /// What it came to.
    pub result: ProjectCheckResult,
    /// By whom.
    pub checked_by: String,
    /// When.
    pub checked_on: NaiveDate,
    /// The condition, or why not.
    #[schema(required)]
    pub note: Option<String>,
    /// Who entered it.
    pub entered_by: String,
}

/// What a deputy or a group says.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectAppraisal {
    /// Identifier.
    pub id: Id,
    /// The deputy.
    #[schema(required)]
    pub deputy_id: Option<Id>,
    /// The name of the deputy or of the group.
    pub name: String,
    /// Deputies who took part.
    pub people: i32,
    /// When.
    pub held_on: NaiveDate,
    /// Need, from 1 to 5.
    pub need: i32,
    /// Feasibility, from 1 to 5.
    pub feasibility: i32,
    /// In words.
    #[schema(required)]
    pub opinion: Option<String>,
}

/// What a deputy says for or against it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRemark {
    /// Identifier.
    pub id: Id,
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// Which way it speaks.
    pub stance: ProjectStance,
    /// What is said.
    pub body: String,
    /// When.
    pub at: Timestamp,
}

/// What keeps it off the list of candidates (V3, V5).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectGapFound {
    /// What.
    pub key: ProjectGap,
    /// The examination it is about.
    #[schema(required)]
    pub check: Option<ProjectCheckKind>,
    /// The same in words.
    pub text: String,
}

/// An act and whether it is open to the reader now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectActionState {
    /// The act.
    pub key: ProjectAction,
    /// Open to the reader.
    pub allowed: bool,
    /// The problem code that doing it now would give.
    #[schema(required)]
    pub code: Option<String>,
    /// The same in words.
    #[schema(required)]
    pub reason: Option<String>,
}

/// A project with everything the reader may see of it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Project)]
pub struct ProjectResponse {
    /// As in a list.
    #[serde(flatten)]
    pub item: ProjectItem,
    /// The title of its round.
    pub round_title: String,
    /// What is built or done.
    pub content: String,
    /// Why it is needed and can be done.
    #[schema(required)]
    pub argument: Option<String>,
    /// Takes several years.
    pub is_multi_year: bool,
    /// What of it is reached in the year of the round.
    #[schema(required)]
    pub yearly_goal: Option<String>,
    /// Where the money comes from.
    pub sources: Vec<ProjectSource>,
    /// The ideas it was made of (V13).
    pub ideas: Vec<ProjectIdeaItem>,
    /// Examinations (V3).
    pub checks: Vec<ProjectCheck>,
    /// What deputies and groups say; not for units.
    pub appraisals: Vec<ProjectAppraisal>,
    /// What is said for and against it; not for units.
    pub remarks: Vec<ProjectRemark>,
    /// What keeps it off the list of candidates; empty once it is on it.
    pub gaps: Vec<ProjectGapFound>,
    /// Why it is not eligible.
    #[schema(required)]
    pub exclusion_reason: Option<ProjectExclusion>,
    /// Why it is not eligible or was put back, in words.
    #[schema(required)]
    pub outcome_note: Option<String>,
    /// Votes against; from the announcement on.
    #[schema(required)]
    pub against: Option<i32>,
    /// Abstentions; from the announcement on.
    #[schema(required)]
    pub abstained: Option<i32>,
    /// Every act, and whether it is open to the reader now.
    pub actions: Vec<ProjectActionState>,
    /// Who entered it.
    pub created_by: String,
    /// Made up for a demonstration.
    pub is_demo: bool,
}
