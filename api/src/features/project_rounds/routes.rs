//! The operations of rounds.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_project_rounds)
        .service(handlers::create_project_round)
        .service(handlers::get_project_round)
        .service(handlers::update_project_round)
        .service(handlers::list_project_round_timeline)
        .service(handlers::begin_project_solicitation)
        .service(handlers::renew_project_solicitation)
        .service(handlers::end_project_solicitation)
        .service(handlers::restore_project_solicitation);
}
