//! `GET /parameters`

use crate::features::organs;
use crate::features::parameters::dto::{ListParametersQuery, ParameterList, ParameterResponse};
use crate::features::parameters::permissions::Read;
use crate::features::parameters::resolve_all;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::get;

/// Lists all parameters with the value that holds today, for the county or for a town.
#[utoipa::path(
    tag = "parameters",
    params(ListParametersQuery),
    security(("bearer" = ["parameters.read"])),
    extensions(("x-permission" = json!("parameters.read"))),
    responses(
        (status = 200, description = "All parameters.", body = ParameterList),
        (status = 404, description = "`not_found`: no such town.", body = crate::platform::http::ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/parameters")]
pub async fn list_parameters(
    permit: Permit<Read>,
    Query(query): Query<ListParametersQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let list = permit
        .read(move |conn, acting| {
            let scope = &acting.scope;
            let town = match query.organ_id {
                Some(id) => organs::get(conn, scope, id)?.town_id,
                None => scope.town_id(),
            };
            let values = resolve_all(conn, scope.county_id(), town, acting.today)?;
            let items = values
                .iter()
                .map(|value| ParameterResponse::of(value, acting.locale))
                .collect();
            Ok(ParameterList { items })
        })
        .await?;
    Ok(Reply::tagged(&list)?.unless_known(&known))
}
