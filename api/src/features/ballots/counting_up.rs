//! Counting: what two people counted, or what two tellers open, by the rule frozen at opening.

use super::case::{Case, read, written};
use super::detail::agree;
use super::dto::CountBallotRequest;
use super::model::{BallotChoice, BallotMethod};
use super::outcome;
use super::rows::{OpenedRow, SheetRow, TellerRow};
use super::sealing::{self, Code, SealError};
use super::sheet::Sheet;
use super::{error, store_parts, store_secret, voting};
use crate::platform::db::{Id, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::random_id;

/// Counts it; the outcome is in the row of the case afterwards.
pub(super) fn count(
    tx: &mut Tx<'_>,
    case: &mut Case,
    request: &CountBallotRequest,
) -> Result<(), Problem> {
    let row = &case.row;
    let roll = store_parts::roll_count(tx, row)?;
    let sheets = store_parts::sheets(tx, row)?;
    let sheet = match row.method {
        BallotMethod::Recorded => None,
        BallotMethod::SecretElectronic if roll.paper == 0 && sheets.is_empty() => None,
        _ => Some(agreed(&sheets)?),
    };
    let electronic = match row.method {
        BallotMethod::Recorded => store_parts::votes(tx, row)?.into_values().collect(),
        BallotMethod::SecretElectronic => opened(tx, case, request)?,
        BallotMethod::Hands | BallotMethod::SecretPaper => Vec::new(),
    };
    let plan = case.rule.plan.as_ref().ok_or_else(Problem::not_found)?;
    let what = (row.subject, row.method, row.round);
    let found =
        outcome::count(what, plan, roll, sheet.as_ref(), &electronic).map_err(error::reconcile)?;
    if row.method == BallotMethod::SecretElectronic {
        keep_opened(tx, case, &electronic)?;
    }
    case.row.outcome = Some(written(&found)?);
    Ok(())
}

/// The sheet on which two people agree.
fn agreed(sheets: &[SheetRow]) -> Result<Sheet, Problem> {
    match (agree(sheets), sheets.first()) {
        (Some(true), Some(first)) => read(&first.sheet),
        (Some(false), _) => Err(error::SHEETS_DIFFER.problem()),
        _ => Err(error::SHEETS_MISSING.problem()),
    }
}

/// The teller whose code stands at a place of the request, and the code.
fn teller<'a>(
    case: &'a Case,
    request: &CountBallotRequest,
    at: usize,
) -> Result<(&'a TellerRow, Code), Problem> {
    let given = request
        .codes
        .get(at)
        .ok_or_else(|| error::CODES_MISSING.problem())?;
    let teller = case
        .tellers
        .iter()
        .find(|one| one.person_id == given.person_id && one.sealed_share.is_some())
        .ok_or_else(|| Problem::field(&format!("/codes/{at}/person_id"), "not_a_key_holder"))?;
    let code = given.share_code.parse().map_err(|()| wrong_code(at))?;
    Ok((teller, code))
}

fn wrong_code(at: usize) -> Problem {
    Problem::field(&format!("/codes/{at}/share_code"), "wrong_teller_code")
}

/// What is in the boxes, mixed. The key exists during this call only.
fn opened(
    tx: &mut Tx<'_>,
    case: &Case,
    request: &CountBallotRequest,
) -> Result<Vec<BallotChoice>, Problem> {
    let (one, other) = (teller(case, request, 0)?, teller(case, request, 1)?);
    let key = store_secret::key(tx, &case.row)?.ok_or_else(Problem::not_found)?;
    let share = |teller: &TellerRow| teller.sealed_share.clone().unwrap_or_default();
    let (first, second) = (share(one.0), share(other.0));
    let context = case.row.id.to_string();
    let two = [(&one.1, first.as_str()), (&other.1, second.as_str())];
    let secret = sealing::key_of_two(&context, &key.public_key, two).map_err(|why| match why {
        SealError::WrongCode(at) => wrong_code(at),
        SealError::SameTeller => Problem::field("/codes/1/person_id", "duplicate"),
        other => Problem::internal(other),
    })?;
    let boxes = store_secret::boxes(tx, &case.row)?;
    let sealed: Vec<String> = boxes.into_iter().map(|one| one.sealed).collect();
    let ballots = sealing::open_all(&secret, &sealed).map_err(Problem::internal)?;
    let choice = |ballot: String| {
        ballot
            .parse()
            .map_err(|why: String| Problem::internal(anyhow::anyhow!(why)))
    };
    ballots.into_iter().map(choice).collect()
}

/// Writes what was opened, in the order it was mixed into, and destroys what was sealed and the parts of the
/// key: from here on nothing leads from a ballot to a voter.
fn keep_opened(tx: &mut Tx<'_>, case: &Case, choices: &[BallotChoice]) -> Result<(), Problem> {
    let row = |choice: &BallotChoice| OpenedRow {
        county_id: case.row.county_id,
        ballot_id: case.row.id,
        id: random_id(),
        choice: *choice,
    };
    let mut rows: Vec<OpenedRow> = choices.iter().map(row).collect();
    // By the random identifier: neither by time nor by what they say.
    rows.sort_unstable_by_key(|one| -> Id { one.id });
    store_secret::insert_opened(tx, &rows)?;
    voting::destroy(tx, case)
}
