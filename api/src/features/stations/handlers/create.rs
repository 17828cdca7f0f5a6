//! `POST /stations`

use crate::features::stations::create;
use crate::features::stations::detail;
use crate::features::stations::dto::CreateStationRequest;
use crate::features::stations::permissions::ManageStations;
use crate::features::stations::response::StationResponse;
use crate::platform::auth::Permit;
use crate::platform::http::{Body, Idempotent, Problem, ProblemBody, Reply};
use actix_web::post;

/// Registers a station of the office's congress (A3); its deputies are told.
#[utoipa::path(
    tag = "stations",
    operation_id = "create_station",
    request_body = CreateStationRequest,
    params(("Idempotency-Key" = String, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["stations.manage"])),
    extensions(("x-permission" = json!("stations.manage"))),
    responses(
        (status = 201, description = "Registered.", body = StationResponse),
        (status = 403, description = "`forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`already_exists`: the identifier is taken; `station_name_taken`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/stations")]
pub async fn create_station(
    permit: Permit<ManageStations>,
    key: Idempotent,
    body: Body<CreateStationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key.0, body.fingerprint, move |tx, acting| {
            let case = create::create(tx, acting, &request)?;
            let location = format!("/api/v1/stations/{}", case.row.id);
            let found = detail::assemble(tx, acting, &case)?;
            Reply::created(&found, case.row.version, location)
        })
        .await
}
