//! The operations of pledges.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_pledges)
        .service(handlers::create_deputy_pledge)
        .service(handlers::get_deputy_pledge)
        .service(handlers::update_deputy_pledge)
        .service(handlers::record_deputy_pledge_note)
        .service(handlers::submit_deputy_pledge_review)
        .service(handlers::judge_deputy_pledge)
        .service(handlers::get_deputy_pledge_year)
        .service(handlers::publish_deputy_pledges)
        .service(handlers::remind_deputy_pledges);
}
