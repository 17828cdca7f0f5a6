//! What deputies do between meetings and elsewhere: contacts, letters, oral opinions, questions, inquiries, attending.

use super::steps::*;
use super::truth::{again, of};
use crate::questions;
use crate::support::{Context, World};
use crate::{
    deputy_contacts::steps as contacts, inquiries::steps as inquiries, meetings::steps as meetings,
    oral_opinions::steps as opinions, receptions, resident_messages::steps as letters,
    trainings::steps as trainings,
};
use serde_json::{Value, json};

db_test!(a9_a_note_of_a_contact_waits_for_the_office, async |ctx| {
    let contact = contacts::added(&ctx, json!({})).await;
    let met = json!({"way": "met", "met_on": "2026-02-20", "note": "看望老人"});
    let answer = contacts::noted(&ctx, "deputy.a1", &contact, met).await;
    answer.expect(200);
    let kind = "kind=contact";
    let pending = [("contact", "甲一", "pending")];
    assert_eq!(listed(&ctx, "town.a", kind).await, these(&pending));
    let record = of(&ctx, "contact", "甲一").await;
    assert_eq!(
        (
            &record["source_kind"],
            &record["held_on"],
            &record["title"],
            &record["is_by_office"]
        ),
        (
            &json!("deputy_contact"),
            &json!("2026-02-20"),
            &json!("与群众见面"),
            &json!(false)
        )
    );
    let verify = json!({"decision": "verified"});
    act(&ctx, "town.a", &record, "decisions", verify)
        .await
        .expect(200);
    // What the office notes for the deputy is verified by that.
    let called = json!({"way": "called", "note": "问低保办好没有"});
    let answer = contacts::noted(&ctx, "town.a", &contact, called).await;
    answer.expect(200);
    let two = [
        ("contact", "甲一", "verified"),
        ("contact", "甲一", "verified"),
    ];
    assert_eq!(listed(&ctx, "town.a", kind).await, these(&two));
    again(&ctx, kind).await;
    // On the day of the call the mandate was suspended (代表法61).
    receptions::steps::suspended(&ctx, 40).await;
    let one = [
        ("contact", "甲一", "verified"),
        ("contact", "甲一", "withdrawn"),
    ];
    assert_eq!(listed(&ctx, "town.a", kind).await, these(&one));
    again(&ctx, kind).await;
});

db_test!(
    a9_a_member_of_the_presidium_keeps_in_touch_with_deputies,
    async |ctx| {
        contacts::assigned(&ctx).await;
        let list = ctx.as_account("deputy.a2").get("/deputy-contacts").await;
        let list = list.expect(200);
        let mut all = list["items"].as_array().unwrap().iter();
        let one = all.find(|one| one["deputy_name"] == "甲三").unwrap();
        let called = json!({"way": "called", "note": "了解走访情况"});
        contacts::noted(&ctx, "deputy.a2", one, called)
            .await
            .expect(200);
        let kind = "kind=contact";
        let pending = [("contact", "甲二", "pending")];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&pending));
        let record = of(&ctx, "contact", "甲二").await;
        assert_eq!(record["title"], "与代表甲三通话");
        // Of something like it that the software does not know the deputy enters it.
        let body = json!({"kind": "contact", "title": "走访三村八户"});
        entered(&ctx, body).await;
        assert_eq!(listed(&ctx, "town.a", kind).await.len(), 2);
    }
);

/// A letter that the office has shown, as its deputy sees it.
async fn shown(ctx: &Context, title: &str) -> Value {
    let content = format!("{title}，已经两个月了，请代表帮助反映。");
    letters::letter_sent(ctx, json!({"title": title, "content": content})).await;
    let letter = letters::newest(ctx).await;
    letters::accepted(ctx, &letter).await;
    ctx.follow();
    letters::seen(ctx, "deputy.a1", &letter).await
}

db_test!(
    a9_an_answered_letter_is_a_record_of_its_deputy,
    async |ctx| {
        let letter = shown(&ctx, "门前水渠堵了").await;
        let kind = "kind=contact";
        assert_eq!(listed(&ctx, "county", kind).await, these(&[]));
        let body = json!({"answer": "已到现场看过，镇水利站将派人清理。"});
        letters::step(&ctx, "deputy.a1", &letter, "answers", body.clone())
            .await
            .expect(200);
        let verified = [("contact", "甲一", "verified")];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&verified));
        let record = of(&ctx, "contact", "甲一").await;
        assert_eq!(
            (
                &record["source_kind"],
                &record["source_id"],
                &record["title"]
            ),
            (
                &json!("resident_message"),
                &letter["id"],
                &json!("答复群众来信")
            )
        );
        // The county reads the record, and nothing of a letter to a deputy of a town.
        assert!(!record.to_string().contains("水渠"));
        // Handed to the office and answered there it is no work of the deputy.
        let other = shown(&ctx, "村口路灯不亮").await;
        let remark = json!({"remark": "请供电所看一看。"});
        let sent = letters::step(&ctx, "deputy.a1", &other, "forwardings", remark).await;
        letters::step(&ctx, "town.a", &sent.expect(200), "answers", body)
            .await
            .expect(200);
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&verified));
        again(&ctx, kind).await;
    }
);

