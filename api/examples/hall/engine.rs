//! What the engine does by itself: the same two rows of the same tables, one durable transaction each, with the
//! settings of the service and without anything around it.

use crate::session::{Session, Urn};
use anyhow::Result;
use diesel::prelude::*;
use luzhi::platform::db::{self, Engine, Id};
use luzhi::platform::ids::random_id;
use luzhi::schema::{ballot_boxes, ballot_roll};
use std::sync::Barrier;
use std::time::Instant;

/// As long as a sealed ballot.
const SEALED: usize = 224;

/// Transactions a second with so many connections; SQLite has one writer.
pub fn rate(
    url: &str,
    urn: &Urn,
    session: &Session,
    people: &[Id],
    connections: usize,
) -> Result<f64> {
    let connections = match Engine::of(url)? {
        Engine::Sqlite => 1,
        Engine::Postgres => connections,
    };
    let ballot: Id = urn.id.parse()?;
    let persons: Result<Vec<Id>> = people
        .iter()
        .map(|deputy| Ok(session.person(*deputy)?.parse()?))
        .collect();
    let persons = persons?;
    let county = county(url, ballot)?;
    let begin = Barrier::new(connections + 1);
    let seconds = std::thread::scope(|scope| -> Result<f64> {
        let (persons, begin) = (&persons, &begin);
        let all: Vec<_> = (0..connections)
            .map(|n| {
                let some = persons.iter().skip(n).step_by(connections);
                scope.spawn(move || pairs(url, (county, ballot), some, begin))
            })
            .collect();
        begin.wait();
        let started = Instant::now();
        for one in all {
            let done = one.join();
            done.map_err(|_| anyhow::anyhow!("a connection failed"))??;
        }
        Ok(started.elapsed().as_secs_f64())
    })?;
    Ok(f64::from(u32::try_from(persons.len())?) / seconds)
}

fn county(url: &str, ballot: Id) -> Result<i64> {
    let mut conn = db::open(url)?;
    Ok(ballot_roll::table
        .filter(ballot_roll::ballot_id.eq(ballot))
        .select(ballot_roll::county_id)
        .first(&mut conn)?)
}

fn pairs<'a>(
    url: &str,
    (county, ballot): (i64, Id),
    persons: impl Iterator<Item = &'a Id>,
    begin: &Barrier,
) -> Result<()> {
    let opened = db::open(url);
    begin.wait();
    let mut conn = opened?;
    let sealed = "0".repeat(SEALED);
    for person in persons {
        db::write_transaction(&mut conn, |conn| -> Result<()> {
            let place = ballot_roll::table.find((county, ballot, person));
            let free = place.filter(ballot_roll::channel.eq("none"));
            let marked = diesel::update(free)
                .set(ballot_roll::channel.eq("electronic"))
                .execute(conn)?;
            anyhow::ensure!(marked == 1, "marked before");
            diesel::insert_into(ballot_boxes::table)
                .values((
                    ballot_boxes::county_id.eq(county),
                    ballot_boxes::ballot_id.eq(ballot),
                    ballot_boxes::id.eq(random_id()),
                    ballot_boxes::sealed.eq(&sealed),
                ))
                .execute(conn)?;
            Ok(())
        })?;
    }
    Ok(())
}
