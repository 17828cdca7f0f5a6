//! The operations of visits.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_visits)
        .service(handlers::request_deputy_visit)
        .service(handlers::get_deputy_visit)
        .service(handlers::accept_deputy_visit)
        .service(handlers::refuse_deputy_visit)
        .service(handlers::confirm_deputy_visit)
        .service(handlers::move_deputy_visit)
        .service(handlers::record_deputy_visit)
        .service(handlers::answer_deputy_visit)
        .service(handlers::rate_deputy_visit)
        .service(handlers::cancel_deputy_visit)
        .service(handlers::create_deputy_visit_suggestion);
}
