//! Dialect fragments: one meaning, two spellings.

use super::{AnyConnection, MultiBackend};
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sqlite::Sqlite;

/// A select that locks its rows until the transaction ends: ` FOR UPDATE` on PostgreSQL, or ` FOR SHARE`;
/// nothing on SQLite, whose write transactions are exclusive from their `BEGIN IMMEDIATE`.
pub struct LockRows<T, const SHARED: bool = false>(T);

/// Locks the rows a select returns; select `T::columns()`, as `as_select()` cannot be rendered per engine.
/// Lock several rows in id order, or two writers deadlock.
pub fn lock_rows<T>(query: T) -> LockRows<T> {
    LockRows(query)
}

/// `query.lock_rows()`.
pub trait LockRowsExt: Sized {
    /// See [`lock_rows`].
    fn lock_rows(self) -> LockRows<Self> {
        LockRows(self)
    }

    /// Locks rows against whoever wants to change or [lock](lock_rows) them, not against others who share
    /// them. Never lock such a row alone afterwards: two who do wait for each other.
    fn share_rows(self) -> LockRows<Self, true> {
        LockRows(self)
    }
}

impl<T: Query> LockRowsExt for T {}

impl<T: QueryFragment<Sqlite>, const SHARED: bool> QueryFragment<Sqlite> for LockRows<T, SHARED> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }
}

impl<T: QueryFragment<Pg>, const SHARED: bool> QueryFragment<Pg> for LockRows<T, SHARED> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(pass.reborrow())?;
        pass.push_sql(if SHARED { " FOR SHARE" } else { " FOR UPDATE" });
        Ok(())
    }
}

impl<T, const SHARED: bool> QueryFragment<MultiBackend> for LockRows<T, SHARED>
where
    Self: QueryFragment<Sqlite> + QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<T: QueryId, const SHARED: bool> QueryId for LockRows<T, SHARED> {
    type QueryId = LockRows<T::QueryId, SHARED>;
    const HAS_STATIC_QUERY_ID: bool = T::HAS_STATIC_QUERY_ID;
}

impl<T: Query, const SHARED: bool> Query for LockRows<T, SHARED> {
    type SqlType = T::SqlType;
}

impl<T, const SHARED: bool> RunQueryDsl<AnyConnection> for LockRows<T, SHARED> {}
