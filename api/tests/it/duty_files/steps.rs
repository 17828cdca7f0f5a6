//! Files brought to a state by the people whose steps lead there.

use crate::support::world::id;
use crate::support::{Answer, Context, World};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// The file of the first deputy of town A in its congress.
pub fn file_a1() -> String {
    id(40).to_string()
}

/// The file of the second.
pub fn file_a2() -> String {
    id(41).to_string()
}

/// A file as somebody sees it, with all that is derived.
pub async fn seen(ctx: &Context, who: &str, file: &str) -> Value {
    ctx.follow();
    let target = format!("/duty-files/{file}");
    ctx.as_account(who).get(&target).await.expect(200)
}

/// What the office says of a year.
pub fn word(fields: Value) -> Value {
    let mut body = json!({"year": 2025, "content": "全年参加全部会议，提出建议两件，履职优秀。",
        "decided_on": "2026-03-01", "decided_by": "镇人大主席团第八次会议"});
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    body
}

pub async fn said(ctx: &Context, who: &str, file: &str, fields: Value) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let target = format!("/duty-files/{file}/words");
    ctx.as_account(who).post(&target, word(fields)).await
}

/// The mandate of a file ends.
pub async fn ended(ctx: &Context, file: &str) {
    let end = json!({"reason": "moved_away", "effective_on": "2026-03-01"});
    let target = format!("/mandates/{file}/endings");
    let town = ctx.as_account("town.a");
    town.post_at(&target, 1, end).await.expect(201);
}

/// Town A closes one file, or all of its term.
pub async fn closed(ctx: &Context, who: &str, file: Option<&str>) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = json!({"term_id": World::TERM_A, "file_id": file});
    ctx.as_account(who).post("/duty-file-closings", body).await
}

/// Town A hands one file over, or all of its term.
pub async fn handed(ctx: &Context, file: Option<&str>, on: &str) -> Answer {
    ctx.clock.advance(TimeDelta::minutes(1));
    let body = json!({"term_id": World::TERM_A, "file_id": file, "handed_on": on,
        "handed_to": "县档案馆", "note": "移交清单第12号"});
    let town = ctx.as_account("town.a");
    town.post("/duty-file-handovers", body).await
}
