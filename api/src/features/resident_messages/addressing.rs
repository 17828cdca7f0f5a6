//! To whom a resident writes: settled before it is entered.

use super::dto_public::SubmitPublicMessageRequest;
use super::model::ResidentMessageKind as Kind;
use super::store_public;
use crate::features::congresses::{self, Congress, CongressLevel, Mandate};
use crate::features::{deputy_cards, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;

/// To whom it goes.
pub(super) struct Address {
    pub(super) congress: Congress,
    pub(super) round_id: Option<Id>,
    pub(super) deputy_id: Option<Id>,
    /// Whether the congress is made up for a demonstration.
    pub(super) is_demo: bool,
}

/// The congress, the round or the deputy that is asked for.
pub(super) fn address(
    conn: &mut AnyConnection,
    acting: &Acting,
    request: &SubmitPublicMessageRequest,
) -> Result<Address, Problem> {
    let other = match request.kind {
        Kind::Idea => request.deputy_id.map(|_| "/deputy_id"),
        Kind::Message => request.round_id.map(|_| "/round_id"),
    };
    if let Some(pointer) = other {
        return Err(Problem::field(pointer, "resident_other_kind"));
    }
    let (congress, deputy_id) = match request.kind {
        Kind::Idea => (of_idea(conn, acting, request)?, None),
        Kind::Message => {
            let deputy = request.deputy_id;
            let deputy = deputy.ok_or_else(|| Problem::field("/deputy_id", "required"))?;
            (
                of_deputy(conn, acting, deputy, request.level)?,
                Some(deputy),
            )
        }
    };
    let organ = organs::find(conn, &acting.scope, congress.organ_id)?;
    Ok(Address {
        round_id: request.round_id,
        deputy_id,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        congress,
    })
}

/// That of the round, which asks for ideas today; else the one that is named, whose reserve pool is always open.
fn of_idea(
    conn: &mut AnyConnection,
    acting: &Acting,
    request: &SubmitPublicMessageRequest,
) -> Result<Congress, Problem> {
    let wrong = |pointer: &str, code: &str| Problem::field(pointer, code);
    let (pointer, town_id) = match (request.round_id, request.level) {
        (Some(id), _) => {
            let county_id = acting.scope.county_id();
            let round = store_public::round(conn, county_id, id)?
                .ok_or_else(|| wrong("/round_id", "not_a_project_round"))?;
            if !round.is_open(acting.today) {
                return Err(wrong("/round_id", "project_round_closed"));
            }
            ("/round_id", round.town_id)
        }
        (None, Some(CongressLevel::County)) => ("/level", None),
        (None, Some(CongressLevel::Township)) => {
            let town = request.town_id;
            let town = town.ok_or_else(|| wrong("/town_id", "required"))?;
            ("/town_id", Some(town))
        }
        (None, None) => return Err(wrong("/level", "required")),
    };
    let found = congresses::of_place(conn, acting, town_id)?;
    found.ok_or_else(|| wrong(pointer, "resident_no_congress"))
}

/// A congress in which the deputy, who takes letters, is in office.
fn of_deputy(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy: Id,
    level: Option<CongressLevel>,
) -> Result<Congress, Problem> {
    let seats = congresses::of_deputy(conn, acting, deputy)?;
    if !seats.is_empty() && !deputy_cards::takes_letters(conn, acting.scope.county_id(), deputy)? {
        return Err(Problem::field("/deputy_id", "resident_no_letters"));
    }
    let mut held = seats
        .into_iter()
        .filter(|(_, mandate)| *mandate == Mandate::Active)
        .map(|(congress, _)| congress)
        .filter(|congress| level.is_none_or(|level| congress.level == level));
    held.next()
        .ok_or_else(|| Problem::field("/deputy_id", "not_a_deputy"))
}

/// The name of a deputy whom residents may write to now.
pub(in crate::features) fn reachable(
    conn: &mut AnyConnection,
    acting: &Acting,
    deputy: Id,
) -> Result<Option<String>, Problem> {
    if !deputy_cards::takes_letters(conn, acting.scope.county_id(), deputy)? {
        return Ok(None);
    }
    let seats = congresses::of_deputy(conn, acting, deputy)?;
    if !seats.iter().any(|(_, mandate)| *mandate == Mandate::Active) {
        return Ok(None);
    }
    store_public::deputy(conn, acting.scope.county_id(), deputy)
}
