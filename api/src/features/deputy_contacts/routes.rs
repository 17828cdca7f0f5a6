//! The operations of contacts. What has a fixed path stands before what has an identifier.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_contacts)
        .service(handlers::create_deputy_contact)
        .service(handlers::get_deputy_contact_coverage)
        .service(handlers::get_deputy_contact_towns)
        .service(handlers::assign_deputy_contacts)
        .service(handlers::get_deputy_contact)
        .service(handlers::update_deputy_contact)
        .service(handlers::record_deputy_contact_note)
        .service(handlers::end_deputy_contact);
}
