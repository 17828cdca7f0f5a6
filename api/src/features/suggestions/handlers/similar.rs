//! `GET /suggestions/similar`

use crate::features::search::{Shelf, pair_tokens};
use crate::features::suggestions::dto_links::SimilarSuggestionsQuery;
use crate::features::suggestions::list::{View, views};
use crate::features::suggestions::model::Status;
use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::response_links::{SimilarSuggestion, SimilarSuggestions};
use crate::features::suggestions::rows::Listed;
use crate::features::suggestions::similar::{is_worth_showing, likely_unit, pairs, resemblance};
use crate::features::suggestions::store_similar::{self, Compared};
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::{AnyConnection, Id, Timestamp, find_alike};
use crate::platform::http::{Problem, Query, Reply};
use actix_web::get;
use chrono::{DateTime, TimeDelta};
use std::collections::{HashMap, HashSet};

/// Those that share the most pairs with what is written are compared.
const COMPARED: i64 = 40;
/// Pairs that are looked for; those of the title first.
const LOOKED_FOR: usize = 64;
/// In a whole county, those begun in so many days; in a town all of them.
const RECENT_DAYS: i64 = 3 * 366;
/// How many are shown.
const SHOWN: usize = 5;
/// Whoever writes half of this adds nothing to the comparison.
const LONGEST: usize = 200;

/// Suggestions that resemble what is being written, the most alike first: so that a deputy signs
/// along instead of writing the same once more. Among those the reader may see, those of the reader's
/// town first, of these those handled by the unit that handles most of what is alike. What is new is
/// found within a second.
#[utoipa::path(
    tag = "suggestions",
    operation_id = "list_similar_suggestions",
    params(SimilarSuggestionsQuery),
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses((status = 200, description = "At most five.", body = SimilarSuggestions)),
)]
#[get("/suggestions/similar")]
pub async fn list_similar_suggestions(
    permit: Permit<ReadSuggestions>,
    Query(query): Query<SimilarSuggestionsQuery>,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let text: String = query.title.chars().take(LONGEST).collect();
            let wanted = pairs(&text);
            let content: String = query.content.chars().take(LONGEST).collect();
            let content = pairs(&content);
            let mut alike: Vec<(f64, Compared)> =
                candidates(conn, acting, &query, &wanted, &content)?
                    .into_iter()
                    .map(|one| {
                        let other = pairs(&one.title);
                        (resemblance(&wanted, &content, &other), one)
                    })
                    .filter(|(score, _)| is_worth_showing(*score))
                    .collect();
            let town = acting.scope.town_id();
            let unit = likely_unit(alike.iter().map(|(score, one)| (*score, one.unit_id)));
            let is_elsewhere = |one: &Compared| {
                let is_other_unit = unit.is_some() && one.unit_id != unit;
                (one.town_id != town, is_other_unit)
            };
            alike.sort_by(|(one, a), (other, b)| {
                let places = is_elsewhere(a).cmp(&is_elsewhere(b));
                places.then(other.total_cmp(one)).then(b.id.cmp(&a.id))
            });
            alike.truncate(SHOWN);
            let ids = alike.iter().map(|(_, one)| one.id).collect();
            let listed = store_similar::shown(conn, acting, &query, ids)?.into_iter();
            let mut listed: HashMap<Id, Listed> = listed.map(|one| (one.row.id, one)).collect();
            let items = alike.into_iter().filter_map(|(score, one)| {
                let listed = listed.remove(&one.id)?;
                Some(item(acting, score, listed))
            });
            Ok(SimilarSuggestions {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}

/// The pairs of a title and of a content.
type Pairs = HashSet<(char, char)>;

/// What the index finds by pairs of titles, as far as the reader may see it.
fn candidates(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SimilarSuggestionsQuery,
    title: &Pairs,
    content: &Pairs,
) -> Result<Vec<Compared>, Problem> {
    let (scope, role) = (&acting.scope, acting.scope.role());
    let pairs: Vec<&(char, char)> = title
        .iter()
        .chain(content.difference(title))
        .take(LOOKED_FOR)
        .collect();
    if pairs.is_empty() || !views(role).contains(&View::All) {
        return Ok(Vec::new());
    }
    let begun_after = match scope.town_id() {
        Some(_) => Timestamp::new(DateTime::UNIX_EPOCH),
        None => acting.now + TimeDelta::days(-RECENT_DAYS),
    };
    let tokens = pair_tokens(
        scope.county_id(),
        Shelf::Suggestions,
        scope.town_id(),
        pairs,
    );
    let ids = find_alike(conn, &tokens, begun_after, COMPARED)?;
    store_similar::compared(conn, acting, query, ids)
}

fn item(acting: &Acting, score: f64, listed: Listed) -> SimilarSuggestion {
    let row = listed.row;
    let may_be_joined = matches!(
        row.status,
        Status::Submitted | Status::Accepted | Status::Assigned | Status::Handling
    );
    let is_own = acting.scope.deputy_id() == Some(row.lead_deputy_id);
    SimilarSuggestion {
        id: row.id,
        number: row.number,
        title: row.title,
        lead_deputy_name: listed.lead_name,
        unit_name: listed.unit_name,
        status: row.status,
        version: row.version,
        score,
        may_join: may_be_joined && !is_own && acting.scope.role() == Role::Deputy,
    }
}
