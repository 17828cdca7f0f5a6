//! `luzhi county`

use super::migrated_database;
use crate::features::organs;
use crate::features::regions::{self, RegionCode, RegionLevel};
use crate::platform::auth::Acting;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use anyhow::{Context, Result, ensure};
use clap::{Args, Subcommand};

/// Options of `luzhi county`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make a county, its standing committee and the congresses, subdistrict committees and village
    /// committees of its divisions, which must have been imported. A second run adds what is new.
    Create {
        /// Division code of the county, such as 610981.
        code: RegionCode,
    },
}

/// Makes a county.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    let What::Create { code } = options.what;
    ensure!(
        code.level() == RegionLevel::County,
        "{code} is not the code of a county"
    );
    let db = migrated_database(config)?;
    let (now, today) = (Clock::system().now(), Clock::system().today());
    let region = db
        .read_now(|conn| regions::find(conn, code, today))?
        .with_context(|| format!("{code} is not known: run `luzhi import regions` first"))?;
    let id: i64 = code.short().parse()?;
    let divisions = db.read_now(|conn| regions::within(conn, code, today))?;
    let made = db.write_now(|tx| {
        organs::found_county(tx, &Acting::command_line(id, now), &region, &divisions)
    })?;
    println!("{} ({id}): {made} organs made", region.name);
    Ok(())
}
