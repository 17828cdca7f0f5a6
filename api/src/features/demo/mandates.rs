//! Mandates that are suspended or have ended (代表法 61 and 62, rules D13 and D14), recorded by the
//! offices of their towns as the product records them.

use super::year::{Stage, acting};
use crate::features::deputies::rules::{
    EndingReason, MandateChange, MandateStatus, SuspensionReason,
};
use crate::features::deputies::{mandates_of, record_change};
use crate::features::terms::model::Level;
use crate::platform::db::{Timestamp, Tx};
use crate::platform::http::{IfMatch, Problem};
use chrono::TimeDelta;

/// What happened: the town, what, and how many days ago.
const CHANGES: &[(usize, MandateChange, i64)] = &[
    (
        0,
        MandateChange::Suspended(SuspensionReason::CriminalCustody),
        40,
    ),
    (0, MandateChange::Ended(EndingReason::MovedAway), 96),
    (1, MandateChange::Ended(EndingReason::Resigned), 150),
    (2, MandateChange::Ended(EndingReason::Died), 61),
    (
        3,
        MandateChange::Suspended(SuspensionReason::ServingSentence),
        25,
    ),
    (4, MandateChange::Ended(EndingReason::AbsentTwice), 18),
];

/// Records them, each of another deputy: the last of the town, who sit on no presidium and whose
/// accounts are not shown.
pub(super) fn change_some(
    tx: &mut Tx<'_>,
    stage: &Stage<'_>,
    now: Timestamp,
) -> Result<(), Problem> {
    for (index, (town, change, days)) in CHANGES.iter().enumerate() {
        let Some(clerk) = stage.users.towns.get(*town) else {
            continue;
        };
        let acting = acting(clerk, now);
        let before = CHANGES[..index].iter().filter(|(of, ..)| of == town);
        let deputy = stage
            .deputies
            .iter()
            .rev()
            .filter(|d| d.town == *town && d.is_of_town && !d.is_of_county)
            .nth(before.count());
        let Some(deputy) = deputy else { continue };
        let held = mandates_of(tx, acting.scope.county_id(), &[deputy.id])?;
        let current = held
            .into_iter()
            .filter(|m| m.level == Level::Township && m.status == MandateStatus::Active)
            .max_by_key(|m| m.elected_on);
        if let Some(mandate) = current {
            let on = acting.today - TimeDelta::days(*days);
            let seen = (mandate.id, IfMatch(mandate.version));
            record_change(tx, &acting, seen, *change, on, "演示数据")?;
        }
    }
    Ok(())
}
