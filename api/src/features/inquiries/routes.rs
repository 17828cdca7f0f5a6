//! The operations of inquiries.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_inquiries)
        .service(handlers::create_inquiry)
        .service(handlers::list_inquiry_views)
        .service(handlers::list_inquiry_congresses)
        .service(handlers::get_inquiry)
        .service(handlers::update_inquiry)
        .service(handlers::delete_inquiry)
        .service(handlers::list_inquiry_timeline)
        .service(handlers::invite_inquiry_signers)
        .service(handlers::sign_inquiry)
        .service(handlers::request_inquiry_paper_signatures)
        .service(handlers::confirm_inquiry_signatures)
        .service(handlers::submit_inquiry)
        .service(handlers::record_inquiry_decision)
        .service(handlers::return_inquiry)
        .service(handlers::answer_inquiry)
        .service(handlers::rate_inquiry)
        .service(handlers::request_inquiry_answer)
        .service(handlers::close_inquiry)
        .service(handlers::withdraw_inquiry);
}
