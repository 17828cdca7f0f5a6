//! What other features know of the deputies of some files, in the database: one query each, for one file or for all of a
//! term.

use super::rows::Seat;
use crate::features::awards::model::{AwardGrade, AwardKind};
use crate::features::deputy_appraisals::model::{DeputyAppraisalOutcome, DeputyAppraisalStatus};
use crate::features::deputy_talks::model::{DeputyTalkKind, DeputyTalkStatus};
use crate::features::voter_reports::model::VoterReportResult;
use crate::platform::db::{AnyConnection, Id, one_of};
use crate::platform::http::Problem;
use crate::schema::{
    awards, deputy_appraisal_deputies as appraised, deputy_appraisals as appraisals,
    deputy_group_members as members, deputy_groups as groups, deputy_talks as talks, suggestions,
    training_deputies as trained, voter_report_ratings as ratings, voter_reports as reports,
};
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::HashMap;

fn people(seats: &[Seat]) -> Vec<Id> {
    seats.iter().map(|seat| seat.deputy.id).collect()
}

/// A commendation of a deputy, of a suggestion they led, or of a group they belonged to then.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Honour {
    pub(super) id: Id,
    pub(super) deputy_id: Option<Id>,
    pub(super) term_id: Id,
    pub(super) awarded_on: NaiveDate,
    pub(super) title: String,
    pub(super) grade: AwardGrade,
    pub(super) giver: String,
    pub(super) document_number: Option<String>,
    pub(super) withdrawn_on: Option<NaiveDate>,
    kind: AwardKind,
    subject_name: String,
}

impl Honour {
    /// What it is, and if not the deputy themselves whose.
    pub(super) fn named(&self) -> String {
        match self.kind {
            AwardKind::Suggestion | AwardKind::Group if !self.subject_name.is_empty() => {
                format!("{}（{}）", self.title, self.subject_name)
            }
            _ => self.title.clone(),
        }
    }
}

/// Runs a select on commendations, with whose and in which term they count.
macro_rules! honoured {
    ($conn:expr, $query:expr, $deputy:expr, $term:expr) => {
        $query
            .select((
                awards::id,
                $deputy,
                $term,
                awards::awarded_on,
                awards::title,
                awards::grade,
                awards::giver,
                awards::document_number,
                awards::withdrawn_on,
                awards::kind,
                awards::subject_name,
            ))
            .load::<Honour>($conn)
    };
}

/// Those of some deputies, also what was taken back, the first first.
pub(super) fn honours(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<Honour>, Problem> {
    let ids: Vec<Option<Id>> = people(seats).into_iter().map(Some).collect();
    let own = awards::table
        .filter(awards::county_id.eq(county_id))
        .filter(awards::kind.eq(AwardKind::Deputy))
        .filter(one_of(awards::deputy_id, ids));
    let mut found = honoured!(conn, own, awards::deputy_id, awards::term_id)?;
    let led = awards::table
        .inner_join(
            suggestions::table.on(suggestions::county_id
                .eq(awards::county_id)
                .and(suggestions::id.nullable().eq(awards::suggestion_id))),
        )
        .filter(awards::county_id.eq(county_id))
        .filter(awards::kind.eq(AwardKind::Suggestion))
        .filter(suggestions::is_confidential.eq(false))
        .filter(one_of(suggestions::lead_deputy_id, people(seats)));
    let lead = suggestions::lead_deputy_id.nullable();
    found.extend(honoured!(conn, led, lead, suggestions::term_id)?);
    let together = awards::table
        .inner_join(
            groups::table.on(groups::county_id
                .eq(awards::county_id)
                .and(groups::id.nullable().eq(awards::group_id))),
        )
        .inner_join(
            members::table.on(members::county_id
                .eq(awards::county_id)
                .and(members::group_id.nullable().eq(awards::group_id))),
        )
        .filter(awards::county_id.eq(county_id))
        .filter(awards::kind.eq(AwardKind::Group))
        .filter(members::joined_on.le(awards::awarded_on))
        .filter(
            members::left_on
                .is_null()
                .or(members::left_on.gt(awards::awarded_on.nullable())),
        )
        .filter(one_of(members::deputy_id, people(seats)));
    let member = members::deputy_id.nullable();
    found.extend(honoured!(conn, together, member, groups::term_id)?);
    found.sort_by_key(|one| (one.awarded_on, one.id));
    Ok(found)
}

/// What voters found of reports, as far as it is announced.
pub(super) fn results(
    conn: &mut AnyConnection,
    county_id: i64,
    ids: Vec<Id>,
) -> Result<HashMap<Id, VoterReportResult>, Problem> {
    let rows: Vec<(Id, Option<VoterReportResult>)> = ratings::table
        .inner_join(
            reports::table.on(reports::county_id
                .eq(ratings::county_id)
                .and(reports::id.eq(ratings::report_id))),
        )
        .filter(ratings::county_id.eq(county_id))
        .filter(one_of(ratings::report_id, ids))
        .filter(reports::announced_on.is_not_null())
        .select((ratings::report_id, ratings::result))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .filter_map(|(id, result)| Some((id, result?)))
        .collect())
}

