//! Routes of the accounts feature.

use super::handlers;
use crate::platform::http::ServiceConfig;

/// Every operation, one line each.
pub fn configure(cfg: &mut ServiceConfig) {
    cfg.service(handlers::sign_in::sign_in)
        .service(handlers::refresh::refresh_session)
        .service(handlers::sign_out::sign_out)
        .service(handlers::me::get_me)
        .service(handlers::change_password::change_password)
        .service(handlers::my_sessions::list_my_sessions)
        .service(handlers::my_sessions::end_my_sessions)
        .service(handlers::my_sessions::end_my_session)
        .service(handlers::second_factor::begin_second_factor)
        .service(handlers::second_factor::confirm_second_factor)
        .service(handlers::second_factor::remove_second_factor)
        .service(handlers::list::list_accounts)
        .service(handlers::create::create_account)
        .service(handlers::get::get_account)
        .service(handlers::update::update_account)
        .service(handlers::reset_password::reset_password)
        .service(handlers::reset_second_factor::reset_second_factor)
        .service(handlers::unlock::unlock_account)
        .service(handlers::revoke_sessions::revoke_account_sessions)
        .service(handlers::change_role::change_account_role)
        .service(handlers::change_leadership::change_account_leadership);
}
