//! No import gives anybody a right that nobody gave them, and no export more than its reader may see.

use super::{confirm, confirm_good_rows, counts, errors, rows, sheet, upload, workbook};
use crate::suggestions::steps::assigned;
use crate::support::World;
use crate::support::world::account_id;
use serde_json::json;

const TITLES: [&str; 6] = ["用户名", "姓名", "角色", "所在单位", "对应代表", "手机号"];

db_test!(an_import_of_accounts_raises_no_rights, async |ctx| {
    let admin = ctx.as_account("admin");
    let file = workbook(
        &TITLES,
        &rows(&[
            // Another role than the account has, and the accounts of the administrators.
            "town.a | 某 | 县级人大工作人员 | 旬阳市人大常委会代表工作委员会 | | ",
            "deputy.a1 | 甲一 | 乡镇人大工作人员 | 城关镇人民代表大会 | | ",
            "security | 某 | 县级人大工作人员 | 旬阳市人大常委会代表工作委员会 | | ",
            "new.auditor | 某 | 审计管理员 | 旬阳市人大常委会代表工作委员会 | | ",
            // A place that would open the county to a town, a unit or a village.
            "new.town | 某 | 乡镇人大工作人员 | 旬阳市人大常委会代表工作委员会 | | ",
            "unit.y | 某 | 承办单位人员 | 旬阳市人大常委会代表工作委员会 | | ",
            // A deputy who has an account, and a deputy of another town.
            "deputy.a9 | 甲二 | 人大代表 | 城关镇人民代表大会 | 甲二 | ",
            "deputy.b9 | 乙一 | 人大代表 | 城关镇人民代表大会 | 乙一 | ",
        ]),
    );
    let preview = upload(&admin, "accounts", &file).await.expect(201);
    assert_eq!(counts(&preview), [0, 0, 0, 8], "{preview}");
    let refused = errors(&preview);
    for error in [
        "C2 role_by_security",
        "C3 role_by_security",
        "C4 role_by_security",
        "C5 not_a_choice",
        "D6 organ_does_not_fit_role",
        "D7 organ_does_not_fit_role",
        "E8 deputy_has_account",
        "E9 unknown_deputy",
    ] {
        assert!(refused.contains(&error.to_owned()), "{error}: {refused:?}");
    }
    confirm_good_rows(&admin, &preview)
        .await
        .expect_problem(409, "import_nothing_to_apply");
    assert!(ctx.events("import").is_empty());
});

db_test!(
    a_preview_is_confirmed_with_todays_rights_only,
    async |ctx| {
        // Brought in by one who may, confirmed by one who may not, or not any more.
        let list = workbook(&["姓名", "性别", "民族"], &rows(&["李新民|男|汉族"]));
        let town = ctx.as_account("town.a");
        let preview = upload(&town, "deputies", &list).await.expect(201);
        let without = ctx.with_only("town.a", &["imports.manage"]);
        confirm(&without, &preview)
            .await
            .expect_problem(403, "forbidden");
        for who in ["town.b", "admin", "deputy.a1", "unit.x"] {
            let answer = confirm(&ctx.as_account(who), &preview).await;
            assert!(
                [403, 404].contains(&answer.status.as_u16()),
                "{who}: {answer:?}"
            );
        }
        let security = ctx.as_account("security");
        let path = format!("/accounts/{}/role-changes", account_id("town.a"));
        let change =
            json!({"role": "undertaker", "organ_id": World::UNIT_X, "reason": "调到承办单位"});
        security.post_at(&path, 1, change).await.expect(200);
        let moved = ctx.as_person(
            account_id("town.a"),
            luzhi::platform::auth::Role::Undertaker,
        );
        confirm(&moved, &preview)
            .await
            .expect_problem(403, "forbidden");
        assert!(ctx.events("deputy").is_empty() && ctx.events("import").is_empty());
    }
);

db_test!(an_export_holds_what_its_reader_may_see, async |ctx| {
    assigned(&ctx).await;
    for (who, count) in [
        ("county", 1),
        ("town.a", 1),
        ("town.b", 0),
        ("deputy.a1", 1),
        ("deputy.b1", 0),
        ("unit.x", 1),
        ("unit.y", 0),
    ] {
        let list = ctx.as_account(who).get("/exports/suggestions.xlsx").await;
        assert_eq!(sheet(&list).rows.len(), count, "{who}");
    }
    for (who, count) in [("county", 5), ("town.a", 4), ("town.b", 1)] {
        let list = ctx.as_account(who).get("/exports/deputies.xlsx").await;
        assert_eq!(sheet(&list).rows.len(), count, "a row per mandate, {who}");
    }
    for who in [
        "deputy.a1",
        "unit.x",
        "village.a",
        "admin",
        "security",
        "auditor",
    ] {
        let list = ctx.as_account(who).get("/exports/deputies.xlsx").await;
        list.expect_problem(403, "forbidden");
    }
});
