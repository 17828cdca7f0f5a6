//! Beginning a suggestion: who leads it, to which congress, who is asked to sign.

use std::collections::HashSet;

use super::case::Case;
use super::dto::CreateSuggestionRequest;
use super::log::SUBJECT;
use super::model::{SignaturePart, SignatureStatus, Status, SuggestionLevel};
use super::rows::{Signature, Suggestion};
use super::rules::Mandate;
use super::store;
use super::store_people::{self, LeadDeputy};
use super::submit::submit;
use super::{entries, error};
use crate::features::attachments;
use crate::features::congresses::{self, Seat};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use crate::platform::text::search_text;

/// Enters a suggestion as asked for, and hands it in if asked to.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateSuggestionRequest,
) -> Result<Case, Problem> {
    let id = identifier(tx, acting, request.id)?;
    let lead = lead(tx, acting, request.lead_deputy_id)?;
    let seat = seat(tx, acting, &lead, request.level)?;
    let (town_id, office_id) = place(tx, acting, &lead, &seat, request.level)?;
    let mut row = Suggestion {
        county_id: acting.scope.county_id(),
        id,
        number: None,
        level: request.level,
        town_id,
        term_id: seat.term_id,
        office_id,
        lead_deputy_id: lead.id,
        title: request.title.clone(),
        content: request.content.clone(),
        status: Status::Draft,
        turn: Status::Draft.turn(),
        round: 1,
        cosigner_count: 0,
        unit_id: None,
        unit_count: 0,
        occasion: request.occasion,
        is_confidential: request.is_confidential,
        is_key: false,
        merged_into_id: None,
        due_on: None,
        result_class: None,
        search_text: String::new(),
        is_demo: lead.is_demo,
        created_by: acting.scope.account_id(),
        submitted_at: None,
        closed_at: None,
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    row.search_text = searchable(&row, &lead.name);
    let signature = |deputy_id, part, status| Signature {
        county_id: row.county_id,
        suggestion_id: id,
        deputy_id,
        part,
        status,
        created_at: acting.now,
        responded_at: (status == SignatureStatus::Confirmed).then_some(acting.now),
    };
    let mut signatures = vec![signature(
        lead.id,
        SignaturePart::Lead,
        SignatureStatus::Confirmed,
    )];
    let invited = &request.invited_deputy_ids;
    let invited_names = invitable(tx, acting, &row, invited, "/invited_deputy_ids")?;
    signatures.extend(
        invited
            .iter()
            .map(|id| signature(*id, SignaturePart::Cosigner, SignatureStatus::Invited)),
    );
    let prepared =
        attachments::are_prepared(tx, &acting.scope, SUBJECT, id, &request.attachment_ids)?;
    if !prepared {
        return Err(Problem::field("/attachment_ids", "not_yours"));
    }
    store::insert(tx, &row, &signatures)?;
    entries::created(&row, &lead.name, invited, &invited_names).write(tx, acting)?;
    let mut case = Case::new(tx, acting, row)?;
    if request.submit {
        submit(tx, acting, &mut case)?;
    }
    Ok(case)
}

/// The text a suggestion is found by.
pub(super) fn searchable(row: &Suggestion, lead_name: &str) -> String {
    // The beginning of the content is enough to find it again, and keeps the scan small.
    let beginning: String = row.content.chars().take(100).collect();
    let number = row.number.as_deref().unwrap_or_default();
    search_text(&[lead_name, &row.title, number, &beginning])
}

/// The names of deputies who can be invited to sign a suggestion, in the order given; 422 for those
/// who are not in office of its congress, who lead it, or who are listed twice (J1).
pub(super) fn invitable(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Suggestion,
    ids: &[Id],
    pointer: &str,
) -> Result<Vec<String>, Problem> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let in_office = store_people::deputies_in_office(tx, &acting.scope, row.term_id, ids)?;
    let known = store_people::deputy_names(tx, row.county_id, ids.to_vec())?;
    let mut seen = HashSet::new();
    let mut names = Vec::new();
    let mut problem = None;
    for (index, id) in ids.iter().enumerate() {
        let code = match in_office.get(id) {
            _ if !seen.insert(*id) => "duplicate",
            Some(name) if *id != row.lead_deputy_id => {
                names.push(name.clone());
                continue;
            }
            _ => "not_a_cosigner",
        };
        let mut params = Params::new();
        if let Some(name) = known.get(id) {
            params.insert("name".into(), name.clone().into());
        }
        let base: Problem = problem
            .take()
            .unwrap_or_else(|| problem_codes::VALIDATION_FAILED.problem());
        problem = Some(base.at(format!("{pointer}/{index}"), code, params));
    }
    problem.map_or(Ok(names), Err)
}

