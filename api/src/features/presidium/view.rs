//! The presidium of a term as it is shown: seats in order, size, warnings.

use super::dto::{Presidium, PresidiumMember};
use super::store::{self, Seat};
use super::warnings;
use crate::features::deputies::{self, Deputy};
use crate::features::terms::{self, Term, TermResponse};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The presidium of a township congress today; `None` while no term has been entered.
pub fn current(
    conn: &mut AnyConnection,
    acting: &Acting,
    organ_id: Id,
) -> Result<Option<Presidium>, Problem> {
    let term = terms::current(conn, acting.scope.county_id(), organ_id, acting.today)?;
    term.map(|term| of_term(conn, acting, organ_id, term))
        .transpose()
}

/// The presidium of a term of a township congress.
pub(super) fn of_term(
    conn: &mut AnyConnection,
    acting: &Acting,
    organ_id: Id,
    term: Term,
) -> Result<Presidium, Problem> {
    let mut seats = store::of_term(conn, &acting.scope, organ_id, term.id)?;
    let ids: Vec<Id> = seats.iter().map(|seat| seat.deputy_id).collect();
    let people = deputies::by_ids(conn, acting.scope.county_id(), &ids)?;
    seats.sort_by_key(|seat| order(seat, acting, &people));
    // A past term is judged as it stood on its last day.
    let day = match term.ends_on {
        Some(end) if end <= acting.today => end.pred_opt().unwrap_or(end),
        _ => acting.today,
    };
    let serving: Vec<&Seat> = seats.iter().filter(|seat| seat.serves_on(day)).collect();
    let warnings = warnings::look(conn, acting, organ_id, term.id, &serving, &people)?;
    let size = u32::try_from(serving.len()).map_err(Problem::internal)?;
    let members = seats
        .into_iter()
        .map(|seat| {
            let name = people.get(&seat.deputy_id).map(|p| p.name.clone());
            PresidiumMember::of(seat, name.unwrap_or_default())
        })
        .collect();
    Ok(Presidium {
        term: Some(TermResponse::of(term, acting.today)),
        members,
        size,
        warnings,
    })
}

/// Those who serve first, by post, by name.
fn order(seat: &Seat, acting: &Acting, people: &HashMap<Id, Deputy>) -> (bool, u8, String) {
    use crate::features::deputies::presidium::PresidiumPost::{Chair, Member, ViceChair};
    let post = match seat.post {
        Chair => 0,
        ViceChair => 1,
        Member => 2,
    };
    let name = people.get(&seat.deputy_id).map(|p| p.sort_key.clone());
    (
        !seat.serves_on(acting.today),
        post,
        name.unwrap_or_default(),
    )
}
