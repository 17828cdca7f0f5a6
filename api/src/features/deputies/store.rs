//! Table `deputies`.

use super::error;
use super::model::Gender;
use super::rules::MandateStatus;
use crate::features::terms::Level;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, Violation, keyset, one_of,
    violation, with_backend,
};
use crate::platform::http::{Page, PageRequest, Problem};
use crate::platform::text::{contains_pattern, name_sort_key, search_text};
use crate::schema::{deputies, mandates, terms};
use chrono::NaiveDate;
use diesel::dsl::not;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde_json::json;
use std::collections::HashMap;

/// A deputy as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = deputies)]
#[diesel(treat_none_as_default_value = false)]
pub struct Deputy {
    /// County.
    pub county_id: i64,
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What the name sorts by.
    pub sort_key: String,
    /// Gender.
    pub gender: Gender,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Ethnic group.
    pub ethnicity: String,
    /// Party, or 群众.
    pub party: String,
    /// Education.
    pub education: String,
    /// Work unit and post.
    pub occupation: String,
    /// Post in an administrative organ, which some seats rule out.
    pub government_post: Option<String>,
    /// Mobile number.
    pub phone: Option<String>,
    /// The town the deputy belongs to.
    pub town_id: Option<Id>,
    /// Made up for a demonstration.
    pub is_demo: bool,
    /// Folded text to search in.
    pub search_text: String,
    /// Version.
    pub version: i64,
    /// When the deputy was entered.
    pub created_at: Timestamp,
    /// When the record was last changed.
    pub updated_at: Timestamp,
}

impl Deputy {
    /// Computes what is derived from the other fields; call it before every write.
    #[must_use]
    pub fn derived(mut self) -> Self {
        self.sort_key = name_sort_key(&self.name);
        let post = self.government_post.as_deref().unwrap_or_default();
        self.search_text = search_text(&[&self.name, &self.occupation, post]);
        self
    }
}

/// What a list of deputies is limited to.
#[derive(Debug, Clone, Default)]
pub struct DeputyFilter {
    /// Of this town.
    pub town_id: Option<Id>,
    /// With a mandate of one of these levels.
    pub levels: Option<Vec<Level>>,
    /// With a mandate of this term.
    pub term_id: Option<Id>,
    /// With a mandate that stands so on a day; one whose term is over has ended.
    pub statuses: Option<Vec<MandateStatus>>,
    /// The day; without one no term counts as over.
    pub on: Option<NaiveDate>,
    /// In this deputy group.
    pub group_id: Option<Id>,
    /// Part of name, its sound or initials, or of the occupation.
    pub q: Option<String>,
}

impl DeputyFilter {
    fn asks_for_mandates(&self) -> bool {
        self.levels.is_some()
            || self.term_id.is_some()
            || self.statuses.is_some()
            || self.group_id.is_some()
    }
}

type Boxed<'a> = deputies::BoxedQuery<'a, MultiBackend>;

/// The deputies a scope may see: all of the county; those of one's town; a deputy also the deputies
/// of the congresses above the town, with whom it may sign a suggestion, and itself.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let county_id = scope.county_id();
    let query = deputies::table
        .into_boxed()
        .filter(deputies::county_id.eq(county_id));
    match (scope.town_id(), scope.role()) {
        (None, _) => query,
        (Some(town), Role::Deputy) => {
            let above = mandates::table
                .filter(mandates::county_id.eq(county_id))
                .filter(mandates::level.ne(Level::Township))
                .select(mandates::deputy_id);
            let own = scope.deputy_id().unwrap_or(scope.account_id());
            query.filter(
                deputies::town_id
                    .eq(town)
                    .assume_not_null()
                    .or(deputies::id.eq_any(above))
                    .or(deputies::id.eq(own)),
            )
        }
        (Some(town), _) => query.filter(deputies::town_id.eq(town)),
    }
}

fn filtered<'a>(scope: &Scope, filter: &DeputyFilter) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(town) = filter.town_id {
        query = query.filter(deputies::town_id.eq(town));
    }
    if let Some(q) = &filter.q {
        query = query.filter(deputies::search_text.like(contains_pattern(q)).escape('\\'));
    }
    if !filter.asks_for_mandates() {
        return query;
    }
    // A subquery cannot be boxed on the enum: what is not asked for is switched off by a bound flag.
    let any = |asked: bool| (!asked).into_sql::<Bool>();
    let mut standing = filter.statuses.clone().unwrap_or_default();
    let has_ended = standing.contains(&MandateStatus::Ended);
    standing.retain(|status| *status != MandateStatus::Ended);
    // Nobody is in office any more once the term is over, whether or not somebody recorded it.
    let over = || {
        terms::table
            .filter(terms::county_id.eq(scope.county_id()))
            .filter(terms::ends_on.le(filter.on.unwrap_or_default()))
            .select(terms::id)
    };
    let held = mandates::table
        .filter(mandates::county_id.eq(scope.county_id()))
        .filter(
            any(filter.levels.is_some())
                .or(mandates::level.eq_any(filter.levels.clone().unwrap_or_default())),
        )
        .filter(
            any(filter.statuses.is_some())
                .or(mandates::status
                    .eq_any(standing)
                    .and(not(mandates::term_id.eq_any(over()))))
                .or(has_ended
                    .into_sql::<Bool>()
                    .and(mandates::status.eq(MandateStatus::Ended)))
                .or(has_ended
                    .into_sql::<Bool>()
                    .and(mandates::term_id.eq_any(over()))),
        )
        .filter(
            any(filter.term_id.is_some())
                .or(mandates::term_id.eq_any(Vec::from_iter(filter.term_id))),
        )
        .filter(
            any(filter.group_id.is_some()).or(mandates::group_id
                .eq_any(Vec::from_iter(filter.group_id))
                .assume_not_null()),
        );
    query.filter(deputies::id.eq_any(held.select(mandates::deputy_id)))
}

