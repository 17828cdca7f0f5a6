//! `luzhi audit`

use super::migrated_database;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::events::{self, KnownHead};
use crate::schema::counties;
use anyhow::{Context, Result, bail, ensure};
use clap::{Args, Subcommand};
use diesel::prelude::*;
use std::collections::HashMap;

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
    Verify {
        /// A head that was written down: COUNTY:SEQUENCE:HASH as `head` prints it, or SEQUENCE:HASH
        /// from an export of the only county. May be given several times.
        #[arg(long = "head", value_name = "HEAD")]
        heads: Vec<String>,
    },
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
    match &options.what {
        What::Seal => println!(
            "{} events sealed",
            events::seal_pending(&db, Clock::system().now())?
        ),
        What::Head => {
            for (id, name) in counties {
                let head = db.read_now(|conn| events::head(conn, id))?;
                println!(
                    "{id}:{}:{} {name} unsealed={}",
                    head.last_sequence, head.hash, head.unsealed_count
                );
            }
        }
        What::Verify { heads } => {
            let known = known_heads(heads, &counties)?;
            let mut broken = 0;
            for (id, name) in counties {
                let of_county = known.get(&id).map_or(&[][..], Vec::as_slice);
                let found = db.read_now(|conn| events::verify(conn, id, of_county))?;
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

fn known_heads(
    given: &[String],
    counties: &[(i64, String)],
) -> Result<HashMap<i64, Vec<KnownHead>>> {
    let mut known: HashMap<i64, Vec<KnownHead>> = HashMap::new();
    for text in given {
        let form = || format!("--head {text:?}: must be COUNTY:SEQUENCE:HASH");
        let (county, head) = match (text.matches(':').count(), counties) {
            (1, [(only, _)]) => (*only, text.as_str()),
            _ => {
                let (county, rest) = text.split_once(':').with_context(form)?;
                (county.parse().with_context(form)?, rest)
            }
        };
        ensure!(
            counties.iter().any(|(id, _)| *id == county),
            "--head {text:?}: there is no county {county}"
        );
        let head = KnownHead::parse(head).with_context(form)?;
        known.entry(county).or_default().push(head);
    }
    Ok(known)
}
