//! Deputies and mandates: which person a row is about, and what it changes.
//!
//! A person is recognised by the phone number together with the name, else by name and town; two
//! people of one name in one town need phone numbers. One person may have several rows, one per
//! mandate, which must agree about the person.

use super::deputy_cells::{DeputyRow, Known, MandateRow, read};
use super::plan::Outcome;
use super::row::Row;
use super::sheet::Table;
use super::units::towns;
use crate::features::deputies::rules::MandateStatus;
use crate::features::deputies::{self, Deputy, DeputyFilter, Mandate, check};
use crate::features::organs::{self, OrganFilter, OrganKind};
use crate::features::terms::{self, Term};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use std::collections::{HashMap, HashSet};

/// Deputies and mandates to write.
#[derive(Default)]
pub(super) struct DeputyWork {
    pub new: Vec<Deputy>,
    pub changed: Vec<Deputy>,
    pub new_mandates: Vec<Mandate>,
    pub changed_mandates: Vec<Mandate>,
}

/// A person, as stored or as an earlier row has made it.
struct Person {
    deputy: Deputy,
    mandates: Vec<Mandate>,
    is_new: bool,
    is_changed: bool,
    /// The row that spoke about it first.
    row: Option<u32>,
    /// Terms that rows of this file have spoken about.
    terms: HashMap<Id, u32>,
}

struct People {
    all: Vec<Person>,
    by_phone: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

pub(super) fn plan<'a>(
    conn: &mut AnyConnection,
    acting: &Acting,
    table: &'a Table,
    unreadable: &HashSet<u32>,
    note: &mut impl FnMut(Row<'a>, Outcome),
) -> Result<DeputyWork, Problem> {
    let known = known(conn, acting)?;
    let terms: HashMap<Id, Term> = known.terms.iter().map(|t| (t.id, t.clone())).collect();
    let mut people = People::load(conn, acting)?;
    let mut work = DeputyWork::default();
    for record in &table.records {
        let mut row = Row::new(table, record);
        let mut outcome = Outcome::Failed;
        if !unreadable.contains(&record.row) {
            let mut cells = read(&mut row, &known);
            cells.town_id = cells.town_id.or(acting.scope.town_id());
            if let Some(index) = people.find(&mut row, &cells) {
                outcome = people.merge(&mut row, index, cells, acting, &terms, &mut work);
            } else if row.findings.is_empty() {
                outcome = people.enter(&mut row, cells, acting, &terms, &mut work);
            }
        }
        note(row, outcome);
    }
    for person in people.all {
        match (person.is_new, person.is_changed) {
            (true, _) => work.new.push(person.deputy),
            (false, true) => work.changed.push(person.deputy),
            (false, false) => {}
        }
    }
    Ok(work)
}

fn known(conn: &mut AnyConnection, acting: &Acting) -> Result<Known, Problem> {
    let filter = OrganFilter {
        kinds: Some(vec![OrganKind::DeputyGroup]),
        ..OrganFilter::default()
    };
    let mut groups = HashMap::new();
    for group in organs::all(conn, &acting.scope, &filter)? {
        groups.insert(group.short_name.clone(), group.clone());
        groups.insert(group.name.clone(), group);
    }
    Ok(Known {
        towns: towns(conn, acting)?,
        terms: terms::all(conn, &acting.scope)?,
        groups,
        today: acting.today,
    })
}

impl People {
    fn load(conn: &mut AnyConnection, acting: &Acting) -> Result<Self, Problem> {
        let rows = deputies::all(conn, &acting.scope, &DeputyFilter::default())?;
        let mut mandates: HashMap<Id, Vec<Mandate>> = HashMap::new();
        for ids in rows.chunks(5_000) {
            let ids: Vec<Id> = ids.iter().map(|row| row.id).collect();
            for mandate in deputies::mandates_of(conn, acting.scope.county_id(), &ids)? {
                mandates.entry(mandate.deputy_id).or_default().push(mandate);
            }
        }
        let mut people = Self {
            all: Vec::with_capacity(rows.len()),
            by_phone: HashMap::new(),
            by_name: HashMap::new(),
        };
        for deputy in rows {
            let mandates = mandates.remove(&deputy.id).unwrap_or_default();
            people.add(Person {
                deputy,
                mandates,
                is_new: false,
                is_changed: false,
                row: None,
                terms: HashMap::new(),
            });
        }
        Ok(people)
    }

