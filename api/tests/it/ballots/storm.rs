//! Three hundred voters, each of whose phones sends the vote eight times at once: three hundred votes.

use super::steps::*;
use futures_util::future::join_all;
use serde_json::json;

db_test!(
    three_hundred_voters_times_eight_are_three_hundred_votes,
    async |ctx| {
        let hall = hall(&ctx, 297).await;
        let (ballot, codes_of) = secret(&ctx, &hall, request(&hall, "secret_electronic")).await;
        assert_eq!(ballot["roll_count"], 300);
        let target = format!("{}/casts", path(&ballot));
        let mut accepted = 0;
        for some in hall.voters.chunks(25) {
            let clients: Vec<_> = some.iter().map(|voter| voter.client(&ctx)).collect();
            let mut sent = Vec::new();
            for (at, client) in clients.iter().enumerate() {
                for _ in 0..8 {
                    let choice = [
                        "in_favour",
                        "in_favour",
                        "against",
                        "abstained",
                        "in_favour",
                    ][at % 5];
                    let body = json!({"choice": choice});
                    let post = "POST".parse().unwrap();
                    sent.push(client.send(post, &target, Some(body), &[]));
                }
            }
            for answer in join_all(sent).await {
                match answer.status.as_u16() {
                    201 => accepted += 1,
                    _ => drop(answer.expect_problem(409, "ballot_already_voted")),
                }
            }
        }
        assert_eq!(accepted, 300);
        let closed = close(&ctx, &ballot).await;
        assert_eq!(closed["voted_count"], 300);
        let found = count(&ctx, &ballot, codes(&hall, &codes_of, [0, 1]))
            .await
            .expect(200);
        let result = &found["result"];
        assert_eq!(
            (&result["electronic"], &result["not_voted"]),
            (&json!(300), &json!(0))
        );
        let choices = json!([{"choice": "in_favour", "count": 180}, {"choice": "against", "count": 60},
        {"choice": "abstained", "count": 60}]);
        assert_eq!(result["choices"], choices);
        assert_eq!(result["is_passed"], true);
    }
);
