//! `POST /public/challenges`

use crate::features::resident_messages::challenge::offer;
use crate::features::resident_messages::dto_public::PublicChallengeResponse;
use crate::platform::auth::Public;
use crate::platform::db::Timestamp;
use crate::platform::http::{Problem, Reply};
use actix_web::post;
use chrono::DateTime;

/// What has to be solved before something is sent: work for a script, or a question for a person. It lives half an
/// hour, is spent once, and is stored nowhere.
#[utoipa::path(
    tag = "public",
    operation_id = "create_public_challenge",
    responses((status = 200, description = "The challenge.", body = PublicChallengeResponse)),
)]
#[post("/public/challenges")]
pub async fn create_public_challenge(public: Public) -> Result<Reply, Problem> {
    let platform = public.platform();
    let secret = &platform.config().auth.secret;
    let made = offer(secret, platform.clock.now(), public.context.locale)?;
    let expires_at = DateTime::from_timestamp(made.expires_at, 0).unwrap_or_default();
    Reply::ok(&PublicChallengeResponse {
        token: made.token,
        difficulty: made.difficulty,
        question: made.question,
        expires_at: Timestamp::new(expires_at),
    })
}
