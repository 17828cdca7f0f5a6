//! `GET /project-ideas/{id}/similar`

use crate::features::project_ideas::permissions::ReadProjectIdeas;
use crate::features::project_ideas::response::SimilarProjectIdeas;
use crate::features::project_ideas::similar::{self, Wanted};
use crate::features::project_ideas::store;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// Ideas that resemble this one, so that the same wish is merged: those of its round first, then those of its town,
/// the most alike first. What is part of another is not among them.
#[utoipa::path(
    tag = "project-ideas",
    operation_id = "list_similar_of_project_idea",
    params(("id" = Id, Path, description = "Idea")),
    security(("bearer" = ["project_ideas.read"])),
    extensions(("x-permission" = json!("project_ideas.read"))),
    responses((status = 200, description = "At most ten.", body = SimilarProjectIdeas)),
)]
#[get("/project-ideas/{id}/similar")]
pub async fn list_similar_of_project_idea(
    permit: Permit<ReadProjectIdeas>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let wanted = Wanted {
                id: Some(row.id),
                title: &row.title,
                content: &row.content,
                organ_id: Some(row.organ_id),
                round_id: row.round_id,
                town_id: row.town_id,
            };
            similar::find(conn, acting, &wanted)
        })
        .await?;
    Reply::ok(&found)
}