/// One page by name.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &DeputyFilter,
    descending: bool,
    page: &PageRequest,
    count: bool,
) -> Result<Page<Deputy>, Problem> {
    let query = filtered(scope, filter);
    let query = keyset!(query, page, descending, deputies::sort_key: String, deputies::id);
    let rows = query.select(Deputy::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.sort_key), json!(row.id)]);
    if count {
        found.count(conn, filtered(scope, filter))?;
    }
    Ok(found)
}

/// All that match by name, for exports and imports.
pub fn all(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &DeputyFilter,
) -> Result<Vec<Deputy>, Problem> {
    Ok(filtered(scope, filter)
        .order((deputies::sort_key.asc(), deputies::id.asc()))
        .select(Deputy::as_select())
        .load(conn)?)
}

/// A deputy in scope, or 404.
pub fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Deputy, Problem> {
    Ok(visible(scope)
        .filter(deputies::id.eq(id))
        .select(Deputy::as_select())
        .first(conn)?)
}

/// The same, locked until the transaction ends.
pub(super) fn get_for_update(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
) -> Result<Deputy, Problem> {
    get(conn, scope, id)?;
    Ok(deputies::table
        .find((scope.county_id(), id))
        .select(Deputy::columns())
        .lock_rows()
        .get_result(conn)?)
}

/// Deputies by identifier, without regard to scope: for features that show names of records the
/// caller may see. One query for a whole page.
pub fn by_ids(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<HashMap<Id, Deputy>, Problem> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<Deputy> = deputies::table
        .filter(deputies::county_id.eq(county_id))
        .filter(one_of(deputies::id, ids.to_vec()))
        .select(Deputy::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Enters a deputy; 409 when the phone number is another's.
pub fn insert(conn: &mut AnyConnection, _scope: &Scope, deputy: &Deputy) -> Result<(), Problem> {
    diesel::insert_into(deputies::table)
        .values(deputy)
        .execute(conn)
        .map_err(refused)?;
    Ok(())
}

/// Enters many deputies, some hundred per statement.
pub fn insert_all(
    conn: &mut AnyConnection,
    _scope: &Scope,
    rows: Vec<Deputy>,
) -> Result<(), Problem> {
    for batch in rows.chunks(500) {
        let batch = batch.to_vec();
        with_backend!(conn, c => diesel::insert_into(deputies::table).values(batch).execute(c))
            .map_err(refused)?;
    }
    Ok(())
}

/// Writes the fields of a deputy; the caller has counted the version up.
pub fn update(conn: &mut AnyConnection, scope: &Scope, deputy: &Deputy) -> Result<(), Problem> {
    diesel::update(deputies::table.find((scope.county_id(), deputy.id)))
        .set((
            deputies::name.eq(&deputy.name),
            deputies::sort_key.eq(&deputy.sort_key),
            deputies::gender.eq(deputy.gender),
            deputies::born_on.eq(deputy.born_on),
            deputies::ethnicity.eq(&deputy.ethnicity),
            deputies::party.eq(&deputy.party),
            deputies::education.eq(&deputy.education),
            deputies::occupation.eq(&deputy.occupation),
            deputies::government_post.eq(deputy.government_post.as_ref()),
            deputies::phone.eq(deputy.phone.as_ref()),
            deputies::town_id.eq(deputy.town_id),
            deputies::search_text.eq(&deputy.search_text),
            deputies::version.eq(deputy.version),
            deputies::updated_at.eq(deputy.updated_at),
        ))
        .execute(conn)
        .map_err(refused)?;
    Ok(())
}

/// Counts the version of a deputy up after one of its mandates has changed.
pub(super) fn touch(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::update(deputies::table.find((scope.county_id(), id)))
        .set((
            deputies::version.eq(deputies::version + 1),
            deputies::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

fn refused(error: diesel::result::Error) -> Problem {
    match violation(&error) {
        Some(Violation::Unique(name)) if name == "deputies_county_id_phone_key" => {
            error::PHONE_TAKEN
                .problem()
                .at("/phone", "taken", Default::default())
        }
        _ => error.into(),
    }
}
