//! Migrations: two folders with equal names, one per engine, embedded in the binary.

use super::text_rows::text_column;
use super::{AnyConnection, with_backend};
use anyhow::{Result, anyhow};
use diesel::migration::MigrationSource;
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

/// The versions this binary knows, oldest first.
pub fn known(conn: &AnyConnection) -> Result<Vec<String>> {
    let source = of(conn);
    let mut versions: Vec<String> = match conn {
        AnyConnection::Sqlite(_) => versions::<diesel::sqlite::Sqlite>(&source)?,
        AnyConnection::Postgres(_) => versions::<diesel::pg::Pg>(&source)?,
    };
    versions.sort();
    Ok(versions)
}

fn versions<DB: diesel::backend::Backend>(source: &EmbeddedMigrations) -> Result<Vec<String>>
where
    EmbeddedMigrations: MigrationSource<DB>,
{
    let all = MigrationSource::<DB>::migrations(source).map_err(|e| anyhow!("{e}"))?;
    Ok(all.iter().map(|m| m.name().version().to_string()).collect())
}

/// The versions the database has, oldest first. Reads only: the service's role need not be able to
/// make tables, as the harness would.
pub fn applied(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let sql = match conn {
        AnyConnection::Sqlite(_) => {
            "SELECT name FROM sqlite_schema WHERE name = '__diesel_schema_migrations'"
        }
        AnyConnection::Postgres(_) => "SELECT to_regclass('__diesel_schema_migrations')::text",
    };
    if text_column(conn, sql)?.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "SELECT CAST(version AS TEXT) AS version FROM __diesel_schema_migrations ORDER BY 1";
    text_column(conn, sql)
}

/// Applies what is missing of these versions.
pub fn run_these(conn: &mut AnyConnection, wanted: &[String]) -> Result<()> {
    let source = of(conn);
    with_backend!(conn, c => {
        let mut pending = c.pending_migrations(source).map_err(|e| anyhow!("{e}"))?;
        pending.sort_by_key(|m| m.name().version().to_string());
        for migration in pending {
            if wanted.contains(&migration.name().version().to_string()) {
                c.run_migration(&migration).map_err(|e| anyhow!("migration failed: {e}"))?;
            }
        }
        Ok(())
    })
}

/// Whether the database is behind this binary.
pub fn pending(conn: &mut AnyConnection) -> Result<bool> {
    let applied = applied(conn)?;
    Ok(known(conn)?
        .iter()
        .any(|version| !applied.contains(version)))
}

/// Takes every migration back, newest first. Destroys all data: for tests and for leaving a trial.
pub fn revert_all(conn: &mut AnyConnection) -> Result<usize> {
    let source = of(conn);
    with_backend!(conn, c => c
        .revert_all_migrations(source)
        .map(|done| done.len())
        .map_err(|e| anyhow!("revert failed: {e}")))
}

/// Takes the newest migration back; returns its version. Destroys what only it can hold: for tests.
pub fn revert_last(conn: &mut AnyConnection) -> Result<String> {
    let source = of(conn);
    with_backend!(conn, c => c
        .revert_last_migration(source)
        .map(|version| version.to_string())
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
