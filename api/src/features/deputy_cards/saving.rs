//! A card is entered, changed, withdrawn: by the deputy, or by the office with the deputy's consent.

use super::dto::{DeputyCardResponse, SaveDeputyCardRequest};
use super::error;
use super::store::{self, CardRow};
use super::store_public::{self, Wanted};
use crate::features::deputies::{self, Deputy};
use crate::features::organs;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use serde_json::{Value, json};

/// The deputy whose card it is, if it is the actor's to see: 404 out of scope, 403 for that of a colleague.
fn deputy(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Deputy, Problem> {
    let scope = &acting.scope;
    let found = deputies::get(conn, scope, id)?;
    if scope.role() == Role::Deputy && scope.deputy_id() != Some(id) {
        return Err(error::NOT_YOURS.problem());
    }
    Ok(found)
}

/// The card as it stands.
pub(super) fn shown(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<DeputyCardResponse, Problem> {
    deputy(conn, acting, id)?;
    let county_id = acting.scope.county_id();
    let row = store::find(conn, county_id, id)?;
    let wanted = Wanted {
        deputy_id: Some(id),
        ..Wanted::default()
    };
    let is_shown = !store_public::list(conn, county_id, &wanted, acting.today)?.is_empty();
    let county = organs::county(conn, county_id)?;
    let code = county.region_code.chars().take(6).collect::<String>();
    Ok(DeputyCardResponse::of(id, row, is_shown, &code))
}

/// Enters it, or writes it anew.
pub(super) fn save(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    request: &SaveDeputyCardRequest,
) -> Result<(), Problem> {
    let of = deputy(tx, acting, id)?;
    if request.consented_on > acting.today {
        return Err(Problem::field("/consented_on", "future"));
    }
    if request.station_address.is_some() && request.station_name.is_none() {
        return Err(Problem::field("/station_name", "required"));
    }
    let county_id = acting.scope.county_id();
    let before = store::find(tx, county_id, id)?;
    let row = CardRow {
        county_id,
        deputy_id: id,
        consented_on: request.consented_on,
        takes_letters: request.takes_letters,
        phone: request.phone.clone(),
        contact_times: request.contact_times.clone(),
        station_name: request.station_name.clone(),
        station_address: request.station_address.clone(),
        introduction: request.introduction.clone(),
        entered_by: acting.scope.account_id(),
        entered_by_name: acting.actor_name().to_owned(),
        withdrawn_at: None,
        version: before.as_ref().map_or(0, |row| row.version) + 1,
        created_at: before.as_ref().map_or(acting.now, |row| row.created_at),
        updated_at: acting.now,
    };
    match before {
        Some(_) => drop(store::save(tx, &row)?),
        None => store::insert(tx, &row)?,
    }
    let data = json!({"name": of.name});
    log(tx, acting, &of, ("deputy.card_saved", data))
}

/// Withdraws it: gone from the pages at once, up to the minutes for which readers keep them.
pub(super) fn withdraw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    reason: Option<&str>,
) -> Result<(), Problem> {
    let of = deputy(tx, acting, id)?;
    let found = store::find(tx, acting.scope.county_id(), id)?;
    let mut row = found
        .filter(|row| row.withdrawn_at.is_none())
        .ok_or_else(|| error::NOT_SHOWN.problem())?;
    row.withdrawn_at = Some(acting.now);
    row.updated_at = acting.now;
    row.version += 1;
    store::save(tx, &row)?;
    let data = json!({"name": of.name, "reason": reason});
    log(tx, acting, &of, ("deputy.card_withdrawn", data))
}

fn log(
    tx: &mut Tx<'_>,
    acting: &Acting,
    of: &Deputy,
    (kind, data): (&'static str, Value),
) -> Result<(), Problem> {
    let event = NewEvent {
        organ_id: of.town_id,
        kind,
        subject_kind: "deputy",
        subject_id: of.id,
        data,
    };
    record(tx, acting, event)?;
    Ok(())
}
