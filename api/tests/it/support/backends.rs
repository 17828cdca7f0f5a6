//! Databases for tests: a template per engine, made once per schema, copied per test.

use super::context::Context;
use super::world;
use diesel::connection::SimpleConnection;
use luzhi::platform::db::{self, AnyConnection, Db, PoolSettings};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// An engine to run a test on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

/// A database that disappears with its test.
pub struct TestDatabase {
    pub url: String,
    cleanup: Cleanup,
}

enum Cleanup {
    File(PathBuf),
    Database { admin: String, name: String },
}

/// Runs a test on a database of its own with the small county in it. Without `TEST_DATABASE_URL` the
/// PostgreSQL half does nothing on a developer's machine and fails in CI.
pub async fn run(backend: Backend, test: impl AsyncFnOnce(Context)) {
    if let Some(database) = database(backend, true) {
        test(Context::new(database).await).await;
    }
}

/// A database with the small county in it, beside that of the test: one that stands for a replica of it.
pub fn another_database(backend: Backend) -> Option<TestDatabase> {
    database(backend, true)
}

/// A database without any table.
pub fn empty_database(backend: Backend) -> Option<TestDatabase> {
    database(backend, false)
}

fn database(backend: Backend, from_template: bool) -> Option<TestDatabase> {
    let name = format!("t_{}", uuid::Uuid::now_v7().simple());
    match backend {
        Backend::Sqlite => {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
            let file = folder.join(format!("{name}.db"));
            if from_template {
                std::fs::copy(sqlite_template(folder), &file).unwrap();
            }
            Some(TestDatabase {
                url: format!("sqlite:{}", file.display()),
                cleanup: Cleanup::File(file),
            })
        }
        Backend::Postgres => {
            let Ok(admin) = std::env::var("TEST_DATABASE_URL") else {
                assert!(
                    std::env::var("CI").is_err(),
                    "CI must test on PostgreSQL: TEST_DATABASE_URL is not set"
                );
                return None;
            };
            let template = if from_template {
                postgres_template(&admin)
            } else {
                "template0".to_owned()
            };
            let mut conn = db::open(&admin).unwrap();
            conn.batch_execute(&format!(
                "CREATE DATABASE {name} TEMPLATE {template} LC_COLLATE 'C' LC_CTYPE 'C.UTF-8' STRATEGY file_copy"
            ))
            .unwrap();
            Some(TestDatabase {
                url: sibling(&admin, &name),
                cleanup: Cleanup::Database { admin, name },
            })
        }
    }
}

/// The same server, another database.
fn sibling(url: &str, name: &str) -> String {
    let (server, query) = url.split_once('?').unwrap_or((url, ""));
    let (server, _) = server.rsplit_once('/').unwrap();
    if query.is_empty() {
        format!("{server}/{name}")
    } else {
        format!("{server}/{name}?{query}")
    }
}

fn prepare(url: &str) {
    let mut conn = db::open(url).unwrap();
    db::run_pending(&mut conn).unwrap();
    drop(conn);
    let settings = PoolSettings {
        connections: 1,
        wait: Duration::from_secs(10),
        keeps_one: true,
    };
    world::insert(&Db::connect(url, settings).unwrap());
}

/// Tests run in processes of their own: the first to come makes the template, under a lock.
fn sqlite_template(folder: &Path) -> PathBuf {
    let file = folder.join(format!("template-{}.db", world::fingerprint()));
    if file.exists() {
        return file;
    }
    let name = uuid::Uuid::now_v7().simple().to_string();
    let (raw, packed) = (
        folder.join(format!("raw-{name}.db")),
        folder.join(format!("packed-{name}.db")),
    );
    let url = format!("sqlite:{}", raw.display());
    prepare(&url);
    // One file without a log beside it, which a test can simply copy.
    db::open(&url)
        .unwrap()
        .batch_execute(&format!("VACUUM INTO '{}'", packed.display()))
        .unwrap();
    std::fs::rename(&packed, &file).unwrap();
    drop(TestDatabase {
        url,
        cleanup: Cleanup::File(raw),
    });
    file
}

fn postgres_template(admin: &str) -> String {
    let name = format!("luzhi_template_{}", world::fingerprint());
    let mut conn = db::open(admin).unwrap();
    // Held until the connection closes, so that one process makes it and the others wait.
    conn.batch_execute("SELECT pg_advisory_lock(610981)")
        .unwrap();
    if !exists(&mut conn, &name) {
        let building = format!("{name}_building");
        conn.batch_execute(&format!("DROP DATABASE IF EXISTS {building}"))
            .unwrap();
        conn.batch_execute(&format!(
            "CREATE DATABASE {building} TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
        ))
        .unwrap();
        prepare(&sibling(admin, &building));
        conn.batch_execute(&format!("ALTER DATABASE {building} RENAME TO {name}"))
            .unwrap();
    }
    name
}

fn exists(conn: &mut AnyConnection, name: &str) -> bool {
    use diesel::sql_types::{BigInt, Text};
    use diesel::{QueryableByName, RunQueryDsl};
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    let found: Found =
        diesel::sql_query("SELECT COUNT(*) AS n FROM pg_database WHERE datname = $1")
            .bind::<Text, _>(name)
            .get_result(conn)
            .unwrap();
    found.n > 0
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        match &self.cleanup {
            Cleanup::File(file) => {
                for suffix in ["", "-wal", "-shm"] {
                    drop(std::fs::remove_file(format!("{}{suffix}", file.display())));
                }
            }
            Cleanup::Database { admin, name } => {
                if let Ok(mut conn) = db::open(admin) {
                    drop(
                        conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")),
                    );
                }
            }
        }
    }
}
