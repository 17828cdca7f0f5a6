//! Files on suggestions: who may add, read and remove them, and which are refused.

use crate::suggestions::steps::*;
use crate::support::{Client, Context};
use actix_web::http::Method;
use luzhi::features::attachments::{self, delete_files, take_unused};
use luzhi::platform::ids::new_id;
use serde_json::{Value, json};

/// What separates the parts of a [`form`].
pub const BOUNDARY: &str = "luzhi-test-boundary";

/// The smallest PNG: one grey pixel.
pub fn png() -> Vec<u8> {
    let hex = "89504e470d0a1a0a0000000d4948445200000001000000010800000000\
               3a7e9b550000000a49444154789c6360000000020001\
               48afa4710000000049454e44ae426082";
    hex::decode(hex.replace(' ', "")).unwrap()
}

/// A container with these parts, as Office writes.
fn container(parts: &[&str]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for part in parts {
        archive
            .start_file(*part, zip::write::SimpleFileOptions::default())
            .unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// What a browser sends: fields, and a file.
pub fn form(fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
        );
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}

pub async fn upload(
    client: &Client<'_>,
    subject: &str,
    name: &str,
    bytes: &[u8],
) -> crate::support::Answer {
    upload_to(client, ("suggestion", subject), name, bytes).await
}

/// A file for a record of any kind.
pub async fn upload_to(
    client: &Client<'_>,
    (kind, id): (&str, &str),
    name: &str,
    bytes: &[u8],
) -> crate::support::Answer {
    let fields = [("subject_kind", kind), ("subject_id", id)];
    upload_form(client, &fields, name, bytes).await
}

/// A file for a part of a record, such as a step.
pub async fn upload_part(
    client: &Client<'_>,
    (kind, id, part): (&str, &str, &str),
    name: &str,
) -> crate::support::Answer {
    let fields = [("subject_kind", kind), ("subject_id", id), ("part", part)];
    upload_form(client, &fields, name, &png()).await
}

async fn upload_form(
    client: &Client<'_>,
    fields: &[(&str, &str)],
    name: &str,
    bytes: &[u8],
) -> crate::support::Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let body = Some((kind.as_str(), form(fields, name, bytes)));
    client
        .send_raw(Method::POST, "/api/v1/attachments", body, &[])
        .await
}

