//! The operations of quarters of groups. Fixed paths before `/{id}`.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::preview_group_quarter)
        .service(handlers::list_group_quarters)
        .service(handlers::close_group_quarter)
        .service(handlers::get_group_quarter)
        .service(handlers::plan_group_quarter)
        .service(handlers::judge_group_quarter);
}
