//! `POST /public/messages/lookup`

use crate::features::resident_messages::dto_public::{
    FollowedPublicMessage, LookupPublicMessageRequest,
};
use crate::features::resident_messages::following::follow;
use crate::platform::auth::Public;
use crate::platform::http::{Body, Problem, ProblemBody, Reply};
use actix_web::post;

/// What became of a message, for who knows its code. A POST, so that the code stands in no address and no log.
#[utoipa::path(
    tag = "public",
    operation_id = "get_public_message",
    request_body = LookupPublicMessageRequest,
    responses(
        (status = 200, description = "What became of it.", body = FollowedPublicMessage),
        (status = 404, description = "`resident_message_code_unknown`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/public/messages/lookup")]
pub async fn get_public_message(
    public: Public,
    body: Body<LookupPublicMessageRequest, { 64 * 1024 }>,
) -> Result<Reply, Problem> {
    let request = body.value;
    Reply::ok(&follow(&public, request.county, &request.code).await?)
}
