//! The operations of diaries.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_diary_entries)
        .service(handlers::record_diary_entry)
        .service(handlers::get_diary_entry)
        .service(handlers::update_diary_entry)
        .service(handlers::delete_diary_entry)
        .service(handlers::create_diary_entry_suggestion)
        .service(handlers::create_diary_entry_idea)
        .service(handlers::create_diary_entry_opinion);
}
