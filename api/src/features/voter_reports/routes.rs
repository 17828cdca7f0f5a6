//! The operations of reports to voters. What has a fixed path stands before what has an identifier.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_voter_reports)
        .service(handlers::plan_voter_report)
        .service(handlers::get_voter_report_coverage)
        .service(handlers::get_voter_report)
        .service(handlers::move_voter_report)
        .service(handlers::cancel_voter_report)
        .service(handlers::write_voter_report)
        .service(handlers::record_voter_report_holding)
        .service(handlers::record_voter_report_question)
        .service(handlers::begin_voter_report_rating)
        .service(handlers::get_voter_report_slips)
        .service(handlers::record_voter_report_ratings)
        .service(handlers::announce_voter_report)
        .service(handlers::give_voter_report_feedback)
        .service(handlers::confirm_voter_report);
}
