//! The materials of a meeting and of its agenda: who adds, who reads, who never hears of them.

use super::steps::*;
use crate::attachments::{png, upload_to};
use serde_json::Value;

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

db_test!(
    the_office_adds_materials_and_who_is_called_reads_them,
    async |ctx| {
        let made = notified(&ctx).await;
        let item = made["agenda"][0].clone();
        let office = ctx.as_account("town.a");
        let deputy = ctx.as_account("deputy.a1");
        for (subject, name) in [
            (("meeting", id(&made)), "会议须知.png"),
            (("meeting_item", id(&item)), "政府工作报告.png"),
        ] {
            let added = upload_to(&office, subject, name, &png()).await.expect(201);
            assert_eq!(added["file_name"], name);
            upload_to(&deputy, subject, name, &png())
                .await
                .expect_problem(409, "attachment_locked");
            let stranger = ctx.as_account("deputy.b1");
            upload_to(&stranger, subject, name, &png())
                .await
                .expect(404);
        }
        let seen = deputy.get(&path(&made)).await.expect(200);
        assert_eq!(seen["materials"][0]["file_name"], "会议须知.png");
        let of_item = &seen["agenda"][0]["materials"];
        assert_eq!(of_item[0]["file_name"], "政府工作报告.png");
        assert_eq!(seen["agenda"][1]["materials"].as_array().unwrap().len(), 0);
        let content = format!("/attachments/{}/content", id(&of_item[0]));
        assert_eq!(deputy.get(&content).await.status.as_u16(), 200);
        let stranger = ctx.as_account("deputy.b1");
        stranger.get(&content).await.expect(404);
        let nothing = ("meeting_item", id(&made));
        upload_to(&office, nothing, "x.png", &png())
            .await
            .expect(404);
    }
);

db_test!(an_item_with_materials_is_not_removed, async |ctx| {
    let made = planned(&ctx).await;
    let item = made["agenda"][0].clone();
    let office = ctx.as_account("town.a");
    let subject = ("meeting_item", id(&item));
    let file = upload_to(&office, subject, "报告.png", &png())
        .await
        .expect(201);
    let target = format!("{}/items/{}", path(&made), id(&item));
    let refused = office.delete(&target, Some(version(&made))).await;
    refused.expect_problem(409, "meeting_item_has_materials");
    let attached = format!("/attachments/{}", id(&file));
    office.delete(&attached, None).await.expect(204);
    office
        .delete(&target, Some(version(&made)))
        .await
        .expect(200);
});
