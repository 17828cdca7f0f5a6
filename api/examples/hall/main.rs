//! A congress of three thousand in session, for the benchmarks only: everybody watches the board, everybody votes in
//! secret, the boxes are counted. `hall DATABASE-URL SECRET SERVICE METRICS PID PASSWORD VOTERS CONNECTIONS` enters the
//! people of a demonstration county into the database of the service that runs there, signed in with its secret,
//! and prints a line for each number it measures: name, value, unit. It fails when a vote is lost or doubled.
//! `bench/README.md` says how it is used.

mod board;
mod casts;
mod client;
mod engine;
mod people;
mod session;

use anyhow::{Context, Result};
use luzhi::platform::db::{Engine, Id};
use session::Office;
use std::fmt::Display;
use std::time::{Duration, Instant};

/// How long the people take to vote.
const MINUTE: Duration = Duration::from_secs(60);
/// Rounds of engine and service, one after the other.
const ROUNDS: usize = 3;
/// Connections of the service to its database.
const POOL: usize = 8;

/// Prints a number.
fn fact(name: &str, value: impl Display, unit: &str) {
    println!("{name} {value:.4} {unit}");
}

/// The time in milliseconds below which this part of sorted times lies.
fn percentile(sorted: &[Duration], part: f64) -> f64 {
    let rank = (1..=sorted.len())
        .find(|rank| *rank as f64 >= part * sorted.len() as f64)
        .unwrap_or(sorted.len());
    let time = sorted.get(rank.saturating_sub(1));
    time.map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

/// Resident memory of a process in megabytes.
fn memory(pid: u32) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: f64 = line
        .and_then(|line| line.split_whitespace().next())
        .context("no memory")?
        .parse()?;
    Ok(kilobytes / 1_024.0)
}

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
