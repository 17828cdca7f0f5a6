//! The operations of public cards.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::get_deputy_card)
        .service(handlers::save_deputy_card)
        .service(handlers::withdraw_deputy_card);
}
