//! `GET /work-plans/{id}/timeline`

use crate::features::suggestions::response::Timeline;
use crate::features::work_plans::permissions::ReadWorkPlans;
use crate::features::work_plans::{store, timeline};
use crate::platform::auth::{Permit, Role};
use crate::platform::db::Id;
use crate::platform::events;
use crate::platform::http::{IdPath, Problem, Reply};
use actix_web::get;

/// What happened to a plan, oldest first; a deputy is not told what was linked: it may be a draft, or confidential.
#[utoipa::path(
    tag = "work-plans",
    operation_id = "list_work_plan_timeline",
    params(("id" = Id, Path, description = "Work plan")),
    security(("bearer" = ["work_plans.read"])),
    extensions(("x-permission" = json!("work_plans.read"))),
    responses((status = 200, description = "The timeline.", body = Timeline)),
)]
#[get("/work-plans/{id}/timeline")]
pub async fn list_work_plan_timeline(
    permit: Permit<ReadWorkPlans>,
    path: IdPath,
) -> Result<Reply, Problem> {
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let events = events::of_subject(conn, &acting.scope, row.id)?;
            let is_deputy = acting.scope.role() == Role::Deputy;
            let told = events
                .into_iter()
                .filter(|event| !is_deputy || event.data.0.get("target").is_none());
            let items = told.map(|event| timeline::entry(event, acting.locale));
            Ok(Timeline {
                items: items.collect(),
            })
        })
        .await?;
    Reply::ok(&found)
}
