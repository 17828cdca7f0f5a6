//! `luzhi migrate`

use super::database;
use crate::platform::config::Config;
use crate::platform::db;
use crate::platform::http::Problem;
use anyhow::{Result, ensure};
use clap::Args;

/// Options of `luzhi migrate`.
#[derive(Args)]
pub struct Options {
    /// Take every migration back. Destroys all data.
    #[arg(long)]
    down: bool,
    /// Needed with `--down`.
    #[arg(long)]
    destroy_all_data: bool,
}

/// Applies what is missing, or takes all back.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    let db = database(config)?;
    ensure!(
        !options.down || options.destroy_all_data,
        "--down destroys all data: add --destroy-all-data"
    );
    // Not `read_now`: its connections are read-only on SQLite.
    let mut conn = db::open(&config.database.url)?;
    if options.down {
        println!("{} migrations taken back", db::revert_all(&mut conn)?);
        return Ok(());
    }
    let done = db::run_pending(&mut conn)?;
    for name in &done {
        println!("applied {name}");
    }
    println!("{} applied; the database is at this version", done.len());
    db.read_now(|c| db::check_collation(c).map_err(Problem::internal))?;
    Ok(())
}
