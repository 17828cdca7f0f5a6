//! `luzhi demo`

use super::migrated_database;
use crate::features::demo::scale::{self, Nation, Report};
use crate::features::demo::{self, PASSWORD, Plan, Shown};
use crate::features::regions::RegionCode;
use crate::jobs;
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Profile};
use crate::platform::db::Db;
use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;
use std::time::Instant;

/// Options of `luzhi demo`.
#[derive(Args)]
pub struct Options {
    /// Folder of the divisions: those of the nation for `--scale nation`.
    #[arg(long, default_value = "data/regions/xunyang")]
    regions: PathBuf,
    /// The county to build.
    #[arg(long, default_value = "610981")]
    county: RegionCode,
    /// Decides everything drawn by lot.
    #[arg(long, default_value_t = 2026)]
    seed: u64,
    /// How much of it.
    #[arg(long, value_enum, default_value_t = Scale::Year)]
    scale: Scale,
    /// A part of the data set only: every number divided by this.
    #[arg(long, default_value_t = 1, hide = true)]
    scale_divisor: usize,
    /// Do nothing when there is a county already, instead of refusing.
    #[arg(long)]
    if_empty: bool,
}

/// How much a demonstration holds.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Scale {
    /// A county and a year of suggestions, to look at.
    Year,
    /// The same county after ten years with 30,000 suggestions, to measure with.
    County,
    /// That county, and all others of the nation around it with 2.6 million deputies.
    Nation,
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
    match options.scale {
        Scale::Year => year(&db, options),
        Scale::County | Scale::Nation => at_scale(&db, options),
    }
}

fn year(db: &Db, options: &Options) -> Result<()> {
    let started = Instant::now();
    let clock = Clock::system();
    let plan = Plan::county(options.seed, clock.today());
    let built = demo::build(
        db,
        &options.regions,
        options.county,
        &plan,
        clock.now(),
        |step| {
            eprintln!("  {:>5.1} s  {step}", started.elapsed().as_secs_f32());
        },
    )?;
    jobs::follow(db, clock.now())?;
    eprintln!("  {:>5.1} s  done", started.elapsed().as_secs_f32());
    println!(
        "{}: {} invented deputies, {} suggestions, {} acts",
        built.county, built.deputies, built.suggestions, built.acts
    );
    show(&built.accounts);
    Ok(())
}

fn at_scale(db: &Db, options: &Options) -> Result<()> {
    let clock = Clock::system();
    let (regions, county, now) = (&options.regions, options.county, clock.now());
    let plan = Plan::decade(options.seed, clock.today(), options.scale_divisor);
    let bar = ProgressBar::new(0);
    bar.set_style(ProgressStyle::with_template(
        "{elapsed} {msg} {wide_bar} {pos}/{len}",
    )?);
    let mut say = |step: &'static str, done: u64, total: u64| {
        bar.set_message(step);
        bar.set_length(total.max(done));
        bar.set_position(done);
    };
    let report = if options.scale == Scale::Nation {
        let nation = Nation::default().divided_by(options.scale_divisor);
        scale::build_nation(db, regions, county, &plan, nation, now, &mut say)?
    } else {
        scale::build_county(db, regions, county, &plan, now, &mut say)?
    };
    bar.finish_and_clear();
    tell(&report);
    show(&report.accounts);
    Ok(())
}

fn tell(report: &Report) {
    for (step, took) in &report.steps {
        println!("  {:>7.1} s  {step}", took.as_secs_f32());
    }
    println!(
        "{} counties, {} invented deputies, {} suggestions, {} events, {} MB",
        report.counties,
        report.deputies,
        report.suggestions,
        report.events,
        report.bytes / 1_000_000
    );
}

fn show(accounts: &[Shown]) {
    println!("\nDemonstration accounts (invented people), password {PASSWORD}\n");
    for account in accounts {
        println!(
            "  {:<10} {}  {}",
            account.username, account.role, account.place
        );
    }
}
