//! The papers of livelihood projects: how they stand, and how they were reviewed (V11, V12).

use super::{docx, pdf};
use crate::project_rounds::steps as rounds;
use crate::project_works::steps::*;
use chrono::TimeDelta;
use serde_json::json;

db_test!(
    v11_the_congress_is_told_how_projects_stand_and_were_reviewed,
    async |ctx| {
        let round = rounds::opened(&ctx).await;
        let work = published_in(&ctx, &round).await;
        selected(&ctx, &round).await;
        ctx.clock.advance(TimeDelta::days(400));
        let target = |file: &str| {
            format!(
                "/project-rounds/{}/papers/{file}",
                round["id"].as_str().unwrap()
            )
        };
        let office = ctx.as_account("town.a");
        let told = docx(&office.get(&target("progress.docx")).await);
        for part in [
            "2027年度民生实事项目实施情况",
            "城关镇人民代表大会",
            "麻坪河便民桥新建工程",
            "红灯",
            "完成施工招标",
            "还没有编制实施计划的项目",
            "80",
        ] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        let work = act(
            &ctx,
            "unit.x",
            &work,
            "months",
            month("2027-03", 100, 805_000 - 5_000),
        )
        .await;
        let body = json!({"held_by": "镇人大", "result": "with_remarks", "remarks": "绿化补种"});
        act(&ctx, "town.a", &work, "acceptances", body).await;
        let told = docx(&office.get(&target("review.docx")).await);
        for part in ["验收评价", "合格，有整改意见", "满意/基本满意"] {
            assert!(told.contains(part), "{part}\n{told}");
        }
        assert!(pdf(&office.get(&target("progress.pdf")).await).contains("民生实事"));
        ctx.as_account("town.b")
            .get(&target("progress.docx"))
            .await
            .expect(404);
        office.get(&target("other.docx")).await.expect(404);
    }
);
