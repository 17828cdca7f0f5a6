//! The command line.

mod audit;
mod backup;
mod check_config;
mod county;
mod demo;
mod import;
mod migrate;
mod openapi;
mod restore;
mod serve;
mod user;

use crate::platform::config::{self, Config};
use crate::platform::db::{self, Db, PoolSettings};
pub use openapi::{error_codes as error_codes_table, permissions as permissions_table};

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Luzhi (履职): the working platform of county and township People's Congresses.
#[derive(Parser)]
#[command(version, propagate_version = true)]
pub struct Cli {
    /// Configuration file, `luzhi.toml` when there is one; the environment (`LUZHI__SECTION__KEY`, `DATABASE_URL`) wins over it.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the API, its documentation and the web pages.
    Serve(serve::Options),
    /// Bring the database to this version.
    Migrate(migrate::Options),
    /// Print the OpenAPI document, the error codes or the permissions.
    Openapi(openapi::Options),
    /// Bring in reference data: divisions, days off.
    Import(import::Options),
    /// Make a county from its divisions.
    County(county::Options),
    /// Build the demonstration county: real divisions, invented people, a year of suggestions.
    Demo(demo::Options),
    /// Make and repair accounts, administrators too.
    User(user::Options),
    /// Seal and verify the event log.
    Audit(audit::Options),
    /// Write everything into one archive, while the service works.
    Backup(backup::Options),
    /// Fill an empty database from an archive, also of the other engine.
    Restore(restore::Options),
    /// Check the configuration and print it without its secrets.
    CheckConfig,
}

/// Runs the command of this process.
pub fn run() -> Result<()> {
    let cli = Cli::parse();
    let load = || -> Result<Config> {
        let Some(file) = &cli.config else {
            return Ok(config::load(Path::new("luzhi.toml"))?);
        };
        // A misspelt name must not start a service with the settings of a developer's machine.
        anyhow::ensure!(file.is_file(), "--config {}: no such file", file.display());
        Ok(config::load(file)?)
    };
    match cli.command {
        Command::Serve(options) => serve::run(load()?, &options),
        Command::Migrate(options) => migrate::run(&load()?, &options),
        Command::Openapi(options) => openapi::run(&options),
        Command::Import(options) => import::run(&load()?, &options),
        Command::County(options) => county::run(&load()?, &options),
        Command::Demo(options) => demo::run(&load()?, &options),
        Command::User(options) => user::run(&load()?, options),
        Command::Audit(options) => audit::run(&load()?, &options),
        Command::Backup(options) => backup::run(&load()?, &options),
        Command::Restore(options) => restore::run(&load()?, &options),
        Command::CheckConfig => check_config::run(&load()?),
    }
}

/// Opens the database of a configuration for a command that ends.
fn database(config: &Config) -> Result<Db> {
    connect(config, false)
}

/// Opens the database of a configuration; the folder of an SQLite file is made.
fn connect(config: &Config, keeps_one: bool) -> Result<Db> {
    if let Some(folder) = config
        .database
        .url
        .strip_prefix("sqlite:")
        .map(Path::new)
        .and_then(Path::parent)
    {
        std::fs::create_dir_all(folder)?;
    }
    let settings = PoolSettings {
        connections: config.database.connections,
        wait: Duration::from_millis(config.database.wait_ms),
        keeps_one,
    };
    let database = &config.database;
    let db = Db::connect(&database.url, settings)
        .with_context(|| "database.url: cannot connect".to_owned())?;
    if !keeps_one {
        return Ok(db);
    }
    let db = db.watched(&database.url, settings)?;
    if database.read_url.is_empty() {
        return Ok(db);
    }
    let lag = Duration::from_secs(database.read_lag_seconds);
    db.with_replica((&database.url, &database.read_url), settings, lag)
}

/// Opens the database for a command that ends, and refuses one that is not at this version.
fn migrated_database(config: &Config) -> Result<Db> {
    migrated(database(config)?)
}

/// Refuses a database that is not at this version.
fn migrated(db: Db) -> Result<Db> {
    let behind =
        db.read_now(|conn| db::pending(conn).map_err(crate::platform::http::Problem::internal))?;
    anyhow::ensure!(
        !behind,
        "the database is behind this program: run `luzhi migrate` first (docs/OPERATIONS.md)"
    );
    Ok(db)
}
