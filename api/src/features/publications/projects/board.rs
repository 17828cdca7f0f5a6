//! The projects that are public in a county, congress by congress, in a fixed number of queries.

use super::standing::{Standing, UNPLANNED, standing};
use crate::features::congresses::CongressLevel;
use crate::features::project_reviews::{self, PublicReview};
use crate::features::project_selections::{self, AnnouncedSelection};
use crate::features::project_works::{self, PublishedWork};
use crate::features::projects::model::ProjectStatus;
use crate::features::projects::{self, Project};
use crate::features::resident_messages::towns;
use crate::features::{announcements, organs, project_rounds};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// Which rounds are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::features::publications) enum Which {
    /// All that were announced.
    All,
    /// Of each congress the newest, or that of a year.
    Of {
        year: Option<i32>,
        congress: Option<Id>,
    },
}

/// A project with all that is told of it in a list.
pub(in crate::features::publications) struct Line {
    pub(super) project: Project,
    pub(super) unit: Option<String>,
    pub(super) work: Option<PublishedWork>,
    pub(super) review: PublicReview,
    pub(super) standing: Standing,
}

/// The projects of a round.
pub(in crate::features::publications) struct Group {
    pub(super) congress: String,
    pub(super) year: i32,
    pub(super) selection: AnnouncedSelection,
    /// Its public announcement.
    pub(super) announcement: Option<Id>,
    pub(super) chosen: Vec<Line>,
    /// Those that went into the reserve pool.
    pub(super) pooled: Vec<Project>,
}

/// What is public.
pub(in crate::features::publications) struct Board {
    pub(super) groups: Vec<Group>,
    /// Years of which anything is public, the newest first.
    pub(super) years: Vec<i32>,
    /// Congresses of which anything is public.
    pub(super) congresses: Vec<(Id, String)>,
}

impl Board {
    /// How each stands.
    pub(super) fn standings(&self) -> impl Iterator<Item = &Standing> {
        let lines = self.groups.iter().flat_map(|group| &group.chosen);
        lines.map(|line| &line.standing)
    }

    /// Whether anything is public at all.
    pub(in crate::features::publications) const fn is_empty(&self) -> bool {
        self.congresses.is_empty()
    }
}

/// Reads it.
pub(in crate::features::publications) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    which: Which,
) -> Result<Board, Problem> {
    let county_id = acting.scope.county_id();
    let mut announced = project_selections::announced(conn, county_id)?;
    let ids: Vec<Id> = announced.iter().map(|one| one.round_id).collect();
    let rounds = project_rounds::named(conn, county_id, &ids)?;
    let year_of = |one: &AnnouncedSelection| rounds.get(&one.round_id).map_or(0, |at| at.year);
    let organ_ids: Vec<Id> = announced.iter().map(|one| one.organ_id).collect();
    let names = organs::names(conn, county_id, &organ_ids)?;
    // The county first, then towns by their code; the newest year first.
    let order: HashMap<Id, usize> = towns(conn, county_id)?
        .iter()
        .enumerate()
        .map(|(at, town)| (town.id, at))
        .collect();
    let place = |one: &AnnouncedSelection| {
        let town = order.get(&one.organ_id).copied();
        (
            one.level != CongressLevel::County,
            town.unwrap_or(usize::MAX),
        )
    };
    announced.sort_by_key(|one| (place(one), -year_of(one)));
    let mut years: Vec<i32> = announced.iter().map(year_of).collect();
    years.sort_unstable_by_key(|year| -year);
    years.dedup();
    let mut congresses: Vec<(Id, String)> = Vec::new();
    for one in &announced {
        if congresses.iter().all(|known| known.0 != one.organ_id) {
            let name = names.get(&one.organ_id).cloned().unwrap_or_default();
            congresses.push((one.organ_id, name));
        }
    }
    if let Which::Of { year, congress } = which {
        let mut taken: Vec<Id> = Vec::new();
        announced.retain(|one| {
            let is_wanted = congress.is_none_or(|id| id == one.organ_id)
                && year.is_none_or(|year| year == year_of(one))
                && !taken.contains(&one.organ_id);
            if is_wanted {
                taken.push(one.organ_id);
            }
            is_wanted
        });
    }
    let ids: Vec<Id> = announced.iter().map(|one| one.id).collect();
    let told = announcements::of_selections(conn, county_id, &ids)?;
    let mut lines = lines(conn, acting, &announced)?;
    let groups = announced.into_iter().map(|selection| {
        let (chosen, pooled) = lines.remove(&selection.round_id).unwrap_or_default();
        Group {
            congress: names.get(&selection.organ_id).cloned().unwrap_or_default(),
            year: year_of(&selection),
            announcement: told.get(&selection.id).copied(),
            selection,
            chosen,
            pooled,
        }
    });
    Ok(Board {
        groups: groups.collect(),
        years,
        congresses,
    })
}

/// By round, the projects that were chosen, and the others.
type Lines = HashMap<Id, (Vec<Line>, Vec<Project>)>;

fn lines(
    conn: &mut AnyConnection,
    acting: &Acting,
    announced: &[AnnouncedSelection],
) -> Result<Lines, Problem> {
    let county_id = acting.scope.county_id();
    let rounds: Vec<Id> = announced.iter().map(|one| one.round_id).collect();
    let decided = projects::decided(conn, county_id, &rounds)?;
    let units: Vec<Id> = decided.iter().filter_map(|one| one.unit_id).collect();
    let units = organs::names(conn, county_id, &units)?;
    let works = project_works::published_of(conn, acting, &rounds)?;
    let ids: Vec<Id> = works.iter().map(|work| work.told.item.id).collect();
    let mut reviews = project_reviews::public_reviews(conn, county_id, &ids)?;
    let mut works: HashMap<Id, PublishedWork> = works
        .into_iter()
        .map(|work| (work.told.item.project_id, work))
        .collect();
    let mut found = Lines::new();
    for project in decided {
        let of_round = found.entry(project.round_id).or_default();
        if project.status != ProjectStatus::Selected {
            of_round.1.push(project);
            continue;
        }
        let work = works.remove(&project.id);
        let review = work
            .as_ref()
            .and_then(|work| reviews.remove(&work.told.item.id));
        of_round.0.push(Line {
            unit: project.unit_id.and_then(|id| units.get(&id).cloned()),
            standing: work.as_ref().map_or(UNPLANNED, |work| {
                standing(&work.told.item, &work.told.milestones, acting.today)
            }),
            review: review.unwrap_or_default(),
            work,
            project,
        });
    }
    Ok(found)
}
