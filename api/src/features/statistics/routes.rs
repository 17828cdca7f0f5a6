//! The operations of this feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get::get_suggestion_statistics)
        .service(handlers::export::export_suggestions);
}
