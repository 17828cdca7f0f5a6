//! Divisions: import from folders, questions through HTTP.

use crate::support::Context;
use crate::support::World;
use luzhi::features::organs;
use luzhi::features::regions::{self, ImportReport, import};
use luzhi::platform::auth::Acting;
use std::path::{Path, PathBuf};

/// The shipped tables of one county.
fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/regions/xunyang")
}

/// A copy of the shipped tables that a test may change.
fn copy() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("regions-{}", luzhi::platform::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    for file in std::fs::read_dir(shipped()).unwrap().flatten() {
        std::fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    folder
}

fn run(ctx: &Context, folder: &Path) -> ImportReport {
    import(&ctx.db, folder, ctx.clock.now(), |_| {}).unwrap()
}

db_test!(the_second_import_changes_nothing, async |ctx| {
    let first = run(&ctx, &shipped());
    assert_eq!((first.inserted, first.changes), (first.read.total(), 1));
    assert_eq!((first.former, first.is_empty()), (1, false));
    let told = ctx.event_data("region.imported");
    assert_eq!((&told["new"], &told["changes"]), (&333.into(), &1.into()));
    let second = run(&ctx, &shipped());
    assert_eq!(second.read, first.read);
    assert_eq!(
        (
            second.inserted,
            second.renamed,
            second.reclassified,
            second.closed,
            second.changes
        ),
        (0, 0, 0, 0, 0)
    );
    assert!(second.is_empty());
    assert_eq!(
        ctx.events("region").len(),
        1,
        "what changed nothing is no event"
    );
});

db_test!(
    the_code_of_the_county_before_it_was_a_city_is_found,
    async |ctx| {
        run(&ctx, &shipped());
        let county = ctx.as_account("county");
        let old = county.get("/regions/610928").await.expect(200);
        assert_eq!(
            (&old["name"], &old["valid_to"]),
            (&"旬阳县".into(), &"2021-02-07".into())
        );
        assert_eq!(old["history"][0]["to_codes"][0], "610981000000");
        assert_eq!(old["path"][1]["name"], "安康市");
        let then = county
            .get("/regions?parent=6109&at=2020-01-01")
            .await
            .expect(200);
        assert_eq!(then["items"][0]["name"], "旬阳县");
        let now = county.get("/regions?parent=6109").await.expect(200);
        assert_eq!(now["items"].as_array().unwrap().len(), 1);
        assert_eq!(now["items"][0]["name"], "旬阳市");
    }
);

db_test!(a_renamed_town_keeps_its_past, async |ctx| {
    run(&ctx, &shipped());
    let folder = copy();
    let streets = folder.join("streets.csv");
    let text = std::fs::read_to_string(&streets)
        .unwrap()
        .replace("棕溪镇", "棕溪新镇");
    std::fs::write(&streets, text).unwrap();
    assert_eq!(run(&ctx, &folder).renamed, 1);
    assert_eq!(run(&ctx, &folder).renamed, 0);
    let county = ctx.as_account("county");
    let now = county.get("/regions/610981101").await.expect(200);
    assert_eq!(
        (&now["name"], &now["valid_from"]),
        (&"棕溪新镇".into(), &"2026-03-02".into())
    );
    let before = county
        .get("/regions?parent=610981&at=2026-03-01&q=%E6%A3%95%E6%BA%AA%E9%95%87")
        .await
        .expect(200);
    assert_eq!(before["items"][0]["valid_to"], "2026-03-02");
    std::fs::remove_dir_all(folder).unwrap();
});

db_test!(a_merged_town_is_closed_and_its_history_told, async |ctx| {
    run(&ctx, &shipped());
    let folder = copy();
    let keep = |file: &str, without: &str| {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        let kept: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with(without))
            .collect();
        std::fs::write(&path, kept.join("\n")).unwrap();
    };
    keep("streets.csv", "610981101");
    keep("villages.csv", "610981101");
    let changes = folder.join("changes.csv");
    let mut text = std::fs::read_to_string(&changes).unwrap();
    text.push_str("2026-02-01,merge,610981100;610981101,610981100,城关镇,陕民发〔2026〕1号,\n");
    std::fs::write(&changes, text).unwrap();
    let report = run(&ctx, &folder);
    assert_eq!((report.closed, report.changes), (1, 2));
    assert_eq!(run(&ctx, &folder).closed, 0);
    let county = ctx.as_account("county");
    let gone = county.get("/regions/610981101").await.expect(200);
    assert_eq!(gone["valid_to"], "2026-02-01");
    let told = county.get("/regions/610981100").await.expect(200);
    let history = told["history"].as_array().unwrap();
    assert_eq!(history.len(), 2, "county to city, then the merger: {told}");
    assert_eq!(history[0]["kind"], "recode");
    assert_eq!(
        history[1]["from_codes"],
        serde_json::json!(["610981100000", "610981101000"])
    );
    std::fs::remove_dir_all(folder).unwrap();
});

