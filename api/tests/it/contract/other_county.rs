//! Every operation on a record, by the office of another county, which sees all of its own: not found.

use super::other_town::{NO_RECORD, is_of_deputies, query, records};
use super::{bodies, bodies_duty};
use crate::support::world::{account_id, id};
use crate::support::{Client, Context};
use actix_web::http::Method;
use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use luzhi::app;
use luzhi::features::accounts::NewAccount;
use luzhi::platform::auth::Role;
use luzhi::platform::db::{AnyConnection, Id, Json, Timestamp};
use luzhi::platform::ids::new_id;
use luzhi::schema::{accounts, counties, deputies, mandates, organs, sessions, terms};
use serde_json::{Value, json};

const COUNTY: i64 = 610_929;
const OFFICE: Id = id(9_001);
const TOWN: Id = id(9_002);
const TERM: Id = id(9_003);
const DEPUTY: Id = id(9_004);
const CLERK: Id = id(9_005);
const MEMBER: Id = id(9_006);

/// Under a word that every county has, the caller's own, or without a way to make one here.
const NOT_OF_A_COUNTY: &[&str] = &["deliveries", "me", "parameters", "procedures", "regions"];

fn places(conn: &mut AnyConnection, now: Timestamp, day: NaiveDate) {
    diesel::insert_into(counties::table)
        .values((
            counties::id.eq(COUNTY),
            counties::region_code.eq("610929000000"),
            counties::name.eq("白河县"),
            counties::created_at.eq(now),
        ))
        .execute(conn)
        .unwrap();
    for (id, kind, name, town_id) in [
        (
            OFFICE,
            "county_standing_committee",
            "白河县人大常委会",
            None,
        ),
        (TOWN, "township_congress", "茅坪镇人民代表大会", Some(TOWN)),
    ] {
        diesel::insert_into(organs::table)
            .values((
                organs::county_id.eq(COUNTY),
                organs::id.eq(id),
                organs::kind.eq(kind),
                organs::name.eq(name),
                organs::short_name.eq(name),
                organs::town_id.eq(town_id),
                organs::region_code.eq("610929000000"),
                organs::is_active.eq(true),
                organs::is_demo.eq(true),
                organs::version.eq(1_i64),
                organs::created_at.eq(now),
                organs::updated_at.eq(now),
            ))
            .execute(conn)
            .unwrap();
    }
    diesel::insert_into(terms::table)
        .values((
            terms::county_id.eq(COUNTY),
            terms::id.eq(TERM),
            terms::level.eq("township"),
            terms::organ_id.eq(Some(TOWN)),
            terms::congress_name.eq("茅坪镇人民代表大会"),
            terms::ordinal.eq(19_i16),
            terms::starts_on.eq(day),
            terms::version.eq(1_i64),
            terms::created_at.eq(now),
            terms::updated_at.eq(now),
        ))
        .execute(conn)
        .unwrap();
}

fn people(conn: &mut AnyConnection, now: Timestamp, day: NaiveDate) {
    diesel::insert_into(deputies::table)
        .values((
            deputies::county_id.eq(COUNTY),
            deputies::id.eq(DEPUTY),
            deputies::name.eq("丁一"),
            deputies::sort_key.eq("丁一"),
            deputies::gender.eq("male"),
            deputies::ethnicity.eq("汉族"),
            deputies::party.eq("群众"),
            deputies::education.eq("高中"),
            deputies::occupation.eq("农民"),
            deputies::town_id.eq(Some(TOWN)),
            deputies::is_demo.eq(true),
            deputies::search_text.eq("丁一"),
            deputies::version.eq(1_i64),
            deputies::created_at.eq(now),
            deputies::updated_at.eq(now),
        ))
        .execute(conn)
        .unwrap();
    diesel::insert_into(mandates::table)
        .values((
            mandates::county_id.eq(COUNTY),
            mandates::id.eq(new_id()),
            mandates::deputy_id.eq(DEPUTY),
            mandates::term_id.eq(TERM),
            mandates::level.eq("township"),
            mandates::constituency.eq("第一选区"),
            mandates::elected_on.eq(day),
            mandates::status.eq("active"),
            mandates::version.eq(1_i64),
            mandates::created_at.eq(now),
            mandates::updated_at.eq(now),
        ))
        .execute(conn)
        .unwrap();
    for (id, name, role, organ, deputy) in [
        (CLERK, "county.elsewhere", Role::County, OFFICE, None),
        (MEMBER, "deputy.elsewhere", Role::Deputy, TOWN, Some(DEPUTY)),
    ] {
        let hash = "not used".into();
        let mut new = NewAccount::new(COUNTY, name, name, role, organ, hash, now);
        new.id = id;
        new.deputy_id = deputy;
        new.must_change_password = false;
        diesel::insert_into(accounts::table)
            .values(new)
            .execute(conn)
            .unwrap();
    }
}

