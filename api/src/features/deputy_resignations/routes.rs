//! The operations of resignations.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_resignations)
        .service(handlers::submit_deputy_resignation)
        .service(handlers::get_deputy_resignation)
        .service(handlers::forward_deputy_resignation)
        .service(handlers::record_deputy_resignation_vote)
        .service(handlers::announce_deputy_resignation)
        .service(handlers::withdraw_deputy_resignation);
}
