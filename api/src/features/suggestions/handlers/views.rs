//! `GET /suggestions/views`

use crate::features::suggestions::list::views;
use crate::features::suggestions::permissions::ReadSuggestions;
use crate::features::suggestions::response::{SuggestionView, SuggestionViews};
use crate::features::suggestions::{store_place, store_views};
use crate::platform::auth::Permit;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// The views open to the reader, with how many suggestions each holds (1000: that many or more).
#[utoipa::path(
    tag = "suggestions",
    operation_id = "list_suggestion_views",
    security(("bearer" = ["suggestions.read"])),
    extensions(("x-permission" = json!("suggestions.read"))),
    responses((status = 200, description = "The views.", body = SuggestionViews)),
)]
#[get("/suggestions/views")]
pub async fn list_suggestion_views(permit: Permit<ReadSuggestions>) -> Result<Reply, Problem> {
    let kept = permit.platform().derived.clone();
    permit
        .view(move |conn, acting| {
            let views = views(acting.scope.role());
            let place = store_place::place_kept(conn, acting, views, &kept)?;
            let counts = store_views::counts(conn, acting, views, &place)?;
            let counted = views.iter().zip(counts);
            let counted = counted.map(|(key, count)| SuggestionView { key: *key, count });
            Reply::ok(&SuggestionViews {
                views: counted.collect(),
            })
        })
        .await
}
