//! `GET /organs/{id}/presidium`

use crate::features::organs::{self, OrganKind};
use crate::features::presidium::dto::{GetPresidiumQuery, Presidium};
use crate::features::presidium::permissions::Read;
use crate::features::presidium::view;
use crate::features::terms;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

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
                Some(term) => view::of_term(conn, acting, id, term),
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
