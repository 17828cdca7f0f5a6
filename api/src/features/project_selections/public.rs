//! What everybody may know of choices among projects: those whose result was announced (V9).

use super::rows::SelectionRow;
use super::{standing, store};
use crate::features::congresses::CongressLevel;
use crate::features::meetings;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// A choice whose result was announced.
#[derive(Debug, Clone)]
pub struct AnnouncedSelection {
    /// Identifier.
    pub id: Id,
    /// The round.
    pub round_id: Id,
    /// The congress.
    pub level: CongressLevel,
    /// Its organ.
    pub organ_id: Id,
    /// The town of a township congress.
    pub town_id: Option<Id>,
    /// When.
    pub announced_on: NaiveDate,
    /// The number of the public notice.
    pub notice_number: Option<String>,
}

/// How the congress voted on a project.
#[derive(Debug, Clone)]
pub struct ProjectVote {
    /// The session.
    pub meeting_title: Option<String>,
    /// When the result was announced in it.
    pub held_on: Option<NaiveDate>,
    /// 赞成.
    pub in_favour: u32,
    /// All deputies.
    pub base: u32,
    /// How many were needed.
    pub required: Option<u32>,
}

/// All of a county, the last announced first.
pub(in crate::features) fn announced(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<Vec<AnnouncedSelection>, Problem> {
    let rows = store::announced(conn, county_id)?;
    let told = |row: SelectionRow| {
        Some(AnnouncedSelection {
            id: row.id,
            round_id: row.round_id,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            announced_on: row.announced_on?,
            notice_number: row.notice_number,
        })
    };
    Ok(rows.into_iter().filter_map(told).collect())
}

/// The title of the voting method of a choice.
pub(in crate::features) fn titled(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<String>, Problem> {
    store::title(conn, county_id, id)
}

/// That of a round, if it was announced.
pub(in crate::features) fn announced_of(
    conn: &mut AnyConnection,
    county_id: i64,
    round_id: Id,
) -> Result<Option<AnnouncedSelection>, Problem> {
    let found = announced(conn, county_id)?;
    Ok(found.into_iter().find(|one| one.round_id == round_id))
}

/// The vote on a project of a round that was announced.
pub(in crate::features) fn vote_on(
    conn: &mut AnyConnection,
    county_id: i64,
    (round_id, project_id): (Id, Id),
) -> Result<Option<ProjectVote>, Problem> {
    let rows = store::announced(conn, county_id)?;
    let Some(row) = rows.into_iter().find(|row| row.round_id == round_id) else {
        return Ok(None);
    };
    let Some(mut found) = standing::of(conn, &row)? else {
        return Ok(None);
    };
    let Some(said) = found.said.remove(&project_id) else {
        return Ok(None);
    };
    let meeting = meetings::named(conn, county_id, said.meeting_id)?;
    Ok(Some(ProjectVote {
        meeting_title: meeting.map(|meeting| meeting.title),
        held_on: said.announced_at.map(local_date),
        in_favour: said.in_favour,
        base: said.base,
        required: said.required,
    }))
}
