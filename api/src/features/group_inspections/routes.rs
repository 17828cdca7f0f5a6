//! The operations of looks at groups.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_group_inspections)
        .service(handlers::create_group_inspection)
        .service(handlers::get_group_inspection)
        .service(handlers::answer_group_inspection)
        .service(handlers::judge_group_inspection);
}
