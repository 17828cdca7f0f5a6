//! Which version of which template holds.

use super::model::{Kind, Step, TemplateSource};
use super::presets::preset;
use super::store::{self, TemplateRow};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;

/// Whose template may hold, the nearest first: the unit's, the town's; the county's comes after them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Owners {
    /// The unit that works by it.
    pub unit: Option<Id>,
    /// The town it works for.
    pub town: Option<Id>,
}

/// The steps that hold.
#[derive(Debug, Clone)]
pub(in crate::features) struct Holding {
    pub source: TemplateSource,
    /// 0 for what holds while nobody has made one.
    pub version: i32,
    pub steps: Vec<Step>,
}

/// The steps that held for some owners at a moment, for each of several beginnings: one query.
pub(in crate::features) fn holding(
    conn: &mut AnyConnection,
    county_id: i64,
    kind: Kind,
    of: &[(Option<Id>, Option<Id>, Timestamp)],
) -> Result<Vec<Holding>, Problem> {
    let organs: Vec<Id> = of
        .iter()
        .flat_map(|(unit, town, _)| [*unit, *town])
        .flatten()
        .collect();
    let versions = store::versions(conn, county_id, kind, &organs)?;
    of.iter()
        .map(|(unit, town, at)| {
            let owners = Owners {
                unit: *unit,
                town: *town,
            };
            pick(kind, &versions, owners, *at)
        })
        .collect()
}

/// `versions` is sorted newest first.
pub(super) fn pick(
    kind: Kind,
    versions: &[TemplateRow],
    owners: Owners,
    at: Timestamp,
) -> Result<Holding, Problem> {
    let of = |organ: Option<Id>| {
        let mut own = versions.iter().filter(|row| row.organ_id == organ);
        own.find(|row| row.at <= at).filter(|row| !row.is_withdrawn)
    };
    let candidates = [
        (owners.unit, TemplateSource::Unit),
        (owners.town, TemplateSource::Township),
    ];
    let nearest = candidates
        .into_iter()
        .filter(|(organ, _)| organ.is_some())
        .find_map(|(organ, source)| of(organ).map(|row| (row, source)))
        .or_else(|| of(None).map(|row| (row, TemplateSource::County)));
    match nearest {
        Some((row, source)) => Ok(Holding {
            source,
            version: row.version,
            steps: serde_json::from_value(row.steps.0.clone()).map_err(Problem::internal)?,
        }),
        None => Ok(Holding {
            source: TemplateSource::Preset,
            version: 0,
            steps: preset(kind),
        }),
    }
}