db_test!(
    a9_an_oral_opinion_waits_until_the_office_has_it_answered,
    async |ctx| {
        let said = opinions::recorded(&ctx).await;
        let kind = "kind=other";
        let pending = [("other", "甲一", "pending")];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&pending));
        let body = json!({"unit_id": World::UNIT_X});
        let routed = opinions::act(&ctx, "town.a", &said, "routings", body).await;
        let verified = [("other", "甲一", "verified")];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&verified));
        again(&ctx, kind).await;
        // It becomes a suggestion, which counts as that once it is admitted (J21).
        let suggestion = opinions::suggestion();
        opinions::act(&ctx, "deputy.a1", &routed, "suggestions", suggestion).await;
        let gone = [("other", "甲一", "withdrawn")];
        assert_eq!(listed(&ctx, "town.a", kind).await, these(&gone));
        // Another one is thrown away.
        let said = opinions::recorded(&ctx).await;
        let waiting = "kind=other&status=pending";
        assert_eq!(listed(&ctx, "town.a", waiting).await.len(), 1);
        let deputy = ctx.as_account("deputy.a1");
        let version = Some(opinions::version(&said));
        let answer = deputy.delete(&opinions::path(&said), version).await;
        answer.expect(204);
        assert_eq!(listed(&ctx, "town.a", waiting).await, these(&[]));
    }
);

db_test!(a9_a_question_waits_until_it_is_answered, async |ctx| {
    let deputy = ctx.as_account("deputy.a1");
    let asked = deputy.post("/questions", questions::request(&ctx)).await;
    let asked = asked.expect(201);
    let kind = "kind=other";
    let pending = [("other", "甲一", "pending")];
    assert_eq!(listed(&ctx, "county", kind).await, these(&pending));
    let said = questions::answer(&ctx, "written");
    let target = format!("{}/answers", questions::path(&asked));
    let unit = ctx.as_account("unit.x");
    unit.post_at(&target, 1, said).await.expect(200);
    let verified = [("other", "甲一", "verified")];
    assert_eq!(listed(&ctx, "county", kind).await, these(&verified));
    again(&ctx, kind).await;
    // Recorded by the office it is verified by that; withdrawn it was none.
    let mut body = questions::request(&ctx);
    body["deputy_id"] = json!(World::DEPUTY_A1);
    body["item"] = json!("2026年重点工程的报告");
    let office = ctx.as_account("county");
    let asked = office.post("/questions", body).await.expect(201);
    let counting = "kind=other&status=verified";
    assert_eq!(listed(&ctx, "county", counting).await.len(), 2);
    ctx.clock.advance(chrono::TimeDelta::minutes(1));
    let target = format!("{}/withdrawals", questions::path(&asked));
    let why = json!({"reason": "会上已经当面说明"});
    office.post_at(&target, 1, why).await.expect(200);
    assert_eq!(listed(&ctx, "county", counting).await, these(&verified));
});

db_test!(
    a9_an_inquiry_is_a_record_of_who_leads_and_who_signed,
    async |ctx| {
        let (signed, more) = inquiries::signed(&ctx).await;
        assert_eq!(listed(&ctx, "county", "").await, these(&[]));
        let empty = json!({});
        let inquiry = inquiries::act(&ctx, "deputy.a1", &signed, "submissions", empty).await;
        let lead = [("other", "甲一", "verified")];
        assert_eq!(listed(&ctx, "town.a", "kind=other").await, these(&lead));
        let along = listed(&ctx, "town.a", "kind=cosigned&status=verified").await;
        assert_eq!(along.len(), more.len() + 1, "{along:?}");
        again(&ctx, "origin=derived").await;
        let why = json!({"reason": "问题已经解决"});
        inquiries::act(&ctx, "deputy.a1", &inquiry, "withdrawals", why).await;
        let counting = listed(&ctx, "county", "status=verified").await;
        assert_eq!(counting, these(&[]));
    }
);

db_test!(
    a9_attending_a_meeting_elsewhere_counts_in_the_own_congress,
    async |ctx| {
        let made = meetings::planned(&ctx).await;
        let guest = json!({"deputy_id": World::DEPUTY_B1, "capacity": "without_vote"});
        let made = meetings::act(&ctx, &made, "people", guest).await;
        let meeting = meetings::act(&ctx, &made, "notices", json!({})).await;
        let first = meetings::everybody_present(&ctx, &meeting).await;
        let open = format!("sittings/{first}/openings");
        let opened = meetings::act(&ctx, &meeting, &open, json!({"presided_by": "王主席"})).await;
        let close = format!("sittings/{first}/closings");
        let closed = meetings::act(&ctx, &opened, &close, json!({})).await;
        let over = meetings::act(&ctx, &closed, "closings", json!({})).await;
        let verified = [("meeting", "乙一", "verified")];
        assert_eq!(listed(&ctx, "town.b", "").await, these(&verified));
        let record = of(&ctx, "meeting", "乙一").await;
        assert_eq!(
            (&record["source_id"], &record["title"], &record["town_id"]),
            (&over["id"], &over["title"], &json!(World::TOWN_B))
        );
        let sessions = listed(&ctx, "town.a", "kind=session").await;
        assert_eq!(sessions.len(), 3);
        again(&ctx, "origin=derived").await;
        // Suspended on that day, the guest attended as none.
        receptions::steps::suspended(&ctx, 43).await;
        let gone = [("meeting", "乙一", "withdrawn")];
        assert_eq!(listed(&ctx, "town.b", "").await, these(&gone));
    }
);

db_test!(a9_the_record_of_a_training_has_its_hours, async |ctx| {
    trainings::held(&ctx).await;
    let kind = "kind=training";
    assert_eq!(listed(&ctx, "town.a", kind).await.len(), 2);
    let whole = of(&ctx, "training", "甲一").await;
    let half = of(&ctx, "training", "甲二").await;
    assert_eq!((&whole["hours"], &half["hours"]), (&json!(6), &json!(3)));
});
