//! What must hold for a deputy and a mandate, beyond the shape of the request.

use super::error;
use super::mandate_store::Mandate;
use super::rules::MandateStatus;
use crate::features::organs::{self, OrganKind};
use crate::features::terms::{Level, Term};
use crate::platform::auth::{Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::{Months, NaiveDate};
use std::collections::HashMap;

/// Only digits, 7 to 20 of them; spaces and hyphens are left out.
pub fn phone(text: &str) -> Result<String, &'static str> {
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | '\u{3000}'))
        .collect();
    let fits = (7..=20).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    if fits { Ok(plain) } else { Err("phone") }
}

/// Deputies are citizens of 18 or more (选举法 4).
pub fn born_on(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let of_age = today
        .checked_sub_months(Months::new(18 * 12))
        .is_some_and(|latest| day <= latest);
    let earliest = NaiveDate::from_ymd_opt(1900, 1, 1);
    if of_age && Some(day) >= earliest {
        Ok(day)
    } else {
        Err("born_on")
    }
}

/// The day of an election: by today, not more than a year before the term begins, and before it ends.
/// Later than its beginning are by-elections.
pub fn elected_on(day: NaiveDate, term: &Term, today: NaiveDate) -> Result<(), &'static str> {
    let earliest = term.starts_on.checked_sub_months(Months::new(12));
    if day > today {
        Err("future")
    } else if earliest.is_some_and(|earliest| day < earliest) {
        Err("before_term")
    } else if term.ends_on.is_some_and(|end| day >= end) {
        Err("after_term")
    } else {
        Ok(())
    }
}

/// The town of a deputy: that of a caller of a town, else the given one, which must be a town.
pub(super) fn town(
    conn: &mut AnyConnection,
    scope: &Scope,
    given: Option<Id>,
) -> Result<Option<Id>, Problem> {
    let Some(id) = given.or(scope.town_id()) else {
        return Ok(None);
    };
    let found = organs::find(conn, scope, id)?.filter(|organ| organ.kind.is_town());
    found
        .map(|organ| Some(organ.id))
        .ok_or_else(|| Problem::field("/town_id", "unknown"))
}

/// The deputy group must be one in scope.
pub(super) fn group(
    conn: &mut AnyConnection,
    scope: &Scope,
    given: Option<Id>,
) -> Result<Option<Id>, Problem> {
    let Some(id) = given else { return Ok(None) };
    let found = organs::find(conn, scope, id)?.filter(|organ| organ.kind == OrganKind::DeputyGroup);
    found
        .map(|organ| Some(organ.id))
        .ok_or_else(|| Problem::field("/group_id", "unknown"))
}

/// A township records mandates of its own congress, the county all.
pub fn may_record(scope: &Scope, level: Level) -> Result<(), Problem> {
    if scope.role() == Role::Township && level != Level::Township {
        return Err(error::OTHER_CONGRESS.problem());
    }
    Ok(())
}

/// Rule D8 (选举法 48): one mandate per term, and never two congresses of the same level at once.
pub fn no_conflict(
    term: &Term,
    held: &[Mandate],
    terms: &HashMap<Id, Term>,
) -> Result<(), Problem> {
    if held.iter().any(|mandate| mandate.term_id == term.id) {
        return Err(error::MANDATE_HELD.problem());
    }
    let other = held
        .iter()
        .filter(|mandate| mandate.status != MandateStatus::Ended && mandate.level == term.level)
        .filter_map(|mandate| terms.get(&mandate.term_id))
        .find(|other| other.congress_name != term.congress_name && other.overlaps(term));
    match other {
        None => Ok(()),
        Some(other) => Err(error::MANDATE_CONFLICT.with("congress", other.congress_name.as_str())),
    }
}