db_test!(
    divisions_are_listed_below_and_searched_inside,
    async |ctx| {
        run(&ctx, &shipped());
        let deputy = ctx.as_account("deputy.a1");
        let towns = deputy
            .get("/regions?parent=610981&count=true&limit=5")
            .await
            .expect(200);
        assert_eq!(towns["total"], 21);
        let next = towns["next"].as_str().unwrap();
        let more = deputy
            .get(&format!("/regions?parent=610981&limit=5&cursor={next}"))
            .await
            .expect(200);
        assert!(more["items"][0]["code"].as_str() > towns["items"][4]["code"].as_str());
        let found = deputy
            .get("/regions?q=%E8%80%81%E5%9F%8E")
            .await
            .expect(200);
        assert_eq!(found["items"][0]["code"], "610981100004");
        let village = deputy.get("/regions/610981100004").await.expect(200);
        let path: Vec<_> = village["path"]
            .as_array()
            .unwrap()
            .iter()
            .map(|p| p["name"].as_str().unwrap())
            .collect();
        assert_eq!(path, ["陕西省", "安康市", "旬阳市", "城关镇"]);
        let digits = deputy.get("/regions?q=610981100&level=4").await.expect(200);
        assert_eq!(digits["items"].as_array().unwrap().len(), 1);
        for bad in ["/regions?level=6", "/regions?parent=6109811"] {
            deputy
                .get(bad)
                .await
                .expect_problem(400, "invalid_parameter");
        }
        for unknown in ["/regions/610982", "/regions/abc"] {
            deputy.get(unknown).await.expect_problem(404, "not_found");
        }
    }
);

db_test!(a_county_is_made_from_its_divisions_once, async |ctx| {
    run(&ctx, &shipped());
    let today = "2026-03-02".parse().unwrap();
    let code = "610981".parse().unwrap();
    let found = || {
        ctx.db
            .write_now(|tx| {
                let county = regions::find(tx, code, today)?.unwrap();
                let inside = regions::within(tx, code, today)?;
                let acting = Acting::system(World::COUNTY, ctx.clock.now());
                organs::found_county(tx, &acting, &county, &inside)
            })
            .unwrap()
    };
    // The small county of the tests has two of the 21 towns already.
    assert_eq!((found(), found()), (1 + 19 + 309, 0));
    assert_eq!(ctx.event_data("county.founded")["organs"], 329);
    let county = ctx.as_account("county");
    let villages = county
        .get("/organs?kind=village_committee&town_id=&count=true")
        .await;
    villages.expect_problem(400, "invalid_parameter");
    let of_town = format!(
        "/organs?kind=village_committee&town_id={}&count=true&q=%E6%A3%95%E6%BA%AA",
        World::TOWN_B
    );
    let seen = county.get(&of_town).await.expect(200);
    assert!(seen["total"].as_i64().unwrap() > 5, "{seen}");
});
