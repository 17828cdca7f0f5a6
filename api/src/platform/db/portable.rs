//! Clauses both engines know but the derive does not: `ON CONFLICT`, `UNION`, windows, `FILTER`.

use super::{AnyConnection, MultiBackend};
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sqlite::Sqlite;

/// A query that each engine renders by itself, run on the enum.
pub struct Portable<T>(pub T);

impl<T> QueryFragment<MultiBackend> for Portable<T>
where
    T: QueryFragment<Sqlite> + QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(&self.0, pass)
    }
}

impl<T: QueryId> QueryId for Portable<T> {
    type QueryId = T::QueryId;
    const HAS_STATIC_QUERY_ID: bool = T::HAS_STATIC_QUERY_ID;
}

impl<T: Query> Query for Portable<T> {
    type SqlType = T::SqlType;
}

impl<T> RunQueryDsl<AnyConnection> for Portable<T> {}

/// `query.portable().execute(conn)`.
pub trait PortableExt: Sized {
    /// Wraps the query so that the enum can run it.
    fn portable(self) -> Portable<Self> {
        Portable(self)
    }
}

impl<T> PortableExt for T {}
