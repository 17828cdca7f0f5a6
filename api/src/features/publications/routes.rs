//! The operations of publishing.

use super::{acts, handlers};
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::preview_publication)
        .service(handlers::publish_suggestion)
        .service(handlers::withdraw_publication)
        .configure(acts::configure);
}
