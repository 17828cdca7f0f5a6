//! Table `webhooks`.

use super::error;
use crate::platform::auth::Scope;
use crate::platform::db::{AnyConnection, Columns, Id, Json, Timestamp, lock_rows};
use crate::platform::http::{IfMatch, Problem};
use crate::schema::webhooks as rows;
use diesel::prelude::*;

/// A county may have as many; each is called for every event it asks for.
const MOST: i64 = 20;

/// Another system that wants to be told.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rows, treat_none_as_default_value = false)]
pub(super) struct Webhook {
    pub county_id: i64,
    pub id: Id,
    pub name: String,
    pub url: String,
    /// Encrypted.
    pub secret: Vec<u8>,
    /// Kinds of events, such as `suggestion.assigned`, or whole subjects, such as `suggestion.*`.
    pub kinds: Json,
    pub is_active: bool,
    pub since: Timestamp,
    pub created_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
}

impl Webhook {
    /// The address without what may be a key of the receiver's: as the log tells it.
    pub(super) fn place(&self) -> &str {
        self.url.split(['?', '#']).next().unwrap_or_default()
    }

    /// The kinds it asks for.
    pub(super) fn asked(&self) -> Vec<String> {
        let kinds = self.kinds.0.as_array().into_iter().flatten();
        kinds
            .filter_map(|kind| kind.as_str().map(str::to_owned))
            .collect()
    }

    /// Whether it asks for a kind of event.
    pub(super) fn wants(&self, kind: &str) -> bool {
        self.asked()
            .iter()
            .any(|asked| match asked.strip_suffix('*') {
                Some(subject) => kind.starts_with(subject),
                None => asked == kind,
            })
    }
}

/// The webhooks of a county, by name.
pub(super) fn list(conn: &mut AnyConnection, county_id: i64) -> Result<Vec<Webhook>, Problem> {
    Ok(rows::table
        .filter(rows::county_id.eq(county_id))
        .order((rows::name.asc(), rows::id.asc()))
        .select(Webhook::as_select())
        .load(conn)?)
}

/// One webhook of a county, if it is there.
pub(super) fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<Option<Webhook>, Problem> {
    Ok(rows::table
        .find((county_id, id))
        .select(Webhook::as_select())
        .first(conn)
        .optional()?)
}

/// The same for a change, locked; 412 when it is not the version the caller looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Webhook, Problem> {
    let found = rows::table
        .find((scope.county_id(), id))
        .select(Webhook::columns());
    let webhook: Webhook = lock_rows(found).get_result(conn)?;
    seen.check(webhook.version)?;
    Ok(webhook)
}

/// Enters one; 409 when there are too many.
pub(super) fn insert(conn: &mut AnyConnection, webhook: &Webhook) -> Result<(), Problem> {
    let there: i64 = rows::table
        .filter(rows::county_id.eq(webhook.county_id))
        .count()
        .get_result(conn)?;
    if there >= MOST {
        return Err(error::WEBHOOK_LIMIT.with("most", MOST));
    }
    diesel::insert_into(rows::table)
        .values(webhook)
        .execute(conn)?;
    Ok(())
}

/// Writes a changed one.
pub(super) fn update(conn: &mut AnyConnection, webhook: &Webhook) -> Result<Webhook, Problem> {
    Ok(
        diesel::update(rows::table.find((webhook.county_id, webhook.id)))
            .set(webhook)
            .returning(Webhook::columns())
            .get_result(conn)?,
    )
}
