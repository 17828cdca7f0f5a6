//! Lists of files.

use super::dto::ListDutyFilesQuery;
use super::model::DutyFileState;
use super::store::visible;
use crate::features::deputies::rules::MandateStatus;
use crate::features::terms::Level;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id, keyset, one_of};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::schema::{deputies, duty_files, mandates, terms};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// A file in a list.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Listed {
    pub(super) id: Id,
    pub(super) deputy_id: Id,
    pub(super) name: String,
    pub(super) sort_key: String,
    pub(super) level: Level,
    pub(super) status: MandateStatus,
    pub(super) elected_on: NaiveDate,
    pub(super) ended_on: Option<NaiveDate>,
    pub(super) term_id: Id,
    pub(super) organ_id: Option<Id>,
    pub(super) congress_name: String,
    pub(super) ordinal: i16,
    pub(super) term_ends_on: Option<NaiveDate>,
    pub(super) frozen_on: Option<NaiveDate>,
    pub(super) handed_on: Option<NaiveDate>,
}

/// Those that satisfy the filters.
macro_rules! narrowed {
    ($scope:expr, $filter:expr, $today:expr) => {{
        let mut query = visible!($scope);
        if let Some(deputy) = $filter.deputy_id {
            query = query.filter(mandates::deputy_id.eq(deputy));
        }
        if let Some(level) = $filter.level {
            query = query.filter(mandates::level.eq(Level::from(level)));
        }
        if let Some(town) = $filter.town_id {
            query = query
                .filter(mandates::level.eq(Level::Township))
                .filter(terms::organ_id.eq(town));
        }
        if let Some(term) = $filter.term_id {
            query = query.filter(mandates::term_id.eq(term));
        }
        match $filter.state {
            None => query,
            Some(DutyFileState::HandedOver) => query.filter(duty_files::handed_on.is_not_null()),
            Some(DutyFileState::Closed) => query
                .filter(duty_files::frozen_on.is_not_null())
                .filter(duty_files::handed_on.is_null()),
            Some(DutyFileState::Over) => query.filter(duty_files::frozen_on.is_null()).filter(
                mandates::status
                    .eq(MandateStatus::Ended)
                    .or(terms::ends_on.is_not_null().and(terms::ends_on.le($today))),
            ),
            Some(DutyFileState::Open) => query
                .filter(duty_files::frozen_on.is_null())
                .filter(mandates::status.ne(MandateStatus::Ended))
                .filter(terms::ends_on.is_null().or(terms::ends_on.gt($today))),
        }
    }};
}

/// One page, by name.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    (filter, today): (&ListDutyFilesQuery, NaiveDate),
    page: &PageRequest,
) -> Result<Page<Listed>, Problem> {
    let query = narrowed!(scope, filter, today);
    let query = keyset!(query, page, false, deputies::sort_key: String, mandates::id);
    let rows: Vec<Listed> = query
        .select((
            mandates::id,
            mandates::deputy_id,
            deputies::name,
            deputies::sort_key,
            mandates::level,
            mandates::status,
            mandates::elected_on,
            mandates::ended_on,
            mandates::term_id,
            terms::organ_id,
            terms::congress_name,
            terms::ordinal,
            terms::ends_on,
            duty_files::frozen_on.nullable(),
            duty_files::handed_on.nullable(),
        ))
        .load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.sort_key), json!(row.id)]);
    if filter.count {
        found.count(conn, narrowed!(scope, filter, today))?;
    }
    Ok(found)
}
