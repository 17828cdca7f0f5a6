//! Table `questions`.

use super::dto::ListQuestionsQuery;
use super::model::{AnswerMode, QuestionStatus};
use crate::features::congresses::CongressLevel;
use crate::features::organs::OrganKind;
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{
    AnyConnection, Columns, Id, LockRowsExt, MultiBackend, Timestamp, keyset, one_of,
};
use crate::platform::http::{IfMatch, Page, PageRequest, Problem};
use crate::platform::text::contains_pattern;
use crate::schema::{mandates, organs, questions};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::json;

/// A question as stored.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = questions, treat_none_as_default_value = false)]
pub(super) struct Question {
    pub county_id: i64,
    pub id: Id,
    pub level: CongressLevel,
    pub organ_id: Id,
    pub term_id: Id,
    /// Sessions have no record yet.
    pub session_id: Option<Id>,
    pub town_id: Option<Id>,
    pub office_id: Id,
    pub deputy_id: Id,
    pub deputy_name: String,
    pub item: String,
    pub target_name: String,
    pub unit_id: Option<Id>,
    pub asked_on: NaiveDate,
    pub status: QuestionStatus,
    pub due_on: Option<NaiveDate>,
    pub mode: Option<AnswerMode>,
    pub answered_by: Option<String>,
    pub answered_post: Option<String>,
    pub answered_on: Option<NaiveDate>,
    pub withdrawn_by_name: Option<String>,
    pub withdrawn_at: Option<Timestamp>,
    pub is_demo: bool,
    pub recorded_by: Id,
    pub recorded_by_name: String,
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub search_text: String,
    pub content: String,
    pub answer: Option<String>,
    pub withdrawn_reason: Option<String>,
}

type Boxed<'a> = questions::BoxedQuery<'a, MultiBackend>;

/// What a scope may see. County: all; township: those in its congress; deputy: those in their
/// congresses, which were asked before all; unit: those put to it.
fn visible<'a>(scope: &Scope) -> Boxed<'a> {
    let query = questions::table
        .into_boxed()
        .filter(questions::county_id.eq(scope.county_id()));
    match scope.role() {
        Role::County => query,
        Role::Township => query.filter(questions::town_id.eq(scope.town_id())),
        Role::Deputy => query.filter(
            questions::term_id.eq_any(
                mandates::table
                    .filter(mandates::county_id.eq(scope.county_id()))
                    .filter(mandates::deputy_id.nullable().eq(scope.deputy_id()))
                    .select(mandates::term_id),
            ),
        ),
        Role::Undertaker => query.filter(questions::unit_id.eq(scope.organ_id())),
        Role::Village | Role::Admin | Role::Security | Role::Auditor => {
            query.filter(questions::version.lt(0))
        }
    }
}

/// Whether the caller records the answer: the office of that congress, or the organ asked.
pub(super) fn may_answer(scope: &Scope, row: &Question) -> bool {
    match scope.role() {
        Role::County => row.level == CongressLevel::County,
        Role::Township => row.level == CongressLevel::Township && scope.town_id() == row.town_id,
        Role::Undertaker => row.unit_id == Some(scope.organ_id()),
        _ => false,
    }
}

/// Whether the caller may correct and withdraw it: who recorded it, or the deputy who asked.
pub(super) fn is_author(scope: &Scope, row: &Question) -> bool {
    let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    row.recorded_by == scope.account_id() || own == Some(row.deputy_id)
}

/// A question in scope, or 404.
pub(super) fn get(conn: &mut AnyConnection, scope: &Scope, id: Id) -> Result<Question, Problem> {
    let found = visible(scope)
        .filter(questions::id.eq(id))
        .select(Question::as_select())
        .first(conn)
        .optional()?;
    found.ok_or_else(Problem::not_found)
}

