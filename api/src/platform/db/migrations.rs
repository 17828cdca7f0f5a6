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

/// On PostgreSQL: text must sort by code point and know Chinese letters, or lists order otherwise than
/// on SQLite and trigram search is blind (`LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'`).
pub fn check_collation(conn: &mut AnyConnection) -> Result<()> {
    #[derive(diesel::QueryableByName)]
    struct Locale {
        #[diesel(sql_type = diesel::sql_types::Text)]
        collate: String,
        #[diesel(sql_type = diesel::sql_types::Text)]
        ctype: String,
    }
    let AnyConnection::Postgres(inner) = conn else {
        return Ok(());
    };
    let sql = "SELECT datcollate::text AS collate, datctype::text AS ctype FROM pg_database WHERE datname = current_database()";
    let found: Locale = diesel::RunQueryDsl::get_result(diesel::sql_query(sql), inner)?;
    anyhow::ensure!(
        found.collate == "C" && found.ctype.to_uppercase().replace('-', "") == "C.UTF8",
        "the PostgreSQL database has LC_COLLATE {} and LC_CTYPE {}; make it with \
         LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' TEMPLATE template0 (docs/DATABASE.md)",
        found.collate,
        found.ctype
    );
    Ok(())
}
