//! The operations of messages of residents.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::create_public_challenge)
        .service(handlers::get_public_message)
        .service(handlers::submit_public_message)
        .service(handlers::submit_public_message_picture)
        .service(handlers::list_resident_messages)
        .service(handlers::get_resident_message)
        .service(handlers::list_resident_message_timeline)
        .service(handlers::get_resident_message_contact)
        .service(handlers::accept_resident_message)
        .service(handlers::refuse_resident_message)
        .service(handlers::answer_resident_message)
        .service(handlers::create_resident_message_suggestion)
        .service(handlers::forward_resident_message);
}
