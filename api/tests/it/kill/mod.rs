//! The process is killed in the middle of a burst of writes: what it acknowledged is there exactly
//! once, what it did not is done exactly once when asked again.

pub mod server;

use crate::support::Context;
use diesel::prelude::*;
use luzhi::schema::{events, suggestions};
use serde_json::{Value, json};
use server::Server;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const CLIENTS: [&str; 4] = ["deputy.a1", "deputy.a2", "deputy.a3", "deputy.b1"];

/// A request that was sent.
struct Sent {
    client: usize,
    key: String,
    body: Value,
    /// The identifier in the answer, if one came.
    acknowledged: Option<String>,
}

fn request(key: &str) -> Value {
    json!({
        "title": format!("关于路灯的建议{key}"),
        "content": "老街自东向西三百米路灯损坏已有两个月，群众夜间出行不便，建议尽快修复并明确日常维护单位。",
        "level": "township",
        "submit": true,
    })
}

/// Everybody writes until the server dies under them.
fn burst(server: &mut Server, tokens: &[String], round: usize, life: Duration) -> Vec<Sent> {
    let sent = Mutex::new(Vec::new());
    let is_dead = AtomicBool::new(false);
    let port = server.port;
    std::thread::scope(|scope| {
        for (client, token) in tokens.iter().enumerate() {
            let (sent, is_dead) = (&sent, &is_dead);
            scope.spawn(move || {
                let mut n = 0;
                while !is_dead.load(Ordering::SeqCst) {
                    let key = format!("{round}-{client}-{n}");
                    let body = request(&key);
                    let answer = server::post(port, "/suggestions", Some(token), &key, &body);
                    let acknowledged = answer.ok().map(|answer| {
                        assert_eq!(answer.status, 201, "{}", answer.body);
                        answer.body["id"].as_str().unwrap().to_owned()
                    });
                    n += 1;
                    let mut sent = sent.lock().unwrap();
                    sent.push(Sent {
                        client,
                        key,
                        body,
                        acknowledged,
                    });
                }
            });
        }
        std::thread::sleep(life);
        server.kill();
        is_dead.store(true, Ordering::SeqCst);
    });
    sent.into_inner().unwrap()
}

fn count(ctx: &Context, title: &str) -> (i64, i64) {
    ctx.db
        .read_now(|conn| {
            let rows = suggestions::table.filter(suggestions::title.eq(title));
            let created = events::table
                .filter(events::kind.eq("suggestion.created"))
                .filter(events::subject_id.eq_any(rows.select(suggestions::id)));
            Ok((
                rows.count().get_result(conn)?,
                created.count().get_result(conn)?,
            ))
        })
        .unwrap()
}

db_test!(a_kill_loses_and_doubles_nothing, async |ctx| {
    let mut server = Server::start(&ctx);
    let tokens: Vec<String> = CLIENTS.iter().map(|name| server.sign_in(name)).collect();
    let (mut acknowledged, mut open) = (0, 0);
    for (round, life) in [200, 400].into_iter().enumerate() {
        let sent = burst(&mut server, &tokens, round, Duration::from_millis(life));
        for one in sent.iter().filter(|one| one.acknowledged.is_some()) {
            let title = one.body["title"].as_str().unwrap();
            assert_eq!(count(&ctx, title), (1, 1), "acknowledged: {}", one.key);
        }
        server = Server::start(&ctx);
        // Of the acknowledged every eighth: one answer of the store is like another.
        let asked = sent
            .into_iter()
            .enumerate()
            .filter(|(index, one)| one.acknowledged.is_none() || index % 8 == 0);
        for (_, one) in asked {
            let token = Some(&tokens[one.client]);
            let answer =
                server::post(server.port, "/suggestions", token, &one.key, &one.body).unwrap();
            assert_eq!(answer.status, 201, "{}", answer.body);
            if let Some(id) = one.acknowledged {
                acknowledged += 1;
                assert!(answer.is_replay);
                assert_eq!(answer.body["id"], *id);
            } else {
                open += 1;
            }
            let title = one.body["title"].as_str().unwrap();
            assert_eq!(count(&ctx, title), (1, 1), "asked again: {}", one.key);
        }
    }
    assert!(
        acknowledged > 0 && open > 0,
        "{acknowledged} acknowledged, {open} open"
    );
    server.kill();
    server.run(&["audit", "seal"]);
    server.run(&["audit", "verify"]);
});
