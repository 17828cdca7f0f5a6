//! The figures of each town, for the county.

use super::coverage::{LEAST, figures, least};
use super::response_coverage::{DeputyContactTown, DeputyContactTowns};
use crate::features::organs::{self, OrganFilter, OrganKind};
use crate::features::parameters::Book;
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
    let book = Book::load(conn, acting.scope.county_id(), &LEAST, acting.today)?;
    let of: Vec<(Id, Option<Id>)> = runs
        .iter()
        .map(|(town, term)| (*term, Some(*town)))
        .collect();
    let found = figures(conn, acting, &of, &book)?;
    let mut items = Vec::new();
    for town in towns {
        let term = runs.get(&town.id);
        let Some(figures) = term.and_then(|term| found.get(term)) else {
            continue;
        };
        let least = least(&book, Some(town.id))?;
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
