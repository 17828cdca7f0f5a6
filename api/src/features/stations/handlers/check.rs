//! `POST /stations/{id}/checks`

use crate::features::stations::case::Case;
use crate::features::stations::checking;
use crate::features::stations::dto::CheckStationRequest;
use crate::features::stations::permissions::ManageStations;
use crate::features::stations::response::StationResponse;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Says which of the ten haves (十有) a station has, each by its name in the template that holds; items that are not
/// named stay as they were.
#[utoipa::path(
    tag = "stations",
    operation_id = "record_station_checks",
    request_body = CheckStationRequest,
    params(
        ("id" = Id, Path, description = "Station"),
        ("If-Match" = String, Header, description = "Version of the station, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["stations.manage"])),
    extensions(("x-permission" = json!("stations.manage"))),
    responses(
        (status = 200, description = "The station as it is now.", body = StationResponse),
        (status = 403, description = "`station_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`station_closed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/stations/{id}/checks")]
pub async fn record_station_checks(
    permit: Permit<ManageStations>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<CheckStationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen)?;
            checking::check(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
