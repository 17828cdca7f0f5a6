//! Templates, files that are refused, who may.

use super::{rows, sheet, upload, workbook};
use crate::support::World;
use chrono::TimeDelta;
use diesel::prelude::*;
use luzhi::features::exchange::discard_stale;
use luzhi::platform::db::{Json, Timestamp};
use luzhi::schema::imports;
use serde_json::json;

db_test!(
    a_template_has_the_titles_and_can_be_sent_back,
    async |ctx| {
        let admin = ctx.as_account("admin");
        for (kind, first) in [("units", "单位全称"), ("accounts", "用户名")] {
            let template = admin.get(&format!("/imports/templates/{kind}.xlsx")).await;
            let table = sheet(&template);
            assert_eq!((table.header[0].as_str(), table.rows.len()), (first, 0));
            upload(&admin, kind, &template.raw)
                .await
                .expect_problem(422, "import_without_rows");
        }
        for unknown in ["castles.xlsx", "units.csv", "units"] {
            let path = format!("/imports/templates/{unknown}");
            admin.get(&path).await.expect_problem(404, "not_found");
        }
    }
);

db_test!(
    files_that_are_no_lists_are_refused_with_the_reason,
    async |ctx| {
        let county = ctx.as_account("county");
        let cases: [(&[u8], u16, &str); 4] = [
            (b"", 422, "spreadsheet_empty"),
            (
                "姓名,性别\n张三,男\n".as_bytes(),
                422,
                "spreadsheet_plain_text",
            ),
            (b"%PDF-1.7\x00\x01\x02", 422, "spreadsheet_not_xlsx"),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest",
                422,
                "spreadsheet_legacy_xls",
            ),
        ];
        for (bytes, status, code) in cases {
            upload(&county, "deputies", bytes)
                .await
                .expect_problem(status, code);
        }
        let other = workbook(&["单位全称"], &rows(&["某局"]));
        let problem = upload(&county, "deputies", &other)
            .await
            .expect_problem(422, "import_columns_missing");
        assert_eq!(problem["params"]["columns"], "姓名、性别、民族");
        upload(&county, "castles", &other)
            .await
            .expect_problem(422, "validation_failed");
        let large = vec![b'P'; (10 << 20) + 1];
        upload(&county, "deputies", &large)
            .await
            .expect_problem(413, "payload_too_large");
    }
);

db_test!(
    each_kind_needs_the_permission_to_enter_it_by_hand,
    async |ctx| {
        let file = workbook(&["单位全称"], &rows(&["某局"]));
        let town = ctx.as_account("town.a");
        let problem = upload(&town, "units", &file)
            .await
            .expect_problem(403, "forbidden");
        assert_eq!(problem["params"]["permission"], "organs.manage");
        town.get("/imports/templates/accounts.xlsx")
            .await
            .expect_problem(403, "forbidden");
        town.get("/exports/accounts.xlsx")
            .await
            .expect_problem(403, "forbidden");
        let deputy = ctx.as_account("deputy.a1");
        upload(&deputy, "deputies", &file)
            .await
            .expect_problem(403, "forbidden");
    }
);

db_test!(a_preview_is_given_up_once, async |ctx| {
    let county = ctx.as_account("county");
    let file = workbook(&["单位全称"], &rows(&["旬阳市民政局"]));
    let preview = upload(&county, "units", &file).await.expect(201);
    let path = format!("/imports/{}", preview["id"].as_str().unwrap());
    county
        .delete(&path, None)
        .await
        .expect_problem(428, "precondition_required");
    county.delete(&path, Some(1)).await.expect(204);
    county
        .delete(&path, Some(2))
        .await
        .expect_problem(409, "import_not_previewed");
    let left = county.get(&path).await.expect(200);
    assert_eq!(
        (&left["status"], &left["version"]),
        (&json!("discarded"), &json!(2))
    );
    assert_eq!(ctx.events("import"), ["import.discarded"]);
});

db_test!(
    a_preview_nobody_came_back_to_is_emptied_after_a_day,
    async |ctx| {
        let county = ctx.as_account("county");
        let file = workbook(&["单位全称"], &rows(&["旬阳市民政局"]));
        let preview = upload(&county, "units", &file).await.expect(201);
        let path = format!("/imports/{}", preview["id"].as_str().unwrap());
        let after = |hours| Timestamp::new(World::begin() + TimeDelta::hours(hours));
        discard_stale(&ctx.db, after(23)).unwrap();
        assert_eq!(county.get(&path).await.expect(200)["status"], "previewed");
        discard_stale(&ctx.db, after(25)).unwrap();
        assert_eq!(county.get(&path).await.expect(200)["status"], "discarded");
        let left: Json = ctx
            .db
            .read_now(|conn| Ok(imports::table.select(imports::rows).first(conn)?))
            .unwrap();
        assert_eq!(left.0, json!(null));
        assert_eq!(ctx.events("import"), ["import.discarded"]);
    }
);
