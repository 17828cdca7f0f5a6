//! `POST /parameters/{key}/values`

use crate::features::organs;
use crate::features::parameters::check::{Refusal, check};
use crate::features::parameters::dto::{CreateParameterValueRequest, ParameterValueResponse};
use crate::features::parameters::permissions::Change;
use crate::features::parameters::store::{self, ValueRow};
use crate::features::parameters::{Definition, error, register, resolve};
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply, problem_codes};
use crate::platform::i18n::Params;
use crate::platform::ids::new_id;
use actix_web::{post, web};
use serde_json::json;

/// Records a value of a parameter from a day on. Values are added, never changed: what was computed
/// before keeps the value it was computed with.
#[utoipa::path(
    tag = "parameters",
    params(("key" = String, Path, description = "The parameter.")),
    request_body = CreateParameterValueRequest,
    security(("bearer" = ["parameters.change"])),
    extensions(("x-permission" = json!("parameters.change"))),
    responses(
        (status = 201, description = "The recorded value.", body = ParameterValueResponse),
        (status = 409, description = "`parameter_is_fixed`, `parameter_not_for_towns`, `parameter_value_taken`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/parameters/{key}/values")]
pub async fn create_parameter_value(
    permit: Permit<Change>,
    path: web::Path<String>,
    key: Idempotency,
    body: Body<CreateParameterValueRequest>,
) -> Result<Reply, Problem> {
    let definition = register::find(&path).ok_or_else(Problem::not_found)?;
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let town = for_whom(tx, acting, definition, request.organ_id)?;
            check(definition, &request.value.0).map_err(|refusal| refused(&refusal))?;
            check_order(tx, acting, definition, town, &request)?;
            let row = ValueRow {
                county_id: acting.scope.county_id(),
                id: new_id(),
                key: definition.key.to_owned(),
                organ_id: town,
                value: request.value.clone(),
                valid_from: request.valid_from,
                basis: request.basis.trim().to_owned(),
                note: request.note.trim().to_owned(),
                recorded_by: recorder(acting),
                recorded_at: acting.now,
                corrected_at: None,
            };
            let wrong = if request.corrects {
                store::correct(tx, &acting.scope, &row)?
            } else {
                None
            };
            store::insert(tx, &acting.scope, &row)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: town,
                    kind: "parameter.changed",
                    subject_kind: "parameter",
                    subject_id: row.id,
                    data: json!({
                        "key": definition.key, "value": row.value, "organ_id": town,
                        "valid_from": row.valid_from, "basis": row.basis, "corrects": wrong,
                    }),
                },
            )?;
            let ids: Vec<_> = town.into_iter().collect();
            let mut names = organs::short_names(tx, acting.scope.county_id(), &ids)?;
            let name = town.and_then(|id| names.remove(&id));
            let location = format!("/api/v1/parameters/{}/values", definition.key);
            Reply::created(&ParameterValueResponse::of(row, name), 1, location)
        })
        .await
}

/// The county records for itself or a town, a township for itself only.
fn for_whom(
    conn: &mut AnyConnection,
    acting: &Acting,
    definition: &Definition,
    organ_id: Option<Id>,
) -> Result<Option<Id>, Problem> {
    if definition.is_fixed() {
        return Err(error::FIXED.with("basis", definition.basis));
    }
    let scope = &acting.scope;
    let organ_id = organ_id.or(scope.town_id());
    if organ_id.is_none() && scope.role() == Role::Township {
        return Err(problem_codes::FORBIDDEN.with("permission", "parameters.change"));
    }
    let Some(organ_id) = organ_id else {
        return Ok(None);
    };
    let organ = organs::get(conn, scope, organ_id)?;
    if !organ.kind.is_town() || !scope.sees_town(Some(organ.id)) {
        return Err(Problem::field("/organ_id", "unknown"));
    }
    if definition.town_may_change {
        Ok(Some(organ.id))
    } else {
        Err(error::NOT_FOR_TOWNS.problem())
    }
}

fn refused(refusal: &Refusal) -> Problem {
    let mut params = Params::new();
    if let Refusal::Range(min, max) | Refusal::Days(min, max) = refusal {
        params.insert("min".into(), json!(min));
        params.insert("max".into(), json!(max));
    }
    problem_codes::VALIDATION_FAILED
        .problem()
        .at("/value", refusal.code(), params)
}

/// A lower limit may not exceed the upper one that holds on the same day.
fn check_order(
    conn: &mut AnyConnection,
    acting: &Acting,
    definition: &Definition,
    town: Option<Id>,
    request: &CreateParameterValueRequest,
) -> Result<(), Problem> {
    let pairs = register::ORDERED
        .iter()
        .filter(|(low, high)| [*low, *high].contains(&definition.key));
    for (low, high) in pairs {
        let other = if *low == definition.key { high } else { low };
        let county_id = acting.scope.county_id();
        let other_value = resolve(conn, county_id, town, other, request.valid_from)?
            .int()
            .map_err(Problem::internal)?;
        let value = request.value.0.as_i64().unwrap_or_default();
        let in_order = if *low == definition.key {
            value <= other_value
        } else {
            other_value <= value
        };
        if !in_order {
            let params = Params::from([
                ("other".to_owned(), json!(other)),
                ("other_value".to_owned(), json!(other_value)),
            ]);
            return Err(problem_codes::VALIDATION_FAILED
                .problem()
                .at("/value", "order", params));
        }
    }
    Ok(())
}

fn recorder(acting: &Acting) -> String {
    acting
        .principal
        .as_ref()
        .map_or_else(|| "system".to_owned(), |p| p.display_name.clone())
}
