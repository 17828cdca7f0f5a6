//! The office enters a commendation.

use super::case::Case;
use super::dto::CreateAwardRequest;
use super::log::tell;
use super::model::AwardKind;
use super::rows::AwardRow;
use super::rules::wrong_day;
use super::store;
use crate::features::congresses::{self, Congress, CongressLevel};
use crate::features::{deputy_groups, organs, suggestions};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, minted};

/// Enters it; the deputy it concerns is told.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateAwardRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    if let Some(code) = wrong_day(request.awarded_on, acting.today) {
        return Err(Problem::field("/awarded_on", code));
    }
    let subject = (request.kind, request.subject_id);
    let subject_name = name_of(tx, acting, &congress, subject)?
        .ok_or_else(|| Problem::field("/subject_id", "award_no_such_subject"))?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let is = |kind: AwardKind| (request.kind == kind).then_some(request.subject_id);
    let row = AwardRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        kind: request.kind,
        deputy_id: is(AwardKind::Deputy),
        unit_id: is(AwardKind::Unit),
        group_id: is(AwardKind::Group),
        suggestion_id: is(AwardKind::Suggestion),
        subject_name,
        title: request.title.clone(),
        grade: request.grade,
        giver: request.giver.clone(),
        awarded_on: request.awarded_on,
        document_number: request.document_number.clone(),
        note: request.note.clone(),
        appraisal_id: None,
        withdrawn_on: None,
        withdraw_reason: None,
        created_by_name: acting.actor_name().to_owned(),
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    tell(tx, acting, &row, "award.entered")?;
    Ok(Case::new(acting, row))
}

/// The name of whom the office may enter: a town its own deputies, the county any of the county; organs, groups and
/// numbered suggestions they may see.
fn name_of(
    conn: &mut AnyConnection,
    acting: &Acting,
    congress: &Congress,
    (kind, id): (AwardKind, Id),
) -> Result<Option<String>, Problem> {
    let scope = &acting.scope;
    Ok(match kind {
        AwardKind::Deputy => {
            let county_id = scope.county_id();
            let sat = congresses::mandate_in(conn, county_id, congress.term_id, id)?;
            if sat.is_none() && congress.level == CongressLevel::Township {
                return Ok(None);
            }
            congresses::deputy_names(conn, county_id, vec![id])?.remove(&id)
        }
        AwardKind::Unit => organs::find(conn, scope, id)?.map(|organ| organ.name),
        AwardKind::Group => {
            let found = deputy_groups::in_scope(conn, scope, &[id])?;
            found.into_iter().next().map(|group| group.name)
        }
        AwardKind::Suggestion => {
            let found = suggestions::find(conn, scope, id)?;
            let found = found.filter(|suggestion| suggestion.number.is_some());
            found.map(|suggestion| suggestion.title)
        }
    })
}
