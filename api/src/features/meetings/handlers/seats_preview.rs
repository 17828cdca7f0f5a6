//! `GET /meetings/{id}/seating-preview`

use crate::features::meetings::case::Case;
use crate::features::meetings::dto_seating::{MOST_ROWS, MOST_SEATS, PreviewMeetingSeatsQuery};
use crate::features::meetings::model::MeetingAction;
use crate::features::meetings::permissions::ManageMeetings;
use crate::features::meetings::response_seating::MeetingSeating;
use crate::features::meetings::seating::Hall;
use crate::features::meetings::{seats, store};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody, Query, Reply};
use actix_web::get;

/// Who would sit where if the deputies were seated so: nothing is written down.
#[utoipa::path(
    tag = "meetings",
    operation_id = "preview_meeting_seats",
    params(("id" = Id, Path, description = "Meeting"), PreviewMeetingSeatsQuery),
    security(("bearer" = ["meetings.manage"])),
    extensions(("x-permission" = json!("meetings.manage"))),
    responses(
        (status = 200, description = "Who would sit where, and for how many there is no seat.", body = MeetingSeating),
        (status = 403, description = "`meeting_not_your_turn`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`meeting_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/meetings/{id}/seating-preview")]
pub async fn preview_meeting_seats(
    permit: Permit<ManageMeetings>,
    path: IdPath,
    Query(query): Query<PreviewMeetingSeatsQuery>,
) -> Result<Reply, Problem> {
    for (name, asked, most) in [
        ("rows", query.rows, MOST_ROWS),
        ("seats_per_row", query.seats_per_row, MOST_SEATS),
    ] {
        if !(1..=most).contains(&asked) {
            let limits = [
                ("min".to_owned(), 1.into()),
                ("max".to_owned(), most.into()),
            ];
            return Err(Problem::parameter(name, "range", limits.into()));
        }
    }
    let hall = Hall {
        rows: query.rows,
        seats_per_row: query.seats_per_row,
        delegations: query.delegations.map(|all| all.0).unwrap_or_default(),
    };
    let found = permit
        .read(move |conn, acting| {
            let row = store::get(conn, &acting.scope, path.0)?;
            let case = Case::allowed(conn, acting, row, MeetingAction::EditPeople)?;
            seats::preview(conn, &case, &hall)
        })
        .await?;
    Reply::ok(&found)
}
