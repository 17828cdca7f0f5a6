//! `POST /inquiries/{id}/paper-signatures`

use crate::features::inquiries::case::Case;
use crate::features::inquiries::dto::InquiryPaperSignersRequest;
use crate::features::inquiries::log::{Entry, SUBJECT, steps};
use crate::features::inquiries::model::InquiryAction;
use crate::features::inquiries::permissions::EditInquiry;
use crate::features::inquiries::response::InquiryResponse;
use crate::features::{attachments, signatures};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{Id, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Body, IdPath, Idempotency, IfMatch, Problem, ProblemBody, Reply};
use actix_web::post;

/// Notes that deputies have signed on paper: the paper the office filed the inquiry from, or one the
/// lead gathered signatures on, with its scan. Who signed is told, and may still object.
#[utoipa::path(
    tag = "inquiries",
    operation_id = "confirm_inquiry_signatures",
    request_body = InquiryPaperSignersRequest,
    params(
        ("id" = Id, Path, description = "Inquiry"),
        ("If-Match" = String, Header, description = "Version, such as `\"v3\"`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Repeating it has one effect"),
    ),
    security(("bearer" = ["inquiries.edit"])),
    extensions(("x-permission" = json!("inquiries.edit"))),
    responses(
        (status = 200, description = "The inquiry as it is now.", body = InquiryResponse),
        (status = 403, description = "`inquiry_not_your_turn`, `congress_mandate_suspended`, `congress_mandate_ended`, `forbidden`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 409, description = "`inquiry_not_in_state`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/inquiries/{id}/paper-signatures")]
pub async fn confirm_inquiry_signatures(
    permit: Permit<EditInquiry>,
    path: IdPath,
    seen: IfMatch,
    key: Idempotency,
    body: Body<InquiryPaperSignersRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    permit
        .write_once(key, body.fingerprint, move |tx, acting| {
            sign_on_paper(tx, acting, path.0, seen, &request)?.reply(tx, acting)
        })
        .await
}

/// The act itself: rows, event, to-dos.
pub(in crate::features) fn sign_on_paper(
    tx: &mut Tx<'_>,
    acting: &Acting,
    id: Id,
    seen: IfMatch,
    request: &InquiryPaperSignersRequest,
) -> Result<Case, Problem> {
    let mut case = Case::open(tx, acting, id, seen, InquiryAction::SignOnPaper)?;
    let subject = case.subject();
    let scan = scanned(tx, acting, &case, request.scan_id)?;
    let ids = &request.deputy_ids;
    let names = signatures::invitable(tx, acting, &subject, ids, "/deputy_ids")?;
    let had = case.row.signed_count;
    let new = signatures::sign_on_paper(tx, acting, &subject, ids)?;
    case.recount(tx, acting)?;
    case.save(tx, acting)?;
    let entry = Entry::new(&case.row, "inquiry.signed_on_paper")
        .with("names", names.join("、"))
        .with("scan", scan);
    ids.iter()
        .fold(entry, |entry, id| {
            entry.closing(Audience::deputy(*id), steps::SIGN)
        })
        .telling(&new)
        .ready_or_not(had)
        .write(tx, acting)?;
    Ok(case)
}

/// The name of the scan: one of the inquiry's attachments. Only whoever filed the inquiry from paper has
/// it attached already.
fn scanned(
    tx: &mut Tx<'_>,
    acting: &Acting,
    case: &Case,
    scan_id: Option<Id>,
) -> Result<Option<String>, Problem> {
    let Some(id) = scan_id else {
        if case.standing.part.is_filer {
            return Ok(None);
        }
        return Err(Problem::field("/scan_id", "required"));
    };
    let files = attachments::list(tx, &acting.scope, SUBJECT, case.row.id)?;
    let found = files.into_iter().find(|file| file.id == id);
    let scan = found.ok_or_else(|| Problem::field("/scan_id", "not_attached"))?;
    Ok(Some(scan.file_name))
}
