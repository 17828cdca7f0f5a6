//! Who may be invited to a training, each as the deputy of which congress.

use super::model::TrainingAudience;
use super::rows::{InvitedRow, TrainingRow};
use super::store_seats;
use crate::features::congresses::{self, CongressLevel};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::BTreeMap;

/// The congress as whose deputy somebody is invited.
#[derive(Debug, Clone, Copy)]
struct Place {
    organ_id: Id,
    town_id: Option<Id>,
    office_id: Id,
    term_id: Id,
}

impl Place {
    const fn invited(self, row: &TrainingRow, deputy_id: Id) -> InvitedRow {
        InvitedRow {
            county_id: row.county_id,
            training_id: row.id,
            deputy_id,
            organ_id: self.organ_id,
            town_id: self.town_id,
            office_id: self.office_id,
            term_id: self.term_id,
            answer: None,
            leave_reason: None,
            answered_at: None,
            is_present: None,
            absence_reason: None,
            hours: None,
            choices: None,
            score: None,
            chosen_at: None,
        }
    }
}

/// Those in office in the congress that holds it, and for a training of the county those of its towns; who sits in both
/// is there as a deputy of the county. For the committee of a subdistrict those of the county who are at home there.
/// `Chosen` asks for all of them.
pub(super) fn eligible(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &TrainingRow,
    audience: TrainingAudience,
) -> Result<BTreeMap<Id, InvitedRow>, Problem> {
    let mut found = BTreeMap::new();
    if audience != TrainingAudience::Townships {
        let own = Place {
            organ_id: row.organ_id,
            town_id: row.town_id,
            office_id: row.office_id,
            term_id: row.term_id,
        };
        let all = store_seats::of_term(conn, row.county_id, row.term_id)?;
        let near = congresses::reach(conn, &acting.scope, &all)?;
        for deputy in all.into_iter().filter(|deputy| near.contains(deputy)) {
            found.insert(deputy, own.invited(row, deputy));
        }
    }
    let is_of_county = row.level == CongressLevel::County && !acting.scope.is_outpost();
    if is_of_county && audience != TrainingAudience::Congress {
        let mut places: BTreeMap<Id, Option<Place>> = BTreeMap::new();
        for (deputy, organ, term) in store_seats::of_towns(conn, row.county_id, acting.today)? {
            let Some(organ) = organ else { continue };
            let known = places.get(&organ).copied();
            let place = match known {
                Some(place) => place,
                None => {
                    let place = place_of(conn, acting, organ)?;
                    places.insert(organ, place);
                    place
                }
            };
            if let Some(place) = place.filter(|place| place.term_id == term) {
                let one = || place.invited(row, deputy);
                found.entry(deputy).or_insert_with(one);
            }
        }
    }
    Ok(found)
}

/// The congress of a town; none for one that was dissolved.
fn place_of(conn: &mut AnyConnection, acting: &Acting, town: Id) -> Result<Option<Place>, Problem> {
    let congress = congresses::of_place(conn, acting, Some(town))?;
    Ok(congress.map(|congress| Place {
        organ_id: congress.organ_id,
        town_id: congress.town_id,
        office_id: congress.office_id,
        term_id: congress.term_id,
    }))
}
