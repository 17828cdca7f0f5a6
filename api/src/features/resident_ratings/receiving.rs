//! A resident rates a project: once, not too often, and no machine. By whatever way it comes, this is the way in.

use super::dto::SubmitProjectRatingRequest;
use super::log::entry;
use super::response::ProjectRatingReceipt;
use super::rows::RatingRow;
use super::{store, window};
use crate::features::resident_messages::{county_of, solve};
use crate::platform::auth::{Acting, Public};
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use crate::platform::secrets::tag;

/// What is sent, with what is computed before it is written.
#[derive(Clone)]
struct Sent {
    request: SubmitProjectRatingRequest,
    client_hash: String,
    challenge_hash: String,
    acting: Acting,
}

/// Receives it.
///
/// # Errors
/// 404 for a project that is not public, `resident_rating_closed`, `rate_limited`; field problems, also at
/// `/challenge`.
pub(in crate::features) async fn receive(
    public: &Public,
    request: SubmitProjectRatingRequest,
) -> Result<ProjectRatingReceipt, Problem> {
    let platform = public.platform();
    let now = platform.clock.now();
    let secret = &platform.config().auth.secret;
    let client = tag("resident-rating", request.client_id.0.as_bytes(), secret)?;
    let client_hash = hex::encode(client);
    let (county, known_as) = (request.county.clone(), client_hash.clone());
    let (county_id, known) = public
        .read(move |conn| {
            let county = county_of(conn, &county)?;
            let (county_id, _) =
                county.ok_or_else(|| Problem::field("/county", "resident_no_county"))?;
            Ok((county_id, store::of_client(conn, county_id, &known_as)?))
        })
        .await?;
    if let Some(known) = known {
        return again(&request, &known);
    }
    let (acting, project_id) = (public.acting(county_id), request.project_id);
    // What cannot be rated is refused before it costs anything.
    let asking = acting.clone();
    public
        .read(move |conn| window::open(conn, &asking, project_id).map(drop))
        .await?;
    let (limits, ip) = (&platform.public_limits, public.context.ip.as_str());
    limits.may_send(ip, None, now)?;
    let challenge_hash = solve(public, &request.challenge)?;
    limits.send(ip, None, now)?;
    let sent = Sent {
        request,
        client_hash,
        challenge_hash,
        acting,
    };
    let writing = sent.clone();
    match public.write(move |tx| enter(tx, &writing)).await {
        Err(problem) if problem.code() == problem_codes::ALREADY_EXISTS.name => {
            public.read(move |conn| raced(conn, &sent)).await
        }
        outcome => outcome,
    }
}

/// The same answer again, if the same was sent again.
fn again(
    request: &SubmitProjectRatingRequest,
    known: &RatingRow,
) -> Result<ProjectRatingReceipt, Problem> {
    let is_same = known.project_id == request.project_id
        && known.grade == request.grade
        && known.comment == request.comment;
    match is_same {
        true => Ok(receipt(known)),
        false => Err(Problem::field("/client_id", "resident_rating_reused")),
    }
}

/// Sent twice at the same moment, or with a challenge that another process knows as spent.
fn raced(conn: &mut AnyConnection, sent: &Sent) -> Result<ProjectRatingReceipt, Problem> {
    let county_id = sent.acting.scope.county_id();
    match store::of_client(conn, county_id, &sent.client_hash)? {
        Some(known) => again(&sent.request, &known),
        None => Err(Problem::field("/challenge", "challenge_spent")),
    }
}

fn enter(tx: &mut Tx<'_>, sent: &Sent) -> Result<ProjectRatingReceipt, Problem> {
    let (acting, request) = (&sent.acting, &sent.request);
    let project = window::open(tx, acting, request.project_id)?;
    let row = RatingRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        project_id: project.id,
        grade: request.grade,
        comment: request.comment.clone(),
        client_hash: sent.client_hash.clone(),
        challenge_hash: sent.challenge_hash.clone(),
        hidden_reason: None,
        hidden_by_name: None,
        hidden_at: None,
        is_demo: project.is_demo,
        at: acting.now,
    };
    store::insert(tx, &row)?;
    entry(&row, &project, "resident_rating.received").write(tx, acting)?;
    Ok(receipt(&row))
}

fn receipt(row: &RatingRow) -> ProjectRatingReceipt {
    ProjectRatingReceipt {
        project_id: row.project_id,
        grade: row.grade,
        received_at: row.at,
    }
}
