//! Several counts in one statement: each number costs no round trip of its own.

use super::{AnyConnection, MultiBackend};
use diesel::QueryResult;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sql_types::BigInt;

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
