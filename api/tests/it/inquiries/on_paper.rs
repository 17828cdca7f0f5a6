//! Signatures on paper of an inquiry a deputy began (组织法24).

use super::steps::*;
use crate::attachments::{png, upload_to};
use crate::support::World;
use serde_json::json;

db_test!(
    signatures_on_paper_count_beside_those_given_online,
    async |ctx| {
        let (draft, more) = draft(&ctx).await;
        let lead = ctx.as_account("deputy.a1");
        let office = ctx.as_account("town.a");
        let yes = json!({"answer": "confirmed"});
        let draft = act(&ctx, "deputy.a2", &draft, "signatures", yes.clone()).await;
        // Nobody but the lead gives it to the office, which does not know of it before.
        let asking = ("paper-requests", json!({}));
        for (who, refusal) in [
            ("deputy.a2", (403, "inquiry_not_your_turn")),
            ("town.a", (404, "not_found")),
            ("town.b", (404, "not_found")),
            ("county", (404, "not_found")),
        ] {
            refused(&ctx, who, &draft, asking.clone(), refusal).await;
        }
        let asked = act(&ctx, "deputy.a1", &draft, "paper-requests", json!({})).await;
        assert!(asked["paper_asked_at"].is_string());
        let twice = (409, "inquiry_already_on_paper");
        refused(&ctx, "deputy.a1", &asked, asking, twice).await;
        // Now the office of this congress sees it, and no other.
        office.get(&path(&asked)).await.expect(200);
        for who in ["town.b", "county"] {
            let other = ctx.as_account(who);
            other
                .get(&path(&asked))
                .await
                .expect_problem(404, "not_found");
        }
        assert_eq!(waiting(&ctx, &ctx.as_account("town.a")).await.len(), 1);
        let list = office.get("/inquiries?view=to_do").await.expect(200);
        assert_eq!(list["items"][0]["id"], asked["id"]);
        // The scan comes first, and it hangs on this inquiry.
        let ids: Vec<_> = std::iter::once(World::DEPUTY_A3)
            .chain(more.iter().take(7).map(|one| one.deputy))
            .collect();
        for (scan, code) in [
            (json!(null), "required"),
            (json!(World::DEPUTY_A1), "not_attached"),
        ] {
            let body = json!({"deputy_ids": ids, "scan_id": scan});
            let paper = ("paper-signatures", body);
            let refusal = (422, "validation_failed");
            let problem = refused(&ctx, "town.a", &asked, paper, refusal).await;
            assert_eq!(problem["errors"][0]["pointer"], "/scan_id");
            assert_eq!(problem["errors"][0]["code"], code);
        }
        let subject = ("inquiry", asked["id"].as_str().unwrap());
        let scan = upload_to(&office, subject, "签名页.png", &png())
            .await
            .expect(201);
        // The office notes signatures and nothing else.
        let words = json!({"title": "关于另外一件事情的题目"});
        office
            .patch(&path(&asked), version(&asked), words)
            .await
            .expect_problem(403, "inquiry_not_your_turn");
        let body = json!({"deputy_ids": ids, "scan_id": scan["id"]});
        let signed = act(&ctx, "town.a", &asked, "paper-signatures", body).await;
        assert_eq!(signed["signature_count"]["missing"], 0);
        assert_eq!(signed["signature_count"]["signed"], 10);
        assert!(waiting(&ctx, &ctx.as_account("town.a")).await.is_empty());
        assert_eq!(waiting(&ctx, &ctx.as_account("deputy.a1")).await.len(), 1);
        // Who signed on paper is told, and may object until it is handed in.
        let a3 = ctx.as_account("deputy.a3");
        let told = a3.get("/notices").await.expect(200);
        let told: Vec<_> = told["items"].as_array().unwrap().iter().collect();
        assert!(
            told.iter()
                .any(|one| one["subject_id"] == signed["id"] && one["about"] == "signed_on_paper"),
            "{told:?}"
        );
        let no = json!({"answer": "declined"});
        let objected = act(&ctx, "deputy.a3", &signed, "signatures", no).await;
        assert_eq!(objected["signature_count"]["missing"], 1);
        assert!(waiting(&ctx, &ctx.as_account("deputy.a1")).await.is_empty());
        assert_eq!(waiting(&ctx, &ctx.as_account("town.a")).await.len(), 1);
        let again = act(&ctx, "deputy.a3", &objected, "signatures", yes).await;
        assert!(waiting(&ctx, &ctx.as_account("town.a")).await.is_empty());
        let done = act(&ctx, "deputy.a1", &again, "submissions", json!({})).await;
        assert_eq!(done["status"], "submitted");
        let story = lead
            .get(&format!("{}/timeline", path(&done)))
            .await
            .expect(200);
        let kinds: Vec<_> = story["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["kind"].as_str().unwrap())
            .collect();
        assert!(
            kinds.contains(&"inquiry.paper_asked") && kinds.contains(&"inquiry.signed_on_paper")
        );
    }
);
