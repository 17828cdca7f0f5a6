//! The commendations that a decision on an appraisal gives, entered by the decision itself.

use super::log::tell;
use super::model::{AwardGrade, AwardKind};
use super::rows::AwardRow;
use super::store;
use crate::features::congresses::CongressLevel;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::new_id;
use chrono::NaiveDate;

/// What is given to all whom a decision commends.
#[derive(Debug, Clone)]
pub(in crate::features) struct Commendation {
    pub(in crate::features) level: CongressLevel,
    pub(in crate::features) organ_id: Id,
    pub(in crate::features) town_id: Option<Id>,
    pub(in crate::features) office_id: Id,
    pub(in crate::features) term_id: Id,
    pub(in crate::features) appraisal_id: Id,
    pub(in crate::features) title: String,
    pub(in crate::features) giver: String,
    pub(in crate::features) awarded_on: NaiveDate,
    pub(in crate::features) document_number: Option<String>,
    pub(in crate::features) is_demo: bool,
}

/// Enters one for each deputy, who is told.
pub(in crate::features) fn commend(
    tx: &mut Tx<'_>,
    acting: &Acting,
    given: &Commendation,
    deputies: &[(Id, String)],
) -> Result<(), Problem> {
    for (deputy_id, name) in deputies {
        let row = AwardRow {
            county_id: acting.scope.county_id(),
            id: new_id(),
            level: given.level,
            organ_id: given.organ_id,
            town_id: given.town_id,
            office_id: given.office_id,
            term_id: given.term_id,
            kind: AwardKind::Deputy,
            deputy_id: Some(*deputy_id),
            unit_id: None,
            group_id: None,
            suggestion_id: None,
            subject_name: name.clone(),
            title: given.title.clone(),
            grade: match given.level {
                CongressLevel::Township => AwardGrade::Town,
                CongressLevel::County => AwardGrade::County,
            },
            giver: given.giver.clone(),
            awarded_on: given.awarded_on,
            document_number: given.document_number.clone(),
            note: None,
            appraisal_id: Some(given.appraisal_id),
            withdrawn_on: None,
            withdraw_reason: None,
            created_by_name: acting.actor_name().to_owned(),
            is_demo: given.is_demo,
            version: 1,
            created_at: acting.now,
            updated_at: acting.now,
        };
        store::insert(tx, &row)?;
        tell(tx, acting, &row, "award.entered")?;
    }
    Ok(())
}
