//! `EXPLAIN QUERY PLAN`. SQLite plans by the proportions of a large county that the migrations gave it, so a small
//! database has the plans of a large one.

use super::access::{Access, Plans};
use crate::support::Context;
use luzhi::platform::db::{AnyConnection, text_column, text_rows};
use std::collections::{BTreeMap, BTreeSet};

/// What there is to read.
struct Schema {
    tables: BTreeSet<String>,
    /// The table of each index.
    indexes: BTreeMap<String, String>,
}

pub fn explain(ctx: &Context, statements: &BTreeSet<&str>) -> Plans {
    ctx.db
        .read_now(|conn| {
            let schema = Schema::read(conn);
            let plans = statements
                .iter()
                .map(|sql| ((*sql).to_owned(), plan(conn, &schema, sql)));
            Ok(plans.collect())
        })
        .unwrap()
}

fn plan(conn: &mut AnyConnection, schema: &Schema, sql: &str) -> Result<Vec<Access>, String> {
    let rows = text_rows(conn, &format!("EXPLAIN QUERY PLAN {sql}"));
    let lines: Vec<Line> = rows
        .map_err(|error| format!("{error:#}"))?
        .into_iter()
        .map(|row| {
            // Number, parent, nothing, words.
            let mut row = row.into_iter().map(Option::unwrap_or_default);
            let number = row.next().unwrap_or_default();
            let parent = row.next().unwrap_or_default();
            let words = row.nth(1).unwrap_or_default();
            (number, parent, words)
        })
        .collect();
    let mut ending = parts_that_end(sql, &lines);
    let mut found = Vec::new();
    for (_, parent, words) in &lines {
        let stops = ending.contains(parent.as_str());
        if let Some(access) = schema.access(sql, words, stops) {
            // What is read for each row of the first does not stop with it.
            ending.remove(parent.as_str());
            found.push(access);
        }
    }
    Ok(found)
}

/// A line of a plan: its number, that of the line it is a part of, its words.
type Line = (String, String, String);

/// The parts of a plan that are left as soon as they have their rows; `0` is the statement itself.
fn parts_that_end<'a>(sql: &str, lines: &'a [Line]) -> BTreeSet<&'a str> {
    let upper = sql.to_uppercase();
    let has = |word: &&str| upper.contains(*word);
    // A part of it that gives one value has a limit of one row, whether or not it says so.
    let is_plain = !["COUNT(", "SUM(", "MAX(", "MIN(", "GROUP BY"]
        .iter()
        .any(has);
    // As `counts` writes them.
    let counted = upper.matches(") AS COUNTED").count();
    let is_capped = counted == upper.matches("LIMIT ?) AS COUNTED").count();
    let parts = lines.iter().filter(|(_, _, words)| {
        (is_plain && words.contains("SCALAR SUBQUERY"))
            || (is_capped && words == "CO-ROUTINE counted")
    });
    let mut ending: BTreeSet<&str> = parts.map(|(number, ..)| number.as_str()).collect();
    if ends_early(sql) {
        ending.insert("0");
    }
    let sorts = [
        "USE TEMP B-TREE FOR ORDER BY",
        "USE TEMP B-TREE FOR GROUP BY",
    ];
    for (_, parent, words) in lines {
        if sorts.contains(&words.as_str()) {
            ending.remove(parent.as_str());
        }
    }
    ending
}

/// Whether the statement itself, not a part of it, has a limit to the rows it reads.
fn ends_early(sql: &str) -> bool {
    let upper = sql.to_uppercase();
    let counts = [
        "SELECT COUNT(",
        "SELECT SUM(",
        "SELECT CAST(",
        "SELECT MAX(",
    ];
    let tail = upper.rsplit(')').next().unwrap_or_default();
    tail.contains("LIMIT ") && !counts.iter().any(|start| upper.starts_with(start))
}

impl Schema {
    fn read(conn: &mut AnyConnection) -> Self {
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table'";
        let indexes = "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'";
        let indexes = text_rows(conn, indexes).unwrap().into_iter().map(|row| {
            let mut row = row.into_iter().flatten();
            (row.next().unwrap(), row.next().unwrap())
        });
        let indexes = indexes.collect();
        let tables = text_column(conn, tables).unwrap().into_iter().collect();
        Self { tables, indexes }
    }

    /// The table that a name in the plan stands for: itself, or what the statement calls so.
    fn table(&self, sql: &str, name: &str) -> Option<&str> {
        if let Some(table) = self.tables.get(name) {
            return Some(table);
        }
        let words: Vec<&str> = sql
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty())
            .collect();
        (1..words.len())
            .filter(|place| words[*place] == name)
            .find_map(|place| {
                let is_as = words[place - 1].eq_ignore_ascii_case("as");
                let before = place.checked_sub(1 + usize::from(is_as))?;
                self.tables.get(words[before]).map(String::as_str)
            })
    }

    /// What a line of the plan reads; `None` for one that reads no table.
    fn access(&self, sql: &str, line: &str, stops: bool) -> Option<Access> {
        let (verb, rest) = line.split_once(' ')?;
        if !["SEARCH", "SCAN"].contains(&verb) {
            return None;
        }
        let (name, how) = rest.split_once(' ').unwrap_or((rest, ""));
        let index = how.split_once("INDEX ").map(|(_, rest)| rest);
        let index = index.map(|rest| rest.split(' ').next().unwrap_or_default());
        if how.contains("VIRTUAL TABLE") {
            let index = index.unwrap_or_default();
            let table = self.table(sql, name)?;
            // Behind the colon is what was asked for: nothing, when everything is read.
            let bound = match index.split_once(':') {
                Some((_, "")) => Vec::new(),
                _ => vec!["words".to_owned()],
            };
            return Some(Access::by_index(table, "words", bound, stops));
        }
        if how.contains("AUTOMATIC") {
            // Made for this statement alone, of the whole table.
            return Some(Access::whole(self.table(sql, name)?, "index of its own"));
        }
        let known = index.and_then(|index| self.indexes.get(index));
        let table = known
            .map(String::as_str)
            .or_else(|| self.table(sql, name))?;
        if verb == "SCAN" {
            return Some(Access::whole(table, index.unwrap_or("-")));
        }
        let index = index.unwrap_or("key");
        Some(Access::by_index(table, index, bound(how), stops))
    }
}

