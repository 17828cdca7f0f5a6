//! A decision as everybody may read it: what was decided, by how many, who carries it out by when.

use super::copies::{ActCopy, DecisionCopy, UnitCopy, VoteCopy};
use super::fresh::Fresh;
use super::model::ActKind;
use crate::features::decisions::model::DecisionStatus;
use crate::features::publications::error;
use crate::features::{announcements, ballots, decisions};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// A decision in scope, or 404.
pub(super) fn fresh(conn: &mut AnyConnection, acting: &Acting, id: Id) -> Result<Fresh, Problem> {
    let it = decisions::read(conn, acting, id)?;
    let row = decisions::find(conn, &acting.scope, id)?.ok_or_else(Problem::not_found)?;
    let origin = it.origin.as_ref();
    let vote = match origin.and_then(|origin| origin.ballot_id) {
        Some(ballot) => ballots::vote(conn, row.county_id, ballot)?,
        None => None,
    };
    let vote = vote.and_then(|vote| vote.count).map(|count| VoteCopy {
        base: count.base,
        required: count.required,
        in_favour: count.in_favour,
    });
    let meeting_id = origin.map(|origin| origin.meeting_id);
    let is_adopted = row.status != DecisionStatus::Draft && row.adopted_on.is_some();
    let hindrance = (!is_adopted).then(|| error::ACT_NOT_ADOPTED.problem());
    let adopted_on = row.adopted_on.unwrap_or(acting.today);
    let units = it.handovers.iter().map(|one| UnitCopy {
        name: one.unit_name.clone(),
        due_on: one.due_on,
        status: one.status,
    });
    let closing = it.closing.as_ref();
    let copy = DecisionCopy {
        title: row.title.clone(),
        number: row.number.clone(),
        kind: row.kind,
        body: row.body,
        congress: it.congress_name.clone(),
        adopted_on,
        vote,
        content: it.content.clone(),
        announcement: announcements::passed(&it)?.unwrap_or_default(),
        units: units.collect(),
        status: row.status,
        outcome: closing.map(|one| one.outcome),
        closed_on: closing.map(|one| one.closed_on),
        summary: closing.map(|one| one.summary.clone()).unwrap_or_default(),
    };
    Ok(Fresh {
        county_id: row.county_id,
        id: row.id,
        kind: ActKind::Decision,
        version: row.version,
        office_id: row.office_id,
        level: row.level,
        town_id: row.town_id,
        title: row.title.clone(),
        number: row.number.clone(),
        status: row.status.as_str(),
        begins_on: adopted_on,
        meeting_id,
        is_demo: row.is_demo,
        closed_reason: None,
        items: Vec::new(),
        hindrance,
        copy: ActCopy::Decision(copy),
    })
}
