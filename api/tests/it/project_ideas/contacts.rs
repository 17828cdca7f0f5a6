//! How to reach a resident is for the office alone, and stands nowhere else.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use crate::suggestions::search::encoded;
use diesel::prelude::*;
use luzhi::platform::db::Json;
use luzhi::schema::{events, notices};
use serde_json::{Value, json};

const NAME: &str = "欧阳惠民";
const PHONE: &str = "13812341234";

db_test!(
    v13_a_contact_is_masked_and_read_by_the_office_alone,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let fields = json!({"contact": {"name": NAME, "phone": "138-1234-1234"}});
        let idea = entered_with(&ctx, &round, fields).await;
        let masked = json!({"name": NAME, "phone_masked": "138****1234"});
        assert_eq!(idea["contact"], masked);
        for who in ["county", "deputy.a1"] {
            assert_eq!(
                seen(&ctx, who, &idea).await["contact"],
                Value::Null,
                "{who}"
            );
        }
        let target = format!("{}/contact", path(&idea));
        let whole = ctx.as_account("town.a").get(&target).await.expect(200);
        assert_eq!(whole, json!({"name": NAME, "phone": PHONE}));
        let overseer = ctx.as_account("county").get(&target).await;
        overseer.expect_problem(403, "project_idea_not_your_turn");
        ctx.as_account("town.b")
            .get(&target)
            .await
            .expect_problem(404, "not_found");
        for who in ["deputy.a1", "unit.x"] {
            ctx.as_account(who)
                .get(&target)
                .await
                .expect_problem(403, "forbidden");
        }
        let read = "project_idea.contact_read".to_owned();
        let count = |kinds: Vec<String>| kinds.iter().filter(|kind| **kind == read).count();
        assert_eq!(count(ctx.events("project_idea")), 1);
        let timeline = format!("{}/timeline", path(&idea));
        let lines = async |who: &str| {
            let told = ctx.as_account(who).get(&timeline).await.expect(200);
            told["items"].as_array().unwrap().len()
        };
        assert_eq!((lines("town.a").await, lines("deputy.a1").await), (2, 1));
        // What is taken away is gone; nothing is looked up that is not there.
        let none = json!({"contact": null});
        let office = ctx.as_account("town.a");
        office
            .patch(&path(&idea), version(&idea), none)
            .await
            .expect(200);
        let nothing = office.get(&target).await.expect(200);
        assert_eq!(nothing, json!({"name": null, "phone": null}));
        assert_eq!(count(ctx.events("project_idea")), 1);
    }
);

db_test!(
    a_contact_stands_in_no_event_list_search_or_notice,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let fields = json!({"contact": {"name": NAME, "phone": PHONE}});
        let idea = entered_with(&ctx, &round, fields).await;
        let office = ctx.as_account("town.a");
        let other = json!({"title": "另一个题目", "contact": {"name": NAME, "phone": PHONE}});
        let idea = office
            .patch(&path(&idea), version(&idea), other)
            .await
            .expect(200);
        office
            .get(&format!("{}/contact", path(&idea)))
            .await
            .expect(200);
        act(&ctx, &idea, "acceptances", json!({})).await;
        ctx.follow();
        let clean = |text: &str, place: &str| {
            for secret in [NAME, PHONE, "1234-1234"] {
                assert!(!text.contains(secret), "{place}: {text}");
            }
        };
        let data: Vec<Json> = ctx
            .db
            .read_now(|conn| Ok(events::table.select(events::data).load(conn)?))
            .unwrap();
        data.iter()
            .for_each(|data| clean(&data.0.to_string(), "events"));
        let params: Vec<Json> = ctx
            .db
            .read_now(|conn| Ok(notices::table.select(notices::params).load(conn)?))
            .unwrap();
        params
            .iter()
            .for_each(|one| clean(&one.0.to_string(), "notices"));
        for target in ["/project-ideas", &format!("{}/timeline", path(&idea))] {
            let answer = office.get(target).await.expect(200);
            clean(&answer.to_string(), target);
        }
        for question in [NAME, "欧阳", PHONE] {
            let target = format!("/project-ideas?q={}", encoded(question));
            let found = office.get(&target).await.expect(200);
            assert_eq!(found["items"], json!([]), "{question}");
        }
    }
);
