//! `GET /home`

use crate::features::home::dto::{Home, HomeAsked, HomeBucket, asked, late, presidium};
use crate::features::home::permissions::ReadHome;
use crate::features::home::{calendar, store};
use crate::features::inbox;
use crate::features::suggestions::{overview, timeline_entry};
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::get;

/// How many items a bucket shows.
const SHOWN: i64 = 5;
/// How many events are told.
const RECENT: i64 = 10;

/// The four questions of the first page: what is late, what waits for me, what is asked of me, what
/// happened.
#[utoipa::path(
    tag = "home",
    operation_id = "get_home",
    security(("bearer" = ["home.read"])),
    extensions(("x-permission" = json!("home.read"))),
    responses((status = 200, description = "The first page.", body = Home)),
)]
#[get("/home")]
pub async fn get_home(permit: Permit<ReadHome>, known: IfNoneMatch) -> Result<Reply, Problem> {
    let greeting_name = permit.principal().display_name.clone();
    let reply = permit
        .view(move |conn, acting| {
            let locale = acting.locale;
            let (late_count, late_rows) = overview::overdue(conn, acting, SHOWN)?;
            let steps = overview::asked(conn, acting)?;
            let mut asked_for: Vec<HomeAsked> = steps
                .into_iter()
                .map(|found| asked(found, locale))
                .collect();
            let warnings = store::presidium(conn, acting)?;
            asked_for.extend(warnings.map(|found| presidium(&found, locale)));
            asked_for.extend(calendar::warning(conn, acting)?);
            let (waiting_count, waiting) = inbox::first_open(conn, acting, SHOWN)?;
            let recent = store::recent(conn, acting, RECENT)?;
            Reply::tagged(&Home {
                greeting_name,
                place_name: store::place_name(conn, acting)?,
                late: HomeBucket {
                    count: late_count,
                    items: late_rows.into_iter().map(|row| late(row, locale)).collect(),
                },
                waiting: HomeBucket {
                    count: waiting_count,
                    items: waiting,
                },
                asked: asked_for,
                recent: recent
                    .into_iter()
                    .map(|event| timeline_entry(event, locale))
                    .collect(),
            })
        })
        .await?;
    Ok(reply.unless_known(&known))
}
