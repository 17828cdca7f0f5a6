//! The sheet of a project as it is asked for, checked against what there is: ideas, money, unit.

use super::dto::{MOST_YUAN, ProjectSource};
use super::rows::{ProjectRow, SourceRow};
use super::rules::{self, SourcesDiffer};
use super::store_parts;
use crate::features::{inspections, project_ideas};
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use std::collections::HashSet;

fn wrong(pointer: String, code: &str, params: Params) -> Problem {
    problem_codes::VALIDATION_FAILED
        .problem()
        .at(pointer, code, params)
}

/// The ideas are taken up in the same round and go into no other project.
pub(super) fn ideas(
    conn: &mut AnyConnection,
    acting: &Acting,
    row: &ProjectRow,
    ids: &[Id],
) -> Result<(), Problem> {
    let mut seen = HashSet::new();
    if let Some(at) = ids.iter().position(|id| !seen.insert(*id)) {
        return Err(wrong(format!("/idea_ids/{at}"), "duplicate", Params::new()));
    }
    let taken = project_ideas::taken_in(conn, &acting.scope, row.round_id, ids)?;
    if let Some(at) = ids.iter().position(|id| !taken.contains(id)) {
        let code = "project_idea_not_taken";
        return Err(wrong(format!("/idea_ids/{at}"), code, Params::new()));
    }
    let elsewhere = store_parts::made_of(conn, row, ids)?;
    let other = elsewhere
        .iter()
        .find(|(_, other)| other.round_id == row.round_id);
    if let Some((idea, other)) = other {
        let at = ids.iter().position(|id| id == idea).unwrap_or_default();
        let params = Params::from([("title".to_owned(), other.title.as_str().into())]);
        return Err(wrong(
            format!("/idea_ids/{at}"),
            "project_idea_in_another",
            params,
        ));
    }
    Ok(())
}

/// The unit is one of the government that works for the congress, and is not abolished.
pub(super) fn unit(
    conn: &mut AnyConnection,
    row: &ProjectRow,
    unit_id: Option<Id>,
) -> Result<(), Problem> {
    let Some(unit) = unit_id else { return Ok(()) };
    match unit_name(conn, row, unit)? {
        Some(_) => Ok(()),
        None => Err(Problem::field("/unit_id", "not_a_unit")),
    }
}

/// Its name, as long as it exists.
pub(super) fn unit_name(
    conn: &mut AnyConnection,
    row: &ProjectRow,
    unit_id: Id,
) -> Result<Option<String>, Problem> {
    inspections::unit_name(conn, row.county_id, (row.level, row.town_id), unit_id)
}

/// The money adds up.
pub(super) fn money(investment: Option<i64>, sources: &[ProjectSource]) -> Result<(), Problem> {
    let amounts: Vec<i64> = sources.iter().map(|one| one.amount_yuan).collect();
    rules::adds_up(investment, &amounts).map_err(|SourcesDiffer { sum, investment }| {
        let params = Params::from([
            ("sum".to_owned(), sum.into()),
            ("investment".to_owned(), investment.into()),
            ("difference".to_owned(), (sum - investment).abs().into()),
        ]);
        let code = if sum > MOST_YUAN {
            "range"
        } else {
            "project_sources_differ"
        };
        wrong("/sources".to_owned(), code, params)
    })
}

/// The rows of its sources, in the order they were given.
pub(super) fn source_rows(row: &ProjectRow, sources: &[ProjectSource]) -> Vec<SourceRow> {
    let places = 1..;
    sources
        .iter()
        .zip(places)
        .map(|(one, position)| SourceRow {
            county_id: row.county_id,
            project_id: row.id,
            position,
            kind: one.kind,
            amount_yuan: one.amount_yuan,
            note: one.note.clone(),
        })
        .collect()
}

/// The other way round.
pub(super) fn sources_of(rows: Vec<SourceRow>) -> Vec<ProjectSource> {
    rows.into_iter()
        .map(|row| ProjectSource {
            kind: row.kind,
            amount_yuan: row.amount_yuan,
            note: row.note,
        })
        .collect()
}
