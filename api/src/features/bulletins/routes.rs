//! The operations of bulletins.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_bulletins)
        .service(handlers::create_bulletin)
        .service(handlers::get_bulletin)
        .service(handlers::update_bulletin)
        .service(handlers::announce_bulletin)
        .service(handlers::rectify_bulletin)
        .service(handlers::confirm_bulletin)
        .service(handlers::remind_of_bulletin)
        .service(handlers::withdraw_bulletin);
}
