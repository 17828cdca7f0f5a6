//! An appraisal with everything around it, in a fixed number of queries: what a reader may know of it, and no more.

use super::case::Case;
use super::model::{
    DeputyAppraisalAction, DeputyAppraisalChannel, DeputyAppraisalOutcome, DeputyAppraisalStatus,
};
use super::response::{
    AppraisedDeputy, DeputyAppraisalActionState, DeputyAppraisalItem, DeputyAppraisalRate,
    DeputyAppraisalRater, DeputyAppraisalResponse, DeputyAppraisalResult,
};
use super::rows::{AppraisalRow, DeputyRow, RaterRow, TallyRow};
use super::rules::{is_reached, percent};
use super::store_people;
use crate::features::organs;
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The appraisal as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<DeputyAppraisalResponse, Problem> {
    let row = &case.row;
    let towns: Vec<Id> = row.town_id.into_iter().collect();
    let towns = organs::short_names(conn, row.county_id, &towns)?;
    let items = case.items()?;
    let names: Vec<&str> = items.iter().map(|one| one.name.as_str()).collect();
    // Nobody reads sums before it is closed (they are not even asked for).
    let sums = match case.is_closed() {
        true => store_people::tallies_of(conn, row)?,
        false => Vec::new(),
    };
    let is_staff = acting.scope.role() != Role::Deputy;
    let is_decided = row.status == DeputyAppraisalStatus::Decided;
    let knows = case.is_closed() && (is_staff || is_decided);
    let people = case.deputies.iter();
    let people = people.map(|one| appraised(case, one, (&names, &sums), (is_staff, knows)));
    let raters = match case.is_office() {
        true => case.raters.iter().map(rater).collect(),
        false => Vec::new(),
    };
    let mine = case
        .raters
        .iter()
        .map(|(one, _)| one)
        .find(|one| Some(one.deputy_id) == case.own);
    Ok(DeputyAppraisalResponse {
        item: item(
            row,
            &towns,
            (case.raters.len(), case.rated()),
            mine,
            acting.today,
        ),
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        share_percent: row.share_percent,
        minimum_group: row.minimum_group,
        reminded_on: row.reminded_on,
        deputies: people.collect(),
        raters,
        creation: knows.then(|| {
            let is_good = |one: &DeputyRow| one.outcome == Some(DeputyAppraisalOutcome::FiveGood);
            rate(case, is_good, row.creation_target)
        }),
        commendation: knows.then(|| {
            let is_named = |one: &DeputyRow| match is_decided {
                true => one.is_commended,
                false => one.is_proposed,
            };
            rate(case, is_named, row.commendation_target)
        }),
        proposal_note: row.proposal_note.clone().filter(|_| is_staff),
        decided_by: row.decided_by.clone(),
        decision_note: row.decision_note.clone(),
        cancel_reason: row.cancel_reason.clone(),
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
        items,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<AppraisalRow>,
) -> Result<Page<DeputyAppraisalItem>, Problem> {
    let scope = &acting.scope;
    let own = scope.deputy_id().filter(|_| scope.role() == Role::Deputy);
    let ids: Vec<Id> = rows.items.iter().map(|row| row.id).collect();
    let towns: Vec<Id> = rows.items.iter().filter_map(|row| row.town_id).collect();
    let towns = organs::short_names(conn, scope.county_id(), &towns)?;
    let raters = store_people::raters_among(conn, scope.county_id(), &ids)?;
    let mut of: HashMap<Id, Vec<RaterRow>> = HashMap::new();
    for one in raters {
        of.entry(one.appraisal_id).or_default().push(one);
    }
    Ok(rows.map(|row| {
        let raters = of.remove(&row.id).unwrap_or_default();
        let rated = raters
            .iter()
            .filter(|one| one.channel != DeputyAppraisalChannel::None);
        let counts = (raters.len(), rated.count());
        let mine = raters.iter().find(|one| Some(one.deputy_id) == own);
        item(&row, &towns, counts, mine, acting.today)
    }))
}

fn item(
    row: &AppraisalRow,
    towns: &HashMap<Id, String>,
    (raters, rated): (usize, usize),
    mine: Option<&RaterRow>,
    today: NaiveDate,
) -> DeputyAppraisalItem {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    DeputyAppraisalItem {
        id: row.id,
        level: row.level,
        town_id: row.town_id,
        town_name: row.town_id.and_then(|id| towns.get(&id).cloned()),
        year: row.year,
        title: row.title.clone(),
        status: row.status,
        due_on: row.due_on,
        is_overdue: row.status == DeputyAppraisalStatus::Open && row.due_on < today,
        rater_count: count(raters),
        rated_count: count(rated),
        has_rated: mine.map(|one| one.channel != DeputyAppraisalChannel::None),
        decided_on: row.decided_on,
        created_at: row.created_at,
        version: row.version,
    }
}

/// A deputy, with their result for the staff from closing on and for themself once it is decided.
fn appraised(
    case: &Case,
    (row, name): &(DeputyRow, String),
    (names, sums): (&[&str], &[TallyRow]),
    (is_staff, knows): (bool, bool),
) -> AppraisedDeputy {
    let is_self = Some(row.deputy_id) == case.own;
    let is_shown = knows && (is_staff || is_self);
    let share = case.row.share_percent.unwrap_or(100);
    let own = sums.iter().filter(|sum| sum.deputy_id == row.deputy_id);
    // In the order of the items.
    let results = own.zip(names).map(|(sum, name)| DeputyAppraisalResult {
        name: (*name).to_owned(),
        good: sum.good(),
        total: row.sheets(),
        percent: percent(sum.good(), row.sheets()),
        is_reached: is_reached(sum.good(), row.sheets(), share),
    });
    let is_left_out = row.outcome == Some(DeputyAppraisalOutcome::LeftOut);
    AppraisedDeputy {
        deputy_id: row.deputy_id,
        name: name.clone(),
        is_self,
        outcome: row.outcome.filter(|_| is_shown),
        results: match is_shown && !is_left_out {
            true => results.collect(),
            false => Vec::new(),
        },
        is_proposed: row.is_proposed && is_staff,
        is_commended: row.is_commended && knows,
    }
}

fn rater((row, name): &(RaterRow, String)) -> DeputyAppraisalRater {
    DeputyAppraisalRater {
        deputy_id: row.deputy_id,
        name: name.clone(),
        channel: row.channel,
    }
}

/// Of all deputies in office when it began (创建率, 表彰率).
fn rate(
    case: &Case,
    counts: impl Fn(&DeputyRow) -> bool,
    target: Option<i64>,
) -> DeputyAppraisalRate {
    let people = case.deputies.iter().map(|(one, _)| one);
    let number = people.filter(|one| counts(one)).count();
    let numerator = i64::try_from(number).unwrap_or(i64::MAX);
    let denominator = case.row.member_count.unwrap_or_default();
    let target = target.unwrap_or_default();
    DeputyAppraisalRate {
        numerator,
        denominator,
        percent: percent(numerator, denominator),
        target,
        is_reached: is_reached(numerator, denominator, target),
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<DeputyAppraisalActionState> {
    let state = |key: &DeputyAppraisalAction| {
        let problem = case.check(*key).err().map(Problem::from);
        DeputyAppraisalActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    DeputyAppraisalAction::ALL.iter().map(state).collect()
}
