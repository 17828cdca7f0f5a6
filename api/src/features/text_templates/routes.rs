//! The operations on texts.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list::list_text_templates)
        .service(handlers::create::create_text_template)
        .service(handlers::update::update_text_template)
        .service(handlers::delete::delete_text_template);
}
