//! A deputy's day: what following the changes costs in data.

use super::steps::Phone;
use crate::suggestions::steps as suggestion;
use crate::{
    bulletins, deputy_groups, diary_entries, group_activities, meetings, receptions, stations,
};
use chrono::TimeDelta;
use serde_json::json;

/// All answers of a day, without headers.
const MOST: usize = 20 * 1024;

db_test!(a_day_of_a_deputy_is_small, async |ctx| {
    let station = stations::steps::opened(&ctx, "老城联络站").await;
    let group = deputy_groups::steps::formed(&ctx, "第一代表小组").await;
    let mut phone = Phone::begin(&ctx, "deputy.a1").await;
    let mut seen = Vec::new();
    // In the morning: called to a meeting, a bulletin, an entry of the diary.
    meetings::steps::notified(&ctx).await;
    seen.extend(phone.kinds(&ctx).await);
    let bulletin = bulletins::steps::sent(&ctx).await;
    seen.extend(phone.kinds(&ctx).await);
    for who in ["deputy.a1", "deputy.a2", "deputy.a3"] {
        bulletins::steps::read(&ctx, who, &bulletin).await;
        seen.extend(phone.kinds(&ctx).await);
    }
    let mut entries = Vec::new();
    for _ in 0..4 {
        entries.push(diary_entries::steps::written(&ctx, "deputy.a1", json!({})).await);
        seen.extend(phone.kinds(&ctx).await);
    }
    for entry in &entries {
        let note = json!({"handled_note": "已经到现场看过，拍了照片。"});
        diary_entries::steps::changed(&ctx, "deputy.a1", entry, note)
            .await
            .expect(200);
        seen.extend(phone.kinds(&ctx).await);
    }
    // At noon: a reception, an activity of the group with its steps.
    receptions::steps::held(&ctx, &station).await;
    seen.extend(phone.kinds(&ctx).await);
    group_activities::steps::held(&ctx, &group).await;
    seen.extend(phone.kinds(&ctx).await);
    // In the afternoon: five suggestions go their way, looked at after each.
    for _ in 0..5 {
        suggestion::closed(&ctx).await;
        seen.extend(phone.kinds(&ctx).await);
    }
    // What others do, a whole day long.
    for _ in 0..20 {
        diary_entries::steps::written(&ctx, "deputy.b1", json!({})).await;
        seen.extend(phone.kinds(&ctx).await);
    }
    // And the phone lies there with the app open, and asks every five minutes for eight hours.
    let busy = phone.bytes;
    for _ in 0..96 {
        ctx.clock.advance(TimeDelta::minutes(5));
        seen.extend(phone.kinds(&ctx).await);
    }
    println!(
        "{} bytes in {} answers, {busy} while much happened",
        phone.bytes, phone.answers
    );
    assert!(phone.bytes <= MOST, "{} bytes", phone.bytes);
    let kinds = [
        "meeting",
        "bulletin",
        "diary_entry",
        "reception",
        "group_activity",
        "suggestion",
    ];
    for kind in kinds {
        assert!(seen.iter().any(|one| one == kind), "{kind}: {seen:?}");
    }
});
