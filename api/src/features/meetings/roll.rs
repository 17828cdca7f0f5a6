//! Who belongs to a meeting by law: the deputies of the running term for a session, the members of the
//! presidium, the deputies of a group. Whoever else attends the staff adds.
//!
//! Mandates begin, are suspended and end while a meeting is prepared and held: the roll is read anew when the
//! office asks for it, and whenever a sitting is opened.

use super::model::{Answer, Capacity, LeaveStatus, MeetingKind};
use super::rows::{Meeting, Person};
use super::store_people::{self, Seated, seated};
use crate::features::deputies::presidium::PresidiumPost;
use crate::features::presidium;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use crate::platform::ids::new_id;
use std::collections::HashMap;

/// The roll as it would be made now.
pub(super) fn of(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
) -> Result<Vec<Person>, Problem> {
    let person = |one: &Seated, capacity, post| blank(acting, row, one, capacity, post);
    match row.kind {
        MeetingKind::CongressSession => {
            let seated = seated(conn, row, acting.today)?;
            let all = seated.iter();
            Ok(all.map(|one| person(one, Capacity::Deputy, None)).collect())
        }
        MeetingKind::PresidiumMeeting => {
            let posts = presidium_posts(conn, acting, row.organ_id)?;
            let seated = seated(conn, row, acting.today)?;
            let members = seated.iter().filter_map(|one| {
                let post = posts.get(&one.id)?;
                let key = format!("presidium.post.{}", post.as_str());
                let post = text(Locale::ZhCn, &key, &Params::new());
                Some(person(one, Capacity::Member, Some(post)))
            });
            Ok(members.collect())
        }
        MeetingKind::GroupMeeting => {
            let seated = seated(conn, row, acting.today)?;
            let of_group = seated.iter().filter(|one| one.group_id == row.group_id);
            Ok(of_group
                .map(|one| person(one, Capacity::Deputy, None))
                .collect())
        }
        MeetingKind::StandingCommitteeMeeting
        | MeetingKind::CouncilMeeting
        | MeetingKind::Symposium => Ok(Vec::new()),
    }
}

/// What reading the roll anew changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Refreshed {
    /// New on it.
    pub added: usize,
    /// No longer on it.
    pub struck: usize,
    /// Suspended, restored, with another post.
    pub changed: usize,
}

impl Refreshed {
    /// Whether anything changed.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// Reads the roll anew. Who is no longer in office is struck; who was added by the staff stays.
pub(super) fn refresh(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Meeting,
) -> Result<Refreshed, Problem> {
    let mut done = Refreshed::default();
    if !row.kind.has_roll_by_law() {
        return Ok(done);
    }
    let wanted = of(conn, acting, row)?;
    let there = store_people::all(conn, row)?;
    let mut known: HashMap<Id, Person> = there
        .into_iter()
        .filter_map(|person| Some((person.deputy_id?, person)))
        .collect();
    let mut new = Vec::new();
    for one in wanted {
        let Some(mut person) = one.deputy_id.and_then(|id| known.remove(&id)) else {
            new.push(one);
            continue;
        };
        let is_same = !person.is_struck
            && person.capacity == one.capacity
            && person.is_suspended == one.is_suspended
            && person.post == one.post;
        if !is_same {
            person.is_struck = false;
            person.capacity = one.capacity;
            person.is_suspended = one.is_suspended;
            person.has_vote = one.has_vote;
            person.post = one.post;
            store_people::save(conn, &mut person, acting.now)?;
            done.changed += 1;
        }
    }
    for mut person in known.into_values() {
        if person.capacity.is_by_law() && !person.is_struck {
            person.is_struck = true;
            person.has_vote = false;
            store_people::save(conn, &mut person, acting.now)?;
            done.struck += 1;
        }
    }
    done.added = new.len();
    store_people::insert(conn, &new)?;
    Ok(done)
}

/// The members who serve today, with their posts.
pub(super) fn presidium_posts(
    conn: &mut AnyConnection,
    acting: &Acting,
    organ_id: Id,
) -> Result<HashMap<Id, PresidiumPost>, Problem> {
    let found = presidium::current(conn, acting, organ_id)?;
    let members = found.into_iter().flat_map(|presidium| presidium.members);
    let serving = members.filter(|one| {
        one.since <= acting.today && one.until.is_none_or(|until| acting.today < until)
    });
    Ok(serving.map(|one| (one.deputy_id, one.post)).collect())
}

fn blank(
    acting: &Acting,
    row: &Meeting,
    one: &Seated,
    capacity: Capacity,
    post: Option<String>,
) -> Person {
    Person {
        deputy_id: Some(one.id),
        has_vote: !one.is_suspended,
        is_suspended: one.is_suspended,
        post,
        delegation: one.group.clone(),
        ..person(acting, row, &one.name, one.sort_key.clone(), capacity)
    }
}

/// Somebody new on the roll, without a vote and without an answer.
pub(super) fn person(
    acting: &Acting,
    row: &Meeting,
    name: &str,
    sort_key: String,
    capacity: Capacity,
) -> Person {
    Person {
        county_id: row.county_id,
        id: new_id(),
        meeting_id: row.id,
        deputy_id: None,
        account_id: None,
        name: name.to_owned(),
        sort_key,
        capacity,
        post: None,
        has_vote: false,
        is_suspended: false,
        is_struck: false,
        delegation: None,
        seat: None,
        read_at: None,
        answer: Answer::None,
        answered_at: None,
        answered_by_name: None,
        leave_kind: None,
        leave_reason: None,
        leave_status: LeaveStatus::None,
        leave_decided_by_name: None,
        leave_decided_at: None,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    }
}
