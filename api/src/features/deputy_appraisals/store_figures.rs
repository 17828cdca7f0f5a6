//! How many deputies appraisals found five-good and commended, for those who compare congresses.

use super::model::{DeputyAppraisalOutcome, DeputyAppraisalStatus};
use super::rows::AppraisalRow;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{deputy_appraisal_deputies as appraised, deputy_appraisals};
use diesel::prelude::*;
use std::collections::HashMap;

/// The appraisal of a congress for a year, decided.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::features) struct Figures {
    /// Deputies who were found five-good (创建率).
    pub(in crate::features) five_good: i64,
    /// Deputies who were commended (表彰率).
    pub(in crate::features) commended: i64,
    /// Of how many in office when it began.
    pub(in crate::features) members: i64,
    /// The shares in per cent that were asked for then.
    pub(in crate::features) creation_target: i64,
    pub(in crate::features) commendation_target: i64,
}

/// Of each congress of a county: two queries.
pub(in crate::features) fn figures(
    conn: &mut AnyConnection,
    county_id: i64,
    year: i32,
) -> Result<HashMap<Id, Figures>, Problem> {
    let rows: Vec<AppraisalRow> = deputy_appraisals::table
        .filter(deputy_appraisals::county_id.eq(county_id))
        .filter(deputy_appraisals::year.eq(i64::from(year)))
        .filter(deputy_appraisals::status.eq(DeputyAppraisalStatus::Decided))
        .select(AppraisalRow::as_select())
        .load(conn)?;
    let of: HashMap<Id, Id> = rows.iter().map(|row| (row.id, row.organ_id)).collect();
    let mut found: HashMap<Id, Figures> = HashMap::new();
    for row in &rows {
        let figures = Figures {
            members: row.member_count.unwrap_or_default(),
            creation_target: row.creation_target.unwrap_or_default(),
            commendation_target: row.commendation_target.unwrap_or_default(),
            ..Figures::default()
        };
        found.insert(row.organ_id, figures);
    }
    let people: Vec<(Id, Option<DeputyAppraisalOutcome>, bool)> = appraised::table
        .filter(appraised::county_id.eq(county_id))
        .filter(one_of(appraised::appraisal_id, of.keys().copied()))
        .select((
            appraised::appraisal_id,
            appraised::outcome,
            appraised::is_commended,
        ))
        .load(conn)?;
    for (appraisal, outcome, is_commended) in people {
        let organ = of.get(&appraisal);
        if let Some(figures) = organ.and_then(|organ| found.get_mut(organ)) {
            figures.five_good += i64::from(outcome == Some(DeputyAppraisalOutcome::FiveGood));
            figures.commended += i64::from(is_commended);
        }
    }
    Ok(found)
}
