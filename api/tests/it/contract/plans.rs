//! No query of a screen touches rows in proportion to the table: what each operation and each public page asks the
//! database is explained, on both engines. The plans are kept beside this file (`<suite>-<engine>.txt`, written anew by
//! `scripts/update.sh plans`), so that a review sees which change.
//!
//! A line is `table by index (columns that are asked for)`. Behind it: `~whole`, everything in the table; `~county`,
//! all of a county; `~page`, of a county until the page is full. The first fails the test, and so does the second of a
//! table that grows within a county, unless `exceptions.toml` says why it is right.

mod access;
mod judge;
pub(super) mod operations;
pub(super) mod play;
mod postgres;
mod sqlite;

use super::{bodies_duty, other_town};
use crate::suggestions::steps::closed;
use crate::support::Context;
use crate::{
    announcements, deputy_pledges, deputy_posts, meetings, publications, receptions,
    resident_ratings, stations, voter_reports,
};
use operations::Records;
use serde_json::json;

/// A record for each resource; a session that has begun, with a sitting.
async fn records(ctx: &Context) -> Records {
    let mut records = other_town::records(ctx).await;
    records.extend(bodies_duty::records(ctx).await);
    let done = closed(ctx).await;
    publications::publish(ctx, &done).await;
    let meeting = meetings::steps::planned(ctx).await;
    let sitting = meetings::steps::everybody_present(ctx, &meeting).await;
    meetings::steps::spoken(ctx, &meeting, &sitting).await;
    let meeting = meeting["id"].as_str().unwrap().to_owned();
    records.extend([("meetings", meeting), ("sittings", sitting)]);
    ctx.follow();
    records
}

/// Something for each part of the public pages.
async fn public(ctx: &Context) {
    // First of all: it counts the votes of seven deputies.
    resident_ratings::steps::accepted(ctx).await;
    let done = closed(ctx).await;
    publications::publish(ctx, &done).await;
    let station = stations::steps::opened(ctx, "老城联络站").await;
    receptions::steps::held(ctx, &station).await;
    announcements::steps::free(ctx).await;
    voter_reports::steps::planned(ctx, 20, json!({})).await;
    deputy_posts::steps::opened(ctx, "政策法规宣传岗").await;
    deputy_pledges::steps::everybody(ctx).await;
    ctx.follow();
}

db_test!(no_operation_reads_a_table_from_end_to_end, async |ctx| {
    let records = records(&ctx).await;
    let played = play::all_operations(&ctx, &records).await;
    judge::check(&ctx, "operations", &played);
});

db_test!(no_public_page_reads_a_table_from_end_to_end, async |ctx| {
    public(&ctx).await;
    let played = play::all_pages(&ctx).await;
    judge::check(&ctx, "pages", &played);
});
