//! `GET /suggestions/similar`

use crate::features::suggestions::dto::ListSuggestionsQuery;
use crate::features::suggestions::dto_links::SimilarSuggestionsQuery;
use crate::features::suggestions::list::{View, Wanted, views};
use crate::features::suggestions::model::Status;
use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::response_links::{SimilarSuggestion, SimilarSuggestions};
use crate::features::suggestions::rows::Listed;
use crate::features::suggestions::similar::{is_worth_showing, pairs, resemblance};
use crate::features::suggestions::store_list;
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::AnyConnection;
use crate::platform::http::{Comma, PageRequest, Problem, Query, Reply};
use actix_web::get;

/// The newest ones that are compared.
const COMPARED: i64 = 200;
/// How many are shown.
const SHOWN: usize = 5;
/// Whoever writes half of this adds nothing to the comparison.
const LONGEST: usize = 200;

/// Suggestions that resemble what is being written, the most alike first: so that a deputy signs
/// along instead of writing the same once more. Among those the reader may see; of a deputy's town
/// first, as only these are seen.
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
            let mut alike: Vec<(f64, Listed)> = candidates(conn, acting, &query)?
                .into_iter()
                .map(|listed| {
                    let other = pairs(&listed.row.title);
                    (resemblance(&wanted, &content, &other), listed)
                })
                .filter(|(score, _)| is_worth_showing(*score))
                .collect();
            alike.sort_by(|(one, _), (other, _)| other.total_cmp(one));
            alike.truncate(SHOWN);
            let items = alike
                .into_iter()
                .map(|(score, listed)| item(acting, score, listed));
            Ok(SimilarSuggestions {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}

fn candidates(
    conn: &mut AnyConnection,
    acting: &Acting,
    query: &SimilarSuggestionsQuery,
) -> Result<Vec<Listed>, Problem> {
    let role = acting.scope.role();
    let view = View::All;
    if !views(role).contains(&view) {
        return Ok(Vec::new());
    }
    let list = ListSuggestionsQuery {
        view: Some(view),
        level: query.level.map(|level| Comma(vec![level])),
        ..ListSuggestionsQuery::default()
    };
    let wanted = Wanted::new(list, role)?;
    let page = PageRequest::new(Some(COMPARED), None, String::new())?;
    Ok(store_list::list(conn, acting, &wanted, &page)?.items)
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
        status: row.status,
        version: row.version,
        score,
        may_join: may_be_joined && !is_own && acting.scope.role() == Role::Deputy,
    }
}