/// A talk with a deputy that was held.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Talk {
    pub(super) deputy_id: Id,
    pub(super) term_id: Id,
    pub(super) kind: DeputyTalkKind,
    pub(super) held_on: Option<NaiveDate>,
    pub(super) facts: String,
    pub(super) improvement: Option<String>,
}

/// Those with some deputies, the first first.
pub(super) fn talks(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<Talk>, Problem> {
    let held = [
        DeputyTalkStatus::Held,
        DeputyTalkStatus::FollowedUp,
        DeputyTalkStatus::Closed,
    ];
    Ok(talks::table
        .filter(talks::county_id.eq(county_id))
        .filter(one_of(talks::deputy_id, people(seats)))
        .filter(one_of(talks::status, held))
        .filter(talks::held_on.is_not_null())
        .order((talks::held_on.asc(), talks::id.asc()))
        .select((
            talks::deputy_id,
            talks::term_id,
            talks::kind,
            talks::held_on,
            talks::facts,
            talks::improvement,
        ))
        .load(conn)?)
}

/// The hours of some deputies at trainings.
pub(super) fn hours(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
    ids: Vec<Id>,
) -> Result<HashMap<(Id, Id), i64>, Problem> {
    let rows: Vec<(Id, Id, Option<i64>)> = trained::table
        .filter(trained::county_id.eq(county_id))
        .filter(one_of(trained::training_id, ids))
        .filter(one_of(trained::deputy_id, people(seats)))
        .select((trained::training_id, trained::deputy_id, trained::hours))
        .load(conn)?;
    let rows = rows.into_iter();
    Ok(rows
        .filter_map(|(training, deputy, hours)| Some(((training, deputy), hours?)))
        .collect())
}

/// What an appraisal found of a deputy.
#[derive(Debug, Clone, Queryable)]
pub(super) struct Appraised {
    pub(super) deputy_id: Id,
    pub(super) term_id: Id,
    pub(super) year: i64,
    pub(super) outcome: Option<DeputyAppraisalOutcome>,
}

/// What those that are decided found of some deputies.
pub(super) fn appraised(
    conn: &mut AnyConnection,
    county_id: i64,
    seats: &[Seat],
) -> Result<Vec<Appraised>, Problem> {
    Ok(appraised::table
        .inner_join(
            appraisals::table.on(appraisals::county_id
                .eq(appraised::county_id)
                .and(appraisals::id.eq(appraised::appraisal_id))),
        )
        .filter(appraised::county_id.eq(county_id))
        .filter(one_of(appraised::deputy_id, people(seats)))
        .filter(appraisals::status.eq(DeputyAppraisalStatus::Decided))
        .select((
            appraised::deputy_id,
            appraisals::term_id,
            appraisals::year,
            appraised::outcome,
        ))
        .load(conn)?)
}
