//! What suspending, restoring and ending have in common.

use crate::features::deputies::mandate_store::{self, ChangeRow};
use crate::features::deputies::model::MandateChangeKind;
use crate::features::deputies::rules::{
    MandateChange, MandateStatus, check_effective_on, next_status,
};
use crate::features::deputies::{assemble, check, store};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{IfMatch, Problem, Reply};
use crate::platform::ids::new_id;
use chrono::NaiveDate;
use serde_json::json;

/// Records a change of a mandate and answers with the mandate. The deputy must be in scope; a
/// township changes mandates of its own congress only, and nobody from a stale page.
pub(in crate::features) fn record(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (mandate_id, seen): (Id, IfMatch),
    change: MandateChange,
    effective_on: NaiveDate,
    note: &str,
) -> Result<Reply, Problem> {
    let scope = &acting.scope;
    let mut mandate = mandate_store::get_for_update(tx, scope, mandate_id)?;
    let deputy = store::get(tx, scope, mandate.deputy_id)?;
    check::may_record(scope, mandate.level)?;
    seen.check(mandate.version)?;
    let before = mandate_store::changes(tx, scope.county_id(), &[mandate_id])?;
    mandate.status = next_status(mandate.status, change)?;
    let last = before.last().map(|row| row.effective_on);
    check_effective_on(effective_on, mandate.elected_on, last, acting.today)?;
    mandate.ended_on = (mandate.status == MandateStatus::Ended).then_some(effective_on);
    mandate.version += 1;
    mandate.updated_at = acting.now;
    let (kind, event, reason) = match change {
        MandateChange::Suspended(reason) => (
            MandateChangeKind::Suspended,
            "mandate.suspended",
            Some(reason.as_str()),
        ),
        MandateChange::Restored => (MandateChangeKind::Restored, "mandate.restored", None),
        MandateChange::Ended(reason) => (
            MandateChangeKind::Ended,
            "mandate.ended",
            Some(reason.as_str()),
        ),
    };
    let row = ChangeRow {
        county_id: scope.county_id(),
        id: new_id(),
        mandate_id,
        kind,
        reason: reason.map(str::to_owned),
        effective_on,
        basis: change.article().to_owned(),
        note: note.trim().to_owned(),
        recorded_by: acting
            .principal
            .as_ref()
            .map_or_else(|| "system".to_owned(), |p| p.display_name.clone()),
        at: acting.now,
    };
    mandate_store::add_change(tx, scope, &mandate, &row)?;
    store::touch(tx, scope, deputy.id, acting.now)?;
    events::record(
        tx,
        acting,
        NewEvent {
            organ_id: deputy.town_id,
            kind: event,
            subject_kind: "deputy",
            subject_id: deputy.id,
            data: json!({
                "name": deputy.name, "mandate_id": mandate_id, "reason": reason,
                "effective_on": effective_on, "basis": row.basis,
            }),
        },
    )?;
    let version = mandate.version;
    let made = assemble::mandates(tx, acting, vec![mandate])?;
    let made = made.first().ok_or_else(Problem::not_found)?;
    Reply::created(made, version, format!("/api/v1/deputies/{}", deputy.id))
}
