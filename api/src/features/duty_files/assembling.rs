//! The eight parts of files, put together of the records: for one file and for all of a term in the same number of
//! queries.

use super::content::{
    DutyFileChange, DutyFileContent, DutyFileLine, DutyFilePerson, DutyFileSeat, DutyFileWord,
    DutyFileYear,
};
use super::content_duties::{DutyFileContacts, DutyFilePledge, DutyFilePost};
use super::rows::{Seat, WordRow};
use super::rules::{self, Part};
use super::store_duties;
use super::store_others::{self, Appraised, Honour, Talk};
use super::store_parts::{self, Change, Score};
use crate::features::duty_points::points::Points;
use crate::features::duty_records::model::DutySource;
use crate::features::duty_records::rows::RecordRow;
use crate::features::suggestions::model::Status;
use crate::features::voter_reports::model::VoterReportResult;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use chrono::NaiveDate;
use std::collections::HashMap;

/// What was found for some files.
struct Found {
    records: Vec<RecordRow>,
    suggestions: HashMap<Id, (Option<String>, Status)>,
    scores: Vec<Score>,
    words: Vec<WordRow>,
    changes: Vec<Change>,
    results: HashMap<Id, VoterReportResult>,
    hours: HashMap<(Id, Id), i64>,
    talks: Vec<Talk>,
    honours: Vec<Honour>,
    appraised: Vec<Appraised>,
    posts: HashMap<(Id, Id), Vec<DutyFilePost>>,
    pledges: HashMap<(Id, Id), Vec<DutyFilePledge>>,
    contacts: HashMap<(Id, Id), DutyFileContacts>,
}

/// The contents of the files of some mandates, by mandate.
pub(super) fn contents(
    conn: &mut AnyConnection,
    (county_id, today): (i64, NaiveDate),
    seats: &[Seat],
) -> Result<HashMap<Id, DutyFileContent>, Problem> {
    let records = store_parts::records(conn, county_id, seats)?;
    let of = |kind: DutySource| -> Vec<Id> {
        let rows = records.iter().filter(|row| row.source_kind == Some(kind));
        rows.filter_map(|row| row.source_id).collect()
    };
    let suggestions = of(DutySource::Suggestion);
    let (reports, trainings) = (of(DutySource::VoterReport), of(DutySource::Training));
    let found = Found {
        suggestions: store_parts::suggestions(conn, county_id, suggestions)?,
        results: store_others::results(conn, county_id, reports)?,
        hours: store_others::hours(conn, county_id, seats, trainings)?,
        talks: store_others::talks(conn, county_id, seats)?,
        honours: store_others::honours(conn, county_id, seats)?,
        appraised: store_others::appraised(conn, county_id, seats)?,
        posts: store_duties::posts_held(conn, county_id, seats)?,
        pledges: store_duties::pledged(conn, county_id, seats)?,
        contacts: store_duties::contacts_kept(conn, county_id, seats)?,
        scores: store_parts::scores(conn, county_id, seats)?,
        words: store_parts::words(conn, county_id, seats)?,
        changes: store_parts::changes(conn, county_id, seats)?,
        records,
    };
    let contents = seats
        .iter()
        .map(|seat| (seat.mandate.id, content(seat, &found, today)));
    Ok(contents.collect())
}

fn content(seat: &Seat, found: &Found, today: NaiveDate) -> DutyFileContent {
    let own: Vec<&RecordRow> = found
        .records
        .iter()
        .filter(|row| row.deputy_id == seat.deputy.id && row.term_id == seat.term.id)
        .collect();
    let part = |wanted: Part| -> Vec<DutyFileLine> {
        let rows = own.iter().filter(|row| rules::part(row.kind) == wanted);
        rows.map(|row| line(row, found)).collect()
    };
    let mut reports = part(Part::Reports);
    reports.extend(talks(seat, found));
    reports.sort_by_key(|line| line.on);
    let who = (seat.deputy.id, seat.term.id);
    let contacts = found.contacts.get(&who).copied();
    DutyFileContent {
        person: person(seat),
        seat: mandate(seat, found),
        meetings: part(Part::Meetings),
        inspections: part(Part::Inspections),
        trainings: part(Part::Trainings),
        activities: part(Part::Activities),
        posts: found.posts.get(&who).cloned().unwrap_or_default(),
        contacts: Some(contacts.unwrap_or(store_duties::NONE)),
        suggestions: part(Part::Suggestions),
        reports,
        pledges: found.pledges.get(&who).cloned().unwrap_or_default(),
        awards: awards(seat, found),
        years: years(seat, &own, found, today),
    }
}

fn person(seat: &Seat) -> DutyFilePerson {
    let deputy = &seat.deputy;
    DutyFilePerson {
        name: deputy.name.clone(),
        gender: deputy.gender,
        born_on: deputy.born_on,
        ethnicity: deputy.ethnicity.clone(),
        party: deputy.party.clone(),
        education: deputy.education.clone(),
        occupation: deputy.occupation.clone(),
    }
}

