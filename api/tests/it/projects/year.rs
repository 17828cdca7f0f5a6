//! A town's year: from two hundred ideas, twelve of them the same wish, to what the congress thinks of the work.

use super::steps::*;
use super::year_done::done_and_rated;
use crate::ballots::steps as ballots;
use crate::project_ideas::steps as ideas;
use crate::project_rounds::steps as rounds;
use crate::project_selections::steps as choice;
use crate::support::Context;
use serde_json::{Value, json};

/// The same wish in the words of twelve people.
const TOILET: [&str; 12] = [
    "老街没有公共厕所，赶集的群众很不方便，希望修建一座。",
    "老街赶集没有公共厕所，群众不方便，请修建一座公共厕所。",
    "希望在老街修建公共厕所，赶集的群众很需要。",
    "老街东头应该修建一座公共厕所，方便赶集群众。",
    "赶集的人多，老街没有公共厕所，建议修建。",
    "请在老街修建公共厕所。",
    "老街公共厕所早就该修建了，赶集的群众不方便。",
    "建议老街修建一座公共厕所，解决赶集群众如厕难。",
    "老街没有公共厕所，老人赶集很不方便。",
    "修建老街公共厕所，方便赶集的群众。",
    "老街修建公共厕所的事情，群众盼了很久。",
    "希望镇上在老街修建一座公共厕所，赶集方便。",
];

const WISHES: [&str; 8] = [
    "村道路面破损，雨天泥泞，希望硬化通组路。",
    "自来水时断时续，希望更换供水主管网。",
    "村卫生室缺少设备，希望添置血压计和心电图机。",
    "学校门口没有斑马线，希望设置减速带。",
    "河堤垮塌，汛期危险，希望加固护坡。",
    "文化广场没有灯，希望安装太阳能路灯。",
    "留守老人吃饭难，希望办老年食堂。",
    "垃圾收集点太少，希望增加分类垃圾箱。",
];

/// Two hundred in one batch of questionnaires: the toilet twelve times among others that name other places.
async fn collected(ctx: &Context, round: &Value) -> Vec<Value> {
    let rows: Vec<Value> = (0..200)
        .map(|n: usize| match n % 17 {
            0 => json!({"title": "修建老街公共厕所", "content": TOILET[n / 17], "village": "老城社区"}),
            _ => {
                let wish = WISHES[n % WISHES.len()];
                json!({"content": format!("第{n}村民小组：{wish}"), "village": format!("第{}村", n % 23)})
            }
        })
        .collect();
    let body = json!({"level": "township", "round_id": round["id"], "channel": "questionnaire",
        "rows": rows});
    let made = ctx
        .as_account("town.a")
        .post("/project-ideas/batches", body)
        .await
        .expect(200);
    made["ideas"].as_array().unwrap().clone()
}

/// Everything alike is merged into the first, as long as the office is shown something alike.
async fn merged(ctx: &Context, head: &Value) -> Value {
    let office = ctx.as_account("town.a");
    let target = format!("{}/similar", ideas::path(head));
    loop {
        ctx.follow();
        let found = office.get(&target).await.expect(200);
        let alike: Vec<Value> = found["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["status"] == "new" && one["title"] == "修建老街公共厕所")
            .cloned()
            .collect();
        let now = ideas::seen(ctx, "town.a", head).await;
        if alike.is_empty() {
            return now;
        }
        let others: Vec<&Value> = alike.iter().collect();
        ideas::merge(ctx, &now, &others).await;
    }
}

db_test!(
    v1_to_v13_from_two_hundred_ideas_to_the_rating_at_the_next_session,
    async |ctx| {
        let hall = ballots::hall(&ctx, 4).await;
        let round = rounds::opened(&ctx).await;
        let given = collected(&ctx, &round).await;
        assert_eq!(given.len(), 200);
        let head = merged(&ctx, &given[0]).await;
        // V13: all twelve are kept, each with the day and the way it came.
        assert_eq!(head["origins"].as_array().unwrap().len(), 11);
        let target = format!("/project-rounds/{}", round["id"].as_str().unwrap());
        let sorted = ctx.as_account("town.a").get(&target).await.expect(200);
        let of = |state: &str| {
            let all = sorted["ideas_by_status"].as_array().unwrap().iter();
            let found = all.into_iter().find(|one| one["status"] == state).unwrap();
            found["count"].as_i64().unwrap()
        };
        assert_eq!((of("merged"), of("new")), (11, 189));
        // Some are taken up, one is not eligible, one is kept for later.
        let mut taken = vec![ideas::act(&ctx, &head, "acceptances", json!({})).await];
        for idea in &given[1..=4] {
            let idea = ideas::seen(&ctx, "town.a", idea).await;
            taken.push(ideas::act(&ctx, &idea, "acceptances", json!({})).await);
        }
        let idea = ideas::seen(&ctx, "town.a", &given[5]).await;
        let why = json!({"reason": "debt", "note": "需要举债建设"});
        ideas::act(&ctx, &idea, "exclusions", why).await;
        let idea = ideas::seen(&ctx, "town.a", &given[6]).await;
        ideas::act(&ctx, &idea, "reservations", json!({})).await;
        let reason = json!({"reason": "意见已经收齐"});
        let round = ctx.as_account("town.a").get(&target).await.expect(200);
        rounds::act(&ctx, &round, "endings", reason).await;
        // Five projects are screened, four become candidates.
        let mut candidates = Vec::new();
        for (n, idea) in taken.iter().enumerate() {
            let fields = json!({"idea_ids": [idea["id"]]});
            let title = format!("民生项目{}", n + 1);
            let project = created_with(&ctx, &round, &title, fields).await;
            appraised(&ctx, "deputy.a1", &project, (5 - (n as i32 % 3), 4)).await;
            if n == 4 {
                act(&ctx, &project, "reserves", json!({"note": "明年再办"})).await;
                continue;
            }
            checked(&ctx, &project).await;
            candidates.push(act(&ctx, &project, "shortlistings", json!({})).await);
        }
        let selection = choice::begun(&ctx, &round, 3).await;
        let body = json!({"meeting_id": hall.meeting});
        let selection = choice::step(&ctx, "town.a", &selection, "adoptions", body)
            .await
            .expect(200);
        let body = json!({"meeting_id": hall.meeting, "sitting_id": hall.sitting});
        let selection = choice::step(&ctx, "town.a", &selection, "votes", body)
            .await
            .expect(200);
        choice::told(&ctx, &hall, &selection["ballot_id"], &[7, 6, 5, 2]).await;
        let body = json!({"notice_number": "第1号"});
        choice::step(&ctx, "town.a", &selection, "announcements", body)
            .await
            .expect(200);
        let mut states = Vec::new();
        for project in &candidates {
            let now = seen(&ctx, "deputy.a2", project).await;
            states.push(now["status"].as_str().unwrap().to_owned());
        }
        assert_eq!(states, ["selected", "selected", "selected", "not_selected"]);
        // What was not chosen is in the pool for another year, and so is what the office kept for later.
        let pool = ctx
            .as_account("town.a")
            .get("/project-ideas?pool=true&count=true")
            .await
            .expect(200);
        assert_eq!(pool["total"], 3);
        done_and_rated(&ctx, &hall, &round, &candidates[..3]).await;
    }
);
