//! Who has a part in a suggestion: mandates, names, offices, units.

use std::collections::HashMap;

use diesel::prelude::*;

use super::error::Names;
use super::model::{SignaturePart, SignatureStatus, Status, SuggestionLevel};
use super::periods;
use super::rows::Suggestion;
use super::rules::{Part, UnitPart};
use crate::features::congresses::{self, Mandate};
use crate::features::organs::OrganKind;
use crate::platform::auth::{Acting, Role, Scope};
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{counties, deputies, organs, suggestion_ratings, suggestion_signatures};

pub(super) use crate::features::congresses::{deputies_in_office, deputy_names, offices, town_of};

/// The lead deputy of a new suggestion.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = deputies)]
pub(super) struct LeadDeputy {
    pub id: Id,
    pub name: String,
    pub town_id: Option<Id>,
    pub is_demo: bool,
}

/// A deputy of the caller's county, for township staff of their town.
pub(super) fn lead(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Option<LeadDeputy>, Problem> {
    let found: Option<LeadDeputy> = deputies::table
        .find((scope.county_id(), id))
        .select(LeadDeputy::as_select())
        .first(conn)
        .optional()?;
    Ok(found.filter(|deputy| scope.deputy_id() == Some(id) || scope.sees_town(deputy.town_id)))
}

/// Full and short names of organs: one query for a whole page.
pub(super) fn organ_names(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<HashMap<Id, (String, String)>, Problem> {
    let rows: Vec<(Id, String, String)> = organs::table
        .filter(organs::county_id.eq(county_id))
        .filter(one_of(organs::id, ids))
        .select((organs::id, organs::name, organs::short_name))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, name, short_name)| (id, (name, short_name)))
        .collect())
}

/// The full name of an organ.
pub(super) fn organ_name(
    conn: &mut AnyConnection,
    county_id: i64,
    id: Id,
) -> Result<String, Problem> {
    let found = organ_names(conn, county_id, vec![id])?.remove(&id);
    Ok(found.map(|(name, _)| name).unwrap_or_default())
}

/// The full names of organs, in the order given.
pub(super) fn names_of(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<String>, Problem> {
    let mut found = organ_names(conn, county_id, ids.to_vec())?;
    let names = ids.iter().filter_map(|id| found.remove(id));
    Ok(names.map(|(name, _)| name).collect())
}

/// Whether the county has an organ with this identifier.
pub(super) fn has_organ(conn: &mut AnyConnection, county_id: i64, id: Id) -> Result<bool, Problem> {
    Ok(!organ_names(conn, county_id, vec![id])?.is_empty())
}

/// The names of those who hold the parts.
pub(super) fn names(conn: &mut AnyConnection, row: &Suggestion) -> Result<Names, Problem> {
    let mut organ_ids = vec![row.office_id];
    organ_ids.extend(row.unit_id);
    let organs = organ_names(conn, row.county_id, organ_ids)?;
    let name = |id: Id| organs.get(&id).map(|(name, _)| name.clone());
    let lead = deputy_names(conn, row.county_id, vec![row.lead_deputy_id])?;
    Ok(Names {
        lead: lead.get(&row.lead_deputy_id).cloned().unwrap_or_default(),
        office: name(row.office_id).unwrap_or_default(),
        unit: row.unit_id.and_then(name),
    })
}

/// A working unit that a suggestion of this town (or of the county) can be assigned to: a unit of
/// the county, or of the same town.
pub(super) fn unit_name(
    conn: &mut AnyConnection,
    row: &Suggestion,
    unit_id: Id,
) -> Result<Option<String>, Problem> {
    let mut query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(row.county_id))
        .filter(organs::id.eq(unit_id))
        .filter(organs::kind.eq(OrganKind::GovernmentUnit))
        .filter(organs::is_active.eq(true));
    if row.level == SuggestionLevel::Township {
        query = query.filter(
            organs::town_id
                .is_null()
                .or(organs::town_id.eq(row.town_id)),
        );
    }
    Ok(query.select(organs::name).first(conn).optional()?)
}

