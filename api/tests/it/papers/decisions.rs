//! The papers of decisions: resolutions, and deliberation opinions to the units they are handed over to.

use super::{docx, pdf};
use crate::decisions::steps::*;
use serde_json::json;

db_test!(a_resolution_says_who_adopted_it_and_when, async |ctx| {
    let draft = drafted(&ctx, resolution()).await;
    let office = ctx.as_account("town.a");
    let target = format!("{}/papers/decision.docx", path(&draft));
    assert!(docx(&office.get(&target).await).contains("（草案）"));
    ctx.as_account("deputy.a1").get(&target).await.expect(404);
    let made = act(&ctx, "town.a", &draft, "adoptions", adoption(&ctx)).await;
    let told = docx(&ctx.as_account("deputy.a1").get(&target).await);
    for part in [
        made["title"].as_str().unwrap(),
        "（2026年3月2日城关镇",
        "通过）",
        "建议加快老街主管网更换",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    let printed = format!("{}/papers/decision.pdf", path(&draft));
    assert!(pdf(&office.get(&printed).await).contains("通过"));
    ctx.as_account("deputy.b1").get(&target).await.expect(404);
});

db_test!(
    s3_an_opinion_names_the_units_what_is_asked_and_by_when,
    async |ctx| {
        let made = handed_over(&ctx).await;
        let target = format!("{}/papers/decision.docx", path(&made));
        let told = docx(&ctx.as_account("town.a").get(&target).await);
        let units = made["handovers"].as_array().unwrap();
        let mut parts = vec![
            made["number"].as_str().unwrap().to_owned(),
            "主席团".to_owned(),
            "办理要求".to_owned(),
        ];
        parts.extend(
            units
                .iter()
                .map(|one| one["unit_name"].as_str().unwrap().to_owned()),
        );
        for part in &parts {
            assert!(told.contains(part), "{part}\n{told}");
        }
        // A unit reads of itself only.
        let own = docx(&ctx.as_account("unit.x").get(&target).await);
        let others = units
            .iter()
            .filter(|one| one["unit_id"] != json!(crate::support::World::UNIT_X));
        for one in others {
            assert!(!own.contains(one["unit_name"].as_str().unwrap()), "{own}");
        }
    }
);
