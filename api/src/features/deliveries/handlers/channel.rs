//! `GET /me/channel`, `PUT /me/channel`

use crate::features::deliveries::consumer::hours_now;
use crate::features::deliveries::dto::{ChangeChannelRequest, ChannelResponse};
use crate::features::deliveries::permissions::ManageOwnChannel;
use crate::features::deliveries::rules::MailMode;
use crate::features::deliveries::store_channels::{self as store, ChannelRow};
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, IfMatch, IfNoneMatch, Problem, ProblemBody, Reply};
use actix_web::{get, put};
use serde_json::json;

/// Where and when the caller gets mail.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "get_my_channel",
    security(("bearer" = ["channels.mine"])),
    extensions(("x-permission" = json!("channels.mine"))),
    responses((status = 200, description = "The choice.", body = ChannelResponse)),
)]
#[get("/me/channel")]
pub async fn get_my_channel(
    permit: Permit<ManageOwnChannel>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let can_mail = !permit.platform().config().mail.host.is_empty();
    let reply = permit
        .read(move |conn, acting| answer(conn, acting, can_mail))
        .await?;
    Ok(reply.unless_known(&known))
}

/// Chooses where and when to get mail. What happened before is not sent; what waits when mail is
/// switched off is dropped.
#[utoipa::path(
    tag = "deliveries",
    operation_id = "change_my_channel",
    request_body = ChangeChannelRequest,
    params(("If-Match" = String, Header, description = "Version, such as `\"v3\"`; `\"v0\"` before the first choice")),
    security(("bearer" = ["channels.mine"])),
    extensions(("x-permission" = json!("channels.mine"))),
    responses(
        (status = 200, description = "The choice.", body = ChannelResponse),
        (status = 412, description = "`precondition_failed`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[put("/me/channel")]
pub async fn change_my_channel(
    permit: Permit<ManageOwnChannel>,
    seen: IfMatch,
    body: Body<ChangeChannelRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let can_mail = !permit.platform().config().mail.host.is_empty();
    if request.mail_mode != MailMode::Nothing && request.mail.is_none() {
        return Err(Problem::field("/mail", "required"));
    }
    if request.mail_mode != MailMode::Nothing && !can_mail {
        return Err(Problem::field("/mail_mode", "mail_not_available"));
    }
    if request.quiet_from.is_some() != request.quiet_until.is_some() {
        return Err(Problem::field("/quiet_until", "both_hours"));
    }
    permit
        .write(move |tx, acting| {
            change(tx, acting, seen, &request)?;
            answer(tx, acting, can_mail)
        })
        .await
}

fn change(
    tx: &mut Tx<'_>,
    acting: &Acting,
    seen: IfMatch,
    request: &ChangeChannelRequest,
) -> Result<(), Problem> {
    let (county_id, account_id) = (acting.scope.county_id(), acting.scope.account_id());
    let before = store::find(tx, county_id, account_id)?;
    let version = before.as_ref().map_or(0, |before| before.version);
    seen.check(version)?;
    let was_on = before.as_ref().filter(|before| before.is_on());
    let row = ChannelRow {
        county_id,
        account_id,
        mail: request.mail.clone(),
        mail_mode: request.mail_mode,
        quiet_from: request.quiet_from,
        quiet_until: request.quiet_until,
        // Whoever switches it on is not sent what happened before.
        since: was_on.map_or(acting.now, |before| before.since),
        version: version + 1,
        updated_at: acting.now,
    };
    if before.is_some() {
        store::update(tx, &row)?;
    } else {
        store::insert(tx, &row)?;
    }
    let event = NewEvent {
        organ_id: Some(acting.scope.organ_id()),
        kind: "channel.changed",
        subject_kind: "channel",
        subject_id: account_id,
        // The address itself is nobody else's business.
        data: json!({"mode": row.mail_mode, "has_mail": row.mail.is_some()}),
    };
    record(tx, acting, event)?;
    Ok(())
}

fn answer(conn: &mut AnyConnection, acting: &Acting, can_mail: bool) -> Result<Reply, Problem> {
    let (county_id, account_id) = (acting.scope.county_id(), acting.scope.account_id());
    let row = store::find(conn, county_id, account_id)?;
    let hours = hours_now(conn, county_id, acting.now)?;
    let answer = ChannelResponse::of(row, (hours.quiet, hours.daily), can_mail);
    Reply::versioned(&answer, answer.version)
}
