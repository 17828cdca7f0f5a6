//! The journey of a clerk: twelve of forty ideas are the same wishes in other words.

use super::steps::*;
use crate::project_rounds::steps as rounds;
use crate::suggestions::search::encoded;
use serde_json::{Value, json};

/// Wishes that stand once in the list of those that are wished again, in other words.
const FIRST: &[(&str, &str)] = &[
    (
        "硬化三组进村道路",
        "三组进村道路路面破损，雨天泥泞，希望硬化。",
    ),
    ("老街安装路灯", "老街晚上没有路灯，希望安装路灯方便出行。"),
    ("改造河东村饮水管网", "河东村饮水管网老化漏水，希望改造。"),
    (
        "修建中心小学塑胶操场",
        "中心小学操场是土操场，希望修建塑胶操场。",
    ),
];

/// For each of those three.
const AGAIN: &[(usize, &str, &str)] = &[
    (0, "三组进村道路硬化", "路坏了很久，群众出行不便。"),
    (
        0,
        "三组群众盼修路",
        "三组进村道路坑坑洼洼，车开不进来，盼望硬化进村道路。",
    ),
    (0, "请硬化三组道路", "下雨天孩子上学一身泥。"),
    (1, "老街路灯安装", "晚上黑，老人摔倒过。"),
    (
        1,
        "夜间照明",
        "老街没有路灯，晚上出门要打手电，请安装路灯。",
    ),
    (1, "请给老街装路灯", "老街安装几盏路灯。"),
    (2, "河东村饮水管网改造", "水管经常爆，停水。"),
    (
        2,
        "群众吃水难",
        "河东村的饮水管网老化了，三天两头停水，请改造管网。",
    ),
    (2, "改造河东村的饮水管网", "希望早日喝上放心水。"),
    (3, "中心小学操场修建", "娃娃们跑步一身土。"),
    (
        3,
        "改善学校体育条件",
        "中心小学没有塑胶操场，请修建塑胶操场。",
    ),
    (3, "修建中心小学操场", "希望修建塑胶跑道。"),
];

/// Wishes of one only.
const ALONE: &[&str] = &[
    "新建公共厕所",
    "添置垃圾清运车",
    "改建敬老院厨房",
    "疏通排洪渠",
    "增设健身器材",
    "建设农贸市场",
    "配备急救设备",
    "维修文化站屋顶",
    "栽植行道树",
    "增开公交班次",
    "架设便民桥",
    "加固河堤",
    "建设停车场",
    "安装减速带",
    "修缮烈士陵园",
    "推广沼气",
    "开办老年食堂",
    "扩建幼儿园",
    "整修灌溉水渠",
    "补贴农机购置",
    "治理噪声扰民",
    "更换变压器",
    "设立图书室",
    "清理废弃矿渣",
];

db_test!(
    v13_twelve_duplicates_among_forty_are_found_and_merged,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let row = |title: &str, content: &str| json!({"title": title, "content": content});
        let first = FIRST.iter().map(|(title, content)| row(title, content));
        let again = AGAIN.iter().map(|(_, title, content)| row(title, content));
        let alone = ALONE
            .iter()
            .map(|title| row(title, &format!("大家都说应该{title}。")));
        let rows: Vec<Value> = first.chain(again).chain(alone).collect();
        assert_eq!(rows.len(), 40);
        let body = json!({"level": "township", "round_id": round["id"], "channel": "questionnaire",
        "rows": rows});
        let office = ctx.as_account("town.a");
        let made = office
            .post("/project-ideas/batches", body)
            .await
            .expect(200);
        let ideas = made["ideas"].as_array().unwrap().clone();
        ctx.follow();
        let alike = async |idea: &Value| {
            let found = office
                .get(&format!("{}/similar", path(idea)))
                .await
                .expect(200);
            let items = found["items"].as_array().unwrap().clone();
            items
                .into_iter()
                .map(|one| one["id"].clone())
                .collect::<Vec<_>>()
        };
        for (n, (which, title, _)) in AGAIN.iter().enumerate() {
            let duplicate = &ideas[FIRST.len() + n];
            let found = alike(duplicate).await;
            assert!(found.contains(&ideas[*which]["id"]), "{title}");
            assert!(!found.contains(&duplicate["id"]), "{title} itself");
            assert!(found.len() <= 10);
        }
        for (which, (title, _)) in FIRST.iter().enumerate() {
            let head = seen(&ctx, "town.a", &ideas[which]).await;
            let parts: Vec<&Value> = AGAIN
                .iter()
                .enumerate()
                .filter(|(_, (of, _, _))| *of == which)
                .map(|(n, _)| &ideas[FIRST.len() + n])
                .collect();
            let merged = merge(&ctx, &head, &parts).await;
            assert_eq!(merged["origins"].as_array().unwrap().len(), 3, "{title}");
        }
        // What is part of another is proposed no more.
        let found = alike(&ideas[0]).await;
        let parts = &ideas[FIRST.len()..FIRST.len() + AGAIN.len()];
        assert!(parts.iter().all(|part| !found.contains(&part["id"])));
        let seen = rounds::seen(&ctx, "town.a", &round).await;
        let merged = seen["ideas_by_status"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["status"] == "merged");
        assert_eq!(merged.unwrap()["count"], 12);
        assert_eq!(seen["idea_count"], 40);
    }
);

db_test!(
    what_is_being_written_is_compared_within_ones_scope,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let idea = entered(&ctx, &round, FIRST[0].0, FIRST[0].1).await;
        let pooled = entered(
            &ctx,
            &Value::Null,
            "三组进村道路硬化",
            "请硬化三组进村道路。",
        )
        .await;
        ctx.follow();
        let text = encoded("请把三组进村道路硬化一下");
        let target = format!("/project-ideas/similar?text={text}");
        let in_round = format!("{target}&round_id={}", round["id"].as_str().unwrap());
        for who in ["town.a", "deputy.a1", "county"] {
            let found = ctx.as_account(who).get(&in_round).await.expect(200);
            let items = found["items"].as_array().unwrap();
            assert_eq!(items.len(), 2, "{who}");
            // Those of the round first.
            assert_eq!(
                (&items[0]["id"], &items[0]["is_same_round"], &items[1]["id"]),
                (&idea["id"], &json!(true), &pooled["id"]),
                "{who}"
            );
        }
        for who in ["town.b", "deputy.b1", "unit.x"] {
            let found = ctx.as_account(who).get(&target).await.expect(200);
            assert_eq!(found["items"], json!([]), "{who}");
        }
        let nothing = ctx
            .as_account("town.a")
            .get("/project-ideas/similar?text=%E3%80%82")
            .await;
        assert_eq!(nothing.expect(200)["items"], json!([]));
    }
);
