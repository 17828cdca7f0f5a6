//! Making a county (tenant) from its divisions: one organ per town and village.

use super::model::{NewOrgan, OrganKind};
use super::store::{self, County, OrganFilter};
use crate::features::regions::Region;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use serde_json::json;
use std::collections::HashMap;

/// Makes the county, its standing committee, and for every town and village the organ it has by
/// law; what is there stays. `divisions` are the county's, in code order. Returns how many organs
/// are new.
pub fn found_county(
    tx: &mut Tx<'_>,
    acting: &Acting,
    region: &Region,
    divisions: &[Region],
) -> Result<usize, Problem> {
    let county = County {
        id: acting.scope.county_id(),
        region_code: region.code.clone(),
        name: region.name.clone(),
        created_at: acting.now,
    };
    store::create_county(tx, county)?;
    let known = store::all(tx, &acting.scope, &OrganFilter::default())?;
    let mut known: HashMap<(OrganKind, String), Id> = known
        .into_iter()
        .map(|organ| ((organ.kind, organ.name), organ.id))
        .collect();
    let mut missing = Vec::new();
    let mut add = |new: NewOrgan| {
        *known
            .entry((new.kind, new.name.clone()))
            .or_insert_with(|| {
                let id = new.id;
                missing.push(new);
                id
            })
    };
    let committee = add(standing_committee(region));
    let mut towns: HashMap<&str, (Id, &str)> = HashMap::new();
    for town in divisions.iter().filter(|region| region.level == 4) {
        if let Some(new) = town_organ(town) {
            let id = add(new);
            towns.insert(&town.code, (id, &town.name));
        }
    }
    for village in divisions.iter().filter(|region| region.level == 5) {
        let town = village
            .parent_code
            .as_deref()
            .and_then(|code| towns.get(code));
        if let Some((town_id, town_name)) = town {
            add(village_organ(village, *town_id, town_name));
        }
    }
    let made = missing.len();
    store::insert_all(tx, &acting.scope, missing, acting.now)?;
    if made == 0 {
        tx.without_event("the county and all its organs were there already");
    } else {
        let event = NewEvent {
            organ_id: Some(committee),
            kind: "county.founded",
            subject_kind: "organ",
            subject_id: committee,
            data: json!({"name": region.name, "region_code": region.code, "organs": made}),
        };
        events::record(tx, acting, event)?;
    }
    Ok(made)
}

fn organ(kind: OrganKind, name: String, short_name: &str, region: &Region) -> NewOrgan {
    NewOrgan {
        id: new_id(),
        kind,
        name,
        short_name: short_name.to_owned(),
        parent_id: None,
        town_id: None,
        region_code: region.code.clone(),
        is_demo: false,
    }
}

fn standing_committee(county: &Region) -> NewOrgan {
    let name = format!("{}人民代表大会常务委员会", county.name);
    let short_name = format!("{}人大常委会", county.name);
    organ(
        OrganKind::CountyStandingCommittee,
        name,
        &short_name,
        county,
    )
}

/// Towns and townships have a congress, subdistricts a working committee; other entries of the
/// statistical tables (development zones, farms) have neither.
fn town_organ(town: &Region) -> Option<NewOrgan> {
    let name = town.name.as_str();
    if name.ends_with("街道") || name.ends_with("街道办事处") {
        let full = format!("人大{}工作委员会", name.trim_end_matches("办事处"));
        return Some(organ(OrganKind::SubdistrictCommittee, full, name, town));
    }
    let has_congress = ["镇", "乡", "苏木"].iter().any(|end| name.ends_with(end));
    has_congress.then(|| {
        let full = format!("{name}人民代表大会");
        organ(OrganKind::TownshipCongress, full, name, town)
    })
}

/// Villages of different towns may have the same name, so the full name begins with the town's.
fn village_organ(village: &Region, town_id: Id, town_name: &str) -> NewOrgan {
    let full = format!("{town_name}{}", village.name);
    let mut new = organ(OrganKind::VillageCommittee, full, &village.name, village);
    new.town_id = Some(town_id);
    new.parent_id = Some(town_id);
    new
}
