//! A group with everything around it, in a fixed number of queries.

use super::case::Case;
use super::checking;
use super::model::DeputyGroupAction;
use super::response::{
    DeputyGroupActionState, DeputyGroupItem, DeputyGroupMember, DeputyGroupPlan,
    DeputyGroupResponse,
};
use super::rows::{GroupRow, MemberRow};
use super::store_members;
use super::yearly::{PER_YEAR, Yearly, yearly};
use crate::features::parameters::Book;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::Datelike;
use std::collections::HashMap;

/// The group as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyGroupResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, acting, std::slice::from_ref(row))?;
    let people = around.members.iter().map(|one| one.deputy_id).collect();
    let names = congresses::deputy_names(conn, row.county_id, people)?;
    let member = |one: &MemberRow| DeputyGroupMember {
        deputy_id: one.deputy_id,
        name: names.get(&one.deputy_id).cloned().unwrap_or_default(),
        joined_on: one.joined_on,
        left_on: one.left_on,
    };
    let plans = store_members::plans(conn, row)?.into_iter();
    let five_ones = checking::years(conn, acting, row)?;
    Ok(DeputyGroupResponse {
        item: around.item(row)?,
        deputy_leader_id: row.deputy_leader_id,
        dissolved_reason: row.dissolved_reason.clone(),
        members: around.members.iter().map(member).collect(),
        plans: plans
            .map(|one| DeputyGroupPlan {
                year: one.year,
                content: one.content,
                written_by: one.written_by_name,
                at: one.at,
            })
            .collect(),
        five_ones,
        actions: actions(case, acting.locale),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<GroupRow>,
) -> Result<Page<DeputyGroupItem>, Problem> {
    let around = Around::load(conn, acting, &rows.items)?;
    rows.try_map(|row| around.item(&row))
}

/// What groups name, and who belongs to them.
struct Around {
    towns: HashMap<Id, String>,
    leaders: HashMap<Id, String>,
    members: Vec<MemberRow>,
    years: HashMap<Id, Yearly>,
}

impl Around {
    fn load(conn: &mut AnyConnection, acting: &Acting, rows: &[GroupRow]) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let (year, today) = (acting.today.year(), acting.today);
        let book = Book::load(conn, county_id, &[PER_YEAR], today)?;
        let groups: Vec<(Id, Option<Id>)> = rows.iter().map(|row| (row.id, row.town_id)).collect();
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let leaders: Vec<Id> = rows.iter().map(|row| row.leader_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            leaders: congresses::deputy_names(conn, county_id, leaders)?,
            members: store_members::of(conn, county_id, &ids)?,
            years: yearly(conn, county_id, &groups, (&book, year, today))?,
        })
    }

    fn item(&self, row: &GroupRow) -> Result<DeputyGroupItem, Problem> {
        let year = self.years.get(&row.id).ok_or_else(Problem::not_found)?;
        let is_now = |one: &&MemberRow| one.group_id == row.id && one.left_on.is_none();
        let count = self.members.iter().filter(is_now).count();
        Ok(DeputyGroupItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            kind: row.kind,
            name: row.name.clone(),
            area: row.area.clone(),
            leader_id: row.leader_id,
            leader_name: self
                .leaders
                .get(&row.leader_id)
                .cloned()
                .unwrap_or_default(),
            member_count: i64::try_from(count).unwrap_or(i64::MAX),
            held_this_year: year.held,
            asked_this_year: year.asked,
            pace: year.pace,
            dissolved_on: row.dissolved_on,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DeputyGroupActionState> {
    let state = |key: &DeputyGroupAction| {
        let problem = case
            .check(*key)
            .err()
            .map(crate::platform::http::Problem::from);
        DeputyGroupActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DeputyGroupAction::ALL.iter().map(state).collect()
}
