//! Accounts: who may sign in, how, and for what.
//!
//! - Signing in: Argon2id passwords, lock-out, second factor (TOTP), sessions with short access
//!   tokens and rotating refresh tokens whose reuse ends the session.
//! - Administration split in three (等保 2.0 三员分立): the system administrator makes accounts, the
//!   security administrator locks, resets and assigns roles, the audit administrator reads the log.
//!   One account has one role, so nobody holds two.
//!
//! Tables: `accounts`, `sessions`. Permissions: `accounts.*`.

mod attempts;
mod common_words;
pub mod dto;
pub mod error;
mod handlers;
mod model;
mod password;
pub mod permissions;
mod refresh_token;
mod routes;
mod rules;
mod second_factor;
mod session_source;
mod session_store;
mod store;
mod store_list;
mod told;

pub use dto::{is_phone_number, is_user_name};
pub use model::{Account, Client, NewAccount};
pub use password::{check_policy, hash as hash_password, random as random_password};
pub use routes::configure;
pub use rules::{check_organ, fits};
pub use session_source::{StoredSessions, flush_last_seen};
pub use store::{
    AccountPatch, all, find_by_username, has_demo_accounts, insert, insert_all, leaders,
    led_organs, taken_usernames, update,
};
pub use told::notice as change_notice;

use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;

/// Ends every session of an account; how many were ended.
pub fn end_all_sessions(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
    reason: &str,
    now: Timestamp,
) -> Result<usize, Problem> {
    session_store::end_all(conn, county_id, account_id, None, reason, now)
}
