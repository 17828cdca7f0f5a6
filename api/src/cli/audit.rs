//! `luzhi audit`

use super::migrated_database;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::events;
use crate::schema::counties;
use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use diesel::prelude::*;

/// Options of `luzhi audit`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Seal what is not sealed yet.
    Seal,
    /// Recompute every chain; exit code 1 when anything was changed, removed or inserted.
    Verify,
    /// Print the head of every chain.
    Head,
}

/// Seals, verifies, or prints heads.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    let db = migrated_database(config)?;
    let counties: Vec<(i64, String)> = db.read_now(|conn| {
        Ok(counties::table
            .order(counties::id)
            .select((counties::id, counties::name))
            .load(conn)?)
    })?;
    match options.what {
        What::Seal => println!(
            "{} events sealed",
            events::seal_pending(&db, Clock::system().now())?
        ),
        What::Head => {
            for (id, name) in counties {
                let head = db.read_now(|conn| events::head(conn, id))?;
                println!(
                    "{id} {name} {} {} unsealed={}",
                    head.last_sequence, head.hash, head.unsealed_count
                );
            }
        }
        What::Verify => {
            let mut broken = 0;
            for (id, name) in counties {
                let found = db.read_now(|conn| events::verify(conn, id))?;
                println!(
                    "{id} {name}: {} events checked, {} wrong",
                    found.checked,
                    found.problems.len()
                );
                for problem in &found.problems {
                    println!(
                        "  event {} at {}: {:?}",
                        problem.event_id, problem.sequence, problem.kind
                    );
                }
                broken += found.problems.len();
            }
            if broken > 0 {
                bail!("the event log is not what was sealed");
            }
        }
    }
    Ok(())
}
