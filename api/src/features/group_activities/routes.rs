//! The operations of activities of deputy groups.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_group_activities)
        .service(handlers::plan_group_activity)
        .service(handlers::get_group_activity)
        .service(handlers::update_group_activity)
        .service(handlers::record_group_activity_step)
        .service(handlers::record_group_activity_presences)
        .service(handlers::cancel_group_activity);
}