/// A question in scope, locked until the transaction ends; 412 when it is not the version the caller
/// looked at.
pub(super) fn lock(
    conn: &mut AnyConnection,
    scope: &Scope,
    id: Id,
    seen: IfMatch,
) -> Result<Question, Problem> {
    let locked: Option<i64> = questions::table
        .find((scope.county_id(), id))
        .select(questions::version)
        .lock_rows()
        .get_result(conn)
        .optional()?;
    locked.ok_or_else(Problem::not_found)?;
    let row = get(conn, scope, id)?;
    seen.check(row.version)?;
    Ok(row)
}

/// Enters a question.
pub(super) fn insert(conn: &mut AnyConnection, row: &Question) -> Result<(), Problem> {
    diesel::insert_into(questions::table)
        .values(row)
        .execute(conn)?;
    Ok(())
}

/// Writes the answer; gives back the row as it is now.
pub(super) fn save(conn: &mut AnyConnection, row: &Question) -> Result<Question, Problem> {
    Ok(
        diesel::update(questions::table.find((row.county_id, row.id)))
            .set((
                (
                    questions::item.eq(&row.item),
                    questions::target_name.eq(&row.target_name),
                    questions::unit_id.eq(row.unit_id),
                    questions::asked_on.eq(row.asked_on),
                    questions::due_on.eq(row.due_on),
                    questions::content.eq(&row.content),
                    questions::search_text.eq(&row.search_text),
                    questions::withdrawn_reason.eq(&row.withdrawn_reason),
                    questions::withdrawn_by_name.eq(&row.withdrawn_by_name),
                    questions::withdrawn_at.eq(row.withdrawn_at),
                ),
                questions::status.eq(row.status),
                questions::mode.eq(row.mode),
                questions::answer.eq(&row.answer),
                questions::answered_by.eq(&row.answered_by),
                questions::answered_post.eq(&row.answered_post),
                questions::answered_on.eq(row.answered_on),
                questions::version.eq(row.version + 1),
                questions::updated_at.eq(row.updated_at),
            ))
            .returning(Question::columns())
            .get_result(conn)?,
    )
}

/// A working unit of the town for its congress, of the county for the county's.
pub(super) fn has_unit(
    conn: &mut AnyConnection,
    county_id: i64,
    town_id: Option<Id>,
    unit_id: Id,
) -> Result<bool, Problem> {
    let query = organs::table
        .into_boxed()
        .filter(organs::county_id.eq(county_id))
        .filter(organs::id.eq(unit_id))
        .filter(organs::kind.eq(OrganKind::GovernmentUnit))
        .filter(organs::is_active.eq(true));
    let query = match town_id {
        Some(town) => query.filter(organs::town_id.eq(town)),
        None => query.filter(organs::town_id.is_null()),
    };
    let found: Option<Id> = query.select(organs::id).first(conn).optional()?;
    Ok(found.is_some())
}

fn rows_of<'a>(scope: &Scope, filter: &ListQuestionsQuery) -> Boxed<'a> {
    let mut query = visible(scope);
    if let Some(status) = &filter.status {
        query = query.filter(one_of(questions::status, status.0.clone()));
    }
    if let Some(level) = &filter.level {
        query = query.filter(one_of(questions::level, level.0.clone()));
    }
    if let Some(towns) = &filter.town_id {
        let towns: Vec<Option<Id>> = towns.0.iter().copied().map(Some).collect();
        query = query.filter(one_of(questions::town_id, towns));
    }
    if let Some(q) = filter.q.as_deref().map(str::trim).filter(|q| !q.is_empty()) {
        query = query.filter(
            questions::search_text
                .like(contains_pattern(q))
                .escape('\\'),
        );
    }
    query
}

/// One page, the newest first.
pub(super) fn list(
    conn: &mut AnyConnection,
    scope: &Scope,
    filter: &ListQuestionsQuery,
    page: &PageRequest,
) -> Result<Page<Question>, Problem> {
    let query = rows_of(scope, filter);
    let query = keyset!(query, page, true, questions::created_at: Timestamp, questions::id);
    let rows = query.select(Question::as_select()).load(conn)?;
    let mut found = page.page(rows, |row| vec![json!(row.created_at), json!(row.id)]);
    if filter.count {
        found.count(conn, rows_of(scope, filter))?;
    }
    Ok(found)
}
