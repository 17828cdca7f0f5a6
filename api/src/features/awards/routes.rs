//! The operations of commendations.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_awards)
        .service(handlers::create_award)
        .service(handlers::get_award)
        .service(handlers::update_award)
        .service(handlers::withdraw_award);
}