    fn add(&mut self, person: Person) -> usize {
        let index = self.all.len();
        if let Some(phone) = &person.deputy.phone {
            self.by_phone.insert(phone.clone(), index);
        }
        let of_name = self.by_name.entry(person.deputy.name.clone());
        of_name.or_default().push(index);
        self.all.push(person);
        index
    }

    /// The person a row is about; notes a complaint when that cannot be told.
    fn find(&self, row: &mut Row<'_>, cells: &DeputyRow) -> Option<usize> {
        let by_phone = cells.phone.as_ref().and_then(|p| self.by_phone.get(p));
        if let Some(index) = by_phone {
            let other = &self.all[*index].deputy;
            if other.name == cells.name {
                return Some(*index);
            }
            row.fail_with_value("phone", "phone_of_other", "name", other.name.as_str());
            return None;
        }
        let of_name = self.by_name.get(&cells.name).map_or(&[][..], Vec::as_slice);
        let may_be = |index: &&usize| {
            let deputy = &self.all[**index].deputy;
            let same_town = cells.town_id.is_none() || deputy.town_id == cells.town_id;
            let born = deputy.born_on.zip(cells.born_on);
            same_town && born.is_none_or(|(known, given)| known == given)
        };
        let mut found = of_name.iter().filter(may_be);
        match (found.next(), found.next()) {
            (Some(_), Some(_)) => {
                row.fail("name", "ambiguous_name");
                None
            }
            (found, _) => found.copied(),
        }
    }

    /// A row about somebody who is not there yet.
    fn enter(
        &mut self,
        row: &mut Row<'_>,
        cells: DeputyRow,
        acting: &Acting,
        terms: &HashMap<Id, Term>,
        work: &mut DeputyWork,
    ) -> Outcome {
        row.require(&["gender", "ethnicity"]);
        let (Some(gender), Some(ethnicity)) = (cells.gender, cells.ethnicity) else {
            return Outcome::Failed;
        };
        let deputy = Deputy {
            county_id: acting.scope.county_id(),
            id: new_id(),
            name: cells.name,
            sort_key: String::new(),
            gender,
            born_on: cells.born_on,
            ethnicity,
            party: cells.party.unwrap_or_default(),
            education: cells.education.unwrap_or_default(),
            occupation: cells.occupation.unwrap_or_default(),
            government_post: cells.government_post,
            phone: cells.phone,
            town_id: cells.town_id,
            is_demo: false,
            search_text: String::new(),
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
        };
        let mut person = Person {
            deputy: deputy.derived(),
            mandates: Vec::new(),
            is_new: true,
            is_changed: true,
            row: Some(row.number()),
            terms: HashMap::new(),
        };
        if let Some(mandate) = cells.mandate {
            person.hold(row, mandate, acting, terms, work);
        }
        if row.findings.is_empty() {
            self.add(person);
        }
        Outcome::New
    }

    /// A row about somebody who is there.
    fn merge(
        &mut self,
        row: &mut Row<'_>,
        index: usize,
        cells: DeputyRow,
        acting: &Acting,
        terms: &HashMap<Id, Term>,
        work: &mut DeputyWork,
    ) -> Outcome {
        let person = &mut self.all[index];
        let after = changed(&person.deputy, &cells).derived();
        let differs = !same(&person.deputy, &after);
        if let Some(earlier) = person.row.filter(|_| differs) {
            row.fail_with_value("name", "differs_from_row", "row", earlier);
        }
        let outcome = match cells.mandate {
            Some(mandate) => person.hold(row, mandate, acting, terms, work),
            None => Outcome::Unchanged,
        };
        if !row.findings.is_empty() {
            return Outcome::Failed;
        }
        person.row.get_or_insert(row.number());
        if differs {
            person.replace(after, acting.now);
            if let Some(phone) = person.deputy.phone.clone() {
                self.by_phone.insert(phone, index);
            }
            return Outcome::Changed;
        }
        if outcome != Outcome::Unchanged && !person.is_new {
            let after = person.deputy.clone();
            person.replace(after, acting.now);
        }
        outcome
    }
}

impl Person {
    fn replace(&mut self, after: Deputy, now: Timestamp) {
        if !self.is_changed {
            self.deputy = Deputy {
                version: self.deputy.version + 1,
                updated_at: now,
                ..after
            };
            self.is_changed = true;
        } else {
            let version = self.deputy.version;
            self.deputy = Deputy { version, ..after };
        }
    }

