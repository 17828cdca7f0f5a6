//! The operations on templates.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get::get_procedure)
        .service(handlers::change::change_procedure)
        .service(handlers::withdraw::withdraw_procedure);
}
