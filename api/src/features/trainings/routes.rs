//! The operations of trainings. What has a fixed path stands before what has an identifier.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_trainings)
        .service(handlers::plan_training)
        .service(handlers::get_training_coverage)
        .service(handlers::get_training)
        .service(handlers::update_training)
        .service(handlers::invite_to_training)
        .service(handlers::answer_training)
        .service(handlers::record_training_presences)
        .service(handlers::write_training_quiz)
        .service(handlers::answer_training_quiz)
        .service(handlers::cancel_training);
}
