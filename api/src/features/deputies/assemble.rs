//! Puts deputies together with their mandates, terms, groups and towns: six queries for any page.

use super::mandate_store::{self, ChangeRow, Mandate};
use super::model::MandateChangeKind;
use super::permissions::ReadContact;
use super::response::{DeputyResponse, MandateChangeResponse, MandateResponse};
use super::rules::MandateStatus;
use super::store::Deputy;
use crate::features::{organs, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{self, Locale, Params};
use crate::platform::text::mask_phone;
use std::collections::HashMap;

/// How much of a deputy to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// A row of a list.
    Row,
    /// One deputy, with the phone number for those who may see it.
    Detail,
}

/// The answers for some deputies, in their order.
pub(super) fn deputies(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Vec<Deputy>,
    shown: Shown,
) -> Result<Vec<DeputyResponse>, Problem> {
    let county_id = acting.scope.county_id();
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let held = mandate_store::of_deputies(conn, county_id, &ids)?;
    let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
    let town_names = organs::short_names(conn, county_id, &towns)?;
    let deputy_of: HashMap<Id, Id> = held.iter().map(|m| (m.id, m.deputy_id)).collect();
    let mut mandates: HashMap<Id, Vec<MandateResponse>> = HashMap::new();
    for mandate in self::mandates(conn, acting, held)? {
        if let Some(deputy) = deputy_of.get(&mandate.id) {
            mandates.entry(*deputy).or_default().push(mandate);
        }
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let town_name = row.town_id.and_then(|id| town_names.get(&id).cloned());
            let mandates = mandates.remove(&row.id).unwrap_or_default();
            deputy(acting, row, town_name, mandates, shown)
        })
        .collect())
}

/// Personal data is for staff of the congress and for the deputy itself; everybody else sees what
/// is public about a deputy.
fn deputy(
    acting: &Acting,
    row: Deputy,
    town_name: Option<String>,
    mandates: Vec<MandateResponse>,
    shown: Shown,
) -> DeputyResponse {
    let principal = acting.principal.as_deref();
    let is_self = acting.scope.deputy_id() == Some(row.id);
    let role = acting.scope.role();
    let is_staff = matches!(role, Role::County | Role::Township | Role::Admin);
    let may_contact = principal.is_some_and(|p| p.may::<ReadContact>());
    let phone = row.phone;
    DeputyResponse {
        id: row.id,
        name: row.name,
        gender: row.gender,
        born_on: row.born_on.filter(|_| is_staff || is_self),
        ethnicity: row.ethnicity,
        party: row.party,
        education: row.education,
        occupation: row.occupation,
        government_post: row.government_post,
        phone_masked: phone
            .as_deref()
            .filter(|_| is_staff || is_self)
            .map(mask_phone),
        phone: phone.filter(|_| shown == Shown::Detail && (may_contact || is_self)),
        town_id: row.town_id,
        town_name,
        is_demo: row.is_demo,
        mandates,
        version: row.version,
    }
}

/// The answers for some mandates, in their order.
pub(super) fn mandates(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Vec<Mandate>,
) -> Result<Vec<MandateResponse>, Problem> {
    let county_id = acting.scope.county_id();
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut changes: HashMap<Id, Vec<MandateChangeResponse>> = HashMap::new();
    for row in mandate_store::changes(conn, county_id, &ids)? {
        let of = changes.entry(row.mandate_id).or_default();
        of.push(change(row, acting.locale));
    }
    let term_ids: Vec<Id> = rows.iter().map(|row| row.term_id).collect();
    let terms = terms::by_ids(conn, county_id, &term_ids)?;
    let group_ids: Vec<Id> = rows.iter().filter_map(|row| row.group_id).collect();
    let groups = organs::short_names(conn, county_id, &group_ids)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let term = terms.get(&row.term_id);
            let over_on = term.and_then(|term| term.ends_on);
            let over_on = over_on.filter(|end| *end <= acting.today);
            let is_term_over = over_on.is_some() && row.status != MandateStatus::Ended;
            MandateResponse {
                id: row.id,
                term_id: row.term_id,
                level: row.level,
                congress_name: term.map(|t| t.congress_name.clone()).unwrap_or_default(),
                ordinal: term.map(|t| t.ordinal).unwrap_or_default(),
                constituency: row.constituency,
                group_id: row.group_id,
                group_name: row.group_id.and_then(|id| groups.get(&id).cloned()),
                post: row.post,
                elected_on: row.elected_on,
                status: match is_term_over {
                    true => MandateStatus::Ended,
                    false => row.status,
                },
                ended_on: row.ended_on.or(over_on),
                is_term_over,
                changes: changes.remove(&row.id).unwrap_or_default(),
                version: row.version,
            }
        })
        .collect())
}

fn change(row: ChangeRow, locale: Locale) -> MandateChangeResponse {
    let group = match row.kind {
        MandateChangeKind::Suspended => "suspension",
        MandateChangeKind::Restored | MandateChangeKind::Ended => "ending",
    };
    let name = |reason: &String| {
        i18n::text(
            locale,
            &format!("deputies.{group}.{reason}"),
            &Params::new(),
        )
    };
    MandateChangeResponse {
        kind: row.kind,
        reason_name: row.reason.as_ref().map(name),
        reason: row.reason,
        effective_on: row.effective_on,
        basis: row.basis,
        note: row.note,
        recorded_by: row.recorded_by,
        at: row.at,
    }
}
