//! The *nation* data set: the county data set, and every other county of the nation around it.

use super::super::build::is_built;
use super::super::plan::{PASSWORD, Plan};
use super::super::raise::{Ground, raise};
use super::super::texts::Texts;
use super::super::year::{Stage, moment};
use super::county::fill_one;
use super::fill::{fill, keep_numbers};
use super::finish::finish;
use super::{Report, Say};
use crate::features::accounts;
use crate::features::regions::{self, Region, RegionCode};
use crate::features::suggestions::Desk;
use crate::platform::auth::Acting;
use crate::platform::db::{Db, Timestamp};
use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use std::path::Path;
use std::time::Instant;

/// How big the nation is.
#[derive(Debug, Clone, Copy)]
pub struct Nation {
    /// Deputies of all counties together.
    pub deputies: usize,
    /// Deputies of a township congress (选举法12: 40 to 160).
    pub per_town: usize,
    /// Suggestions of each county but the one that is shown.
    pub suggestions_each: usize,
}

impl Default for Nation {
    fn default() -> Self {
        Self {
            deputies: 2_600_000,
            per_town: 48,
            suggestions_each: 40,
        }
    }
}

impl Nation {
    /// A part of it, for tests: the numbers of people and papers are smaller, not those of places.
    #[must_use]
    pub fn divided_by(self, divisor: usize) -> Self {
        let divisor = divisor.max(1);
        Self {
            deputies: self.deputies / divisor,
            per_town: self.per_town.div_ceil(divisor),
            suggestions_each: self.suggestions_each.div_ceil(divisor),
        }
    }
}

/// Builds the county of `plan` and the nation around it from a folder of all divisions.
///
/// # Errors
/// A county is there already, the folder is not one of divisions, or the database fails.
pub fn build(
    db: &Db,
    folder: &Path,
    code: RegionCode,
    plan: &Plan,
    nation: Nation,
    now: Timestamp,
    say: &mut Say<'_>,
) -> Result<Report> {
    ensure!(!is_built(db)?, "there is a county in this database already");
    let mut report = Report::default();
    let started = Instant::now();
    say("divisions", 0, 0);
    regions::import(db, folder, now, |progress| {
        say("divisions", progress.counts.total(), 0);
    })?;
    report.steps.push(("divisions", started.elapsed()));
    fill_one(db, code, plan, now, &mut report, say)?;
    let started = Instant::now();
    let counties = db.read_now(|conn| regions::of_level(conn, 3, plan.today))?;
    let towns = db.read_now(|conn| regions::of_level(conn, 4, plan.today))?;
    let congresses = towns.iter().filter(|town| has_congress(town)).count();
    let rest = nation.deputies.saturating_sub(congresses * nation.per_town);
    let per_county = rest / counties.len().max(1);
    let others: Vec<&Region> = counties
        .iter()
        .filter(|c| c.code != code.to_string())
        .collect();
    let texts = Texts::load()?;
    let hash = accounts::hash_password(PASSWORD)?;
    let total = others.len() as u64;
    for (index, region) in others.into_iter().enumerate() {
        say("other counties", index as u64, total);
        let code: RegionCode = region.code.parse()?;
        let divisions = db.read_now(|conn| regions::within(conn, code, plan.today))?;
        let own = divisions
            .iter()
            .filter(|d| d.level == 4 && has_congress(d))
            .count();
        let deputies = [own * nation.per_town, per_county];
        let seed = plan.seed ^ code.short().parse::<u64>()?;
        let plan = Plan::elsewhere(seed, plan.today, deputies, nation.suggestions_each);
        let ground = Ground {
            region,
            divisions: &divisions,
            texts: &texts,
            hash: &hash,
        };
        one(db, code, &plan, &ground, now, &mut report)
            .with_context(|| format!("{code} {}", region.name))?;
    }
    report.steps.push(("other counties", started.elapsed()));
    finish(db, now, &mut report, say)?;
    Ok(report)
}

/// One county in one transaction.
fn one(
    db: &Db,
    code: RegionCode,
    plan: &Plan,
    ground: &Ground<'_>,
    now: Timestamp,
    report: &mut Report,
) -> Result<()> {
    let before = TimeDelta::days(i64::from(plan.days) + 40);
    let acting = Acting::system(code.short().parse()?, moment(plan.today - before, 0));
    let (filled, deputies) = db.write_now(|tx| {
        let raised = raise(tx, &acting, plan, ground, &mut |_| {})?;
        let mut desk = Desk::new(tx, &Acting::system(acting.scope.county_id(), now))?;
        let stage = Stage {
            plan,
            places: &raised.places,
            users: &raised.users,
            deputies: &raised.people.deputies,
            texts: ground.texts,
        };
        let filled = fill(&stage, &raised.people, &mut desk, now, |portion| {
            portion.store(tx)
        })?;
        keep_numbers(tx, &acting.scope, &desk)?;
        Ok((filled, raised.people.seated))
    })?;
    report.counties += 1;
    report.deputies += deputies;
    report.suggestions += filled.suggestions;
    Ok(())
}

/// Towns and townships have a congress; subdistricts have none.
fn has_congress(town: &Region) -> bool {
    ["镇", "乡", "苏木"]
        .iter()
        .any(|end| town.name.ends_with(end))
}
