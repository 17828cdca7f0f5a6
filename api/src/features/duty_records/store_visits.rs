//! Who came to visits with the certificate and to meetings that deputies asked for (代表法29).

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::congresses::CongressLevel;
use crate::features::deputy_visits::model::DeputyVisitStatus as Status;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputy_visit_deputies as going, deputy_visits};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A visit that was held.
#[derive(Queryable)]
struct Held {
    id: Id,
    level: CongressLevel,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
    held_on: Option<NaiveDate>,
    title: String,
    is_demo: bool,
}

/// Who came to visits that were held.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    use deputy_visits as v;
    let held: Vec<Held> = v::table
        .filter(v::county_id.eq(county_id))
        .filter(one_of(v::id, ids.to_vec()))
        .filter(one_of(
            v::status,
            vec![Status::Held, Status::Answered, Status::Closed],
        ))
        .select((
            v::id,
            v::level,
            v::organ_id,
            v::town_id,
            v::office_id,
            v::term_id,
            v::held_on,
            v::title,
            v::is_demo,
        ))
        .load(conn)?;
    let came: Vec<(Id, Id, bool)> = going::table
        .filter(going::county_id.eq(county_id))
        .filter(one_of(going::visit_id, ids.to_vec()))
        .filter(going::is_present.eq(true))
        .select((going::visit_id, going::deputy_id, going::is_by_office))
        .load(conn)?;
    let mut facts = Vec::new();
    for (visit_id, deputy_id, is_by_office) in came {
        let Some(one) = held.iter().find(|one| one.id == visit_id) else {
            continue;
        };
        let Some(held_on) = one.held_on else {
            continue;
        };
        facts.push(Fact {
            place: Place {
                level: one.level,
                organ_id: one.organ_id,
                town_id: one.town_id,
                office_id: one.office_id,
                term_id: one.term_id,
                is_demo: one.is_demo,
            },
            source: DutySource::DeputyVisit,
            source_id: one.id,
            deputy_id,
            kind: DutyKind::Inspection,
            held_on,
            title: one.title.clone(),
            hours: None,
            is_by_office,
        });
    }
    Ok(facts)
}
