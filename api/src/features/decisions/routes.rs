//! The operations of decisions.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_decisions)
        .service(handlers::create_decision)
        .service(handlers::list_decision_views)
        .service(handlers::get_decision)
        .service(handlers::update_decision)
        .service(handlers::delete_decision)
        .service(handlers::list_decision_timeline)
        .service(handlers::adopt_decision)
        .service(handlers::publish_decision)
        .service(handlers::file_decision)
        .service(handlers::record_decision_handover)
        .service(handlers::withdraw_decision_handover)
        .service(handlers::report_decision)
        .service(handlers::judge_decision_report)
        .service(handlers::close_decision);
}
