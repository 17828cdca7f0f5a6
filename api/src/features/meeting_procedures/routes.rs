//! The operations on the steps of meetings.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get::get_meeting_procedure)
        .service(handlers::tick_step::record_meeting_step)
        .service(handlers::undo_step::withdraw_meeting_step);
}
