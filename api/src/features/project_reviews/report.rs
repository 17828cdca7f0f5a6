//! What the congress is told of a round (V11): each project with plan, money, milestones, light, problems, acceptance,
//! sheet, satisfaction; a fixed number of queries however many there are.

use super::detail::acceptance;
use super::response::{
    ProjectAcceptance, ProjectRating, ProjectReportItem, ProjectReportSummary, ProjectRoundReport,
    ProjectWithoutPlan,
};
use super::{ratings, store};
use crate::features::project_works::model::{ProjectLight, ProjectWorkStatus};
use crate::features::projects::model::ProjectStatus;
use crate::features::{organs, project_rounds, project_works, projects, resident_ratings};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The report of a round in scope, or 404. A unit reads of its own projects only.
pub(in crate::features) fn report(
    conn: &mut AnyConnection,
    acting: &Acting,
    round_id: Id,
) -> Result<ProjectRoundReport, Problem> {
    let scope = &acting.scope;
    let county_id = scope.county_id();
    let round = project_rounds::find(conn, scope, round_id)?.ok_or_else(Problem::not_found)?;
    let told = project_works::items_of_round(conn, acting, round_id)?;
    let ids: Vec<Id> = told.iter().map(|one| one.item.id).collect();
    // The last of each stands last.
    let mut acceptances: HashMap<Id, ProjectAcceptance> =
        store::acceptances(conn, county_id, &ids)?
            .into_iter()
            .map(|row| (row.work_id, acceptance(row)))
            .collect();
    let sheets: HashMap<Id, i32> = store::sheets(conn, county_id, &ids)?
        .into_iter()
        .map(|row| (row.work_id, row.total_hundredths))
        .collect();
    let linked = store::satisfactions(conn, county_id, &ids)?;
    let mut rated: HashMap<Id, ProjectRating> = ratings::told(conn, county_id, &linked)?
        .into_iter()
        .collect();
    let of: Vec<Id> = told.iter().map(|one| one.item.project_id).collect();
    let residents = resident_ratings::counts(conn, county_id, &of)?;
    let selected = projects::of_round(conn, (county_id, round_id), &[ProjectStatus::Selected])?;
    let is_unit = scope.role() == Role::Undertaker;
    let is_own = |unit: Option<Id>| !is_unit || unit == Some(scope.organ_id());
    let without_plan: Vec<ProjectWithoutPlan> = selected
        .into_iter()
        .filter(|project| is_own(project.unit_id))
        .filter(|project| told.iter().all(|one| one.item.project_id != project.id))
        .map(|project| ProjectWithoutPlan {
            project_id: project.id,
            number: project.number,
            title: project.title,
            investment_yuan: project.investment_yuan,
        })
        .collect();
    let names = organs::names(conn, county_id, &[round.organ_id])?;
    let items: Vec<ProjectReportItem> = told
        .into_iter()
        .map(|one| ProjectReportItem {
            acceptance: acceptances.remove(&one.item.id),
            total_hundredths: sheets.get(&one.item.id).copied(),
            rating: rated.remove(&one.item.id),
            residents: residents
                .get(&one.item.project_id)
                .copied()
                .unwrap_or_default(),
            work: one.item,
            milestones: one.milestones,
            problems: one.problems,
        })
        .collect();
    Ok(ProjectRoundReport {
        round_id,
        round_title: round.title,
        year: round.year,
        level: round.level,
        congress_name: names.get(&round.organ_id).cloned().unwrap_or_default(),
        on: acting.today,
        summary: summary(&items, &without_plan),
        items,
        without_plan,
    })
}

fn summary(items: &[ProjectReportItem], without: &[ProjectWithoutPlan]) -> ProjectReportSummary {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let in_state = |states: &[ProjectWorkStatus]| {
        count(
            items
                .iter()
                .filter(|one| states.contains(&one.work.status))
                .count(),
        )
    };
    let with_light = |light: ProjectLight| {
        let lights = items.iter().filter_map(|one| one.work.light.as_ref());
        count(lights.filter(|state| state.light == light).count())
    };
    let is_poor = |one: &&ProjectReportItem| {
        let rating = one.rating.as_ref();
        rating.and_then(|rating| rating.needs_rectification) == Some(true)
    };
    ProjectReportSummary {
        projects: count(items.len() + without.len()),
        published: count(items.len()) - in_state(&[ProjectWorkStatus::Planning]),
        accepted: in_state(&[ProjectWorkStatus::Accepted]),
        interrupted: in_state(&[ProjectWorkStatus::Paused, ProjectWorkStatus::Stopped]),
        green: with_light(ProjectLight::Green),
        yellow: with_light(ProjectLight::Yellow),
        red: with_light(ProjectLight::Red),
        money_planned_yuan: items
            .iter()
            .filter_map(|one| one.work.money_planned_yuan)
            .sum(),
        paid_yuan: items.iter().map(|one| one.work.paid_yuan).sum(),
        problems_open: items.iter().map(|one| one.work.problems_open).sum(),
        needs_rectification: count(items.iter().filter(is_poor).count()),
    }
}
