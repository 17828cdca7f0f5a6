//! 代表法58, A4: how residents reach a deputy who has consented.

use crate::resident_messages::steps::{card, page, shown, wrong};
use crate::support::{Answer, Context, World};
use actix_web::http::Method;
use serde_json::{Value, json};

async fn save(ctx: &Context, who: &str, of: &str, body: Value) -> Answer {
    let client = ctx.as_account(who);
    let target = format!("/deputies/{of}/card");
    client.send(Method::PUT, &target, Some(body), &[]).await
}

fn request() -> Value {
    json!({"consented_on": "2026-03-02", "takes_letters": false})
}

db_test!(a4_no_card_without_consent, async |ctx| {
    let path = format!("/p/610981/deputies/{}", World::DEPUTY_A1);
    assert_eq!(page(&ctx, &path).await.status, 404);
    let none = page(&ctx, "/p/610981/deputies/").await;
    assert!(none.status == 200 && shown(&none).contains("没有找到"));
    let target = format!("/deputies/{}/card", World::DEPUTY_A1);
    let empty = ctx.as_account("town.a").get(&target).await.expect(200);
    assert_eq!(
        (
            &empty["version"],
            &empty["is_shown"],
            &empty["consented_on"]
        ),
        (&json!(0), &json!(false), &Value::Null)
    );
    let id = World::DEPUTY_A1.to_string();
    let future = json!({"consented_on": "2026-03-03", "takes_letters": true});
    let answer = save(&ctx, "town.a", &id, future).await;
    assert_eq!(wrong(answer), ["/consented_on future"]);
    let missing = json!({"takes_letters": true});
    save(&ctx, "town.a", &id, missing)
        .await
        .expect_problem(400, "malformed_request");
    let mut nowhere = request();
    nowhere["station_address"] = json!("老街12号");
    assert_eq!(
        wrong(save(&ctx, "town.a", &id, nowhere).await),
        ["/station_name required"]
    );
    let mut long = request();
    long["introduction"] = json!("人".repeat(201));
    assert_eq!(
        wrong(save(&ctx, "town.a", &id, long).await),
        ["/introduction length"]
    );
});

