//! The board in the database: one statement for what changes from second to second.

use super::model::{RemarkKind, SittingStatus};
use super::rows::Sitting;
use crate::platform::db::{AnyConnection, Id, Timestamp, Uid, UtcTimestamp, with_backend};
use crate::platform::http::Problem;
use crate::schema::{meeting_people, meeting_sitting_people as now};
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};
use std::collections::BTreeMap;

/// What a sitting looks like at this moment.
#[derive(Debug, Clone, QueryableByName)]
pub(super) struct Moment {
    #[diesel(sql_type = Text)]
    pub status: SittingStatus,
    #[diesel(sql_type = BigInt)]
    pub voters_present: i64,
    #[diesel(sql_type = BigInt)]
    pub present: i64,
    #[diesel(sql_type = Nullable<Uid>)]
    pub item_id: Option<Id>,
    #[diesel(sql_type = Nullable<Text>)]
    pub item_title: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub item_kind: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    pub speaker: Option<String>,
    #[diesel(sql_type = Nullable<UtcTimestamp>)]
    pub spoken_at: Option<Timestamp>,
}

/// Every subselect is a range of an index that begins with the county.
const MOMENT: &str = "\
SELECT s.status AS status,
    (SELECT COUNT(*) FROM meeting_sitting_people AS n
        JOIN meeting_people AS p ON p.county_id = n.county_id AND p.id = n.person_id
        WHERE n.county_id = $1 AND n.sitting_id = $2 AND n.is_present AND p.has_vote) AS voters_present,
    (SELECT COUNT(*) FROM meeting_sitting_people AS n
        WHERE n.county_id = $1 AND n.sitting_id = $2 AND n.is_present) AS present,
    i.id AS item_id, i.title AS item_title, i.kind AS item_kind,
    (SELECT p.name FROM meeting_remarks AS r
        JOIN meeting_people AS p ON p.county_id = r.county_id AND p.id = r.person_id
        WHERE r.county_id = $1 AND r.item_id = i.id AND r.kind = $3
        ORDER BY r.at DESC, r.id DESC LIMIT 1) AS speaker,
    (SELECT r.at FROM meeting_remarks AS r
        WHERE r.county_id = $1 AND r.item_id = i.id AND r.kind = $3
        ORDER BY r.at DESC, r.id DESC LIMIT 1) AS spoken_at
FROM meeting_sittings AS s
LEFT JOIN meeting_items AS i
    ON i.county_id = s.county_id AND i.sitting_id = s.id AND i.status = 'current'
WHERE s.county_id = $1 AND s.id = $2";

/// The moment of a sitting, or 404: one statement.
pub(super) fn moment(
    conn: &mut AnyConnection,
    county_id: i64,
    sitting_id: Id,
) -> Result<Moment, Problem> {
    let found: Option<Moment> = with_backend!(conn, c => diesel::sql_query(MOMENT)
        .bind::<BigInt, _>(county_id)
        .bind::<Uid, _>(sitting_id)
        .bind::<Text, _>(RemarkKind::Speech.as_str())
        .get_result(c)
        .optional())?;
    found.ok_or_else(Problem::not_found)
}

/// Those with a vote by delegation, and how many of them are there; nothing when there are no delegations.
pub(super) fn delegations(
    conn: &mut AnyConnection,
    sitting: &Sitting,
) -> Result<Vec<(Option<String>, i64, i64)>, Problem> {
    let all: Vec<(Option<String>, i64)> = meeting_people::table
        .filter(meeting_people::county_id.eq(sitting.county_id))
        .filter(meeting_people::meeting_id.eq(sitting.meeting_id))
        .filter(meeting_people::has_vote.eq(true))
        .group_by(meeting_people::delegation)
        .select((meeting_people::delegation, count_star()))
        .load(conn)?;
    let there: Vec<(Option<String>, i64)> = now::table
        .inner_join(
            meeting_people::table.on(meeting_people::county_id
                .eq(now::county_id)
                .and(meeting_people::id.eq(now::person_id))),
        )
        .filter(now::county_id.eq(sitting.county_id))
        .filter(now::sitting_id.eq(sitting.id))
        .filter(now::is_present.eq(true))
        .filter(meeting_people::has_vote.eq(true))
        .group_by(meeting_people::delegation)
        .select((meeting_people::delegation, count_star()))
        .load(conn)?;
    if all.iter().all(|(name, _)| name.is_none()) {
        return Ok(Vec::new());
    }
    let there: BTreeMap<Option<String>, i64> = there.into_iter().collect();
    let mut found: Vec<_> = all
        .into_iter()
        .map(|(name, total)| {
            let present = there.get(&name).copied().unwrap_or_default();
            (name, total, present)
        })
        .collect();
    // Those of no delegation last.
    found.sort_by(|a, b| (a.0.is_none(), &a.0).cmp(&(b.0.is_none(), &b.0)));
    Ok(found)
}
