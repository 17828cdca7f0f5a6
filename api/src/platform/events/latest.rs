//! The last events of several records.

use super::consumer::EventRow;
use crate::platform::db::{AnyConnection, Id, Uid, one_of};
use crate::platform::http::Problem;
use crate::schema::events;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt};

/// The newest of each record, then the newest of these, whole: a few rows of the index of subjects. Ordered all
/// together, PostgreSQL walks the events of the county backwards, or reads them all, until it has met enough of these
/// records.
struct Latest {
    county_id: i64,
    subjects: Vec<Id>,
    limit: i64,
}

impl QueryFragment<Pg> for Latest {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("SELECT ");
        events::all_columns.walk_ast(pass.reborrow())?;
        pass.push_sql(" FROM (SELECT latest.id FROM unnest(");
        pass.push_bind_param::<Array<Uid>, _>(&self.subjects)?;
        pass.push_sql(
            "::uuid[]) AS subjects (id) CROSS JOIN LATERAL \
            (SELECT events.id FROM events WHERE events.county_id = ",
        );
        pass.push_bind_param::<BigInt, _>(&self.county_id)?;
        pass.push_sql(" AND events.subject_id = subjects.id ORDER BY events.id DESC LIMIT ");
        pass.push_bind_param::<BigInt, _>(&self.limit)?;
        pass.push_sql(") AS latest ORDER BY latest.id DESC LIMIT ");
        pass.push_bind_param::<BigInt, _>(&self.limit)?;
        pass.push_sql(
            ") AS newest INNER JOIN events ON events.id = newest.id ORDER BY events.id DESC",
        );
        Ok(())
    }
}

/// Its text is its key, so each connection keeps it prepared.
impl QueryId for Latest {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Latest {
    type SqlType = events::SqlType;
}

impl RunQueryDsl<PgConnection> for Latest {}

/// The last events of some records of a county, newest first. The caller has checked that the records are in scope.
pub fn latest_of(
    conn: &mut AnyConnection,
    county_id: i64,
    subjects: Vec<Id>,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    if subjects.is_empty() {
        return Ok(Vec::new());
    }
    if let AnyConnection::Postgres(conn) = conn {
        let latest = Latest {
            county_id,
            subjects,
            limit,
        };
        return Ok(latest.load(conn)?);
    }
    // The numbers first, from the index: to be put in order, rows would be read with all they hold.
    let ids: Vec<i64> = events::table
        .filter(events::county_id.eq(county_id))
        .filter(one_of(events::subject_id, subjects))
        .order(events::id.desc())
        .limit(limit)
        .select(events::id)
        .load(conn)?;
    Ok(events::table
        .filter(events::county_id.eq(county_id))
        .filter(one_of(events::id, ids))
        .order(events::id.desc())
        .select(EventRow::as_select())
        .load(conn)?)
}
