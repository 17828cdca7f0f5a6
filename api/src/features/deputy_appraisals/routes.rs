//! The operations of appraisals of deputies.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_deputy_appraisals)
        .service(handlers::create_deputy_appraisal)
        .service(handlers::get_deputy_appraisal)
        .service(handlers::update_deputy_appraisal)
        .service(handlers::begin_deputy_appraisal)
        .service(handlers::rate_deputy_appraisal)
        .service(handlers::record_deputy_appraisal_papers)
        .service(handlers::remind_deputy_appraisal)
        .service(handlers::close_deputy_appraisal)
        .service(handlers::submit_deputy_appraisal_proposal)
        .service(handlers::record_deputy_appraisal_decision)
        .service(handlers::cancel_deputy_appraisal);
}
