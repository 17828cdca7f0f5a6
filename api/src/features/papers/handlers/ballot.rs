//! `GET /ballots/{id}/papers/{file}`

use super::answer;
use crate::features::ballots;
use crate::features::ballots::permissions::ReadBallots;
use crate::features::meetings;
use crate::features::meetings::model::MeetingKind;
use crate::features::papers::compose;
use crate::features::papers::file::parse_ballot;
use crate::platform::auth::{Permit, Role};
use crate::platform::db::Id;
use crate::platform::http::{IdPath, Problem, ProblemBody};
use crate::platform::i18n::Locale;
use actix_web::{HttpResponse, get, web};

/// The papers of a vote, as DOCX or PDF by the page rules of GB/T 9704: for the office the sheet to vote on (选票,
/// 表决票) of a secret vote on paper; the report of the count (计票结果报告单), for whoever may see the result; once
/// announced, the announcement (公告) of who was elected or what was passed.
#[utoipa::path(
    tag = "papers",
    operation_id = "get_ballot_paper",
    params(
        ("id" = Id, Path, description = "Ballot"),
        ("file" = String, Path, description = "`sheet`, `result` or `announcement`, and `.docx` or `.pdf`.", example = "result.pdf"),
    ),
    security(("bearer" = ["ballots.read"])),
    extensions(("x-permission" = json!("ballots.read"))),
    responses(
        (status = 200, description = "The file.", content(
            (String = "application/pdf"),
            (String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        )),
        (status = 503, description = "`paper_font_missing`, `service_unavailable`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[get("/ballots/{id}/papers/{file}")]
pub async fn get_ballot_paper(
    permit: Permit<ReadBallots>,
    path: IdPath,
    names: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (kind, form) = parse_ballot(&names.1).ok_or_else(Problem::not_found)?;
    let document = permit
        .read(move |conn, acting| {
            // Blank sheets are nobody's but the office's.
            if kind.is_of_office() && acting.scope.role() == Role::Deputy {
                return Err(Problem::not_found());
            }
            // Papers are Chinese, so the words that come with the ballot are, too.
            let mut acting = acting.clone();
            acting.locale = Locale::ZhCn;
            let found = ballots::ballot(conn, &acting, path.0)?;
            let meeting = (acting.scope.county_id(), found.item.meeting_id);
            let meeting = meetings::named(conn, meeting.0, meeting.1)?;
            let is_session = meeting.is_some_and(|one| one.kind == MeetingKind::CongressSession);
            compose::ballot(kind, &found, is_session)
        })
        .await?;
    answer(&permit, document, form, kind.as_str()).await
}
