//! Groups as those need them who record what groups do.

use super::rows::{GroupRow, MemberRow};
use super::store::visible;
use super::store_members;
use crate::features::congresses::{self, CongressLevel};
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputy_group_members, deputy_groups};
use chrono::NaiveDate;
use diesel::dsl::min;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// As much of a group as others need.
#[derive(Debug, Clone)]
pub(in crate::features) struct Group {
    pub(in crate::features) id: Id,
    pub(in crate::features) name: String,
    pub(in crate::features) level: CongressLevel,
    pub(in crate::features) organ_id: Id,
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) office_id: Id,
    pub(in crate::features) term_id: Id,
    pub(in crate::features) is_dissolved: bool,
    pub(in crate::features) dissolved_on: Option<NaiveDate>,
    pub(in crate::features) created_at: Timestamp,
    pub(in crate::features) is_demo: bool,
    leader_id: Id,
    deputy_leader_id: Option<Id>,
}

impl Group {
    /// Whether a deputy leads it, or stands in for who does.
    pub(in crate::features) fn is_led_by(&self, deputy_id: Id) -> bool {
        self.leaders().any(|id| id == deputy_id)
    }

    /// Who leads it, and who stands in.
    pub(in crate::features) fn leaders(&self) -> impl Iterator<Item = Id> + use<> {
        [Some(self.leader_id), self.deputy_leader_id]
            .into_iter()
            .flatten()
    }
}

impl From<GroupRow> for Group {
    fn from(row: GroupRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            office_id: row.office_id,
            term_id: row.term_id,
            is_dissolved: row.dissolved_on.is_some(),
            dissolved_on: row.dissolved_on,
            created_at: row.created_at,
            is_demo: row.is_demo,
            leader_id: row.leader_id,
            deputy_leader_id: row.deputy_leader_id,
        }
    }
}

/// A deputy of a group.
#[derive(Debug, Clone, Copy)]
pub(in crate::features) struct Member {
    pub(in crate::features) group_id: Id,
    pub(in crate::features) deputy_id: Id,
}

/// Groups by identifier: one query for a whole page, whose rows are in scope.
pub(in crate::features) fn named(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Group>, Problem> {
    let rows: Vec<GroupRow> = deputy_groups::table
        .filter(deputy_groups::county_id.eq(county_id))
        .filter(one_of(deputy_groups::id, ids.to_vec()))
        .order((deputy_groups::name.asc(), deputy_groups::id.asc()))
        .select(GroupRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Group::from).collect())
}

/// Every group that a congress has or had in a term, by name.
pub(in crate::features) fn of_term(
    conn: &mut AnyConnection,
    county_id: i64,
    term_id: Id,
) -> Result<Vec<Group>, Problem> {
    let rows: Vec<GroupRow> = deputy_groups::table
        .filter(deputy_groups::county_id.eq(county_id))
        .filter(deputy_groups::term_id.eq(term_id))
        .order((deputy_groups::name.asc(), deputy_groups::id.asc()))
        .select(GroupRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Group::from).collect())
}

/// Every group of a county that is not dissolved, whatever its term, by name.
pub(in crate::features) fn standing(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<Vec<Group>, Problem> {
    let rows: Vec<GroupRow> = deputy_groups::table
        .filter(deputy_groups::county_id.eq(county_id))
        .filter(deputy_groups::dissolved_on.is_null())
        .order((deputy_groups::name.asc(), deputy_groups::id.asc()))
        .select(GroupRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Group::from).collect())
}

/// Those of `ids` that a scope may see.
pub(in crate::features) fn in_scope(
    conn: &mut AnyConnection,
    scope: &Scope,
    ids: &[Id],
) -> Result<Vec<Group>, Problem> {
    let rows: Vec<GroupRow> = visible(scope)
        .filter(one_of(deputy_groups::id, ids.to_vec()))
        .select(GroupRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Group::from).collect())
}

/// Who belongs to these groups now.
pub(in crate::features) fn members(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[Id],
) -> Result<Vec<Member>, Problem> {
    belonging(conn, county_id, groups, |row| row.left_on.is_none())
}

/// Since when groups are there: since their first members belong to them, also when that was written down later.
pub(in crate::features) fn formed_on(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[Id],
) -> Result<HashMap<Id, NaiveDate>, Problem> {
    use deputy_group_members as m;
    let rows: Vec<(Id, Option<NaiveDate>)> = m::table
        .filter(m::county_id.eq(county_id))
        .filter(one_of(m::group_id, groups.to_vec()))
        .group_by(m::group_id)
        .select((m::group_id, min(m::joined_on)))
        .load(conn)?;
    let known = rows.into_iter();
    Ok(known.filter_map(|(id, day)| Some((id, day?))).collect())
}

/// Who belonged to these groups of one congress on a day and was in office then: who was suspended, or had left the
/// congress, is neither asked to come nor missed.
pub(in crate::features) fn members_on(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[Id],
    day: NaiveDate,
) -> Result<Vec<Member>, Problem> {
    let mut members = belonging(conn, county_id, groups, |row| {
        row.joined_on <= day && row.left_on.is_none_or(|left| left > day)
    })?;
    let ids: Vec<Id> = members.iter().map(|one| one.deputy_id).collect();
    let terms: Vec<Id> = deputy_groups::table
        .filter(deputy_groups::county_id.eq(county_id))
        .filter(one_of(deputy_groups::id, groups.to_vec()))
        .select(deputy_groups::term_id)
        .distinct()
        .load(conn)?;
    let mut in_office = HashSet::new();
    for term_id in terms {
        in_office.extend(congresses::in_office_on(
            conn,
            county_id,
            (term_id, &ids),
            day,
        )?);
    }
    members.retain(|one| in_office.contains(&one.deputy_id));
    Ok(members)
}

fn belonging(
    conn: &mut AnyConnection,
    county_id: i64,
    groups: &[Id],
    is_meant: impl Fn(&MemberRow) -> bool,
) -> Result<Vec<Member>, Problem> {
    let rows = store_members::of(conn, county_id, groups)?.into_iter();
    let rows = rows.filter(|row| is_meant(row));
    Ok(rows
        .map(|row| Member {
            group_id: row.group_id,
            deputy_id: row.deputy_id,
        })
        .collect())
}
