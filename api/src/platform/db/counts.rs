//! Several counts in one statement: each number costs no round trip of its own.

use super::{AnyConnection, MultiBackend};
use diesel::QueryResult;
use diesel::dsl::{Limit, Select};
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate,
};
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::query_dsl::methods::{LimitDsl, SelectDsl};
use diesel::sql_types::{BigInt, Integer};

/// How many rows each of some selects has, in no order: see [`counts`].
struct Counts<Q>(Vec<Q>);

impl<Q: QueryFragment<MultiBackend>> QueryFragment<MultiBackend> for Counts<Q> {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        for (place, query) in self.0.iter().enumerate() {
            let union = if place == 0 { "" } else { " UNION ALL " };
            pass.push_sql(&format!(
                "{union}SELECT CAST({place} AS BIGINT), (SELECT COUNT(*) FROM ("
            ));
            query.walk_ast(pass.reborrow())?;
            pass.push_sql(") AS counted)");
        }
        Ok(())
    }
}

/// Its text is its key, so each connection keeps it prepared.
impl<Q> QueryId for Counts<Q> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Q> Query for Counts<Q> {
    type SqlType = (BigInt, BigInt);
}

impl<Q> RunQueryDsl<AnyConnection> for Counts<Q> {}

/// How many rows each of these selects has.
pub fn counts<Q>(conn: &mut AnyConnection, selects: Vec<Q>) -> QueryResult<Vec<i64>>
where
    Q: QueryFragment<MultiBackend>,
{
    let mut found = vec![0; selects.len()];
    if selects.is_empty() {
        return Ok(found);
    }
    for (place, count) in Counts(selects).load::<(i64, i64)>(conn)? {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        if let Some(one) = found.get_mut(place) {
            *one = count;
        }
    }
    Ok(found)
}

/// `1`: what is selected where only the number of rows matters.
#[derive(Debug, Clone, Copy, QueryId)]
pub struct One;

impl Expression for One {
    type SqlType = Integer;
}

impl<QS> SelectableExpression<QS> for One {}

impl<QS> AppearsOnTable<QS> for One {}

impl<GB> ValidGrouping<GB> for One {
    type IsAggregate = is_aggregate::Never;
}

impl QueryFragment<MultiBackend> for One {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        pass.push_sql("1");
        Ok(())
    }
}

/// A select whose rows can be counted up to some number.
pub trait Countable {
    /// Its rows as they are counted.
    type Ones: QueryFragment<MultiBackend>;

    /// A value for each of its rows, at most `limit`.
    fn ones(self, limit: i64) -> Self::Ones;
}

impl<Q> Countable for Q
where
    Q: SelectDsl<One>,
    Select<Q, One>: LimitDsl,
    Limit<Select<Q, One>>: QueryFragment<MultiBackend>,
{
    type Ones = Limit<Select<Q, One>>;

    fn ones(self, limit: i64) -> Self::Ones {
        LimitDsl::<i64>::limit(SelectDsl::select(self, One), limit)
    }
}

/// How many rows these selects have together: exact up to `max`, beyond it some larger number. Counting stops there,
/// so it does not grow with the table.
pub fn count_up_to(
    conn: &mut AnyConnection,
    selects: Vec<impl Countable>,
    max: i64,
) -> QueryResult<i64> {
    let selects = selects.into_iter().map(|rows| rows.ones(max + 1));
    Ok(counts(conn, selects.collect())?.into_iter().sum())
}
