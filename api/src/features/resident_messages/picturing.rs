//! The picture of what a resident sent: with the form, or after it by the identifier the sender made up.

use super::codes::kept;
use super::dto_public::PublicPictureReceipt;
use super::log::{Entry, SUBJECT};
use super::model::ResidentMessageStatus;
use super::{error, store, store_keys, store_public};
use crate::features::attachments::{self, AttachmentError, PublicPicture};
use crate::platform::auth::{Acting, Public};
use crate::platform::db::{AnyConnection, Id, Tx};
use crate::platform::http::Problem;
use bytes::Bytes;
use chrono::TimeDelta;

/// For so long a picture may follow what was sent.
const MINUTES: i64 = 60;

/// Where the picture is wrong.
const POINTER: &str = "/picture";

/// A picture as it may be kept; 422 at `/picture` for anything else.
pub(in crate::features) fn checked(bytes: Bytes) -> Result<PublicPicture, Problem> {
    PublicPicture::check(bytes).map_err(|why| {
        let code = match why {
            AttachmentError::Damaged => "resident_picture_damaged",
            _ => "resident_picture_type",
        };
        Problem::field(POINTER, code)
    })
}

/// 422 at `/picture` when residents have sent as many as are taken in a day.
pub(super) fn check_room(
    conn: &mut AnyConnection,
    acting: &Acting,
    most: u32,
) -> Result<(), Problem> {
    match attachments::is_room_for_public(conn, acting, most)? {
        true => Ok(()),
        false => Err(Problem::field(POINTER, "resident_pictures_full")),
    }
}

/// Adds a picture to what somebody has just sent; the same picture again is one.
///
/// # Errors
/// 404 for an unknown identifier; `resident_picture_late`, `resident_picture_there`; 422 at `/picture`.
pub(super) async fn add(
    public: &Public,
    (county, client_id): (String, Id),
    picture: PublicPicture,
) -> Result<PublicPictureReceipt, Problem> {
    let platform = public.platform();
    let client_hash = kept(
        "client",
        client_id.0.as_bytes(),
        &platform.config().auth.secret,
    )?;
    let found = public
        .read(move |conn| {
            let Some((county_id, _)) = store_public::county_of(conn, &county)? else {
                return Ok(None);
            };
            let known = store_keys::of_client(conn, county_id, &client_hash)?;
            Ok(known.map(|known| (county_id, known.message_id)))
        })
        .await?;
    let (county_id, message) = found.ok_or_else(Problem::not_found)?;
    let most = platform.config().limits.public_pictures;
    let acting = public.acting(county_id);
    picture.keep(&*platform.files, county_id).await?;
    let (key, entered) = (picture.storage_key(county_id), picture.clone());
    let written = public
        .write(move |tx| enter(tx, &acting, message, (&entered, most)))
        .await;
    if !matches!(written, Ok((_, true))) {
        attachments::delete_refused(&*platform.files, vec![key], &written).await;
    }
    written.map(|(receipt, _)| receipt)
}

/// Writes it; false when it was there.
fn enter(
    tx: &mut Tx<'_>,
    acting: &Acting,
    message: Id,
    (picture, most): (&PublicPicture, u32),
) -> Result<(PublicPictureReceipt, bool), Problem> {
    let row =
        store::lock_any(tx, acting.scope.county_id(), message)?.ok_or_else(Problem::not_found)?;
    let receipt = PublicPictureReceipt {
        size_bytes: i64::try_from(picture.size()).map_err(Problem::internal)?,
        received_at: acting.now,
    };
    let there = attachments::list(tx, &acting.scope, SUBJECT, row.id)?;
    if let Some(one) = there.first() {
        if one.sha256 != picture.sha256() {
            return Err(error::PICTURE_THERE.problem());
        }
        tx.without_event("the same picture is kept once");
        return Ok((receipt, false));
    }
    let is_late = row.created_at + TimeDelta::minutes(MINUTES) < acting.now;
    if is_late || row.status != ResidentMessageStatus::Waiting {
        return Err(error::PICTURE_LATE.with("minutes", MINUTES));
    }
    check_room(tx, acting, most)?;
    attachments::insert_public(tx, acting, (SUBJECT, row.id), picture)?;
    Entry::new(&row, "resident_message.picture_added").write(tx, acting)?;
    Ok((receipt, true))
}
