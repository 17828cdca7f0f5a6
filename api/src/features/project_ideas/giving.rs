//! To whom an idea goes and who gave it: settled before it is entered.

use super::model::ProjectIdeaChannel as Channel;
use super::recording::Place;
use crate::features::congresses::{self, Congress, CongressLevel, error as congress_error};
use crate::features::organs;
use crate::features::project_rounds::{self, model::ProjectRoundStatus};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// The congress and the round that somebody gives to: a deputy to the congresses they sit in, the office to its
/// own, a unit to the county or to the congress of the round.
pub(super) fn place(
    tx: &mut Tx<'_>,
    acting: &Acting,
    level: CongressLevel,
    round_id: Option<Id>,
) -> Result<Place, Problem> {
    let scope = &acting.scope;
    let round = match round_id {
        Some(id) => Some(
            project_rounds::find(tx, scope, id)?
                .filter(|round| round.level == level)
                .ok_or_else(|| Problem::field("/round_id", "not_a_project_round"))?,
        ),
        None => None,
    };
    let congress: Congress = match scope.role() {
        Role::Deputy => congresses::led_by(tx, acting, level, (None, "/deputy_id"))?.0,
        Role::Undertaker => {
            let town = round
                .as_ref()
                .map_or(scope.town_id(), |round| round.town_id);
            let found = congresses::of_place(tx, acting, town)?;
            let found = found.filter(|congress| congress.level == level);
            found.ok_or_else(|| congress_error::NO_CONGRESS.problem())?
        }
        _ => congresses::own_congress(tx, acting, level)?,
    };
    if let Some(round) = &round {
        if round.organ_id != congress.organ_id {
            return Err(Problem::field("/round_id", "not_a_project_round"));
        }
        // What comes in on paper is still entered while the office sorts.
        let is_office = matches!(scope.role(), Role::County | Role::Township);
        let is_open = match round.status {
            ProjectRoundStatus::Soliciting => true,
            ProjectRoundStatus::Sorting => is_office,
            ProjectRoundStatus::Preparing => false,
        };
        if !is_open {
            return Err(Problem::field("/round_id", "project_round_closed"));
        }
    }
    let organ = organs::find(tx, scope, congress.organ_id)?;
    Ok(Place {
        congress,
        round_id,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        is_own: matches!(scope.role(), Role::Deputy | Role::Undertaker),
    })
}

/// Who gave an idea.
#[derive(Debug, Clone, Copy)]
pub(super) struct Giver {
    /// By which way.
    pub(super) channel: Channel,
    /// The deputy.
    pub(super) deputy_id: Option<Id>,
    /// The unit.
    pub(super) unit_id: Option<Id>,
}

/// Who gave it: a deputy and a unit themselves; for the office whoever it names.
pub(super) fn giver(
    tx: &mut Tx<'_>,
    acting: &Acting,
    congress: &Congress,
    asked: (Option<Channel>, Option<Id>, Option<Id>),
) -> Result<Giver, Problem> {
    let scope = &acting.scope;
    let (channel, deputy_id, unit_id) = asked;
    let own = match scope.role() {
        Role::Deputy => Some((Channel::Deputy, scope.deputy_id(), None)),
        Role::Undertaker => Some((Channel::Unit, None, Some(scope.organ_id()))),
        _ => None,
    };
    if let Some((own_channel, own_deputy, own_unit)) = own {
        if channel.is_some_and(|channel| channel != own_channel) {
            return Err(Problem::field("/channel", "choice"));
        }
        if deputy_id.is_some() && deputy_id != own_deputy {
            return Err(Problem::field("/deputy_id", "not_a_deputy"));
        }
        if unit_id.is_some() && unit_id != own_unit {
            return Err(Problem::field("/unit_id", "not_a_unit"));
        }
        return Ok(Giver {
            channel: own_channel,
            deputy_id: own_deputy,
            unit_id: own_unit,
        });
    }
    let channel = channel.ok_or_else(|| Problem::field("/channel", "required"))?;
    let name = |named: bool, asked: bool, pointer: &str| match (named, asked) {
        (true, false) => Err(Problem::field(pointer, "required")),
        (false, true) => Err(Problem::field(pointer, "project_idea_other_channel")),
        _ => Ok(()),
    };
    name(
        channel == Channel::Deputy,
        deputy_id.is_some(),
        "/deputy_id",
    )?;
    name(channel == Channel::Unit, unit_id.is_some(), "/unit_id")?;
    if let Some(deputy) = deputy_id {
        let found = congresses::deputies_in_office(tx, scope, congress.term_id, &[deputy])?;
        if !found.contains_key(&deputy) {
            return Err(Problem::field("/deputy_id", "not_a_deputy"));
        }
    }
    if let Some(unit) = unit_id {
        let place = (congress.level, congress.town_id);
        let county_id = scope.county_id();
        if crate::features::inspections::unit_name(tx, county_id, place, unit)?.is_none() {
            return Err(Problem::field("/unit_id", "not_a_unit"));
        }
    }
    Ok(Giver {
        channel,
        deputy_id,
        unit_id,
    })
}

/// Why a day cannot be the one on which an idea came: the code of the field error.
pub(super) fn wrong_day(acting: &Acting, day: NaiveDate) -> Option<&'static str> {
    let first = NaiveDate::from_ymd_opt(2000, 1, 1);
    if day > acting.today {
        return Some("future");
    }
    (Some(day) < first).then_some("project_idea_day_out_of_range")
}
