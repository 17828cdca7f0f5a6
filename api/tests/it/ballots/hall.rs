//! A congress in session: an open sitting, everybody on the roll, each with an account.

use crate::meetings;
use crate::support::world::account_id;
use crate::support::{Client, Context, World, colleagues};
use diesel::prelude::*;
use luzhi::platform::auth::Role;
use luzhi::platform::db::{Id, Timestamp};
use luzhi::schema::{meeting_people, meeting_sittings, meetings as planned};
use serde_json::Value;
use std::collections::HashMap;

/// Somebody who may vote.
pub struct Voter {
    /// Among the people of the meeting.
    pub person: String,
    pub deputy: Id,
    pub account: Id,
}

impl Voter {
    pub fn client<'a>(&self, ctx: &'a Context) -> Client<'a> {
        ctx.as_person(self.account, Role::Deputy)
    }
}

/// The session.
pub struct Hall {
    pub meeting: String,
    pub sitting: String,
    /// Another sitting, which has not begun.
    pub later: String,
    /// The deputies of town A, those of the small county first.
    pub voters: Vec<Voter>,
}

impl Hall {
    /// A deputy among the people of the meeting.
    pub fn person_of(&self, deputy: Id) -> String {
        let found = self.voters.iter().find(|one| one.deputy == deputy);
        found.unwrap().person.clone()
    }
}

/// A session of town A with the deputies of the small county and so many more, its first sitting open.
pub async fn hall(ctx: &Context, more: u128) -> Hall {
    let mut accounts: HashMap<Id, Id> = colleagues::of_town_a(ctx, more)
        .into_iter()
        .map(|one| (one.deputy, one.account))
        .collect();
    let own = [
        (World::DEPUTY_A1, "deputy.a1"),
        (World::DEPUTY_A2, "deputy.a2"),
        (World::DEPUTY_A3, "deputy.a3"),
    ];
    let own = own.map(|(deputy, name)| (deputy, account_id(name)));
    accounts.extend(own);
    let meeting = meetings::steps::planned(ctx).await;
    let (sitting, later, people) = begin(ctx, &meeting);
    let mut voters: Vec<Voter> = people
        .into_iter()
        .filter_map(|(person, deputy)| {
            // Deputies that a test made otherwise have no account.
            let account = *accounts.get(&deputy)?;
            let person = person.to_string();
            Some(Voter {
                person,
                deputy,
                account,
            })
        })
        .collect();
    voters.sort_by_key(|one| one.deputy);
    Hall {
        meeting: meeting["id"].as_str().unwrap().to_owned(),
        sitting: sitting.to_string(),
        later: later.to_string(),
        voters,
    }
}

/// Opens the first sitting behind the back of the service, and says who is on the roll: that a quorum is there
/// is what the tests of meetings are about.
fn begin(ctx: &Context, meeting: &Value) -> (Id, Id, Vec<(Id, Id)>) {
    let id: Id = meeting["id"].as_str().unwrap().parse().unwrap();
    let now = Timestamp::new(World::begin());
    let mut found = None;
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            let sittings: Vec<Id> = meeting_sittings::table
                .filter(meeting_sittings::meeting_id.eq(id))
                .order(meeting_sittings::position.asc())
                .select(meeting_sittings::id)
                .load(&mut **tx)?;
            let (sitting, later) = (sittings[0], sittings[1]);
            let people: Vec<(Id, Option<Id>)> = meeting_people::table
                .filter(meeting_people::meeting_id.eq(id))
                .select((meeting_people::id, meeting_people::deputy_id))
                .load(&mut **tx)?;
            let total = i32::try_from(people.len()).unwrap();
            diesel::update(meeting_sittings::table.find((World::COUNTY, sitting)))
                .set((
                    meeting_sittings::status.eq("open"),
                    meeting_sittings::opened_at.eq(Some(now)),
                    meeting_sittings::voters_total.eq(Some(total)),
                    meeting_sittings::present_at_opening.eq(Some(total)),
                ))
                .execute(&mut **tx)?;
            diesel::update(planned::table.find((World::COUNTY, id)))
                .set(planned::status.eq("open"))
                .execute(&mut **tx)?;
            let people = people
                .into_iter()
                .filter_map(|(id, deputy)| Some((id, deputy?)));
            found = Some((sitting, later, people.collect()));
            Ok(())
        })
        .unwrap();
    found.unwrap()
}
