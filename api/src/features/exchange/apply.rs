//! Writing what was planned, in the transaction of the confirmation.

use super::accounts::{AccountWork, NewAccountRow};
use super::deputies::DeputyWork;
use super::error;
use super::plan::Work;
use super::units::UnitWork;
use crate::features::accounts::{self, AccountPatch, NewAccount};
use crate::features::deputies;
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The hash of each new account's initial password, by user name; made before the transaction,
/// because hashing takes long.
pub(super) type Hashes = HashMap<String, String>;

/// Writes everything; returns the records touched, for the log.
pub(super) fn apply(
    conn: &mut AnyConnection,
    acting: &Acting,
    work: Work,
    hashes: &Hashes,
) -> Result<Vec<Id>, Problem> {
    match work {
        Work::Deputies(work) => apply_deputies(conn, acting, work),
        Work::Units(work) => apply_units(conn, acting, work),
        Work::Accounts(work) => apply_accounts(conn, acting, work, hashes),
    }
}

fn apply_deputies(
    conn: &mut AnyConnection,
    acting: &Acting,
    work: DeputyWork,
) -> Result<Vec<Id>, Problem> {
    let scope = &acting.scope;
    let touched = work.new.iter().chain(&work.changed);
    let touched: Vec<Id> = touched.map(|deputy| deputy.id).collect();
    deputies::insert_all(conn, scope, work.new)?;
    for deputy in &work.changed {
        deputies::update(conn, scope, deputy)?;
    }
    deputies::insert_mandates(conn, scope, work.new_mandates)?;
    for mandate in &work.changed_mandates {
        deputies::update_mandate(conn, scope, mandate)?;
    }
    Ok(touched)
}

fn apply_units(
    conn: &mut AnyConnection,
    acting: &Acting,
    work: UnitWork,
) -> Result<Vec<Id>, Problem> {
    let mut touched = Vec::new();
    for new in work.new {
        touched.push(organs::insert(conn, &acting.scope, new, acting.now)?.id);
    }
    for unit in &work.changed {
        touched.push(organs::update(conn, &acting.scope, unit, acting.now)?.id);
    }
    Ok(touched)
}

fn apply_accounts(
    conn: &mut AnyConnection,
    acting: &Acting,
    work: AccountWork,
    hashes: &Hashes,
) -> Result<Vec<Id>, Problem> {
    let county_id = acting.scope.county_id();
    let mut touched = Vec::new();
    for row in work.new {
        let NewAccountRow {
            username,
            display_name,
            role,
            organ_id,
            deputy_id,
            phone,
        } = row;
        // Somebody changed something since the passwords were made: check the file again.
        let hash = hashes
            .get(&username)
            .cloned()
            .ok_or_else(|| error::NOT_PREVIEWED.problem())?;
        let mut new = NewAccount::new(
            county_id,
            &username,
            &display_name,
            role,
            organ_id,
            hash,
            acting.now,
        );
        new.deputy_id = deputy_id;
        new.phone = phone;
        touched.push(accounts::insert(conn, new)?.id);
    }
    for account in work.changed {
        let patch = AccountPatch {
            display_name: Some(account.display_name),
            phone: Some(account.phone),
            organ_id: Some(account.organ_id),
            is_leader: Some(account.is_leader),
            version: Some(account.version + 1),
            updated_at: Some(acting.now),
            ..AccountPatch::default()
        };
        touched.push(accounts::update(conn, county_id, account.id, patch)?.id);
    }
    Ok(touched)
}
