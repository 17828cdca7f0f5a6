//! `EXPLAIN` of the plan that a connection of the service keeps for any value, on a database that takes itself for
//! large, where nothing but an index may be used if there is one.

use super::access::{Access, Plans, Reach};
use crate::support::Context;
use diesel::connection::SimpleConnection;
use luzhi::platform::db::{self, AnyConnection, Db, text_column, text_rows};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// As many as a test's service has.
const CONNECTIONS: usize = 4;

/// A million rows in each table that has any, and every county as large as the table (docs/DATABASE.md).
/// The planner takes the size of the file and how many rows were on a page when it was counted last.
const LARGE: &str = "
    DELETE FROM pg_statistic AS s USING pg_class AS c
        WHERE c.oid = s.starelid AND c.relnamespace = current_schema()::regnamespace;
    INSERT INTO pg_statistic (starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct,
            stakind1, stakind2, stakind3, stakind4, stakind5, staop1, staop2, staop3, staop4, staop5,
            stacoll1, stacoll2, stacoll3, stacoll4, stacoll5)
        SELECT c.oid, a.attnum, false, 0, 8, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            AND a.attname = 'county_id' AND NOT a.attisdropped;
    UPDATE pg_class SET reltuples = 1000000,
            relpages = (pg_relation_size(oid) / current_setting('block_size')::bigint)::int
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND pg_relation_size(oid) > 0;
";

/// The columns of each index, in its order.
type Indexes = BTreeMap<String, Vec<String>>;

pub fn explain(ctx: &Context, statements: &BTreeSet<&str>) -> Plans {
    let mut types = BTreeMap::new();
    prepared(&ctx.db, CONNECTIONS, &mut types);
    let mut conn = db::open(&ctx.platform.config().database.url).unwrap();
    conn.batch_execute(LARGE)
        .expect("the owner of the test's database must be a superuser to change its statistics");
    conn.batch_execute("SET enable_seqscan = off").unwrap();
    let indexes = indexes(&mut conn);
    let plans = statements.iter().map(|sql| {
        let plan = plan(&mut conn, &indexes, types.get(*sql), sql);
        ((*sql).to_owned(), plan)
    });
    plans.collect()
}

/// The types of the values of the statements that the service has prepared: of one connection of the pool, and
/// while it is held of the others.
fn prepared(db: &Db, left: usize, found: &mut BTreeMap<String, String>) {
    db.read_now(|conn| {
        let sql =
            "SELECT statement, array_to_string(parameter_types, ', ') FROM pg_prepared_statements";
        for row in text_rows(conn, sql).unwrap() {
            let mut row = row.into_iter().map(Option::unwrap_or_default);
            let statement = row.next().unwrap_or_default();
            found.insert(statement, row.next().unwrap_or_default());
        }
        if left > 1 {
            prepared(db, left - 1, found);
        }
        Ok(())
    })
    .unwrap();
}

fn indexes(conn: &mut AnyConnection) -> Indexes {
    let sql = "SELECT c.relname::text, string_agg(a.attname::text, ',' ORDER BY a.attnum) \
        FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid \
        WHERE c.relkind = 'i' AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0 GROUP BY 1";
    let rows = text_rows(conn, sql).unwrap().into_iter().map(|row| {
        let mut row = row.into_iter().flatten();
        let name = row.next().unwrap();
        let columns = row.next().unwrap();
        (name, columns.split(',').map(str::to_owned).collect())
    });
    rows.collect()
}

fn plan(
    conn: &mut AnyConnection,
    indexes: &Indexes,
    types: Option<&String>,
    sql: &str,
) -> Result<Vec<Access>, String> {
    // What is not kept prepared says nothing of its types: the engine finds most of them out.
    let mut types: Vec<String> = match types {
        Some(types) if types.is_empty() => Vec::new(),
        Some(types) => types.split(", ").map(str::to_owned).collect(),
        None => vec!["unknown".to_owned(); values(sql)],
    };
    loop {
        let declared = if types.is_empty() {
            String::new()
        } else {
            format!("({})", types.join(", "))
        };
        let Err(error) = conn.batch_execute(&format!("PREPARE plan_probe {declared} AS {sql}"))
        else {
            break;
        };
        let error = error.to_string();
        let number = error.split("data type of parameter $").nth(1);
        let number = number.and_then(|rest| rest.trim().parse::<usize>().ok());
        match number.and_then(|number| types.get_mut(number - 1)) {
            Some(one) if one == "unknown" => "text".clone_into(one),
            _ => return Err(error),
        }
    }
    let nulls = vec!["NULL"; types.len()].join(", ");
    let nulls = if nulls.is_empty() {
        nulls
    } else {
        format!("({nulls})")
    };
    let told = text_column(
        conn,
        &format!("EXPLAIN (FORMAT JSON, COSTS OFF) EXECUTE plan_probe{nulls}"),
    );
    conn.batch_execute("DEALLOCATE plan_probe").unwrap();
    let told = told.map_err(|error| format!("{error:#}"))?.concat();
    let told: Value = serde_json::from_str(&told).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    walk(&told[0]["Plan"], indexes, None, false, &mut found);
    Ok(found)
}

