//! `GET /questions/{id}/timeline`

use crate::features::questions::permissions::ReadQuestions;
use crate::features::questions::{store, timeline};
use crate::features::suggestions::response::Timeline;
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a question, oldest first.
#[utoipa::path(
    tag = "questions",
    operation_id = "list_question_timeline",
    params(("id" = Id, Path, description = "Question")),
    security(("bearer" = ["questions.read"])),
    extensions(("x-permission" = json!("questions.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/questions/{id}/timeline")]
pub async fn list_question_timeline(
    permit: Permit<ReadQuestions>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let told = events.into_iter();
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