/// The columns of `USING INDEX i (county_id=? AND (created_at,id)<(?,?))`.
fn bound(how: &str) -> Vec<String> {
    let Some((_, conditions)) = how.split_once(" (") else {
        // The first or the last row.
        return vec!["end".to_owned()];
    };
    let column = |condition: &str| {
        let condition = condition.trim_start_matches('(');
        let end = condition.find(|c: char| !c.is_alphanumeric() && c != '_');
        condition[..end.unwrap_or(condition.len())].to_owned()
    };
    conditions
        .split(" AND ")
        .take_while(|condition| !condition.starts_with("ANY("))
        .map(column)
        .collect()
}

#[test]
fn a_line_of_a_plan_says_what_is_read() {
    let of = |name: &str, table: &str| (name.to_owned(), table.to_owned());
    let schema = Schema {
        tables: ["deputies", "suggestions", "search_index"]
            .map(str::to_owned)
            .into(),
        indexes: [of("suggestions_town_idx", "suggestions")].into(),
    };
    let sql = "SELECT 1 FROM `suggestions` AS `s` JOIN deputies d ON d.id = s.lead";
    let said = |line: &str| schema.access(sql, line, true).map(|one| one.to_string());
    let says = |line: &str, words: &str| assert_eq!(said(line).as_deref(), Some(words));
    says(
        "SEARCH s USING INDEX suggestions_town_idx (county_id=? AND (town_id,id)<(?,?))",
        "suggestions by suggestions_town_idx (county_id, town_id)",
    );
    says(
        "SEARCH s USING COVERING INDEX suggestions_town_idx (county_id=?) LEFT-JOIN",
        "suggestions by suggestions_town_idx (county_id) ~page",
    );
    says(
        "SEARCH s USING INDEX suggestions_town_idx (ANY(county_id) AND town_id=?)",
        "suggestions by suggestions_town_idx ~whole",
    );
    says("SCAN d", "deputies by - ~whole");
    says(
        "SEARCH d USING AUTOMATIC COVERING INDEX (id=?)",
        "deputies by index of its own ~whole",
    );
    says(
        "SEARCH d USING PRIMARY KEY (county_id=? AND id=?)",
        "deputies by key (county_id, id)",
    );
    says(
        "SCAN search_index VIRTUAL TABLE INDEX 0:M2",
        "search_index by words (words)",
    );
    for line in ["SCAN CONSTANT ROW", "SCAN (subquery-2)", "COMPOUND QUERY"] {
        assert_eq!(said(line), None);
    }
}

#[test]
fn a_part_ends_with_its_limit() {
    let line = |number: &str, parent: &str, words: &str| {
        (number.to_owned(), parent.to_owned(), words.to_owned())
    };
    let lines = [
        line("3", "0", "SCALAR SUBQUERY 2"),
        line("5", "3", "CO-ROUTINE counted"),
        line(
            "8",
            "5",
            "SEARCH suggestions USING COVERING INDEX i (county_id=?)",
        ),
        line("20", "3", "SCAN counted"),
        line("30", "5", "USE TEMP B-TREE FOR ORDER BY"),
    ];
    fn ends<'a>(sql: &str, lines: &'a [Line]) -> Vec<&'a str> {
        parts_that_end(sql, lines).into_iter().collect()
    }
    let count =
        "SELECT CAST(0 AS BIGINT), (SELECT COUNT(*) FROM (SELECT 1 FROM t LIMIT ?) AS counted)";
    assert_eq!(ends(count, &lines[..4]), ["5"]);
    assert_eq!(ends(count, &lines), Vec::<&str>::new());
    let all = count.replace(" LIMIT ?", "");
    assert_eq!(ends(&all, &lines[..4]), Vec::<&str>::new());
    let names = "SELECT id, (SELECT name FROM u WHERE u.id = t.id) FROM t LIMIT ?";
    let lines = [line("9", "0", "CORRELATED SCALAR SUBQUERY 1")];
    assert_eq!(ends(names, &lines), ["0", "9"]);
}

#[test]
fn a_count_ends_with_its_last_row_and_a_page_with_its_limit() {
    assert!(ends_early(
        "SELECT `a` FROM `t` WHERE (`a` = ?) ORDER BY `a` LIMIT ?"
    ));
    assert!(!ends_early("SELECT `a` FROM `t` WHERE (`a` = ?)"));
    assert!(!ends_early("SELECT COUNT(*) FROM `t` LIMIT ?"));
    assert!(!ends_early(
        "SELECT a FROM t WHERE id IN (SELECT id FROM u LIMIT ?)"
    ));
}
