//! A subdistrict beside the two towns: its committee with a clerk, and deputies of the county, three at home there and
//! one in town A.

use crate::support::colleagues::{self, Colleague};
use crate::support::world::id;
use crate::support::{Answer, Client, Context, World};
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::features::accounts::NewAccount;
use luzhi::platform::auth::Role;
use luzhi::platform::db::{Id, Timestamp};
use luzhi::schema::{accounts, deputies, organs};
use serde_json::{Value, json};

/// 人大东城街道工作委员会.
pub const COMMITTEE: Id = id(900);
const CLERK: Id = id(901);

/// Who has to do with the subdistrict.
pub struct Street {
    /// Three deputies of the county who are at home there.
    pub near: Vec<Colleague>,
    /// One who is at home in town A.
    pub far: Colleague,
}

impl Street {
    /// The deputies at home there.
    pub fn ids(&self) -> Vec<Id> {
        self.near.iter().map(|one| one.deputy).collect()
    }
}

/// Whoever works for its committee.
pub fn clerk(ctx: &Context) -> Client<'_> {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_person(CLERK, Role::Township)
}

/// One of the deputies.
pub fn deputy(ctx: &Context, who: Colleague) -> Client<'_> {
    ctx.clock.advance(TimeDelta::minutes(1));
    ctx.as_person(who.account, Role::Deputy)
}

/// Makes it.
pub fn street(ctx: &Context) -> Street {
    let mut near = colleagues::of_county(ctx, 4);
    let far = near.remove(3);
    let now = Timestamp::new(World::begin());
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            diesel::insert_into(organs::table)
                .values((
                    organs::county_id.eq(World::COUNTY),
                    organs::id.eq(COMMITTEE),
                    organs::kind.eq("subdistrict_committee"),
                    organs::name.eq("人大东城街道工作委员会"),
                    organs::short_name.eq("东城街道"),
                    organs::town_id.eq(Some(COMMITTEE)),
                    organs::region_code.eq("610981001000"),
                    organs::is_active.eq(true),
                    organs::is_demo.eq(true),
                    organs::version.eq(1_i64),
                    organs::created_at.eq(now),
                    organs::updated_at.eq(now),
                ))
                .execute(&mut **tx)?;
            for one in &near {
                diesel::update(deputies::table.find((World::COUNTY, one.deputy)))
                    .set(deputies::town_id.eq(Some(COMMITTEE)))
                    .execute(&mut **tx)?;
                diesel::update(accounts::table.find((World::COUNTY, one.account)))
                    .set(accounts::organ_id.eq(COMMITTEE))
                    .execute(&mut **tx)?;
            }
            let mut new = NewAccount::new(
                World::COUNTY,
                "street",
                "街道干事",
                Role::Township,
                COMMITTEE,
                "not used".into(),
                now,
            );
            new.id = CLERK;
            new.must_change_password = false;
            diesel::insert_into(accounts::table)
                .values(new)
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
    Street { near, far }
}

/// An act on what was answered last: `decisions`, `presences`.
pub async fn step(
    client: Client<'_>,
    (path, what): (&str, &str),
    seen: &Value,
    body: Value,
) -> Answer {
    let target = format!("{path}/{}/{what}", seen["id"].as_str().unwrap());
    client.post_at(&target, version(seen), body).await
}

fn version(seen: &Value) -> i64 {
    seen["version"].as_i64().unwrap()
}

/// How many there are in a list.
pub async fn count(client: Client<'_>, target: &str) -> usize {
    let list = client.get(target).await.expect(200);
    list["items"].as_array().unwrap().len()
}

/// A station of two of its deputies.
pub async fn station(ctx: &Context, street: &Street) -> Value {
    let body = json!({"level": "township", "kind": "station", "name": "东城联络站",
        "address": "东城路一号", "contact_name": "李干事", "opened_on": "2026-01-05",
        "deputy_ids": &street.ids()[..2]});
    clerk(ctx).post("/stations", body).await.expect(201)
}

/// What one of its deputies says they did.
pub async fn entered(ctx: &Context, who: Colleague) -> Value {
    let body = json!({"level": "county", "kind": "good_deed", "title": "看望困难群众",
        "held_on": ctx.clock.today() - TimeDelta::days(1)});
    deputy(ctx, who)
        .post("/duty-records", body)
        .await
        .expect(201)
}
