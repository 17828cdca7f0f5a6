//! Name cards, the seating plan, and the order of names by strokes.

use super::{docx, part, pdf, poppler};
use crate::meetings::steps::*;
use serde_json::{Value, json};

async fn guest(ctx: &crate::support::Context, meeting: &Value, name: &str) -> Value {
    let guest = json!({"name": name, "capacity": "without_vote", "post": "镇农业服务中心主任"});
    act(ctx, meeting, "people", guest).await
}

db_test!(
    e9_people_stand_in_the_order_of_strokes_on_every_paper,
    async |ctx| {
        let mut made = planned(&ctx).await;
        for name in ["魏明", "丁一凡", "丁宁", "王建"] {
            made = guest(&ctx, &made, name).await;
        }
        let office = ctx.as_account("town.a");
        for kind in ["people", "sign_in", "cards"] {
            let target = format!("{}/papers/{kind}.docx", path(&made));
            let told = docx(&office.get(&target).await);
            let at: Vec<usize> = ["丁宁", "丁一凡", "王建", "魏明"]
                .iter()
                .map(|name| {
                    let found = told.find(name);
                    found.unwrap_or_else(|| panic!("{kind} {name}\n{told}"))
                })
                .collect();
            assert!(at.is_sorted(), "{kind} {at:?}\n{told}");
        }
    }
);

db_test!(a_card_is_read_from_both_sides, async |ctx| {
    let made = planned(&ctx).await;
    let made = guest(&ctx, &made, "王建国").await;
    let staff = json!({"name": "工作人员某", "capacity": "staff"});
    let made = act(&ctx, &made, "people", staff).await;
    let office = ctx.as_account("town.a");
    let cards = |form: &str| format!("{}/papers/cards.{form}", path(&made));
    let answer = office.get(&cards("pdf")).await;
    // A page for each of the three deputies and the guest; no page has a number.
    let pages = poppler("pdfinfo", &[""], &answer);
    let pages = pages.lines().find(|line| line.starts_with("Pages:"));
    assert_eq!(
        pages.and_then(|line| line.split_whitespace().nth(1)),
        Some("4")
    );
    let told = pdf(&answer);
    assert!(
        !told.contains('—') && !told.contains("工作人员某"),
        "{told}"
    );
    let xml = part(&office.get(&cards("docx")).await, "word/document.xml");
    let both = [
        "rotation:180\"",
        "string=\"王建国\"",
        "string=\"镇农业服务中心主任\"",
    ];
    for piece in both {
        assert!(xml.contains(piece), "{piece}");
    }
    assert_eq!(xml.matches("string=\"王建国\"").count(), 2);
    assert_eq!(xml.matches("string=\"甲\u{3000}一\"").count(), 2);
    assert!(!xml.contains("footerReference"));
    let deputy = ctx.as_account("deputy.a1");
    deputy.get(&cards("pdf")).await.expect(404);

    let talk = json!({"kind": "symposium", "title": "企业代表座谈会"});
    let talk = planned_as(&ctx, talk).await;
    let nobody = format!("{}/papers/cards.pdf", path(&talk));
    let answer = office.get(&nobody).await;
    answer.expect_problem(409, "paper_without_cards");
});

db_test!(the_seating_plan_shows_who_sits_where, async |ctx| {
    let made = notified(&ctx).await;
    let office = ctx.as_account("town.a");
    let plan = |form: &str| format!("{}/papers/seating.{form}", path(&made));
    let answer = office.get(&plan("pdf")).await;
    answer.expect_problem(409, "paper_without_seats");
    let made = guest(&ctx, &made, "王建国").await;
    let hall = json!({"rows": 2, "seats_per_row": 2});
    let made = act(&ctx, &made, "seatings", hall).await;
    let who = person(&ctx, &made, "王建国").await;
    let target = format!("{}/people/{who}", path(&made));
    let seat = json!({"seat": "主席台"});
    office.patch(&target, 1, seat).await.expect(200);
    let deputy = ctx.as_account("deputy.a1");
    let told = docx(&deputy.get(&plan("docx")).await);
    for part in [
        "座次表",
        "主席台",
        "1排",
        "2排",
        "甲一",
        "共2排，就座3名",
        "王建国（主席台）",
    ] {
        assert!(told.contains(part), "{part}\n{told}");
    }
    let told = pdf(&deputy.get(&plan("pdf")).await);
    assert!(told.contains("甲一") && told.contains("2排"), "{told}");
});
