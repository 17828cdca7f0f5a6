//! What the first page says about suggestions: what is late, what is asked for, what concerns one.

use std::borrow::Cow;

use super::detail;
use super::dto::ListSuggestionsQuery;
use super::list::{View, Wanted, views};
use super::model::{Status, Turn};
use super::response::SuggestionItem;
use super::store_overview as store;
use super::{store_list, store_place, store_views};
use crate::features::calendar::{self, Calendar};
use crate::features::clocks::{Term, compute_due, is_overdue};
use crate::features::parameters;
use crate::platform::auth::{Acting, Role};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, text_enum};
use crate::platform::events::EventRow;
use crate::platform::http::{PageRequest, Problem};

text_enum! {
    /// How things stand with something that is asked for.
    pub enum AskedState {
        /// Nothing waits.
        Green = "green",
        /// Something waits, still in time.
        Yellow = "yellow",
        /// Something is late.
        Red = "red",
    }
}

/// Something that the law or the plan asks of the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// `assign`, `rate`, `contact`.
    pub key: &'static str,
    /// How it stands.
    pub state: AskedState,
    /// How many wait.
    pub count: usize,
    /// Days allowed.
    pub days: u16,
    /// The article or practice behind it.
    pub basis: String,
    /// The rule in the domain document.
    pub rule: &'static str,
}

/// What is late in the reader's scope: how many, and the first ones.
pub fn overdue(
    conn: &mut AnyConnection,
    acting: &Acting,
    limit: i64,
) -> Result<(i64, Vec<SuggestionItem>), Problem> {
    let role = acting.scope.role();
    if !views(role).contains(&View::Overdue) {
        return Ok((0, Vec::new()));
    }
    let query = ListSuggestionsQuery {
        view: Some(View::Overdue),
        ..ListSuggestionsQuery::default()
    };
    let wanted = Wanted::new(query, role)?;
    let page = PageRequest::new(Some(limit), None, String::new())?;
    let rows = store_list::list(conn, acting, &wanted, &page)?;
    let shown = i64::try_from(rows.items.len()).unwrap_or(limit);
    let count = if shown < limit {
        shown
    } else {
        let place = store_place::place(conn, acting, &[View::Overdue])?;
        let counts = store_views::counts(conn, acting, &[View::Overdue], &place)?;
        counts.first().copied().unwrap_or(shown)
    };
    Ok((count, detail::items(acting, rows).items))
}

/// What [`asked`] stands on, all of which changes seldom.
pub struct Footing {
    /// The offices the reader works for.
    offices: Vec<Id>,
    /// What is asked, and in how many days; nothing of some.
    rule: Option<AskedRule>,
    calendar: Cow<'static, Calendar>,
}

struct AskedRule {
    key: &'static str,
    term: Term,
    days: u16,
    basis: String,
    rule: &'static str,
}

/// Looks up what [`asked`] stands on.
pub fn footing(conn: &mut AnyConnection, acting: &Acting) -> Result<Footing, Problem> {
    let scope = &acting.scope;
    let offices = match scope.role() {
        Role::County | Role::Township => store_place::place(conn, acting, &[View::ToDo])?.offices,
        _ => Vec::new(),
    };
    Ok(Footing {
        offices,
        rule: asked_rule(conn, acting)?,
        calendar: calendar::load(conn)?,
    })
}

fn asked_rule(conn: &mut AnyConnection, acting: &Acting) -> Result<Option<AskedRule>, Problem> {
    let (key, parameter, unit_parameter) = match acting.scope.role() {
        Role::County | Role::Township => (
            "assign",
            "assign_days_between_sessions",
            Some("assign_days_unit"),
        ),
        Role::Deputy => ("rate", "feedback_days", Some("feedback_days_unit")),
        Role::Undertaker => ("contact", "contact_days", None),
        _ => return Ok(None),
    };
    let scope = &acting.scope;
    let (county, town, on) = (scope.county_id(), scope.town_id(), acting.today);
    let keys: Vec<&str> = [Some(parameter), unit_parameter]
        .into_iter()
        .flatten()
        .collect();
    let mut resolved = parameters::resolve_these(conn, county, town, &keys, on)?.into_iter();
    let (found, unit) = (resolved.next(), resolved.next());
    let found = found.ok_or_else(|| Problem::internal(anyhow::anyhow!("no {parameter}")))?;
    let days: u16 = found.count().map_err(Problem::internal)?;
    let in_working_days = match unit {
        Some(unit) => unit.text().map_err(Problem::internal)? == "working_days",
        None => true,
    };
    let term = if in_working_days {
        Term::WorkingDays(days)
    } else {
        Term::CalendarDays(days)
    };
    Ok(Some(AskedRule {
        key,
        term,
        days,
        basis: found.basis,
        rule: found.definition.rule,
    }))
}

/// What is asked of the reader: the office assigns what it admitted, the deputy rates the answers,
/// the unit contacts the deputy, each within the days of the register.
pub fn asked(
    conn: &mut AnyConnection,
    acting: &Acting,
    footing: &Footing,
) -> Result<Option<Asked>, Problem> {
    let Some(rule) = &footing.rule else {
        return Ok(None);
    };
    let scope = &acting.scope;
    let (count, oldest) = match scope.role() {
        Role::Deputy => store::replied_to(conn, scope)?,
        Role::Undertaker => store::not_contacted(conn, scope)?,
        _ => {
            let (turn, status) = (Turn::Office, Status::Accepted);
            store::waiting_at(conn, scope, &footing.offices, turn, status)?
        }
    };
    let state = match oldest {
        None => AskedState::Green,
        Some(oldest) => {
            let due = compute_due(local_date(oldest), rule.term, &footing.calendar).due;
            if is_overdue(due, acting.today) {
                AskedState::Red
            } else {
                AskedState::Yellow
            }
        }
    };
    Ok(Some(Asked {
        key: rule.key,
        state,
        count,
        days: rule.days,
        basis: rule.basis.clone(),
        rule: rule.rule,
    }))
}

/// The last events of suggestions that concern the reader, newest first.
pub fn concerning(
    conn: &mut AnyConnection,
    acting: &Acting,
    limit: i64,
) -> Result<Vec<EventRow>, Problem> {
    let scope = &acting.scope;
    match scope.role() {
        Role::County | Role::Township => store::events_in_scope(conn, scope, limit),
        Role::Deputy => store::events_of_signed(conn, scope, limit),
        Role::Undertaker => store::events_of_unit(conn, scope, limit),
        _ => Ok(Vec::new()),
    }
}
