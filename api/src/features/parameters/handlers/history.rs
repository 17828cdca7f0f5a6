//! `GET /parameters/{key}/values`

use crate::features::organs;
use crate::features::parameters::dto::{ListParameterValuesQuery, ParameterValueResponse};
use crate::features::parameters::permissions::Read;
use crate::features::parameters::{register, store};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Page, PageRequest, Problem, Query, Reply, filter_hash};
use actix_web::{get, web};

/// Lists the recorded values of a parameter, newest first.
#[utoipa::path(
    tag = "parameters",
    params(("key" = String, Path, description = "The parameter."), ListParameterValuesQuery),
    security(("bearer" = ["parameters.read"])),
    extensions(("x-permission" = json!("parameters.read"))),
    responses((status = 200, description = "One page of values.", body = Page<ParameterValueResponse>)),
)]
#[get("/parameters/{key}/values")]
pub async fn list_parameter_values(
    permit: Permit<Read>,
    key: web::Path<String>,
    Query(query): Query<ListParameterValuesQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let definition = register::find(&key).ok_or_else(Problem::not_found)?;
    let page = PageRequest::new(
        query.limit,
        query.cursor.as_deref(),
        filter_hash(&definition.key),
    )?;
    let found = permit
        .read(move |conn, acting| {
            let found = store::history(conn, &acting.scope, definition.key, &page)?;
            let towns: Vec<_> = found.items.iter().filter_map(|row| row.organ_id).collect();
            let names = organs::short_names(conn, acting.scope.county_id(), &towns)?;
            Ok(found.map(|row| {
                let name = row.organ_id.and_then(|id| names.get(&id).cloned());
                ParameterValueResponse::of(row, name)
            }))
        })
        .await?;
    Ok(Reply::tagged(&found)?.unless_known(&known))
}
