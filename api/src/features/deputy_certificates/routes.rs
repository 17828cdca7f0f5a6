//! The operations of certificates.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_certificates)
        .service(handlers::create_deputy_certificate)
        .service(handlers::get_deputy_certificate)
        .service(handlers::update_deputy_certificate)
        .service(handlers::renew_deputy_certificate)
        .service(handlers::return_deputy_certificate);
}
