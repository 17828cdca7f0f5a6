//! The operations of project reviews.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get_project_review)
        .service(handlers::record_project_acceptance)
        .service(handlers::record_project_scores)
        .service(handlers::link_project_rating)
        .service(handlers::get_project_round_report)
        .service(handlers::get_project_review_weights)
        .service(handlers::save_project_review_weights);
}
