//! A ballot with everything around it, in a fixed number of queries.

use super::case::{Case, read};
use super::dto::{BallotChoiceCount, BallotPersonCount};
use super::model::{BallotAction, BallotChannel, BallotMethod, BallotStatus};
use super::outcome::Outcome;
use super::response::{
    BallotActionState, BallotItem, BallotOption, BallotOwn, BallotPersonResult, BallotResponse,
    BallotResult, BallotRule, BallotSheet, BallotSheetDifference, BallotTeller,
};
use super::rows::{Ballot, SheetRow};
use super::sheet::{Sheet, SheetLine};
use super::{error, store, store_meeting, store_parts, store_secret, verdict};
use crate::features::explanations::Explanation;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::Problem;
use crate::platform::i18n::Locale;

/// A ballot in scope as the actor sees it, or 404.
pub(in crate::features) fn ballot(
    conn: &mut AnyConnection,
    acting: &Acting,
    id: Id,
) -> Result<BallotResponse, Problem> {
    let row = store::get(conn, &acting.scope, id)?;
    let case = Case::new(conn, acting, row)?;
    assemble(conn, acting, &case)
}

/// What a meeting voted on and announced, in Chinese, for its papers: some queries for each.
pub(in crate::features) fn announced(
    conn: &mut AnyConnection,
    acting: &Acting,
    meeting_id: Id,
) -> Result<Vec<BallotResponse>, Problem> {
    let mut acting = acting.clone();
    acting.locale = Locale::ZhCn;
    let rows = store::announced(conn, &acting.scope, meeting_id)?;
    rows.into_iter()
        .map(|row| {
            let case = Case::new(conn, &acting, row)?;
            assemble(conn, &acting, &case)
        })
        .collect()
}

/// The ballot as the actor sees it.
pub(super) fn assemble(
    conn: &mut AnyConnection,
    acting: &Acting,
    case: &Case,
) -> Result<BallotResponse, Problem> {
    let row = &case.row;
    let sheets = store_parts::sheets(conn, row)?;
    let mut nominators = store_parts::nominators(conn, row.county_id, &case.options)?;
    let voted_count = match row.method {
        BallotMethod::Hands => None,
        _ if row.status == BallotStatus::Draft => None,
        _ => {
            let roll = store_parts::roll_count(conn, row)?;
            Some(roll.electronic + roll.paper)
        }
    };
    let key = store_secret::key(conn, row)?;
    let result = match &row.outcome {
        Some(stored) if case.shows_result() => Some(result(&read(stored)?, acting.locale)),
        _ => None,
    };
    Ok(BallotResponse {
        item: item(row, case.place.as_ref().map(|place| place.channel))?,
        meeting_title: store_meeting::title(conn, row.county_id, row.meeting_id)?,
        question: row.question.clone(),
        basis: row.basis.clone(),
        rule: rule(case, acting.locale),
        choices: row.subject.choices().to_vec(),
        options: case
            .options
            .iter()
            .map(|one| BallotOption {
                id: one.id,
                label: one.label.clone(),
                deputy_id: one.deputy_id,
                nominated_by: one.nominated_by,
                nominator_ids: nominators.remove(&one.id).unwrap_or_default(),
            })
            .collect(),
        tellers: case
            .tellers
            .iter()
            .map(|one| BallotTeller {
                person_id: one.person_id,
                name: one.name.clone(),
                role: one.role,
                has_code: one.public_key.is_some(),
            })
            .collect(),
        voted_count,
        sheets_agree: agree(&sheets),
        sheet_differences: differences(case, &sheets)?,
        sheets: sheets
            .into_iter()
            .map(|one| BallotSheet {
                is_own: one.entered_by == acting.scope.account_id(),
                entered_by: one.entered_by_name,
                at: one.at,
            })
            .collect(),
        root: key.and_then(|key| key.root),
        result,
        annulled_reason: row.annulled_reason.clone(),
        next_ids: store::followers(conn, row)?,
        own: own(conn, case)?,
        actions: actions(case, acting.locale),
        created_by: row.created_by_name.clone(),
        is_demo: row.is_demo,
    })
}

/// Whether the sheets say the same; nothing as long as there are fewer than two.
pub(super) fn agree(sheets: &[SheetRow]) -> Option<bool> {
    let (first, others) = sheets.split_first()?;
    let is_alone = others.is_empty();
    (!is_alone).then(|| others.iter().all(|one| one.sheet.0 == first.sheet.0))
}

