//! The figures of each town, for the county.

use super::coverage::{Figures, Matrix, least};
use super::response_coverage::{DeputyContactTown, DeputyContactTowns};
use crate::features::organs::{self, OrganFilter, OrganKind};
use crate::features::terms::{self, Level};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The towns whose congress has a term that runs, in their official order.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<DeputyContactTowns, Problem> {
    let runs = terms::all(conn, &acting.scope)?.into_iter();
    let runs = runs.filter(|term| term.level == Level::Township && term.runs_on(acting.today));
    let runs: HashMap<Id, Id> = runs
        .filter_map(|term| term.organ_id.map(|organ| (organ, term.id)))
        .collect();
    let filter = OrganFilter {
        kinds: Some(vec![OrganKind::TownshipCongress]),
        is_active: Some(true),
        ..OrganFilter::default()
    };
    let towns = organs::all(conn, &acting.scope, &filter)?;
    let ids: Vec<Id> = runs.values().copied().collect();
    let matrix = Matrix::load(conn, acting, &ids)?;
    let mut items = Vec::new();
    for town in towns {
        let Some(term) = runs.get(&town.id).copied() else {
            continue;
        };
        let least = least(conn, acting, Some(town.id))?;
        let members = matrix.members(term, least.member);
        let deputies = matrix.deputies(term, least.deputy);
        let figures = Figures::of(&members, &deputies);
        items.push(DeputyContactTown {
            town_id: town.id,
            town_name: town.short_name,
            member_minimum: least.member,
            deputy_minimum: least.deputy,
            members_reached: figures.members_reached,
            members_total: figures.members_total,
            deputies_reached: figures.deputies_reached,
            deputies_total: figures.deputies_total,
            without_member: figures.without_member,
            last_on: figures.last_on,
        });
    }
    Ok(DeputyContactTowns { items })
}
