//! The operations of projects.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_projects)
        .service(handlers::create_project)
        .service(handlers::get_project)
        .service(handlers::update_project)
        .service(handlers::list_project_timeline)
        .service(handlers::record_project_check)
        .service(handlers::record_project_appraisal)
        .service(handlers::record_project_remark)
        .service(handlers::designate_project_candidate)
        .service(handlers::return_project)
        .service(handlers::exclude_project)
        .service(handlers::reserve_project)
        .service(handlers::restore_project);
}
