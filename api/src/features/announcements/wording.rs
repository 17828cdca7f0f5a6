//! What announcements say of a vote, of chosen projects, of a decision (V9, V10): the words of the printed papers and
//! of the published texts alike. Who was not chosen and with how many votes is no part of them. Pure.

use super::announced_post;
use crate::features::ballots::model::{BallotRound, BallotStatus, BallotSubject};
use crate::features::ballots::response::{BallotPersonResult, BallotResponse};
use crate::features::congresses::CongressLevel;
use crate::features::decisions::model::DecisionBody;
use crate::features::decisions::response::DecisionResponse;
use crate::features::project_selections::model::ProjectSelectionStatus;
use crate::features::project_selections::response::ProjectSelectionResponse;
use crate::platform::clock::local_date;
use crate::platform::http::Problem;
use crate::platform::strokes;
use crate::platform::wording::{Wording, day, parse};
use chrono::NaiveDate;

static WORDING: Wording = Wording::new(|| parse(include_str!("wording.toml")));

/// An announcement in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnouncedWords {
    /// What stands above the printed paper.
    pub heading: String,
    /// By which it is known in a list.
    pub title: String,
    /// What it says.
    pub paragraphs: Vec<String>,
    /// Who issues it.
    pub by: String,
    /// When.
    pub on: NaiveDate,
}

fn say(key: &str, values: &[(&str, &str)]) -> Result<String, Problem> {
    WORDING.say(key, values)
}

/// The presidium of a congress, or of one of its sessions.
pub fn presidium(of: &str) -> Result<String, Problem> {
    say("issuer.presidium", &[("congress", of)])
}

/// Who issues what a congress has to tell between its sessions.
pub(super) fn issuer(level: CongressLevel, congress: &str) -> Result<String, Problem> {
    match level {
        CongressLevel::Township => presidium(congress),
        CongressLevel::County => say("issuer.standing_committee", &[("congress", congress)]),
    }
}

/// The name on the sheet, or the one written in.
fn name_of(found: &BallotResponse, one: &BallotPersonResult) -> String {
    let mut options = found.options.iter();
    match options.find(|option| Some(option.id) == one.votes.option_id) {
        Some(option) => option.label.clone(),
        None => one.votes.name.clone().unwrap_or_default(),
    }
}

/// Who was elected to what, by the strokes of their names (rule E9), or what was passed; none of a vote that was not
/// announced, elected nobody, passed nothing, or only made candidates. A session announces through its presidium.
pub fn of_ballot(
    found: &BallotResponse,
    is_session: bool,
) -> Result<Option<AnnouncedWords>, Problem> {
    let is_announced = found.item.status == BallotStatus::Announced;
    let result = found.result.as_ref().filter(|_| is_announced);
    let (Some(result), Some(announced_at)) = (result, found.item.announced_at) else {
        return Ok(None);
    };
    let chosen = result.persons.iter().filter(|one| one.is_chosen);
    let mut chosen: Vec<String> = chosen.map(|one| name_of(found, one)).collect();
    chosen.sort_by_cached_key(|name| strokes::key(name));
    let is_election = match found.item.subject {
        BallotSubject::Election => {
            let is_final = found.item.round != BallotRound::Preliminary;
            if chosen.is_empty() || !is_final {
                return Ok(None);
            }
            true
        }
        BallotSubject::Dismissal | BallotSubject::Decision if result.is_passed == Some(true) => {
            false
        }
        _ => return Ok(None),
    };
    let names = chosen.join("、");
    let voted_on = found.item.closed_at.map(|at| day(local_date(at)));
    let values = [
        ("meeting", found.meeting_title.as_str()),
        ("title", found.item.title.as_str()),
        ("names", names.as_str()),
        ("day", voted_on.as_deref().unwrap_or_default()),
    ];
    let mut title = say("vote.title_other", &values)?;
    let paragraphs = if is_election {
        let elected = match announced_post::of(&found.item.title, &found.meeting_title) {
            Some(post) => {
                let of_post = [("names", names.as_str()), ("post", post.as_str())];
                title = say("vote.title_elected", &of_post)?;
                say("vote.elected", &of_post)?
            }
            None => say("vote.elected_to_no_post", &values)?,
        };
        vec![say("vote.election", &values)?, elected]
    } else {
        vec![say("vote.passed", &values)?]
    };
    Ok(Some(AnnouncedWords {
        heading: say("vote.heading", &[])?,
        title,
        paragraphs: with_end(paragraphs, "vote.end")?,
        by: match is_session {
            true => presidium(&found.meeting_title)?,
            false => found.meeting_title.clone(),
        },
        on: local_date(announced_at),
    }))
}

/// Which projects were chosen, by their place on the list (V9); none before it is announced.
pub fn of_selection(found: &ProjectSelectionResponse) -> Result<Option<AnnouncedWords>, Problem> {
    let is_announced = found.status == ProjectSelectionStatus::Announced;
    let Some(on) = found.announced_on.filter(|_| is_announced) else {
        return Ok(None);
    };
    let chosen = found.projects.iter();
    let chosen: Vec<&str> = chosen
        .filter(|one| one.is_chosen == Some(true))
        .map(|one| one.title.as_str())
        .collect();
    let (year, count) = (found.year.to_string(), chosen.len().to_string());
    let congress = found.congress_name.as_str();
    let values = [
        ("congress", congress),
        (
            "meeting",
            found.meeting_title.as_deref().unwrap_or(congress),
        ),
        ("year", year.as_str()),
        ("count", count.as_str()),
    ];
    let mut paragraphs = vec![say("projects.chosen", &values)?];
    for (at, title) in chosen.into_iter().enumerate() {
        let place = (at + 1).to_string();
        paragraphs.push(say(
            "projects.line",
            &[("place", &place), ("title", title)],
        )?);
    }
    Ok(Some(AnnouncedWords {
        heading: say("projects.heading", &values)?,
        title: say("projects.title", &values)?,
        paragraphs: with_end(paragraphs, "projects.end")?,
        by: presidium(congress)?,
        on,
    }))
}

/// That a decision was adopted and is made known; none of one that was not adopted.
pub(super) fn of_decision(
    found: &DecisionResponse,
    on: NaiveDate,
) -> Result<Option<AnnouncedWords>, Problem> {
    let Some(passed) = passed(found)? else {
        return Ok(None);
    };
    let congress = found.congress_name.as_str();
    let by = match found.item.body {
        DecisionBody::Congress | DecisionBody::Presidium => presidium(congress)?,
        DecisionBody::StandingCommittee => {
            say("issuer.standing_committee", &[("congress", congress)])?
        }
    };
    let title = say("adopted.title", &[("title", &found.item.title)])?;
    Ok(Some(AnnouncedWords {
        heading: title.clone(),
        title,
        paragraphs: vec![passed, found.content.clone()],
        by,
        on,
    }))
}

/// That a decision was adopted, in a sentence; none of one that was not.
pub fn passed(found: &DecisionResponse) -> Result<Option<String>, Problem> {
    let Some(adopted_on) = found.item.adopted_on else {
        return Ok(None);
    };
    let meeting = found.origin.as_ref().map(|origin| &origin.meeting_title);
    let by = meeting.unwrap_or(&found.congress_name);
    let on = day(adopted_on);
    let values = [
        ("title", found.item.title.as_str()),
        ("day", on.as_str()),
        ("by", by.as_str()),
    ];
    say("adopted.passed", &values).map(Some)
}

fn with_end(mut paragraphs: Vec<String>, key: &str) -> Result<Vec<String>, Problem> {
    paragraphs.push(say(key, &[])?);
    Ok(paragraphs)
}
