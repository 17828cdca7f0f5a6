//! From ten signatures to the answer, and to another one (Q3, 组织法24, 代表法20).

use super::steps::*;
use crate::support::World;
use luzhi::platform::auth::Role;
use serde_json::json;

db_test!(q3_ten_deputies_inquire_and_the_head_answers, async |ctx| {
    let (draft, more) = draft(&ctx).await;
    assert_eq!(draft["signature_count"]["required"], 10);
    assert_eq!(draft["signature_count"]["article"], "地方组织法第二十四条");
    let yes = json!({"answer": "confirmed"});
    let mut inquiry = act(&ctx, "deputy.a2", &draft, "signatures", yes.clone()).await;
    for one in &more[..7] {
        let client = ctx.as_person(one.account, Role::Deputy);
        inquiry = act_as(&ctx, &client, &inquiry, "signatures", yes.clone()).await;
    }
    let handing_in = ("submissions", json!({}));
    let refusal = (409, "inquiry_signatures_missing");
    let problem = refused(&ctx, "deputy.a1", &inquiry, handing_in, refusal).await;
    assert_eq!(problem["params"]["missing"], 1);
    let tenth = ctx.as_person(more[7].account, Role::Deputy);
    let ten = act_as(&ctx, &tenth, &inquiry, "signatures", yes).await;
    let done = act(&ctx, "deputy.a1", &ten, "submissions", json!({})).await;
    assert_eq!(done["number"], "〔2026〕城关镇人质询案第001号");
    town_unit(&ctx);
    let body = decision(&ctx, "oral_presidium", json!({"unit_id": TOWN_UNIT}));
    let decided = act(&ctx, "town.a", &done, "decisions", body).await;
    // It is answered while the session lasts.
    assert_eq!(decided["due_on"], "2026-03-03");
    let unit = ctx.as_account("unit.y");
    let link = format!("inquiries/{}", done["id"].as_str().unwrap());
    assert_eq!(waiting(&ctx, &unit).await, [link]);
    let answered = act(&ctx, "unit.y", &decided, "answers", answer(&ctx)).await;
    assert_eq!(answered["satisfaction"]["proposers"], 10);
    assert_eq!(answered["satisfaction"]["needed"], 5);
    assert!(waiting(&ctx, &unit).await.is_empty());
    assert_eq!(waiting(&ctx, &tenth).await.len(), 1);
    let rated = act_as(&ctx, &tenth, &answered, "ratings", says(true)).await;
    assert!(waiting(&ctx, &tenth).await.is_empty());
    let closed = act(&ctx, "town.a", &rated, "closings", json!({})).await;
    assert_eq!(closed["status"], "closed");
});

db_test!(q3_half_dissatisfied_demand_another_answer, async |ctx| {
    let four = dissatisfied(&ctx, 4).await;
    let demanding = ("answer-requests", json!({}));
    let refusal = (409, "inquiry_too_few_dissatisfied");
    let problem = refused(&ctx, "deputy.a1", &four, demanding, refusal).await;
    assert_eq!(problem["params"]["needed"], 5);
    let lead = ctx.as_account("deputy.a1");
    let before = waiting(&ctx, &lead).await.len();
    // 半数以上 includes the half itself: the fifth of ten is enough.
    let five = act(&ctx, "deputy.a2", &four, "ratings", says(false)).await;
    assert_eq!(five["satisfaction"]["may_demand"], true);
    assert_eq!(waiting(&ctx, &lead).await.len(), before + 1);
    let closing = ("closings", json!({}));
    refused(
        &ctx,
        "town.a",
        &five,
        closing,
        (409, "inquiry_half_dissatisfied"),
    )
    .await;
    let demanded = act(&ctx, "deputy.a1", &five, "answer-requests", json!({})).await;
    assert_eq!(demanded["status"], "demanded");
    assert_eq!(waiting(&ctx, &ctx.as_account("town.a")).await.len(), 1);
    let body = json!({"form": "written", "unit_id": TOWN_UNIT, "decided_on": ctx.clock.today()});
    let again = act(&ctx, "town.a", &demanded, "decisions", body).await;
    assert_eq!(
        (&again["round"], &again["status"]),
        (&json!(2), &json!("answering"))
    );
    let mut second = answer(&ctx);
    second["head_attended"] = json!(false);
    let answered = act(&ctx, "unit.y", &again, "answers", second).await;
    assert_eq!(answered["answers"].as_array().unwrap().len(), 2);
    assert_eq!(answered["answers"][1]["head_name"], "李镇长");
    // The second answer is rated anew.
    assert_eq!(answered["satisfaction"]["dissatisfied"], 0);
    let rated = act(&ctx, "deputy.a2", &answered, "ratings", says(true)).await;
    let closed = act(&ctx, "town.a", &rated, "closings", json!({})).await;
    assert_eq!(closed["status"], "closed");
    let timeline = ctx
        .as_account("deputy.a3")
        .get(&format!("{}/timeline", path(&closed)))
        .await;
    for entry in timeline.expect(200)["items"].as_array().unwrap() {
        let text = entry["text"].as_str().unwrap();
        assert!(
            !text.contains('{') && !text.starts_with("inquiries."),
            "{text}"
        );
    }
});

