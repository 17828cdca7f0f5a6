//! The operations of announcements.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_announcements)
        .service(handlers::create_announcement)
        .service(handlers::get_announcement)
        .service(handlers::update_announcement)
        .service(handlers::delete_announcement)
        .service(handlers::list_announcement_timeline)
        .service(handlers::publish_announcement)
        .service(handlers::withdraw_announcement);
}
