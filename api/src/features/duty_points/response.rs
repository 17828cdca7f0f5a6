//! Points, stars, rules, closed quarters and appeals as they are read.

use super::model::{DutyAppealStatus, DutyRuleSetStatus, PointWhy, StarWhy};
use super::points::Points;
use super::rule_set::DutyRules;
use crate::features::congresses::CongressLevel;
use crate::features::duty_records::model::{DutyAudience, DutyKind};
use crate::platform::db::{Id, Timestamp};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// So many points, and why.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyPointLine {
    /// The quarter they were given in, 1 to 4.
    pub quarter: i32,
    /// For which record; null for the base of the year.
    #[schema(required)]
    pub record_id: Option<Id>,
    /// What was done.
    #[schema(required)]
    pub kind: Option<DutyKind>,
    /// When.
    #[schema(required)]
    pub held_on: Option<NaiveDate>,
    /// What it was.
    #[schema(required)]
    pub title: Option<String>,
    /// The rules.
    #[schema(required)]
    pub rule_set_id: Option<Id>,
    /// What they are called.
    #[schema(required)]
    pub rule_set_title: Option<String>,
    /// The line of the rules.
    #[schema(required)]
    pub line: Option<String>,
    /// How many.
    pub points: Points,
    /// Why.
    pub why: PointWhy,
    /// The same in words.
    pub explanation: String,
}

/// A quarter of a deputy.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyPointQuarter {
    /// Which, 1 to 4.
    pub quarter: i32,
    /// What it gave.
    pub points: Points,
    /// It is closed: this one; null while it is open.
    #[schema(required)]
    pub quarter_id: Option<Id>,
    /// It was decided to publish it.
    pub is_published: bool,
    /// To whom.
    #[schema(required)]
    pub audience: Option<DutyAudience>,
    /// Until when the deputy may appeal.
    #[schema(required)]
    pub appeal_until: Option<NaiveDate>,
}

/// Points and stars when a quarter was closed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyScore {
    /// The year.
    pub year: i32,
    /// The quarter.
    pub quarter: i32,
    /// The points of the year so far.
    pub total: Points,
    /// The stars.
    #[schema(required)]
    pub stars: Option<i32>,
    /// Why.
    pub star_why: StarWhy,
}

/// The points of a deputy in a congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyPointAccount {
    /// The congress.
    pub organ_id: Id,
    /// Its name.
    pub organ_name: String,
    /// The points of the year so far.
    pub total: Points,
    /// The stars by them.
    #[schema(required)]
    pub stars: Option<i32>,
    /// Why.
    pub star_why: StarWhy,
    /// The same in words.
    pub star_explanation: String,
    /// Its quarters.
    pub quarters: Vec<DutyPointQuarter>,
    /// Each point.
    pub lines: Vec<DutyPointLine>,
    /// How it stood when quarters were closed, in this year and before.
    pub history: Vec<DutyScore>,
}

/// The points of a deputy in a year.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DeputyPoints {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// The year.
    pub year: i32,
    /// One of each congress they sit or sat in: who moves to another town begins there anew and keeps what was given
    /// here.
    pub congresses: Vec<DutyPointAccount>,
}

/// A deputy in the points of a congress.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyPointsItem {
    /// The deputy.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// How many records were counted.
    pub records: i64,
    /// The points of the last quarter that was asked for.
    pub of_quarter: Points,
    /// The points of the year up to its end.
    pub total: Points,
    /// The stars by them.
    #[schema(required)]
    pub stars: Option<i32>,
    /// Why.
    pub star_why: StarWhy,
}

/// The points of a congress in a year, by the names of the deputies: no table of ranks.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyPoints {
    /// The congress.
    pub organ_id: Id,
    /// Its name.
    pub organ_name: String,
    /// The year.
    pub year: i32,
    /// Up to the end of this quarter.
    pub quarter: i32,
    /// That quarter is closed.
    pub is_closed: bool,
    /// It was decided to publish it.
    pub is_published: bool,
    /// The rules at its beginning.
    #[schema(required)]
    pub rule_set_id: Option<Id>,
    /// Everybody who sat there in the year.
    pub items: Vec<DutyPointsItem>,
}

/// Rules of points.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyRuleSet {
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
    /// What they are called.
    pub title: String,
    /// The template they began with.
    #[schema(required)]
    pub template: Option<String>,
    /// Where that was published.
    #[schema(required)]
    pub source: Option<String>,
    /// What they say.
    pub rules: DutyRules,
    /// Where they stand.
    pub status: DutyRuleSetStatus,
    /// The first day on which they count.
    #[schema(required)]
    pub effective_from: Option<NaiveDate>,
    /// When it was decided.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// Who decided.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// The paper that says so.
    #[schema(required)]
    pub basis: Option<String>,
    /// Who wrote them.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Whether the reader may change them and put them in force.
    pub can_edit: bool,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// A closed quarter.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyQuarter {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// The year.
    pub year: i32,
    /// The quarter.
    pub quarter: i32,
    /// When it was closed.
    pub frozen_on: NaiveDate,
    /// Who closed it.
    pub frozen_by: String,
    /// It was decided to publish it.
    pub is_published: bool,
    /// To whom.
    #[schema(required)]
    pub audience: Option<DutyAudience>,
    /// Since when.
    #[schema(required)]
    pub published_on: Option<NaiveDate>,
    /// When it was decided to publish it, or not to any more.
    #[schema(required)]
    pub decided_on: Option<NaiveDate>,
    /// Who decided.
    #[schema(required)]
    pub decided_by: Option<String>,
    /// Where residents read it: `/p/610981/points/<id>`.
    #[schema(required)]
    pub link: Option<String>,
    /// Version, for `If-Match`.
    pub version: i64,
}

/// Closed quarters.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyQuarters {
    /// By quarter.
    pub items: Vec<DutyQuarter>,
}

/// An appeal.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DutyAppeal {
    /// Identifier.
    pub id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its town.
    #[schema(required)]
    pub town_id: Option<Id>,
    /// The closed quarter.
    pub quarter_id: Id,
    /// Its year.
    pub year: i32,
    /// Which of the year.
    pub quarter: i32,
    /// Who appeals.
    pub deputy_id: Id,
    /// Their name.
    pub deputy_name: String,
    /// What is wrong, and why.
    pub content: String,
    /// Where it stands.
    pub status: DutyAppealStatus,
    /// The answer.
    #[schema(required)]
    pub answer: Option<String>,
    /// Who answered.
    #[schema(required)]
    pub answered_by: Option<String>,
    /// When.
    #[schema(required)]
    pub answered_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Version, for `If-Match`.
    pub version: i64,
}
