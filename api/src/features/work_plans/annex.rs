//! The annexes of plans with what is linked, in a number of queries that does not grow with them.

use super::lights::Known;
use super::model::{WorkPlanItemState, WorkPlanTargetKind};
use super::response::{WorkPlanItem, WorkPlanLink};
use super::rows::{ItemRow, LinkRow};
use super::store_targets::Target;
use super::{store_items, store_targets};
use crate::features::meetings::model::Light;
use crate::features::parameters;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{Params, text};
use std::collections::HashMap;

/// Days before an item begins from which its light is yellow when nothing is linked.
const REMIND: &str = "work_plan_remind_days";

/// Annexes by plan.
pub(super) struct Annexes {
    items: HashMap<Id, Vec<WorkPlanItem>>,
    /// The parameter the lights were computed with.
    pub(super) remind_days: i64,
}

/// How many items there are, and how they stand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Progress {
    pub(super) items: i64,
    pub(super) done: i64,
    pub(super) yellow: i64,
    pub(super) red: i64,
}

impl Annexes {
    /// Those of some plans, as the actor sees them today.
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        plans: &[Id],
    ) -> Result<Self, Problem> {
        let county_id = acting.scope.county_id();
        let rows = store_items::of_plans(conn, county_id, plans)?;
        let links = store_items::links(conn, county_id, plans)?;
        let targets = store_targets::of(conn, county_id, &links)?;
        // The same for every town of the county: a list of many needs one query.
        let found = parameters::resolve(conn, county_id, None, REMIND, acting.today)?;
        let remind_days = found.int().map_err(Problem::internal)?;
        let mut of_item: HashMap<Id, Vec<&LinkRow>> = HashMap::new();
        for link in &links {
            of_item.entry(link.item_id).or_default().push(link);
        }
        let mut items: HashMap<Id, Vec<WorkPlanItem>> = HashMap::new();
        for row in rows {
            let own = of_item.remove(&row.id).unwrap_or_default();
            let item = item(acting, &row, &own, (&targets, remind_days));
            items.entry(row.plan_id).or_default().push(item);
        }
        Ok(Self { items, remind_days })
    }

    /// How the annex of a plan stands.
    pub(super) fn progress(&self, plan: Id) -> Progress {
        let mut found = Progress::default();
        for item in self.items.get(&plan).into_iter().flatten() {
            let one = |is: bool| i64::from(is);
            found.items += one(item.state != WorkPlanItemState::Dropped);
            found.done += one(item.state == WorkPlanItemState::Done);
            found.yellow += one(item.light == Some(Light::Yellow));
            found.red += one(item.light == Some(Light::Red));
        }
        found
    }

    /// The annex of a plan in the order of its days.
    pub(super) fn take(&mut self, plan: Id) -> Vec<WorkPlanItem> {
        self.items.remove(&plan).unwrap_or_default()
    }
}

/// What the lights need to know of an item.
pub(super) fn known(row: &ItemRow, links: &[&LinkRow], targets: &HashMap<Id, Target>) -> Known {
    let target = |link: &&LinkRow| link.target_id().and_then(|id| targets.get(&id));
    Known {
        begins_on: row.begins_on,
        ends_on: row.ends_on,
        drop_reason: row.drop_reason.clone(),
        done_on: row.done_on,
        ends: links.iter().filter_map(target).map(|one| one.end).collect(),
    }
}

fn item(
    acting: &Acting,
    row: &ItemRow,
    links: &[&LinkRow],
    (targets, remind_days): (&HashMap<Id, Target>, i64),
) -> WorkPlanItem {
    let known = known(row, links, targets);
    let (light, step) = known.light(acting.today, remind_days);
    let shown = links.iter().filter_map(|link| {
        let id = link.target_id()?;
        Some(shown(acting, link, (id, targets.get(&id)?)))
    });
    WorkPlanItem {
        id: row.id,
        kind: row.kind,
        title: row.title.clone(),
        begins_on: row.begins_on,
        ends_on: row.ends_on,
        place: row.place.clone(),
        responsible: row.responsible.clone(),
        deputies: row.deputies.clone(),
        attendees: row.attendees.clone(),
        papers: row.papers.clone(),
        state: known.state(),
        light,
        text: step.render(&acting.locale),
        done_on: row.done_on,
        done_note: row.done_note.clone(),
        drop_reason: row.drop_reason.clone(),
        links: shown.flatten().collect(),
    }
}

fn shown(acting: &Acting, link: &LinkRow, (id, target): (Id, &Target)) -> Option<WorkPlanLink> {
    if target.is_for_staff && acting.scope.role() == Role::Deputy {
        return None;
    }
    let feature = match link.kind {
        WorkPlanTargetKind::Meeting => "meetings",
        WorkPlanTargetKind::Inspection => "inspections",
        WorkPlanTargetKind::Suggestion => "suggestions",
        WorkPlanTargetKind::Decision => "decisions",
    };
    let key = format!("{feature}.status.{}", target.status);
    Some(WorkPlanLink {
        id: link.id,
        kind: link.kind,
        target_id: id,
        title: target.title.clone(),
        status: target.status.to_owned(),
        status_name: text(acting.locale, &key, &Params::new()),
        is_ended: target.end == super::lights::End::Reached,
        on: target.on,
        linked_by: link.linked_by_name.clone(),
    })
}
