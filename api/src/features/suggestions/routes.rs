//! The operations of the suggestions feature.

use super::{handlers, work};
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_suggestions)
        .service(handlers::create_suggestion)
        .service(handlers::list_suggestion_views)
        .service(handlers::preview_assignment)
        .service(handlers::urge_suggestions)
        .service(handlers::assign_suggestions)
        .service(handlers::list_similar_suggestions)
        .service(handlers::get_suggestion)
        .service(handlers::update_suggestion)
        .service(handlers::delete_suggestion)
        .service(handlers::list_suggestion_timeline)
        .service(handlers::submit_suggestion)
        .service(handlers::invite_cosigners)
        .service(handlers::answer_cosigner_invitation)
        .service(handlers::review_suggestion)
        .service(handlers::assign_suggestion)
        .service(handlers::sign_for_suggestion)
        .service(handlers::record_suggestion_contact)
        .service(handlers::request_suggestion_extension)
        .service(handlers::answer_suggestion_extension)
        .service(handlers::request_suggestion_return)
        .service(handlers::answer_suggestion_return)
        .service(handlers::give_suggestion_opinion)
        .service(handlers::return_suggestion_opinion)
        .service(handlers::reply_to_suggestion)
        .service(handlers::report_suggestion_promise)
        .service(handlers::rate_suggestion)
        .service(handlers::remind_suggestion_rating)
        .service(handlers::close_unrated_suggestion)
        .service(handlers::merge_suggestions)
        .service(handlers::split_off_merged_suggestion)
        .service(handlers::record_suggestion_criticism)
        .service(handlers::split_suggestion)
        .service(handlers::join_suggestion)
        .service(handlers::designate_key_suggestion)
        .service(handlers::record_supervision_outcome)
        .service(handlers::withdraw_suggestion)
        .configure(work::handlers::configure);
}
