//! Who hears that the way into an account was changed: whoever it belongs to, also when it was done with their own
//! session, which may be in other hands. A deputy is told alone, everybody else with those they work with, who can tell
//! whether it was meant.

use super::model::Account;
use crate::platform::events::{Notice, Recipient, Told};
use crate::platform::http::Problem;
use serde_json::Value;

/// What an event about an account says under `notice`; `about` is the key of the text.
///
/// # Errors
/// None that can be provoked from outside.
pub fn notice(account: &Account, about: &str) -> Result<Value, Problem> {
    let recipient = match account.deputy_id {
        Some(deputy_id) => Recipient::deputy(deputy_id),
        None => Recipient::organ(account.organ_id),
    };
    let told = Told {
        recipient,
        about: about.to_owned(),
        // The page of the account is for administrators.
        is_out: true,
    };
    let notice = Notice {
        title: account.display_name.clone(),
        to: vec![told],
    };
    serde_json::to_value(notice).map_err(Problem::internal)
}
