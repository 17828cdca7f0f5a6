//! What each dimension counts in a county.

use super::dto::{ProjectDimensionWeight, ReplaceProjectReviewWeightsRequest};
use super::response::ProjectReviewWeights;
use super::rows::WeightsRow;
use super::rules::{self, Wrong};
use super::store;
use crate::platform::auth::Acting;
use crate::platform::db::{AnyConnection, Json, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{IfMatch, Problem, problem_codes};
use crate::platform::i18n::{Params, text};
use crate::platform::ids::new_id;
use serde_json::json;

/// The kind of record in the event log.
const SUBJECT: &str = "project_review_weights";

/// As they are.
pub(super) fn read(
    conn: &mut AnyConnection,
    county_id: i64,
) -> Result<ProjectReviewWeights, Problem> {
    Ok(match store::weights(conn, county_id)? {
        Some(row) => ProjectReviewWeights {
            weights: serde_json::from_value(row.weights.0).map_err(Problem::internal)?,
            is_usual: false,
            version: row.version,
        },
        None => ProjectReviewWeights {
            weights: rules::usual_weights()
                .into_iter()
                .map(|(dimension, weight)| ProjectDimensionWeight { dimension, weight })
                .collect(),
            is_usual: true,
            version: 0,
        },
    })
}

/// Each dimension once; what is wrong is said at its place.
pub(super) fn complete(
    acting: &Acting,
    pointer: &str,
    given: &[super::model::ProjectDimension],
) -> Result<(), Problem> {
    rules::complete(given).map_err(|why| wrong(acting, pointer, why))
}

fn wrong(acting: &Acting, pointer: &str, why: Wrong) -> Problem {
    let base = problem_codes::VALIDATION_FAILED.problem();
    match why {
        Wrong::Twice(at) => base.at(
            format!("{pointer}/{at}/dimension"),
            "duplicate",
            Params::new(),
        ),
        Wrong::Missing(dimension) => {
            let name = format!("project_reviews.dimension.{dimension}");
            let name = text(acting.locale, &name, &Params::new());
            let params = Params::from([("dimension".to_owned(), name.into())]);
            base.at(pointer.to_owned(), "project_dimension_missing", params)
        }
        Wrong::Sum(sum) => {
            let params = Params::from([("sum".to_owned(), sum.into())]);
            base.at(pointer.to_owned(), "project_weights_sum", params)
        }
    }
}

/// Changes them from now on: sheets that are filled keep what counted then.
pub(super) fn replace(
    tx: &mut Tx<'_>,
    acting: &Acting,
    seen: IfMatch,
    request: &ReplaceProjectReviewWeightsRequest,
) -> Result<ProjectReviewWeights, Problem> {
    let county_id = acting.scope.county_id();
    let before = read(tx, county_id)?;
    seen.check(before.version)?;
    let given: Vec<_> = request.weights.iter().map(|one| one.dimension).collect();
    complete(acting, "/weights", &given)?;
    let weights: Vec<i32> = request.weights.iter().map(|one| one.weight).collect();
    rules::weighs_hundred(&weights).map_err(|why| wrong(acting, "/weights", why))?;
    let known = store::weights(tx, county_id)?;
    let row = WeightsRow {
        county_id,
        id: known.map_or_else(new_id, |row| row.id),
        weights: Json(json!(request.weights)),
        version: before.version + 1,
        changed_by: acting.scope.account_id(),
        changed_by_name: acting.actor_name().to_owned(),
        updated_at: acting.now,
    };
    store::save_weights(tx, &row)?;
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "project_review_weights.changed",
        subject_kind: SUBJECT,
        subject_id: row.id,
        data: json!({"before": before.weights, "weights": request.weights}),
    };
    record(tx, acting, event)?;
    read(tx, county_id)
}