db_test!(q3_the_lead_may_leave_it_at_that, async |ctx| {
    let five = dissatisfied(&ctx, 5).await;
    let closed = act(&ctx, "deputy.a1", &five, "closings", json!({})).await;
    assert_eq!(closed["status"], "closed");
});

db_test!(
    q3_a_complex_one_is_answered_within_two_months_after_the_session,
    async |ctx| {
        let (inquiry, _) = submitted(&ctx).await;
        let body = decision(&ctx, "written", json!({"is_complex": true}));
        let decided = act(&ctx, "town.a", &inquiry, "decisions", body).await;
        // 3 March and two months is 3 May, a Sunday in the May holidays: the 6th is the first working day.
        assert_eq!(decided["deadline"]["start_on"], "2026-03-03");
        assert_eq!(decided["due_on"], decided["deadline"]["due_on"]);
        let told = decided["deadline"]["explanation"].as_array().unwrap();
        assert!(
            told[0].as_str().unwrap().contains("会议闭会之日"),
            "{told:?}"
        );
        // Without a unit here the office records the answer, and the clock stops.
        assert_eq!(waiting(&ctx, &ctx.as_account("town.a")).await.len(), 1);
        let answered = act(&ctx, "town.a", &decided, "answers", answer(&ctx)).await;
        assert_eq!(answered["deadline"]["closed_on"], "2026-03-02");
    }
);

db_test!(sent_back_it_is_completed_and_handed_in_again, async |ctx| {
    let (inquiry, _) = submitted(&ctx).await;
    let body = json!({"reason": "请写明质询的具体问题", "decided_on": ctx.clock.today()});
    let back = act(&ctx, "town.a", &inquiry, "returns", body).await;
    assert_eq!(back["status"], "returned");
    let again = act(&ctx, "deputy.a1", &back, "submissions", json!({})).await;
    assert_eq!(again["number"], inquiry["number"]);
    let why = json!({"reason": "问题已经解决"});
    let gone = act(&ctx, "deputy.a1", &again, "withdrawals", why).await;
    assert_eq!(gone["status"], "withdrawn");
});

db_test!(the_office_files_an_inquiry_from_paper, async |ctx| {
    let more = crate::support::colleagues::of_town_a(&ctx, 8);
    let mut ids = vec![World::DEPUTY_A2];
    ids.extend(more.iter().map(|one| one.deputy));
    let office = ctx.as_account("town.a");
    let body = request_with(json!({"lead_deputy_id": World::DEPUTY_A1}));
    let draft = office.post("/inquiries", body).await.expect(201);
    let paper = json!({"deputy_ids": ids});
    let signed = act(&ctx, "town.a", &draft, "paper-signatures", paper).await;
    assert_eq!(signed["signature_count"]["missing"], 0);
    let done = act(&ctx, "town.a", &signed, "submissions", json!({})).await;
    assert_eq!(done["status"], "submitted");
});

db_test!(
    the_paper_says_question_answer_and_how_the_deputies_stand,
    async |ctx| {
        let four = dissatisfied(&ctx, 4).await;
        let rated = act(&ctx, "deputy.a2", &four, "ratings", says(true)).await;
        let town = ctx.as_account("town.a");
        let file = |form: &str| format!("{}/papers/inquiry.{form}", path(&rated));
        let written = crate::papers::docx(&town.get(&file("docx")).await);
        let written: String = written.split_whitespace().collect();
        let printed = crate::papers::pdf(&town.get(&file("pdf")).await);
        for said in [
            "城关镇人民代表大会质询案",
            "〔2026〕城关镇人质询案第001号",
            "甲一等10名代表联名",
            "城关镇人民政府",
            "一、质询的内容",
            "老街居民反映供水时断时续已有半年",
            "二、受质询机关的答复",
            "主席团会议上口头答复",
            "六月底前完成更换",
            "镇长李镇长",
            "其中满意1名，不满意4名",
            "联名代表名单（共10名）",
        ] {
            assert!(written.contains(said), "docx: {said}: {written}");
            assert!(printed.contains(said), "pdf: {said}: {printed}");
        }
        let nothing = format!("{}/papers/motion.docx", path(&rated));
        let refused = town.get(&nothing).await;
        refused.expect_problem(404, "not_found");
        let other = ctx.as_account("town.b").get(&file("pdf")).await;
        other.expect_problem(404, "not_found");
        let none = ctx.as_account("village.a").get(&file("pdf")).await;
        none.expect_problem(403, "forbidden");
    }
);

db_test!(a_draft_is_printed_without_number_and_answer, async |ctx| {
    let (draft, _) = draft(&ctx).await;
    let file = format!("{}/papers/inquiry.docx", path(&draft));
    let text = crate::papers::docx(&ctx.as_account("deputy.a1").get(&file).await);
    assert!(
        text.contains("尚未编号") && text.contains("尚未提交"),
        "{text}"
    );
    assert!(!text.contains("受质询机关的答复"), "{text}");
});
