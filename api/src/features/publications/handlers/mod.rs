//! One operation per file.

pub(super) mod answers;
mod data;
mod deputy_pages;
mod follow_page;
mod idea_form;
mod letter_form;
mod pages;
mod poster_files;
mod posters;
mod preview;
mod publish;
mod withdraw;

pub(in crate::features::publications) use answers::{
    current, form, fresh, missing, moved, refused, shown,
};
pub use pages::configure_pages;
pub use preview::*;
pub use publish::*;
pub use withdraw::*;

use super::dto::PublicationResponse;
use super::store::{self, PublicationRow};
use crate::platform::db::AnyConnection;
use crate::platform::http::Problem;

/// A publication with its address.
fn response(conn: &mut AnyConnection, row: PublicationRow) -> Result<PublicationResponse, Problem> {
    let (code, _) = store::county(conn, row.county_id)?;
    Ok(PublicationResponse {
        id: row.id,
        suggestion_id: row.suggestion_id,
        published_at: row.published_at,
        published_by: row.published_by_name,
        link: format!("/p/{code}/{}", row.id),
        withdrawn_at: row.withdrawn_at,
        withdrawn_reason: row.withdrawn_reason,
    })
}
