//! Readers of a public page that did not change: each has it from before and asks whether it is still so.

use crate::client::{Client, status, value};
use crate::numbers::{fact, spread};
use actix_web::rt;
use actix_web::rt::time::sleep_until;
use anyhow::{Context, Result, ensure};
use rand::{RngExt, SeedableRng, rngs::StdRng};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// What is read, in turn.
const PAGES: [&str; 3] = [
    "/p/610981/",
    "/p/610981/projects/",
    "/p/610981/suggestions/",
];

/// A page with what it is known by.
async fn page(host: &str, path: &str, known: Option<&str>) -> Result<(u16, String)> {
    let mut client = Client::connect(host).await?;
    let known = known.map_or_else(String::new, |tag| format!("If-None-Match: {tag}\r\n"));
    client.ask(&format!("GET {path}"), "", None, &known).await?;
    let head = client.head().await?;
    client.body(&head).await?;
    let tag = value(&head, "etag").context("no ETag")?.to_owned();
    Ok((status(&head)?, tag))
}

async fn one(host: Rc<str>, path: &'static str, tag: Rc<str>, due: Instant) -> Result<Duration> {
    sleep_until(due.into()).await;
    let (status, _) = page(&host, path, Some(&tag)).await?;
    ensure!(status == 304, "{status} for {path}");
    Ok(due.elapsed())
}

/// So many read within the time given.
pub async fn within(host: &str, count: usize, time: Duration) -> Result<()> {
    let mut tags: Vec<(&'static str, Rc<str>)> = Vec::new();
    let mut first = Vec::new();
    for path in PAGES {
        let begin = Instant::now();
        let (status, tag) = page(host, path, None).await?;
        ensure!(status == 200, "{status} for {path}");
        first.push(begin.elapsed());
        tags.push((path, tag.into()));
    }
    spread("readers_first", &mut first);
    let mut random = StdRng::seed_from_u64(20_261_129);
    let begin = Instant::now() + Duration::from_millis(200);
    let host: Rc<str> = host.into();
    let reading: Vec<_> = (0..count)
        .zip(tags.iter().cycle())
        .map(|(_, (path, tag))| {
            let due = begin + time.mul_f64(random.random::<f64>());
            rt::spawn(one(Rc::clone(&host), path, Rc::clone(tag), due))
        })
        .collect();
    let mut took = Vec::with_capacity(count);
    for one in reading {
        took.push(one.await??);
    }
    fact("readers", took.len(), "readers");
    spread("readers", &mut took);
    Ok(())
}
