//! What a production profile refuses to serve.

use crate::support::World;
use crate::support::world::account_id;
use diesel::prelude::*;
use luzhi::features::accounts::has_demo_accounts;
use luzhi::schema::accounts;
use std::process::{Command, Stdio};

db_test!(
    production_refuses_a_database_with_demonstration_accounts,
    async |ctx| {
        let marked = |is_active: bool| {
            ctx.db
                .write_now(|tx| {
                    tx.without_event("test data");
                    diesel::update(accounts::table.find((World::COUNTY, account_id("town.a"))))
                        .set((
                            accounts::is_demo.eq(true),
                            accounts::is_active.eq(is_active),
                        ))
                        .execute(&mut **tx)?;
                    Ok(())
                })
                .unwrap();
        };
        assert!(!ctx.db.read_now(has_demo_accounts).unwrap());
        marked(true);
        let started = Command::new(env!("CARGO_BIN_EXE_luzhi"))
            .current_dir(env!("CARGO_TARGET_TMPDIR"))
            .env("DATABASE_URL", &ctx.platform.config().database.url)
            .env("LUZHI__PROFILE", "production")
            .env("LUZHI__AUTH__SECRET", "kD8x2Qv9TzR4mW7nB1cY6pL3sF5gH0jE")
            // Nobody can listen there: it ends, whether or not it looks at the accounts.
            .env("LUZHI__HTTP__LISTEN", "192.0.2.1:9")
            .env("LUZHI__HTTP__METRICS_LISTEN", "")
            .arg("serve")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&started.stderr);
        assert!(!started.status.success());
        assert!(said.contains("demonstration accounts"), "{said}");
        // Nobody can sign in with one that is shut.
        marked(false);
        assert!(!ctx.db.read_now(has_demo_accounts).unwrap());
    }
);
