//! `GET /organs/{id}/presidium`

use crate::features::deputies::{self, Deputy};
use crate::features::organs::{self, OrganKind};
use crate::features::presidium::dto::{GetPresidiumQuery, Presidium, PresidiumMember};
use crate::features::presidium::permissions::Read;
use crate::features::presidium::store::{self, Seat};
use crate::features::presidium::warnings;
use crate::features::terms::{self, Term, TermResponse};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Query, Reply};
use actix_web::get;
use std::collections::HashMap;

/// Gets the presidium of a township congress, with warnings about its size and its members.
#[utoipa::path(
    tag = "presidium",
    params(("id" = Id, Path, description = "The township congress."), GetPresidiumQuery),
    security(("bearer" = ["presidium.read"])),
    extensions(("x-permission" = json!("presidium.read"))),
    responses((status = 200, description = "The presidium.", body = Presidium)),
)]
#[get("/organs/{id}/presidium")]
pub async fn get_presidium(
    permit: Permit<Read>,
    IdPath(id): IdPath,
    Query(query): Query<GetPresidiumQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let organ = organs::get(conn, &acting.scope, id)?;
            if organ.kind != OrganKind::TownshipCongress {
                return Err(Problem::not_found());
            }
            let term = match query.term_id {
                Some(term_id) => terms::find(conn, &acting.scope, term_id)?
                    .filter(|term| term.organ_id == Some(id))
                    .map(Some)
                    .ok_or_else(Problem::not_found)?,
                None => terms::current(conn, acting.scope.county_id(), id, acting.today)?,
            };
            match term {
                Some(term) => of_term(conn, acting, id, term),
                None => Ok(Presidium {
                    term: None,
                    members: Vec::new(),
                    size: 0,
                    warnings: Vec::new(),
                }),
            }
        })
        .await?;
    Ok(Reply::tagged(&found)?.unless_known(&known))
}

fn of_term(
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
