//! What deputies did elsewhere than at meetings: admitted suggestions, motions, activities of deputy groups,
//! inspections.

use super::facts::{Fact, Place};
use super::model::{DutyKind, DutySource};
use crate::features::congresses::CongressLevel;
use crate::features::group_activities::model::GroupActivityStatus;
use crate::features::inspections::model::InspectionKind;
use crate::features::motions::model::{MotionStatus, Mover};
use crate::features::signatures::{SignaturePart, SignatureStatus};
use crate::features::suggestions::model::{Status, SuggestionLevel};
use crate::platform::clock::local_date;
use crate::platform::db::{AnyConnection, Id, Timestamp, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    group_activities as activities, group_activity_presences as presences, inspection_deputies,
    inspections, joint_signatures as joint, motions, suggestion_signatures as signatures,
    suggestions, terms,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

/// The columns that say in which congress something was.
pub(super) type PlaceColumns = (CongressLevel, Id, Option<Id>, Id, Id, bool);

/// The same as a place.
pub(super) const fn place(
    (level, organ_id, town_id, office_id, term_id, is_demo): PlaceColumns,
) -> Place {
    Place {
        level,
        organ_id,
        town_id,
        office_id,
        term_id,
        is_demo,
    }
}

/// Who came to activities that were held.
pub(super) fn activities(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    use activities as a;
    let held: Vec<(Id, String, NaiveDate, PlaceColumns)> = a::table
        .filter(a::county_id.eq(county_id))
        .filter(one_of(a::id, ids.to_vec()))
        .filter(a::status.eq(GroupActivityStatus::Held))
        .select((
            a::id,
            a::title,
            a::held_on,
            (
                a::level,
                a::organ_id,
                a::town_id,
                a::office_id,
                a::term_id,
                a::is_demo,
            ),
        ))
        .load(conn)?;
    let came: Vec<(Id, Id, bool)> = presences::table
        .filter(presences::county_id.eq(county_id))
        .filter(one_of(presences::activity_id, ids.to_vec()))
        .filter(presences::is_present.eq(true))
        .select((
            presences::activity_id,
            presences::deputy_id,
            presences::is_by_office,
        ))
        .load(conn)?;
    let (source, kind) = (DutySource::GroupActivity, DutyKind::GroupActivity);
    Ok(parts(&held, &came, |_| kind, source))
}

/// Who took part in inspections. What deputies alone recorded the office confirms by handing the report over.
pub(super) fn inspections(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    use inspections as i;
    let held: Vec<(Id, InspectionKind, String, NaiveDate, PlaceColumns)> = i::table
        .filter(i::county_id.eq(county_id))
        .filter(one_of(i::id, ids.to_vec()))
        .select((
            i::id,
            i::kind,
            i::title,
            i::begins_on,
            (
                i::level,
                i::organ_id,
                i::town_id,
                i::office_id,
                i::term_id,
                i::is_demo,
            ),
        ))
        .load(conn)?;
    let part: Vec<(Id, Id, bool)> = inspection_deputies::table
        .filter(inspection_deputies::county_id.eq(county_id))
        .filter(one_of(inspection_deputies::inspection_id, ids.to_vec()))
        .select((
            inspection_deputies::inspection_id,
            inspection_deputies::deputy_id,
            inspection_deputies::is_by_office,
        ))
        .load(conn)?;
    let kinds: HashMap<Id, InspectionKind> = held.iter().map(|one| (one.0, one.1)).collect();
    let held: Vec<_> = held
        .into_iter()
        .map(|(id, _, title, day, at)| (id, title, day, at))
        .collect();
    let kind = |id: Id| match kinds.get(&id) {
        Some(InspectionKind::Research) => DutyKind::Research,
        _ => DutyKind::Inspection,
    };
    Ok(parts(&held, &part, kind, DutySource::Inspection))
}

/// One fact of each who took part, and whether an office said so.
fn parts(
    held: &[(Id, String, NaiveDate, PlaceColumns)],
    came: &[(Id, Id, bool)],
    kind: impl Fn(Id) -> DutyKind,
    source: DutySource,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (id, title, held_on, at) in held {
        for (_, deputy_id, is_by_office) in came.iter().filter(|(of, _, _)| of == id) {
            facts.push(Fact {
                place: place(*at),
                source,
                source_id: *id,
                deputy_id: *deputy_id,
                kind: kind(*id),
                held_on: *held_on,
                title: title.clone(),
                hours: None,
                is_by_office: *is_by_office,
            });
        }
    }
    facts
}

/// Who made and who signed suggestions that were admitted; those of a confidential one are called by its number.
pub(super) fn suggestions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    use suggestions as s;
    type Row = (
        Id,
        (String, Option<String>, bool, bool),
        Option<Timestamp>,
        Id,
        (SuggestionLevel, Option<Id>, Id, Id, bool),
    );
    const ADMITTED: [Status; 5] = [
        Status::Accepted,
        Status::Assigned,
        Status::Handling,
        Status::Replied,
        Status::Closed,
    ];
    let made: Vec<Row> = s::table
        .filter(s::county_id.eq(county_id))
        .filter(one_of(s::id, ids.to_vec()))
        .filter(one_of(s::status, ADMITTED))
        .select((
            s::id,
            (s::title, s::number, s::is_confidential, s::is_key),
            s::submitted_at,
            s::lead_deputy_id,
            (s::level, s::town_id, s::office_id, s::term_id, s::is_demo),
        ))
        .load(conn)?;
    let signed: Vec<(Id, Id)> = signatures::table
        .filter(signatures::county_id.eq(county_id))
        .filter(one_of(signatures::suggestion_id, ids.to_vec()))
        .filter(signatures::part.eq(SignaturePart::Cosigner))
        .filter(signatures::status.eq(SignatureStatus::Confirmed))
        .select((signatures::suggestion_id, signatures::deputy_id))
        .load(conn)?;
    let of_terms: Vec<Id> = made.iter().map(|row| row.4.3).collect();
    let organs: Vec<(Id, Option<Id>)> = terms::table
        .filter(terms::county_id.eq(county_id))
        .filter(one_of(terms::id, of_terms))
        .select((terms::id, terms::organ_id))
        .load(conn)?;
    let organs: HashMap<Id, Id> = organs
        .into_iter()
        .filter_map(|(term, organ)| Some((term, organ?)))
        .collect();
    let mut facts = Vec::new();
    for (id, (title, number, is_confidential, is_key), at, lead, columns) in made {
        let (level, town_id, office_id, term_id, is_demo) = columns;
        let (Some(at), Some(organ_id)) = (at, organs.get(&term_id).copied()) else {
            continue;
        };
        let title = match is_confidential {
            true => number.unwrap_or_default(),
            false => title,
        };
        // A suggestion to the county's congress says of which town its deputies are.
        let level = CongressLevel::from(level);
        let town_id = town_id.filter(|_| level == CongressLevel::Township);
        let columns = (level, organ_id, town_id, office_id, term_id, is_demo);
        let made = Made {
            source: DutySource::Suggestion,
            kind: DutyKind::Suggestion,
            id,
            title,
            held_on: local_date(at),
            lead: Some(lead),
            place: place(columns),
        };
        made.facts(&signed, &mut facts);
        if is_key {
            facts.push(made.fact(lead, DutyKind::KeySuggestion));
        }
    }
    Ok(facts)
}

