//! Posts, pledges and contacts of the deputies of some files, in the database: a fixed number of queries, for one file or
//! for all of a term. Of contacts nothing is read but numbers and days.

use super::content_duties::{
    DutyFileContacts, DutyFilePledge, DutyFilePledgeItem, DutyFilePost, DutyFilePostEntry,
};
use super::rows::Seat;
use crate::features::deputy_contacts::model::DeputyContactKind;
use crate::features::deputy_pledges::model::DeputyPledgeState;
use crate::features::deputy_posts::model::DeputyPostStatus;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    deputy_contact_notes as notes, deputy_contacts as contacts, deputy_pledge_items as items,
    deputy_pledges as pledges, deputy_post_entries as entries, deputy_post_holdings as holdings,
    deputy_posts as posts,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// A deputy in a term.
type Who = (Id, Id);

fn people(seats: &[Seat]) -> Vec<Id> {
    seats.iter().map(|seat| seat.deputy.id).collect()
}

/// A holding: its identifier, whose, of which term, the post, its days.
type Holding = (
    Id,
    Id,
    Id,
    String,
    NaiveDate,
    Option<NaiveDate>,
    Option<NaiveDate>,
);

/// The posts that were held, the first first.
pub(super) fn posts_held(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<HashMap<Who, Vec<DutyFilePost>>, Problem> {
    let held = [DeputyPostStatus::Held, DeputyPostStatus::Ended];
    let rows: Vec<Holding> = holdings::table
        .inner_join(
            posts::table.on(posts::county_id
                .eq(holdings::county_id)
                .and(posts::id.eq(holdings::post_id))),
        )
        .filter(holdings::county_id.eq(county_id))
        .filter(one_of(holdings::deputy_id, people(seats)))
        .filter(one_of(holdings::status, held))
        .order((holdings::starts_on.asc(), holdings::id.asc()))
        .select((
            holdings::id,
            holdings::deputy_id,
            holdings::term_id,
            posts::name,
            holdings::starts_on,
            holdings::ends_on,
            holdings::ended_on,
        ))
        .load(conn)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.0).collect();
    let written: Vec<(Id, NaiveDate, String)> = entries::table
        .filter(entries::county_id.eq(county_id))
        .filter(one_of(entries::holding_id, ids))
        .order((entries::held_on.asc(), entries::id.asc()))
        .select((entries::holding_id, entries::held_on, entries::note))
        .load(conn)?;
    let mut done: HashMap<Id, Vec<DutyFilePostEntry>> = HashMap::new();
    for (holding, on, note) in written {
        let entry = DutyFilePostEntry { on, note };
        done.entry(holding).or_default().push(entry);
    }
    let mut found: HashMap<Who, Vec<DutyFilePost>> = HashMap::new();
    for (id, deputy, term, name, starts_on, ends_on, ended_on) in rows {
        let post = DutyFilePost {
            name,
            starts_on,
            ended_on: ended_on.or(ends_on),
            entries: done.remove(&id).unwrap_or_default(),
        };
        found.entry((deputy, term)).or_default().push(post);
    }
    Ok(found)
}

/// A pledge: its identifier, whose, of which term and year, what the deputy and the office say of it.
type Pledge = (Id, Id, Id, i32, Option<String>, Option<String>);

/// The pledges, the first year first.
pub(super) fn pledged(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<HashMap<Who, Vec<DutyFilePledge>>, Problem> {
    let rows: Vec<Pledge> = pledges::table
        .filter(pledges::county_id.eq(county_id))
        .filter(one_of(pledges::deputy_id, people(seats)))
        .order((pledges::year.asc(), pledges::id.asc()))
        .select((
            pledges::id,
            pledges::deputy_id,
            pledges::term_id,
            pledges::year,
            pledges::self_review,
            pledges::office_word,
        ))
        .load(conn)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.0).collect();
    let promised: Vec<(Id, String, DeputyPledgeState)> = items::table
        .filter(items::county_id.eq(county_id))
        .filter(one_of(items::pledge_id, ids))
        .filter(items::is_current.eq(true))
        .order((items::position.asc(), items::id.asc()))
        .select((items::pledge_id, items::content, items::state))
        .load(conn)?;
    let mut of: HashMap<Id, Vec<DutyFilePledgeItem>> = HashMap::new();
    for (pledge, content, state) in promised {
        let item = DutyFilePledgeItem { content, state };
        of.entry(pledge).or_default().push(item);
    }
    let mut found: HashMap<Who, Vec<DutyFilePledge>> = HashMap::new();
    for (id, deputy, term, year, self_review, office_word) in rows {
        let pledge = DutyFilePledge {
            year,
            items: of.remove(&id).unwrap_or_default(),
            self_review,
            office_word,
        };
        found.entry((deputy, term)).or_default().push(pledge);
    }
    Ok(found)
}

/// Contacts with residents in numbers.
pub(super) fn contacts_kept(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<HashMap<Who, DutyFileContacts>, Problem> {
    let rows: Vec<(Id, Id, Id)> = contacts::table
        .filter(contacts::county_id.eq(county_id))
        .filter(contacts::kind.eq(DeputyContactKind::Resident))
        .filter(one_of(contacts::keeper_id, people(seats)))
        .select((contacts::id, contacts::keeper_id, contacts::term_id))
        .load(conn)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.0).collect();
    let met: Vec<(Id, NaiveDate)> = notes::table
        .filter(notes::county_id.eq(county_id))
        .filter(one_of(notes::contact_id, ids))
        .select((notes::contact_id, notes::met_on))
        .load(conn)?;
    let mut days: HashMap<Id, Vec<NaiveDate>> = HashMap::new();
    for (contact, on) in met {
        days.entry(contact).or_default().push(on);
    }
    let mut found: HashMap<Who, DutyFileContacts> = HashMap::new();
    for (id, keeper, term) in rows {
        let of = days.remove(&id).unwrap_or_default();
        let sum = found.entry((keeper, term)).or_insert(NONE);
        sum.residents += 1;
        sum.meetings += i64::try_from(of.len()).unwrap_or(i64::MAX);
        sum.last_on = sum.last_on.max(of.into_iter().max());
    }
    Ok(found)
}

/// No contact.
pub(super) const NONE: DutyFileContacts = DutyFileContacts {
    residents: 0,
    meetings: 0,
    last_on: None,
};
