//! `PATCH /stations/{id}`

use crate::features::stations::case::Case;
use crate::features::stations::dto::UpdateStationRequest;
use crate::features::stations::permissions::ManageStations;
use crate::features::stations::response::StationResponse;
use crate::features::stations::updating;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::patch;

/// Changes a station: what it says of itself, who belongs to it from today on (A3).
#[utoipa::path(
    tag = "stations",
    operation_id = "update_station",
    request_body = UpdateStationRequest,
    params(
        ("id" = Id, Path, description = "Station"),
        ("If-Match" = String, Header, description = "Version of the station, such as `\"v3\"`"),
    ),
    security(("bearer" = ["stations.manage"])),
    extensions(("x-permission" = json!("stations.manage"))),
    responses(
        (status = 200, description = "The station as it is now.", body = StationResponse),
        (status = 403, description = "`station_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`station_closed`, `station_name_taken`, `congress_none`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/stations/{id}")]
pub async fn update_station(
    permit: Permit<ManageStations>,
    path: IdPath,
    seen: IfMatch,
    body: Body<UpdateStationRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write(move |tx, acting| {
            let mut case = Case::open(tx, acting, path.0, seen)?;
            updating::update(tx, acting, &mut case, &request)?;
            case.reply(tx, acting)
        })
        .await
}
