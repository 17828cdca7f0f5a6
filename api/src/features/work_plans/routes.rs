//! The operations of work plans.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_work_plans)
        .service(handlers::create_work_plan)
        .service(handlers::get_work_plan)
        .service(handlers::update_work_plan)
        .service(handlers::delete_work_plan)
        .service(handlers::list_work_plan_timeline)
        .service(handlers::adopt_work_plan)
        .service(handlers::publish_work_plan)
        .service(handlers::create_work_plan_item)
        .service(handlers::update_work_plan_item)
        .service(handlers::delete_work_plan_item)
        .service(handlers::withdraw_work_plan_item)
        .service(handlers::record_work_plan_completion)
        .service(handlers::delete_work_plan_completion)
        .service(handlers::create_work_plan_link)
        .service(handlers::delete_work_plan_link);
}
