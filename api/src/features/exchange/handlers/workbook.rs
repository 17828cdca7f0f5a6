//! A workbook as an answer.

use crate::platform::auth::{Acting, Authenticated};
use crate::platform::events::{self, Head, NewEvent};
use crate::platform::http::Problem;
use crate::platform::i18n::{self, Params};
use actix_web::body::SizedStream;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentEncoding};
use actix_web::{HttpResponse, web};
use bytes::Bytes;
use futures_util::stream;
use serde_json::json;
use std::fs::File;
use std::io::Read;

/// The media type of `.xlsx`.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A download.
pub(in crate::features) fn answer(name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(XLSX)
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(bytes)
}

/// Bytes of a file sent at a time.
const PIECE: usize = 256 * 1024;

/// A download out of a file, which is sent piece by piece. A workbook is compressed already.
pub(in crate::features) fn answer_file(name: &str, file: File) -> Result<HttpResponse, Problem> {
    let size = file.metadata().map_err(Problem::internal)?.len();
    let pieces = stream::try_unfold(file, |file| async move {
        let read = web::block(move || {
            let mut piece = Vec::with_capacity(PIECE);
            let mut file = file;
            let limit = u64::try_from(PIECE).unwrap_or(u64::MAX);
            file.by_ref().take(limit).read_to_end(&mut piece)?;
            Ok::<_, std::io::Error>((Bytes::from(piece), file))
        });
        let (piece, file) = read.await.map_err(std::io::Error::other)??;
        Ok::<_, std::io::Error>((!piece.is_empty()).then_some((piece, file)))
    });
    Ok(HttpResponse::Ok()
        .content_type(XLSX)
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .insert_header(ContentEncoding::Identity)
        .body(SizedStream::new(size, pieces)))
}

/// Printed at the foot of each page: who took the list out, when, and where the log stood then.
pub(in crate::features) fn watermark(acting: &Acting, head: &Head) -> String {
    let at = acting.now.utc().with_timezone(&chrono_tz::Asia::Shanghai);
    let params = Params::from([
        ("name".to_owned(), json!(acting.actor_name())),
        (
            "at".to_owned(),
            json!(at.format("%Y-%m-%d %H:%M").to_string()),
        ),
        ("head".to_owned(), json!(head.short())),
    ]);
    i18n::text(acting.locale, "exchange.watermark", &params)
}

/// Notes in the log that a list was taken out.
pub(in crate::features) async fn log(
    permit: &Authenticated,
    kind: &'static str,
    rows: u32,
) -> Result<(), Problem> {
    permit
        .write(move |tx, acting| {
            let event = NewEvent {
                organ_id: Some(acting.scope.organ_id()),
                kind: "export.made",
                subject_kind: "export",
                subject_id: acting.request_id,
                data: json!({"kind": kind, "rows": rows}),
            };
            events::record(tx, acting, event).map(drop)
        })
        .await
}
