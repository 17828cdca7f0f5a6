//! `luzhi restore`

use super::backup::{progress_bar, summary};
use super::database;
use crate::platform::backup;
use crate::platform::config::Config;
use crate::platform::{db, storage};
use anyhow::Result;
use clap::Args;
use std::path::PathBuf;

/// Options of `luzhi restore`.
#[derive(Args)]
pub struct Options {
    /// The archive: a `.tar` file or a folder.
    archive: PathBuf,
    /// Make the tables first; an archive of an older version is brought to this one afterwards.
    #[arg(long)]
    migrate: bool,
}

/// Fills an empty database from an archive of either engine.
pub fn run(config: &Config, options: &Options) -> Result<()> {
    // Makes the folder of an SQLite file.
    drop(database(config)?);
    let bar = progress_bar()?;
    let restored = backup::restore(
        &mut db::open(&config.database.url)?,
        storage::open(config)?,
        &options.archive,
        options.migrate,
        &|message| {
            bar.set_message(message);
            bar.tick();
        },
    )?;
    bar.finish_and_clear();
    println!("restored {}", options.archive.display());
    summary(&restored.manifest);
    println!("  row counts, digests and the heads of the event log are those of the archive");
    for key in &restored.manifest.files.damaged {
        println!("  file {key} was missing or damaged when the backup was made");
    }
    for migration in &restored.migrated {
        println!("  applied {migration}");
    }
    println!(
        "Use the auth.secret of the service that was backed up: enrolled second factors cannot be read with another."
    );
    Ok(())
}
