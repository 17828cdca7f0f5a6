//! The office closes a quarter: what it gave is kept and shown to each deputy; and records whether it was decided to
//! publish it.

use super::dto::{CloseDutyQuarterRequest, PublishDutyQuarterRequest};
use super::error;
use super::ledger::{self, Page};
use super::log::of_quarter;
use super::points::Points;
use super::response::DutyQuarter;
use super::rows::{LineRow, ScoreRow};
use super::store_count::{self, Which};
use crate::features::duty_records::model::DutyAudience;
use crate::features::duty_records::rows::QuarterRow;
use crate::features::duty_records::{
    Quarter, frozen_through, has_earlier_open, insert_quarter, lock_quarter, lock_records,
    pending_in, save_quarter,
};
use crate::features::{congresses, organs};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::events::Recipient;
use crate::platform::http::{IfMatch, Problem};
use crate::platform::ids::new_id;

/// Closes it: over, none before it in the year left open, no record waiting for the office.
pub(super) fn close(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &CloseDutyQuarterRequest,
) -> Result<QuarterRow, Problem> {
    let county_id = acting.scope.county_id();
    let congress = congresses::own_congress(tx, acting, request.level)?;
    let organ_id = congress.organ_id;
    let quarter = Quarter {
        year: request.year,
        number: request.quarter,
    };
    if quarter.last_day().is_none_or(|last| last >= acting.today) {
        return Err(Problem::field("/quarter", "duty_quarter_not_over"));
    }
    lock_records(tx, county_id, organ_id)?;
    let frozen = frozen_through(tx, county_id, organ_id)?;
    if frozen.is_some_and(|last| quarter <= last) {
        return Err(error::CLOSED_ALREADY.problem());
    }
    if has_earlier_open(tx, county_id, organ_id, (quarter, frozen))? {
        return Err(error::ORDER.problem());
    }
    let pending = pending_in(tx, county_id, organ_id, quarter)?;
    if pending > 0 {
        return Err(error::PENDING.with("count", pending));
    }
    let which = Which {
        county_id,
        organ_id,
        year: quarter.year,
        deputy_id: None,
    };
    let ledger = ledger::load(tx, &which, quarter)?;
    let organ = organs::find(tx, &acting.scope, organ_id)?;
    let row = QuarterRow {
        county_id,
        id: new_id(),
        organ_id,
        year: quarter.year,
        quarter: quarter.number,
        level: congress.level,
        town_id: congress.town_id,
        office_id: congress.office_id,
        frozen_on: acting.today,
        frozen_by_name: acting.actor_name().to_owned(),
        frozen_at: acting.now,
        is_published: false,
        published_on: None,
        decided_on: None,
        decided_by: None,
        is_demo: organ.is_some_and(|organ| organ.is_demo),
        version: 1,
        audience: None,
    };
    insert_quarter(tx, &row)?;
    let lines = ledger.pages.iter().flat_map(|page| lines(&row, page));
    let scores = ledger.pages.iter().map(|page| score(&row, page));
    store_count::keep(tx, lines.collect(), scores.collect())?;
    let told = ledger.pages.iter().map(|page| page.person.id);
    let title = title(&row);
    of_quarter(&row, &title, "duty_quarter.closed")
        .telling(told.map(Recipient::deputy))
        .write(tx, acting)?;
    Ok(row)
}

/// What the quarter gave a deputy.
fn lines(row: &QuarterRow, page: &Page) -> Vec<LineRow> {
    let of_quarter = page.lines.iter();
    let of_quarter = of_quarter.filter(|line| line.quarter == row.which());
    of_quarter
        .zip(0_i32..)
        .map(|(line, position)| LineRow {
            county_id: row.county_id,
            quarter_id: row.id,
            deputy_id: page.person.id,
            position,
            organ_id: row.organ_id,
            year: row.year,
            quarter: row.quarter,
            rule_set_id: line.rule_set,
            record_id: line.record,
            kind: line.kind,
            held_on: line.held_on,
            title: line.title.clone(),
            line: line.line.clone(),
            points: line.points.tenths(),
            why: line.why,
        })
        .collect()
}