fn id_of(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

fn files(ctx: &Context) -> usize {
    let folder = std::path::Path::new(&ctx.platform.config().storage.folder).join("610981");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

db_test!(a_file_is_added_read_and_removed, async |ctx| {
    let draft = draft(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let added = upload(&lead, id_of(&draft), "现场 照片.png", &png())
        .await
        .expect(201);
    assert_eq!(added["content_type"], "image/png");
    assert_eq!(added["file_name"], "现场 照片.png");
    let seen = lead.get(&path(&draft)).await.expect(200);
    assert_eq!(seen["attachments"][0], added);
    let content = format!("/attachments/{}/content", id_of(&added));
    let answer = lead.get(&content).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("image/png"));
    assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
    assert_eq!(
        answer.header("content-security-policy"),
        Some("default-src 'none'; sandbox")
    );
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    let disposition = answer.header("content-disposition").unwrap();
    assert!(
        disposition.starts_with("attachment; filename=\"_____.png\""),
        "{disposition}"
    );
    assert!(
        disposition.contains("filename*=UTF-8''%E7%8E%B0"),
        "{disposition}"
    );
    let tag = answer.header("etag").unwrap().to_owned();
    let again = lead
        .send(Method::GET, &content, None, &[("If-None-Match", &tag)])
        .await;
    assert_eq!(again.status, 304);
    ctx.anonymous()
        .get(&content)
        .await
        .expect_problem(401, "unauthenticated");
    for who in ["county", "town.a", "deputy.a2", "unit.x", "deputy.b1"] {
        ctx.as_account(who)
            .get(&content)
            .await
            .expect_problem(404, "not_found");
    }
    let submitted = act(&ctx, "deputy.a1", &draft, "submissions", json!({})).await;
    ctx.as_account("town.a").get(&content).await.expect(200);
    let target = format!("/attachments/{}", id_of(&added));
    let other = ctx.as_account("town.a").delete(&target, None).await;
    other.expect_problem(403, "attachment_not_yours");
    assert_eq!(files(&ctx), 1);
    lead.delete(&target, None).await.expect(204);
    assert_eq!(files(&ctx), 0);
    lead.get(&content).await.expect_problem(404, "not_found");
    let timeline = lead
        .get(&format!("{}/timeline", path(&submitted)))
        .await
        .expect(200);
    let texts = timeline["items"].to_string();
    assert!(texts.contains("上传了附件“现场 照片.png”"), "{texts}");
});

db_test!(files_follow_the_turn, async |ctx| {
    let accepted = accepted(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let late = upload(&lead, id_of(&accepted), "a.png", &png()).await;
    late.expect_problem(409, "attachment_locked");
    let handling = handling(&ctx).await;
    let unit = ctx.as_account("unit.x");
    let added = upload(&unit, id_of(&handling), "答复.png", &png())
        .await
        .expect(201);
    let hidden = upload(&ctx.as_account("unit.y"), id_of(&handling), "a.png", &png()).await;
    hidden.expect_problem(404, "not_found");
    let contacted = act(&ctx, "unit.x", &handling, "contacts", contact(&ctx)).await;
    act(&ctx, "unit.x", &contacted, "replies", reply()).await;
    let target = format!("/attachments/{}", id_of(&added));
    unit.delete(&target, None)
        .await
        .expect_problem(409, "attachment_locked");
    lead.get(&format!("{target}/content")).await.expect(200);
    assert_eq!(files(&ctx), 1, "refused files are not kept");
});

db_test!(a_phone_sends_its_files_first, async |ctx| {
    let id = new_id().to_string();
    let lead = ctx.as_account("deputy.a1");
    let added = upload(&lead, &id, "现场.png", &png()).await.expect(201);
    let content = format!("/attachments/{}/content", id_of(&added));
    let other = ctx.as_account("deputy.a2");
    other.get(&content).await.expect_problem(404, "not_found");
    let stolen = request_with(json!({"id": id, "attachment_ids": [added["id"]]}));
    let stolen = other.post("/suggestions", stolen).await;
    stolen.expect_problem(422, "validation_failed");
    let body = request_with(json!({"id": id, "attachment_ids": [added["id"]]}));
    let made = lead.post("/suggestions", body).await.expect(201);
    assert_eq!(made["attachments"][0]["id"], added["id"]);
    ctx.as_account("town.a").get(&content).await.expect(200);
});

db_test!(files_whose_record_never_came_are_discarded, async |ctx| {
    let lead = ctx.as_account("deputy.a1");
    let draft = draft(&ctx).await;
    upload(&lead, id_of(&draft), "在用.png", &png())
        .await
        .expect(201);
    let never = new_id().to_string();
    upload(&lead, &never, "没用.png", &png()).await.expect(201);
    let sweep = async || {
        let keys = take_unused(&ctx.db, ctx.clock.now()).unwrap();
        delete_files(&*ctx.platform.files, keys).await;
    };
    sweep().await;
    assert_eq!(files(&ctx), 2);
    ctx.advance(chrono::TimeDelta::days(31));
    sweep().await;
    assert_eq!(files(&ctx), 1);
    let gone = ctx.event_data("attachment.discarded");
    assert_eq!(gone["file_name"], "没用.png");
    sweep().await;
    assert_eq!(files(&ctx), 1);
});

db_test!(so_many_files_may_wait_for_their_records, async |ctx| {
    let strict = ctx
        .reconfigured(|config| config.limits.files_ahead = 2)
        .await;
    let lead = strict.as_account("deputy.a1");
    // What hangs on a record waits for none.
    let draft = draft(&strict).await;
    upload(&lead, id_of(&draft), "在用.png", &png())
        .await
        .expect(201);
    let (first, second) = (new_id().to_string(), new_id().to_string());
    let ahead = upload(&lead, &first, "一.png", &png()).await.expect(201);
    upload(&lead, &second, "二.png", &png()).await.expect(201);
    let one_more = upload(&lead, &second, "三.png", &png()).await;
    one_more.expect_problem(409, "attachment_waiting_limit");
    // Nobody else is kept from theirs, and a record that comes makes room.
    let other = strict.as_account("deputy.a2");
    upload(&other, &new_id().to_string(), "四.png", &png())
        .await
        .expect(201);
    let body = request_with(json!({"id": first, "attachment_ids": [ahead["id"]]}));
    lead.post("/suggestions", body).await.expect(201);
    upload(&lead, &second, "三.png", &png()).await.expect(201);
});

db_test!(files_without_a_row_are_swept_when_a_day_old, async |ctx| {
    let draft = draft(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let added = upload(&lead, id_of(&draft), "在用.png", &png())
        .await
        .expect(201);
    let folder = std::path::Path::new(&ctx.platform.config().storage.folder).join("610981");
    let plant = |name: &str, hours: u64| {
        let file = std::fs::File::create(folder.join(name)).unwrap();
        let now = u64::try_from(ctx.clock.now().utc().timestamp()).unwrap();
        let at = std::time::Duration::from_secs(now - hours * 3600);
        file.set_modified(std::time::UNIX_EPOCH + at).unwrap();
    };
    let (old, young) = (new_id().to_string(), new_id().to_string());
    plant(&old, 25);
    plant(&young, 23);
    // What somebody else put there is not ours to judge.
    plant("notes.txt", 25);
    // As old as it may be, but it has a row.
    std::fs::remove_file(folder.join(id_of(&added))).unwrap();
    plant(id_of(&added), 900);
    let sweep = async || {
        let files = &*ctx.platform.files;
        attachments::sweep(&ctx.db, files, ctx.clock.now())
            .await
            .unwrap()
    };
    assert_eq!(sweep().await, 1);
    assert!(!folder.join(&old).exists());
    for kept in [young.as_str(), "notes.txt", id_of(&added)] {
        assert!(folder.join(kept).exists(), "{kept}");
    }
    assert_eq!(sweep().await, 0);
    // The folder of another database.
    for _ in 0..120 {
        plant(&new_id().to_string(), 25);
    }
    assert_eq!(sweep().await, 0);
    assert_eq!(files(&ctx), 123);
});

db_test!(the_files_of_a_deleted_draft_are_gone, async |ctx| {
    let draft = draft(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let added = upload(&lead, id_of(&draft), "现场.png", &png())
        .await
        .expect(201);
    let seen = lead.get(&path(&draft)).await.expect(200);
    lead.delete(&path(&draft), seen["version"].as_i64())
        .await
        .expect(204);
    let content = format!("/attachments/{}/content", id_of(&added));
    lead.get(&content).await.expect_problem(404, "not_found");
    assert_eq!(files(&ctx), 0);
});

db_test!(bad_files_are_refused, async |ctx| {
    let draft = draft(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let png = png();
    let macros = container(&[
        "[Content_Types].xml",
        "word/document.xml",
        "word/vbaProject.bin",
    ]);
    let bad: [(&str, &[u8], &str); 8] = [
        ("a.png", b"", "attachment_empty"),
        ("a.exe", b"MZ....", "attachment_type_not_allowed"),
        (
            "a.svg",
            b"<svg onload=alert(1)>",
            "attachment_type_not_allowed",
        ),
        ("a.html", b"<script>", "attachment_type_not_allowed"),
        ("a.pdf", &png, "attachment_type_mismatch"),
        ("a.png", &png[..40], "attachment_damaged"),
        ("a.docx", &macros, "attachment_has_macros"),
        (
            "a.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "attachment_encrypted",
        ),
    ];
    for (name, bytes, code) in bad {
        upload(&lead, id_of(&draft), name, bytes)
            .await
            .expect_problem(422, code);
    }
    let unknown = upload(&lead, "01950000-0000-4000-8000-000000000001", "a.png", &png).await;
    unknown.expect_problem(404, "not_found");
    let big = vec![0_u8; 21 << 20];
    let big = upload(&lead, id_of(&draft), "a.pdf", &big).await;
    big.expect_problem(413, "payload_too_large");
    let json = lead.post("/attachments", json!({"file": "x"})).await;
    json.expect_problem(415, "unsupported_media_type");
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let broken = Some((kind.as_str(), b"--luzhi-test-boundary\r\nnonsense".to_vec()));
    let broken = lead
        .send_raw(Method::POST, "/api/v1/attachments", broken, &[])
        .await;
    broken.expect_problem(400, "malformed_request");
    assert_eq!(files(&ctx), 0);
});

db_test!(an_upload_sent_twice_is_kept_once, async |ctx| {
    let draft = draft(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let send = async || {
        let body = Some((
            kind.as_str(),
            form(
                &[
                    ("subject_kind", "suggestion"),
                    ("subject_id", id_of(&draft)),
                ],
                "a.png",
                &png(),
            ),
        ));
        let headers = [("Idempotency-Key", "file-1")];
        lead.send_raw(Method::POST, "/api/v1/attachments", body, &headers)
            .await
    };
    let (first, second) = (send().await, send().await);
    assert_eq!((first.status.as_u16(), &first.raw), (201, &second.raw));
    assert_eq!(second.header("idempotency-replayed"), Some("true"));
    assert_eq!(files(&ctx), 1);
});

db_test!(a_matter_has_at_most_twenty_files, async |ctx| {
    let draft = draft(&ctx).await;
    let lead = ctx.as_account("deputy.a1");
    for n in 0..20 {
        let name = format!("{n}.png");
        upload(&lead, id_of(&draft), &name, &png())
            .await
            .expect(201);
    }
    let one_more = upload(&lead, id_of(&draft), "more.png", &png()).await;
    one_more.expect_problem(409, "attachment_limit");
    let nameless = upload(&lead, id_of(&draft), "...", &png()).await;
    nameless.expect_problem(422, "attachment_name_missing");
    assert_eq!(files(&ctx), 20);
});
