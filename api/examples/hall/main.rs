//! A congress of three thousand in session, for the benchmarks only: everybody watches the board, everybody votes in
//! secret, the boxes are counted. `hall DATABASE-URL SECRET SERVICE METRICS PID PASSWORD VOTERS CONNECTIONS` enters the
//! people of a demonstration county into the database of the service that runs there, signed in with its secret,
//! and prints a line for each number it measures: name, value, unit. It fails when a vote is lost or doubled.
//! `bench/README.md` says how it is used.

mod board;
mod casts;
#[path = "../support/client.rs"]
mod client;
mod engine;
#[path = "../support/numbers.rs"]
mod numbers;
mod people;
mod session;
mod wire;

use anyhow::{Context, Result};
use luzhi::platform::db::{Engine, Id};
use numbers::{fact, memory};
use session::Office;
use std::time::{Duration, Instant};

/// How long the people take to vote.
const MINUTE: Duration = Duration::from_secs(60);
/// Rounds of engine and service, one after the other.
const ROUNDS: usize = 3;
/// Connections of the service to its database.
const POOL: usize = 8;

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[actix_web::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [
        url,
        secret,
        host,
        metrics,
        pid,
        password,
        voters,
        connections,
    ] = arguments.as_slice()
    else {
        anyhow::bail!("hall DATABASE-URL SECRET SERVICE METRICS PID PASSWORD VOTERS CONNECTIONS");
    };
    let (pid, count, connections) = (pid.parse()?, voters.parse()?, connections.parse()?);
    // One more, who comes too late.
    let voters = people::enter(url, secret, count + 1)?;
    let mut office = Office::sign_in(host, password).await?;
    let session = office.plan().await?;
    fact("hall_roll", session.people.len(), "people");
    let seats = voters.get(..count).context("too few")?;
    board::watched(host, metrics, pid, &mut office, (&session, seats)).await?;
    let everybody: Vec<String> = session.people.values().cloned().collect();
    let begin = Instant::now();
    office.come(&session, &everybody).await?;
    fact("hall_presences", begin.elapsed().as_secs_f64(), "s");
    office.open(&session).await?;

    let urn = office.urn(&session, &voters).await?;
    casts::within(host, &mut office, &urn, &voters, MINUTE).await?;

    let deputies: Vec<Id> = seats.iter().map(|one| one.deputy).collect();
    let (mut service, mut pooled, mut engine) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let urn = office.urn(&session, &voters).await?;
        engine.push(engine::rate(url, &urn, &session, &deputies, connections)?);
        if Engine::of(url)? == Engine::Postgres {
            let urn = office.urn(&session, &voters).await?;
            pooled.push(engine::rate(url, &urn, &session, &deputies, POOL)?);
        }
        let urn = office.urn(&session, &voters).await?;
        service.push(casts::at_once(host, &urn, seats, connections).await?);
        eprintln!("engine {engine:.0?} {pooled:.0?}, service {service:.0?}");
    }
    fact("hall_engine", median(engine), "pairs/s");
    if !pooled.is_empty() {
        fact("hall_engine_8_connections", median(pooled), "pairs/s");
    }
    fact("hall_casts", median(service), "casts/s");
    fact("hall_memory", memory(pid)?, "MB");
    Ok(())
}
