//! `luzhi user`

use super::migrated_database;
use crate::features::accounts::{self, NewAccount};
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::{Db, Id};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use crate::schema::{accounts as accounts_table, organs};
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
                let new =
                    NewAccount::new(county, &username, &name, role, organ_id, hash.clone(), now);
                let account = accounts::insert(tx, new)?;
                let data = json!({"username": username, "role": role, "by": "command line"});
                let event = event("account.created", account.organ_id, account.id, data);
                record(tx, &Acting::system(county, now), event).map(drop)
            })?;
            println!("made {username} ({role}); initial password: {password}");
        }
        What::ResetPassword { username } => {
            reset(&db, &username, &hash)?;
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

fn reset(db: &Db, username: &str, hash: &str) -> Result<()> {
    let now = Clock::system().now();
    db.write_now(|tx| {
        let account = accounts::find_by_username(tx, username)?.ok_or_else(Problem::not_found)?;
        diesel::update(accounts_table::table.find((account.county_id, account.id)))
            .set((
                accounts_table::password_hash.eq(hash),
                accounts_table::must_change_password.eq(true),
                accounts_table::failed_attempts.eq(0),
                accounts_table::locked_until.eq(None::<crate::platform::db::Timestamp>),
                accounts_table::version.eq(account.version + 1),
            ))
            .execute(&mut **tx)?;
        accounts::end_all_sessions(tx, account.county_id, account.id, "password_reset", now)?;
        let data = json!({"username": username, "by": "command line"});
        let event = event("account.password_reset", account.organ_id, account.id, data);
        record(tx, &Acting::system(account.county_id, now), event).map(drop)
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
