//! Columns that hold the words of an enum hold no others: both folders of migrations check them.

use super::sources::{Source, files};
use diesel::{RunQueryDsl, sql_query};
use luzhi::platform::db::{Violation, violation};
use std::collections::{BTreeMap, BTreeSet};

/// The words of every `text_enum!`.
fn enums(sources: &[Source]) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for source in sources {
        for piece in source.text.split("\ntext_enum! {\n").skip(1) {
            let body = piece.split("\n}\n").next().unwrap();
            let name = body.split(" enum ").nth(1).unwrap();
            let name = name.split_whitespace().next().unwrap().to_owned();
            let words = body.lines().filter_map(|line| {
                let (variant, word) = line.trim().split_once(" = \"")?;
                let is_variant = variant.chars().all(char::is_alphanumeric);
                is_variant.then(|| word.trim_end_matches("\",").to_owned())
            });
            found.insert(name, words.collect());
        }
    }
    found
}

/// The leading name in a text.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The columns that a row of the store keeps as an enum: table, column, enum.
fn columns(
    sources: &[Source],
    enums: &BTreeMap<String, Vec<String>>,
) -> BTreeSet<(String, String, String)> {
    let mut found = BTreeSet::new();
    for source in sources {
        for piece in source.text.split("table_name = ").skip(1) {
            let named = word(piece);
            let alias = source
                .text
                .split(&format!(" as {named}"))
                .collect::<Vec<_>>();
            let table = if alias.len() > 1 {
                alias[0].rsplit([':', ' ', '{']).next().unwrap()
            } else {
                named
            };
            let (_, fields) = piece.split_once(" {\n").unwrap();
            for line in fields.split("\n}").next().unwrap().lines() {
                let line = line.trim().trim_end_matches(',');
                let line = line.strip_prefix("pub").map_or(line, |rest| {
                    let rest = rest.trim_start();
                    rest.strip_prefix('(')
                        .and_then(|rest| rest.split_once(") "))
                        .map_or(rest, |(_, rest)| rest)
                });
                let Some((column, kind)) = line.split_once(": ") else {
                    continue;
                };
                let kind = kind.trim_start_matches("Option<").trim_end_matches('>');
                let kind = kind.rsplit("::").next().unwrap();
                if enums.contains_key(kind) {
                    found.insert((table.to_owned(), column.to_owned(), kind.to_owned()));
                }
            }
        }
    }
    found
}

/// The texts of a statement, without their quotes.
fn quoted(statement: &str) -> Vec<String> {
    const QUOTE: &str = "\u{1}";
    let masked = statement.replace("'''", &format!("'{QUOTE}"));
    let masked = masked.replace("''", QUOTE);
    let inside = masked.split('\'').skip(1).step_by(2);
    inside.map(|text| text.replace(QUOTE, "'")).collect()
}

/// The definition of each column: table and column, and its line.
fn definitions(folder: &str) -> BTreeMap<(String, String), String> {
    let mut found = BTreeMap::new();
    for source in files(folder, &["up.sql"]) {
        for piece in source.text.split("CREATE TABLE ").skip(1) {
            let table = word(piece);
            for line in piece
                .lines()
                .skip(1)
                .take_while(|line| !line.starts_with(')'))
            {
                let line = line.trim();
                found.insert((table.to_owned(), word(line).to_owned()), line.to_owned());
            }
        }
        // A later migration may add the column, or allow more.
        for piece in source.text.split("ALTER TABLE ").skip(1) {
            let line = piece.lines().next().unwrap();
            if let Some((_, definition)) = line.split_once(" ADD COLUMN ") {
                let key = (word(piece).to_owned(), word(definition).to_owned());
                found.insert(key, definition.to_owned());
            }
            if let Some((_, check)) = line.split_once(" ADD CONSTRAINT ")
                && let Some((_, check)) = check.split_once(" CHECK (")
            {
                let key = (word(piece).to_owned(), word(check).to_owned());
                found.insert(key, line.to_owned());
            }
        }
        // SQLite changes a CHECK in the text of the table.
        for line in source
            .text
            .lines()
            .filter(|line| line.starts_with("UPDATE sqlite_schema"))
        {
            let [from, to, _, table] = <[String; 4]>::try_from(quoted(line)).unwrap();
            for ((of, _), definition) in &mut found {
                if *of == table {
                    *definition = definition.replace(&from, &to);
                }
            }
        }
    }
    found
}

#[test]
fn every_column_of_an_enum_is_checked_in_both_folders() {
    let sources = files("api/src", &[".rs"]);
    let enums = enums(&sources);
    let columns = columns(&sources, &enums);
    assert!(enums.len() > 25 && columns.len() >= 25, "{columns:?}");
    for folder in ["migrations/sqlite", "migrations/postgres"] {
        let definitions = definitions(folder);
        for (table, column, name) in &columns {
            let line = &definitions[&(table.clone(), column.clone())];
            let words: Vec<String> = enums[name].iter().map(|word| format!("'{word}'")).collect();
            let check = format!("CHECK ({column} IN ({}))", words.join(", "));
            assert!(
                line.contains(&check),
                "{folder}, {table}: {line}\nneeds {check}"
            );
        }
    }
}

db_test!(a_word_nobody_knows_is_not_stored, async |ctx| {
    for (table, column) in [("organs", "kind"), ("mandates", "level")] {
        let mut refusal = None;
        let outcome = ctx.db.write_now(|tx| {
            tx.without_event("test");
            let sql = format!("UPDATE {table} SET {column} = 'unheard_of'");
            sql_query(sql)
                .execute(&mut **tx)
                .inspect_err(|error| refusal = violation(error))?;
            Ok(())
        });
        assert!(outcome.is_err(), "{table}.{column}");
        assert!(matches!(refusal, Some(Violation::Check(_))), "{refusal:?}");
    }
});
