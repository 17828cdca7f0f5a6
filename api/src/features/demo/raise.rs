//! A county with organs, people and accounts, before anything happens in it.

use super::people::{self, People};
use super::places::{self, Places};
use super::plan::Plan;
use super::texts::Texts;
use super::users::{self, Users};
use crate::features::organs;
use crate::features::regions::Region;
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::events::{NewEvent, record};
use crate::platform::http::Problem;
use serde_json::json;

/// What a county is made of.
pub(super) struct Ground<'a> {
    /// Its division.
    pub(super) region: &'a Region,
    /// The divisions inside it, in code order.
    pub(super) divisions: &'a [Region],
    pub(super) texts: &'a Texts,
    /// The hash of the password of all accounts.
    pub(super) hash: &'a str,
}

/// A county that was raised.
pub(super) struct Raised {
    pub(super) places: Places,
    pub(super) people: People,
    pub(super) users: Users,
}

/// Raises a county and logs that it is a demonstration; `say` hears of every step.
pub(super) fn raise(
    tx: &mut Tx<'_>,
    acting: &Acting,
    plan: &Plan,
    ground: &Ground<'_>,
    say: &mut dyn FnMut(&str),
) -> Result<Raised, Problem> {
    let (county_id, name) = (acting.scope.county_id(), &ground.region.name);
    say("organs");
    organs::found_county(tx, acting, ground.region, ground.divisions)?;
    let places = places::furnish(tx, acting, name, ground.texts)?;
    say("deputies");
    let mut people = people::settle(tx, (county_id, name), plan, &places, acting.now)?;
    say("accounts");
    let data = json!({"seed": plan.seed, "deputies": people.seated});
    if plan.account_every > 1 {
        // Those without an account make no suggestions.
        let mut number = 0;
        people.deputies.retain(|_| {
            number += 1;
            number % plan.account_every == 1
        });
    }
    let deputies = &people.deputies;
    let users = users::open(
        tx,
        county_id,
        plan,
        &places,
        deputies,
        ground.hash,
        acting.now,
    )?;
    let event = NewEvent {
        organ_id: Some(places.committee.id),
        kind: "county.demonstration_built",
        subject_kind: "organ",
        subject_id: places.committee.id,
        data,
    };
    record(tx, acting, event)?;
    Ok(Raised {
        places,
        people,
        users,
    })
}
