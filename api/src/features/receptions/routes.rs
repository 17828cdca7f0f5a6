//! The operations of receptions. What has a fixed path stands before what has an identifier.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_receptions)
        .service(handlers::plan_reception)
        .service(handlers::get_reception_coverage)
        .service(handlers::get_reception)
        .service(handlers::update_reception)
        .service(handlers::announce_reception)
        .service(handlers::move_reception)
        .service(handlers::cancel_reception)
        .service(handlers::record_missed_reception)
        .service(handlers::record_reception_presences);
}
