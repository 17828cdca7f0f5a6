//! `luzhi serve`

use super::{connect, database, migrated};
use crate::features::accounts::{self, StoredSessions};
use crate::platform::clock::Clock;
use crate::platform::config::{Config, Profile};
use crate::platform::db;
use crate::platform::state::Platform;
use crate::platform::telemetry;
use crate::{app, jobs};
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::{Context, Result};
use clap::Args;
use std::sync::Arc;
use std::time::Duration;

/// Options of `luzhi serve`.
#[derive(Args)]
pub struct Options {
    /// Bring the database to this version first.
    #[arg(long)]
    migrate: bool,
}

/// Serves until told to stop; running requests may finish.
pub fn run(config: Config, options: &Options) -> Result<()> {
    let _log = telemetry::start_logs(&config.log);
    if options.migrate {
        drop(database(&config)?);
        db::run_pending(&mut db::open(&config.database.url)?)?;
    }
    let db = migrated(connect(&config, true)?)?;
    if config.profile == Profile::Production {
        anyhow::ensure!(
            !db.read_now(accounts::has_demo_accounts)?,
            "the database holds demonstration accounts, whose passwords are known: a production \
             profile does not serve it (docs/OPERATIONS.md)"
        );
    }
    let source = StoredSessions {
        require_second_factor: config.auth.require_second_factor,
    };
    let platform = Platform::new(config, db.clone(), Clock::system(), Arc::new(source))?;
    actix_web::rt::System::new().block_on(serve(platform, db))
}

async fn serve(platform: Platform, db: db::Db) -> Result<()> {
    let config = platform.config().clone();
    let metrics = telemetry::start_metrics()?;
    let data = web::Data::new(platform);
    let background = jobs::start(data.clone(), db);
    let served = data.clone();
    let mut server = HttpServer::new(move || app::app(served.clone()))
        .shutdown_timeout(config.http.stop_seconds)
        .keep_alive(Duration::from_secs(75));
    if config.http.workers > 0 {
        server = server.workers(config.http.workers);
    }
    let server = server
        .bind(&config.http.listen)
        .with_context(|| format!("http.listen: cannot listen on {}", config.http.listen))?
        .run();
    if !config.http.metrics_listen.is_empty() {
        let page = HttpServer::new(move || {
            let metrics = metrics.clone();
            let render = move || {
                let text = metrics.render();
                async move {
                    HttpResponse::Ok()
                        .content_type("text/plain; version=0.0.4")
                        .body(text)
                }
            };
            App::new().service(web::resource("/metrics").get(render))
        })
        .workers(1)
        .disable_signals()
        .bind(&config.http.metrics_listen)
        .with_context(|| {
            format!(
                "http.metrics_listen: cannot listen on {}",
                config.http.metrics_listen
            )
        })?
        .run();
        actix_web::rt::spawn(page);
    }
    tracing::info!(address = %config.http.listen, "serving");
    server.await?;
    background.stop().await;
    Ok(())
}
