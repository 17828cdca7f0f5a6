//! The organs beside those the county has by law: offices, units, presidiums, groups, stations.

use super::texts::Texts;
use crate::features::organs::{self, NewOrgan, Organ, OrganFilter, OrganKind};
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use std::collections::HashMap;

/// A town of the county.
#[derive(Debug)]
pub struct Town {
    /// Its congress; for a subdistrict its working committee.
    pub organ: Organ,
    /// Its name without that of the congress: `城关镇`.
    pub name: String,
    /// What receives suggestions: the presidium.
    pub office: Id,
    /// Its full name.
    pub office_name: String,
    /// Its units by the name of their kind (`农业综合服务站`).
    pub units: HashMap<String, Id>,
    /// Its deputy groups.
    pub groups: Vec<Id>,
    /// Its village committees.
    pub villages: Vec<Organ>,
}

/// The organs of the county.
#[derive(Debug)]
pub struct Places {
    /// The standing committee.
    pub committee: Organ,
    /// Its office for deputies' affairs, where the staff works.
    pub office: Id,
    /// The office that receives suggestions, with its full name.
    pub receiving: (Id, String),
    /// Name of the county.
    pub name: String,
    /// The county's units by the name of their kind (`水利局`).
    pub units: HashMap<String, Id>,
    /// The towns in code order.
    pub towns: Vec<Town>,
}

const OFFICES: &[&str] = &[
    "办公室",
    "代表工作委员会",
    "财政经济工作委员会",
    "监察和司法工作委员会",
];
const GROUPS: &[&str] = &["第一代表小组", "第二代表小组", "第三代表小组"];

/// Adds what is missing to a county that was just founded.
pub fn furnish(
    tx: &mut Tx<'_>,
    acting: &Acting,
    county: &str,
    texts: &Texts,
) -> Result<Places, Problem> {
    let mut all = organs::all(tx, &acting.scope, &OrganFilter::default())?;
    all.sort_by(|a, b| a.region_code.cmp(&b.region_code));
    let committee = all
        .iter()
        .find(|o| o.kind == OrganKind::CountyStandingCommittee)
        .cloned()
        .ok_or_else(|| {
            Problem::internal(anyhow::anyhow!("the county has no standing committee"))
        })?;
    let mut add = Adder::default();
    let mut office = committee.id;
    let mut receiving = None;
    for name in OFFICES {
        let parent = Some(committee.id);
        let full = format!("{county}人大常委会{name}");
        let id = add.organ(
            OrganKind::StandingCommitteeOffice,
            &full,
            name,
            &committee,
            parent,
            None,
        );
        receiving = receiving.or(Some((id, full)));
        if *name == "代表工作委员会" {
            office = id;
        }
    }
    let mut units = HashMap::new();
    for unit in texts.county_units() {
        let id = add.organ(
            OrganKind::GovernmentUnit,
            &format!("{county}{unit}"),
            unit,
            &committee,
            None,
            None,
        );
        units.insert(unit.to_owned(), id);
    }
    let mut villages: HashMap<Id, Vec<Organ>> = HashMap::new();
    let is_village = |o: &&Organ| o.kind == OrganKind::VillageCommittee;
    for village in all.iter().filter(is_village) {
        let town = village.town_id.unwrap_or(committee.id);
        villages.entry(town).or_default().push(village.clone());
    }
    let kinds = [OrganKind::TownshipCongress, OrganKind::SubdistrictCommittee];
    let mut towns = Vec::new();
    for organ in all.iter().filter(|o| kinds.contains(&o.kind)) {
        let own = villages.remove(&organ.id).unwrap_or_default();
        towns.push(add.town(organ, own, texts));
    }
    organs::insert_all(tx, &acting.scope, add.made, acting.now)?;
    Ok(Places {
        receiving: receiving.unwrap_or((committee.id, committee.name.clone())),
        name: county.to_owned(),
        committee,
        office,
        units,
        towns,
    })
}

impl Town {
    /// Whether it has a congress of its own; a subdistrict has none.
    #[must_use]
    pub fn has_congress(&self) -> bool {
        self.organ.kind == OrganKind::TownshipCongress
    }
}

/// Organs to be entered at once.
#[derive(Default)]
struct Adder {
    made: Vec<NewOrgan>,
}

impl Adder {
    fn organ(
        &mut self,
        kind: OrganKind,
        name: &str,
        short_name: &str,
        near: &Organ,
        parent_id: Option<Id>,
        town_id: Option<Id>,
    ) -> Id {
        let id = new_id();
        self.made.push(NewOrgan {
            id,
            kind,
            name: name.to_owned(),
            short_name: short_name.to_owned(),
            parent_id,
            town_id,
            region_code: near.region_code.clone(),
            is_demo: true,
        });
        id
    }

    fn town(&mut self, organ: &Organ, villages: Vec<Organ>, texts: &Texts) -> Town {
        let (town, parent) = (Some(organ.id), Some(organ.id));
        let short = organ.name.trim_end_matches("人民代表大会").to_owned();
        let (mut office, mut office_name) = (organ.id, organ.name.clone());
        let mut groups = Vec::new();
        if organ.kind == OrganKind::TownshipCongress {
            office_name = format!("{}主席团", organ.name);
            let kind = OrganKind::TownshipPresidium;
            office = self.organ(kind, &office_name, "主席团", organ, parent, town);
            for group in GROUPS {
                let name = format!("{short}{group}");
                groups.push(self.organ(OrganKind::DeputyGroup, &name, group, organ, parent, town));
            }
        }
        let station = format!("{short}代表联络站");
        let kind = OrganKind::LiaisonStation;
        self.organ(kind, &station, "代表联络站", organ, parent, town);
        let mut units = HashMap::new();
        for unit in texts.town_units() {
            let name = format!("{short}{unit}");
            let kind = OrganKind::GovernmentUnit;
            let id = self.organ(kind, &name, &name, organ, None, town);
            units.insert(unit.to_owned(), id);
        }
        Town {
            organ: organ.clone(),
            name: short,
            office,
            office_name,
            units,
            groups,
            villages,
        }
    }
}
