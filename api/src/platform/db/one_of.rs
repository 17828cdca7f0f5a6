//! `column IN (…)` whose statement is prepared once.
//!
//! The library's own `eq_any` is planned anew each time, because the number of its values is part of
//! the text. On SQLite the values are filled up to the next power of two by repeating the last one, so
//! that a column has a handful of texts, and each connection keeps them prepared. PostgreSQL takes them
//! as one array: a list of parameters it would put together anew for every row that it compares.

use super::MultiBackend;
use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Array, Bool, HasSqlType, Nullable, SingleValue, SqlType};
use diesel::sqlite::Sqlite;
use std::fmt::Debug;

/// See [`one_of`].
#[derive(Debug, Clone)]
pub struct OneOf<E, T> {
    column: E,
    values: Vec<T>,
}

/// `column IN (values)`; false when there are no values.
pub fn one_of<E, T>(column: E, values: impl IntoIterator<Item = T>) -> OneOf<E, T>
where
    E: Expression,
{
    OneOf {
        column,
        values: values.into_iter().collect(),
    }
}

impl<E, T> Expression for OneOf<E, T>
where
    E: Expression,
{
    // Null for a column that is null, as in SQL; for one that cannot be, the same to a filter.
    type SqlType = Nullable<Bool>;
}

impl<E, T, QS> SelectableExpression<QS> for OneOf<E, T> where E: SelectableExpression<QS> {}

impl<E, T, QS> AppearsOnTable<QS> for OneOf<E, T> where E: AppearsOnTable<QS> {}

impl<E, T> ValidGrouping<()> for OneOf<E, T>
where
    E: ValidGrouping<()>,
{
    type IsAggregate = E::IsAggregate;
}

/// The text depends on the number of values, so the text is the key.
impl<E, T> QueryId for OneOf<E, T> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<E, T> QueryFragment<MultiBackend> for OneOf<E, T>
where
    Self: QueryFragment<Sqlite> + QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        MultiBackend::walk_variant_ast(self, pass)
    }
}

impl<E, T> QueryFragment<Sqlite> for OneOf<E, T>
where
    E: Expression + QueryFragment<Sqlite>,
    E::SqlType: SqlType + SingleValue,
    Sqlite: HasSqlType<E::SqlType>,
    T: ToSql<E::SqlType, Sqlite>,
{
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        let Some(last) = self.values.last() else {
            pass.push_sql("1 = 0");
            return Ok(());
        };
        self.column.walk_ast(pass.reborrow())?;
        let filled = self.values.len().next_power_of_two();
        let values = self.values.iter().chain(std::iter::repeat(last));
        for (position, value) in values.take(filled).enumerate() {
            pass.push_sql(if position == 0 { " IN (" } else { ", " });
            pass.push_bind_param::<E::SqlType, T>(value)?;
        }
        pass.push_sql(")");
        Ok(())
    }
}

impl<E, T> QueryFragment<Pg> for OneOf<E, T>
where
    E: Expression + QueryFragment<Pg>,
    E::SqlType: SqlType + SingleValue + 'static,
    Pg: HasSqlType<E::SqlType>,
    T: ToSql<E::SqlType, Pg> + Debug,
{
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        match self.values.as_slice() {
            [] => pass.push_sql("1 = 0"),
            // By this an index can also give the order.
            [one] => {
                self.column.walk_ast(pass.reborrow())?;
                pass.push_sql(" = ");
                pass.push_bind_param::<E::SqlType, T>(one)?;
            }
            _ => {
                self.column.walk_ast(pass.reborrow())?;
                pass.push_sql(" = ANY(");
                pass.push_bind_param::<Array<E::SqlType>, Vec<T>>(&self.values)?;
                pass.push_sql(")");
            }
        }
        Ok(())
    }
}
