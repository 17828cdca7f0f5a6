//! Members of a presidium who stayed away twice without leave (rule P7): where the parameter
//! `presidium_absent_twice_loses_seat` is on, the year of the town says so. Nobody loses a seat by software.

use super::model::Light;
use super::roll;
use super::store_absences::{self, Absence};
use super::year_rules::Check;
use crate::features::explanations::Step;
use crate::features::parameters;
use crate::features::terms::Term;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use std::collections::BTreeMap;

/// Absences without leave after which the seat is lost.
const TWICE: usize = 2;

/// The members who serve today and stayed away too often in this term; nothing where no rule asks for it.
pub(super) fn look(
    conn: &mut AnyConnection,
    acting: &Acting,
    (organ_id, town_id): (Id, Option<Id>),
    term: &Term,
) -> Result<Vec<Check>, Problem> {
    let (key, county_id) = (
        "presidium_absent_twice_loses_seat",
        acting.scope.county_id(),
    );
    let found = parameters::resolve(conn, county_id, town_id, key, acting.today)?;
    if !found.flag().map_err(Problem::internal)? {
        return Ok(Vec::new());
    }
    let absences = store_absences::of_term(conn, county_id, (organ_id, term.id))?;
    let serving = roll::presidium_posts(conn, acting, organ_id)?;
    Ok(checks(
        &absences,
        |id| serving.contains_key(&id),
        &found.basis,
    ))
}

/// Whoever was away too often, by when it first happened.
fn checks(absences: &[Absence], serves: impl Fn(Id) -> bool, basis: &str) -> Vec<Check> {
    let mut order: Vec<Id> = Vec::new();
    let mut of: BTreeMap<Id, (&str, Vec<Id>)> = BTreeMap::new();
    for one in absences {
        let Some(id) = one.deputy_id.filter(|id| serves(*id)) else {
            continue;
        };
        let entry = of.entry(id).or_insert_with(|| {
            order.push(id);
            (one.name.as_str(), Vec::new())
        });
        entry.1.push(one.meeting_id);
    }
    let often = order.iter().filter_map(|id| of.remove(id));
    often
        .filter(|(_, meetings)| meetings.len() >= TWICE)
        .map(|(name, meetings)| Check {
            rule: "P7",
            quarter: None,
            light: Light::Red,
            step: Step::new("meetings.year.absent_twice")
                .with("name", name)
                .with("times", u32::try_from(meetings.len()).unwrap_or(u32::MAX)),
            basis: basis.to_owned(),
            fix: None,
            meetings,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::new_id;

    #[test]
    fn p7_twice_away_without_leave() {
        let [a, b, gone] = [new_id(), new_id(), new_id()];
        let away = |who: Id, name: &str| Absence {
            deputy_id: Some(who),
            name: name.to_owned(),
            meeting_id: new_id(),
        };
        let all = [
            away(a, "甲"),
            away(b, "乙"),
            away(gone, "丙"),
            away(a, "甲"),
            away(gone, "丙"),
        ];
        let found = checks(&all, |id| id != gone, "河北");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].meetings, [all[0].meeting_id, all[3].meeting_id]);
        assert_eq!((found[0].rule, found[0].light), ("P7", Light::Red));
    }
}
