//! What the register gives a suggestion: its number, and the names of the result classes.

use super::create::searchable;
use super::model::ResultClass;
use super::rows::Suggestion;
use super::store_people;
use crate::features::{numbering, parameters};
use crate::platform::auth::Acting;
use crate::platform::db::Tx;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::i18n::Params;
use chrono::Datelike;
use serde_json::json;

/// Numbers an admitted suggestion: the next of its town, or of the county, in this year.
pub(super) fn number(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &mut Suggestion,
) -> Result<(), Problem> {
    let body = store_people::number_body(tx, row)?;
    let series = numbering::series(acting.today.year(), &body);
    let number = numbering::store::next(tx, &acting.scope, &series)?;
    row.number = Some(numbering::label(&series, number));
    let lead = store_people::names(tx, row)?.lead;
    row.search_text = searchable(row, &lead);
    Ok(())
}

/// The name of a result class where the suggestion is handled (J14): of its town, or of the county;
/// 422 when it is not in use there.
pub(super) fn result_class(
    tx: &mut Tx<'_>,
    acting: &Acting,
    row: &Suggestion,
    class: ResultClass,
) -> Result<String, Problem> {
    let county = acting.scope.county_id();
    let key = "suggestion_result_classes";
    let found = parameters::resolve(tx, county, row.register_town(), key, acting.today)?;
    let classes = found.classes().map_err(Problem::internal)?;
    let choices: Vec<&str> = classes.iter().map(|(code, _)| code.as_str()).collect();
    let name = classes.iter().find(|(code, _)| code == class.as_str());
    match name {
        Some((_, name)) => Ok(name.clone()),
        None => {
            let params = Params::from([("choices".to_owned(), json!(choices.join("、")))]);
            let problem = problem_codes::VALIDATION_FAILED.problem();
            Err(problem.at("/result_class", "not_a_result_class", params))
        }
    }
}
