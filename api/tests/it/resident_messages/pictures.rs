//! A picture with what a resident sends: without the place where it was taken, for the office until it is shown.

use super::forms::{hidden, question};
use super::steps::*;
use crate::attachments::png;
use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use chrono::TimeDelta;
use serde_json::{Value, json};

const BOUNDARY: &str = "luzhi-picture-boundary";
const FORM: &str = "/p/610981/ideas/new";

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap();
    [&[0xff, marker], length.to_be_bytes().as_slice(), content].concat()
}

/// A JPEG as phones write it: EXIF with the position 32°49′ N.
fn jpeg() -> Vec<u8> {
    let ifd = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut entry = tag.to_le_bytes().to_vec();
        entry.extend_from_slice(&kind.to_le_bytes());
        entry.extend_from_slice(&count.to_le_bytes());
        entry.extend_from_slice(&value);
        entry
    };
    let mut tiff = b"II*\0\x08\0\0\0\x01\0".to_vec();
    tiff.extend(ifd(0x8825, 4, 1, 26_u32.to_le_bytes()));
    tiff.extend_from_slice(&[0; 4]);
    tiff.extend_from_slice(&2_u16.to_le_bytes());
    tiff.extend(ifd(1, 2, 2, *b"N\0\0\0"));
    tiff.extend(ifd(2, 5, 3, 56_u32.to_le_bytes()));
    tiff.extend_from_slice(&[0; 4]);
    for (of, by) in [(32_u32, 1_u32), (49, 1), (4_321, 100)] {
        tiff.extend_from_slice(&of.to_le_bytes());
        tiff.extend_from_slice(&by.to_le_bytes());
    }
    [
        b"\xff\xd8".to_vec(),
        segment(0xe1, &[b"Exif\0\0".as_slice(), &tiff].concat()),
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        segment(0xdb, &[1; 65]),
        segment(0xc0, b"\x08\0\x10\0\x10\x01\x01\x11\0"),
        segment(0xda, b"\x01\x01\0\0\x3f\0"),
        b"data\xff\x00more\xff\xd9".to_vec(),
    ]
    .concat()
}

fn parts(fields: &[(&str, &str)], (name, bytes): (&str, &[u8])) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
        );
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"我家门口.jpg\"\r\n\
         Content-Type: image/jpeg\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}

async fn post(ctx: &Context, path: &str, body: Vec<u8>) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let nobody = ctx.anonymous();
    let body = Some((kind.as_str(), body));
    nobody.send_raw(Method::POST, path, body, &[]).await
}

/// The form, filled and sent with a picture.
async fn given(ctx: &Context, title: &str, picture: &[u8]) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let first = shown(&page(ctx, FORM).await);
    assert!(first.contains("enctype=\"multipart/form-data\""));
    let (client, token, answer) = (
        hidden(&first, "client_id"),
        hidden(&first, "token"),
        question(&first),
    );
    let to = format!("town:{}", World::TOWN_A);
    let typed = [
        ("client_id", client.as_str()),
        ("token", &token),
        ("answer", &answer),
        ("to", &to),
        ("title", title),
        ("content", "门前的路坑坑洼洼，下雨天没法走，希望修一修。"),
    ];
    post(ctx, FORM, parts(&typed, ("picture", picture))).await
}

/// Sent ahead by an app, after what it belongs to.
async fn added(ctx: &Context, client: &Value, picture: &[u8]) -> Answer {
    let fields = [
        ("county", "610981"),
        ("client_id", client.as_str().unwrap()),
    ];
    let body = parts(&fields, ("file", picture));
    post(ctx, "/api/v1/public/message-pictures", body).await
}

async fn content(ctx: &Context, who: &str, file: &Value) -> Answer {
    let path = format!(
        "/api/v1/attachments/{}/content",
        file["id"].as_str().unwrap()
    );
    let client = ctx.as_account(who);
    client.send_raw(Method::GET, &path, None, &[]).await
}

