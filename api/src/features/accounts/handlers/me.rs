//! The caller's own account.

use super::token_answer;
use crate::features::accounts::dto::Me;
use crate::features::accounts::store;
use crate::platform::auth::Authenticated;
use crate::platform::http::{Problem, Reply};
use actix_web::get;

/// Who is signed in, where, and with which permissions.
#[utoipa::path(
    tag = "accounts", operation_id = "get_me",
    security(("bearer" = [])), extensions(("x-permission" = json!("self"))),
    responses((status = 200, description = "The caller.", body = Me)),
)]
#[get("/me")]
pub async fn get_me(caller: Authenticated) -> Result<Reply, Problem> {
    let principal = caller.principal().clone();
    let idle = caller.platform().config().auth.idle_minutes;
    let me = caller
        .read(move |conn, acting| {
            let account = store::get(conn, &acting.scope, principal.account_id)?;
            token_answer::me(conn, &account, &principal, idle)
        })
        .await?;
    Reply::ok(&me)
}
