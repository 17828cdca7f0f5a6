//! What the system and security administrators do with accounts.

use crate::support::world::account_id;
use crate::support::{Client, PASSWORD, World};
use serde_json::json;

db_test!(a_new_account_must_change_its_password_first, async |ctx| {
    let admin = ctx.as_account("admin");
    let request = json!({"username": "new.clerk", "display_name": "新干事", "role": "township",
        "organ_id": World::TOWN_A, "phone": "19900001234"});
    let made = admin.post("/accounts", request.clone()).await.expect(201);
    assert_eq!(made["account"]["phone_masked"], "199****1234");
    admin
        .post("/accounts", request)
        .await
        .expect_problem(409, "username_taken");
    let initial = made["initial_password"].as_str().unwrap();
    let session = ctx.sign_in("new.clerk", initial).await.expect(200);
    assert_eq!(session["must_change_password"], true);
    let clerk = Client::new(&ctx, session["access_token"].as_str().map(str::to_owned));
    clerk
        .get("/organs")
        .await
        .expect_problem(403, "password_change_required");
    let weak = json!({"current_password": initial, "new_password": "aaaaaaaaaaaa"});
    let problem = clerk
        .post("/me/password", weak)
        .await
        .expect_problem(422, "validation_failed");
    assert_eq!(problem["errors"][0]["pointer"], "/new_password");
    let good = json!({"current_password": initial, "new_password": "Mountain-Road-26"});
    clerk.post("/me/password", good).await.expect(204);
    clerk.get("/organs").await.expect(200);
});

db_test!(
    a_changed_account_needs_the_version_that_was_seen,
    async |ctx| {
        let admin = ctx.as_account("admin");
        let path = format!("/accounts/{}", account_id("town.a"));
        let seen = admin.get(&path).await.expect(200)["version"]
            .as_i64()
            .unwrap();
        let no_version = admin
            .send(
                "PATCH".parse().unwrap(),
                &path,
                Some(json!({"display_name": "某"})),
                &[],
            )
            .await;
        no_version.expect_problem(428, "precondition_required");
        admin
            .patch(&path, seen, json!({"display_name": "城关镇干事"}))
            .await
            .expect(200);
        admin
            .patch(&path, seen, json!({"display_name": "又改"}))
            .await
            .expect_problem(412, "precondition_failed");
    }
);

db_test!(whose_password_was_changed_is_told, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let change = json!({"current_password": PASSWORD, "new_password": "Mountain-Road-26"});
    deputy.post("/me/password", change).await.expect(204);
    let path = format!("/accounts/{}/password-resets", account_id("town.a"));
    let security = ctx.as_account("security");
    security.post(&path, json!({})).await.expect(200);
    ctx.follow();
    let told = deputy.get("/notices").await.expect(200).to_string();
    assert!(told.contains("此账号的密码已修改"), "{told}");
    assert!(!told.contains("密码已重置"), "{told}");
    let other = ctx.as_account("deputy.a2").get("/notices").await;
    assert_eq!(other.expect(200)["items"], json!([]));
    let reset = ctx.event_data("account.password_reset");
    let organ = json!({"kind": "organ", "id": World::TOWN_A});
    assert_eq!(reset["notice"]["to"][0]["recipient"], organ);
});

db_test!(a_new_password_ends_every_other_session, async |ctx| {
    let here = ctx.as_account("deputy.a1");
    let there = ctx.sign_in("deputy.a1", PASSWORD).await.expect(200);
    let token = there["access_token"].as_str().unwrap().to_owned();
    let phone = Client::new(&ctx, Some(token));
    phone.get("/me").await.expect(200);
    let change = json!({"current_password": PASSWORD, "new_password": "Mountain-Road-26"});
    here.post("/me/password", change).await.expect(204);
    phone.get("/me").await.expect_problem(401, "session_ended");
    let refresh = json!({"refresh_token": there["refresh_token"]});
    let again = ctx.anonymous().post("/auth/refresh", refresh).await;
    again.expect_problem(401, "session_ended");
    here.get("/me").await.expect(200);
    // Given a new one by somebody else, no session goes on.
    let path = format!("/accounts/{}/password-resets", account_id("deputy.a1"));
    let security = ctx.as_account("security");
    security.post(&path, json!({})).await.expect(200);
    here.get("/me").await.expect_problem(401, "session_ended");
});

db_test!(the_phone_of_an_account_can_be_taken_away, async |ctx| {
    let admin = ctx.as_account("admin");
    let path = format!("/accounts/{}", account_id("town.a"));
    let set = json!({"phone": "19900001234"});
    admin.patch(&path, 1, set).await.expect(200);
    let kept = admin.patch(&path, 2, json!({"display_name": "某"})).await;
    assert_eq!(kept.expect(200)["phone_masked"], "199****1234");
    let gone = admin.patch(&path, 3, json!({"phone": null})).await;
    assert_eq!(gone.expect(200)["phone_masked"], json!(null));
    let told = ctx.event_data("account.updated");
    assert_eq!(told["fields"], json!(["phone"]));
    assert_eq!(told["before"]["phone"], "199****1234");
    admin
        .patch(&path, 4, json!({"phone": "12"}))
        .await
        .expect_problem(422, "validation_failed");
});