fn files(ctx: &Context) -> usize {
    let folder = std::path::Path::new(&ctx.platform.config().storage.folder).join("610981");
    std::fs::read_dir(folder).map_or(0, Iterator::count)
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Shown as it is proposed, with its picture or without.
async fn accepted_with(ctx: &Context, message: &Value, with_picture: bool) -> Value {
    let proposal = &message["proposal"];
    let body = json!({"title": proposal["title"], "content": proposal["content"],
        "with_picture": with_picture});
    let done = step(ctx, "town.a", message, "acceptances", body).await;
    done.expect(200)
}

db_test!(a_picture_goes_with_the_idea_when_it_is_shown, async |ctx| {
    assert!(has(&jpeg(), b"Exif"));
    let sent = given(&ctx, "修好门前的路", &jpeg()).await;
    assert_eq!(sent.status, 200, "{}", shown(&sent));
    let message = newest(&ctx).await;
    let picture = &message["picture"];
    assert_eq!(
        (&picture["file_name"], &picture["uploaded_by"]),
        (&json!("照片.jpg"), &json!("群众"))
    );
    let seen = content(&ctx, "town.a", picture).await;
    assert_eq!(seen.status, 200);
    assert!(!has(&seen.raw, b"Exif") && !has(&seen.raw, &4_321_u32.to_le_bytes()));
    assert!(has(&seen.raw, b"data\xff\x00more"));
    // Nobody else, until it is shown.
    for who in ["county", "town.b", "deputy.a1"] {
        let seen = content(&ctx, who, picture).await;
        seen.expect_problem(404, "not_found");
    }
    let done = accepted_with(&ctx, &message, true).await;
    assert_eq!(done["picture"], Value::Null);
    let idea = format!("/project-ideas/{}", done["idea_id"].as_str().unwrap());
    let idea = ctx.as_account("deputy.a1").get(&idea).await.expect(200);
    assert_eq!(&idea["attachments"][0]["id"], &picture["id"]);
    assert_eq!(content(&ctx, "deputy.a1", picture).await.status, 200);
    content(&ctx, "town.b", picture)
        .await
        .expect_problem(404, "not_found");
    assert_eq!(files(&ctx), 1);
});

db_test!(a_picture_that_is_not_shown_is_thrown_away, async |ctx| {
    given(&ctx, "修好门前的路", &jpeg()).await;
    let message = newest(&ctx).await;
    assert_eq!(files(&ctx), 1);
    let done = accepted_with(&ctx, &message, false).await;
    let idea = format!("/project-ideas/{}", done["idea_id"].as_str().unwrap());
    let idea = ctx.as_account("town.a").get(&idea).await.expect(200);
    assert_eq!((&idea["attachments"], files(&ctx)), (&json!([]), 0));

    given(&ctx, "修好村里的桥", &png()).await;
    let message = newest(&ctx).await;
    assert_eq!(message["picture"]["content_type"], "image/png");
    let body = json!({"reason": "spam", "note": "与实事无关"});
    let done = step(&ctx, "town.a", &message, "refusals", body)
        .await
        .expect(200);
    assert_eq!((&done["picture"], files(&ctx)), (&Value::Null, 0));
    // The same text once more: neither it nor its picture is kept twice.
    given(&ctx, "修好村里的桥", &png()).await;
    assert_eq!(files(&ctx), 0);
});

db_test!(what_is_no_picture_is_told_beside_its_field, async |ctx| {
    let ctx = ctx
        .reconfigured(|config| config.limits.public_picture_bytes = 2_000)
        .await;
    let broken = jpeg()[..120].to_vec();
    for (bytes, status, text) in [
        (b"<html>no picture</html>".to_vec(), 422, "请选择照片"),
        (broken, 422, "照片不完整"),
        ([jpeg(), vec![0; 3_000]].concat(), 413, "照片太大"),
        ([jpeg(), vec![0; 9_000]].concat(), 413, "照片太大"),
    ] {
        let sent = given(&ctx, "修好门前的路", &bytes).await;
        assert_eq!(sent.status, status, "{text}");
        let html = shown(&sent);
        for part in [
            text,
            "value=\"修好门前的路\"",
            "坑坑洼洼",
            "role=\"alert\"",
            "id=\"picture-error\"",
            "请重新选择照片",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
    assert_eq!(files(&ctx), 0);
    // No picture chosen is no picture.
    let sent = given(&ctx, "修好门前的路", b"").await;
    assert_eq!(sent.status, 200);
    assert_eq!(newest(&ctx).await["picture"], Value::Null);
});

db_test!(an_app_sends_the_picture_after_it, async |ctx| {
    let ctx = ctx
        .reconfigured(|config| config.limits.public_pictures = 2)
        .await;
    let body = idea(&ctx, json!({})).await;
    let client = body["client_id"].clone();
    added(&ctx, &client, &png())
        .await
        .expect_problem(404, "not_found");
    submit(&ctx, body).await.expect(200);
    let told = added(&ctx, &client, b"nothing").await;
    let told = told.expect_problem(422, "validation_failed");
    assert_eq!(told["errors"][0]["pointer"], "/picture");
    added(&ctx, &client, &jpeg()).await.expect(200);
    added(&ctx, &client, &jpeg()).await.expect(200);
    let other = added(&ctx, &client, &png()).await;
    other.expect_problem(409, "resident_picture_there");
    assert_eq!(files(&ctx), 1);
    let message = newest(&ctx).await;
    assert_eq!(message["picture"]["content_type"], "image/jpeg");
    let target = format!("{}/timeline", path(&message));
    let told = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(told["items"][0]["actor_name"], "群众");
    assert_eq!(told["items"][1]["kind"], "resident_message.picture_added");

    // Too late.
    let body = idea(&ctx, json!({"title": "安装路灯"})).await;
    let client = body["client_id"].clone();
    submit(&ctx, body).await.expect(200);
    ctx.clock.advance(TimeDelta::minutes(61));
    let late = added(&ctx, &client, &png()).await;
    late.expect_problem(409, "resident_picture_late");
    // So many in a day, by whatever way.
    given(&ctx, "修好门前的路", &png()).await;
    let full = given(&ctx, "修好村里的桥", &png()).await;
    assert!(shown(&full).contains("今天收到的照片已满"));
    let body = idea(&ctx, json!({"title": "安装健身器材"})).await;
    let client = body["client_id"].clone();
    submit(&ctx, body).await.expect(200);
    let full = added(&ctx, &client, &png()).await;
    let full = full.expect_problem(422, "validation_failed");
    assert_eq!(full["errors"][0]["code"], "resident_pictures_full");
    assert_eq!(files(&ctx), 2);
});