fn mandate(seat: &Seat, found: &Found) -> DutyFileSeat {
    let (mandate, term) = (&seat.mandate, &seat.term);
    let changes = found.changes.iter();
    let changes = changes.filter(|change| change.mandate_id == mandate.id);
    DutyFileSeat {
        congress_name: term.congress_name.clone(),
        ordinal: term.ordinal,
        constituency: mandate.constituency.clone(),
        post: mandate.post.clone(),
        elected_on: mandate.elected_on,
        status: mandate.status,
        ended_on: mandate.ended_on,
        changes: changes
            .map(|change| DutyFileChange {
                kind: change.kind,
                effective_on: change.effective_on,
                basis: change.basis.clone(),
            })
            .collect(),
    }
}

fn line(row: &RecordRow, found: &Found) -> DutyFileLine {
    let source = |kind: DutySource| row.source_id.filter(|_| row.source_kind == Some(kind));
    let suggestion = source(DutySource::Suggestion).and_then(|id| found.suggestions.get(&id));
    let report = source(DutySource::VoterReport).and_then(|id| found.results.get(&id));
    let training = source(DutySource::Training);
    let hours = training.and_then(|id| found.hours.get(&(id, row.deputy_id)));
    DutyFileLine {
        record_id: Some(row.id),
        kind: Some(row.kind),
        note: row.note.clone(),
        hours: row.hours.or_else(|| i32::try_from(*hours?).ok()),
        source_kind: row.source_kind,
        source_id: row.source_id,
        number: suggestion.and_then(|(number, _)| number.clone()),
        suggestion_status: suggestion.map(|(_, status)| *status),
        report_result: report.copied(),
        ..plain(row.held_on, row.title.clone())
    }
}

/// A line that says no more than what and when.
fn plain(on: NaiveDate, title: String) -> DutyFileLine {
    DutyFileLine {
        record_id: None,
        on,
        kind: None,
        title,
        note: None,
        hours: None,
        source_kind: None,
        source_id: None,
        number: None,
        suggestion_status: None,
        report_result: None,
        talk_kind: None,
        award_grade: None,
        withdrawn_on: None,
    }
}

/// Talks with the deputy, which are supervision, too.
fn talks(seat: &Seat, found: &Found) -> Vec<DutyFileLine> {
    let own = found.talks.iter();
    let own = own.filter(|one| one.deputy_id == seat.deputy.id && one.term_id == seat.term.id);
    own.filter_map(|one| {
        Some(DutyFileLine {
            talk_kind: Some(one.kind),
            note: one.improvement.clone(),
            ..plain(one.held_on?, one.facts.clone())
        })
    })
    .collect()
}

fn awards(seat: &Seat, found: &Found) -> Vec<DutyFileLine> {
    let own = found.honours.iter();
    let own =
        own.filter(|one| one.deputy_id == Some(seat.deputy.id) && one.term_id == seat.term.id);
    own.map(|one| DutyFileLine {
        award_grade: Some(one.grade),
        note: Some(one.giver.clone()),
        number: one.document_number.clone(),
        source_kind: Some(DutySource::Award),
        source_id: Some(one.id),
        withdrawn_on: one.withdrawn_on,
        ..plain(one.awarded_on, one.named())
    })
    .collect()
}

fn years(seat: &Seat, own: &[&RecordRow], found: &Found, today: NaiveDate) -> Vec<DutyFileYear> {
    let years = rules::years(seat.mandate.elected_on, seat.ended_on(), today);
    let of = |year: i32| {
        let mut scores = found.scores.iter();
        // They stand in the order of their quarters: the last is that of the year.
        let score = scores.rfind(|one| {
            let is_own = one.deputy_id == seat.deputy.id && one.organ_id == seat.organ_id;
            is_own && one.year == year
        });
        let mut words = found.words.iter();
        let word = words.find(|row| row.file_id == seat.mandate.id && row.year == year);
        let records = own.iter().filter(|row| row.year == year).count();
        let mut appraised = found.appraised.iter();
        let appraisal = appraised.find(|one| {
            let is_own = one.deputy_id == seat.deputy.id && one.term_id == seat.term.id;
            is_own && one.year == i64::from(year)
        });
        DutyFileYear {
            year,
            records: i64::try_from(records).unwrap_or(i64::MAX),
            quarter: score.map(|one| one.quarter),
            points: score.map(|one| Points::of_tenths(one.total)),
            stars: score.and_then(|one| one.stars),
            appraisal: appraisal.and_then(|one| one.outcome),
            word: word.map(self::word),
        }
    };
    years.into_iter().map(of).collect()
}

/// What the office says, as it is read.
pub(super) fn word(row: &WordRow) -> DutyFileWord {
    DutyFileWord {
        id: row.id,
        file_id: row.file_id,
        year: row.year,
        content: row.content.clone(),
        decided_on: row.decided_on,
        decided_by: row.decided_by.clone(),
        written_by: row.written_by_name.clone(),
        version: row.version,
    }
}
