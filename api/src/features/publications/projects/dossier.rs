//! All that is public of one project, in a fixed number of queries.

use super::standing::{Standing, UNPLANNED, standing};
use crate::features::project_ideas::{self, GivenIdea};
use crate::features::project_reviews::{self, PublicReview};
use crate::features::project_selections::{self, AnnouncedSelection, ProjectVote};
use crate::features::project_works::model::ProjectWorkStatus;
use crate::features::project_works::{self, PublishedWork, WorkSaid};
use crate::features::projects::{self, PublicSheet};
use crate::features::resident_ratings::response::ResidentRatingCounts;
use crate::features::resident_ratings::{self, Window};
use crate::features::{announcements, organs, project_rounds};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// A project from the idea to its rating.
pub(super) struct Dossier {
    pub(super) congress: String,
    pub(super) year: i32,
    pub(super) selection: AnnouncedSelection,
    /// The public announcement of what was chosen.
    pub(super) announcement: Option<Id>,
    pub(super) sheet: PublicSheet,
    pub(super) unit: Option<String>,
    pub(super) ideas: Vec<GivenIdea>,
    pub(super) vote: Option<ProjectVote>,
    pub(super) work: Option<(PublishedWork, WorkSaid)>,
    pub(super) review: PublicReview,
    pub(super) standing: Standing,
    /// What residents say of it.
    pub(super) residents: ResidentRatingCounts,
    /// When they may; none before it is accepted.
    pub(super) window: Option<Window>,
}

/// Reads it; none of a project that is not public.
pub(super) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<Option<Dossier>, Problem> {
    let county_id = acting.scope.county_id();
    let Some(sheet) = projects::public_sheet(conn, county_id, id)? else {
        return Ok(None);
    };
    let round_id = sheet.project.round_id;
    let selection = project_selections::announced_of(conn, county_id, round_id)?;
    let Some(selection) = selection else {
        return Ok(None);
    };
    let round = project_rounds::named(conn, county_id, &[round_id])?.remove(&round_id);
    let work = project_works::published_one(conn, acting, id)?;
    // Who carries it out now, which may be another than the one that was voted with it.
    let unit_id = work
        .as_ref()
        .map(|(work, _)| work.told.item.unit_id)
        .or(sheet.project.unit_id);
    let organ_ids: Vec<Id> = unit_id.into_iter().chain([selection.organ_id]).collect();
    let mut names = organs::names(conn, county_id, &organ_ids)?;
    let work_ids: Vec<Id> = work.iter().map(|(work, _)| work.told.item.id).collect();
    let accepted = work.as_ref().map(|(work, _)| &work.told.item);
    let accepted = accepted.filter(|item| item.status == ProjectWorkStatus::Accepted);
    let town_id = sheet.project.town_id;
    let window = match accepted.and_then(|item| item.ended_on) {
        Some(day) => Some(resident_ratings::window(conn, county_id, town_id, day)?),
        None => None,
    };
    let told = announcements::of_selections(conn, county_id, &[selection.id])?;
    let residents = resident_ratings::counts(conn, county_id, &[id])?.remove(&id);
    let mut reviews = project_reviews::public_reviews(conn, county_id, &work_ids)?;
    Ok(Some(Dossier {
        congress: names.get(&selection.organ_id).cloned().unwrap_or_default(),
        year: round.map_or(0, |round| round.year),
        unit: unit_id.and_then(|id| names.remove(&id)),
        ideas: project_ideas::given(conn, county_id, &sheet.ideas)?,
        vote: project_selections::vote_on(conn, county_id, (round_id, id))?,
        review: work_ids
            .first()
            .and_then(|id| reviews.remove(id))
            .unwrap_or_default(),
        standing: work.as_ref().map_or(UNPLANNED, |(work, _)| {
            standing(&work.told.item, &work.told.milestones, acting.today)
        }),
        work,
        residents: residents.unwrap_or_default(),
        window,
        announcement: told.get(&selection.id).copied(),
        selection,
        sheet,
    }))
}
