//! A county is a tenant: every business table has its number, and no row points into another county.

use super::catalogue::schema;
use crate::suggestions::steps::closed;
use crate::support::{Backend, Context, World};
use diesel::connection::SimpleConnection;
use luzhi::platform::db::{self, Violation, text_column, violation, write_transaction};

/// Tables that belong to no county: the counties, reference data of the nation, technique.
const SHARED: &[&str] = &[
    "calendar_days",
    "counties",
    "event_cursors",
    "idempotency_keys",
    "region_changes",
    "regions",
];

#[test]
fn every_business_table_has_its_county_and_refers_within_it() {
    let (_database, schema) = schema(Backend::Sqlite).unwrap();
    for (name, table) in &schema {
        if SHARED.contains(&name.as_str()) {
            continue;
        }
        let county = table.columns.get("county_id");
        let county = county.unwrap_or_else(|| panic!("{name} has no county_id"));
        assert!(!county.1, "{name}.county_id may be empty");
        if name != "events" {
            assert_eq!(table.primary_key[0], "county_id", "primary key of {name}");
        }
        assert!(
            table
                .foreign_keys
                .iter()
                .any(|key| key.target == "counties"),
            "{name} does not refer to its county"
        );
        for key in &table.foreign_keys {
            let is_within = key.columns[0] == "county_id" && key.target_columns[0] == "county_id";
            let is_county = key.target == "counties" && key.columns == ["county_id"];
            assert!(
                is_within || is_county,
                "{name} refers across counties: {key:?}"
            );
        }
    }
}

#[test]
fn the_shared_tables_are_these_and_no_more() {
    let (_database, schema) = schema(Backend::Sqlite).unwrap();
    let shared: Vec<_> = schema
        .iter()
        .filter(|(_, table)| !table.columns.contains_key("county_id"))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(shared, SHARED);
}

fn url(ctx: &Context) -> String {
    ctx.platform.config().database.url.clone()
}

db_test!(no_row_can_point_into_another_county, async |ctx| {
    closed(&ctx).await;
    let backend = match ctx.db.engine() {
        db::Engine::Sqlite => Backend::Sqlite,
        db::Engine::Postgres => Backend::Postgres,
    };
    let (_database, schema) = schema(backend).unwrap();
    let mut conn = db::open(&url(&ctx)).unwrap();
    conn.batch_execute(&format!(
        "INSERT INTO counties (id, region_code, name, created_at) \
         SELECT 610922, '610922000000', '石泉县', created_at FROM counties WHERE id = {}",
        World::COUNTY
    ))
    .unwrap();
    let mut tried = 0;
    for (name, table) in &schema {
        for key in &table.foreign_keys {
            let column = &key.columns[key.columns.len() - 1];
            let sql = format!("SELECT '1' FROM \"{name}\" WHERE \"{column}\" IS NOT NULL LIMIT 1");
            if key.target == "counties" || text_column(&mut conn, &sql).unwrap().is_empty() {
                continue;
            }
            // The same row, said to be the other county's.
            let moved = write_transaction(&mut conn, |c| -> Result<(), diesel::result::Error> {
                c.batch_execute(&format!(
                    "UPDATE \"{name}\" SET county_id = 610922 WHERE \"{column}\" IS NOT NULL"
                ))
            });
            let error = moved.expect_err("a row moved to another county");
            assert_eq!(
                violation(&error),
                Some(Violation::ForeignKey),
                "{name}: {error}"
            );
            tried += 1;
        }
    }
    assert!(tried > 20, "only {tried} foreign keys were tried");
});
