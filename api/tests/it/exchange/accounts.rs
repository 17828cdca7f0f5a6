//! Accounts and units.

use super::{confirm_good_rows, counts, errors, rows, sheet, upload, workbook};
use crate::support::World;
use crate::support::world::account_id;
use serde_json::json;

db_test!(accounts_are_made_with_passwords_shown_once, async |ctx| {
    let admin = ctx.as_account("admin");
    let file = workbook(
        &["用户名", "姓名", "角色", "所在单位", "对应代表", "手机号"],
        &rows(&[
            "zhang.san | 张三 | 乡镇人大工作人员 | 城关镇人民代表大会 | | 13900000001",
            "jia.er2 | 甲二 | 人大代表 | 城关镇人民代表大会 | 甲二 | ",
            "town.a | 城关镇干事 | 乡镇人大工作人员 | 城关镇人民代表大会 | | ",
            "unit.x | unit.x | 承办单位人员 | 旬阳市交通运输局 | | ",
            "unit.y | unit.y | 乡镇人大工作人员 | 旬阳市水利局 | | ",
            "ab | 某 | 系统管理员 | 天宫 | | 123",
            "zhang.san | 又张三 | 乡镇人大工作人员 | 城关镇人民代表大会 | | ",
            "jia.san3 | 甲三 | 人大代表 | 城关镇人民代表大会 | 无此人 | ",
            "new.dep | 某某 | 人大代表 | 城关镇人民代表大会 | | ",
        ]),
    );
    let preview = upload(&admin, "accounts", &file).await.expect(201);
    assert_eq!(
        errors(&preview),
        [
            "E3 deputy_has_account",
            "C6 role_by_security",
            "A7 length",
            "C7 not_a_choice",
            "D7 unknown_organ",
            "F7 phone",
            "A8 duplicate_in_file",
            "E9 unknown_deputy",
            "E10 required",
        ]
    );
    assert_eq!(counts(&preview), [1, 1, 1, 6]);
    let applied = confirm_good_rows(&admin, &preview).await.expect(200);
    let passwords = applied["initial_passwords"].as_array().unwrap();
    assert_eq!(
        (passwords.len(), &passwords[0]["username"]),
        (1, &json!("zhang.san"))
    );
    let initial = passwords[0]["initial_password"].as_str().unwrap();
    let session = ctx.sign_in("zhang.san", initial).await.expect(200);
    assert_eq!(session["must_change_password"], true);
    let later = admin
        .get(&format!("/imports/{}", applied["id"].as_str().unwrap()))
        .await
        .expect(200);
    assert!(later["initial_passwords"].is_null());
    let again = upload(&admin, "accounts", &file).await.expect(201);
    assert_eq!(counts(&again), [0, 0, 3, 6]);
});

db_test!(
    an_export_of_accounts_comes_back_without_changes,
    async |ctx| {
        let admin = ctx.as_account("admin");
        let out = admin.get("/exports/accounts.xlsx").await;
        assert_eq!(
            sheet(&out).rows.len(),
            11,
            "without the three administrators"
        );
        let preview = upload(&admin, "accounts", &out.raw).await.expect(201);
        assert_eq!(
            (counts(&preview), errors(&preview).len()),
            ([0, 0, 11, 0], 0),
            "{preview}"
        );
        let deputies = admin.get("/exports/accounts.xlsx?role=deputy&q=a1").await;
        assert_eq!(sheet(&deputies).rows.len(), 1);
    }
);

db_test!(units_are_entered_changed_and_come_back, async |ctx| {
    let county = ctx.as_account("county");
    let file = workbook(
        &["单位全称", "单位简称", "所属乡镇", "是否在用"],
        &rows(&[
            "旬阳市教育体育和科技局 | 教体科技局 | | 是",
            "城关镇经济发展办公室 | 经发办 | 城关镇 | ",
            "旬阳市水利局 | 水利局 | | 是",
            "旬阳市交通运输局 | | 城关镇 | ",
            "旬阳市水利局 | | | ",
            "某某局 | | 无此镇 | 也许",
            "新办 | | | 否",
        ]),
    );
    let preview = upload(&county, "units", &file).await.expect(201);
    assert_eq!(
        errors(&preview),
        [
            "C5 town_fixed",
            "A6 duplicate_in_file",
            "C7 unknown_town",
            "D7 not_a_choice",
            "D8 new_but_closed",
        ]
    );
    assert_eq!(counts(&preview), [2, 1, 0, 4]);
    confirm_good_rows(&county, &preview).await.expect(200);
    let out = county.get("/exports/units.xlsx").await;
    assert_eq!(sheet(&out).rows.len(), 4);
    let preview = upload(&county, "units", &out.raw).await.expect(201);
    assert_eq!(
        (counts(&preview), errors(&preview).len()),
        ([0, 0, 4, 0], 0),
        "{preview}"
    );
    let of_town = county
        .get("/organs?kind=government_unit&q=%E7%BB%8F%E5%8F%91")
        .await
        .expect(200);
    assert_eq!(
        of_town["items"][0]["town_id"],
        json!(crate::support::World::TOWN_A)
    );
});

db_test!(who_is_moved_by_an_import_leads_no_longer, async |ctx| {
    let path = format!("/accounts/{}/leadership", account_id("head.x"));
    let security = ctx.as_account("security");
    let body = json!({"is_leader": true});
    security.post_at(&path, 1, body).await.expect(200);
    let admin = ctx.as_account("admin");
    let file = workbook(
        &["用户名", "姓名", "角色", "所在单位", "对应代表", "手机号"],
        &rows(&["head.x | 某 | 承办单位人员 | 旬阳市水利局 | | "]),
    );
    let preview = upload(&admin, "accounts", &file).await.expect(201);
    confirm_good_rows(&admin, &preview).await.expect(200);
    let me = ctx.as_account("head.x").get("/me").await.expect(200);
    assert_eq!(
        (&me["organ_id"], &me["is_leader"]),
        (&json!(World::UNIT_Y), &json!(false))
    );
});
