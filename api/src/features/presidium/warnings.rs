//! Looks at a presidium with the parameters of its town.

use super::dto::PresidiumWarning;
use super::store::Seat;
use crate::features::deputies::presidium::{
    LargeTown, Member, SizeLimits, Town, Warning, check_members, check_size,
};
use crate::features::deputies::rules::MandateStatus;
use crate::features::deputies::{self, Deputy};
use crate::features::parameters::{self, Resolved};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::HashMap;

/// The warnings about the seats that are held today.
pub(super) fn look(
    conn: &mut AnyConnection,
    acting: &Acting,
    town_id: Id,
    term_id: Id,
    serving: &[&Seat],
    people: &HashMap<Id, Deputy>,
) -> Result<Vec<PresidiumWarning>, Problem> {
    let county_id = acting.scope.county_id();
    let ids: Vec<Id> = serving.iter().map(|seat| seat.deputy_id).collect();
    let status: HashMap<Id, MandateStatus> = deputies::mandates_of(conn, county_id, &ids)?
        .into_iter()
        .filter(|mandate| mandate.term_id == term_id)
        .map(|mandate| (mandate.deputy_id, mandate.status))
        .collect();
    let members: Vec<Member> = serving
        .iter()
        .map(|seat| {
            let person = people.get(&seat.deputy_id);
            Member {
                name: person.map(|p| p.name.clone()).unwrap_or_default(),
                post: seat.post,
                government_post: person.and_then(|p| p.government_post.clone()),
                mandate: status
                    .get(&seat.deputy_id)
                    .copied()
                    .unwrap_or(MandateStatus::Ended),
            }
        })
        .collect();
    let values = parameters::resolve_all(conn, county_id, Some(town_id), acting.today)?;
    let town = Town {
        population: None,
        deputies: Some(deputies::in_office(conn, county_id, term_id)?),
    };
    let limits = limits(&values).map_err(Problem::internal)?;
    let barred =
        find(&values, "presidium_members_barred_from_government").map_err(Problem::internal)?;
    let barred = barred
        .flag()
        .map_err(Problem::internal)?
        .then_some(barred.basis.as_str());
    let size = u32::try_from(members.len()).map_err(Problem::internal)?;
    let mut found: Vec<Warning> = check_size(size, &limits, town).into_iter().collect();
    found.extend(check_members(&members, barred));
    Ok(found.iter().map(|warning| told(warning, acting)).collect())
}

fn find<'a>(values: &'a [Resolved], key: &str) -> anyhow::Result<&'a Resolved> {
    let found = values.iter().find(|value| value.definition.key == key);
    found.ok_or_else(|| anyhow::anyhow!("no parameter {key} in the register"))
}

fn limits(values: &[Resolved]) -> anyhow::Result<SizeLimits> {
    let number = |key: &str| find(values, key)?.count::<u32>();
    let from = number("presidium_large_town_from")?;
    let large = match find(values, "presidium_large_town_by")?.text()? {
        "deputies" => Some(LargeTown::Deputies(from)),
        _ => None,
    };
    let raised = number("presidium_large_town_max")?;
    Ok(SizeLimits {
        min: number("presidium_size_min")?,
        max: number("presidium_size_max")?,
        serious_max: number("presidium_size_serious_max")?,
        large_town: large.map(|large| (large, raised)),
        basis: find(values, "presidium_size_max")?.basis.clone(),
    })
}

fn told(warning: &Warning, acting: &Acting) -> PresidiumWarning {
    PresidiumWarning {
        code: warning.step.code.clone(),
        severity: warning.severity,
        rule: warning.rule.to_owned(),
        basis: warning.basis.clone(),
        params: warning.step.params_json(&acting.locale),
        text: warning.step.render(&acting.locale),
    }
}
