//! `POST /suggestions/urges`

use crate::features::clocks::days_left;
use crate::features::suggestions::case::Case;
use crate::features::suggestions::dto_handling::UrgeSuggestionsRequest;
use crate::features::suggestions::permissions::AssignSuggestion;
use crate::features::suggestions::response_handling::{UrgedSuggestion, UrgedSuggestions};
use crate::features::suggestions::rules::Move;
use crate::features::suggestions::selection::{each, unique};
use crate::features::suggestions::{entries_handling, store_people, store_urges};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::http::{Body, Idempotency, Problem, Reply};
use actix_web::post;

/// Urges on the units of a selection (催办): each gets it into its inbox, and the answer is what a
/// printed notice needs. What no unit works on is left out with its reason; one out of scope is 404
/// for the whole selection.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "urge_suggestions",
    request_body = UrgeSuggestionsRequest,
    params(("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect")),
    security(("bearer" = ["suggestions.assign"])),
    extensions(("x-permission" = json!("suggestions.assign"))),
    responses((status = 200, description = "Urged on, and left out.", body = UrgedSuggestions)),
)]
#[post("/suggestions/urges")]
pub async fn urge_suggestions(
    permit: Permit<AssignSuggestion>,
    key: Idempotency,
    body: Body<UrgeSuggestionsRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            let ids = unique(&request.suggestion_ids, "/suggestion_ids")?;
            let note = request.note.as_deref();
            let done = each(tx, acting, &ids, |tx, case| urge(tx, acting, case, note))?;
            let (urged, skipped) = done;
            Reply::ok(&UrgedSuggestions { urged, skipped })
        })
        .await
}

/// The act itself, on one of them.
fn urge(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &mut Case,
    note: Option<&str>,
) -> Result<UrgedSuggestion, Problem> {
    case.step(tx, acting, Move::Urge)?;
    store_urges::insert(tx, acting, &case.row, note)?;
    case.save(tx, acting)?;
    let parts: Vec<_> = case
        .standing
        .parts
        .iter()
        .filter(|part| !part.is_done())
        .collect();
    let ids: Vec<Id> = parts.iter().map(|part| part.unit_id).collect();
    let unit_names = store_people::names_of(tx, case.row.county_id, &ids)?;
    let lead = store_people::names(tx, &case.row)?.lead;
    entries_handling::urged(&case.row, &parts, &unit_names, note).write(tx, acting)?;
    Ok(UrgedSuggestion {
        suggestion_id: case.row.id,
        number: case.row.number.clone(),
        title: case.row.title.clone(),
        lead_deputy_name: lead,
        unit_names,
        due_on: case.row.due_on,
        days_left: case.row.due_on.map(|due| days_left(due, acting.today)),
    })
}
