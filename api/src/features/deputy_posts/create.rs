//! A post is set up.

use super::case::Case;
use super::dto::CreateDeputyPostRequest;
use super::log::of_post;
use super::rows::PostRow;
use super::store;
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, minted};

/// Enters it into the list of the office's congress.
pub(in crate::features) fn create(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CreateDeputyPostRequest,
) -> Result<Case, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store::exists(tx, county_id, id))?;
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let organ = organs::find(tx, &acting.scope, congress.organ_id)?;
    let row = PostRow {
        county_id,
        id,
        level: congress.level,
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        name: request.name.clone(),
        duties: request.duties.clone(),
        seats: request.seats,
        starts_on: request.starts_on.unwrap_or(acting.today),
        closed_on: None,
        closed_reason: None,
        is_published: false,
        published_on: None,
        decided_on: None,
        decided_by: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    };
    store::insert(tx, &row)?;
    of_post(&row, "deputy_post.opened")
        .with("number", row.seats)
        .write(tx, acting)?;
    Case::load(tx, acting, row)
}
