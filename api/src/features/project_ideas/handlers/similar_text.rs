//! `GET /project-ideas/similar`

use crate::features::project_ideas::dto::SimilarProjectIdeasQuery;
use crate::features::project_ideas::permissions::ReadProjectIdeas;
use crate::features::project_ideas::response::SimilarProjectIdeas;
use crate::features::project_ideas::similar::{self, Wanted};
use crate::features::project_rounds;
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Query, Reply};
use actix_web::get;

/// Ideas that resemble what is being written: those of the round first, then those of its town or the reader's, the
/// most alike first.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "list_similar_project_ideas",
    params(SimilarProjectIdeasQuery),
    security(("bearer" = ["project_ideas.read"])),
    extensions(("x-permission" = json!("project_ideas.read"))),
    responses((status = 200, description = "At most ten.", body = SimilarProjectIdeas)),
)]
#[get("/project-ideas/similar")]
pub async fn list_similar_project_ideas(
    permit: Permit<ReadProjectIdeas>,
    Query(query): Query<SimilarProjectIdeasQuery>,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let round = match query.round_id {
                Some(id) => project_rounds::find(conn, &acting.scope, id)?,
                None => None,
            };
            let town_id = match &round {
                Some(round) => round.town_id,
                None => acting.scope.town_id(),
            };
            let wanted = Wanted {
                id: None,
                title: &query.text,
                content: &query.text,
                organ_id: round.as_ref().map(|round| round.organ_id).or(town_id),
                round_id: query.round_id,
                town_id,
            };
            similar::find(conn, acting, &wanted)
        })
        .await?;
    Reply::ok(&found)
}
