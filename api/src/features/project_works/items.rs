//! Projects that are carried out, as they stand in lists, in a fixed number of queries.

use super::lights::{Facts, Found, light};
use super::model::ProjectFollowing;
use super::response::{
    ProjectLightReasonFound, ProjectLightState, ProjectMilestone, ProjectMonth, ProjectProblem,
    ProjectWorkItem,
};
use super::rows::{MilestoneRow, ProblemRow, ProgressRow, WorkRow};
use super::{months, store_parts, store_said};
use crate::features::explanations::Translate;
use crate::features::organs;
use crate::features::projects::{self, Project};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::{Locale, Params, text};
use std::collections::HashMap;

/// One with its tasks and problems.
pub struct Told {
    /// As in a list.
    pub item: ProjectWorkItem,
    /// Its tasks, in order.
    pub milestones: Vec<ProjectMilestone>,
    /// What was found wanting.
    pub problems: Vec<ProjectProblem>,
}

/// What rows name and what hangs on them.
pub(super) struct Around {
    towns: HashMap<Id, String>,
    units: HashMap<Id, String>,
    projects: HashMap<Id, Project>,
    milestones: Vec<MilestoneRow>,
    progress: Vec<ProgressRow>,
    problems: Vec<ProblemRow>,
    /// How many questions of each have no answer.
    asked: HashMap<Id, i64>,
    /// Those the deputy who reads follows; true where they lead.
    followed: HashMap<Id, bool>,
}

impl Around {
    pub(super) fn load(
        conn: &mut AnyConnection,
        acting: &Acting,
        rows: &[WorkRow],
    ) -> Result<Self, Problem> {
        let scope = &acting.scope;
        let county_id = scope.county_id();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let units: Vec<Id> = rows.iter().map(|row| row.unit_id).collect();
        let of: Vec<Id> = rows.iter().map(|row| row.project_id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            units: organs::names(conn, county_id, &units)?,
            projects: projects::named(conn, county_id, &of)?,
            milestones: store_parts::milestones(conn, county_id, &ids)?,
            progress: store_parts::progress(conn, county_id, &ids)?,
            problems: store_parts::problems(conn, county_id, &ids)?,
            asked: store_said::open_questions(conn, county_id, &ids)?,
            followed: match scope.deputy_id().filter(|_| scope.role() == Role::Deputy) {
                Some(deputy) => store_said::followed(conn, county_id, deputy, &ids)?,
                None => HashMap::new(),
            },
        })
    }

    pub(super) fn milestones<'a>(
        &'a self,
        row: &'a WorkRow,
    ) -> impl Iterator<Item = &'a MilestoneRow> {
        self.milestones.iter().filter(|one| one.work_id == row.id)
    }

    fn months<'a>(&'a self, row: &'a WorkRow) -> impl Iterator<Item = &'a ProgressRow> {
        self.progress.iter().filter(|one| one.work_id == row.id)
    }

    fn problems<'a>(&'a self, row: &'a WorkRow) -> impl Iterator<Item = &'a ProblemRow> {
        self.problems.iter().filter(|one| one.work_id == row.id)
    }

    /// It with its tasks and problems.
    pub(super) fn told(&self, acting: &Acting, row: &WorkRow) -> Told {
        Told {
            item: self.item(acting, row),
            milestones: self.milestones(row).map(milestone).collect(),
            problems: self.problems(row).map(problem).collect(),
        }
    }

    /// Its months.
    pub(super) fn told_months(&self, row: &WorkRow) -> Vec<ProjectMonth> {
        self.months(row).map(month).collect()
    }

    /// It as in a list.
    pub(super) fn item(&self, acting: &Acting, row: &WorkRow) -> ProjectWorkItem {
        let last = self.months(row).last();
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let project = self.projects.get(&row.project_id);
        ProjectWorkItem {
            id: row.id,
            project_id: row.project_id,
            number: row.number.clone(),
            round_id: row.round_id,
            year: row.year,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            title: row.title.clone(),
            status: row.status,
            unit_id: row.unit_id,
            unit_name: self.units.get(&row.unit_id).cloned().unwrap_or_default(),
            leader: row.leader.clone(),
            leader_post: row.leader_post.clone(),
            investment_yuan: project.and_then(|project| project.investment_yuan),
            money_planned_yuan: row.money_planned_yuan,
            paid_yuan: last.map_or(0, |one| one.paid_yuan),
            percent: last.map_or(0, |one| one.percent),
            month: last.map(|one| one.month.clone()),
            finish_on: row.finish_on,
            light: self.light(acting, row),
            milestones_done: count(
                self.milestones(row)
                    .filter(|one| one.done_on.is_some())
                    .count(),
            ),
            milestones_total: count(self.milestones(row).count()),
            problems_open: count(
                self.problems(row)
                    .filter(|one| one.rectified_on.is_none())
                    .count(),
            ),
            questions_open: self.asked.get(&row.id).copied().unwrap_or_default(),
            following: self.followed.get(&row.id).map(|leads| match leads {
                true => ProjectFollowing::Leads,
                false => ProjectFollowing::Follows,
            }),
            published_on: row.published_on,
            ended_on: row.ended_on,
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }

    fn light(&self, acting: &Acting, row: &WorkRow) -> Option<ProjectLightState> {
        let open = self.milestones(row).filter(|one| one.done_on.is_none());
        let facts = Facts {
            status: row.status,
            today: acting.today,
            published_on: row.published_on,
            yellow_days: i64::from(row.yellow_days.unwrap_or_default()),
            report_day: row
                .report_day
                .and_then(|day| u32::try_from(day).ok())
                .unwrap_or(1),
            open: open.map(|one| (one.title.as_str(), one.due_on)).collect(),
            reported: self.months(row).map(|one| one.month.as_str()).collect(),
        };
        let (light, found) = light(&facts)?;
        let reasons = found
            .into_iter()
            .map(|one| reason(one, acting.locale))
            .collect();
        Some(ProjectLightState { light, reasons })
    }
}

