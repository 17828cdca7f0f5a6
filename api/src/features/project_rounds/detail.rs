//! A round with everything around it, in a fixed number of queries.

use super::case::Case;
use super::model::{ProjectIdeaChannel, ProjectIdeaStatus, ProjectRoundAction};
use super::response::{
    ProjectIdeasOfChannel, ProjectIdeasOfStatus, ProjectRoundActionState, ProjectRoundResponse,
    ProjectRoundSummary,
};
use super::rows::RoundRow;
use super::rules::first_possible_end;
use super::store_counts::{self, Count};
use super::{error, soliciting, store, warnings};
use crate::features::terms::Term;
use crate::features::{organs, terms};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The round as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<ProjectRoundResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let asked = soliciting::min_days(conn, acting, row)?;
    let min_days = match row.min_days {
        Some(days) => i64::from(days),
        None => asked.int().map_err(Problem::internal)?,
    };
    let days = u32::try_from(min_days).map_err(Problem::internal)?;
    let is_staff = matches!(acting.scope.role(), Role::County | Role::Township);
    let counts = around.counts(row.id);
    Ok(ProjectRoundResponse {
        summary: around.summary(row),
        call: store::call(conn, row)?,
        min_days,
        first_possible_until: row.solicit_from.map(|from| first_possible_end(from, days)),
        min_days_basis: asked.basis,
        ideas_by_status: by_status(counts),
        ideas_by_channel: by_channel(counts),
        warnings: if is_staff {
            warnings::look(acting, row)
        } else {
            Vec::new()
        },
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<RoundRow>,
) -> Result<Page<ProjectRoundSummary>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.summary(&row)))
}

/// What summaries name and count.
struct Around {
    towns: HashMap<Id, String>,
    terms: HashMap<Id, Term>,
    counts: HashMap<Id, Vec<Count>>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[RoundRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let of_rows: Vec<Id> = rows.iter().map(|row| row.term_id).collect();
        let rounds: Vec<Id> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            terms: terms::by_ids(conn, county_id, &of_rows)?,
            counts: store_counts::of_rounds(conn, county_id, &rounds)?,
        })
    }

    fn counts(&self, round: Id) -> &[Count] {
        self.counts
            .get(&round)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    fn summary(&self, row: &RoundRow) -> ProjectRoundSummary {
        let term = self.terms.get(&row.term_id);
        ProjectRoundSummary {
            id: row.id,
            level: row.level,
            organ_id: row.organ_id,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            congress_name: term
                .map(|term| term.congress_name.clone())
                .unwrap_or_default(),
            year: row.year,
            title: row.title.clone(),
            status: row.status,
            solicit_from: row.solicit_from,
            solicit_until: row.solicit_until,
            ended_on: row.ended_on,
            chosen_on: row.chosen_on,
            idea_count: self.counts(row.id).iter().map(|(_, _, count)| count).sum(),
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        }
    }
}

fn by_status(counts: &[Count]) -> Vec<ProjectIdeasOfStatus> {
    let of = |status: &ProjectIdeaStatus| ProjectIdeasOfStatus {
        status: *status,
        count: counts
            .iter()
            .filter(|(of, _, _)| of == status)
            .map(|(_, _, count)| count)
            .sum(),
    };
    ProjectIdeaStatus::ALL.iter().map(of).collect()
}

fn by_channel(counts: &[Count]) -> Vec<ProjectIdeasOfChannel> {
    let of = |channel: &ProjectIdeaChannel| ProjectIdeasOfChannel {
        channel: *channel,
        count: counts
            .iter()
            .filter(|(_, of, _)| of == channel)
            .map(|(_, _, count)| count)
            .sum(),
    };
    ProjectIdeaChannel::ALL.iter().map(of).collect()
}

fn actions(case: &Case, locale: Locale) -> Vec<ProjectRoundActionState> {
    let state = |key: &ProjectRoundAction| {
        let refusal = case.check(*key).err();
        let problem = refusal.map(|why| error::problem(why, case.row.status, locale));
        ProjectRoundActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    ProjectRoundAction::ALL.iter().map(state).collect()
}
