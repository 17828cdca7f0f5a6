//! The connection enum over both engines, opened by the scheme of the address alone.
#![expect(
    missing_docs,
    reason = "the derive writes public items without documentation"
)]

use diesel::connection::SimpleConnection;
use diesel::{Connection, ConnectionError, ConnectionResult, PgConnection, SqliteConnection};

/// A connection to whichever engine `DATABASE_URL` names. Never call its derived `establish`:
/// it tries every engine in turn and turns a mistyped address into a new SQLite file. Use [`open`].
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// The embedded engine.
    Sqlite(SqliteConnection),
    /// The server engine.
    Postgres(PgConnection),
}

/// Which engine an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// `sqlite:path`
    Sqlite,
    /// `postgres://…` or `postgresql://…`
    Postgres,
}

impl Engine {
    /// Reads the engine off the scheme; anything unknown is an error, never a guess.
    pub fn of(url: &str) -> Result<Self, ConnectionError> {
        if url.starts_with("sqlite:") {
            Ok(Self::Sqlite)
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Self::Postgres)
        } else {
            Err(ConnectionError::InvalidConnectionUrl(
                "the address must start with sqlite: or postgres://".into(),
            ))
        }
    }
}

/// The file an SQLite address names: `sqlite:data/luzhi.db` → `data/luzhi.db`.
pub(super) fn sqlite_path(url: &str) -> &str {
    url.strip_prefix("sqlite:")
        .unwrap_or(url)
        .trim_start_matches("//")
}

/// Until a machine that is gone without a word is given up, unless the address says otherwise: ten seconds for a new
/// connection, twenty for one that is open. A server that stands still on a machine that works is another matter: see
/// `pulse`.
const PATIENCE: [(&str, &str); 5] = [
    ("connect_timeout", "10"),
    ("keepalives_idle", "10"),
    ("keepalives_interval", "5"),
    ("keepalives_count", "2"),
    ("tcp_user_timeout", "20000"),
];

/// The address with [`PATIENCE`] among its parameters.
fn impatient(url: &str) -> String {
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    // As libpq looks for it: a password may hold a question mark, and a parameter an at sign.
    let after_user = match after_scheme.split_once(['@', '/']) {
        Some((user, rest)) if after_scheme.as_bytes().get(user.len()) == Some(&b'@') => rest,
        _ => after_scheme,
    };
    let given = after_user.split_once('?').map(|(_, given)| given);
    let mut url = url.to_owned();
    let mut joint = if given.is_some() { '&' } else { '?' };
    for (name, value) in PATIENCE {
        let is_given = |one: &str| one.split('=').next() == Some(name);
        if given.is_some_and(|given| given.split('&').any(is_given)) {
            continue;
        }
        url.push(joint);
        url.push_str(name);
        url.push('=');
        url.push_str(value);
        joint = '&';
    }
    url
}

/// Opens one connection and applies the session settings of its engine.
pub fn open(url: &str) -> ConnectionResult<AnyConnection> {
    match Engine::of(url)? {
        Engine::Sqlite => {
            let mut inner = SqliteConnection::establish(sqlite_path(url))?;
            // FULL: an acknowledged write survives power loss, not only a killed process. A page (its
            // size holds for a new file only) takes the longest row of a list whole: an overflowing
            // row is copied for every comparison on the way down a tree. The mapped file counts as memory
            // of the process, whose budget is 200 MB.
            inner
                .batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                     PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096; \
                     PRAGMA mmap_size = 100663296;",
                )
                .map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Sqlite(inner))
        }
        Engine::Postgres => {
            let mut inner = PgConnection::establish(&impatient(url))?;
            // Statements are short and their plans the same for any value, as all go by indexes that
            // begin with the county: to plan each anew took longer than to run it. Such plans are
            // costed for any LIMIT, so high that they would be compiled.
            inner
                .batch_execute(
                    "SET TIME ZONE 'UTC'; SET idle_in_transaction_session_timeout = '60s'; \
                     SET plan_cache_mode = 'force_generic_plan'; SET jit = off; \
                     SET max_parallel_workers_per_gather = 0;",
                )
                .map_err(ConnectionError::CouldntSetupConfiguration)?;
            Ok(AnyConnection::Postgres(inner))
        }
    }
}

impl AnyConnection {
    /// The engine behind this connection.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }
}

/// Runs one expression on the inner connection; the body is compiled once per engine.
/// For what the derive cannot render: multi-row inserts, migrations, maintenance statements.
macro_rules! with_backend {
    ($conn:expr, $c:ident => $body:expr) => {
        match $conn {
            $crate::platform::db::AnyConnection::Sqlite($c) => $body,
            $crate::platform::db::AnyConnection::Postgres($c) => $body,
        }
    };
}
pub(crate) use with_backend;

#[cfg(test)]
mod tests {
    use super::impatient;

    #[test]
    fn an_address_gets_the_limits_it_does_not_have() {
        let all = "connect_timeout=10&keepalives_idle=10&keepalives_interval=5&keepalives_count=2&tcp_user_timeout=20000";
        for url in [
            "postgres://luzhi@db/luzhi",
            &["postgresql://luzhi:", "pass?word@db:5432/luzhi"].concat(),
        ] {
            assert_eq!(impatient(url), format!("{url}?{all}"));
        }
        for url in [
            "postgres:///luzhi?host=/tmp/cluster",
            "postgres://db/luzhi?user=luzhi&password=a@b",
        ] {
            assert_eq!(impatient(url), format!("{url}&{all}"));
        }
        let own = impatient("postgres://db/luzhi?tcp_user_timeout=0&connect_timeout=2");
        assert_eq!(
            own,
            "postgres://db/luzhi?tcp_user_timeout=0&connect_timeout=2&keepalives_idle=10&keepalives_interval=5&keepalives_count=2"
        );
    }
}
