//! The operations of rates.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get_duty_rates)
        .service(handlers::get_deputy_duty_rates);
}
