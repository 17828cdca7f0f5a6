//! Wrong passwords and codes: counted on the account, logged, and at the limit the account is locked.

use super::error;
use super::model::Account;
use super::session_store;
use super::store::{self, AccountPatch};
use crate::platform::auth::{Acting, Authenticated};
use crate::platform::config::Auth;
use crate::platform::db::{Timestamp, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The lock, with how long it still lasts in whole minutes.
pub(super) fn locked_until(until: Timestamp, now: Timestamp) -> Problem {
    let minutes = ((until - now).num_seconds() + 59) / 60;
    let seconds = u64::try_from(minutes * 60).unwrap_or(60);
    error::ACCOUNT_LOCKED
        .with("minutes", minutes)
        .retry_after(seconds)
}

/// Counts a wrong attempt and gives how many are left; at the limit locks the account and gives the
/// problem that says so.
pub(super) fn count(
    tx: &mut Tx<'_>,
    account: &Account,
    acting: &Acting,
    auth: &Auth,
    kind: &'static str,
    mut data: Value,
) -> Result<Result<i32, Problem>, Problem> {
    let failures = account.failed_attempts + 1;
    let lock = failures >= auth.lockout_failures;
    let until = acting.now + TimeDelta::minutes(auth.lockout_minutes);
    let patch = AccountPatch {
        failed_attempts: Some(if lock { 0 } else { failures }),
        locked_until: lock.then_some(Some(until)),
        ..AccountPatch::default()
    };
    store::update(tx, account.county_id, account.id, patch)?;
    data["username"] = json!(account.username);
    data["failures"] = json!(failures);
    let event = NewEvent {
        organ_id: Some(account.organ_id),
        kind: if lock { "account.locked" } else { kind },
        subject_kind: "account",
        subject_id: account.id,
        data,
    };
    record(tx, acting, event)?;
    Ok(if lock {
        Err(locked_until(until, acting.now))
    } else {
        Ok(auth.lockout_failures - failures)
    })
}

/// A wrong password inside a session, which may have been left open: counted like one at the door. At
/// the limit every session of the account ends.
pub(super) async fn refuse_password(caller: &Authenticated) -> Problem {
    let auth = caller.platform().config().auth.clone();
    let account_id = caller.principal().account_id;
    let counted = caller.write(move |tx, acting| {
        let account = store::get(tx, &acting.scope, account_id)?;
        let kind = "account.password_check_failed";
        let counted = count(tx, &account, acting, &auth, kind, json!({}))?;
        if counted.is_err() {
            let (county_id, id) = (account.county_id, account.id);
            session_store::end_all(tx, county_id, id, None, "account_locked", acting.now)?;
        }
        Ok(counted)
    });
    match counted.await {
        Ok(Ok(_)) => error::WRONG_PASSWORD.problem(),
        Ok(Err(locked)) => {
            caller.platform().sessions.forget_account(account_id);
            locked
        }
        Err(problem) => problem,
    }
}