/// What stands for the issuing body in numbers: the town's short name, or the county's name.
pub(super) fn number_body(conn: &mut AnyConnection, row: &Suggestion) -> Result<String, Problem> {
    Ok(match (row.level, row.town_id) {
        (SuggestionLevel::Township, Some(town)) => organs::table
            .find((row.county_id, town))
            .select(organs::short_name)
            .first(conn)?,
        _ => counties::table
            .find(row.county_id)
            .select(counties::name)
            .first(conn)?,
    })
}

/// The actor's part in a suggestion, but for that of their unit, which [`super::standing`] knows.
pub(super) fn part(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<Part, Problem> {
    let scope = &acting.scope;
    let is_office = match row.level {
        SuggestionLevel::County => scope.role() == Role::County,
        SuggestionLevel::Township => {
            scope.role() == Role::Township && scope.town_id() == row.town_id
        }
    };
    let is_filer = row.created_by == scope.account_id()
        && matches!(scope.role(), Role::County | Role::Township);
    let mut part = Part {
        is_lead: false,
        is_filer,
        signature: None,
        is_office,
        unit: UnitPart::None,
        has_signed: false,
        leads_unit: false,
        is_done: false,
        may_rate: false,
        has_rated: false,
        may_join: false,
        mandate: Mandate::Active,
    };
    let deputy_id = match (scope.role(), scope.deputy_id()) {
        (Role::Deputy, Some(deputy_id)) => {
            part.is_lead = deputy_id == row.lead_deputy_id;
            if !part.is_lead {
                part.signature = signature(conn, row, deputy_id)?;
            }
            part.may_rate = part.is_lead;
            if row.status == Status::Replied {
                let has_signed = part.signature == Some(SignatureStatus::Confirmed);
                part.may_rate =
                    part.is_lead || (has_signed && periods::all_rate(conn, acting, row)?);
                part.has_rated = has_rated(conn, row, deputy_id)?;
            }
            deputy_id
        }
        _ if is_filer => row.lead_deputy_id,
        _ => return Ok(part),
    };
    let mandate = congresses::mandate_in(conn, row.county_id, row.term_id, deputy_id)?;
    // Somebody who never sat in that congress has nothing to join.
    part.may_join = mandate.is_some()
        && scope.role() == Role::Deputy
        && !part.is_lead
        && part.signature.is_none();
    part.mandate = mandate.unwrap_or(Mandate::Ended);
    Ok(part)
}

/// Who rates an answer: the lead, or by `lead_or_all_rate` everybody who signed (J11, J12).
pub(super) fn raters(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
) -> Result<Vec<Id>, Problem> {
    let mut raters = vec![row.lead_deputy_id];
    if row.cosigner_count > 0 && periods::all_rate(conn, acting, row)? {
        raters.extend(cosigners(conn, row)?);
    }
    Ok(raters)
}

/// Those who signed along.
pub(super) fn cosigners(conn: &mut AnyConnection, row: &Suggestion) -> Result<Vec<Id>, Problem> {
    Ok(suggestion_signatures::table
        .filter(suggestion_signatures::county_id.eq(row.county_id))
        .filter(suggestion_signatures::suggestion_id.eq(row.id))
        .filter(suggestion_signatures::part.eq(SignaturePart::Cosigner))
        .filter(suggestion_signatures::status.eq(SignatureStatus::Confirmed))
        .order(suggestion_signatures::deputy_id.asc())
        .select(suggestion_signatures::deputy_id)
        .load(conn)?)
}

/// Whether a deputy has rated the answer of this round.
fn has_rated(conn: &mut AnyConnection, row: &Suggestion, deputy_id: Id) -> Result<bool, Problem> {
    let found: Option<Id> = suggestion_ratings::table
        .filter(suggestion_ratings::county_id.eq(row.county_id))
        .filter(suggestion_ratings::suggestion_id.eq(row.id))
        .filter(suggestion_ratings::round.eq(row.round))
        .filter(suggestion_ratings::deputy_id.eq(deputy_id))
        .select(suggestion_ratings::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

fn signature(
    conn: &mut AnyConnection,
    row: &Suggestion,
    deputy_id: Id,
) -> Result<Option<SignatureStatus>, Problem> {
    Ok(suggestion_signatures::table
        .find((row.county_id, row.id, deputy_id))
        .filter(suggestion_signatures::part.eq(SignaturePart::Cosigner))
        .select(suggestion_signatures::status)
        .first(conn)
        .optional()?)
}
