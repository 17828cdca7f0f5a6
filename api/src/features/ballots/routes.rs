//! The operations of ballots.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Adds them under `/api/v1`.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::list_ballots)
        .service(handlers::create_ballot)
        .service(handlers::get_ballot)
        .service(handlers::update_ballot)
        .service(handlers::delete_ballot)
        .service(handlers::save_ballot_options)
        .service(handlers::save_ballot_tellers)
        .service(handlers::create_ballot_code)
        .service(handlers::begin_ballot)
        .service(handlers::record_ballot_vote)
        .service(handlers::submit_ballot_cast)
        .service(handlers::get_ballot_roll)
        .service(handlers::record_ballot_paper)
        .service(handlers::close_ballot)
        .service(handlers::get_ballot_receipts)
        .service(handlers::record_ballot_sheet)
        .service(handlers::count_ballot)
        .service(handlers::publish_ballot_result)
        .service(handlers::revoke_ballot)
        .service(handlers::create_ballot_round);
}