    /// The mandate of a row: a new one, a correction, or the one that is there.
    fn hold(
        &mut self,
        row: &mut Row<'_>,
        cells: MandateRow,
        acting: &Acting,
        terms: &HashMap<Id, Term>,
        work: &mut DeputyWork,
    ) -> Outcome {
        let term = &cells.term;
        if let Some(earlier) = self.terms.insert(term.id, row.number()) {
            row.fail_with_value("congress", "duplicate_in_file", "row", earlier);
            return Outcome::Failed;
        }
        let held = self.mandates.iter().find(|m| m.term_id == term.id);
        let status = held.map_or(MandateStatus::Active, |mandate| mandate.status);
        if cells.status.is_some_and(|given| given != status.as_str()) {
            row.fail("status", "status_by_record");
        }
        let Some(before) = held else {
            return self.elect(row, cells, acting, terms, work);
        };
        let mut after = before.clone();
        after.constituency = cells.constituency.unwrap_or(after.constituency);
        after.group_id = cells.group_id.or(after.group_id);
        after.post = cells.post.or(after.post);
        after.elected_on = cells.elected_on.unwrap_or(after.elected_on);
        if after.constituency == before.constituency
            && after.group_id == before.group_id
            && after.post == before.post
            && after.elected_on == before.elected_on
        {
            return Outcome::Unchanged;
        }
        if check::may_record(&acting.scope, before.level).is_err() {
            row.fail("congress", "mandate_of_other_congress");
        }
        if !row.findings.is_empty() {
            return Outcome::Failed;
        }
        after.version += 1;
        after.updated_at = acting.now;
        work.changed_mandates.push(after);
        Outcome::Changed
    }

    fn elect(
        &mut self,
        row: &mut Row<'_>,
        cells: MandateRow,
        acting: &Acting,
        terms: &HashMap<Id, Term>,
        work: &mut DeputyWork,
    ) -> Outcome {
        row.require(&["constituency", "elected_on"]);
        if check::may_record(&acting.scope, cells.term.level).is_err() {
            row.fail("congress", "mandate_of_other_congress");
        }
        if check::no_conflict(&cells.term, &self.mandates, terms).is_err() {
            row.fail("congress", "mandate_conflict");
        }
        let (Some(constituency), Some(elected_on)) = (cells.constituency, cells.elected_on) else {
            return Outcome::Failed;
        };
        if !row.findings.is_empty() {
            return Outcome::Failed;
        }
        let mandate = Mandate {
            county_id: acting.scope.county_id(),
            id: new_id(),
            deputy_id: self.deputy.id,
            term_id: cells.term.id,
            level: cells.term.level,
            constituency,
            group_id: cells.group_id,
            post: cells.post,
            elected_on,
            status: MandateStatus::Active,
            ended_on: None,
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
        };
        self.mandates.push(mandate.clone());
        work.new_mandates.push(mandate);
        Outcome::Changed
    }
}

/// The deputy with the cells of a row; empty cells leave what is there.
fn changed(before: &Deputy, cells: &DeputyRow) -> Deputy {
    let keep =
        |given: &Option<String>, known: &String| given.clone().unwrap_or_else(|| known.clone());
    Deputy {
        gender: cells.gender.unwrap_or(before.gender),
        born_on: cells.born_on.or(before.born_on),
        ethnicity: keep(&cells.ethnicity, &before.ethnicity),
        party: keep(&cells.party, &before.party),
        education: keep(&cells.education, &before.education),
        occupation: keep(&cells.occupation, &before.occupation),
        government_post: cells
            .government_post
            .clone()
            .or_else(|| before.government_post.clone()),
        phone: cells.phone.clone().or_else(|| before.phone.clone()),
        town_id: before.town_id.or(cells.town_id),
        ..before.clone()
    }
}

/// Whether two states of a deputy say the same; derived fields do not count.
fn same(before: &Deputy, after: &Deputy) -> bool {
    before.gender == after.gender
        && before.born_on == after.born_on
        && before.ethnicity == after.ethnicity
        && before.party == after.party
        && before.education == after.education
        && before.occupation == after.occupation
        && before.government_post == after.government_post
        && before.phone == after.phone
        && before.town_id == after.town_id
}