fn reason(found: Found, locale: Locale) -> ProjectLightReasonFound {
    let params = Params::from([
        // A milestone by its name, a month in words.
        (
            "what".to_owned(),
            months::spoken(&found.what, locale).into(),
        ),
        ("due_on".to_owned(), locale.date(found.due_on).into()),
        ("days".to_owned(), found.days.into()),
    ]);
    ProjectLightReasonFound {
        key: found.reason,
        due_on: found.due_on,
        text: text(
            locale,
            &format!("project_works.light.{}", found.reason),
            &params,
        ),
    }
}

fn milestone(row: &MilestoneRow) -> ProjectMilestone {
    ProjectMilestone {
        id: row.id,
        title: row.title.clone(),
        due_on: row.due_on,
        done_on: row.done_on,
        evidence: row.evidence.clone(),
    }
}

fn month(row: &ProgressRow) -> ProjectMonth {
    ProjectMonth {
        month: row.month.clone(),
        percent: row.percent,
        paid_yuan: row.paid_yuan,
        body: row.body.clone(),
        note: row.note.clone(),
        reported_by: row.reported_by_name.clone(),
        at: row.at,
    }
}

fn problem(row: &ProblemRow) -> ProjectProblem {
    ProjectProblem {
        id: row.id,
        body: row.body.clone(),
        found_on: row.found_on,
        found_by: row.found_by.clone(),
        rectify_by: row.rectify_by,
        rectified_on: row.rectified_on,
        rectification: row.rectification.clone(),
    }
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<WorkRow>,
) -> Result<Page<ProjectWorkItem>, Problem> {
    let around = Around::load(conn, acting, &rows.items)?;
    Ok(rows.map(|row| around.item(acting, &row)))
}
