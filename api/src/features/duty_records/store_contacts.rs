//! Who kept in touch: every meeting or call that was noted is a record of who keeps the contact (domain 12, row 37). It
//! names no resident: the county reads records of everybody.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::congresses::{self, CongressLevel};
use crate::features::deputy_contacts::model::DeputyContactWay;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::platform::i18n::{Locale, Params, text};
use crate::schema::{deputy_contact_notes as n, deputy_contacts as c};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// A meeting or a call.
#[derive(Queryable)]
struct Noted {
    id: Id,
    met_on: NaiveDate,
    way: DeputyContactWay,
    is_by_office: bool,
    level: CongressLevel,
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
    keeper_id: Id,
    /// The deputy who is looked after; else a resident.
    deputy_id: Option<Id>,
    is_demo: bool,
}

/// The notes of some contacts.
pub(super) fn notes(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Id>, Problem> {
    Ok(n::table
        .filter(n::county_id.eq(county_id))
        .filter(one_of(n::contact_id, ids.to_vec()))
        .select(n::id)
        .load(conn)?)
}

/// Who met or called whom of some contacts.
pub(super) fn facts(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    let noted: Vec<Noted> = n::table
        .inner_join(c::table.on(c::county_id.eq(n::county_id).and(c::id.eq(n::contact_id))))
        .filter(n::county_id.eq(county_id))
        .filter(one_of(n::contact_id, ids.to_vec()))
        .select((
            n::id,
            n::met_on,
            n::way,
            n::is_by_office,
            c::level,
            c::organ_id,
            c::town_id,
            c::office_id,
            c::term_id,
            c::keeper_id,
            c::deputy_id,
            c::is_demo,
        ))
        .load(conn)?;
    let deputies = noted.iter().filter_map(|one| one.deputy_id).collect();
    let names = congresses::deputy_names(conn, county_id, deputies)?;
    Ok(noted.into_iter().map(|one| fact(one, &names)).collect())
}

fn fact(of: Noted, names: &HashMap<Id, String>) -> Fact {
    let title = title(&of, names);
    Fact {
        place: Place {
            level: of.level,
            organ_id: of.organ_id,
            town_id: of.town_id,
            office_id: of.office_id,
            term_id: of.term_id,
            is_demo: of.is_demo,
        },
        source: DutySource::DeputyContact,
        source_id: of.id,
        deputy_id: of.keeper_id,
        kind: DutyKind::Contact,
        held_on: of.met_on,
        title,
        hours: None,
        is_by_office: of.is_by_office,
    }
}

/// Who was met or called; what the office reads is Chinese in every language.
fn title(of: &Noted, names: &HashMap<Id, String>) -> String {
    let Some(deputy_id) = of.deputy_id else {
        let key = match of.way {
            DeputyContactWay::Met => "duty_records.title.met_resident",
            DeputyContactWay::Called => "duty_records.title.called_resident",
        };
        return text(Locale::ZhCn, key, &Params::new());
    };
    let key = match of.way {
        DeputyContactWay::Met => "duty_records.title.met_deputy",
        DeputyContactWay::Called => "duty_records.title.called_deputy",
    };
    let name = names.get(&deputy_id).map_or("", String::as_str);
    let name = Params::from([("name".to_owned(), name.into())]);
    text(Locale::ZhCn, key, &name)
}
