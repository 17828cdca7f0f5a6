//! `POST /public/message-pictures`

use crate::features::resident_messages::dto_public::{PublicPictureForm, PublicPictureReceipt};
use crate::features::resident_messages::picturing;
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::{Form, Problem, ProblemBody, Reply};
use actix_multipart::Multipart;
use actix_web::{post, web};

/// Sends a picture for what was sent within the last hour, named by its `client_id`; one for each. It is kept without
/// what tells where, when and with what it was taken. The office alone sees it, until it shows it with the idea or
/// letter. Too many in a day are refused at `/picture`.
#[utoipa::path(
    tag = "public",
    operation_id = "submit_public_message_picture",
    request_body(content = PublicPictureForm, content_type = "multipart/form-data"),
    responses(
        (status = 200, description = "Received, or known already.", body = PublicPictureReceipt),
        (status = 404, description = "`not_found`: nothing was sent with this identifier.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`resident_picture_late`, `resident_picture_there`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/public/message-pictures")]
pub async fn submit_public_message_picture(
    public: Public,
    parts: Multipart,
) -> Result<Reply, Problem> {
    let platform = public.platform();
    // Counted before anything is read: whoever asks too often is not listened to.
    let (ip, now) = (public.context.ip.as_str(), platform.clock.now());
    platform.public_limits.guess(ip, now)?;
    let limit = platform.config().limits.public_picture_bytes;
    let mut form = Form::read(parts, limit).await?;
    let file = form.take_file()?;
    let county: String = form.parse("county")?;
    let client_id: Id = form.parse("client_id")?;
    let picture = web::block(move || picturing::checked(file.bytes))
        .await
        .map_err(Problem::internal)??;
    Reply::ok(&picturing::add(&public, (county, client_id), picture).await?)
}
