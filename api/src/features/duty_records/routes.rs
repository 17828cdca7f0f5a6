//! The operations of duty records.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_duty_records)
        .service(handlers::create_duty_record)
        .service(handlers::create_duty_draw)
        .service(handlers::get_duty_sampling)
        .service(handlers::get_duty_record)
        .service(handlers::update_duty_record)
        .service(handlers::judge_duty_record)
        .service(handlers::withdraw_duty_record)
        .service(handlers::review_duty_record);
}
