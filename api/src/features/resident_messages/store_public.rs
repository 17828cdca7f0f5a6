//! What everybody may know before writing: the county, its towns and villages, what is asked for, deputies.

use super::model::{ProjectIdeaCategory, ResidentMessageKind, ResidentMessageStatus};
use crate::features::organs::OrganKind;
use crate::features::project_rounds::model::ProjectRoundStatus;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{
    counties, deputies, organs, project_rounds, regions, resident_messages as messages,
    suggestion_publications,
};
use chrono::NaiveDate;
use diesel::prelude::*;

/// What a county's twelve digits end with.
const REST: &str = "000000";

/// A county by its six digits: its key and name.
pub(in crate::features) fn county_of(
    conn: &mut AnyConnection,
    code: &str,
) -> Result<Option<(i64, String)>, Problem> {
    Ok(counties::table
        .filter(counties::region_code.eq(format!("{code}{REST}")))
        .select((counties::id, counties::name))
        .first(conn)
        .optional()?)
}

/// A round, as much as everybody may know of one that asks for ideas.
#[derive(Debug, Clone, Queryable)]
pub(in crate::features) struct OpenRound {
    /// Identifier.
    pub(in crate::features) id: Id,
    /// The town of a township congress.
    pub(in crate::features) town_id: Option<Id>,
    /// Its title.
    pub(in crate::features) title: String,
    /// Where it stands.
    pub(in crate::features) status: ProjectRoundStatus,
    /// The last day.
    pub(in crate::features) until: Option<NaiveDate>,
}

impl OpenRound {
    /// Whether ideas are asked for on a day.
    #[must_use]
    pub(in crate::features) fn is_open(&self, on: NaiveDate) -> bool {
        self.status == ProjectRoundStatus::Soliciting && self.until.is_none_or(|until| on <= until)
    }
}

/// A round of the county, whatever it asks for.
pub(super) fn round(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<OpenRound>, Problem> {
    Ok(project_rounds::table
        .find((county_id, id))
        .filter(project_rounds::status.ne(ProjectRoundStatus::Preparing))
        .select((
            project_rounds::id,
            project_rounds::town_id,
            project_rounds::title,
            project_rounds::status,
            project_rounds::solicit_until,
        ))
        .first(conn)
        .optional()?)
}

/// The rounds that ask for ideas on a day, those that end first before others.
pub(in crate::features) fn open_rounds(
    conn: &mut AnyConnection,
    county_id: i64,
    on: NaiveDate,
) -> Result<Vec<OpenRound>, Problem> {
    Ok(project_rounds::table
        .filter(project_rounds::county_id.eq(county_id))
        .filter(project_rounds::status.eq(ProjectRoundStatus::Soliciting))
        .filter(project_rounds::solicit_until.ge(on))
        .order((
            project_rounds::solicit_until.asc(),
            project_rounds::id.asc(),
        ))
        .limit(100)
        .select((
            project_rounds::id,
            project_rounds::town_id,
            project_rounds::title,
            project_rounds::status,
            project_rounds::solicit_until,
        ))
        .load(conn)?)
}

/// A town that has a congress.
#[derive(Debug, Clone, Queryable)]
pub(in crate::features) struct Town {
    /// Its organ.
    pub(in crate::features) id: Id,
    /// Its short name.
    pub(in crate::features) name: String,
    /// Its region.
    pub(in crate::features) region_code: String,
}

/// The towns of a county that have a congress, by code.
pub(in crate::features) fn towns(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<Vec<Town>, Problem> {
    Ok(organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(organs::kind.eq(OrganKind::TownshipCongress))
        .filter(organs::is_active.eq(true))
        .order((organs::region_code.asc(), organs::id.asc()))
        .select((organs::id, organs::short_name, organs::region_code))
        .load(conn)?)
}

/// The villages and communities of some towns, by their region codes.
pub(in crate::features) fn villages(
    conn: &mut AnyConnection,
    towns: &[&Town],
    on: NaiveDate,
) -> Result<Vec<String>, Problem> {
    let codes: Vec<&str> = towns.iter().map(|town| town.region_code.as_str()).collect();
    Ok(regions::table
        .filter(regions::parent_code.eq_any(codes))
        .filter(regions::valid_from.le(on))
        .filter(regions::valid_to.is_null().or(regions::valid_to.gt(on)))
        .order(regions::code.asc())
        .limit(500)
        .select(regions::name)
        .load(conn)?)
}

/// The name of a deputy.
pub(super) fn deputy(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<String>, Problem> {
    Ok(deputies::table
        .find((county_id, id))
        .select(deputies::name)
        .first(conn)
        .optional()?)
}

/// The page of a suggestion, if it is public.
pub(super) fn publication(
    conn: &mut AnyConnection,
    county_id: i64,
    suggestion_id: Id,
) -> Result<Option<Id>, Problem> {
    Ok(suggestion_publications::table
        .filter(suggestion_publications::county_id.eq(county_id))
        .filter(suggestion_publications::suggestion_id.eq(suggestion_id))
        .filter(suggestion_publications::withdrawn_at.is_null())
        .select(suggestion_publications::id)
        .first(conn)
        .optional()?)
}

/// An idea of a resident as everybody may read it.
#[derive(Debug, Clone, Queryable)]
pub(in crate::features) struct ShownIdea {
    /// Identifier.
    pub(in crate::features) id: Id,
    /// What is wanted.
    pub(in crate::features) title: Option<String>,
    /// What, where and why.
    pub(in crate::features) content: Option<String>,
    /// The town.
    pub(in crate::features) town_name: Option<String>,
    /// What it is about.
    pub(in crate::features) category: Option<ProjectIdeaCategory>,
    /// When it came.
    pub(in crate::features) created_at: Timestamp,
}

/// The ideas that were accepted, the newest first, in the words of the office.
pub(in crate::features) fn shown_ideas(
    conn: &mut AnyConnection,
    county_id: i64,
    most: i64,
) -> Result<Vec<ShownIdea>, Problem> {
    Ok(messages::table
        .left_join(
            organs::table.on(organs::county_id
                .eq(messages::county_id)
                .and(organs::id.nullable().eq(messages::town_id))),
        )
        .filter(messages::county_id.eq(county_id))
        .filter(messages::kind.eq(ResidentMessageKind::Idea))
        .filter(messages::status.eq(ResidentMessageStatus::Accepted))
        .order((messages::created_at.desc(), messages::id.desc()))
        .limit(most)
        .select((
            messages::id,
            messages::shown_title,
            messages::shown_content,
            organs::short_name.nullable(),
            messages::category,
            messages::created_at,
        ))
        .load(conn)?)
}
