//! An announcement is begun as a draft: about an occasion, or free.

use super::case::Case;
use super::dto::CreateAnnouncementRequest;
use super::log::entry;
use super::model::AnnouncementStatus;
use super::occasion::{self, Proposal};
use super::rows::AnnouncementRow;
use super::{store, wording};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};
use chrono::Datelike;

/// The longest title and text.
const LONGEST: (usize, usize) = (100, 20_000);

/// Enters it.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateAnnouncementRequest,
) -> Result<Case, Problem> {
    let scope = &acting.scope;
    let id = minted(request.id, |id| store::exists(tx, scope.county_id(), id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let proposal = occasion::proposed(tx, acting, request, &congress)?;
    let (title, content) = texts(request, proposal.as_ref())?;
    let issued_by = match (&request.issued_by, &proposal) {
        (Some(typed), _) => typed.clone(),
        (None, Some(proposal)) => proposal.words.by.clone(),
        (None, None) => wording::issuer(congress.level, &congress.name)?,
    };
    let proposed_on = proposal.as_ref().map(|proposal| proposal.words.on);
    let issued_on = request.issued_on.or(proposed_on).unwrap_or(acting.today);
    let organ = organs::find(tx, scope, congress.organ_id)?;
    let row = AnnouncementRow {
        county_id: scope.county_id(),
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
        number: request
            .number
            .clone()
            .or(proposal.and_then(|proposal| proposal.number)),
        title,
        issued_by,
        issued_on,
        year: issued_on.year(),
        ballot_id: request.ballot_id,
        project_selection_id: request.project_selection_id,
        decision_id: request.decision_id,
        status: AnnouncementStatus::Draft,
        first_published_at: None,
        published_at: None,
        published_by_name: None,
        withdrawn_at: None,
        withdrawn_reason: None,
        withdrawn_by_name: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        created_by: scope.account_id(),
        created_by_name: acting.actor_name().to_owned(),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row, &content)?;
    entry(&row, "announcement.created").write(tx, acting)?;
    Ok(Case::new(acting, row))
}

/// Title and text: as typed, else as proposed; 422 at what is missing.
fn texts(
    request: &CreateAnnouncementRequest,
    proposal: Option<&Proposal>,
) -> Result<(String, String), Problem> {
    let clipped = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let title = request.title.clone().or_else(|| {
        let words = &proposal?.words;
        Some(clipped(&words.title, LONGEST.0))
    });
    let content = request.content.clone().or_else(|| {
        let words = &proposal?.words;
        Some(clipped(&words.paragraphs.join("\n"), LONGEST.1))
    });
    Ok((
        title.ok_or_else(|| Problem::field("/title", "required"))?,
        content.ok_or_else(|| Problem::field("/content", "required"))?,
    ))
}
