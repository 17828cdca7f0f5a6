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
    /// Its congress.
    pub organ: Organ,
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
    /// Its office for deputies' affairs, which handles suggestions.
    pub office: Id,
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
    let mut add = Adder { tx, acting };
    let mut office = committee.id;
    for name in OFFICES {
        let parent = Some(committee.id);
        let id = add.organ(
            OrganKind::StandingCommitteeOffice,
            &format!("{county}人大常委会{name}"),
            name,
            &committee,
            parent,
            None,
        )?;
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
        )?;
        units.insert(unit.to_owned(), id);
    }
    let mut towns = Vec::new();
    for organ in all.iter().filter(|o| o.kind == OrganKind::TownshipCongress) {
        towns.push(add.town(organ, &all, texts)?);
    }
    Ok(Places {
        committee,
        office,
        units,
        towns,
    })
}

struct Adder<'a, 'c> {
    tx: &'a mut Tx<'c>,
    acting: &'a Acting,
}

impl Adder<'_, '_> {
    fn organ(
        &mut self,
        kind: OrganKind,
        name: &str,
        short_name: &str,
        near: &Organ,
        parent_id: Option<Id>,
        town_id: Option<Id>,
    ) -> Result<Id, Problem> {
        let new = NewOrgan {
            id: new_id(),
            kind,
            name: name.to_owned(),
            short_name: short_name.to_owned(),
            parent_id,
            town_id,
            region_code: near.region_code.clone(),
            is_demo: true,
        };
        Ok(organs::insert(self.tx, &self.acting.scope, new, self.acting.now)?.id)
    }

    fn town(&mut self, organ: &Organ, all: &[Organ], texts: &Texts) -> Result<Town, Problem> {
        let (town, parent) = (Some(organ.id), Some(organ.id));
        let short = organ.name.trim_end_matches("人民代表大会").to_owned();
        self.organ(
            OrganKind::TownshipPresidium,
            &format!("{}主席团", organ.name),
            "主席团",
            organ,
            parent,
            town,
        )?;
        let station = format!("{short}代表联络站");
        self.organ(
            OrganKind::LiaisonStation,
            &station,
            "代表联络站",
            organ,
            parent,
            town,
        )?;
        let mut units = HashMap::new();
        for unit in texts.town_units() {
            let name = format!("{short}{unit}");
            units.insert(
                unit.to_owned(),
                self.organ(OrganKind::GovernmentUnit, &name, &name, organ, None, town)?,
            );
        }
        let mut groups = Vec::new();
        for group in GROUPS {
            groups.push(self.organ(
                OrganKind::DeputyGroup,
                &format!("{short}{group}"),
                group,
                organ,
                parent,
                town,
            )?);
        }
        let in_town =
            |o: &&Organ| o.kind == OrganKind::VillageCommittee && o.town_id == Some(organ.id);
        let villages = all.iter().filter(in_town).cloned().collect();
        Ok(Town {
            organ: organ.clone(),
            units,
            groups,
            villages,
        })
    }
}
