//! The operations of ideas.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_project_ideas)
        .service(handlers::record_project_idea)
        .service(handlers::create_project_idea_batch)
        .service(handlers::list_similar_project_ideas)
        .service(handlers::get_project_idea)
        .service(handlers::update_project_idea)
        .service(handlers::list_project_idea_timeline)
        .service(handlers::get_project_idea_contact)
        .service(handlers::list_similar_of_project_idea)
        .service(handlers::accept_project_idea)
        .service(handlers::merge_project_ideas)
        .service(handlers::split_off_project_idea)
        .service(handlers::exclude_project_idea)
        .service(handlers::restore_project_idea)
        .service(handlers::reserve_project_idea)
        .service(handlers::assign_project_idea);
}
