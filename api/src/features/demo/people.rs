//! Invented deputies with their mandates, and the presidiums they sit on.

use super::people_store::{PeopleRows, Seat};
use super::places::{Places, Town};
use super::plan::Plan;
use super::rng_for;
use super::terms::{self, Terms};
use crate::features::deputies::invented::{Inventor, demo_phone};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use rand::RngExt;
use rand::rngs::StdRng;

/// A deputy of the demonstration.
#[derive(Debug, Clone)]
pub struct Deputy {
    /// Identifier.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Mobile number, which is the user name too.
    pub phone: String,
    /// Index of the town in [`Places::towns`].
    pub town: usize,
    /// Index of the village in the town.
    pub village: usize,
    /// Holds a mandate of the township congress.
    pub is_of_town: bool,
    /// Holds a mandate of the county congress.
    pub is_of_county: bool,
}

/// The deputies of a county and the terms they sit in.
pub(super) struct People {
    /// Those who make suggestions.
    pub(super) deputies: Vec<Deputy>,
    /// How many there are in all.
    pub(super) seated: usize,
    /// The newest first.
    pub(super) terms: Vec<Terms>,
}

/// Adds terms, deputies, mandates and presidiums.
pub(super) fn settle(
    conn: &mut AnyConnection,
    county: (i64, &str),
    plan: &Plan,
    places: &Places,
    now: Timestamp,
) -> Result<People, Problem> {
    let mut rows = PeopleRows::new(county.0, now);
    let terms = terms::of(&mut rows, county, plan, places, now);
    let mut inventor = Inventor::new(rng_for(plan.seed, "people", 0), plan.today);
    let mut rng = rng_for(plan.seed, "mandates", 0);
    let mut made: Vec<Deputy> = Vec::new();
    let congresses: Vec<usize> = (0..places.towns.len())
        .filter(|index| places.towns[*index].has_congress())
        .collect();
    let everywhere: Vec<usize> = (0..places.towns.len()).collect();
    for (level, count) in plan.deputies.iter().enumerate() {
        // Only a town with a congress has deputies of its own.
        let homes = if level == 0 { &congresses } else { &everywhere };
        for n in 0..*count {
            let Some(town) = homes.get(n % homes.len().max(1)).copied() else {
                continue;
            };
            let of = &places.towns[town];
            let village = rng.random_range(0..of.villages.len().max(1));
            let number = u32::try_from(made.len()).unwrap_or(u32::MAX);
            let person = inventor.person();
            let deputy = Deputy {
                id: new_id(),
                name: person.name.clone(),
                phone: demo_phone(number),
                town,
                village,
                is_of_town: level == 0
                    || (level == 1 && n < plan.double_mandates && of.has_congress()),
                is_of_county: level == 1,
            };
            rows.deputy(deputy.id, &deputy.phone, &person, of);
            seat(&mut rows, &mut rng, &deputy, of, &terms, level);
            made.push(deputy);
        }
    }
    if let Some(now) = terms.first() {
        presidiums(&mut rows, places, now, &made);
    }
    rows.store(conn)?;
    Ok(People {
        seated: made.len(),
        deputies: made,
        terms,
    })
}

/// Gives a deputy their seats: in the term that runs, and in the one before if there is one.
fn seat(
    rows: &mut PeopleRows,
    rng: &mut StdRng,
    deputy: &Deputy,
    of: &Town,
    terms: &[Terms],
    level: usize,
) {
    let place = of
        .villages
        .get(deputy.village)
        .map_or(&of.organ.short_name, |v| &v.short_name);
    let mut give = |seat: &dyn Fn(&Terms) -> Option<Seat>, constituency: String| {
        let group = group(rng, of);
        for seat in terms.iter().filter_map(seat) {
            rows.mandate(deputy.id, seat, constituency.clone(), group);
        }
    };
    if deputy.is_of_town {
        let seat = |t: &Terms| t.towns.get(&deputy.town).copied();
        give(&seat, format!("{}选区", short(place)));
    }
    if deputy.is_of_county {
        give(
            &|t| Some(t.county),
            format!("{}选区", short(&of.organ.short_name)),
        );
    }
    if let Some(above) = level.checked_sub(2) {
        give(&|t| t.above.get(above).copied(), "旬阳代表团".to_owned());
    }
}

fn short(name: &str) -> String {
    name.trim_end_matches("居委会")
        .trim_end_matches("村委会")
        .trim_end_matches("人民代表大会")
        .to_owned()
}

fn group(rng: &mut StdRng, town: &Town) -> Option<Id> {
    (!town.groups.is_empty()).then(|| town.groups[rng.random_range(0..town.groups.len())])
}

/// Nine members each (P5: 7–13), the first as chair, the second as vice chair.
fn presidiums(rows: &mut PeopleRows, places: &Places, terms: &Terms, all: &[Deputy]) {
    let mut seated = vec![0_usize; places.towns.len()];
    for deputy in all.iter().filter(|d| d.is_of_town) {
        let (town, n) = (&places.towns[deputy.town], &mut seated[deputy.town]);
        let Some(term) = terms.towns.get(&deputy.town).filter(|_| *n < 9) else {
            continue;
        };
        let post = ["chair", "vice_chair"].get(*n).copied().unwrap_or("member");
        rows.member(
            town.organ.id,
            term.term_id,
            deputy.id,
            post,
            term.elected_on,
        );
        *n += 1;
    }
}
