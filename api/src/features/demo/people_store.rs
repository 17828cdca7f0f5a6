//! Rows of invented people, stored at once.

use super::places::Town;
use crate::features::deputies::Gender;
use crate::features::deputies::invented::InventedPerson;
use crate::platform::db::{AnyConnection, Id, Timestamp, insert_all};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::platform::text::{name_sort_key, search_text};
use crate::schema::{deputies, mandates, presidium_members, terms};
use chrono::NaiveDate;
use diesel::prelude::*;

/// A term of a congress.
#[derive(Insertable)]
#[diesel(table_name = terms, treat_none_as_default_value = false)]
pub(super) struct TermRow {
    pub(super) county_id: i64,
    pub(super) id: Id,
    pub(super) level: &'static str,
    pub(super) organ_id: Option<Id>,
    pub(super) congress_name: String,
    pub(super) ordinal: i16,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: Option<NaiveDate>,
    pub(super) version: i64,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

#[derive(Insertable)]
#[diesel(table_name = deputies, treat_none_as_default_value = false)]
struct DeputyRow {
    county_id: i64,
    id: Id,
    name: String,
    sort_key: String,
    gender: &'static str,
    born_on: Option<NaiveDate>,
    ethnicity: String,
    party: String,
    education: String,
    occupation: String,
    government_post: Option<String>,
    phone: Option<String>,
    town_id: Option<Id>,
    is_demo: bool,
    search_text: String,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// A seat.
#[derive(Insertable)]
#[diesel(table_name = mandates, treat_none_as_default_value = false)]
pub(super) struct MandateRow {
    county_id: i64,
    id: Id,
    deputy_id: Id,
    term_id: Id,
    level: &'static str,
    constituency: String,
    group_id: Option<Id>,
    post: Option<String>,
    elected_on: NaiveDate,
    status: &'static str,
    ended_on: Option<NaiveDate>,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

#[derive(Insertable)]
#[diesel(table_name = presidium_members, treat_none_as_default_value = false)]
struct MemberRow {
    county_id: i64,
    id: Id,
    organ_id: Id,
    term_id: Id,
    deputy_id: Id,
    post: &'static str,
    since: NaiveDate,
    until: Option<NaiveDate>,
    end_reason: Option<String>,
    version: i64,
    created_at: Timestamp,
    updated_at: Timestamp,
}

/// What a seat is in: the term, when it began, when it ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat {
    pub(super) term_id: Id,
    pub(super) level: &'static str,
    pub(super) starts_on: NaiveDate,
    pub(super) elected_on: NaiveDate,
    pub(super) ended_on: Option<NaiveDate>,
}

/// The people of a county, waiting to be stored.
pub(super) struct PeopleRows {
    county_id: i64,
    now: Timestamp,
    pub(super) terms: Vec<TermRow>,
    deputies: Vec<DeputyRow>,
    mandates: Vec<MandateRow>,
    members: Vec<MemberRow>,
}

impl PeopleRows {
    pub(super) fn new(county_id: i64, now: Timestamp) -> Self {
        Self {
            county_id,
            now,
            terms: Vec::new(),
            deputies: Vec::new(),
            mandates: Vec::new(),
            members: Vec::new(),
        }
    }

    pub(super) fn deputy(&mut self, id: Id, phone: &str, person: &InventedPerson, town: &Town) {
        let gender = if person.gender == Gender::Male {
            "male"
        } else {
            "female"
        };
        self.deputies.push(DeputyRow {
            county_id: self.county_id,
            id,
            name: person.name.clone(),
            sort_key: name_sort_key(&person.name),
            gender,
            born_on: Some(person.born_on),
            ethnicity: person.ethnicity.to_owned(),
            party: person.party.to_owned(),
            education: person.education.to_owned(),
            occupation: person.occupation.to_owned(),
            government_post: None,
            phone: Some(phone.to_owned()),
            town_id: Some(town.organ.id),
            is_demo: true,
            search_text: search_text(&[&person.name, phone]),
            version: 1,
            created_at: self.now,
            updated_at: self.now,
        });
    }

    pub(super) fn mandate(
        &mut self,
        deputy_id: Id,
        seat: Seat,
        constituency: String,
        group_id: Option<Id>,
    ) {
        let has_group = matches!(seat.level, "township" | "county");
        self.mandates.push(MandateRow {
            county_id: self.county_id,
            id: new_id(),
            deputy_id,
            term_id: seat.term_id,
            level: seat.level,
            constituency,
            group_id: group_id.filter(|_| has_group),
            post: None,
            elected_on: seat.elected_on,
            status: if seat.ended_on.is_some() {
                "ended"
            } else {
                "active"
            },
            ended_on: seat.ended_on,
            version: 1,
            created_at: self.now,
            updated_at: self.now,
        });
    }

    pub(super) fn member(
        &mut self,
        organ_id: Id,
        term_id: Id,
        deputy_id: Id,
        post: &'static str,
        since: NaiveDate,
    ) {
        self.members.push(MemberRow {
            county_id: self.county_id,
            id: new_id(),
            organ_id,
            term_id,
            deputy_id,
            post,
            since,
            until: None,
            end_reason: None,
            version: 1,
            created_at: self.now,
            updated_at: self.now,
        });
    }

    /// Stores them, what others refer to first.
    pub(super) fn store(&self, conn: &mut AnyConnection) -> Result<(), Problem> {
        insert_all!(&mut *conn, terms::table, &self.terms)?;
        insert_all!(&mut *conn, deputies::table, &self.deputies)?;
        insert_all!(&mut *conn, mandates::table, &self.mandates)?;
        insert_all!(&mut *conn, presidium_members::table, &self.members)?;
        Ok(())
    }
}
