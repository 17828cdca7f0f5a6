//! What keeps machines from sending.

use super::steps::*;
use chrono::TimeDelta;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

async fn refused(ctx: &crate::support::Context, challenge: Value) -> Vec<String> {
    let body = idea(ctx, json!({"challenge": challenge})).await;
    wrong(submit(ctx, body).await)
}

db_test!(a_challenge_is_solved_once_in_half_an_hour, async |ctx| {
    let spent = challenge(&ctx).await;
    idea_sent(&ctx, json!({"challenge": spent.clone()})).await;
    let again = json!({"challenge": spent, "title": "另一个题目"});
    let body = idea(&ctx, again).await;
    assert_eq!(
        wrong(submit(&ctx, body).await),
        ["/challenge challenge_spent"]
    );
    let late = challenge(&ctx).await;
    ctx.clock.advance(TimeDelta::minutes(30));
    assert_eq!(refused(&ctx, late).await, ["/challenge challenge_expired"]);
    let mut forged = challenge(&ctx).await;
    let token = forged["token"].as_str().unwrap();
    let other = if token.starts_with('A') { "B" } else { "A" };
    forged["token"] = json!(format!("{other}{}", &token[1..]));
    assert_eq!(
        refused(&ctx, forged).await,
        ["/challenge challenge_invalid"]
    );
    let mut guessed = challenge(&ctx).await;
    let right = guessed["answer"].clone();
    guessed["answer"] = json!("1");
    assert_eq!(
        refused(&ctx, guessed.clone()).await,
        ["/challenge challenge_unsolved"]
    );
    // Who guesses wrong gets another question.
    guessed["answer"] = right;
    assert_eq!(refused(&ctx, guessed).await, ["/challenge challenge_spent"]);
    let unsolved = json!({"token": challenge(&ctx).await["token"]});
    assert_eq!(
        refused(&ctx, unsolved).await,
        ["/challenge challenge_unsolved"]
    );
});

db_test!(a_script_works_instead_of_answering, async |ctx| {
    let made = send(&ctx, "/public/challenges", json!({}), &[])
        .await
        .expect(200);
    let (token, bits) = (
        made["token"].as_str().unwrap(),
        made["difficulty"].as_u64().unwrap(),
    );
    let is_proof = |number: &u64| {
        let sum = Sha256::digest(format!("{token}:{number}"));
        let head = u32::from_be_bytes([sum[0], sum[1], sum[2], sum[3]]);
        u64::from(head.leading_zeros()) >= bits
    };
    let proof = (0_u64..).find(is_proof).unwrap();
    let solved = json!({"token": token, "proof": proof});
    let receipt = idea_sent(&ctx, json!({"challenge": solved})).await;
    assert_eq!(receipt["status"], "received");
    let script = page(&ctx, "/p/send.js").await;
    assert!(script.raw.len() < 4096 && shown(&script).contains("SHA-256"));
});
