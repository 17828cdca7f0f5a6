//! Building the demonstration county, step by step.

use super::filing::file_away;
use super::jointly::bring;
use super::kept;
use super::mandates::change_some;
use super::plan::{PASSWORD, Plan};
use super::raise::{Ground, raise};
use super::story::act_out;
use super::texts::Texts;
use super::users::Shown;
use super::year::{self, Stage};
use crate::features::regions::{self, RegionCode};
use crate::features::{accounts, notices};
use crate::platform::auth::Acting;
use crate::platform::db::{Db, Timestamp};
use crate::schema::counties;
use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::path::Path;

/// What was built.
#[derive(Debug)]
pub struct Built {
    /// Name of the county.
    pub county: String,
    /// Deputies.
    pub deputies: usize,
    /// Suggestions.
    pub suggestions: usize,
    /// Acts on them.
    pub acts: usize,
    /// The accounts to show.
    pub accounts: Vec<Shown>,
}

/// Whether there is a county in the database already.
pub fn is_built(db: &Db) -> Result<bool> {
    let count: i64 = db.read_now(|conn| Ok(counties::table.count().get_result(conn)?))?;
    Ok(count > 0)
}

/// Up to when everybody has read their notices.
const READ_UP_TO: TimeDelta = TimeDelta::days(-21);

/// Builds the demonstration county from a folder of divisions; `say` hears of every step.
pub fn build(
    db: &Db,
    folder: &Path,
    code: RegionCode,
    plan: &Plan,
    now: Timestamp,
    mut say: impl FnMut(&str),
) -> Result<Built> {
    ensure!(!is_built(db)?, "there is a county in this database already");
    say("divisions");
    regions::import(db, folder, now, |_| {})?;
    let region = db
        .read_now(|conn| regions::find(conn, code, plan.today))?
        .with_context(|| format!("{} has no division {code}", folder.display()))?;
    let divisions = db.read_now(|conn| regions::within(conn, code, plan.today))?;
    let county_id: i64 = code.short().parse()?;
    let texts = Texts::load()?;
    let hash = accounts::hash_password(PASSWORD)?;
    // The county is there before its year begins.
    let founded = year::moment(plan.today - chrono::TimeDelta::days(400), 0);
    let acting = Acting::system(county_id, founded);
    let mut built = None;
    db.write_now(|tx| {
        let ground = Ground {
            region: &region,
            divisions: &divisions,
            texts: &texts,
            hash: &hash,
        };
        let raised = raise(tx, &acting, plan, &ground, &mut say)?;
        say("a year of suggestions");
        let stage = Stage {
            plan,
            places: &raised.places,
            users: &raised.users,
            deputies: &raised.people.deputies,
            texts: &texts,
        };
        let acts = act_out(tx, &stage, now)?;
        bring(tx, &stage, now)?;
        change_some(tx, &stage, now)?;
        file_away(tx, &stage, now)?;
        // Nobody leaves a year of notices unread.
        notices::read_before(tx, county_id, now + READ_UP_TO)?;
        let mut shown = raised.users.shown.clone();
        if plan.is_shown {
            let by = &raised.users.county.display_name;
            kept::texts(tx, county_id, by, now)?;
            shown.extend(kept::leader(tx, &raised.users, &raised.places, &hash, now)?);
        }
        built = Some(Built {
            county: region.name.clone(),
            deputies: raised.people.deputies.len(),
            suggestions: plan.suggestions,
            acts,
            accounts: shown,
        });
        Ok(())
    })?;
    built.context("nothing was built")
}
