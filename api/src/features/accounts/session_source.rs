//! Gives the platform the sessions it checks tokens against.

use super::model::{Account, Session};
use crate::features::organs::OrganKind;
use crate::platform::auth::{
    Granted, Principal, Restriction, Role, SessionSource, SessionState, Sessions,
};
use crate::platform::db::{AnyConnection, Db, Id, Timestamp};
use crate::platform::http::Problem;
use crate::schema::{accounts, organs, sessions};
use chrono::DateTime;
use diesel::prelude::*;

/// Sessions from the `sessions` table.
pub struct StoredSessions {
    /// Staff must have a second factor.
    pub require_second_factor: bool,
}

impl SessionSource for StoredSessions {
    fn load(
        &self,
        conn: &mut AnyConnection,
        county_id: i64,
        session_id: Id,
    ) -> Result<Option<SessionState>, Problem> {
        let found: Option<(Session, Account, (OrganKind, Option<Id>))> = sessions::table
            .inner_join(
                accounts::table.on(accounts::county_id
                    .eq(sessions::county_id)
                    .and(accounts::id.eq(sessions::account_id))),
            )
            .inner_join(
                organs::table.on(organs::county_id
                    .eq(accounts::county_id)
                    .and(organs::id.eq(accounts::organ_id))),
            )
            .filter(
                sessions::county_id
                    .eq(county_id)
                    .and(sessions::id.eq(session_id)),
            )
            .filter(
                sessions::ended_at
                    .is_null()
                    .and(accounts::is_active.eq(true)),
            )
            .select((
                Session::as_select(),
                Account::as_select(),
                (organs::kind, organs::town_id),
            ))
            .first(conn)
            .optional()?;
        Ok(found.map(|(session, account, place)| {
            let principal = principal(&account, &session, place, self.require_second_factor);
            SessionState::new(principal, session.expires_at, session.last_seen_at)
        }))
    }
}

/// The caller behind a session; `kind` and `town_id` are those of the organ the account works for.
pub(super) fn principal(
    account: &Account,
    session: &Session,
    (kind, town_id): (OrganKind, Option<Id>),
    require_second_factor: bool,
) -> Principal {
    let only = session
        .permissions
        .as_ref()
        .and_then(|json| serde_json::from_value(json.0.clone()).ok());
    let restriction = if account.must_change_password {
        Some(Restriction::PasswordChange)
    } else if require_second_factor && account.role.is_staff() && account.totp_enabled_at.is_none()
    {
        Some(Restriction::SecondFactorEnrolment)
    } else {
        None
    };
    Principal {
        county_id: account.county_id,
        account_id: account.id,
        session_id: session.id,
        role: account.role,
        display_name: account.display_name.clone(),
        organ_id: account.organ_id,
        town_id,
        is_outpost: account.role == Role::Township && kind == OrganKind::SubdistrictCommittee,
        deputy_id: account.deputy_id,
        granted: only.map_or(Granted::ByRole, Granted::Only),
        restriction,
    }
}

/// Sessions whose last use is written in one transaction.
const FLUSHED_AT_ONCE: usize = 200;

/// Writes out when sessions were last used; called every half minute, not per request.
pub fn flush_last_seen(db: &Db, sessions_in_memory: &Sessions) -> Result<usize, Problem> {
    let seen = sessions_in_memory.recently_seen();
    if seen.is_empty() {
        return Ok(0);
    }
    let mut written = 0;
    // Others want to write meanwhile.
    for some in seen.chunks(FLUSHED_AT_ONCE) {
        written += db.write_now(|tx| {
            tx.without_event("when a session was last used is technical");
            let mut written = 0;
            for (key, micros) in some {
                let Some(at) = DateTime::from_timestamp_micros(*micros) else {
                    continue;
                };
                let at = Timestamp::new(at);
                let earlier = sessions::table
                    .find(*key)
                    .filter(sessions::last_seen_at.lt(at));
                written += diesel::update(earlier)
                    .set(sessions::last_seen_at.eq(at))
                    .execute(&mut **tx)?;
            }
            Ok(written)
        })?;
    }
    Ok(written)
}
