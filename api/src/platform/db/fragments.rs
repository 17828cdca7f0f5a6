//! Dialect fragments: one meaning, two spellings.

use super::{AnyConnection, MultiBackend};
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sqlite::Sqlite;

/// A select that locks its rows until the transaction ends: ` FOR UPDATE` on PostgreSQL; nothing on
/// SQLite, whose write transactions are exclusive from their `BEGIN IMMEDIATE`.
pub struct LockRows<T>(T);

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
}

impl<T: Query> LockRowsExt for T {}

impl<T: QueryFragment<Sqlite>> QueryFragment<Sqlite> for LockRows<T> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }
}

impl<T: QueryFragment<Pg>> QueryFragment<Pg> for LockRows<T> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(pass.reborrow())?;
        pass.push_sql(" FOR UPDATE");
        Ok(())
    }
}

impl<T> QueryFragment<MultiBackend> for LockRows<T>
where
    Self: QueryFragment<Sqlite> + QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<T: QueryId> QueryId for LockRows<T> {
    type QueryId = LockRows<T::QueryId>;
    const HAS_STATIC_QUERY_ID: bool = T::HAS_STATIC_QUERY_ID;
}

impl<T: Query> Query for LockRows<T> {
    type SqlType = T::SqlType;
}

impl<T> RunQueryDsl<AnyConnection> for LockRows<T> {}
