//! Invented deputies with their mandates, and the presidiums they sit on.

use super::places::{Places, Town};
use super::plan::Plan;
use super::rng_for;
use crate::features::deputies::Gender;
use crate::features::deputies::invented::{InventedPerson, Inventor, demo_phone};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use crate::platform::text::{name_sort_key, search_text};
use crate::schema::{deputies, mandates, presidium_members, terms};
use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
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

/// The terms of the congresses.
struct Terms {
    towns: Vec<Id>,
    county: Id,
    above: [Id; 3],
    elected_on: NaiveDate,
}

/// Adds terms, deputies, mandates and presidiums.
pub fn settle(
    conn: &mut AnyConnection,
    county: (i64, &str),
    plan: &Plan,
    places: &Places,
    now: Timestamp,
) -> Result<Vec<Deputy>, Problem> {
    let terms = terms_of(conn, county, plan, places, now)?;
    let mut inventor = Inventor::new(rng_for(plan.seed, "people", 0), plan.today);
    let mut rng = rng_for(plan.seed, "mandates", 0);
    let mut made: Vec<Deputy> = Vec::new();
    for (level, count) in plan.deputies.iter().enumerate() {
        for n in 0..*count {
            let town = n % places.towns.len().max(1);
            let Some(of) = places.towns.get(town) else {
                continue;
            };
            let village = rng.random_range(0..of.villages.len().max(1));
            let number = u32::try_from(made.len()).unwrap_or(u32::MAX);
            let deputy = Deputy {
                id: new_id(),
                name: String::new(),
                phone: demo_phone(number),
                town,
                village,
                is_of_town: level == 0 || (level == 1 && n < plan.double_mandates),
                is_of_county: level == 1,
            };
            let person = inventor.person();
            insert_person(conn, county.0, &deputy, &person, of, now)?;
            let mut give = |term, level, constituency: String| {
                mandate(
                    conn,
                    county.0,
                    deputy.id,
                    (term, level, &constituency),
                    group(&mut rng, of),
                    terms.elected_on,
                    now,
                )
            };
            let place = of
                .villages
                .get(village)
                .map_or(of.organ.short_name.clone(), |v| v.short_name.clone());
            if deputy.is_of_town {
                give(
                    terms.towns[town],
                    "township",
                    format!("{}选区", short(&place)),
                )?;
            }
            if deputy.is_of_county {
                give(
                    terms.county,
                    "county",
                    format!("{}选区", short(&of.organ.short_name)),
                )?;
            }
            if let Some(above) = level.checked_sub(2) {
                let name = ["city", "province", "national"][above];
                give(terms.above[above], name, "旬阳代表团".to_owned())?;
            }
            made.push(Deputy {
                name: person.name,
                ..deputy
            });
        }
    }
    presidiums(conn, county.0, places, &terms, &made, now)?;
    Ok(made)
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

fn terms_of(
    conn: &mut AnyConnection,
    county: (i64, &str),
    plan: &Plan,
    places: &Places,
    now: Timestamp,
) -> Result<Terms, Problem> {
    // The five-year term (组织法9) the year of suggestions falls into; terms began in 2021, 2026 …
    let then = plan.today.year() - 2;
    let year = then - (then - 2021).rem_euclid(5);
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(plan.today);
    let mut add = |level: &str,
                   organ_id: Option<Id>,
                   name: &str,
                   ordinal: i16,
                   starts_on|
     -> Result<Id, Problem> {
        let id = new_id();
        diesel::insert_into(terms::table)
            .values((
                terms::county_id.eq(county.0),
                terms::id.eq(id),
                terms::level.eq(level),
                terms::organ_id.eq(organ_id),
                terms::congress_name.eq(name),
                terms::ordinal.eq(ordinal),
                terms::starts_on.eq(starts_on),
                terms::version.eq(1_i64),
                terms::created_at.eq(now),
                terms::updated_at.eq(now),
            ))
            .execute(conn)?;
        Ok(id)
    };
    let mut towns = Vec::new();
    for town in &places.towns {
        towns.push(add(
            "township",
            Some(town.organ.id),
            &town.organ.name,
            19,
            day(10, 20),
        )?);
    }
    let county_name = format!("{}人民代表大会", county.1);
    let committee = Some(places.committee.id);
    Ok(Terms {
        towns,
        county: add("county", committee, &county_name, 19, day(12, 10))?,
        above: [
            add("city", None, "安康市人民代表大会", 5, day(12, 28))?,
            add("province", None, "陕西省人民代表大会", 14, day(12, 30))?,
            add("national", None, "全国人民代表大会", 14, day(12, 31))?,
        ],
        elected_on: day(9, 20),
    })
}

fn insert_person(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy: &Deputy,
    person: &InventedPerson,
    town: &Town,
    now: Timestamp,
) -> Result<(), Problem> {
    let gender = if person.gender == Gender::Male {
        "male"
    } else {
        "female"
    };
    diesel::insert_into(deputies::table)
        .values((
            deputies::county_id.eq(county_id),
            deputies::id.eq(deputy.id),
            deputies::name.eq(&person.name),
            deputies::sort_key.eq(name_sort_key(&person.name)),
            deputies::gender.eq(gender),
            deputies::born_on.eq(Some(person.born_on)),
            deputies::ethnicity.eq(person.ethnicity),
            deputies::party.eq(person.party),
            deputies::education.eq(person.education),
            deputies::occupation.eq(person.occupation),
            deputies::phone.eq(Some(&deputy.phone)),
            deputies::town_id.eq(Some(town.organ.id)),
            deputies::is_demo.eq(true),
            deputies::search_text.eq(search_text(&[&person.name, &deputy.phone])),
            deputies::version.eq(1_i64),
            deputies::created_at.eq(now),
            deputies::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

fn mandate(
    conn: &mut AnyConnection,
    county_id: i64,
    deputy_id: Id,
    (term_id, level, constituency): (Id, &str, &str),
    group_id: Option<Id>,
    elected_on: NaiveDate,
    now: Timestamp,
) -> Result<(), Problem> {
    diesel::insert_into(mandates::table)
        .values((
            mandates::county_id.eq(county_id),
            mandates::id.eq(new_id()),
            mandates::deputy_id.eq(deputy_id),
            mandates::term_id.eq(term_id),
            mandates::level.eq(level),
            mandates::constituency.eq(constituency),
            mandates::group_id.eq(group_id.filter(|_| matches!(level, "township" | "county"))),
            mandates::elected_on.eq(elected_on),
            mandates::status.eq("active"),
            mandates::version.eq(1_i64),
            mandates::created_at.eq(now),
            mandates::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Nine members each (P5: 7–13), the first as chair, the second as vice chair.
fn presidiums(
    conn: &mut AnyConnection,
    county_id: i64,
    places: &Places,
    terms: &Terms,
    all: &[Deputy],
    now: Timestamp,
) -> Result<(), Problem> {
    for (index, town) in places.towns.iter().enumerate() {
        let members = all
            .iter()
            .filter(|d| d.is_of_town && d.town == index)
            .take(9);
        for (n, member) in members.enumerate() {
            let post = ["chair", "vice_chair"].get(n).copied().unwrap_or("member");
            diesel::insert_into(presidium_members::table)
                .values((
                    presidium_members::county_id.eq(county_id),
                    presidium_members::id.eq(new_id()),
                    presidium_members::organ_id.eq(town.organ.id),
                    presidium_members::term_id.eq(terms.towns[index]),
                    presidium_members::deputy_id.eq(member.id),
                    presidium_members::post.eq(post),
                    presidium_members::since.eq(terms.elected_on),
                    presidium_members::version.eq(1_i64),
                    presidium_members::created_at.eq(now),
                    presidium_members::updated_at.eq(now),
                ))
                .execute(conn)?;
        }
    }
    Ok(())
}
