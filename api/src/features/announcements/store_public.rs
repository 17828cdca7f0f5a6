//! Published announcements, for everybody.

use super::model::AnnouncementStatus;
use super::public::PublicAnnouncement;
use super::rows::AnnouncementRow;
use crate::platform::db::{AnyConnection, Id, MultiBackend, one_of};
use crate::platform::http::Problem;
use crate::schema::{announcement_texts, announcements};
use diesel::prelude::*;
use std::collections::HashMap;

/// Published ones of a county, of one of its congresses if asked: that of the county (no town) or of a town.
fn published<'a>(
    county_id: i64,
    of: Option<Option<Id>>,
) -> announcements::BoxedQuery<'a, MultiBackend> {
    let query = announcements::table
        .into_boxed()
        .filter(announcements::county_id.eq(county_id))
        .filter(announcements::status.eq(AnnouncementStatus::Published));
    match of {
        None => query,
        Some(None) => query.filter(announcements::town_id.is_null()),
        Some(Some(town)) => query.filter(announcements::town_id.eq(town)),
    }
}

/// The years there is something of, the newest first.
pub(in crate::features) fn years(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
) -> Result<Vec<i32>, Problem> {
    Ok(published(county_id, of)
        .select(announcements::year)
        .distinct()
        .order(announcements::year.desc())
        .load(conn)?)
}

/// Those of a year without their texts, the last issued first.
pub(in crate::features) fn list(
    conn: &mut AnyConnection,
    county_id: i64,
    of: Option<Option<Id>>,
    (year, limit): (i32, i64),
) -> Result<Vec<PublicAnnouncement>, Problem> {
    let rows: Vec<AnnouncementRow> = published(county_id, of)
        .filter(announcements::year.eq(year))
        .order((announcements::issued_on.desc(), announcements::id.desc()))
        .limit(limit)
        .select(AnnouncementRow::as_select())
        .load(conn)?;
    let shown = rows.into_iter();
    Ok(shown
        .filter_map(|row| PublicAnnouncement::of(row, String::new()))
        .collect())
}

/// One of them.
pub(in crate::features) fn one(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<PublicAnnouncement>, Problem> {
    let row: Option<AnnouncementRow> = published(county_id, None)
        .filter(announcements::id.eq(id))
        .select(AnnouncementRow::as_select())
        .first(conn)
        .optional()?;
    let found = row.into_iter().collect();
    Ok(with_texts(conn, county_id, found)?.pop())
}

/// All of a county with their texts, the last issued first.
pub(in crate::features) fn all(
    conn: &mut AnyConnection,
    county_id: i64,
    limit: i64,
) -> Result<Vec<PublicAnnouncement>, Problem> {
    let rows = published(county_id, None)
        .order((announcements::issued_on.desc(), announcements::id.desc()))
        .limit(limit)
        .select(AnnouncementRow::as_select())
        .load(conn)?;
    with_texts(conn, county_id, rows)
}

/// What was published last, with its text.
pub(in crate::features) fn newest(
    conn: &mut AnyConnection,
    county_id: i64,
    limit: i64,
) -> Result<Vec<PublicAnnouncement>, Problem> {
    let rows = published(county_id, None)
        .order((announcements::published_at.desc(), announcements::id.desc()))
        .limit(limit)
        .select(AnnouncementRow::as_select())
        .load(conn)?;
    with_texts(conn, county_id, rows)
}

fn with_texts(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: Vec<AnnouncementRow>,
) -> Result<Vec<PublicAnnouncement>, Problem> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let texts: Vec<(Id, String)> = announcement_texts::table
        .filter(announcement_texts::county_id.eq(county_id))
        .filter(one_of(announcement_texts::announcement_id, ids))
        .select((
            announcement_texts::announcement_id,
            announcement_texts::content,
        ))
        .load(conn)?;
    let mut texts: HashMap<Id, String> = texts.into_iter().collect();
    let shown = rows.into_iter().filter_map(|row| {
        let content = texts.remove(&row.id).unwrap_or_default();
        PublicAnnouncement::of(row, content)
    });
    Ok(shown.collect())
}

/// By choice among projects, the announcement that tells its result.
pub(in crate::features) fn of_selections(
    conn: &mut AnyConnection,
    county_id: i64,
    selections: &[Id],
) -> Result<HashMap<Id, Id>, Problem> {
    let wanted: Vec<Option<Id>> = selections.iter().copied().map(Some).collect();
    let rows: Vec<(Option<Id>, Id)> = published(county_id, None)
        .filter(one_of(announcements::project_selection_id, wanted))
        .select((announcements::project_selection_id, announcements::id))
        .load(conn)?;
    let known = rows.into_iter();
    Ok(known
        .filter_map(|(selection, id)| Some((selection?, id)))
        .collect())
}
