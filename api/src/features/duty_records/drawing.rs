//! The county draws verified records at random, to look at them again (抽查; A9).

use super::detail::Around;
use super::dto::{DrawDutyRecordsRequest, DutySamplingQuery};
use super::log::tell_draw;
use super::quarter::Quarter;
use super::response_draws::{DutyDraw, DutyDrawItem, DutySampling, DutySamplingOfCongress};
use super::rows::DrawRow;
use super::{rules, store, store_draws};
use crate::features::organs;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::{Problem, minted};
use crate::platform::i18n::Params;
use crate::platform::ids::random_id;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

/// Draws among those that are verified and were neither drawn nor looked at before. The seed is made here, so that nobody
/// chooses it, and kept, so that the draw can be repeated.
pub(super) fn draw(
    tx: &mut Tx<'_>,
    acting: &Acting,
    request: &DrawDutyRecordsRequest,
) -> Result<DrawRow, Problem> {
    let county_id = acting.scope.county_id();
    let id = minted(request.id, |id| store_draws::exists_id(tx, county_id, id))?;
    let quarter = Quarter {
        year: request.year,
        number: request.quarter,
    };
    if quarter > Quarter::of(acting.today) {
        return Err(Problem::field("/quarter", "future"));
    }
    if let Some(town) = request.town_id {
        let found = organs::find(tx, &acting.scope, town)?;
        if !found.is_some_and(|organ| organ.kind.is_town()) {
            return Err(Problem::field("/town_id", "unknown"));
        }
    }
    let pool = store_draws::pool(tx, county_id, request.town_id, quarter)?;
    if pool.is_empty() {
        return Err(Problem::field("/number", "duty_draw_of_nothing"));
    }
    let bytes: Vec<[u8; 16]> = pool.iter().map(|(id, _)| *id.0.as_bytes()).collect();
    let seed = random_id().to_string();
    let number = usize::try_from(request.number).map_err(Problem::internal)?;
    let drawn = rules::drawn(&seed, &bytes, number);
    let row = DrawRow {
        county_id,
        id,
        town_id: request.town_id,
        year: request.year,
        quarter: request.quarter,
        number: i32::try_from(drawn.len()).map_err(Problem::internal)?,
        pool: i32::try_from(bytes.len()).map_err(Problem::internal)?,
        pool_digest: hex::encode(&Sha256::digest(bytes.concat())[..]),
        seed,
        drawn_by_name: acting.actor_name().to_owned(),
        is_demo: pool.iter().all(|(_, is_demo)| *is_demo),
        created_at: acting.now,
    };
    let records: Vec<Id> = drawn
        .into_iter()
        .map(|one| Id(Uuid::from_bytes(one)))
        .collect();
    store_draws::insert(tx, &row, &records)?;
    tell_draw(tx, acting, &row)?;
    Ok(row)
}

/// A draw, with what was drawn.
pub(super) fn read(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &DrawRow,
) -> Result<DutyDraw, Problem> {
    let drawn = store_draws::records(conn, row)?;
    let mut rows: HashMap<Id, _> = store::these(conn, &acting.scope, &drawn)?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let rows: Vec<_> = drawn.iter().filter_map(|id| rows.remove(id)).collect();
    let around = Around::load(conn, row.county_id, &rows)?;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    Ok(DutyDraw {
        draw: item(row, &towns),
        records: rows.iter().map(|row| around.item(row)).collect(),
    })
}

fn item(row: &DrawRow, towns: &HashMap<Id, String>) -> DutyDrawItem {
    DutyDrawItem {
        id: row.id,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        year: row.year,
        quarter: row.quarter,
        number: row.number,
        pool: row.pool,
        pool_digest: row.pool_digest.clone(),
        seed: row.seed.clone(),
        drawn_by: row.drawn_by_name.clone(),
        created_at: row.created_at,
    }
}

/// How many verified records of each congress were looked at again in a quarter, and how many were wrong.
pub(super) fn figures(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &DutySamplingQuery,
) -> Result<DutySampling, Problem> {
    let quarter = Quarter {
        year: query.year,
        number: query.quarter,
    };
    in_range("year", query.year, (2000, 2999))?;
    in_range("quarter", query.quarter, (1, 4))?;
    let county_id = acting.scope.county_id();
    let counted = store_draws::figures(conn, county_id, quarter)?;
    let draws = store_draws::of_quarter(conn, county_id, quarter)?;
    let towns = counted.keys().filter_map(|of| of.1);
    let towns: Vec<Id> = towns
        .chain(draws.iter().filter_map(|row| row.town_id))
        .collect();
    let towns = organs::short_names(conn, county_id, &towns)?;
    let name = |id: Option<Id>| id.and_then(|id| towns.get(&id).cloned());
    let congresses = counted
        .into_iter()
        .map(|((level, town_id), of)| DutySamplingOfCongress {
            level,
            town_id,
            town_name: name(town_id),
            total: of.total,
            drawn: of.drawn,
            sampled: of.sampled,
            wrong: of.wrong,
        });
    Ok(DutySampling {
        year: query.year,
        quarter: query.quarter,
        congresses: congresses.collect(),
        draws: draws.iter().map(|row| item(row, &towns)).collect(),
    })
}

fn in_range(name: &str, value: i32, (min, max): (i32, i32)) -> Result<(), Problem> {
    if (min..=max).contains(&value) {
        return Ok(());
    }
    let limits: Params = [
        ("min".to_owned(), min.into()),
        ("max".to_owned(), max.into()),
    ]
    .into();
    Err(Problem::parameter(name, "range", limits))
}
