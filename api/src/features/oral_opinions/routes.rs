//! The operations of oral opinions.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_oral_opinions)
        .service(handlers::record_oral_opinion)
        .service(handlers::list_oral_opinion_views)
        .service(handlers::get_oral_opinion)
        .service(handlers::update_oral_opinion)
        .service(handlers::delete_oral_opinion)
        .service(handlers::list_oral_opinion_timeline)
        .service(handlers::answer_oral_opinion)
        .service(handlers::assign_oral_opinion)
        .service(handlers::withdraw_oral_opinion_routing)
        .service(handlers::create_oral_opinion_suggestion);
}
