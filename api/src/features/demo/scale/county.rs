//! The *county* data set.

use super::super::build::is_built;
use super::super::plan::{PASSWORD, Plan};
use super::super::raise::{Ground, Raised, raise};
use super::super::texts::Texts;
use super::super::year::{Stage, moment};
use super::fill::{fill, keep_numbers};
use super::finish::finish;
use super::{Report, Say};
use crate::features::accounts;
use crate::features::regions::{self, RegionCode};
use crate::features::suggestions::Desk;
use crate::platform::auth::Acting;
use crate::platform::db::{Db, Timestamp};
use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use std::path::Path;
use std::time::Instant;

/// Builds the county of `plan` (see [`Plan::decade`]) from a folder of divisions.
///
/// # Errors
/// A county is there already, the folder is not one of divisions, or the database fails.
pub fn build(
    db: &Db,
    folder: &Path,
    code: RegionCode,
    plan: &Plan,
    now: Timestamp,
    say: &mut Say<'_>,
) -> Result<Report> {
    ensure!(!is_built(db)?, "there is a county in this database already");
    let mut report = Report::default();
    let started = Instant::now();
    say("divisions", 0, 0);
    regions::import(db, folder, now, |_| {})?;
    report.steps.push(("divisions", started.elapsed()));
    fill_one(db, code, plan, now, &mut report, say)?;
    finish(db, now, &mut report, say)?;
    Ok(report)
}

/// Raises one county and fills it, in several transactions.
pub(super) fn fill_one(
    db: &Db,
    code: RegionCode,
    plan: &Plan,
    now: Timestamp,
    report: &mut Report,
    say: &mut Say<'_>,
) -> Result<()> {
    let region = db
        .read_now(|conn| regions::find(conn, code, plan.today))?
        .with_context(|| format!("there is no division {code}"))?;
    let divisions = db.read_now(|conn| regions::within(conn, code, plan.today))?;
    let texts = Texts::load()?;
    let hash = accounts::hash_password(PASSWORD)?;
    // The county is there before its suggestions begin.
    let before = TimeDelta::days(i64::from(plan.days) + 40);
    let acting = Acting::system(code.short().parse()?, moment(plan.today - before, 0));
    let ground = Ground {
        region: &region,
        divisions: &divisions,
        texts: &texts,
        hash: &hash,
    };
    let started = Instant::now();
    say("organs, deputies, accounts", 0, 0);
    let raised: Raised = db.write_now(|tx| raise(tx, &acting, plan, &ground, &mut |_| {}))?;
    report
        .steps
        .push(("organs, deputies, accounts", started.elapsed()));
    let started = Instant::now();
    let mut desk =
        db.read_now(|conn| Desk::new(conn, &Acting::system(acting.scope.county_id(), now)))?;
    let stage = Stage {
        plan,
        places: &raised.places,
        users: &raised.users,
        deputies: &raised.people.deputies,
        texts: &texts,
    };
    let total = plan.suggestions as u64;
    let mut done = 0;
    let filled = fill(&stage, &raised.people, &mut desk, now, |portion| {
        done += portion.suggestions() as u64;
        say("suggestions", done, total);
        db.write_now(|tx| portion.store(tx))
    })?;
    db.write_now(|tx| {
        tx.without_event("the numbers were recorded with the suggestions that have them");
        keep_numbers(tx, &acting.scope, &desk)
    })?;
    report.steps.push(("suggestions", started.elapsed()));
    report.counties += 1;
    report.deputies += raised.people.seated;
    report.suggestions += filled.suggestions;
    report.accounts = raised.users.shown;
    Ok(())
}
