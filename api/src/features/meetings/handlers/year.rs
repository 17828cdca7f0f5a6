//! `GET /meeting-years/{year}`

use crate::features::meetings::dto_year::{GetMeetingYearQuery, MeetingYear};
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::meetings::year;
use crate::platform::auth::Permit;
use crate::platform::http::{IfNoneMatch, Problem, Query, Reply};
use actix_web::{get, web};

/// What law and plan still ask of a congress in a year (M1, M3, M7, P3), each with its light, the reason and what
/// would help; and its meetings.
#[utoipa::path(
    tag = "meetings",
    operation_id = "get_meeting_year",
    params(
        ("year" = i32, Path, description = "Year", minimum = 1950, maximum = 2200),
        GetMeetingYearQuery,
    ),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses((status = 200, description = "The year.", body = MeetingYear)),
)]
#[get("/meeting-years/{year}")]
pub async fn get_meeting_year(
    permit: Permit<ReadMeetings>,
    path: web::Path<String>,
    Query(query): Query<GetMeetingYearQuery>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let asked: Option<i32> = path.parse().ok();
    let asked = asked.filter(|year| (1950..=2200).contains(year));
    let asked = asked.ok_or_else(Problem::not_found)?;
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&year::of(conn, acting, asked, query.organ_id)?))
        .await?;
    Ok(reply.unless_known(&known))
}
