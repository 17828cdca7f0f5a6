//! The operations of project selections.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_project_selections)
        .service(handlers::create_project_selection)
        .service(handlers::get_project_selection)
        .service(handlers::update_project_selection)
        .service(handlers::list_project_selection_timeline)
        .service(handlers::adopt_project_selection)
        .service(handlers::begin_project_vote)
        .service(handlers::withdraw_project_vote)
        .service(handlers::publish_project_selection);
}
