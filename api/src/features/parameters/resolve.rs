//! Which value holds: the town's newest, else the county's newest, else the register's.

use super::model::{Definition, Resolved, Source};
use super::{register, store};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;

/// The value of one parameter for a county, or for a town of it, on a day.
///
/// # Errors
/// A fault of ours for a key that is not in the register; database errors.
pub fn resolve(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    key: &str,
    on: NaiveDate,
) -> Result<Resolved, Problem> {
    let definition = definition(key)?;
    let recorded = store::valid(conn, county_id, town_id, &[key], on)?;
    Ok(pick(definition, &recorded, town_id))
}

/// The values of some parameters in the order of their keys: one query.
///
/// # Errors
/// An unknown key, or database errors.
pub fn resolve_these(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    keys: &[&str],
    on: NaiveDate,
) -> Result<Vec<Resolved>, Problem> {
    let recorded = store::valid(conn, county_id, town_id, keys, on)?;
    keys.iter()
        .map(|key| Ok(pick(definition(key)?, &recorded, town_id)))
        .collect()
}

/// Some parameters of a county and of all of its towns, read at once.
pub struct Book {
    recorded: Vec<store::ValueRow>,
}

impl Book {
    /// One query, however many towns are asked about.
    ///
    /// # Errors
    /// Database errors.
    pub fn load(
        conn: &mut AnyConnection,
        county_id: i64,
        keys: &[&str],
        on: NaiveDate,
    ) -> Result<Self, Problem> {
        let recorded = store::valid_everywhere(conn, county_id, keys, on)?;
        Ok(Self { recorded })
    }

    /// The value of one of them for a town, or for the county.
    ///
    /// # Errors
    /// An unknown key.
    pub fn of(&self, town_id: Option<Id>, key: &str) -> Result<Resolved, Problem> {
        Ok(pick(definition(key)?, &self.recorded, town_id))
    }

    /// The same as a whole number.
    ///
    /// # Errors
    /// An unknown key, or one that is not a number.
    pub fn int(&self, town_id: Option<Id>, key: &str) -> Result<i64, Problem> {
        self.of(town_id, key)?.int().map_err(Problem::internal)
    }
}

fn definition(key: &str) -> Result<&'static Definition, Problem> {
    register::find(key)
        .ok_or_else(|| Problem::internal(anyhow::anyhow!("no parameter {key} in the register")))
}

/// The values of all parameters in the order of the register: one query.
///
/// # Errors
/// Database errors.
pub fn resolve_all(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    on: NaiveDate,
) -> Result<Vec<Resolved>, Problem> {
    let recorded = store::valid(conn, county_id, town_id, &[], on)?;
    Ok(register::all()
        .map(|definition| pick(definition, &recorded, town_id))
        .collect())
}

/// `recorded` is sorted newest first.
fn pick(
    definition: &'static Definition,
    recorded: &[store::ValueRow],
    town_id: Option<Id>,
) -> Resolved {
    let of = |organ: Option<Id>| {
        recorded
            .iter()
            .find(|row| row.key == definition.key && row.organ_id == organ)
    };
    let own = town_id.and_then(|town| of(Some(town)));
    let (row, source) = match (own, of(None)) {
        _ if definition.is_fixed() => (None, Source::Default),
        (Some(row), _) => (Some(row), Source::Township),
        (None, Some(row)) => (Some(row), Source::County),
        (None, None) => (None, Source::Default),
    };
    match row {
        Some(row) => Resolved {
            definition,
            value: row.value.0.clone(),
            source,
            valid_from: Some(row.valid_from),
            basis: row.basis.clone(),
        },
        None => Resolved {
            definition,
            value: definition.default_value(),
            source,
            valid_from: None,
            basis: definition.basis.to_owned(),
        },
    }
}