/// A session of an account of the other county with exactly these permissions.
fn client<'a>(ctx: &'a Context, account: Id, role: Role, permissions: &[&str]) -> Client<'a> {
    let (session_id, now) = (new_id(), ctx.clock.now());
    let permissions = Some(Json(json!(permissions)));
    ctx.db
        .write_now(|tx| {
            tx.without_event("test session");
            diesel::insert_into(sessions::table)
                .values((
                    sessions::county_id.eq(COUNTY),
                    sessions::id.eq(session_id),
                    sessions::account_id.eq(account),
                    sessions::client.eq("app"),
                    sessions::created_at.eq(now),
                    sessions::last_seen_at.eq(now),
                    sessions::expires_at.eq(now + TimeDelta::days(14)),
                    sessions::user_agent.eq("test"),
                    sessions::ip.eq("127.0.0.1"),
                    sessions::refresh_hash.eq(vec![0_u8; 32]),
                    sessions::rotated_at.eq(now),
                    sessions::permissions.eq(permissions.clone()),
                ))
                .execute(&mut **tx)?;
            Ok(())
        })
        .unwrap();
    let tokens = &ctx.platform.tokens;
    let token = tokens.issue(account, session_id, COUNTY, role, now);
    Client::new(ctx, Some(token.unwrap().token))
}

fn body(ctx: &Context, operation: &str) -> Value {
    match operation {
        "update_account" => json!({"display_name": "某某"}),
        "change_account_leadership" => json!({"is_leader": true}),
        "change_account_role" => json!({"role": "township", "reason": "调动工作"}),
        "reset_second_factor" => json!({"reason": "手机丢失"}),
        "update_webhook" => json!({"is_active": false}),
        "update_text_template" => template(),
        _ => bodies::body(ctx, operation),
    }
}

fn template() -> Value {
    json!({"kind": "contact", "title": "走访", "body": "到代表家中听取意见。"})
}

db_test!(another_county_finds_no_record, async |ctx| {
    let text = |value: &Value| value["id"].as_str().unwrap().to_owned();
    let mut records = records(&ctx).await;
    records.extend(bodies_duty::records(&ctx).await);
    let hook = json!({"name": "督查平台", "url": "http://127.0.0.1:9/", "kinds": ["suggestion.*"]});
    let hook = ctx.as_account("admin").post("/webhooks", hook).await;
    records.insert("webhooks", text(&hook.expect(201)["webhook"]));
    let unit = ctx.as_account("unit.x");
    let kept = unit.post("/text-templates", template()).await;
    records.insert("text-templates", text(&kept.expect(201)));
    records.insert("accounts", account_id("town.a").to_string());
    let now = ctx.clock.now();
    let day = NaiveDate::from_ymd_opt(2021, 10, 15).unwrap();
    ctx.db
        .write_now(|tx| {
            tx.without_event("test data");
            places(tx, now, day);
            people(tx, now, day);
            Ok(())
        })
        .unwrap();
    let document: Value = serde_json::from_str(&app::document_json().unwrap()).unwrap();
    let headers = [
        ("If-Match", "\"v1\""),
        ("Idempotency-Key", "other-county-1"),
    ];
    let (mut wrong, mut checked) = (Vec::new(), 0);
    for (path, item) in document["paths"].as_object().unwrap() {
        let resource = path.split('/').nth(1).unwrap();
        let is_record = path.contains('{') && !NO_RECORD.contains(&path.as_str());
        if !is_record || NOT_OF_A_COUNTY.contains(&resource) {
            continue;
        }
        let record = records
            .get(resource)
            .unwrap_or_else(|| panic!("{path}: name a record of the county"));
        for (method, operation) in item.as_object().unwrap() {
            let Some(permission) = operation["x-permission"].as_str() else {
                continue;
            };
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let name = operation["operationId"].as_str().unwrap();
            let (account, role) = if is_of_deputies(permission) {
                (MEMBER, Role::Deputy)
            } else {
                (CLERK, Role::County)
            };
            // Imports also ask for the permission to enter such records by hand.
            let client = client(&ctx, account, role, &[permission, "deputies.manage"]);
            let body = (method != Method::GET).then(|| body(&ctx, name));
            let target = format!("{}{}", path.replace("{id}", record), query(name));
            let answer = client.send(method.clone(), &target, body, &headers).await;
            checked += 1;
            // What a body names is of the first county, too, and may be missed before the record is.
            let code = answer.body["code"].as_str().unwrap_or_default();
            let is_missed = ["reference_broken", "validation_failed"].contains(&code);
            if answer.status != 404 && !(is_missed && method != Method::GET) {
                wrong.push(format!("{method} {path}: {} {code}", answer.status));
            }
        }
    }
    assert!(checked > 30, "{checked}");
    assert!(wrong.is_empty(), "{wrong:#?}");
});
