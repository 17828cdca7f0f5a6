//! `column IN (…)` whose statement is prepared once.
//!
//! The library's own `eq_any` is planned anew each time, because the number of its values is part of
//! the text. Here the values are filled up to the next power of two by repeating the last one, so
//! that a column has a handful of texts, and each connection keeps them prepared.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, TypedExpressionType, ValidGrouping,
    is_aggregate,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Bool, HasSqlType, Nullable, SingleValue, SqlType};

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
    T: Clone,
{
    let mut values: Vec<T> = values.into_iter().collect();
    if let Some(last) = values.last().cloned() {
        values.resize(values.len().next_power_of_two(), last);
    }
    OneOf { column, values }
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
    E: ValidGrouping<(), IsAggregate = is_aggregate::No>,
{
    type IsAggregate = is_aggregate::No;
}

/// The text depends on the number of values, so the text is the key.
impl<E, T> QueryId for OneOf<E, T> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<E, T, DB> QueryFragment<DB> for OneOf<E, T>
where
    DB: Backend + HasSqlType<E::SqlType>,
    E: Expression + QueryFragment<DB>,
    E::SqlType: SqlType + SingleValue + TypedExpressionType,
    T: ToSql<E::SqlType, DB>,
{
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        if self.values.is_empty() {
            pass.push_sql("1 = 0");
            return Ok(());
        }
        self.column.walk_ast(pass.reborrow())?;
        for (position, value) in self.values.iter().enumerate() {
            pass.push_sql(if position == 0 { " IN (" } else { ", " });
            pass.push_bind_param::<E::SqlType, T>(value)?;
        }
        pass.push_sql(")");
        Ok(())
    }
}
