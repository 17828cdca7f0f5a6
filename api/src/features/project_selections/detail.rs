//! The choice among projects with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::ProjectSelectionAction;
use super::response::{
    ProjectOnBallot, ProjectSelectionActionState, ProjectSelectionResponse, ProjectSelections,
};
use super::standing::{self, Standing};
use super::{create, error, rules, store};
use crate::features::projects::{self, Project, model::ProjectStatus};
use crate::features::{meetings, project_rounds, terms};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};

/// What the papers of a choice are made of: the sheets of its candidates.
pub(in crate::features) fn sheets(
    conn: &mut AnyConnection,
    acting: &Acting,
    found: &ProjectSelectionResponse,
) -> Result<Vec<projects::Sheet>, Problem> {
    let round = (acting.scope.county_id(), found.round_id);
    projects::sheets(conn, round, states(found.ballot_id.is_some()))
}

/// Candidates are those on the list, from the ballot on those that stand or stood on it.
const fn states(has_ballot: bool) -> &'static [ProjectStatus] {
    match has_ballot {
        false => &[ProjectStatus::Shortlisted],
        true => &[
            ProjectStatus::OnBallot,
            ProjectStatus::Selected,
            ProjectStatus::NotSelected,
        ],
    }
}

/// One in scope, as papers want it; or 404.
pub(in crate::features) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<ProjectSelectionResponse, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    let case = Case::new(conn, acting, row)?;
    assemble(conn, acting, &case)
}

/// That of a round, if there is one.
pub(super) fn of_round(
    conn: &mut AnyConnection,
    acting: &Acting,
    round_id: Id,
) -> Result<ProjectSelections, Problem> {
    let items = match store::of_round(conn, &acting.scope, round_id)? {
        Some(row) => {
            let case = Case::new(conn, acting, row)?;
            vec![assemble(conn, acting, &case)?]
        }
        None => Vec::new(),
    };
    Ok(ProjectSelections { items })
}

/// As the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ProjectSelectionResponse, Problem> {
    let row = &case.row;
    let round = project_rounds::named(conn, row.county_id, &[row.round_id])?.remove(&row.round_id);
    let meeting = match row.meeting_id {
        Some(id) => meetings::named(conn, row.county_id, id)?,
        None => None,
    };
    let term = terms::by_ids(conn, row.county_id, &[row.term_id])?.remove(&row.term_id);
    let found = standing::of(conn, row)?;
    let states = states(row.ballot_id.is_some());
    let candidates = projects::of_round(conn, (row.county_id, row.round_id), states)?;
    let seats = u32::try_from(row.seats).map_err(Problem::internal)?;
    let percent = u32::try_from(row.surplus_percent).map_err(Problem::internal)?;
    let local: u32 = create::local_surplus(conn, acting, row.town_id)?
        .count()
        .map_err(Problem::internal)?;
    let told = |key: &str| {
        let params = Params::from([
            ("seats".to_owned(), seats.into()),
            ("percent".to_owned(), percent.into()),
            ("local".to_owned(), local.into()),
            ("surplus".to_owned(), rules::surplus(seats, percent).into()),
            ("fewest".to_owned(), rules::fewest(seats, percent).into()),
        ]);
        text(acting.locale, &format!("project_selections.{key}"), &params)
    };
    Ok(ProjectSelectionResponse {
        id: row.id,
        round_id: row.round_id,
        round_title: round
            .as_ref()
            .map(|round| round.title.clone())
            .unwrap_or_default(),
        year: round.map_or(0, |round| round.year),
        level: row.level,
        congress_name: term.map(|term| term.congress_name).unwrap_or_default(),
        town_id: row.town_id,
        title: row.title.clone(),
        status: row.status,
        seats: row.seats,
        surplus_percent: row.surplus_percent,
        fewest_candidates: rules::fewest(seats, percent),
        surplus_explained: told("surplus_explained"),
        surplus_warning: (percent < local).then(|| told("surplus_warning")),
        fewer_rule: row.fewer_rule,
        announcement: row.announcement,
        details: row.details.clone(),
        meeting_id: row.meeting_id,
        meeting_title: meeting.map(|meeting| meeting.title),
        adopted_on: row.adopted_on,
        ballot_id: row.ballot_id,
        last_ballot_id: found.as_ref().map(|found| found.last_id),
        stage: found.as_ref().map(|found| found.stage),
        open_seats: found.as_ref().map(|found| found.open_seats),
        announced_on: row.announced_on,
        notice_number: row.notice_number.clone(),
        projects: candidates
            .into_iter()
            .map(|one| line(one, found.as_ref()))
            .collect(),
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
        created_at: row.created_at,
        updated_at: row.updated_at,
        version: row.version,
    })
}

fn line(project: Project, found: Option<&Standing>) -> ProjectOnBallot {
    let said = found.and_then(|found| found.said.get(&project.id));
    ProjectOnBallot {
        project_id: project.id,
        position: project.position,
        title: project.title,
        status: project.status,
        investment_yuan: project.investment_yuan,
        in_favour: said.map(|said| said.in_favour),
        against: said.map(|said| said.against),
        abstained: said.map(|said| said.abstained),
        is_chosen: said.map(|said| said.is_chosen),
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<ProjectSelectionActionState> {
    let state = |key: &ProjectSelectionAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        ProjectSelectionActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ProjectSelectionAction::ALL.iter().map(state).collect()
}
