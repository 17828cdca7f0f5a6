//! `GET /home`

use crate::features::duty_records;
use crate::features::home::dto::{
    Home, HomeAsked, HomeBucket, asked, duty_records as duty_records_of, late, presidium,
};
use crate::features::home::frame::frame;
use crate::features::home::permissions::ReadHome;
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
    let kept = permit.platform().derived.clone();
    let reply = permit
        .view(move |conn, acting| {
            let locale = acting.locale;
            let (late_count, late_rows) = overview::overdue(conn, acting, SHOWN)?;
            let frame = frame(conn, acting, &kept)?;
            let steps = overview::asked(conn, acting, &frame.footing)?.into_iter();
            let mut asked_for: Vec<HomeAsked> = steps.map(|found| asked(found, locale)).collect();
            let warnings = frame.presidium.as_ref();
            asked_for.extend(warnings.map(|found| presidium(found, locale)));
            asked_for.extend(frame.calendar.clone());
            asked_for.extend(frame.duties.iter().cloned());
            let unjudged = duty_records::waiting(conn, &acting.scope)?;
            asked_for.extend(duty_records_of(unjudged, locale));
            let (waiting_count, waiting) =
                inbox::first_open(conn, acting, &frame.audiences, SHOWN)?;
            let recent = overview::concerning(conn, acting, RECENT)?;
            Reply::tagged(&Home {
                greeting_name,
                place_name: frame.place_name.clone(),
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
