//! The residents' door under load, for the benchmarks only: ideas come in, pages are read, and the office goes on
//! working. `residents SERVICE PID PASSWORD MINUTES SUBMISSIONS READERS` sends so many submissions a minute for so
//! many minutes to the service that runs there without limits, then so many readers for one minute, and prints a line
//! for each number it measures: name, value, unit. It fails when a submission is refused or lost, or a page that
//! did not change is sent again. `bench/README.md` says how it is used.

#[path = "../support/client.rs"]
mod client;
#[path = "../support/numbers.rs"]
mod numbers;
mod readers;
mod senders;
mod staff;

use anyhow::Result;
use numbers::{fact, memory};
use staff::Staff;
use std::time::Duration;

/// How long the office is watched before anybody sends.
const ALONE: Duration = Duration::from_secs(30);
const MINUTE: Duration = Duration::from_secs(60);

#[actix_web::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [host, pid, password, minutes, submissions, readers] = arguments.as_slice() else {
        anyhow::bail!("residents SERVICE PID PASSWORD MINUTES SUBMISSIONS READERS");
    };
    let pid = pid.parse()?;
    let (minutes, submissions): (u32, usize) = (minutes.parse()?, submissions.parse()?);
    let before = memory(pid)?;

    let staff = Staff::sign_in(host, password).await?;
    staff
        .working("staff_alone", tokio::time::sleep(ALONE))
        .await?;

    let waiting = staff.waiting().await?;
    let count = submissions * usize::try_from(minutes)?;
    let sending = senders::within(host, count, MINUTE * minutes);
    staff.working("staff_flooded", sending).await??;
    let stored = staff.waiting().await? - waiting;
    anyhow::ensure!(
        stored == u64::try_from(count)?,
        "{stored} of {count} are there"
    );
    fact("residents_stored", stored, "messages");

    let reading = readers::within(host, readers.parse()?, MINUTE);
    staff.working("staff_read", reading).await??;
    fact("residents_memory", memory(pid)? - before, "MB");
    Ok(())
}
