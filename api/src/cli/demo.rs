//! `luzhi demo`

use super::migrated_database;
use crate::features::demo::{self, PASSWORD, Plan};
use crate::features::regions::RegionCode;
use crate::jobs;
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Profile};
use anyhow::{Result, ensure};
use clap::Args;
use std::path::PathBuf;
use std::time::Instant;

/// Options of `luzhi demo`.
#[derive(Args)]
pub struct Options {
    /// Folder of the divisions.
    #[arg(long, default_value = "data/regions/xunyang")]
    regions: PathBuf,
    /// The county to build.
    #[arg(long, default_value = "610981")]
    county: RegionCode,
    /// Decides everything drawn by lot.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// Do nothing when there is a county already, instead of refusing.
    #[arg(long)]
    if_empty: bool,
}

/// Builds the demonstration county and prints its accounts.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    ensure!(
        config.profile == Profile::Development,
        "the demonstration has known passwords and is not for a production profile"
    );
    let db = migrated_database(config)?;
    if options.if_empty && demo::is_built(&db)? {
        return Ok(());
    }
    let started = Instant::now();
    let clock = Clock::system();
    let plan = Plan::county(options.seed, clock.today());
    let built = demo::build(
        &db,
        &options.regions,
        options.county,
        &plan,
        clock.now(),
        |step| {
            eprintln!("  {:>5.1} s  {step}", started.elapsed().as_secs_f32());
        },
    )?;
    jobs::follow(&db, clock.now())?;
    eprintln!("  {:>5.1} s  done", started.elapsed().as_secs_f32());
    println!(
        "{}: {} invented deputies, {} suggestions, {} acts",
        built.county, built.deputies, built.suggestions, built.acts
    );
    println!("\nDemonstration accounts (invented people), password {PASSWORD}\n");
    for account in built.accounts {
        println!(
            "  {:<10} {}  {}",
            account.username, account.role, account.place
        );
    }
    Ok(())
}
