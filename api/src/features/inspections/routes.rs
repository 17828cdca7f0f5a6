//! The operations of inspections.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_inspections)
        .service(handlers::create_inspection)
        .service(handlers::list_inspection_views)
        .service(handlers::get_inspection)
        .service(handlers::update_inspection)
        .service(handlers::delete_inspection)
        .service(handlers::list_inspection_timeline)
        .service(handlers::record_inspection_handover)
        .service(handlers::withdraw_inspection_handover)
        .service(handlers::answer_inspection)
        .service(handlers::record_inspection_feedback);
}
