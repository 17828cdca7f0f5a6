//! The operations of motions.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`. Fixed paths come before `{id}`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_motions)
        .service(handlers::create_motion)
        .service(handlers::list_motion_views)
        .service(handlers::list_motion_congresses)
        .service(handlers::record_motion_deadline)
        .service(handlers::get_motion)
        .service(handlers::update_motion)
        .service(handlers::delete_motion)
        .service(handlers::list_motion_timeline)
        .service(handlers::invite_motion_signers)
        .service(handlers::sign_motion)
        .service(handlers::request_motion_paper_signatures)
        .service(handlers::confirm_motion_signatures)
        .service(handlers::submit_motion)
        .service(handlers::record_motion_decision)
        .service(handlers::report_on_motion)
        .service(handlers::withdraw_motion)
        .service(handlers::answer_motion_withdrawal)
        .service(handlers::record_motion_vote)
        .service(handlers::assign_motion_task)
        .service(handlers::report_motion_task);
}
