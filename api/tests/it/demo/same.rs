//! The two ways of playing a script: act by act on the database, and in memory.

use super::support::{acted, empty, short_year, written};
use crate::support::{Backend, Context};
use diesel::prelude::*;
use luzhi::platform::db::{Id, Json, Timestamp};
use luzhi::schema::{
    deadlines, events, number_series, suggestion_contacts, suggestion_ratings, suggestion_replies,
    suggestions,
};
use serde_json::Value;
use std::collections::BTreeMap;

type Row = (Option<String>, String, String, i32, i64, Timestamp, String);

/// Everything about the suggestions but identifiers, which are minted anew.
#[derive(Debug, PartialEq)]
struct Seen {
    rows: Vec<Row>,
    events: BTreeMap<(Timestamp, String, String), Vec<Value>>,
    deadlines: Vec<(
        String,
        chrono::NaiveDate,
        chrono::NaiveDate,
        Option<chrono::NaiveDate>,
    )>,
    series: Vec<(String, i64)>,
    texts: Vec<String>,
}

fn seen(ctx: &Context) -> Seen {
    ctx.db
        .read_now(|conn| {
            let log: Vec<(Timestamp, String, String, Json)> = events::table
                .filter(events::subject_kind.eq("suggestion"))
                .select((events::at, events::kind, events::actor_name, events::data))
                .load(conn)?;
            let mut by_time: BTreeMap<_, Vec<Value>> = BTreeMap::new();
            for (at, kind, actor, data) in log {
                by_time
                    .entry((at, kind, actor))
                    .or_default()
                    .push(without_ids(data.0));
            }
            let mut texts: Vec<String> = suggestion_replies::table
                .select(suggestion_replies::content)
                .load(conn)?;
            texts.extend(
                suggestion_contacts::table
                    .select(suggestion_contacts::content)
                    .load::<String>(conn)?,
            );
            texts.extend(
                suggestion_ratings::table
                    .select(suggestion_ratings::result)
                    .load::<String>(conn)?,
            );
            texts.sort();
            Ok(Seen {
                rows: suggestions::table
                    .order((suggestions::created_at, suggestions::content))
                    .select((
                        suggestions::number,
                        suggestions::title,
                        suggestions::status,
                        suggestions::cosigner_count,
                        suggestions::version,
                        suggestions::updated_at,
                        suggestions::search_text,
                    ))
                    .load(conn)?,
                events: by_time,
                deadlines: deadlines::table
                    .order((deadlines::created_at, deadlines::due_on, deadlines::kind))
                    .select((
                        deadlines::kind,
                        deadlines::start_on,
                        deadlines::due_on,
                        deadlines::closed_on,
                    ))
                    .load(conn)?,
                series: number_series::table
                    .order(number_series::series)
                    .select((number_series::series, number_series::last_number))
                    .load(conn)?,
                texts,
            })
        })
        .unwrap()
}

/// Identifiers inside an event become how they are used: `organ`, `deputy`, `unit`.
fn without_ids(value: Value) -> Value {
    match value {
        Value::String(text) if text.parse::<Id>().is_ok() => Value::from("id"),
        Value::Array(items) => items.into_iter().map(without_ids).collect(),
        Value::Object(map) => map
            .into_iter()
            .map(|(key, value)| (key, without_ids(value)))
            .collect(),
        other => other,
    }
}

#[actix_web::test]
async fn what_is_written_in_memory_is_what_acting_gives() {
    let one = empty(Backend::Sqlite).await.unwrap();
    let other = empty(Backend::Sqlite).await.unwrap();
    let plan = short_year(&one);
    acted(&one, &plan);
    written(&other, &plan);
    let (acted, written) = (seen(&one), seen(&other));
    assert!(acted.rows.len() > 80 && acted.events.len() > 500);
    assert_eq!(acted.rows, written.rows);
    assert_eq!(acted.events, written.events);
    assert_eq!(acted.deadlines, written.deadlines);
    assert_eq!(acted.series, written.series);
    assert_eq!(acted.texts, written.texts);
}
