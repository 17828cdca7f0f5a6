//! Who came to trainings that were held: each has the record in the congress as whose deputy they were invited.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::congresses::CongressLevel;
use crate::features::trainings::model::TrainingStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{training_deputies as d, trainings as t};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Somebody who came.
#[derive(Queryable)]
struct Came {
    training_id: Id,
    deputy_id: Id,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
    begins_on: NaiveDate,
    title: String,
    hours: Option<i64>,
    is_demo: bool,
}

/// Who came to trainings that were held.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let came: Vec<Came> = d::table
        .inner_join(t::table.on(t::county_id.eq(d::county_id).and(t::id.eq(d::training_id))))
        .filter(d::county_id.eq(county_id))
        .filter(one_of(d::training_id, ids.to_vec()))
        .filter(d::is_present.eq(true))
        .filter(t::status.eq(TrainingStatus::Held))
        .select((
            d::training_id,
            d::deputy_id,
            d::organ_id,
            d::town_id,
            d::office_id,
            d::term_id,
            t::begins_on,
            t::title,
            d::hours,
            t::is_demo,
        ))
        .load(conn)?;
    Ok(came.into_iter().map(fact).collect())
}

fn fact(of: Came) -> Fact {
    let level = match of.town_id {
        Some(_) => CongressLevel::Township,
        None => CongressLevel::County,
    };
    Fact {
        place: Place {
            level,
            organ_id: of.organ_id,
            town_id: of.town_id,
            office_id: of.office_id,
            term_id: of.term_id,
            is_demo: of.is_demo,
        },
        source: DutySource::Training,
        source_id: of.training_id,
        deputy_id: of.deputy_id,
        kind: DutyKind::Training,
        held_on: of.begins_on,
        title: of.title,
        // None of nought: somebody looked in.
        hours: of
            .hours
            .and_then(|hours| i32::try_from(hours).ok())
            .filter(|hours| (1..=1000).contains(hours)),
        is_by_office: true,
    }
}