/// Who moved and who signed motions that were handed in. One that became a suggestion counts as that.
pub(super) fn motions(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: &[Id],
) -> Result<Vec<Fact>, Problem> {
    use motions as m;
    const HANDED_IN: [MotionStatus; 6] = [
        MotionStatus::Submitted,
        MotionStatus::Referred,
        MotionStatus::OnAgenda,
        MotionStatus::Adopted,
        MotionStatus::Rejected,
        MotionStatus::NotListed,
    ];
    let made: Vec<HandedIn> = m::table
        .filter(m::county_id.eq(county_id))
        .filter(one_of(m::id, ids.to_vec()))
        .filter(m::mover.eq(Mover::Deputies))
        .filter(one_of(m::status, HANDED_IN))
        .select((
            m::id,
            m::title,
            m::submitted_on,
            m::lead_deputy_id,
            (
                m::level,
                m::organ_id,
                m::town_id,
                m::office_id,
                m::term_id,
                m::is_demo,
            ),
        ))
        .load(conn)?;
    let what = (DutySource::Motion, DutyKind::Suggestion);
    handed_in(conn, county_id, made, what)
}

/// What deputies handed in: its title and day, and who leads it.
pub(super) type HandedIn = (Id, String, Option<NaiveDate>, Option<Id>, PlaceColumns);

/// Who leads and who signed along what was handed in with joint signatures; leading it is a duty of this kind.
pub(super) fn handed_in(
    conn: &mut AnyConnection,
    county_id: i64,
    made: Vec<HandedIn>,
    (source, kind): (DutySource, DutyKind),
) -> Result<Vec<Fact>, Problem> {
    let ids: Vec<Id> = made.iter().map(|one| one.0).collect();
    let signed: Vec<(Id, Id)> = joint::table
        .filter(joint::county_id.eq(county_id))
        .filter(one_of(joint::subject_id, ids))
        .filter(joint::part.eq(SignaturePart::Cosigner))
        .filter(joint::status.eq(SignatureStatus::Confirmed))
        .select((joint::subject_id, joint::deputy_id))
        .load(conn)?;
    let mut facts = Vec::new();
    for (id, title, day, lead, columns) in made {
        let Some(held_on) = day else { continue };
        let made = Made {
            source,
            kind,
            id,
            title,
            held_on,
            lead,
            place: place(columns),
        };
        made.facts(&signed, &mut facts);
    }
    Ok(facts)
}

/// Something that was made and signed by deputies.
struct Made {
    source: DutySource,
    /// What leading it is.
    kind: DutyKind,
    id: Id,
    title: String,
    held_on: NaiveDate,
    lead: Option<Id>,
    place: Place,
}

impl Made {
    fn fact(&self, deputy_id: Id, kind: DutyKind) -> Fact {
        Fact {
            place: self.place,
            source: self.source,
            source_id: self.id,
            deputy_id,
            kind,
            held_on: self.held_on,
            title: self.title.clone(),
            hours: None,
            // Admitted by the office, or handed in and signed in the software itself.
            is_by_office: true,
        }
    }

    fn facts(&self, signed: &[(Id, Id)], facts: &mut Vec<Fact>) {
        facts.extend(self.lead.map(|lead| self.fact(lead, self.kind)));
        let along = signed.iter().filter(|(of, _)| *of == self.id);
        facts.extend(along.map(|(_, deputy)| self.fact(*deputy, DutyKind::Cosigned)));
    }
}
