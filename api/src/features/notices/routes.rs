//! The operations of the notices.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_notices)
        .service(handlers::count_notices)
        .service(handlers::mark_notices);
}
