//! `luzhi import`

use super::migrated_database;
use crate::features::calendar::{self, Calendar};
use crate::features::regions::{self, Progress};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::Db;
use anyhow::{Context, Result};
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Options of `luzhi import`.
#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Administrative divisions: a folder with provinces, cities, areas, streets, villages (`.csv`
    /// or `.csv.xz`) and changes.csv. A second run changes nothing.
    Regions {
        /// The folder.
        folder: PathBuf,
    },
    /// Days off and make-up working days of a new year: a CSV file `date,kind,name`.
    Calendar {
        /// The file.
        file: PathBuf,
    },
}

/// Imports reference data.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    let db = migrated_database(config)?;
    match &options.what {
        What::Regions { folder } => import_regions(&db, folder),
        What::Calendar { file } => import_calendar(&db, file),
    }
}

fn import_regions(db: &Db, folder: &Path) -> Result<()> {
    let started = Instant::now();
    let bar = ProgressBar::new_spinner();
    bar.set_style(ProgressStyle::with_template("{spinner} {elapsed} {msg}")?);
    let now = Clock::system().now();
    let report = regions::import(db, folder, now, |progress: Progress| {
        let (level, total) = (progress.level.number(), progress.counts.total());
        bar.set_message(format!("level {level}: {total} rows"));
        bar.tick();
    })?;
    bar.finish_and_clear();
    println!(
        "{} rows read in {:.1} s: {} new, {} renamed, {} reclassified, {} ended, {} former, {} changes added",
        report.read.total(),
        started.elapsed().as_secs_f32(),
        report.inserted,
        report.renamed,
        report.reclassified,
        report.closed,
        report.former,
        report.changes,
    );
    Ok(())
}

fn import_calendar(db: &Db, file: &Path) -> Result<()> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let announced = Calendar::from_csv(&text)?;
    let days: Vec<_> = announced
        .special_days(NaiveDate::MIN, NaiveDate::MAX)
        .cloned()
        .collect();
    let changed = db.write_now(|tx| calendar::announce(tx, &days, Clock::system().now()))?;
    println!("{} days read, {changed} new or changed", days.len());
    Ok(())
}