fn score(row: &QuarterRow, page: &Page) -> ScoreRow {
    ScoreRow {
        county_id: row.county_id,
        quarter_id: row.id,
        deputy_id: page.person.id,
        organ_id: row.organ_id,
        year: row.year,
        quarter: row.quarter,
        points: page.of(row.which()).tenths(),
        total: page.total.tenths(),
        stars: page.stars,
        star_why: page.star_why,
    }
}

impl Page {
    /// What one quarter gave.
    pub(super) fn of(&self, quarter: Quarter) -> Points {
        let lines = self.lines.iter().filter(|line| line.quarter == quarter);
        lines.map(|line| line.points).sum()
    }
}

/// Records the decision to publish it, to whom, or not to any more (§6.3). Deputies are told when residents see it.
pub(super) fn publish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    (id, seen): (Id, IfMatch),
    request: &PublishDutyQuarterRequest,
) -> Result<QuarterRow, Problem> {
    let mut row = lock_quarter(tx, acting.scope.county_id(), id)?;
    if !acting.scope.sees_town(row.town_id) {
        return Err(Problem::not_found());
    }
    seen.check(row.version)?;
    if !congresses::is_office(&acting.scope, row.level, row.town_id) {
        return Err(error::NOT_YOUR_TURN.problem());
    }
    if request.decided_on > acting.today {
        return Err(Problem::field("/decided_on", "future"));
    }
    row.is_published = request.is_published;
    row.audience = request
        .is_published
        .then(|| request.audience.unwrap_or(DutyAudience::Congress));
    row.published_on = request.is_published.then_some(acting.today);
    row.decided_on = Some(request.decided_on);
    row.decided_by = Some(request.decided_by.clone());
    let row = save_quarter(tx, &row)?;
    let kind = match row.audience {
        Some(DutyAudience::Public) => "duty_quarter.made_public",
        Some(DutyAudience::Congress) => "duty_quarter.published",
        None => "duty_quarter.hidden",
    };
    let told = match row.audience {
        Some(DutyAudience::Public) => store_count::scored(tx, row.county_id, row.id)?,
        _ => Vec::new(),
    };
    let title = title(&row);
    of_quarter(&row, &title, kind)
        .telling(told.into_iter().map(Recipient::deputy))
        .write(tx, acting)?;
    Ok(row)
}

/// What stands for it in lists and events, in any language.
pub(super) fn title(row: &QuarterRow) -> String {
    format!("{} Q{}", row.year, row.quarter)
}

/// Quarters as they are read, with where residents read those that are public.
pub(super) fn read(
    conn: &mut AnyConnection,
    county_id: i64,
    rows: &[QuarterRow],
) -> Result<Vec<DutyQuarter>, Problem> {
    let is_public = |row: &QuarterRow| row.audience == Some(DutyAudience::Public);
    let county = match rows.iter().any(is_public) {
        true => organs::county(conn, county_id)?.region_code,
        false => String::new(),
    };
    // The six digits people know.
    let code = county.get(..6).unwrap_or(&county);
    let quarters = rows.iter().map(|row| {
        let link = is_public(row).then(|| format!("/p/{code}/points/{}", row.id));
        one(row, link)
    });
    Ok(quarters.collect())
}

/// The only one of some.
pub(super) fn read_one(conn: &mut AnyConnection, row: &QuarterRow) -> Result<DutyQuarter, Problem> {
    let mut found = read(conn, row.county_id, std::slice::from_ref(row))?;
    found.pop().ok_or_else(Problem::not_found)
}

fn one(row: &QuarterRow, link: Option<String>) -> DutyQuarter {
    DutyQuarter {
        id: row.id,
        level: row.level,
        organ_id: row.organ_id,
        town_id: row.town_id,
        year: row.year,
        quarter: row.quarter,
        frozen_on: row.frozen_on,
        frozen_by: row.frozen_by_name.clone(),
        is_published: row.is_published,
        audience: row.audience,
        published_on: row.published_on,
        decided_on: row.decided_on,
        decided_by: row.decided_by.clone(),
        link,
        version: row.version,
    }
}
