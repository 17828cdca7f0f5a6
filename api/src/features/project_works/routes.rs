//! The operations of project works.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_project_works)
        .service(handlers::create_project_work)
        .service(handlers::get_project_work)
        .service(handlers::update_project_work)
        .service(handlers::list_project_work_timeline)
        .service(handlers::publish_project_work)
        .service(handlers::complete_project_milestone)
        .service(handlers::report_project_month)
        .service(handlers::record_project_problem)
        .service(handlers::rectify_project_problem)
        .service(handlers::assign_project_followers)
        .service(handlers::ask_project_question)
        .service(handlers::answer_project_question)
        .service(handlers::close_project_checkpoint)
        .service(handlers::record_project_change);
}
