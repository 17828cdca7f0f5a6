//! `GET /meetings/{id}/papers/{file}`

use super::answer;
use crate::features::meetings::permissions::ReadMeetings;
use crate::features::papers::compose;
use crate::features::papers::file::{MeetingPaper, parse_meeting};
use crate::features::{ballots, meetings};
use crate::platform::auth::Permit;
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use actix_web::{HttpResponse, get, web};

/// The papers of a meeting, as DOCX or PDF by the page rules of GB/T 9704: its notice (会议通知), its agenda
/// (会议议程), who attends (出席列席人员名单), who sits where (座次表); for the office that serves it also a sign-in
/// sheet for each sitting (签到表), cards with the names to be folded (席卡), the record (会议记录) with attendance,
/// quorum, agenda, what was said, what was voted by which rule, and the seal of the event log, and the minutes
/// (会议纪要) with what came of each item. People stand in the order of the
/// strokes of their names (E9).
#[utoipa::path(
    tag = "papers",
    operation_id = "get_meeting_paper",
    params(
        ("id" = Id, Path, description = "Meeting"),
        ("file" = String, Path, description = "`notice`, `agenda`, `people`, `seating`, `sign_in`, `cards`, `record` or `minutes`, and `.docx` or `.pdf`.", example = "agenda.pdf"),
    ),
    security(("bearer" = ["meetings.read"])),
    extensions(("x-permission" = json!("meetings.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 409, description = "`paper_without_cards`, `paper_without_seats`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/meetings/{id}/papers/{file}")]
pub async fn get_meeting_paper(
    permit: Permit<ReadMeetings>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (kind, form) = parse_meeting(&names.1).ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            let facts = meetings::facts(conn, acting, path.0)?;
            if kind.is_of_office() && !facts.is_office {
                return Err(Problem::not_found());
            }
            let votes = match kind {
                MeetingPaper::Record | MeetingPaper::Minutes => {
                    ballots::announced(conn, acting, path.0)?
                }
                _ => Vec::new(),
            };
            compose::meeting(kind, &facts, &votes)
        })
        .await?;
    answer(&permit, document, form, kind.as_str()).await
}
