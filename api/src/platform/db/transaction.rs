//! Write transactions that begin exclusive on SQLite, and the handle that counts events.

use super::AnyConnection;
use diesel::connection::{
    AnsiTransactionManager, Connection, SimpleConnection, TransactionManager,
};
use diesel::result::Error;
use std::ops::{Deref, DerefMut};

/// Runs `work` in one write transaction.
///
/// `BEGIN IMMEDIATE` on SQLite: a deferred transaction that reads before it writes loses with
/// "database is locked" under concurrency (measured: 349 of 400), an immediate one never does.
pub fn write_transaction<T, E: From<Error>>(
    conn: &mut AnyConnection,
    work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
) -> Result<T, E> {
    match conn {
        AnyConnection::Sqlite(inner) => {
            AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN IMMEDIATE")?;
        }
        AnyConnection::Postgres(inner) => AnsiTransactionManager::begin_transaction(inner)?,
    }
    type Manager = <AnyConnection as Connection>::TransactionManager;
    match work(conn) {
        Ok(value) => {
            Manager::commit_transaction(conn)?;
            Ok(value)
        }
        Err(error) => match Manager::rollback_transaction(conn) {
            Ok(()) | Err(Error::BrokenTransactionManager) => Err(error),
            Err(rollback) => Err(rollback.into()),
        },
    }
}

/// Reads in one transaction that sees one state of the database, whatever is written meanwhile, for
/// as long as it takes.
pub fn read_snapshot<T>(
    conn: &mut AnyConnection,
    work: impl FnOnce(&mut AnyConnection) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    match conn {
        AnyConnection::Sqlite(inner) => {
            AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN")?;
        }
        AnyConnection::Postgres(inner) => {
            inner.batch_execute("SET idle_in_transaction_session_timeout = 0")?;
            AnsiTransactionManager::begin_transaction_sql(
                inner,
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            )?;
        }
    }
    let outcome = work(conn);
    // Nothing was written: there is nothing to commit.
    <AnyConnection as Connection>::TransactionManager::rollback_transaction(conn)?;
    outcome
}

/// An open write transaction. Derefs to the connection; counts the events recorded in it, because a
/// change without an event must not be committed.
pub struct Tx<'a> {
    conn: &'a mut AnyConnection,
    events: u32,
    exempt: Option<&'static str>,
}

impl<'a> Tx<'a> {
    pub(super) fn new(conn: &'a mut AnyConnection) -> Self {
        Self {
            conn,
            events: 0,
            exempt: None,
        }
    }

    /// Called by the event log with how many events it has appended.
    pub(in crate::platform) fn count_events(&mut self, appended: usize) {
        let appended = u32::try_from(appended).unwrap_or(u32::MAX);
        self.events = self.events.saturating_add(appended);
    }

    /// Declares that this transaction is technical and leaves no trace in the log, and why.
    pub fn without_event(&mut self, reason: &'static str) {
        self.exempt = Some(reason);
    }

    pub(super) fn may_commit(&self) -> bool {
        self.events > 0 || self.exempt.is_some()
    }

    /// How many events this transaction has recorded.
    #[must_use]
    pub fn events(&self) -> u32 {
        self.events
    }
}

impl Deref for Tx<'_> {
    type Target = AnyConnection;
    fn deref(&self) -> &AnyConnection {
        self.conn
    }
}

impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        self.conn
    }
}
