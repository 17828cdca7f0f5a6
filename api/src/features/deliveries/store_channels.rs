//! Table `account_channels`: where and when an account gets mail.

use super::rules::{MailMode, Quiet};
use crate::features::inbox::Offices;
use crate::platform::auth::Role;
use crate::platform::db::{AnyConnection, Columns, Id, Timestamp};
use crate::platform::events::Recipient;
use crate::platform::http::Problem;
use crate::schema::{account_channels as rows, accounts, organs};
use diesel::prelude::*;

/// What an account chose.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = rows, treat_none_as_default_value = false, treat_none_as_null = true)]
pub(super) struct ChannelRow {
    pub county_id: i64,
    pub account_id: Id,
    pub mail: Option<String>,
    pub mail_mode: MailMode,
    pub quiet_from: Option<i32>,
    pub quiet_until: Option<i32>,
    pub since: Timestamp,
    pub version: i64,
    pub updated_at: Timestamp,
}

impl ChannelRow {
    /// Whether it gets any mail.
    pub(super) fn is_on(&self) -> bool {
        self.mail.is_some() && self.mail_mode != MailMode::Nothing
    }

    /// The account's own quiet hours, if it chose some.
    pub(super) fn quiet(&self) -> Option<Quiet> {
        let hour = |hour: Option<i32>| hour.and_then(|hour| u32::try_from(hour).ok());
        Some(Quiet {
            from: hour(self.quiet_from)?,
            until: hour(self.quiet_until)?,
        })
    }
}

/// What an account chose; none when it never did.
pub(super) fn find(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
) -> Result<Option<ChannelRow>, Problem> {
    Ok(rows::table
        .find((county_id, account_id))
        .select(ChannelRow::as_select())
        .first(conn)
        .optional()?)
}

/// Whether an account may still sign in.
pub(super) fn is_active(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
) -> Result<bool, Problem> {
    let found: Option<bool> = accounts::table
        .find((county_id, account_id))
        .select(accounts::is_active)
        .first(conn)
        .optional()?;
    Ok(found.unwrap_or(false))
}

/// Whether an account is a deputy's, whose links lead to the phone.
pub(super) fn is_deputy(
    conn: &mut AnyConnection,
    county_id: i64,
    account_id: Id,
) -> Result<bool, Problem> {
    let role: Option<Role> = accounts::table
        .find((county_id, account_id))
        .select(accounts::role)
        .first(conn)
        .optional()?;
    Ok(role == Some(Role::Deputy))
}

/// Enters the first choice of an account.
pub(super) fn insert(conn: &mut AnyConnection, row: &ChannelRow) -> Result<ChannelRow, Problem> {
    Ok(diesel::insert_into(rows::table)
        .values(row)
        .returning(ChannelRow::columns())
        .get_result(conn)?)
}

/// Writes another choice.
pub(super) fn update(conn: &mut AnyConnection, row: &ChannelRow) -> Result<ChannelRow, Problem> {
    Ok(
        diesel::update(rows::table.find((row.county_id, row.account_id)))
            .set(row)
            .returning(ChannelRow::columns())
            .get_result(conn)?,
    )
}

/// An account that gets mail, with everybody it belongs to.
#[derive(Debug, Clone)]
pub(super) struct MailAccount {
    pub account_id: Id,
    pub mode: MailMode,
    pub quiet: Option<Quiet>,
    pub since: Timestamp,
    pub recipients: Vec<Recipient>,
}

/// The accounts of a county that want mail.
pub(super) fn wanting(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<Vec<MailAccount>, Problem> {
    type Place = (Role, Id, Option<Id>, bool, Option<Id>);
    let found: Vec<(ChannelRow, Place)> = rows::table
        .inner_join(
            accounts::table.on(accounts::county_id
                .eq(rows::county_id)
                .and(accounts::id.eq(rows::account_id))),
        )
        .inner_join(
            organs::table.on(organs::county_id
                .eq(accounts::county_id)
                .and(organs::id.eq(accounts::organ_id))),
        )
        .filter(rows::county_id.eq(county_id))
        .filter(rows::mail_mode.ne(MailMode::Nothing))
        .filter(rows::mail.is_not_null())
        .filter(accounts::is_active.eq(true))
        .select((
            ChannelRow::as_select(),
            (
                accounts::role,
                accounts::organ_id,
                accounts::deputy_id,
                accounts::is_leader,
                organs::town_id,
            ),
        ))
        .load(conn)?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let offices = Offices::load(conn, county_id)?;
    let accounts = found.into_iter().map(|(row, place)| {
        let (role, organ_id, deputy_id, is_leader, town_id) = place;
        let ids = offices.audiences(role, organ_id, deputy_id, town_id);
        let mut recipients: Vec<Recipient> = match deputy_id {
            Some(_) => ids.into_iter().map(Recipient::deputy).collect(),
            None => ids.into_iter().map(Recipient::organ).collect(),
        };
        if is_leader && deputy_id.is_none() {
            recipients.push(Recipient::leaders(organ_id));
        }
        MailAccount {
            account_id: row.account_id,
            mode: row.mail_mode,
            quiet: row.quiet(),
            since: row.since,
            recipients,
        }
    });
    Ok(accounts.collect())
}
