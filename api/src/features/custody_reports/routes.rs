//! The operations of reports of enforcing organs.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_custody_reports)
        .service(handlers::record_custody_report)
        .service(handlers::get_custody_report)
        .service(handlers::answer_custody_consent)
        .service(handlers::suspend_reported_mandate)
        .service(handlers::close_custody_report);
}
