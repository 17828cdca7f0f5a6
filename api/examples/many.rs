//! Fills a county of the demonstration with many more suggestions, to measure searches:
//! `many URL COUNT`. They are written straight into the table and the index, without events.

#[path = "support/dice.rs"]
mod dice;

use chrono::TimeDelta;
use dice::Dice;
use diesel::prelude::*;
use luzhi::features::suggestions::Search;
use luzhi::features::suggestions::rows::Suggestion;
use luzhi::platform::db::{self, AnyConnection, Id, Json, Timestamp};
use luzhi::platform::events::{Consumer, EventRow};
use luzhi::platform::ids::new_id;
use luzhi::schema::suggestions;

/// Rows in one transaction.
const PORTION: usize = 1_000;
/// Those that are copied with other words.
const MODELS: i64 = 2_000;
const ACTS: [&str; 10] = [
    "修复", "新建", "扩建", "改造", "整治", "完善", "规划", "维护", "增设", "更换",
];
const PLACES: [&str; 12] = [
    "老街",
    "东门外",
    "河堤",
    "汉江大桥",
    "村委会",
    "小学门口",
    "敬老院",
    "集镇",
    "工业园区",
    "移民安置点",
    "水库下游",
    "高速出口",
];
/// The first ones in every tenth, the last ones in hardly any.
const MATTERS: [&str; 20] = [
    "道路",
    "路灯",
    "饮水管网",
    "垃圾收集点",
    "河道",
    "卫生室",
    "公交站点",
    "停车位",
    "农田灌溉渠",
    "电网",
    "通信基站",
    "文化广场",
    "幼儿园",
    "养老服务",
    "茶叶产业",
    "厂房",
    "公厕",
    "便民桥",
    "护栏",
    "消防设施",
];
const REASONS: [&str; 10] = [
    "年久失修",
    "群众反映强烈",
    "雨季常被冲毁",
    "夜间出行不便",
    "存在安全隐患",
    "影响产业发展",
    "资金缺口较大",
    "管护责任不清",
    "人口增长较快",
    "建设标准偏低",
];

/// Earlier words more often.
fn drawn_matter(dice: &mut Dice) -> &'static str {
    let place = dice.roll(MATTERS.len()).min(dice.roll(MATTERS.len()));
    MATTERS[place]
}

fn reworded(dice: &mut Dice, model: &Suggestion, at: Timestamp, number: usize) -> Suggestion {
    let (act, place, matter) = (dice.of(&ACTS), dice.of(&PLACES), drawn_matter(dice));
    let (other, reason) = (drawn_matter(dice), dice.of(&REASONS));
    let rare = if number.is_multiple_of(200_000) {
        "附近的𬶍鱼养殖场"
    } else {
        ""
    };
    let id = new_id();
    Suggestion {
        id,
        number: Some(format!("〔2016〕城关镇第{:07}号", number + 1)),
        title: format!("关于{act}{place}{matter}的建议"),
        content: format!(
            "{place}{matter}{reason}，{rare}{}户群众生产生活受到影响。调研中代表与{}名村民座谈，大家希望{act}{matter}，\
             同时解决{other}{}的问题。建议由有关部门现场勘察，列入年度计划，安排资金{}万元，明确完成时限和管护责任单位。",
            dice.roll(400) + 20,
            dice.roll(30) + 5,
            dice.of(&REASONS),
            dice.roll(90) + 10,
        ),
        search_text: String::new(),
        merged_into_id: None,
        due_on: None,
        created_at: at,
        updated_at: at,
        ..model.clone()
    }
}

fn event(row: &Suggestion) -> EventRow {
    EventRow {
        id: i64::MAX,
        tx: i64::MAX,
        county_id: row.county_id,
        organ_id: None,
        actor_id: None,
        actor_name: String::new(),
        actor_role: String::new(),
        kind: "suggestion.created".into(),
        subject_kind: "suggestion".into(),
        subject_id: row.id,
        request_id: Id(row.id.0),
        at: row.created_at,
        data: Json(serde_json::Value::Null),
    }
}

fn main() -> anyhow::Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(url), Some(count)) = (args.next(), args.next()) else {
        anyhow::bail!("many URL COUNT");
    };
    let count: usize = count.parse()?;
    let mut conn = db::open(&url)?;
    let models: Vec<Suggestion> = suggestions::table
        .filter(suggestions::status.eq("closed"))
        .order(suggestions::id.asc())
        .limit(MODELS)
        .select(Suggestion::as_select())
        .load(&mut conn)?;
    anyhow::ensure!(!models.is_empty(), "not the county data set");
    let mut dice = Dice(20_260_302);
    let mut done = 0;
    while done < count {
        db::write_transaction(&mut conn, |conn| {
            portion(conn, &models, &mut dice, done, count)
        })?;
        done += PORTION;
        if done % 50_000 == 0 {
            println!("{done}");
        }
    }
    db::analyze(&mut conn)?;
    Ok(())
}

fn portion(
    conn: &mut AnyConnection,
    models: &[Suggestion],
    dice: &mut Dice,
    from: usize,
    count: usize,
) -> anyhow::Result<()> {
    let mut events = Vec::new();
    for number in from..(from + PORTION).min(count) {
        let model = &models[dice.roll(models.len())];
        // Ten years, evenly.
        let minutes = i64::try_from(number * 5_000_000 / count)?;
        let at: Timestamp = Timestamp::new(chrono::DateTime::UNIX_EPOCH) + TimeDelta::days(16_800);
        let row = reworded(dice, model, at + TimeDelta::minutes(minutes), number);
        diesel::insert_into(suggestions::table)
            .values(&row)
            .execute(conn)?;
        events.push(event(&row));
    }
    Search
        .apply(conn, &events)
        .map_err(|problem| anyhow::anyhow!("{problem}"))
}
