//! `luzhi backup`

use super::migrated_database;
use crate::platform::backup::{self, Manifest};
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::{db, storage};
use anyhow::Result;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;

/// Options of `luzhi backup`.
#[derive(Args)]
pub struct Options {
    /// The archive to write: a name that ends in `.tar`, or a folder.
    archive: PathBuf,
    /// Go on when an attachment is missing or damaged; the manifest names it.
    #[arg(long)]
    keep_going: bool,
}

/// Writes everything the service keeps into an archive; the service may go on working.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    // Refuses a database of another version.
    drop(migrated_database(config)?);
    let bar = progress_bar()?;
    let how = backup::Options {
        keep_going: options.keep_going,
        now: Clock::system().now(),
    };
    let manifest = backup::back_up(
        &mut db::open(&config.database.url)?,
        storage::open(config)?,
        &options.archive,
        &how,
        &|message| {
            bar.set_message(message);
            bar.tick();
        },
    )?;
    bar.finish_and_clear();
    println!("wrote {}", options.archive.display());
    summary(&manifest);
    for key in &manifest.files.damaged {
        println!("  file {key} is missing or not what its row says");
    }
    println!(
        "Second-factor secrets are encrypted with auth.secret: keep it with, but not in, the archive."
    );
    Ok(())
}

pub(super) fn progress_bar() -> Result<ProgressBar> {
    let bar = ProgressBar::new_spinner();
    bar.set_style(ProgressStyle::with_template("{spinner} {elapsed} {msg}")?);
    Ok(bar)
}

/// What an archive holds.
pub(super) fn summary(manifest: &Manifest) {
    let rows: u64 = manifest.tables.iter().map(|part| part.rows).sum();
    println!(
        "  luzhi {} on {}, {}: {rows} rows in {} tables, {} files with {} bytes",
        manifest.program,
        manifest.engine,
        manifest.created_at.text(),
        manifest.tables.len(),
        manifest.files.count,
        manifest.files.total_bytes
    );
    for head in &manifest.log {
        println!(
            "  county {}: {} events, {} sealed, head {}",
            head.county_id, head.events, head.last_sequence, head.hash
        );
        if head.problems > 0 {
            println!(
                "  county {}: verifying the event log found {} things wrong: run `luzhi audit verify`",
                head.county_id, head.problems
            );
        }
    }
}
