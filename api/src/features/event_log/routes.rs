//! The operations of the event log.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_events)
        .service(handlers::get_event_head)
        .service(handlers::verify_event_log);
}