/// The highest of the values `$1`, `$2` …
fn values(sql: &str) -> usize {
    let numbers = sql.split('$').skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit());
        rest[..end.unwrap_or(rest.len())].parse::<usize>().ok()
    });
    numbers.max().unwrap_or(0)
}

/// A node of the plan and those below it; `stops` while whoever asks for its rows may stop asking.
fn walk(
    node: &Value,
    indexes: &Indexes,
    table: Option<&str>,
    stops: bool,
    found: &mut Vec<Access>,
) {
    let kind = node["Node Type"].as_str().unwrap_or_default();
    let stops = match kind {
        "Limit" => true,
        "Sort" | "Aggregate" | "Hash" | "Materialize" | "WindowAgg" | "SetOp"
        | "Bitmap Heap Scan" => false,
        _ => stops,
    };
    let table = node["Relation Name"].as_str().or(table);
    let named = table.unwrap_or("?");
    match kind {
        "Seq Scan" | "Sample Scan" => found.push(Access::whole(named, "-")),
        "Index Scan" | "Index Only Scan" | "Bitmap Index Scan" => {
            let index = node["Index Name"].as_str().unwrap_or_default();
            let columns = indexes.get(index).map(Vec::as_slice).unwrap_or_default();
            let condition = node["Index Cond"].as_str().unwrap_or_default();
            let bound = bound(columns, condition);
            found.push(Access::by_index(named, index, bound, stops));
        }
        _ => {}
    }
    for child in node["Plans"].as_array().into_iter().flatten() {
        let relationship = child["Parent Relationship"].as_str().unwrap_or_default();
        // Read anew for each row of another, or to its end at once.
        let is_aside = ["Inner", "SubPlan", "InitPlan"].contains(&relationship);
        walk(child, indexes, table, stops && !is_aside, found);
    }
}

/// The leading columns of an index that a condition names. Those of another table are qualified.
fn bound(columns: &[String], condition: &str) -> Vec<String> {
    let condition = condition.replace('"', "");
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let is_named = |column: &String| {
        condition.match_indices(column.as_str()).any(|(at, _)| {
            let before = condition[..at].chars().next_back();
            let after = condition[at + column.len()..].chars().next();
            !before.is_some_and(|c| is_part(c) || c == '.' || c == '\'')
                && !after.is_some_and(is_part)
        })
    };
    columns
        .iter()
        .take_while(|column| is_named(column))
        .cloned()
        .collect()
}

#[test]
fn a_plan_says_what_is_read() {
    let index = |name: &str, columns: &[&str]| {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        (name.to_owned(), columns)
    };
    let indexes: Indexes = [
        index("deputies_pkey", &["county_id", "id"]),
        index("list_idx", &["county_id", "town_id", "created_at"]),
    ]
    .into();
    let list = |condition: &str| {
        serde_json::json!({"Node Type": "Index Scan", "Relation Name": "suggestions",
        "Index Name": "list_idx", "Index Cond": condition, "Parent Relationship": "Outer"})
    };
    let deputy = serde_json::json!({"Node Type": "Index Only Scan", "Relation Name": "deputies",
        "Index Name": "deputies_pkey", "Parent Relationship": "Inner",
        "Index Cond": "((county_id = $1) AND (id = s.town_id))"});
    let says = |top: &str, condition: &str, words: [&str; 2]| {
        let join =
            serde_json::json!({"Node Type": "Nested Loop", "Plans": [list(condition), deputy]});
        let plan = serde_json::json!({"Node Type": top, "Plans": [join]});
        let mut found = Vec::new();
        walk(&plan, &indexes, None, false, &mut found);
        let found: Vec<String> = found.iter().map(Access::to_string).collect();
        assert_eq!(found, words);
    };
    let deputy = "deputies by deputies_pkey (county_id, id)";
    let page = "suggestions by list_idx (county_id) ~page";
    says("Limit", "(county_id = $1)", [page, deputy]);
    let all = "suggestions by list_idx (county_id) ~county";
    says("Aggregate", "(county_id = $1)", [all, deputy]);
    let town = "suggestions by list_idx (county_id, town_id)";
    says(
        "Limit",
        "((county_id = $1) AND (town_id = $2))",
        [town, deputy],
    );
    let whole = "suggestions by list_idx ~whole";
    says("Limit", "(o.county_id = town_id)", [whole, deputy]);
    assert_eq!(values("SELECT $2, $11 FROM t WHERE a = $1"), 11);
    let scan = serde_json::json!({"Node Type": "Seq Scan", "Relation Name": "deputies"});
    let mut found = Vec::new();
    walk(&scan, &indexes, None, true, &mut found);
    assert_eq!(found[0].reach, Reach::Whole);
}
