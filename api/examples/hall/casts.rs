//! Everybody votes: within a minute, and as fast as it goes.

use crate::client::{Answer, Client};
use crate::numbers::{fact, spread};
use crate::people::Voter;
use crate::session::{Office, Urn, text};
use actix_web::rt;
use actix_web::rt::time::sleep_until;
use anyhow::{Context, Result, ensure};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::HashSet;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// Every one of so many sends the same vote twice at the same moment.
const TWICE: usize = 10;
const CHOICES: [&str; 3] = ["in_favour", "against", "abstained"];

async fn cast(client: &mut Client, urn: &str, token: &str, number: usize) -> Result<Answer> {
    let body = json!({"choice": CHOICES.get(number % CHOICES.len())});
    let line = format!("POST /ballots/{urn}/casts");
    client.send(&line, token, Some(&body), "").await
}

/// One vote over a connection of its own, from the moment it was due; and again beside it, for some.
async fn at(
    host: Rc<str>,
    urn: Rc<str>,
    voter: Voter,
    (number, due): (usize, Instant),
) -> Result<(Duration, String)> {
    sleep_until(due.into()).await;
    let send = async |host: &str, urn: &str, token: &str| -> Result<Answer> {
        let mut client = Client::connect(host).await?;
        cast(&mut client, urn, token, number).await
    };
    if !number.is_multiple_of(TWICE) {
        let answer = send(&host, &urn, &voter.token).await?;
        let took = due.elapsed();
        return Ok((took, text(&answer.good()?["receipt"])?));
    }
    let both = futures_util::future::join(
        send(&host, &urn, &voter.token),
        send(&host, &urn, &voter.token),
    );
    let (one, other) = both.await;
    let took = due.elapsed();
    let (one, other) = (one?, other?);
    let (first, second) = if one.status == 201 {
        (one, other)
    } else {
        (other, one)
    };
    second.refused(409, "ballot_already_voted")?;
    Ok((took, text(&first.good()?["receipt"])?))
}

/// All vote within the time given, at moments that were drawn before; then what must hold does.
pub async fn within(
    host: &str,
    office: &mut Office,
    urn: &Urn,
    voters: &[Voter],
    time: Duration,
) -> Result<()> {
    let (late, prompt) = voters.split_last().context("nobody votes")?;
    let mut random = StdRng::seed_from_u64(20_260_302);
    let begin = Instant::now() + Duration::from_millis(200);
    let host_of: Rc<str> = host.into();
    let id: Rc<str> = urn.id.as_str().into();
    let sent: Vec<_> = prompt
        .iter()
        .enumerate()
        .map(|(number, voter)| {
            let due = begin + time.mul_f64(random.random::<f64>());
            rt::spawn(at(
                Rc::clone(&host_of),
                Rc::clone(&id),
                voter.clone(),
                (number, due),
            ))
        })
        .collect();
    let (mut took, mut receipts) = (Vec::new(), Vec::new());
    for one in sent {
        let (time, receipt) = one.await??;
        took.push(time);
        receipts.push(receipt);
    }
    spread("hall_casts", &mut took);
    reconcile(host, office, urn, (late, receipts)).await
}

/// Closing, a vote too late, the receipts, counting.
async fn reconcile(
    host: &str,
    office: &mut Office,
    urn: &Urn,
    (late, receipts): (&Voter, Vec<String>),
) -> Result<()> {
    let begin = Instant::now();
    office.close(urn).await?;
    fact("hall_closing", begin.elapsed().as_secs_f64(), "s");
    let mut client = Client::connect(host).await?;
    let answer = cast(&mut client, &urn.id, &late.token, 0).await?;
    answer.refused(409, "ballot_not_in_state")?;
    let line = format!("GET /ballots/{}/receipts", urn.id);
    let published = office.ask(&line, None, "").await?;
    let hashes: HashSet<&str> = published["hashes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    ensure!(hashes.len() == receipts.len(), "{} boxes", hashes.len());
    let is_in = receipts.iter().all(|one| hashes.contains(one.as_str()));
    ensure!(is_in, "a receipt is missing");
    let begin = Instant::now();
    let counted = office.count(urn).await?;
    fact("hall_counting", begin.elapsed().as_secs_f64(), "s");
    let result = &counted["result"];
    ensure!(result["electronic"] == receipts.len(), "{result}");
    let in_favour = receipts.len().div_ceil(CHOICES.len());
    let told = result["choices"][0]["count"].as_u64();
    ensure!(told == Some(u64::try_from(in_favour)?), "{result}");
    fact("hall_ballots_counted", hashes.len(), "ballots");
    Ok(())
}

/// All vote as fast as it goes over so many connections; gives the votes a second.
pub async fn at_once(host: &str, urn: &Urn, voters: &[Voter], connections: usize) -> Result<f64> {
    let next = Rc::new(Cell::new(0));
    let voters: Rc<[Voter]> = voters.into();
    let urn: Rc<str> = urn.id.as_str().into();
    let mut all = Vec::new();
    for _ in 0..connections {
        all.push(Client::connect(host).await?);
    }
    let begin = Instant::now();
    let busy: Vec<_> = all
        .into_iter()
        .map(|mut client| {
            let (next, voters, urn) = (Rc::clone(&next), Rc::clone(&voters), Rc::clone(&urn));
            rt::spawn(async move {
                while let Some(voter) = voters.get(next.replace(next.get() + 1)) {
                    let answer = cast(&mut client, &urn, &voter.token, 0).await?;
                    ensure!(answer.status == 201, "{answer:?}");
                }
                Ok(())
            })
        })
        .collect();
    for one in busy {
        one.await??;
    }
    let seconds = begin.elapsed().as_secs_f64();
    Ok(f64::from(u32::try_from(voters.len())?) / seconds)
}
