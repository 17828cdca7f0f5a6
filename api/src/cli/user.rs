//! `luzhi user`

use super::migrated_database;
use crate::features::accounts::{self, AccountPatch, NewAccount};
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::{Db, Id};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use crate::schema::organs;
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use diesel::prelude::*;
use serde_json::json;

/// Options of `luzhi user`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make an account; the only way to make an administrator.
    Create {
        /// User name.
        username: String,
        /// Name shown.
        #[arg(long)]
        name: String,
        /// county, township, undertaker, village, admin, security or auditor.
        #[arg(long)]
        role: Role,
        /// County number, such as 610981.
        #[arg(long)]
        county: i64,
        /// Full name of the organ it works for.
        #[arg(long)]
        organ: String,
    },
    /// Set a new initial password, lift a lock and end all sessions.
    ResetPassword {
        /// User name.
        username: String,
        /// Take the second factor away too: the phone and the recovery codes are lost.
        #[arg(long)]
        second_factor: bool,
    },
}

/// Makes or repairs an account and prints its initial password.
pub fn run(config: &Config, options: Options) -> Result<()> {
    let db = migrated_database(config)?;
    let password = accounts::random_password();
    let hash = accounts::hash_password(&password)?;
    match options.what {
        What::Create {
            username,
            name,
            role,
            county,
            organ,
        } => {
            let organ_id = organ_of(&db, county, &organ)?;
            let now = Clock::system().now();
            db.write_now(|tx| {
                let acting = Acting::command_line(county, now);
                accounts::check_organ(
                    tx,
                    &acting.scope,
                    role,
                    organ_id,
                    ("/organ", "organ_does_not_fit_role"),
                )?;
                let new =
                    NewAccount::new(county, &username, &name, role, organ_id, hash.clone(), now);
                let account = accounts::insert(tx, new)?;
                let data = json!({"username": username, "role": role, "by": "command line"});
                let event = event("account.created", account.organ_id, account.id, data);
                record(tx, &acting, event).map(drop)
            })?;
            println!("made {username} ({role}); initial password: {password}");
        }
        What::ResetPassword {
            username,
            second_factor,
        } => {
            reset(&db, &username, &hash, second_factor)?;
            println!("reset {username}; initial password: {password}");
        }
    }
    Ok(())
}

fn organ_of(db: &Db, county: i64, name: &str) -> Result<Id> {
    let found: Option<Id> = db.read_now(|conn| {
        let query = organs::table.filter(organs::county_id.eq(county).and(organs::name.eq(name)));
        Ok(query
            .select(organs::id)
            .order(organs::id)
            .first(conn)
            .optional()?)
    })?;
    found.with_context(|| format!("no organ {name:?} in county {county}"))
}

fn reset(db: &Db, username: &str, hash: &str, second_factor: bool) -> Result<()> {
    let now = Clock::system().now();
    db.write_now(|tx| {
        let account = accounts::find_by_username(tx, username)?.ok_or_else(Problem::not_found)?;
        let factor = if second_factor {
            AccountPatch::without_second_factor()
        } else {
            AccountPatch::default()
        };
        let patch = AccountPatch {
            password_hash: Some(hash.to_owned()),
            must_change_password: Some(true),
            failed_attempts: Some(0),
            locked_until: Some(None),
            version: Some(account.version + 1),
            ..factor
        };
        accounts::update(tx, account.county_id, account.id, patch)?;
        accounts::end_all_sessions(tx, account.county_id, account.id, "password_reset", now)?;
        let data = json!({"username": username, "by": "command line", "second_factor": second_factor,
            "notice": accounts::change_notice(&account, "password_reset")?});
        let event = event("account.password_reset", account.organ_id, account.id, data);
        record(tx, &Acting::command_line(account.county_id, now), event).map(drop)
    })
    .with_context(|| format!("no account {username:?}"))
}

fn event(kind: &'static str, organ_id: Id, subject_id: Id, data: serde_json::Value) -> NewEvent {
    NewEvent {
        organ_id: Some(organ_id),
        kind,
        subject_kind: "account",
        subject_id,
        data,
    }
}
