//! The steps of each unit: those the record knows by itself, and those somebody ticked (J20).

use chrono::{Days, NaiveDate};

use super::response::ChecklistView;
use super::{store_drafts, store_plans};
use crate::features::procedures::{self, ChecklistStep, Facts, Holding, Kind, Step, TickRow};
use crate::features::suggestions::detail_handling::full;
use crate::features::suggestions::rows::Suggestion;
use crate::features::suggestions::standing::own_of;
use crate::features::suggestions::store_parts::PartRow;
use crate::features::suggestions::{store, store_acts, store_people};
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// The steps that hold for each of some parts, in their order.
pub(super) fn holding(
    conn: &mut AnyConnection,
    row: &Suggestion,
    parts: &[PartRow],
) -> Result<Vec<Holding>, Problem> {
    let town = row.register_town();
    let of: Vec<_> = parts
        .iter()
        .map(|part| (Some(part.unit_id), town, part.created_at))
        .collect();
    procedures::holding(conn, row.county_id, Kind::UnitHandling, &of)
}

/// The checklists the reader may see: an office those of all units, a unit its own, a deputy none.
pub(super) fn list(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &Suggestion,
    parts: &[PartRow],
) -> Result<Vec<ChecklistView>, Problem> {
    let seen: Vec<PartRow> = match acting.scope.role() {
        Role::County | Role::Township => parts.to_vec(),
        _ => own_of(parts, acting).cloned().into_iter().collect(),
    };
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    let holds = holding(conn, row, &seen)?;
    let subjects: Vec<Id> = seen.iter().map(|part| part.id).collect();
    let ticks = procedures::ticks(conn, row.county_id, &subjects)?;
    let known = known(conn, row, &seen)?;
    let units: Vec<Id> = seen.iter().map(|part| part.unit_id).collect();
    let names = store_people::organ_names(conn, row.county_id, units)?;
    let own = own_of(parts, acting).map(|part| part.id);
    let told = seen.into_iter().zip(holds).zip(known);
    Ok(told
        .map(|((part, holds), facts)| ChecklistView {
            part_id: part.id,
            unit_id: part.unit_id,
            unit_name: full(&names, part.unit_id),
            source: holds.source,
            version: holds.version,
            may_tick: own == Some(part.id),
            steps: steps(acting, &part, holds, &facts, &ticks),
        })
        .collect())
}

fn steps(
    acting: &Acting,
    part: &PartRow,
    holds: Holding,
    facts: &Facts,
    ticks: &[TickRow],
) -> Vec<ChecklistStep> {
    let from = local_date(part.created_at);
    let due = |step: &Step| -> Option<NaiveDate> {
        from.checked_add_days(Days::new(u64::try_from(step.days?).ok()?))
    };
    procedures::checklist(part.id, holds.steps, (facts, ticks), due, acting.today)
}

/// What the record says of each part: signed for, planned, spoken with the deputy in this round, signed
/// off, answered, rated.
fn known(
    conn: &mut AnyConnection,
    row: &Suggestion,
    parts: &[PartRow],
) -> Result<Vec<Facts>, Problem> {
    let plans = store_plans::list(conn, row)?;
    let signed = store_drafts::signed_off(conn, row)?;
    let contacts = store_acts::contacts(conn, row)?;
    let opened_at = store::opened_at(conn, row)?;
    let mut replies = store_acts::replies(conn, row)?;
    replies.retain(|reply| reply.round == row.round);
    let mut ratings = store_acts::ratings(conn, row)?;
    ratings.retain(|rating| rating.round == row.round);
    let raters = ratings.iter().map(|rating| rating.deputy_id).collect();
    let raters = store_people::deputy_names(conn, row.county_id, raters)?;
    Ok(parts
        .iter()
        .map(|part| {
            let unit = part.unit_id;
            let mut facts = Facts::new();
            if let (Some(at), Some(by)) = (part.signed_for_at, part.signed_for_by_name.clone()) {
                facts.insert("signed_for", (at, by));
            }
            let mut of_unit = plans.iter().filter(|plan| plan.unit_id == unit);
            // The first one: changing a plan does not do the step again.
            let first = of_unit.rfind(|plan| plan.at >= part.created_at);
            if let Some(plan) = first {
                facts.insert("planned", (plan.at, plan.written_by_name.clone()));
            }
            let mut contacts = contacts.iter();
            let contact = contacts.find(|contact| {
                contact.unit_id == unit && opened_at.is_none_or(|from| contact.at > from)
            });
            if let Some(contact) = contact {
                facts.insert("contacted", (contact.at, contact.recorded_by_name.clone()));
            }
            let reply = replies.iter().find(|reply| reply.unit_id == unit);
            let signed = signed.iter().find(|(of, _, _)| *of == unit);
            if let Some((_, at, by)) = signed {
                facts.insert("signed_off", (*at, by.clone()));
            } else if let Some(reply) = reply {
                // Without a draft the answer names who signed it.
                facts.insert("signed_off", (reply.replied_at, reply.signed_by.clone()));
            }
            if let Some(reply) = reply {
                facts.insert("replied", (reply.replied_at, reply.replied_by_name.clone()));
            } else if let (Some(at), Some(by)) = (part.opinion_at, part.opinion_by_name.clone()) {
                facts.insert("replied", (at, by));
            }
            if let Some(rating) = ratings.last() {
                let by = raters.get(&rating.deputy_id).cloned().unwrap_or_default();
                facts.insert("rated", (rating.rated_at, by));
            }
            facts
        })
        .collect())
}
