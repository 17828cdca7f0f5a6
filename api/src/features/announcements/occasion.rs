//! What an announcement is about: looked up when it is begun, and named on its page.

use super::dto::CreateAnnouncementRequest;
use super::error;
use super::response::AnnouncementOccasion;
use super::rows::AnnouncementRow;
use super::wording::{self, AnnouncedWords};
use crate::features::ballots::model::BallotStatus;
use crate::features::congresses::Congress;
use crate::features::meetings::model::MeetingKind;
use crate::features::project_selections::model::ProjectSelectionStatus;
use crate::features::{ballots, decisions, meetings, project_selections};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;

/// What is proposed for the occasion asked for; none without one.
pub(super) struct Proposal {
    pub(super) words: AnnouncedWords,
    /// The number it was announced with.
    pub(super) number: Option<String>,
}

/// Looks it up.
///
/// # Errors
/// 422 when there are several, or at the one that is not of this congress; 409 when it is too early, or there is
/// nothing to tell.
pub(super) fn proposed(
    conn: &mut AnyConnection,
    acting: &Acting,
    request: &CreateAnnouncementRequest,
    congress: &Congress,
) -> Result<Option<Proposal>, Problem> {
    // Part of papers, which are Chinese in every language of the interface.
    let mut acting = acting.clone();
    acting.locale = Locale::ZhCn;
    match (
        request.ballot_id,
        request.project_selection_id,
        request.decision_id,
    ) {
        (None, None, None) => Ok(None),
        (Some(id), None, None) => of_ballot(conn, &acting, id, congress).map(Some),
        (None, Some(id), None) => of_selection(conn, &acting, id, congress).map(Some),
        (None, None, Some(id)) => of_decision(conn, &acting, id, congress).map(Some),
        (Some(_), Some(_), _) => Err(Problem::field(
            "/project_selection_id",
            "announcement_one_occasion",
        )),
        (.., Some(_)) => Err(Problem::field("/decision_id", "announcement_one_occasion")),
    }
}

/// What is not there for the caller is an unknown value of a field, not an unknown address.
fn known<T>(found: Result<T, Problem>, pointer: &str) -> Result<T, Problem> {
    found.map_err(|problem| match problem.code() {
        "not_found" => Problem::field(pointer, "unknown"),
        _ => problem,
    })
}

fn of_ballot(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
    congress: &Congress,
) -> Result<Proposal, Problem> {
    let found = known(ballots::ballot(conn, acting, id), "/ballot_id")?;
    if (found.item.level, found.item.town_id) != (congress.level, congress.town_id) {
        return Err(Problem::field("/ballot_id", "unknown"));
    }
    if found.item.status != BallotStatus::Announced {
        return Err(error::TOO_EARLY.problem());
    }
    let county_id = acting.scope.county_id();
    let meeting = meetings::named(conn, county_id, found.item.meeting_id)?;
    let is_session = meeting.is_some_and(|one| one.kind == MeetingKind::CongressSession);
    let words = wording::of_ballot(&found, is_session)?;
    Ok(Proposal {
        words: words.ok_or_else(|| error::NOTHING_TO_TELL.problem())?,
        number: None,
    })
}

fn of_selection(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
    congress: &Congress,
) -> Result<Proposal, Problem> {
    let pointer = "/project_selection_id";
    let found = known(project_selections::read(conn, acting, id), pointer)?;
    if (found.level, found.town_id) != (congress.level, congress.town_id) {
        return Err(Problem::field(pointer, "unknown"));
    }
    if found.status != ProjectSelectionStatus::Announced {
        return Err(error::TOO_EARLY.problem());
    }
    let words = wording::of_selection(&found)?;
    Ok(Proposal {
        words: words.ok_or_else(|| error::NOTHING_TO_TELL.problem())?,
        number: found.notice_number,
    })
}

fn of_decision(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
    congress: &Congress,
) -> Result<Proposal, Problem> {
    let found = known(decisions::read(conn, acting, id), "/decision_id")?;
    if (found.item.level, found.item.town_id) != (congress.level, congress.town_id) {
        return Err(Problem::field("/decision_id", "unknown"));
    }
    let words = wording::of_decision(&found, acting.today)?;
    Ok(Proposal {
        words: words.ok_or_else(|| error::TOO_EARLY.problem())?,
        number: None,
    })
}

/// The occasion as the page of the announcement names it.
pub(super) fn named(
    conn: &mut AnyConnection,
    row: &AnnouncementRow,
) -> Result<Option<AnnouncementOccasion>, Problem> {
    let occasion =
        |title: String, meeting_id: Option<Id>| AnnouncementOccasion { title, meeting_id };
    let county_id = row.county_id;
    Ok(
        match (row.ballot_id, row.project_selection_id, row.decision_id) {
            (Some(id), ..) => ballots::named(conn, county_id, id)?
                .map(|(title, meeting)| occasion(title, Some(meeting))),
            (_, Some(id), _) => {
                project_selections::titled(conn, county_id, id)?.map(|title| occasion(title, None))
            }
            (.., Some(id)) => {
                decisions::titled(conn, county_id, id)?.map(|title| occasion(title, None))
            }
            _ => None,
        },
    )
}
