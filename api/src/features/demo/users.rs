//! Accounts: one with a telling name for each role, and one for every town, unit and deputy.

use super::people::Deputy;
use super::places::Places;
use super::plan::Plan;
use crate::features::accounts::{self, NewAccount};
use crate::platform::auth::{Granted, Principal, Role};
use crate::platform::db::{AnyConnection, Id, Timestamp};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The county unit whose account is shown; some suggestions always wait for it.
pub(super) const SHOWN_UNIT: &str = "交通运输局";

/// The county unit whose leader signs its answers off.
pub(super) const LED_UNIT: &str = "水利局";

/// A row of the table printed at the first start.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What one signs in with.
    pub username: String,
    /// What it is for, in Chinese.
    pub role: &'static str,
    /// Where it works.
    pub place: String,
}

/// The accounts of the demonstration.
pub struct Users {
    /// The county office.
    pub county: Principal,
    /// Staff of each town.
    pub towns: Vec<Principal>,
    /// Staff of each unit.
    pub units: HashMap<Id, Principal>,
    /// Each deputy.
    pub deputies: HashMap<Id, Principal>,
    /// One account for each role, to be shown.
    pub shown: Vec<Shown>,
}

struct Maker<'a> {
    county_id: i64,
    /// Before each user name, which is unique in the nation.
    prefix: String,
    hash: &'a str,
    now: Timestamp,
    made: Vec<NewAccount>,
}

impl Maker<'_> {
    fn account(
        &mut self,
        username: &str,
        name: &str,
        role: Role,
        organ: (Id, Option<Id>),
        deputy: Option<&Deputy>,
    ) -> Principal {
        let mut new = NewAccount::new(
            self.county_id,
            &format!("{}{username}", self.prefix),
            name,
            role,
            organ.0,
            self.hash.to_owned(),
            self.now,
        );
        new.must_change_password = false;
        new.is_demo = true;
        new.deputy_id = deputy.map(|d| d.id);
        new.phone = deputy.map(|d| d.phone.clone());
        let principal = Principal {
            county_id: self.county_id,
            account_id: new.id,
            session_id: new.id,
            role,
            display_name: new.display_name.clone(),
            organ_id: organ.0,
            town_id: organ.1,
            is_outpost: false,
            deputy_id: new.deputy_id,
            granted: Granted::ByRole,
            restriction: None,
        };
        self.made.push(new);
        principal
    }
}

/// Makes the accounts; all have the same password, whose hash is computed once.
pub fn open(
    conn: &mut AnyConnection,
    county_id: i64,
    plan: &Plan,
    places: &Places,
    deputies: &[Deputy],
    hash: &str,
    now: Timestamp,
) -> Result<Users, Problem> {
    let prefix = if plan.is_shown {
        String::new()
    } else {
        format!("{county_id}-")
    };
    let mut make = Maker {
        county_id,
        prefix,
        hash,
        now,
        made: Vec::new(),
    };
    let office = (places.office, None);
    let office_name = "县级人大代表工作委员会";
    let county = make.account("county", "县人大代工委", Role::County, office, None);
    make.account("admin", "系统管理员", Role::Admin, office, None);
    make.account("security", "安全管理员", Role::Security, office, None);
    make.account("auditor", "审计管理员", Role::Auditor, office, None);
    let mut shown = vec![
        row("county", "县人大", office_name),
        row("admin", "系统管理员", office_name),
        row("security", "安全管理员", office_name),
        row("auditor", "审计管理员", office_name),
    ];
    let mut towns = Vec::new();
    let mut units = HashMap::new();
    for (index, town) in places.towns.iter().enumerate() {
        let place = town.name.clone();
        let organ = (town.organ.id, Some(town.organ.id));
        let username = if index == 0 {
            "town".to_owned()
        } else {
            format!("town{:02}", index + 1)
        };
        let clerk = format!("{place}人大干事");
        let mut clerk = make.account(&username, &clerk, Role::Township, organ, None);
        clerk.is_outpost = !town.has_congress();
        towns.push(clerk);
        let mut own: Vec<_> = town.units.iter().collect();
        own.sort();
        for (n, (name, id)) in own.into_iter().enumerate() {
            let username = format!("unit{:02}-{}", index + 1, n + 1);
            let name = format!("{place}{name}");
            units.insert(
                *id,
                make.account(&username, &name, Role::Undertaker, (*id, organ.1), None),
            );
            if index == 0 && n == 0 {
                shown.push(row(&username, "承办单位（镇）", &name));
            }
        }
        if index == 0 {
            shown.push(row("town", "镇人大", &town.organ.name));
            if let Some(village) = town.villages.first() {
                make.account(
                    "village",
                    &village.short_name,
                    Role::Village,
                    (village.id, organ.1),
                    None,
                );
                shown.push(row("village", "村（社区）", &village.name));
            }
        }
    }
    let mut own: Vec<_> = places.units.iter().collect();
    own.sort();
    for (n, (name, id)) in own.into_iter().enumerate() {
        let username = if name == SHOWN_UNIT {
            "unit".to_owned()
        } else if name == LED_UNIT {
            "unitclerk".to_owned()
        } else {
            format!("unit{:02}", n + 1)
        };
        units.insert(
            *id,
            make.account(&username, name, Role::Undertaker, (*id, None), None),
        );
        if username == "unit" {
            shown.push(row("unit", "承办单位（县）", name));
        }
        if name == LED_UNIT {
            shown.push(row(&username, "承办单位（县，有负责人签发）", name));
        }
    }
    let opened = open_deputies(&mut make, places, deputies, &mut shown);
    accounts::insert_all(conn, &make.made)?;
    Ok(Users {
        county,
        towns,
        units,
        deputies: opened,
        shown,
    })
}

/// The first three deputies of the first town sign in by a word, the others by their number.
fn open_deputies(
    make: &mut Maker<'_>,
    places: &Places,
    deputies: &[Deputy],
    shown: &mut Vec<Shown>,
) -> HashMap<Id, Principal> {
    let mut opened = HashMap::new();
    let mut named = 0;
    for deputy in deputies {
        let town = &places.towns[deputy.town].organ;
        let username = if deputy.town == 0 && deputy.is_of_town && named < 3 {
            named += 1;
            let username = if named == 1 {
                "deputy".to_owned()
            } else {
                format!("deputy{named}")
            };
            shown.push(row(
                &username,
                "人大代表",
                &format!("{} {}", town.name, deputy.name),
            ));
            username
        } else {
            deputy.phone.clone()
        };
        let organ = (town.id, Some(town.id));
        opened.insert(
            deputy.id,
            make.account(&username, &deputy.name, Role::Deputy, organ, Some(deputy)),
        );
    }
    opened
}

fn row(username: &str, role: &'static str, place: &str) -> Shown {
    Shown {
        username: username.to_owned(),
        role,
        place: place.to_owned(),
    }
}
