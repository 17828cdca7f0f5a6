//! Migrations: two folders with equal names, one per engine, embedded in the binary.

use super::{AnyConnection, with_backend};
use anyhow::{Result, anyhow};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

/// The migrations of both engines.
pub struct Migrations {
    /// For [`AnyConnection::Sqlite`].
    pub sqlite: EmbeddedMigrations,
    /// For [`AnyConnection::Postgres`].
    pub postgres: EmbeddedMigrations,
}

const MIGRATIONS: Migrations = Migrations {
    sqlite: embed_migrations!("../migrations/sqlite"),
    postgres: embed_migrations!("../migrations/postgres"),
};

fn of(conn: &AnyConnection) -> EmbeddedMigrations {
    match conn {
        AnyConnection::Sqlite(_) => MIGRATIONS.sqlite,
        AnyConnection::Postgres(_) => MIGRATIONS.postgres,
    }
}

/// Applies what is missing; returns the names applied.
pub fn run_pending(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let source = of(conn);
    with_backend!(conn, c => c
        .run_pending_migrations(source)
        .map(|done| done.iter().map(ToString::to_string).collect())
        .map_err(|e| anyhow!("migration failed: {e}")))
}

/// Whether the database is behind this binary.
pub fn pending(conn: &mut AnyConnection) -> Result<bool> {
    let source = of(conn);
    with_backend!(conn, c => c.has_pending_migration(source).map_err(|e| anyhow!("{e}")))
}

/// Takes every migration back, newest first. Destroys all data: for tests and for leaving a trial.
pub fn revert_all(conn: &mut AnyConnection) -> Result<usize> {
    let source = of(conn);
    with_backend!(conn, c => c
        .revert_all_migrations(source)
        .map(|done| done.len())
        .map_err(|e| anyhow!("revert failed: {e}")))
}
