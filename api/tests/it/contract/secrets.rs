//! What is secret stands in no line of the log, no event and no answer that is kept.

use crate::support::world::account_id;
use crate::support::{Client, PASSWORD};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use luzhi::platform::config;
use luzhi::platform::db::Json;
use luzhi::platform::ids::new_id;
use luzhi::schema::{events, idempotency_keys};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Mutex;
use totp_rs::Totp;

/// What this process has logged.
static LOGGED: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Logged;

impl Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOGGED.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Logs as in production, and more of our own; tests of one process share it.
fn listen() {
    let started = tracing_subscriber::fmt()
        .with_env_filter("info,luzhi=trace")
        .with_writer(|| Logged)
        .json()
        .flatten_event(true)
        .try_init();
    drop(started);
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

const PHONE: &str = "13912345678";

db_test!(
    no_secret_stands_in_the_log_in_events_or_in_kept_answers,
    async |ctx| {
        listen();
        let mut secrets = vec![PASSWORD.to_owned()];
        // At the door: wrong, of nobody, unreadable, right, exchanged, invented.
        for (name, guess) in [
            ("town.a", "Guessed-4711-wrong"),
            ("nobody.here", "Guessed-4712-nobody"),
        ] {
            let answer = ctx.sign_in(name, guess).await;
            answer.expect_problem(401, "invalid_credentials");
            secrets.push(guess.to_owned());
        }
        let unreadable = json!({"username": 5, "password": "Unreadable-4713"});
        let answer = ctx.anonymous().post("/auth/sign-in", unreadable).await;
        answer.expect_problem(400, "malformed_request");
        let signed = ctx.sign_in("town.a", PASSWORD).await.expect(200);
        let refresh = json!({"refresh_token": signed["refresh_token"]});
        let exchanged = ctx.anonymous().post("/auth/refresh", refresh).await;
        let exchanged = exchanged.expect(200);
        let invented = Client::new(&ctx, Some("invented-token-4714".into()));
        let answer = invented.get("/organs").await;
        answer.expect_problem(401, "unauthenticated");
        secrets.extend(["Unreadable-4713", "invented-token-4714"].map(str::to_owned));
        for session in [&signed, &exchanged] {
            secrets.push(text(&session["access_token"]));
            secrets.push(text(&session["refresh_token"]));
        }
        // Given by an administrator, changed, and a second factor.
        let path = format!("/accounts/{}/password-resets", account_id("county"));
        let reset = ctx.as_account("security").post(&path, json!({})).await;
        let initial = text(&reset.expect(200)["initial_password"]);
        let session = ctx.sign_in("county", &initial).await.expect(200);
        let county = Client::new(&ctx, Some(text(&session["access_token"])));
        let chosen = "Mountain-Road-26";
        let change = json!({"current_password": initial, "new_password": chosen});
        county.post("/me/password", change).await.expect(204);
        let again = json!({"password": chosen});
        let begun = county.post("/me/second-factor", again).await.expect(200);
        let totp = Totp::from_url(begun["otpauth_uri"].as_str().unwrap()).unwrap();
        let seconds = u64::try_from(ctx.clock.now().utc().timestamp()).unwrap();
        let code = json!({"totp_code": totp.generate(seconds).to_string()});
        let confirmed = county.post("/me/second-factor/confirmations", code).await;
        let confirmed = confirmed.expect(200);
        let codes = confirmed["recovery_codes"].as_array().unwrap();
        secrets.extend(codes.iter().map(text));
        secrets.extend([initial, chosen.to_owned(), text(&begun["secret"])]);
        // A webhook, a telephone number, and a fault of ours while a password is in hand.
        let admin = ctx.as_account("admin");
        let hook =
            json!({"name": "督查平台", "url": "http://127.0.0.1:9/", "kinds": ["suggestion.*"]});
        let hook = admin.post("/webhooks", hook).await.expect(201);
        secrets.push(text(&hook["secret"]));
        let path = format!("/accounts/{}", account_id("town.b"));
        let phone = json!({"phone": PHONE});
        admin.patch(&path, 1, phone).await.expect(200);
        ctx.db
            .write_now(|tx| {
                tx.without_event("a fault made by hand");
                tx.batch_execute("ALTER TABLE sessions RENAME TO sessions_gone")?;
                Ok(())
            })
            .unwrap();
        let fault = ctx.sign_in("town.b", PASSWORD).await;
        fault.expect_problem(500, "internal_error");

        let (told, kept): (Vec<Json>, Vec<Vec<u8>>) = ctx
            .db
            .read_now(|conn| {
                let told = events::table.select(events::data).load(conn)?;
                let kept = idempotency_keys::table.select(idempotency_keys::body);
                Ok((told, kept.load(conn)?))
            })
            .unwrap();
        let told: String = told.iter().map(|data| data.0.to_string()).collect();
        let kept: String = kept
            .iter()
            .map(|body| String::from_utf8_lossy(body).into_owned())
            .collect();
        let logged = String::from_utf8_lossy(&LOGGED.lock().unwrap()).into_owned();
        for line in ["/api/v1/auth/sign-in", "internal_error"] {
            assert!(logged.contains(line), "not even {line}: {logged}");
        }
        for secret in &secrets {
            for (place, lines) in [("log", &logged), ("events", &told), ("answers", &kept)] {
                assert!(!lines.contains(secret.as_str()), "{secret} in the {place}");
            }
        }
        assert!(!logged.contains(PHONE) && !told.contains(PHONE));
    }
);

/// What is said of a production profile with this secret.
fn refusal(secret: &str) -> Option<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join(format!("settings-{}.toml", new_id()));
    let text = format!("profile = \"production\"\n[auth]\nsecret = \"{secret}\"\n");
    std::fs::write(&file, text).unwrap();
    let loaded = config::load(&file);
    std::fs::remove_file(&file).unwrap();
    loaded.err().map(|error| error.to_string())
}

#[test]
fn production_refuses_a_missing_short_or_known_secret() {
    for secret in [
        "",
        "kD8x2Qv9TzR4mW7n",
        "luzhi-luzhi-luzhi-kD8x2Qv9TzR4mW7nB1",
        "change-me-kD8x2Qv9TzR4mW7nB1cY6pL3sF",
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbcccc",
    ] {
        let said = refusal(secret).unwrap();
        assert!(said.contains("auth.secret"), "{secret}: {said}");
    }
    assert_eq!(refusal("kD8x2Qv9TzR4mW7nB1cY6pL3sF5gH0jE"), None);
}

db_test!(the_cookie_of_a_browser_is_out_of_reach, async |ctx| {
    let secure = ctx
        .reconfigured(|config| config.http.secure_cookies = true)
        .await;
    let body = json!({"username": "town.a", "password": PASSWORD});
    let answer = secure.anonymous().post("/auth/sign-in", body).await;
    let cookie = answer.header("set-cookie").unwrap().to_owned();
    for word in [
        "luzhi_refresh=",
        "HttpOnly",
        "SameSite=Strict",
        "Secure",
        "Path=/api/v1/auth",
    ] {
        assert!(cookie.contains(word), "{word}: {cookie}");
    }
    let told = answer.expect(200);
    assert_eq!(told["refresh_token"], Value::Null, "not for scripts");
});
