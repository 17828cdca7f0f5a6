//! Three thousand deputies of the county congress, each signed in.

use anyhow::{Context, Result};
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::features::accounts::NewAccount;
use luzhi::platform::auth::{Role, Tokens};
use luzhi::platform::clock::Clock;
use luzhi::platform::db::{self, AnyConnection, Id, Timestamp};
use luzhi::platform::ids::new_id;
use luzhi::schema::{accounts, deputies, mandates, organs, sessions, terms};

/// Somebody who may vote.
#[derive(Debug, Clone)]
pub struct Voter {
    pub deputy: Id,
    pub token: String,
}

/// How long a token of a benchmark lasts, in seconds.
const LASTS: i64 = 3_600;
/// Deputies entered in one transaction.
const PORTION: usize = 500;

struct Place {
    county: i64,
    term: Id,
    town: Id,
}

/// Where they are elected: the county congress that sits now, and any town.
fn place(conn: &mut AnyConnection) -> Result<Place> {
    let (county, term): (i64, Id) = terms::table
        .filter(terms::level.eq("county"))
        .order(terms::starts_on.desc())
        .select((terms::county_id, terms::id))
        .first(conn)
        .context("not a demonstration county")?;
    let town = organs::table
        .filter(organs::county_id.eq(county))
        .filter(organs::kind.eq("township_congress"))
        .order(organs::id.asc())
        .select(organs::id)
        .first(conn)
        .context("a county without a town")?;
    Ok(Place { county, term, town })
}

/// Enters them, and signs each in; their tokens are signed with the secret of the service.
pub fn enter(url: &str, secret: &str, count: usize) -> Result<Vec<Voter>> {
    let mut conn = db::open(url)?;
    let place = place(&mut conn)?;
    let tokens = Tokens::new(secret.as_bytes(), LASTS);
    let now = Clock::system().now();
    let mut voters = Vec::with_capacity(count);
    while voters.len() < count {
        let portion = PORTION.min(count - voters.len());
        let first = voters.len();
        let some = db::write_transaction(&mut conn, |conn| -> Result<Vec<Voter>> {
            (first..first + portion)
                .map(|number| voter(conn, &place, &tokens, (number, now)))
                .collect()
        })?;
        voters.extend(some);
    }
    db::analyze(&mut conn)?;
    Ok(voters)
}

fn voter(
    conn: &mut AnyConnection,
    place: &Place,
    tokens: &Tokens,
    (number, now): (usize, Timestamp),
) -> Result<Voter> {
    let (deputy, account, session) = (new_id(), new_id(), new_id());
    let name = format!("测试{number:04}");
    diesel::insert_into(deputies::table)
        .values((
            deputies::county_id.eq(place.county),
            deputies::id.eq(deputy),
            deputies::name.eq(&name),
            deputies::sort_key.eq(&name),
            deputies::gender.eq("female"),
            deputies::ethnicity.eq("汉族"),
            deputies::party.eq("群众"),
            deputies::education.eq("大学"),
            deputies::occupation.eq("教师"),
            deputies::town_id.eq(Some(place.town)),
            deputies::is_demo.eq(true),
            deputies::search_text.eq(&name),
            deputies::version.eq(1_i64),
            deputies::created_at.eq(now),
            deputies::updated_at.eq(now),
        ))
        .execute(conn)?;
    diesel::insert_into(mandates::table)
        .values((
            mandates::county_id.eq(place.county),
            mandates::id.eq(new_id()),
            mandates::deputy_id.eq(deputy),
            mandates::term_id.eq(place.term),
            mandates::level.eq("county"),
            mandates::constituency.eq("第二选区"),
            mandates::elected_on.eq(now.utc().date_naive() - TimeDelta::days(200)),
            mandates::status.eq("active"),
            mandates::version.eq(1_i64),
            mandates::created_at.eq(now),
            mandates::updated_at.eq(now),
        ))
        .execute(conn)?;
    let username = format!("hall-{number}");
    let mut row = NewAccount::new(
        place.county,
        &username,
        &name,
        Role::Deputy,
        place.town,
        "not used".into(),
        now,
    );
    row.id = account;
    row.deputy_id = Some(deputy);
    row.must_change_password = false;
    diesel::insert_into(accounts::table)
        .values(row)
        .execute(conn)?;
    diesel::insert_into(sessions::table)
        .values((
            sessions::county_id.eq(place.county),
            sessions::id.eq(session),
            sessions::account_id.eq(account),
            sessions::client.eq("app"),
            sessions::created_at.eq(now),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(now + TimeDelta::days(1)),
            sessions::user_agent.eq("bench"),
            sessions::ip.eq("127.0.0.1"),
            sessions::refresh_hash.eq(vec![0_u8; 32]),
            sessions::rotated_at.eq(now),
        ))
        .execute(conn)?;
    let token = tokens
        .issue(account, session, place.county, Role::Deputy, now)
        .map_err(|problem| anyhow::anyhow!("{problem}"))?;
    Ok(Voter {
        deputy,
        token: token.token,
    })
}
