//! One idea is given, or entered by the office.

use super::case::Case;
use super::contact::Contact;
use super::dto::RecordProjectIdeaRequest;
use super::giving::{giver, place, wrong_day};
use super::recording::{NewIdea, record};
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Enters it.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &RecordProjectIdeaRequest,
) -> Result<Case, Problem> {
    let id = minted(request.id, |id| {
        store::exists(tx, acting.scope.county_id(), id)
    })?;
    let to = place(tx, acting, request.level, request.round_id)?;
    let asked = (request.channel, request.deputy_id, request.unit_id);
    let by = giver(tx, acting, &to.congress, asked)?;
    let received_on = request.received_on.unwrap_or(acting.today);
    if let Some(code) = wrong_day(acting, received_on) {
        return Err(Problem::field("/received_on", code));
    }
    if to.is_own && request.contact.is_some() {
        return Err(Problem::field("/contact", "project_idea_contact_by_office"));
    }
    let contact = request.contact.as_ref().map(Contact::of).transpose();
    let contact = contact.map_err(|(at, code)| Problem::field(&format!("/contact{at}"), code))?;
    let idea = NewIdea {
        id,
        channel: by.channel,
        title: request.title.clone(),
        content: request.content.clone(),
        place: request.place.clone(),
        village: request.village.clone(),
        category: request.category,
        received_on,
        deputy_id: by.deputy_id,
        unit_id: by.unit_id,
        contact,
    };
    let row = record(tx, acting, &to, vec![idea])?.pop();
    let row = row.ok_or_else(|| Problem::internal(anyhow::anyhow!("no row was entered")))?;
    Ok(Case::new(acting, row))
}
