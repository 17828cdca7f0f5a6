//! The names of those something was to be delivered to.

use super::store::Delivery;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{account_channels, accounts, webhooks};
use diesel::prelude::*;
use std::collections::HashMap;

/// A name, and the mail address of a person.
pub(super) type Receiver = (String, Option<String>);

/// Of a page of deliveries: two queries.
pub(super) fn receivers(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[Delivery],
) -> Result<HashMap<Id, Receiver>, Problem> {
    let people: Vec<(Id, String, Option<String>)> = accounts::table
        .left_join(
            account_channels::table.on(account_channels::county_id
                .eq(accounts::county_id)
                .and(account_channels::account_id.eq(accounts::id))),
        )
        .filter(accounts::county_id.eq(county_id))
        .filter(one_of(
            accounts::id,
            rows.iter().filter_map(|row| row.account_id),
        ))
        .select((
            accounts::id,
            accounts::display_name,
            account_channels::mail.nullable(),
        ))
        .load(conn)?;
    let systems: Vec<(Id, String)> = webhooks::table
        .filter(webhooks::county_id.eq(county_id))
        .filter(one_of(
            webhooks::id,
            rows.iter().filter_map(|row| row.webhook_id),
        ))
        .select((webhooks::id, webhooks::name))
        .load(conn)?;
    let people = people
        .into_iter()
        .map(|(id, name, mail)| (id, (name, mail)));
    let systems = systems.into_iter().map(|(id, name)| (id, (name, None)));
    Ok(people.chain(systems).collect())
}
