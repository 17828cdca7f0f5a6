//! Table `deliveries`: planning, and what could not be delivered.

use super::error;
use crate::platform::auth::Scope;
use crate::platform::db::{
    AnyConnection, Id, Json, ROWS_AT_ONCE, Timestamp, keyset, text_enum, with_backend,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::deliveries;
use diesel::prelude::*;
use serde_json::json;

text_enum! {
    /// The way out of the house.
    pub enum Channel {
        /// A mail to a person.
        Mail = "mail",
        /// A call to another system.
        Webhook = "webhook",
    }
}

text_enum! {
    /// How far a delivery is.
    pub enum DeliveryState {
        /// To be sent, or tried again.
        Pending = "pending",
        /// Sent.
        Sent = "sent",
        /// Given up.
        Dead = "dead",
        /// Given up for good, with a reason.
        Discarded = "discarded",
    }
}

/// A delivery to be planned.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = deliveries, treat_none_as_default_value = false)]
pub(super) struct NewDelivery {
    pub county_id: i64,
    pub id: Id,
    pub channel: Channel,
    pub account_id: Option<Id>,
    pub webhook_id: Option<Id>,
    pub item_id: Id,
    pub is_to_do: bool,
    pub event_id: i64,
    pub kind: String,
    pub title: String,
    pub line: String,
    pub link: Option<String>,
    pub payload: Option<Json>,
    pub next_attempt_at: Timestamp,
    pub created_at: Timestamp,
}

/// A delivery.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deliveries)]
pub(super) struct Delivery {
    pub county_id: i64,
    pub id: Id,
    pub channel: Channel,
    pub account_id: Option<Id>,
    pub webhook_id: Option<Id>,
    pub is_to_do: bool,
    pub kind: String,
    pub title: String,
    pub line: String,
    pub link: Option<String>,
    pub payload: Option<Json>,
    pub state: DeliveryState,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub batch_id: Option<Id>,
    pub created_at: Timestamp,
    pub done_at: Option<Timestamp>,
    pub discard_reason: Option<String>,
}

/// Plans deliveries; what was planned before stays as it is.
pub(super) fn enter(conn: &mut AnyConnection, rows: &[NewDelivery]) -> Result<(), Problem> {
    for rows in rows.chunks(ROWS_AT_ONCE) {
        with_backend!(&mut *conn, c => diesel::insert_into(deliveries::table)
            .values(rows)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}

/// A page of the deliveries in a state, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    state: DeliveryState,
    page: &PageRequest,
) -> Result<Page<Delivery>, Problem> {
    let query = deliveries::table
        .into_boxed()
        .filter(deliveries::county_id.eq(scope.county_id()))
        .filter(deliveries::state.eq(state));
    let query = keyset!(query, page, true, deliveries::created_at: Timestamp, deliveries::id);
    let rows = query.select(Delivery::as_select()).load(conn)?;
    Ok(page.page(rows, |row: &Delivery| {
        vec![json!(row.created_at), json!(row.id)]
    }))
}

/// A delivery that was given up; 404 out of scope, 409 when it was not.
pub(super) fn dead(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Delivery, Problem> {
    let found: Delivery = deliveries::table
        .find((scope.county_id(), id))
        .select(Delivery::as_select())
        .first(conn)?;
    if found.state == DeliveryState::Dead {
        Ok(found)
    } else {
        Err(error::NOT_DEAD.problem())
    }
}

/// Puts one that was given up back among those to be sent; its attempts begin anew.
pub(super) fn retry(
    conn: &mut AnyConnection,
    delivery: &Delivery,
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::update(deliveries::table.find((delivery.county_id, delivery.id)))
        .set((
            deliveries::state.eq(DeliveryState::Pending),
            deliveries::attempts.eq(0),
            deliveries::next_attempt_at.eq(now),
            deliveries::batch_id.eq(None::<Id>),
            deliveries::claimed_until.eq(None::<Timestamp>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives one up for good.
pub(super) fn discard(
    conn: &mut AnyConnection,
    delivery: &Delivery,
    reason: &str,
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::update(deliveries::table.find((delivery.county_id, delivery.id)))
        .set((
            deliveries::state.eq(DeliveryState::Discarded),
            deliveries::discard_reason.eq(reason),
            deliveries::done_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}
