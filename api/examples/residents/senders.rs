//! Residents who send an idea each: a challenge, the work it asks for, the idea.

use crate::client::Client;
use crate::numbers::spread;
use actix_web::rt;
use actix_web::rt::time::sleep_until;
use anyhow::{Context, Result, ensure};
use luzhi::platform::ids::new_id;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// The county of the demonstration.
const COUNTY: &str = "610981";

/// The number a challenge asks for, as the script of the form looks for it.
fn proof(token: &str, difficulty: u32) -> Result<u64> {
    (0..u64::from(u32::MAX))
        .find(|number| {
            let digest = Sha256::digest(format!("{token}:{number}"));
            let head = digest
                .first_chunk()
                .copied()
                .map_or(u32::MAX, u32::from_be_bytes);
            head.leading_zeros() >= difficulty
        })
        .context("no number will do")
}

/// One resident over a connection of their own, from the moment the idea was due to the receipt.
async fn one(host: Rc<str>, number: usize, due: Instant) -> Result<Duration> {
    sleep_until(due.into()).await;
    let mut client = Client::connect(&host).await?;
    let challenge = client.send("POST /public/challenges", "", None, "").await?;
    let challenge = challenge.good()?;
    let token = challenge["token"].as_str().context("no token")?;
    let difficulty = challenge["difficulty"].as_u64().context("no difficulty")?;
    let found = proof(token, u32::try_from(difficulty)?)?;
    let body = json!({
        "client_id": new_id(), "county": COUNTY, "kind": "idea", "level": "county",
        "title": format!("第{number}号便民桥需要加固"),
        "content": format!("第{number}号便民桥的栏杆坏了，赶集的老人过桥不安全，希望明年列入民生实事。"),
        "village": format!("第{}村", number % 300),
        "challenge": {"token": token, "proof": found},
    });
    let answer = client
        .send("POST /public/messages", "", Some(&body), "")
        .await?;
    let receipt = answer.good()?;
    ensure!(
        receipt["code"] != Value::Null,
        "not taken as new: {receipt}"
    );
    Ok(due.elapsed())
}

/// So many send within the time given, at moments that were drawn before: a slow service cannot hide it.
pub async fn within(host: &str, count: usize, time: Duration) -> Result<()> {
    let mut random = StdRng::seed_from_u64(20_260_915);
    let begin = Instant::now() + Duration::from_millis(200);
    let host: Rc<str> = host.into();
    let sent: Vec<_> = (0..count)
        .map(|number| {
            let due = begin + time.mul_f64(random.random::<f64>());
            rt::spawn(one(Rc::clone(&host), number, due))
        })
        .collect();
    let mut took = Vec::with_capacity(count);
    for one in sent {
        took.push(one.await??);
    }
    spread("residents_submit", &mut took);
    Ok(())
}
