//! What is shared with the leader of the deputy's group (A5), and what is not.

use super::steps::*;
use crate::deputy_groups;
use crate::support::Context;
use serde_json::{Value, json};

/// What somebody reads as the leader of a group.
async fn of_group(ctx: &Context, who: &str) -> Vec<Value> {
    let client = ctx.as_account(who);
    let list = client.get("/diary-entries?group=true").await.expect(200);
    let items = list["items"].as_array().unwrap().iter();
    items.map(|one| one["id"].clone()).collect()
}

db_test!(
    a5_the_leader_of_the_group_reads_what_is_shared_with_them,
    async |ctx| {
        let group = deputy_groups::steps::formed(&ctx, "城关第一代表小组").await;
        let private = written(&ctx, "deputy.a2", json!({})).await;
        let for_office = written(&ctx, "deputy.a2", json!({"is_shared": true})).await;
        let with_leader = json!({"is_shared_with_leader": true});
        let shared = written(&ctx, "deputy.a2", with_leader.clone()).await;
        assert_eq!(
            (&private["is_shared_with_leader"], &shared["is_shared"]),
            (&json!(false), &json!(false)),
            "private by default, and one choice says nothing of the other"
        );
        assert_eq!(of_group(&ctx, "deputy.a1").await, [shared["id"].clone()]);
        let read = seen(&ctx, "deputy.a1", &shared).await.expect(200);
        assert_eq!(read["content"], shared["content"]);
        let actions = read["actions"].as_array().unwrap();
        assert!(actions.iter().all(|one| one["allowed"] == false));
        let change = changed(&ctx, "deputy.a1", &shared, json!({"result": "已装"})).await;
        change.expect_problem(403, "diary_entry_not_your_turn");
        for (who, entry) in [
            ("deputy.a1", &private),
            ("deputy.a1", &for_office),
            ("deputy.a3", &shared),
            ("town.a", &shared),
            ("county", &shared),
        ] {
            seen(&ctx, who, entry)
                .await
                .expect_problem(404, "not_found");
        }
        // Their own diary is listed as before.
        let own = ctx.as_account("deputy.a1").get("/diary-entries").await;
        assert_eq!(own.expect(200)["items"], json!([]));
        // The leader's own entries are read by nobody for that.
        let of_leader = written(&ctx, "deputy.a1", with_leader).await;
        seen(&ctx, "deputy.a2", &of_leader)
            .await
            .expect_problem(404, "not_found");
        // Taken back, or out of the group, it is not read any more.
        let back = json!({"is_shared_with_leader": false});
        let back = changed(&ctx, "deputy.a2", &shared, back).await.expect(200);
        assert_eq!(of_group(&ctx, "deputy.a1").await, Vec::<Value>::new());
        changed(
            &ctx,
            "deputy.a2",
            &back,
            json!({"is_shared_with_leader": true}),
        )
        .await
        .expect(200);
        assert_eq!(of_group(&ctx, "deputy.a1").await.len(), 1);
        let gone = json!({"reason": "并入其他小组"});
        deputy_groups::steps::act(&ctx, "town.a", &group, "dissolutions", gone)
            .await
            .expect(200);
        assert_eq!(of_group(&ctx, "deputy.a1").await, Vec::<Value>::new());
    }
);
