//! The operations of questions.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_questions)
        .service(handlers::record_question)
        .service(handlers::get_question)
        .service(handlers::update_question)
        .service(handlers::list_question_timeline)
        .service(handlers::answer_question)
        .service(handlers::withdraw_question);
}
