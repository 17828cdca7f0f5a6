//! Certificates are issued, corrected, replaced, taken back.

use super::case::Case;
use super::dto::{
    IssueDeputyCertificateRequest, ReplaceDeputyCertificateRequest, ReturnDeputyCertificateRequest,
    UpdateDeputyCertificateRequest,
};
use super::log::entry;
use super::model::{DeputyCertificateStanding, DeputyCertificateStatus};
use super::rows::CertificateRow;
use super::rules::wrong_days;
use super::{detail, store};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, minted};
use crate::platform::ids::new_id;
use chrono::NaiveDate;

/// Enters one of a deputy who is in office in the running term of the office's congress.
pub(in crate::features) fn issue(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &IssueDeputyCertificateRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let asked = (Some(request.deputy_id), "/deputy_id");
    let (congress, deputy_id, name) = congresses::led_by(tx, acting, request.level, asked)?;
    let issued_on = request.issued_on.unwrap_or(acting.today);
    days(acting, issued_on, request.valid_until)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = CertificateRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        deputy_id,
        number: request.number.clone(),
        issued_on,
        valid_until: request.valid_until,
        status: DeputyCertificateStatus::Valid,
        ended_on: None,
        end_reason: None,
        replaces_id: None,
        issued_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    entry((&row, &name), "deputy_certificate.issued").write(tx, acting)?;
    Ok(Case::new(acting, row))
}

/// Corrects what is given.
pub(super) fn update(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &UpdateDeputyCertificateRequest,
) -> Result<(), Problem> {
    let row = &mut case.row;
    if let Some(number) = &request.number {
        row.number.clone_from(number);
    }
    row.issued_on = request.issued_on.unwrap_or(row.issued_on);
    row.valid_until = request.valid_until.unwrap_or(row.valid_until);
    days(acting, row.issued_on, row.valid_until)?;
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "deputy_certificate.updated")
}

/// Issues another in its place; gives back the new one.
pub(super) fn replace(
    tx: &mut Tx<'_>,
    acting: &Acting,
    mut lost: Case,
    request: &ReplaceDeputyCertificateRequest,
) -> Result<Case, Problem> {
    match detail::standing(tx, acting, &lost.row)? {
        DeputyCertificateStanding::Suspended => {
            return Err(congresses::error::MANDATE_SUSPENDED.problem());
        }
        DeputyCertificateStanding::Ended => {
            return Err(congresses::error::MANDATE_ENDED.problem());
        }
        DeputyCertificateStanding::Valid
        | DeputyCertificateStanding::Expired
        | DeputyCertificateStanding::Replaced
        | DeputyCertificateStanding::Returned => {}
    }
    let issued_on = request.issued_on.unwrap_or(acting.today);
    ended(acting, &lost.row, (issued_on, "/issued_on"))?;
    lost.row.status = DeputyCertificateStatus::Replaced;
    lost.row.ended_on = Some(issued_on);
    lost.row.end_reason = Some(request.reason.clone());
    lost.save(tx, acting)?;
    let old = &lost.row;
    let row = CertificateRow {
        id: new_id(),
        number: request.number.clone(),
        issued_on,
        valid_until: old.valid_until.filter(|last| *last >= issued_on),
        status: DeputyCertificateStatus::Valid,
        ended_on: None,
        end_reason: None,
        replaces_id: Some(old.id),
        issued_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
        ..old.clone()
    };
    store::insert(tx, &row)?;
    let name = name_of(tx, &row)?;
    entry((&row, &name), "deputy_certificate.replaced")
        .with("was_number", old.number.as_str())
        .with("reason", request.reason.as_str())
        .write(tx, acting)?;
    Ok(Case::new(acting, row))
}

/// It was given back, at the end or before it.
pub(super) fn give_back(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    request: &ReturnDeputyCertificateRequest,
) -> Result<(), Problem> {
    let returned_on = request.returned_on.unwrap_or(acting.today);
    ended(acting, &case.row, (returned_on, "/returned_on"))?;
    case.row.status = DeputyCertificateStatus::Returned;
    case.row.ended_on = Some(returned_on);
    case.row.end_reason.clone_from(&request.note);
    case.save(tx, acting)?;
    tell(tx, acting, &case.row, "deputy_certificate.returned")
}

fn days(
    acting: &Acting,
    issued_on: NaiveDate,
    valid_until: Option<NaiveDate>,
) -> Result<(), Problem> {
    match wrong_days(issued_on, valid_until, acting.today) {
        Some((pointer, code)) => Err(Problem::field(pointer, code)),
        None => Ok(()),
    }
}

/// Nothing ends in the future, or before it began.
fn ended(
    acting: &Acting,
    row: &CertificateRow,
    (day, pointer): (NaiveDate, &str),
) -> Result<(), Problem> {
    if day > acting.today {
        return Err(Problem::field(pointer, "future"));
    }
    match day < row.issued_on {
        true => Err(Problem::field(pointer, "certificate_before_issue")),
        false => Ok(()),
    }
}

fn name_of(tx: &mut Tx<'_>, row: &CertificateRow) -> Result<String, Problem> {
    let id: Id = row.deputy_id;
    let name = congresses::deputy_names(tx, row.county_id, vec![id])?.remove(&id);
    Ok(name.unwrap_or_default())
}

fn tell(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &CertificateRow,
    kind: &'static str,
) -> Result<(), Problem> {
    let name = name_of(tx, row)?;
    entry((row, &name), kind)
        .with("reason", row.end_reason.clone())
        .write(tx, acting)
}
