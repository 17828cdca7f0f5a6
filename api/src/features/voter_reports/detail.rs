//! A report with everything around it, in a fixed number of queries.

use super::case::Case;
use super::log::SUBJECT;
use super::measures::min_present;
use super::model::{VoterReportAction, VoterReportResult, VoterReportStatus};
use super::response::{
    VoterReportActionState, VoterReportItem, VoterReportQuestion, VoterReportRatings,
    VoterReportResponse, VoterReportSlips,
};
use super::rows::{QuestionRow, RatingRow, ReportRow};
use super::rules::share;
use super::{outcome, slips, store, store_parts};
use crate::features::{attachments, congresses, organs};
use crate::platform::auth::{Acting, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Page, Problem};
use crate::platform::i18n::Locale;
use std::collections::HashMap;

/// The report as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<VoterReportResponse, Problem> {
    let row = &case.row;
    let around = Around::load(conn, row.county_id, std::slice::from_ref(row))?;
    let minimum = min_present(conn, case.place(), row.held_on)?;
    let min_present = minimum.int().map_err(Problem::internal)?;
    let (is_whole, is_told) = (case.is_whole(), row.announced_on.is_some());
    let slips = case.rating.as_ref().map(|one| one.slips);
    let slips = slips.filter(|slips| *slips > 0);
    let slips_used = match slips {
        Some(_) => Some(store_parts::used(conn, row.county_id, row.id)?),
        None => None,
    };
    let (questions, files) = match is_whole || is_told {
        true => (
            store_parts::questions(conn, row.county_id, row.id)?,
            attachments::list(conn, &acting.scope, SUBJECT, row.id)?,
        ),
        false => (Vec::new(), Vec::new()),
    };
    let ratings = case.rating.as_ref().filter(|_| is_whole || is_told);
    Ok(VoterReportResponse {
        item: around.item(acting, row),
        content: row.content.clone().filter(|_| is_whole || is_told),
        written_at: row.written_at,
        moved_from: row.moved_from,
        move_reason: row.move_reason.clone(),
        few_reason: row.few_reason.clone(),
        min_present,
        min_present_basis: minimum.basis,
        questions: match is_whole {
            true => questions.into_iter().map(question).collect(),
            false => Vec::new(),
        },
        slips,
        slips_used,
        ratings: ratings.and_then(|one| counted(one, row, acting.locale)),
        link: link(conn, row)?,
        feedback: row.feedback.clone().filter(|_| is_whole),
        fed_back_on: row.fed_back_on,
        improvements: row.improvements.clone().filter(|_| is_whole),
        read_on: row.read_on,
        end_reason: row.end_reason.clone(),
        attachments: files,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// The slips of a report, for the office that hands them out while they can be used.
pub(super) fn printed(
    conn: &mut AnyConnection,
    case: &Case,
    secret: &str,
) -> Result<VoterReportSlips, Problem> {
    let row = &case.row;
    let count = case.rating.as_ref().map_or(0, |one| one.slips);
    let codes = (1..=count).map(|n| Ok(slips::shown(&slips::code(row.id, n, secret)?)));
    let mut codes = codes.collect::<Result<Vec<String>, Problem>>()?;
    codes.sort_unstable();
    Ok(VoterReportSlips {
        deputy_name: case.name.clone(),
        link: link(conn, row)?,
        codes,
    })
}

/// One page of a list.
pub(super) fn page(
    conn: &mut AnyConnection,
    acting: &Acting,
    rows: Page<ReportRow>,
) -> Result<Page<VoterReportItem>, Problem> {
    let around = Around::load(conn, acting.scope.county_id(), &rows.items)?;
    Ok(rows.map(|row| around.item(acting, &row)))
}

/// Its page for everybody.
fn link(conn: &mut AnyConnection, row: &ReportRow) -> Result<String, Problem> {
    let county = organs::county(conn, row.county_id)?.region_code;
    // The six digits people know.
    let code = county.get(..6).unwrap_or(&county);
    Ok(format!("/p/{code}/reports/{}", row.code))
}

fn question(row: QuestionRow) -> VoterReportQuestion {
    VoterReportQuestion {
        id: row.id,
        question: row.question,
        answer: row.answer,
        noted_by: row.noted_by_name,
        at: row.at,
    }
}

/// The ratings once they are counted; before, nobody sees how it stands.
fn counted(rating: &RatingRow, row: &ReportRow, locale: Locale) -> Option<VoterReportRatings> {
    let found = outcome::of(rating)?;
    let (counts, measures, result) = found;
    let present = row.voters_present.unwrap_or_default();
    Some(VoterReportRatings {
        excellent: counts.excellent,
        competent: counts.competent,
        basic: counts.basic,
        incompetent: counts.incompetent,
        abstained: counts.abstained,
        favourable: counts.favourable(),
        total: counts.total(),
        percent: share(counts.favourable(), counts.total()),
        competent_percent: measures.competent_percent,
        basic_percent: measures.basic_percent,
        result,
        explanation: outcome::told(found, present).render(&locale),
    })
}

/// What reports name, and what their ratings come to.
struct Around {
    towns: HashMap<Id, String>,
    names: HashMap<Id, String>,
    results: HashMap<Id, VoterReportResult>,
}

impl Around {
    fn load(conn: &mut AnyConnection, county_id: i64, rows: &[ReportRow]) -> Result<Self, Problem> {
        let towns: Vec<Id> = rows.iter().filter_map(|row| row.town_id).collect();
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let people = rows.iter().map(|row| row.deputy_id).collect();
        let results = store::results(conn, county_id, &ids)?.into_iter();
        Ok(Self {
            towns: organs::short_names(conn, county_id, &towns)?,
            names: congresses::deputy_names(conn, county_id, people)?,
            results: results
                .filter_map(|(id, result)| Some((id, result?)))
                .collect(),
        })
    }

    fn item(&self, acting: &Acting, row: &ReportRow) -> VoterReportItem {
        let scope = &acting.scope;
        let is_own = scope.role() != Role::Deputy || scope.deputy_id() == Some(row.deputy_id);
        let is_seen = is_own || row.announced_on.is_some();
        let result = self.results.get(&row.id).copied();
        VoterReportItem {
            id: row.id,
            level: row.level,
            town_id: row.town_id,
            town_name: row.town_id.and_then(|id| self.towns.get(&id).cloned()),
            deputy_id: row.deputy_id,
            deputy_name: self.names.get(&row.deputy_id).cloned().unwrap_or_default(),
            constituency: row.constituency.clone(),
            form: row.form,
            held_on: row.held_on,
            begins_at: row.begins_at,
            place: row.place.clone(),
            status: row.status,
            is_overdue: row.status == VoterReportStatus::Planned && row.held_on < acting.today,
            is_written: row.content.is_some(),
            voters_present: row.voters_present,
            result: result.filter(|_| is_seen),
            announced_on: row.announced_on,
            created_at: row.created_at,
            version: row.version,
        }
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<VoterReportActionState> {
    let state = |key: &VoterReportAction| {
        let problem = case.check(*key).err().map(Problem::from);
        VoterReportActionState {
            key: *key,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|problem| problem.code().to_owned()),
            reason: problem.map(|problem| problem.detail(locale)),
        }
    };
    VoterReportAction::ALL.iter().map(state).collect()
}