/// On which lines the sheets differ, for whoever counts them again.
fn differences(case: &Case, sheets: &[SheetRow]) -> Result<Vec<BallotSheetDifference>, Problem> {
    let part = case.part();
    let (true, [one, two, ..]) = (part.is_teller || part.is_office, sheets) else {
        return Ok(Vec::new());
    };
    let (one, two): (Sheet, Sheet) = (read(&one.sheet)?, read(&two.sheet)?);
    let told = |line: &SheetLine| {
        let (name, choice, person) = match line {
            SheetLine::Issued => ("issued", None, None),
            SheetLine::Returned => ("returned", None, None),
            SheetLine::Spoiled => ("spoiled", None, None),
            SheetLine::Choice(choice) => ("choice", Some(*choice), None),
            SheetLine::Person(name) => ("person", None, Some(name.clone())),
        };
        BallotSheetDifference {
            line: name.to_owned(),
            choice,
            name: person,
        }
    };
    Ok(one.differences(&two).iter().map(told).collect())
}

fn own(conn: &mut AnyConnection, case: &Case) -> Result<BallotOwn, Problem> {
    let part = case.part();
    let choice = match (case.row.method, case.own) {
        (BallotMethod::Recorded, Some(person)) => store_parts::vote_of(conn, &case.row, person)?,
        _ => None,
    };
    Ok(BallotOwn {
        is_voter: part.is_voter,
        is_teller: part.is_teller,
        person_id: case.own,
        channel: case
            .place
            .as_ref()
            .map_or(BallotChannel::None, |place| place.channel),
        choice,
    })
}

/// A ballot in a list.
pub(super) fn item(
    row: &Ballot,
    own_channel: Option<BallotChannel>,
) -> Result<BallotItem, Problem> {
    let verdict = match (row.status, &row.outcome) {
        (BallotStatus::Announced, Some(stored)) => {
            Some(verdict::of(&read(stored)?, row.subject, row.round))
        }
        _ => None,
    };
    Ok(BallotItem {
        id: row.id,
        meeting_id: row.meeting_id,
        sitting_id: row.sitting_id,
        item_id: row.item_id,
        level: row.level,
        town_id: row.town_id,
        subject: row.subject,
        method: row.method,
        status: row.status,
        round: row.round,
        title: row.title.clone(),
        roll_count: row.roll_count,
        previous_id: row.previous_id,
        opened_at: row.opened_at,
        closed_at: row.closed_at,
        announced_at: row.announced_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
        own_channel,
        verdict,
        version: row.version,
    })
}

fn rule(case: &Case, locale: Locale) -> BallotRule {
    let rule = &case.rule;
    let plan = rule.plan.as_ref();
    let mut told = Explanation::default();
    if let Some(plan) = plan {
        if let Some(membership) = plan.membership {
            told.push(membership.step());
        }
        told.push(plan.voting.base_step(plan.base));
        told.push(plan.voting.threshold.step(plan.base));
    }
    BallotRule {
        threshold: rule.threshold,
        article: rule.article.clone(),
        office: rule.office,
        seats: rule.seats,
        surplus: rule.surplus,
        only_deputies: rule.only_deputies,
        base: plan.map(|plan| plan.base),
        required: plan.map(|plan| plan.voting.threshold.required(plan.base)),
        explanation: told.render(&locale),
        minimum_group: rule.minimum_group,
    }
}

/// The result in the reader's language.
fn result(found: &Outcome, locale: Locale) -> BallotResult {
    let persons = found.persons.iter().map(|one| BallotPersonResult {
        votes: BallotPersonCount {
            option_id: one.votes.option_id,
            name: Some(one.votes.name.clone()),
            in_favour: one.votes.in_favour,
            against: one.votes.against,
            abstained: one.votes.abstained,
        },
        is_chosen: one.is_chosen,
        is_tied: one.is_tied,
    });
    let choices = found
        .choices
        .iter()
        .map(|(choice, count)| BallotChoiceCount {
            choice: *choice,
            count: *count,
        });
    BallotResult {
        is_void: found.is_void,
        is_passed: found.is_passed,
        grade: found.grade,
        base: found.base,
        required: found.required,
        roll: found.roll,
        electronic: found.electronic,
        issued: found.issued,
        returned: found.returned,
        spoiled: found.spoiled,
        not_voted: found.not_voted,
        choices: choices.collect(),
        persons: persons.collect(),
        open_seats: found.open_seats,
        explanation: found.explanation.render(&locale),
    }
}

fn actions(case: &Case, locale: Locale) -> Vec<BallotActionState> {
    let state = |act: &BallotAction| {
        let refused = case.check(*act).err();
        let problem = refused.map(|why| error::problem(why, &case.snapshot(), locale));
        BallotActionState {
            key: *act,
            allowed: problem.is_none(),
            code: problem.as_ref().map(|one| one.code().to_owned()),
            reason: problem.map(|one| one.detail(locale)),
        }
    };
    BallotAction::ALL.iter().map(state).collect()
}
