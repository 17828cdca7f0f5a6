//! Data sets in databases of their own.

use crate::support::{Backend, Context, World, empty_database};
use luzhi::features::demo::scale::{self, Nation, Report};
use luzhi::features::demo::{self, PASSWORD, Plan};
use luzhi::platform::db::{self, Timestamp};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The real county of the demonstration.
pub const COUNTY: i64 = 610_981;

fn regions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/regions/xunyang")
}

/// A service on a migrated database without a county; `None` where the engine is not there.
pub async fn empty(backend: Backend) -> Option<Context> {
    let database = empty_database(backend)?;
    db::run_pending(&mut db::open(&database.url).unwrap()).unwrap();
    Some(Context::new(database).await)
}

/// A hundredth of the county data set.
pub fn county(ctx: &Context, seed: u64) -> Report {
    let now = World::begin();
    let plan = Plan::decade(seed, ctx.clock.today(), 100);
    let code = "610981".parse().unwrap();
    let now = Timestamp::new(now);
    scale::build_county(&ctx.db, &regions(), code, &plan, now, &mut |_, _, _| {}).unwrap()
}

/// The nation data set of a nation that has one county.
pub fn nation(ctx: &Context) -> Report {
    let plan = Plan::decade(1, ctx.clock.today(), 300);
    let code = "610981".parse().unwrap();
    let now = Timestamp::new(World::begin());
    let nation = Nation::default().divided_by(2_000);
    scale::build_nation(
        &ctx.db,
        &regions(),
        code,
        &plan,
        nation,
        now,
        &mut |_, _, _| {},
    )
    .unwrap()
}

/// A plan of a short year, to be played in both ways.
pub fn short_year(ctx: &Context) -> Plan {
    Plan {
        deputies: [84, 21, 2, 1, 1],
        double_mandates: 3,
        suggestions: 90,
        ..Plan::county(7, ctx.clock.today())
    }
}

/// Plays a plan act by act.
pub fn acted(ctx: &Context, plan: &Plan) {
    let (code, now) = ("610981".parse().unwrap(), Timestamp::new(World::begin()));
    demo::build(&ctx.db, &regions(), code, plan, now, |_| {}).unwrap();
}

/// Plays a plan in memory.
pub fn written(ctx: &Context, plan: &Plan) {
    let (code, now) = ("610981".parse().unwrap(), Timestamp::new(World::begin()));
    scale::build_county(&ctx.db, &regions(), code, plan, now, &mut |_, _, _| {}).unwrap();
}

/// An access token of an account of the demonstration.
pub async fn sign_in(ctx: &Context, username: &str) -> String {
    let body = json!({"username": username, "password": PASSWORD, "client": "app"});
    let answer = ctx
        .anonymous()
        .post("/auth/sign-in", body)
        .await
        .expect(200);
    answer["access_token"].as_str().unwrap().to_owned()
}