/// The identifier the phone minted, or a new one.
fn identifier(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<Id, Problem> {
    let Some(id) = asked else { return Ok(new_id()) };
    if id.0.get_version_num() != 7 {
        return Err(Problem::field("/id", "uuid_v7"));
    }
    if store::exists(tx, acting.scope.county_id(), id)? {
        return Err(problem_codes::ALREADY_EXISTS.problem());
    }
    Ok(id)
}

/// The deputy who leads it: the caller, or the one the office files it for.
fn lead(tx: &mut Tx<'_>, acting: &Acting, asked: Option<Id>) -> Result<LeadDeputy, Problem> {
    let scope = &acting.scope;
    let id = match (scope.role(), scope.deputy_id(), asked) {
        (Role::Deputy, Some(own), asked) if asked.is_none_or(|id| id == own) => own,
        (Role::Deputy, ..) => return Err(Problem::field("/lead_deputy_id", "not_a_deputy")),
        (_, _, Some(id)) => id,
        (_, _, None) => return Err(Problem::field("/lead_deputy_id", "required")),
    };
    store_people::lead(tx, scope, id)?
        .ok_or_else(|| Problem::field("/lead_deputy_id", "not_a_deputy"))
}

/// The deputy's seat; only a deputy in office may make a suggestion to a congress (代表法24, 61).
fn seat(
    tx: &mut Tx<'_>,
    acting: &Acting,
    lead: &LeadDeputy,
    level: SuggestionLevel,
) -> Result<Seat, Problem> {
    let found = congresses::seat(tx, &acting.scope, lead.id, level.into(), acting.today)?;
    match found {
        Some(seat) if seat.mandate == Mandate::Active => Ok(seat),
        Some(seat) if seat.mandate == Mandate::Suspended => Err(error::MANDATE_SUSPENDED.problem()),
        _ => Err(error::MANDATE_ENDED.problem()),
    }
}

/// The town it comes from and the office that reviews it.
fn place(
    tx: &mut Tx<'_>,
    acting: &Acting,
    lead: &LeadDeputy,
    seat: &Seat,
    level: SuggestionLevel,
) -> Result<(Option<Id>, Id), Problem> {
    let scope = &acting.scope;
    let town_id = match (level, seat.organ_id) {
        (SuggestionLevel::Township, Some(congress)) => store_people::town_of(tx, scope, congress)?,
        (SuggestionLevel::Township, None) => None,
        (SuggestionLevel::County, _) => lead.town_id,
    };
    let office_of = match level {
        SuggestionLevel::Township => town_id,
        SuggestionLevel::County => None,
    };
    if level == SuggestionLevel::Township && office_of.is_none() {
        return Err(Problem::internal(anyhow::anyhow!(
            "the term of a township congress has no town"
        )));
    }
    let offices = store_people::offices(tx, scope, office_of)?;
    let office = offices.first().copied().ok_or_else(|| {
        Problem::internal(anyhow::anyhow!(
            "no office receives suggestions of this congress"
        ))
    })?;
    Ok((town_id, office))
}
