//! The office assigns deputies to the members of the presidium, many at once.

use super::case::Case;
use super::changing::release;
use super::dto::{AssignDeputyContactsRequest, DeputyContactAssignment};
use super::error;
use super::log::entry;
use super::model::DeputyContactKind;
use super::rows::ContactRow;
use super::rules::{gone, wrong_day};
use super::{store, store_coverage};
use crate::features::congresses::{self, Congress, CongressLevel};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// The members of a presidium who serve in a term today.
pub(in crate::features) fn members(
    conn: &mut AnyConnection,
    acting: &Acting,
    term_id: Id,
) -> Result<Vec<Id>, Problem> {
    let county_id = acting.scope.county_id();
    let rows = store_coverage::members(conn, county_id, &[term_id], acting.today)?;
    Ok(rows.into_iter().map(|(_, deputy)| deputy).collect())
}

/// Whoever is new to a member is entered, whoever is not named any more is released; all of them are told.
pub(in crate::features) fn assign(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &AssignDeputyContactsRequest,
) -> Result<(), Problem> {
    let congress = congresses::own_congress(tx, acting, CongressLevel::Township)?;
    let since = request.since.unwrap_or(acting.today);
    if let Some(code) = wrong_day(since, None, acting.today) {
        return Err(Problem::field("/since", code));
    }
    let names = settle(tx, acting, congress.term_id, &request.members)?;
    let county_id = acting.scope.county_id();
    let ids: Vec<Id> = request.members.iter().map(|one| one.member_id).collect();
    let rows = store::lock_of_members(tx, county_id, congress.term_id, &ids)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let written = Written {
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        congress,
        since,
        names,
    };
    let mut changes = 0;
    for one in &request.members {
        let of_member = rows.iter().filter(|row| row.keeper_id == one.member_id);
        let are: Vec<Id> = of_member.clone().filter_map(|row| row.deputy_id).collect();
        let (joined, left) = (gone(&one.deputy_ids, &are), gone(&are, &one.deputy_ids));
        for row in of_member.filter(|row| row.deputy_id.is_some_and(|id| left.contains(&id))) {
            let reason = request.reason.as_deref();
            let reason = reason.ok_or_else(|| Problem::field("/reason", "required"))?;
            let mut case = Case::load(tx, acting, row.clone())?;
            release(tx, acting, &mut case, reason)?;
        }
        for (at, deputy) in joined.iter().enumerate() {
            written.enter(tx, acting, (one.member_id, *deputy), at == 0)?;
        }
        changes += joined.len() + left.len();
    }
    match changes {
        0 => Err(error::UNCHANGED.problem()),
        _ => Ok(()),
    }
}

/// Whether each member serves, is named once, and looks after deputies in office, each once and not themselves; gives
/// back everybody's name.
fn settle(
    conn: &mut AnyConnection,
    acting: &Acting,
    term_id: Id,
    asked: &[DeputyContactAssignment],
) -> Result<HashMap<Id, String>, Problem> {
    let serving = members(conn, acting, term_id)?;
    let everybody = asked.iter().flat_map(|one| {
        let deputies = one.deputy_ids.iter().copied();
        deputies.chain([one.member_id])
    });
    let everybody: HashSet<Id> = everybody.collect();
    let everybody: Vec<Id> = everybody.into_iter().collect();
    let names = congresses::deputies_in_office(conn, &acting.scope, term_id, &everybody)?;
    for (at, one) in asked.iter().enumerate() {
        let pointer = format!("/members/{at}/member_id");
        if !serving.contains(&one.member_id) || !names.contains_key(&one.member_id) {
            return Err(Problem::field(&pointer, "deputy_contact_no_member"));
        }
        if asked[..at].iter().any(|two| two.member_id == one.member_id) {
            return Err(Problem::field(&pointer, "duplicate"));
        }
        for (n, deputy) in one.deputy_ids.iter().enumerate() {
            let wrong = if *deputy == one.member_id {
                "deputy_contact_oneself"
            } else if !names.contains_key(deputy) {
                "not_a_deputy"
            } else if one.deputy_ids[..n].contains(deputy) {
                "duplicate"
            } else {
                continue;
            };
            let pointer = format!("/members/{at}/deputy_ids/{n}");
            return Err(Problem::field(&pointer, wrong));
        }
    }
    Ok(names)
}

/// What those who are new have in common.
struct Written {
    congress: Congress,
    since: NaiveDate,
    is_demo: bool,
    names: HashMap<Id, String>,
}

impl Written {
    /// Enters one. The deputy is told of each, the member of the first: one notice for however many.
    fn enter(
        &self,
        tx: &mut Tx<'_>,
        acting: &Acting,
        (keeper_id, deputy_id): (Id, Id),
        is_first: bool,
    ) -> Result<(), Problem> {
        let congress = &self.congress;
        let row = ContactRow {
            county_id: acting.scope.county_id(),
            id: new_id(),
            level: congress.level,
            organ_id: congress.organ_id,
            town_id: congress.town_id,
            office_id: congress.office_id,
            term_id: congress.term_id,
            kind: DeputyContactKind::Deputy,
            keeper_id,
            deputy_id: Some(deputy_id),
            label: None,
            is_household: false,
            village: None,
            phone: None,
            since: self.since,
            last_on: None,
            ended_on: None,
            end_reason: None,
            is_demo: self.is_demo,
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
        };
        store::insert(tx, &row)?;
        let name = |id: Id| self.names.get(&id).map_or("", String::as_str);
        let case = Case::new(acting, row, (name(keeper_id), Some(name(deputy_id))));
        let told = [Some(deputy_id), is_first.then_some(keeper_id)];
        entry(&case, "deputy_contact.assigned")
            .telling(told.into_iter().flatten().map(Recipient::deputy))
            .write(tx, acting)
    }
}
