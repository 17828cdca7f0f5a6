//! Three thousand watch the board of a sitting.

use crate::client::Client;
use crate::numbers::{fact, memory};
use crate::people::Voter;
use crate::session::{Office, Session};
use actix_web::rt;
use actix_web::rt::time::{sleep, timeout};
use anyhow::{Context, Result, ensure};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// How long nothing happens while queries are counted.
const QUIET: Duration = Duration::from_secs(10);
/// How often somebody comes.
const COMERS: usize = 8;
/// Watchers who connect at the same time.
const AT_ONCE: usize = 50;

type Seen = (u64, Instant);

/// Reads of boards so far, as the service counts them.
async fn reads(metrics: &str) -> Result<f64> {
    let mut stream = TcpStream::connect(metrics).await?;
    let ask = format!("GET /metrics HTTP/1.1\r\nHost: {metrics}\r\nConnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).await?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("live_reads_total "));
    Ok(line.context("boards are not counted")?.trim().parse()?)
}

async fn watch(mut client: Client, said: UnboundedSender<Seen>) {
    while let Ok(present) = client.number("voters_present").await {
        if said.send((present, Instant::now())).is_err() {
            return;
        }
    }
}

/// Waits until all have seen a number; gives the moment the last one did.
async fn all_saw(heard: &mut UnboundedReceiver<Seen>, number: u64, all: usize) -> Result<Instant> {
    let (mut count, mut last) = (0, None);
    while count < all {
        let (present, at) = heard.recv().await.context("the watchers have gone")?;
        if present == number {
            count += 1;
            last = last.max(Some(at));
        }
    }
    last.context("nobody watches")
}

/// The watchers take their places, the board is read, people come.
pub async fn watched(
    host: &str,
    metrics: &str,
    pid: u32,
    office: &mut Office,
    (session, voters): (&Session, &[Voter]),
) -> Result<()> {
    let before = memory(pid)?;
    let path: Rc<str> = format!(
        "/meetings/{}/sittings/{}/board/events",
        session.meeting, session.sitting
    )
    .into();
    let (say, mut heard) = unbounded_channel();
    let begin = Instant::now();
    let mut watching = Vec::new();
    for some in voters.chunks(AT_ONCE) {
        let connecting: Vec<_> = some
            .iter()
            .map(|voter| {
                let (host, path) = (host.to_owned(), Rc::clone(&path));
                let token = voter.token.clone();
                rt::spawn(async move {
                    let mut client = Client::connect(&host).await?;
                    client.listen(&path, &token).await?;
                    anyhow::Ok(client)
                })
            })
            .collect();
        for one in connecting {
            watching.push(rt::spawn(watch(one.await??, say.clone())));
        }
    }
    let all = watching.len();
    all_saw(&mut heard, 0, all).await?;
    fact("hall_watchers", all, "watchers");
    fact("hall_watchers_connect", begin.elapsed().as_secs_f64(), "s");
    fact("hall_watchers_memory", memory(pid)? - before, "MB");
    let (first, begin) = (reads(metrics).await?, Instant::now());
    sleep(QUIET).await;
    let rate = (reads(metrics).await? - first) / begin.elapsed().as_secs_f64();
    fact("hall_board_queries", rate, "queries/s");
    let comers: Result<Vec<String>> = voters
        .iter()
        .take(COMERS)
        .map(|voter| session.person(voter.deputy))
        .collect();
    let mut slowest = Duration::ZERO;
    for (number, comer) in (1..).zip(comers?) {
        // At another moment of the second each time.
        sleep(Duration::from_millis(130 * number)).await;
        let begin = Instant::now();
        office.come(session, &[comer]).await?;
        let last = all_saw(&mut heard, number, all);
        let last = timeout(Duration::from_secs(20), last).await;
        slowest = slowest.max(last.context("not all watchers heard of it")?? - begin);
    }
    ensure!(
        watching.iter().all(|one| !one.is_finished()),
        "a watcher has gone"
    );
    fact("hall_board_delay", slowest.as_secs_f64(), "s");
    watching.iter().for_each(rt::task::JoinHandle::abort);
    Ok(())
}