db_test!(a4_a_card_is_shown_until_it_is_withdrawn, async |ctx| {
    let made = card(&ctx).await;
    assert_eq!(
        (&made["is_shown"], &made["version"]),
        (&json!(true), &json!(1))
    );
    let link = made["link"].as_str().unwrap();
    let found = page(&ctx, link).await;
    assert_eq!(found.header("cache-control"), Some("public, max-age=300"));
    let tag = found.header("etag").unwrap().to_owned();
    let text = shown(&found);
    for expected in [
        "甲一",
        "0915-8201234",
        "每月10日上午",
        "老街联络站",
        "老街12号",
        "给代表写信",
        "城关镇",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let known = [("If-None-Match", tag.as_str())];
    let again = ctx
        .anonymous()
        .send_raw(Method::GET, link, None, &known)
        .await;
    assert_eq!(again.status, 304);
    let list = shown(&page(&ctx, "/p/610981/deputies/?q=%E7%94%B2").await);
    assert!(list.contains("甲一") && !list.contains("甲二"));
    let town = format!("/p/610981/deputies/?town={}", World::TOWN_B);
    assert!(!shown(&page(&ctx, &town).await).contains("甲一"));
    let target = format!("/deputies/{}/card-withdrawals", World::DEPUTY_A1);
    let gone = ctx
        .as_account("deputy.a1")
        .post(&target, json!({}))
        .await
        .expect(200);
    assert_eq!(gone["is_shown"], json!(false));
    assert_eq!(page(&ctx, link).await.status, 404);
    assert_eq!(page(&ctx, &format!("{link}/message")).await.status, 404);
    assert!(!shown(&page(&ctx, "/p/610981/deputies/").await).contains("甲一"));
    let twice = ctx.as_account("deputy.a1").post(&target, json!({})).await;
    twice.expect_problem(409, "deputy_card_not_shown");
    assert_eq!(card(&ctx).await["version"], 3);
    assert_eq!(page(&ctx, link).await.status, 200);
    let kinds = ctx.events("deputy");
    assert_eq!(
        kinds,
        [
            "deputy.card_saved",
            "deputy.card_withdrawn",
            "deputy.card_saved"
        ]
    );
    assert!(
        !ctx.event_data("deputy.card_saved")
            .to_string()
            .contains("0915")
    );
});

db_test!(a4_each_their_own_card, async |ctx| {
    let (one, other) = (World::DEPUTY_A1.to_string(), World::DEPUTY_A2.to_string());
    let colleague = save(&ctx, "deputy.a1", &other, request()).await;
    colleague.expect_problem(403, "deputy_card_not_yours");
    let elsewhere = save(&ctx, "town.b", &one, request()).await;
    elsewhere.expect_problem(404, "not_found");
    let unit = save(&ctx, "unit.x", &one, request()).await;
    unit.expect_problem(403, "forbidden");
    save(&ctx, "town.a", &one, request()).await.expect(200);
    // Nothing of the register stands on it.
    let text = shown(&page(&ctx, &format!("/p/610981/deputies/{one}")).await);
    assert!(
        !text.contains("tel:") && !text.contains("给代表写信"),
        "{text}"
    );
});

db_test!(what_is_public_is_data_too, async |ctx| {
    card(&ctx).await;
    crate::resident_messages::steps::idea_sent(
        &ctx,
        json!({"title": "=修建厕所", "phone": "13812345678"}),
    )
    .await;
    let waiting = page(&ctx, "/p/610981/data/ideas.json").await;
    assert_eq!(waiting.body, json!([]));
    let newest = crate::resident_messages::steps::newest(&ctx).await;
    crate::resident_messages::steps::accepted(&ctx, &newest).await;
    let ideas = page(&ctx, "/p/610981/data/ideas.json").await;
    assert_eq!(ideas.body[0]["title"], "=修建厕所");
    assert!(!shown(&ideas).contains("13812345678"));
    let table = shown(&page(&ctx, "/p/610981/data/ideas.csv").await);
    assert!(
        table.starts_with('\u{feff}') && table.contains("'=修建厕所"),
        "{table}"
    );
    let deputies = page(&ctx, "/p/610981/data/deputies.json").await;
    assert_eq!(deputies.body[0]["phone"], "0915-8201234");
    for path in [
        "data/",
        "data/suggestions.csv",
        "data/deputies.csv",
        "feed.atom",
        "suggestions/",
    ] {
        let found = page(&ctx, &format!("/p/610981/{path}")).await;
        assert_eq!(found.status, 200, "{path}");
        assert_eq!(
            found.header("cache-control"),
            Some("public, max-age=300"),
            "{path}"
        );
        let nowhere = page(&ctx, &format!("/p/999999/{path}")).await;
        assert_eq!(nowhere.status, 404, "{path}");
    }
    for path in ["data/accounts.csv", "data/ideas.xml", "data/ideas"] {
        assert_eq!(
            page(&ctx, &format!("/p/610981/{path}")).await.status,
            404,
            "{path}"
        );
    }
    let front = shown(&page(&ctx, "/p/610981/").await);
    for door in ["ideas/new", "deputies/", "follow", "suggestions/", "data/"] {
        assert!(
            front.contains(&format!("href=\"/p/610981/{door}\"")),
            "{door}"
        );
    }
});

db_test!(a_notice_board_leads_to_the_pages, async |ctx| {
    let id = World::DEPUTY_A1;
    for path in [
        format!("deputies/{id}/code.svg"),
        format!("deputies/{id}/poster"),
        format!("deputies/{id}/poster.pdf"),
    ] {
        let found = page(&ctx, &format!("/p/610981/{path}")).await;
        assert_eq!(found.status, 404, "{path} without a card");
    }
    card(&ctx).await;
    let code = page(&ctx, &format!("/p/610981/deputies/{id}/code.svg")).await;
    assert_eq!(code.header("content-type"), Some("image/svg+xml"));
    assert_eq!(
        code.header("cache-control"),
        Some("no-store"),
        "an address of this request"
    );
    let sheet = shown(&page(&ctx, &format!("/p/610981/deputies/{id}/poster")).await);
    assert!(
        sheet.contains("老街联络站") && sheet.contains("code.svg"),
        "{sheet}"
    );
    let town = format!("?town={}", World::TOWN_A);
    let sheet = shown(&page(&ctx, &format!("/p/610981/poster{town}")).await);
    assert!(
        sheet.contains("城关镇") && sheet.contains(&format!("ideas/code.svg{town}")),
        "{sheet}"
    );
    assert!(
        sheet.contains("/p/610981/ideas/new<"),
        "nobody types an identifier: {sheet}"
    );
    for path in [
        format!("poster.pdf{town}"),
        format!("deputies/{id}/poster.pdf"),
    ] {
        let path = format!("/p/610981/{path}");
        let printed = page(&ctx, &path).await;
        assert_eq!(
            printed.header("content-type"),
            Some("application/pdf"),
            "{path}"
        );
        assert!(printed.raw.starts_with(b"%PDF"), "{path}");
        let one = b"/Count 1";
        let is_one = printed.raw.windows(one.len()).any(|part| part == one);
        assert!(is_one, "{path} is one sheet");
        let tag = printed.header("etag").unwrap().to_owned();
        let known = [("If-None-Match", tag.as_str())];
        let again = ctx.anonymous();
        let again = again.send_raw(Method::GET, &path, None, &known).await;
        assert_eq!(again.status, 304, "{path}");
    }
    for path in [
        "/p/999999/poster.pdf",
        "/p/610981/deputies/nobody/poster.pdf",
    ] {
        assert_eq!(page(&ctx, path).await.status, 404, "{path}");
    }
    let change = |config: &mut luzhi::platform::config::Config| {
        config.http.public_url = "https://luzhi.example.gov.cn".into();
    };
    let ctx = ctx.reconfigured(change).await;
    let code = page(&ctx, &format!("/p/610981/ideas/code.svg{town}")).await;
    assert_eq!(code.header("cache-control"), Some("public, max-age=300"));
    assert_eq!(page(&ctx, "/p/999999/poster").await.status, 404);
    assert_eq!(page(&ctx, "/p/999999/ideas/code.svg").await.status, 404);
});
