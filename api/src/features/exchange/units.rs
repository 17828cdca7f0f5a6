//! Government units: recognised by their full name.

use super::plan::Outcome;
use super::row::Row;
use super::sheet::Table;
use crate::features::organs::{self, NewOrgan, Organ, OrganFilter, OrganKind};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use std::collections::{HashMap, HashSet};

/// Units to write.
#[derive(Default)]
pub(super) struct UnitWork {
    pub new: Vec<NewOrgan>,
    pub changed: Vec<Organ>,
}

/// Towns by every name people write: full, short, of the division.
pub(super) fn towns(
    conn: &mut AnyConnection,
    acting: &Acting,
) -> Result<HashMap<String, Organ>, Problem> {
    let filter = OrganFilter {
        kinds: Some(vec![
            OrganKind::TownshipCongress,
            OrganKind::SubdistrictCommittee,
        ]),
        ..OrganFilter::default()
    };
    let mut found = HashMap::new();
    for town in organs::all(conn, &acting.scope, &filter)? {
        let bare = town.name.trim_end_matches("人民代表大会").to_owned();
        for name in [town.name.clone(), town.short_name.clone(), bare] {
            found.entry(name).or_insert_with(|| town.clone());
        }
    }
    Ok(found)
}

pub(super) fn plan<'a>(
    conn: &mut AnyConnection,
    acting: &Acting,
    table: &'a Table,
    unreadable: &HashSet<u32>,
    note: &mut impl FnMut(Row<'a>, Outcome),
) -> Result<UnitWork, Problem> {
    let filter = OrganFilter {
        kinds: Some(vec![OrganKind::GovernmentUnit]),
        ..OrganFilter::default()
    };
    let known: HashMap<String, Organ> = organs::all(conn, &acting.scope, &filter)?
        .into_iter()
        .map(|unit| (unit.name.clone(), unit))
        .collect();
    let towns = towns(conn, acting)?;
    let county = organs::county(conn, acting.scope.county_id())?;
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut work = UnitWork::default();
    for record in &table.records {
        let mut row = Row::new(table, record);
        let mut outcome = Outcome::Failed;
        if !unreadable.contains(&record.row) {
            let unit = read(&mut row, &towns);
            let earlier = seen.insert(unit.name.clone(), record.row);
            if let Some(earlier) = earlier.filter(|_| !unit.name.is_empty()) {
                row.fail_with_value("name", "duplicate_in_file", "row", earlier);
            }
            fixed(&mut row, &unit, &known);
            if row.findings.is_empty() {
                outcome = decide(unit, &known, &county.region_code, &mut work);
            }
        }
        note(row, outcome);
    }
    Ok(work)
}

/// The cells of a row.
struct UnitRow {
    name: String,
    short_name: Option<String>,
    town: Option<Organ>,
    is_active: Option<bool>,
}

fn read(row: &mut Row<'_>, towns: &HashMap<String, Organ>) -> UnitRow {
    row.require(&["name"]);
    let town = row.text("town", 1, 60);
    let found = town.as_ref().and_then(|name| towns.get(name)).cloned();
    if town.is_some() && found.is_none() {
        row.fail("town", "unknown_town");
    }
    UnitRow {
        name: row.text("name", 2, 60).unwrap_or_default(),
        short_name: row.text("short_name", 1, 60),
        town: found,
        is_active: row.choice("is_active").map(|word| word == "yes"),
    }
}

/// What an import does not do: move a unit to another town, enter one that is closed.
fn fixed(row: &mut Row<'_>, unit: &UnitRow, known: &HashMap<String, Organ>) {
    let before = known.get(&unit.name);
    let town_id = unit.town.as_ref().map(|town| town.id);
    if before.is_some_and(|before| town_id.is_some() && before.town_id != town_id) {
        row.fail("town", "town_fixed");
    }
    if before.is_none() && unit.is_active == Some(false) {
        row.fail("is_active", "new_but_closed");
    }
}

fn decide(
    unit: UnitRow,
    known: &HashMap<String, Organ>,
    county_code: &str,
    work: &mut UnitWork,
) -> Outcome {
    let town_id: Option<Id> = unit.town.as_ref().map(|town| town.id);
    let Some(before) = known.get(&unit.name) else {
        let code = unit.town.map(|town| town.region_code);
        work.new.push(NewOrgan {
            id: new_id(),
            kind: OrganKind::GovernmentUnit,
            short_name: unit.short_name.unwrap_or_else(|| unit.name.clone()),
            name: unit.name,
            parent_id: None,
            town_id,
            region_code: code.unwrap_or_else(|| county_code.to_owned()),
            is_demo: false,
        });
        return Outcome::New;
    };
    let mut after = before.clone();
    after.short_name = unit.short_name.unwrap_or(after.short_name);
    after.is_active = unit.is_active.unwrap_or(after.is_active);
    if after.short_name == before.short_name && after.is_active == before.is_active {
        return Outcome::Unchanged;
    }
    work.changed.push(after);
    Outcome::Changed
}
