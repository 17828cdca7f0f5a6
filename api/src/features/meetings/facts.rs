//! What the papers of a meeting say, read once.

use super::case::Case;
use super::model::{Capacity, LeaveStatus};
use super::response::MeetingResponse;
use super::rows::Person;
use super::{detail, store, store_people, store_presences, store_remarks};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events;
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;
use crate::platform::strokes;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Somebody as a paper names them.
#[derive(Debug, Clone)]
pub struct NamedPerson {
    /// Their row on the roll.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// In what capacity.
    pub capacity: Capacity,
    /// Whether they vote.
    pub has_vote: bool,
    /// Their post.
    pub post: Option<String>,
    /// Their delegation.
    pub delegation: Option<String>,
    /// Their seat.
    pub seat: Option<String>,
    /// The mandate is suspended (代表法61): they do not attend.
    pub is_suspended: bool,
    /// On leave that was granted.
    pub is_on_leave: bool,
}

/// Something said about an item.
#[derive(Debug, Clone)]
pub struct SaidRemark {
    /// The item.
    pub item_id: Id,
    /// Who said it.
    pub name: String,
    /// Their delegation at this meeting.
    pub delegation: Option<String>,
    /// What.
    pub content: String,
}

/// A meeting with everything its papers name.
#[derive(Debug, Clone)]
pub struct MeetingFacts {
    /// The meeting, in Chinese.
    pub meeting: MeetingResponse,
    /// Full name of the office that serves it.
    pub office: String,
    /// Everybody on the roll, by the strokes of their names (rule E9).
    pub people: Vec<NamedPerson>,
    /// Who came to each sitting.
    pub came: HashMap<Id, HashSet<Id>>,
    /// What was said, oldest first.
    pub remarks: Vec<SaidRemark>,
    /// How far the event log is sealed, as `sequence:hash`, for the record; none before the first seal.
    pub log_head: Option<String>,
    /// Whether the reader works for the office.
    pub is_office: bool,
    /// The day of the paper.
    pub today: NaiveDate,
}

impl From<Person> for NamedPerson {
    fn from(row: Person) -> Self {
        Self {
            id: row.id,
            name: row.name,
            capacity: row.capacity,
            has_vote: row.has_vote,
            post: row.post,
            delegation: row.delegation,
            seat: row.seat,
            is_suspended: row.is_suspended,
            is_on_leave: row.leave_status == LeaveStatus::Approved,
        }
    }
}

/// Reads them; 404 out of scope.
pub(in crate::features) fn facts(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<MeetingFacts, Problem> {
    // Papers are Chinese, so the words that come with the meeting are, too.
    let mut acting = acting.clone();
    acting.locale = Locale::ZhCn;
    let row = store::get(conn, &acting.scope, id)?;
    let case = Case::new(conn, &acting, row)?;
    let meeting = detail::assemble(conn, &acting, &case)?;
    let office_id = case.row.office_id;
    let mut names = organs::names(conn, case.row.county_id, &[office_id])?;
    let people = store_people::all(conn, &case.row)?.into_iter();
    let people = people.filter(|one| !one.is_struck).map(NamedPerson::from);
    let mut people: Vec<NamedPerson> = people.collect();
    people.sort_by_cached_key(|one| strokes::key(&one.name));
    let remarks = store_remarks::all(conn, &case.row)?.into_iter();
    let remarks = remarks.map(|(remark, person)| SaidRemark {
        item_id: remark.item_id,
        name: person.name,
        delegation: person.delegation,
        content: remark.content,
    });
    Ok(MeetingFacts {
        office: names.remove(&office_id).unwrap_or_default(),
        people,
        came: store_presences::came(conn, &case.row)?,
        remarks: remarks.collect(),
        log_head: events::sealed_to(conn, case.row.county_id)?,
        is_office: case.is_office(),
        today: acting.today,
        meeting,
    })
}
