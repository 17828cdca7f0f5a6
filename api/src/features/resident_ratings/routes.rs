//! The operations of ratings of residents.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::submit_project_rating)
        .service(handlers::list_project_resident_ratings)
        .service(handlers::hide_resident_rating);
}
