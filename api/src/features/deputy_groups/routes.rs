//! The operations of deputy groups.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_groups)
        .service(handlers::create_deputy_group)
        .service(handlers::get_deputy_group)
        .service(handlers::update_deputy_group)
        .service(handlers::plan_deputy_group)
        .service(handlers::record_deputy_group_checks)
        .service(handlers::dissolve_deputy_group);
}
