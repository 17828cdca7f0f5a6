//! The operations of the ledger of receptions.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_reception_visits)
        .service(handlers::record_reception_visit)
        .service(handlers::get_reception_visit)
        .service(handlers::update_reception_visit)
        .service(handlers::answer_reception_visit)
        .service(handlers::forward_reception_visit)
        .service(handlers::record_reception_visit_result)
        .service(handlers::return_reception_visit)
        .service(handlers::record_reception_visit_feedback)
        .service(handlers::refuse_reception_visit)
        .service(handlers::create_reception_visit_suggestion);
}
