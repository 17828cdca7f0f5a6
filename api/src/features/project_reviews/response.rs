//! What the operations on reviews give back.

use super::dto::ProjectDimensionWeight;
use super::model::{ProjectAcceptanceResult, ProjectDimension};
use crate::features::ballots::BallotGrade;
use crate::features::congresses::CongressLevel;
use crate::features::project_works::response::{ProjectMilestone, ProjectProblem, ProjectWorkItem};
use crate::features::resident_ratings::response::ResidentRatingCounts;
use crate::platform::db::Id;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// An acceptance.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectAcceptance {
    /// Identifier.
    pub id: Id,
    /// When.
    pub held_on: NaiveDate,
    /// By whom.
    pub held_by: String,
    /// What it came to.
    pub result: ProjectAcceptanceResult,
    /// Percent that were reported then.
    pub percent: i32,
    /// Why before everything was done.
    #[schema(required)]
    pub early_reason: Option<String>,
    /// What is to be made better.
    #[schema(required)]
    pub remarks: Option<String>,
    /// By when a failed one is rectified.
    #[schema(required)]
    pub rectify_by: Option<NaiveDate>,
    /// Who entered it.
    pub entered_by: String,
}

/// The score of a dimension.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectScore {
    /// The dimension.
    pub dimension: ProjectDimension,
    /// Percent it counts.
    pub weight: i32,
    /// Points, from 0 to 100.
    pub score: i32,
    /// Why.
    #[schema(required)]
    pub note: Option<String>,
}

/// The sheet of a project.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectSheet {
    /// When.
    pub reviewed_on: NaiveDate,
    /// By whom.
    pub reviewed_by: String,
    /// In words.
    #[schema(required)]
    pub opinion: Option<String>,
    /// The total in hundredths of a point, from 0 to 10 000.
    pub total_hundredths: i32,
    /// What it is made of.
    pub scores: Vec<ProjectScore>,
    /// Who entered it.
    pub entered_by: String,
}

/// A rating of a session on a project (V12).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRating {
    /// The ballot.
    pub ballot_id: Id,
    /// Its title.
    pub ballot_title: String,
    /// The day it was announced; everything below is null before.
    #[schema(required)]
    pub announced_on: Option<NaiveDate>,
    /// All who could vote.
    #[schema(required)]
    pub base: Option<u32>,
    /// 满意.
    #[schema(required)]
    pub satisfied: Option<u32>,
    /// 基本满意.
    #[schema(required)]
    pub basically_satisfied: Option<u32>,
    /// 不满意.
    #[schema(required)]
    pub dissatisfied: Option<u32>,
    /// 弃权.
    #[schema(required)]
    pub abstained: Option<u32>,
    /// The grade by the rule of the ballot.
    #[schema(required)]
    pub grade: Option<BallotGrade>,
    /// So many percent of all must be satisfied or basically satisfied: a local rule, kept from the day it was linked.
    pub share_percent: i32,
    /// Fewer are: it is rectified and rated again at the next session.
    #[schema(required)]
    pub needs_rectification: Option<bool>,
}

/// The review of a project.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectReview {
    /// The carrying out it belongs to.
    pub work_id: Id,
    /// Acceptances, from the first on.
    pub acceptances: Vec<ProjectAcceptance>,
    /// The sheet.
    #[schema(required)]
    pub sheet: Option<ProjectSheet>,
    /// Ratings, from the first on.
    pub ratings: Vec<ProjectRating>,
    /// The last rating that was announced asks for rectification.
    pub needs_rectification: bool,
    /// What residents say of it, collected on the net.
    pub residents: ResidentRatingCounts,
    /// Version of the carrying out, for `If-Match`.
    pub version: i64,
}

/// What each dimension counts in the county.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectReviewWeights {
    /// Each dimension once, together 100.
    pub weights: Vec<ProjectDimensionWeight>,
    /// The usual weights, which the county has not changed.
    pub is_usual: bool,
    /// Version, for `If-Match`; 0 for the usual weights.
    pub version: i64,
}

/// A project in the report of a round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectReportItem {
    /// Plan, money, light.
    pub work: ProjectWorkItem,
    /// Its tasks, in order.
    pub milestones: Vec<ProjectMilestone>,
    /// What was found wanting.
    pub problems: Vec<ProjectProblem>,
    /// The last acceptance.
    #[schema(required)]
    pub acceptance: Option<ProjectAcceptance>,
    /// The total of its sheet in hundredths of a point.
    #[schema(required)]
    pub total_hundredths: Option<i32>,
    /// The last rating.
    #[schema(required)]
    pub rating: Option<ProjectRating>,
    /// What residents say of it, collected on the net.
    pub residents: ResidentRatingCounts,
}

/// A project that was selected and has no plan yet, or none the reader may see.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectWithoutPlan {
    /// The project.
    pub project_id: Id,
    /// Its number.
    pub number: String,
    /// Its name.
    pub title: String,
    /// Yuan that were voted.
    #[schema(required)]
    pub investment_yuan: Option<i64>,
}

/// How the projects of a round stand, together.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct ProjectReportSummary {
    /// Projects that were selected.
    pub projects: i64,
    /// Plans that are published or further.
    pub published: i64,
    /// Accepted.
    pub accepted: i64,
    /// Paused or stopped.
    pub interrupted: i64,
    /// With a green light.
    pub green: i64,
    /// With a yellow light.
    pub yellow: i64,
    /// With a red light.
    pub red: i64,
    /// Yuan that are planned.
    pub money_planned_yuan: i64,
    /// Yuan that were paid.
    pub paid_yuan: i64,
    /// Problems that are not rectified.
    pub problems_open: i64,
    /// Projects whose last rating asks for rectification.
    pub needs_rectification: i64,
}

/// What the congress is told of a round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProjectRoundReport {
    /// The round.
    pub round_id: Id,
    /// Its title.
    pub round_title: String,
    /// The year.
    pub year: i32,
    /// The congress.
    pub level: CongressLevel,
    /// The name of its organ.
    pub congress_name: String,
    /// The day it is told for.
    pub on: NaiveDate,
    /// All together.
    pub summary: ProjectReportSummary,
    /// Each project that is carried out, in the order of their numbers.
    pub items: Vec<ProjectReportItem>,
    /// Those without a plan.
    pub without_plan: Vec<ProjectWithoutPlan>,
}
