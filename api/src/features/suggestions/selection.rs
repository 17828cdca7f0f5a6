//! One act on a selection: done where it is open, left out with its reason where it is not.

use std::collections::HashSet;

use super::case::Case;
use super::response_handling::SkippedSuggestion;
use super::rows::Suggestion;
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;

/// The identifiers of a selection; 422 when one is listed twice.
pub(super) fn unique(ids: &[Id], pointer: &str) -> Result<Vec<Id>, Problem> {
    let mut seen = HashSet::new();
    for (index, id) in ids.iter().enumerate() {
        if !seen.insert(*id) {
            let problem = problem_codes::VALIDATION_FAILED.problem();
            return Err(problem.at(format!("{pointer}/{index}"), "duplicate", Params::new()));
        }
    }
    Ok(ids.to_vec())
}

/// Does an act to each, in one transaction. An act that the rules refuse has written nothing yet,
/// so the others go on; 404 when one is out of scope.
pub(super) fn each<T>(
    tx: &mut Tx<'_>,
    acting: &Acting,
    ids: &[Id],
    mut act: impl FnMut(&mut Tx<'_>, &mut Case) -> Result<T, Problem>,
) -> Result<(Vec<T>, Vec<SkippedSuggestion>), Problem> {
    // Always in the same order, so that two selections never wait for each other.
    let mut in_order = ids.to_vec();
    in_order.sort_unstable();
    let mut rows = Vec::with_capacity(ids.len());
    for id in &in_order {
        rows.push(store::lock_now(tx, &acting.scope, *id)?);
    }
    let (mut done, mut skipped) = (Vec::new(), Vec::new());
    for id in ids {
        let row = rows.iter().find(|row| row.id == *id);
        let row = row.cloned().ok_or_else(Problem::not_found)?;
        let mut case = Case::new(tx, acting, row.clone())?;
        match act(tx, &mut case) {
            Ok(result) => done.push(result),
            Err(problem) if matches!(problem.status().as_u16(), 403 | 409) => {
                skipped.push(left_out(acting, &row, &problem));
            }
            Err(problem) => return Err(problem),
        }
    }
    if done.is_empty() {
        tx.without_event("nothing of the selection could be done");
    }
    Ok((done, skipped))
}

fn left_out(acting: &Acting, row: &Suggestion, problem: &Problem) -> SkippedSuggestion {
    SkippedSuggestion {
        suggestion_id: row.id,
        number: row.number.clone(),
        title: row.title.clone(),
        code: problem.code().to_owned(),
        reason: problem.detail(acting.locale),
    }
}