db_test!(a_request_keeps_the_id_it_was_given, async |ctx| {
    let county = ctx.as_account("county");
    let id = "3f0c8a9e-6c1b-4d5e-9f00-1234567890ab";
    let get = || "GET".parse().unwrap();
    let answer = county
        .send(get(), "/organs", None, &[("X-Request-Id", id)])
        .await;
    assert_eq!(answer.header("x-request-id"), Some(id));
    let unknown = county
        .send(get(), "/organs?x=1", None, &[("X-Request-Id", id)])
        .await
        .expect_problem(400, "unknown_parameter");
    assert_eq!(unknown["instance"], format!("/requests/{id}"));
    let answer = county
        .send(get(), "/organs", None, &[("X-Request-Id", "1 or 2")])
        .await;
    assert_ne!(answer.header("x-request-id"), Some("1 or 2"));
});

db_test!(a_disabled_account_is_out_at_once, async |ctx| {
    let (admin, clerk) = (ctx.as_account("admin"), ctx.as_account("town.b"));
    clerk.get("/me").await.expect(200);
    admin
        .patch(
            &format!("/accounts/{}", account_id("town.b")),
            1,
            json!({"is_active": false}),
        )
        .await
        .expect(200);
    clerk.get("/me").await.expect_problem(401, "session_ended");
    ctx.sign_in("town.b", PASSWORD)
        .await
        .expect_problem(403, "account_disabled");
});

db_test!(
    the_same_request_with_the_same_key_is_done_once,
    async |ctx| {
        let admin = ctx.as_account("admin");
        let key = [("Idempotency-Key", "0195aaaa-0000-7000-8000-000000000001")];
        let body = json!({"username": "once.only", "display_name": "一次", "role": "county", "organ_id": World::OFFICE});
        let post = || {
            admin.send(
                "POST".parse().unwrap(),
                "/accounts",
                Some(body.clone()),
                &key,
            )
        };
        let first = post().await.expect(201);
        // The answer held the initial password, so it is not stored and not given again.
        post().await.expect_problem(409, "answer_not_kept");
        let initial = first["initial_password"].as_str().unwrap();
        ctx.sign_in("once.only", initial).await.expect(200);
        let other = json!({"username": "other", "display_name": "另一", "role": "county", "organ_id": World::OFFICE});
        admin
            .send("POST".parse().unwrap(), "/accounts", Some(other), &key)
            .await
            .expect_problem(422, "idempotency_key_reused");
    }
);

db_test!(
    security_unlocks_and_resets_but_makes_no_accounts,
    async |ctx| {
        let security = ctx.as_account("security");
        let body = json!({"username": "x.y.z", "display_name": "某", "role": "county", "organ_id": World::OFFICE});
        security
            .post("/accounts", body)
            .await
            .expect_problem(403, "forbidden");
        for _ in 0..5 {
            ctx.sign_in("unit.y", "wrong").await;
        }
        let path = format!("/accounts/{}", account_id("unit.y"));
        security
            .post(&format!("{path}/unlocks"), json!({}))
            .await
            .expect(200);
        ctx.sign_in("unit.y", PASSWORD).await.expect(200);
        let reset = security
            .post(&format!("{path}/password-resets"), json!({}))
            .await
            .expect(200);
        ctx.sign_in("unit.y", PASSWORD)
            .await
            .expect_problem(401, "invalid_credentials");
        ctx.sign_in("unit.y", reset["initial_password"].as_str().unwrap())
            .await
            .expect(200);
    }
);

db_test!(
    accounts_are_listed_page_by_page_in_both_directions,
    async |ctx| {
        let admin = ctx.as_account("admin");
        let mut names = Vec::new();
        let mut path = "/accounts?limit=5".to_owned();
        let mut last = json!(null);
        loop {
            let page = admin.get(&path).await.expect(200);
            names.extend(
                page["items"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|a| a["username"].as_str().unwrap().to_owned()),
            );
            last = if page["prev"].is_null() {
                last
            } else {
                page["prev"].clone()
            };
            let Some(next) = page["next"].as_str() else {
                break;
            };
            path = format!("/accounts?limit=5&cursor={next}");
        }
        let mut sorted = names.clone();
        sorted.sort();
        assert_eq!(names, sorted);
        assert_eq!(names.len(), crate::support::world::ACCOUNTS.len());
        let back = admin
            .get(&format!(
                "/accounts?limit=5&cursor={}",
                last.as_str().unwrap()
            ))
            .await
            .expect(200);
        assert_eq!(back["items"][0]["username"], names[5].as_str());
        let some = admin
            .get("/accounts?role=deputy,village&q=DEPUTY.A&count=true&limit=2")
            .await
            .expect(200);
        assert_eq!(
            (&some["total"], &some["items"][0]["username"]),
            (&json!(3), &json!("deputy.a1"))
        );
        admin
            .get("/accounts?limit=5&role=deputy&cursor=abc")
            .await
            .expect_problem(400, "cursor_mismatch");
        admin
            .get("/accounts?colour=red")
            .await
            .expect_problem(400, "unknown_parameter");
    }
);
