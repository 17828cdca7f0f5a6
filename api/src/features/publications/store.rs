//! Publications in the database.

use diesel::prelude::*;

use crate::features::announcements::model::AnnouncementStatus;
use crate::features::duty_records::model::DutyAudience;
use crate::features::project_rounds::model::ProjectRoundStatus;
use crate::features::project_selections::model::ProjectSelectionStatus;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Columns, Id, Json, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{
    announcements, counties, deputy_cards, duty_quarters, organs, project_rounds,
    project_selections, stations, suggestion_publications as rows,
};
use chrono::NaiveDate;

/// A suggestion as it is public.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct PublicationRow {
    pub county_id: i64,
    pub id: Id,
    pub suggestion_id: Id,
    pub number: Option<String>,
    pub title: String,
    /// Null when the deputy is not named.
    pub deputy_name: Option<String>,
    pub town_name: Option<String>,
    /// Made up for a demonstration.
    pub is_demo: bool,
    pub published_by_name: String,
    pub published_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
    pub withdrawn_reason: Option<String>,
    pub withdrawn_by_name: Option<String>,
    pub replies: Json,
    pub content: String,
}

/// The publication of a suggestion that stands.
pub(super) fn standing(
    conn: &mut AnyConnection,
    county_id: i64,
    suggestion_id: Id,
) -> Result<Option<PublicationRow>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .filter(rows::suggestion_id.eq(suggestion_id))
        .filter(rows::withdrawn_at.is_null())
        .select(PublicationRow::as_select())
        .first(conn)
        .optional()?)
}

/// Enters one.
pub(super) fn insert(conn: &mut AnyConnection, row: &PublicationRow) -> Result<(), Problem> {
    diesel::insert_into(rows::table).values(row).execute(conn)?;
    Ok(())
}

/// Takes one back.
pub(super) fn withdraw(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &PublicationRow,
    reason: &str,
) -> Result<PublicationRow, Problem> {
    Ok(diesel::update(rows::table.find((row.county_id, row.id)))
        .set((
            rows::withdrawn_at.eq(acting.now),
            rows::withdrawn_reason.eq(reason),
            rows::withdrawn_by_name.eq(acting.actor_name()),
        ))
        .returning(PublicationRow::columns())
        .get_result(conn)?)
}

/// What a county's twelve digits end with.
const REST: &str = "000000";

/// Code of six digits and name of a county.
pub(super) fn county(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<(String, String), Problem> {
    let (code, name): (String, String) = counties::table
        .find(county_id)
        .select((counties::region_code, counties::name))
        .first(conn)?;
    Ok((short(&code), name))
}

/// Whether the county of the row has any of these rows: the first that an index gives. Of `IN` and `EXISTS` the engines
/// make one reading of what there is in all counties.
macro_rules! has {
    ($rows:expr, $county_id:expr) => {
        $rows
            .filter($county_id.eq(counties::id))
            .select($county_id)
            .single_value()
            .is_not_null()
    };
}

/// The counties in which anything is public: code and name. A suggestion, a card of a deputy, a round that asks for
/// ideas, projects that were chosen, an announcement, an open station, points of a quarter.
pub(super) fn counties(
    conn: &mut AnyConnection,
    on: NaiveDate,
) -> Result<Vec<(String, String)>, Problem> {
    let suggestions = rows::table.filter(rows::withdrawn_at.is_null());
    let cards = deputy_cards::table.filter(deputy_cards::withdrawn_at.is_null());
    let rounds = project_rounds::table
        .filter(project_rounds::status.eq(ProjectRoundStatus::Soliciting))
        .filter(project_rounds::solicit_until.ge(on));
    let chosen = project_selections::table
        .filter(project_selections::status.eq(ProjectSelectionStatus::Announced));
    let told = announcements::table.filter(announcements::status.eq(AnnouncementStatus::Published));
    let open = stations::table.filter(stations::closed_on.is_null());
    let points = duty_quarters::table
        .filter(duty_quarters::audience.eq(Some(DutyAudience::Public)))
        .filter(duty_quarters::is_published.eq(true));
    let found: Vec<(String, String)> = counties::table
        .filter(
            has!(suggestions, rows::county_id)
                .or(has!(cards, deputy_cards::county_id))
                .or(has!(rounds, project_rounds::county_id))
                .or(has!(chosen, project_selections::county_id))
                .or(has!(told, announcements::county_id))
                .or(has!(open, stations::county_id))
                .or(has!(points, duty_quarters::county_id)),
        )
        .order(counties::region_code.asc())
        .select((counties::region_code, counties::name))
        .load(conn)?;
    let found = found.into_iter();
    Ok(found.map(|(code, name)| (short(&code), name)).collect())
}

/// The six digits people know.
fn short(code: &str) -> String {
    code.strip_suffix(REST).unwrap_or(code).to_owned()
}

/// A county by its six digits: its key and name.
pub(super) fn county_of(
    conn: &mut AnyConnection,
    code: &str,
) -> Result<Option<(i64, String)>, Problem> {
    Ok(counties::table
        .filter(counties::region_code.eq(format!("{code}{REST}")))
        .select((counties::id, counties::name))
        .first(conn)
        .optional()?)
}

/// The short name of a town.
pub(super) fn town_name(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Id,
) -> Result<Option<String>, Problem> {
    Ok(organs::table
        .find((county_id, town_id))
        .select(organs::short_name)
        .first(conn)
        .optional()?)
}

/// What is public in a county, newest first, after one of them, found by words in title or text.
pub(super) fn list(
    conn: &mut AnyConnection,
    county_id: i64,
    pattern: Option<String>,
    after: Option<Id>,
    limit: i64,
) -> Result<Vec<PublicationRow>, Problem> {
    let mut query = rows::table
        .into_boxed()
        .filter(rows::county_id.eq(county_id))
        .filter(rows::withdrawn_at.is_null());
    if let Some(pattern) = pattern {
        query = query.filter(
            rows::title
                .like(pattern.clone())
                .escape('\\')
                .or(rows::content.like(pattern).escape('\\')),
        );
    }
    // One that was taken back meanwhile still says where to go on.
    let after = match after {
        Some(id) => rows::table
            .find((county_id, id))
            .select((rows::published_at, rows::id))
            .first::<(Timestamp, Id)>(conn)
            .optional()?,
        None => None,
    };
    if let Some((at, id)) = after {
        query = query.filter(
            rows::published_at
                .lt(at)
                .or(rows::published_at.eq(at).and(rows::id.lt(id))),
        );
    }
    Ok(query
        .order((rows::published_at.desc(), rows::id.desc()))
        .limit(limit)
        .select(PublicationRow::as_select())
        .load(conn)?)
}

/// One that is public.
pub(super) fn public(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<PublicationRow>, Problem> {
    Ok(rows::table
        .find((county_id, id))
        .filter(rows::withdrawn_at.is_null())
        .select(PublicationRow::as_select())
        .first(conn)
        .optional()?)
}
