//! Sessions in the database.

use super::model::Session;
use crate::platform::db::{AnyConnection, Columns, Id, Timestamp, lock_rows};
use crate::platform::http::Problem;
use crate::schema::sessions;
use diesel::prelude::*;

/// Adds a session.
pub fn insert(conn: &mut AnyConnection, session: &Session) -> Result<(), Problem> {
    diesel::insert_into(sessions::table)
        .values(session.clone())
        .execute(conn)?;
    Ok(())
}

/// A session, locked until the transaction ends.
pub fn find_locked(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Session>, Problem> {
    let query = sessions::table
        .find((county_id, id))
        .select(Session::columns());
    Ok(lock_rows(query).get_result(conn).optional()?)
}

/// Exchanges the refresh secret.
pub fn rotate(
    conn: &mut AnyConnection,
    session: &Session,
    new_hash: &[u8],
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::update(sessions::table.find((session.county_id, session.id)))
        .set((
            sessions::previous_refresh_hash.eq(Some(session.refresh_hash.clone())),
            sessions::refresh_hash.eq(new_hash.to_vec()),
            sessions::rotated_at.eq(now),
            sessions::last_seen_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// The live sessions of an account, newest first.
pub fn list_live(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
    now: Timestamp,
) -> Result<Vec<Session>, Problem> {
    Ok(sessions::table
        .filter(
            sessions::county_id
                .eq(county_id)
                .and(sessions::account_id.eq(account_id)),
        )
        .filter(
            sessions::ended_at
                .is_null()
                .and(sessions::expires_at.gt(now)),
        )
        .order((sessions::created_at.desc(), sessions::id.desc()))
        .limit(100)
        .select(Session::as_select())
        .load(conn)?)
}

/// Ends one live session of an account; how many were ended (0 or 1).
pub fn end(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
    id: Id,
    reason: &str,
    now: Timestamp,
) -> Result<usize, Problem> {
    let this = sessions::table
        .filter(
            sessions::county_id
                .eq(county_id)
                .and(sessions::account_id.eq(account_id)),
        )
        .filter(sessions::id.eq(id).and(sessions::ended_at.is_null()));
    Ok(diesel::update(this)
        .set((
            sessions::ended_at.eq(Some(now)),
            sessions::end_reason.eq(Some(reason.to_owned())),
        ))
        .execute(conn)?)
}

/// Ends all live sessions of an account but one.
pub fn end_all(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
    except: Option<Id>,
    reason: &str,
    now: Timestamp,
) -> Result<usize, Problem> {
    // No session has the nil identifier, so "except none" ends all.
    let except = except.unwrap_or(Id(uuid::Uuid::nil()));
    let these = sessions::table
        .filter(
            sessions::county_id
                .eq(county_id)
                .and(sessions::account_id.eq(account_id)),
        )
        .filter(sessions::ended_at.is_null().and(sessions::id.ne(except)));
    Ok(diesel::update(these)
        .set((
            sessions::ended_at.eq(Some(now)),
            sessions::end_reason.eq(Some(reason.to_owned())),
        ))
        .execute(conn)?)
}
