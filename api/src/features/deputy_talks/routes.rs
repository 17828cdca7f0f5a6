//! The operations of talks with deputies. What has a fixed path stands before what has an identifier.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_talks)
        .service(handlers::plan_deputy_talk)
        .service(handlers::get_deputy_absences)
        .service(handlers::get_deputy_talk)
        .service(handlers::update_deputy_talk)
        .service(handlers::record_deputy_talk)
        .service(handlers::answer_deputy_talk)
        .service(handlers::review_deputy_talk)
        .service(handlers::close_deputy_talk)
        .service(handlers::cancel_deputy_talk);
}
