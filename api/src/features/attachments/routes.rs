//! The operations of the attachments feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::upload_attachment)
        .service(handlers::get_attachment_content)
        .service(handlers::delete_attachment);
}
