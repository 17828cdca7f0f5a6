//! The operations of duty files.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_duty_files)
        .service(handlers::get_duty_file)
        .service(handlers::get_deputy_duty_files)
        .service(handlers::write_duty_file_word)
        .service(handlers::update_duty_file_word)
        .service(handlers::close_duty_files)
        .service(handlers::record_duty_file_handover);
}
