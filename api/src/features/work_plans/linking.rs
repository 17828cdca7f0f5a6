//! Which records fulfil an item is said, or taken back.

use super::case::Case;
use super::dto::CreateWorkPlanLinkRequest;
use super::log::Entry;
use super::model::{WorkPlanItemState, WorkPlanTargetKind as Kind};
use super::rows::LinkRow;
use super::{items, store_items, store_targets};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;

/// Most records of one item.
const MOST: usize = 50;

/// Links a record that the actor may see.
pub(in crate::features) fn link(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    item_id: Id,
    request: &CreateWorkPlanLinkRequest,
) -> Result<(), Problem> {
    let item = case.item(item_id)?.clone();
    items::in_state(tx, acting, &item, |state| {
        state != WorkPlanItemState::Dropped
    })?;
    let (kind, id) = (request.kind, request.target_id);
    let title = store_targets::title_in_scope(tx, &acting.scope, (kind, id))?;
    let title = title.ok_or_else(|| Problem::field("/target_id", "unknown"))?;
    let links = store_items::links(tx, case.row.county_id, &[case.row.id])?;
    let own: Vec<&LinkRow> = links.iter().filter(|one| one.item_id == item.id).collect();
    if own.iter().any(|one| one.target_id() == Some(id)) {
        return Err(Problem::field("/target_id", "work_plan_linked"));
    }
    if own.len() >= MOST {
        return Err(Problem::field("/target_id", "work_plan_full"));
    }
    let of = |wanted: Kind| (kind == wanted).then_some(id);
    let row = LinkRow {
        county_id: case.row.county_id,
        id: new_id(),
        plan_id: case.row.id,
        item_id: item.id,
        kind,
        meeting_id: of(Kind::Meeting),
        inspection_id: of(Kind::Inspection),
        suggestion_id: of(Kind::Suggestion),
        decision_id: of(Kind::Decision),
        linked_by_name: acting.actor_name().to_owned(),
        at: acting.now,
    };
    store_items::insert_link(tx, &row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "work_plan.linked")
        .about(&item)
        .with("target", title)
        .with("target_kind", kind.as_str())
        .with("target_id", id.to_string())
        .write(tx, acting)
}

/// Takes a link away.
pub(super) fn unlink(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    (item_id, link_id): (Id, Id),
) -> Result<(), Problem> {
    let item = case.item(item_id)?.clone();
    let links = store_items::links(tx, case.row.county_id, &[case.row.id])?;
    let row = links
        .iter()
        .find(|one| one.id == link_id && one.item_id == item.id)
        .ok_or_else(Problem::not_found)?;
    let mut targets = store_targets::of(tx, case.row.county_id, std::slice::from_ref(row))?;
    let target = row.target_id().and_then(|id| targets.remove(&id));
    store_items::delete_link(tx, row)?;
    case.save(tx, acting)?;
    Entry::new(&case.row, "work_plan.unlinked")
        .about(&item)
        .with("target", target.map(|one| one.title).unwrap_or_default())
        .with("target_kind", row.kind.as_str())
        .write(tx, acting)
}
