//! Who belongs to a group and who leads it: settled before it is written (A1).

use super::rows::MemberRow;
use super::rules::is_enough;
use crate::features::{congresses, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashSet;

/// So many form a group; a local rule.
const LEAST: &str = "deputy_group_min";

/// Those who are to belong to a group, and who leads them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) deputy_ids: &'a [Id],
    pub(super) leader_id: Id,
    pub(super) deputy_leader_id: Option<Id>,
}

/// Whether each is in office in the congress (for a group of a subdistrict: and at home there), named once, they are
/// enough, and the leaders are among them.
pub(super) fn check(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (term_id, town_id): (Id, Option<Id>),
    wanted: Wanted<'_>,
) -> Result<(), Problem> {
    let ids = wanted.deputy_ids;
    let mut seen = HashSet::new();
    if let Some(at) = ids.iter().position(|id| !seen.insert(*id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "duplicate"));
    }
    let names = congresses::deputies_in_office(tx, &acting.scope, term_id, ids)?;
    let near = congresses::reach(tx, &acting.scope, ids)?;
    let may_belong = |id: &Id| names.contains_key(id) && near.contains(id);
    if let Some(at) = ids.iter().position(|id| !may_belong(id)) {
        return Err(Problem::field(&format!("/deputy_ids/{at}"), "not_a_deputy"));
    }
    let county_id = acting.scope.county_id();
    let least = parameters::resolve(tx, county_id, town_id, LEAST, acting.today)?;
    let least: usize = least.count().map_err(Problem::internal)?;
    if !is_enough(ids.len(), least) {
        return Err(Problem::field("/deputy_ids", "deputy_group_too_small"));
    }
    let leaders = [
        ("/leader_id", Some(wanted.leader_id)),
        ("/deputy_leader_id", wanted.deputy_leader_id),
    ];
    for (pointer, leader) in leaders {
        if leader.is_some_and(|id| !ids.contains(&id)) {
            return Err(Problem::field(pointer, "deputy_group_leader_not_member"));
        }
    }
    match wanted.deputy_leader_id == Some(wanted.leader_id) {
        true => Err(Problem::field("/deputy_leader_id", "duplicate")),
        false => Ok(()),
    }
}

/// The members as they will be on a day: who comes joins then, who goes has left then; each time stays.
pub(super) fn changed(
    before: Vec<MemberRow>,
    ids: &[Id],
    (county_id, group_id): (i64, Id),
    on: NaiveDate,
) -> Vec<MemberRow> {
    let mut rows = before;
    for row in rows.iter_mut().filter(|row| !ids.contains(&row.deputy_id)) {
        row.left_on = row.left_on.or(Some(on));
    }
    for deputy_id in ids.iter().copied() {
        let is_this = |row: &&mut MemberRow| row.deputy_id == deputy_id;
        // Taken back on the day on which somebody left.
        let standing = rows
            .iter_mut()
            .filter(is_this)
            .find(|row| row.left_on.is_none_or(|left| left == on));
        match standing {
            Some(row) => row.left_on = None,
            None => rows.push(MemberRow {
                county_id,
                group_id,
                deputy_id,
                joined_on: on,
                left_on: None,
            }),
        }
    }
    rows
}
