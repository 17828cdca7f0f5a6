//! More deputies than the small county has, each with an account: what several sign needs several.

use super::context::Context;
use super::world::World;
use chrono::NaiveDate;
use diesel::prelude::*;
use luzhi::features::accounts::NewAccount;
use luzhi::platform::auth::Role;
use luzhi::platform::db::{Id, Timestamp};
use luzhi::schema::{accounts, deputies, mandates};

/// A deputy and the account they sign with.
#[derive(Debug, Clone, Copy)]
pub struct Colleague {
    pub deputy: Id,
    pub account: Id,
}

/// Deputies in office of town A's congress beside the three of the small county.
pub fn of_town_a(ctx: &Context, count: u128) -> Vec<Colleague> {
    made(ctx, count, (World::TERM_A, "township"), 700)
}

/// Deputies of town A with a seat in the county congress.
pub fn of_county(ctx: &Context, count: u128) -> Vec<Colleague> {
    made(ctx, count, (World::TERM_COUNTY, "county"), 800)
}

fn made(ctx: &Context, count: u128, (term, level): (Id, &str), first: u128) -> Vec<Colleague> {
    let now = Timestamp::new(World::begin());
    let elected = NaiveDate::from_ymd_opt(2021, 9, 20).unwrap();
    let all = (0..count).map(|n| Colleague {
        deputy: super::world::id(first + n),
        account: super::world::id(first + 50 + n),
    });
    let all: Vec<Colleague> = all.collect();
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            for (n, one) in all.iter().enumerate() {
                let name = format!("丙{}", first as usize + n);
                diesel::insert_into(deputies::table)
                    .values((
                        deputies::county_id.eq(World::COUNTY),
                        deputies::id.eq(one.deputy),
                        deputies::name.eq(&name),
                        deputies::sort_key.eq(&name),
                        deputies::gender.eq("female"),
                        deputies::ethnicity.eq("汉族"),
                        deputies::party.eq("群众"),
                        deputies::education.eq("大学"),
                        deputies::occupation.eq("教师"),
                        deputies::town_id.eq(Some(World::TOWN_A)),
                        deputies::is_demo.eq(true),
                        deputies::search_text.eq(&name),
                        deputies::version.eq(1_i64),
                        deputies::created_at.eq(now),
                        deputies::updated_at.eq(now),
                    ))
                    .execute(&mut **tx)?;
                diesel::insert_into(mandates::table)
                    .values((
                        mandates::county_id.eq(World::COUNTY),
                        mandates::id.eq(super::world::id(first + 1_000 + n as u128)),
                        mandates::deputy_id.eq(one.deputy),
                        mandates::term_id.eq(term),
                        mandates::level.eq(level),
                        mandates::constituency.eq("第二选区"),
                        mandates::elected_on.eq(elected),
                        mandates::status.eq("active"),
                        mandates::version.eq(1_i64),
                        mandates::created_at.eq(now),
                        mandates::updated_at.eq(now),
                    ))
                    .execute(&mut **tx)?;
                let username = format!("deputy.{}", first as usize + n);
                let mut new = NewAccount::new(
                    World::COUNTY,
                    &username,
                    &name,
                    Role::Deputy,
                    World::TOWN_A,
                    "not used".into(),
                    now,
                );
                new.id = one.account;
                new.deputy_id = Some(one.deputy);
                new.must_change_password = false;
                diesel::insert_into(accounts::table)
                    .values(new)
                    .execute(&mut **tx)?;
            }
            Ok(())
        })
        .unwrap();
    all
}
