//! Who answered letters of residents (代表法28): the office has shown the letter, and the answer stands in the software. What
//! the office answered, after the deputy had handed it over, is no work of the deputy. It says nothing of the letter: the
//! county reads records of everybody, and no letters to deputies of towns.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use super::store_places::Places;
use crate::features::congresses::{self, CongressLevel};
use crate::features::resident_messages::model::ResidentMessageKind;
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use crate::schema::resident_messages as m;
use diesel::prelude::*;
use std::collections::HashMap;

/// A letter that was answered.
#[derive(Queryable)]
struct Answered {
    id: Id,
    level: CongressLevel,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    deputy_id: Option<Id>,
    answered_at: Option<Timestamp>,
    answered_by_name: Option<String>,
    forwarded_at: Option<Timestamp>,
    is_demo: bool,
}

impl Answered {
    /// The office answers only what was handed to it, in its own name.
    fn is_by(&self, deputy_id: Id, names: &HashMap<Id, String>) -> bool {
        self.forwarded_at.is_none() || self.answered_by_name.as_ref() == names.get(&deputy_id)
    }
}

/// Who answered some letters, as the deputy of the congress they were written to.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let answered: Vec<Answered> = m::table
        .filter(m::county_id.eq(county_id))
        .filter(one_of(m::id, ids.to_vec()))
        .filter(m::kind.eq(ResidentMessageKind::Message))
        .filter(m::answered_at.is_not_null())
        .select((
            m::id,
            m::level,
            m::organ_id,
            m::town_id,
            m::office_id,
            m::deputy_id,
            m::answered_at,
            m::answered_by_name,
            m::forwarded_at,
            m::is_demo,
        ))
        .load(conn)?;
    let deputies: Vec<Id> = answered.iter().filter_map(|one| one.deputy_id).collect();
    if deputies.is_empty() {
        return Ok(Vec::new());
    }
    let names = congresses::deputy_names(conn, county_id, deputies.clone())?;
    let places = Places::load(conn, county_id, deputies)?;
    let facts = answered.into_iter();
    Ok(facts.filter_map(|one| fact(one, &names, &places)).collect())
}

fn fact(of: Answered, names: &HashMap<Id, String>, places: &Places) -> Option<Fact> {
    let (deputy_id, at) = (of.deputy_id?, of.answered_at?);
    let held_on = local_date(at);
    if !of.is_by(deputy_id, names) {
        return None;
    }
    let seat = places.within(deputy_id, held_on, of.organ_id)?;
    Some(Fact {
        place: Place {
            level: of.level,
            organ_id: of.organ_id,
            town_id: of.town_id,
            office_id: of.office_id,
            term_id: seat.term_id,
            is_demo: of.is_demo,
        },
        source: DutySource::ResidentMessage,
        source_id: of.id,
        deputy_id,
        kind: DutyKind::Contact,
        held_on,
        // What the office reads is Chinese in every language.
        title: text(
            Locale::ZhCn,
            "duty_records.title.answered_letter",
            &Params::new(),
        ),
        hours: None,
        is_by_office: true,
    })
}
