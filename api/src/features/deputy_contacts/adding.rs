//! A deputy keeps in touch with a resident from now on.

use super::case::Case;
use super::dto::CreateDeputyContactRequest;
use super::log::entry;
use super::model::DeputyContactKind;
use super::rows::ContactRow;
use super::rules::wrong_day;
use super::store;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::Recipient;
use crate::platform::http::{Problem, minted};

/// Enters it: the deputy, or the office for one who handed a list in on paper.
pub(in crate::features) fn add(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateDeputyContactRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    // Only who is in office acts as a deputy (代表法61).
    let asked = (request.deputy_id, "/deputy_id");
    let (congress, keeper_id, keeper) = congresses::kept_led_by(tx, acting, request.level, asked)?;
    let since = request.since.unwrap_or(acting.today);
    if let Some(code) = wrong_day(since, None, acting.today) {
        return Err(Problem::field("/since", code));
    }
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = ContactRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        kind: DeputyContactKind::Resident,
        keeper_id,
        deputy_id: None,
        label: Some(request.label.clone()),
        is_household: request.is_household,
        village: request.village.clone(),
        phone: request.phone.clone(),
        since,
        last_on: None,
        ended_on: None,
        end_reason: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    let case = Case::new(acting, row, (keeper.as_str(), None));
    entry(&case, "deputy_contact.added")
        .telling([Recipient::deputy(keeper_id)])
        .write(tx, acting)?;
    Ok(case)
}
