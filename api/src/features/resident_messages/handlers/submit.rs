//! `POST /public/messages`

use crate::features::resident_messages::dto_public::{
    PublicMessageReceipt, SubmitPublicMessageRequest,
};
use crate::features::resident_messages::receiving::receive;
use crate::platform::auth::Public;
use crate::platform::http::{Body, Problem, Reply};
use actix_web::post;

/// Sends an idea for livelihood projects (V2) or a letter to a deputy (A3), without an account. Sent again with the
/// same `client_id` it is one; the same text to the same congress within a day is kept once. The office looks at it
/// before anybody else does; `code` says to its sender alone what became of it.
#[utoipa::path(
    tag = "public",
    operation_id = "submit_public_message",
    request_body = SubmitPublicMessageRequest,
    responses((status = 200, description = "Received, or known already.", body = PublicMessageReceipt)),
)]
#[post("/public/messages")]
pub async fn submit_public_message(
    public: Public,
    body: Body<SubmitPublicMessageRequest, { 64 * 1024 }>,
) -> Result<Reply, Problem> {
    Reply::ok(&receive(&public, body.value, None).await?)
}
