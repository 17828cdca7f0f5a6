//! Compares what is read with what may be read (`exceptions.toml`) and with the plans that were reviewed.

use super::access::{Access, Plans, Reach};
use super::play::Played;
use super::{postgres, sqlite};
use crate::contract::sources::root;
use crate::support::Context;
use luzhi::platform::db::{Engine, table_names};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What may be read from end to end, and why.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exceptions {
    /// Tables that grow without end within a county: reading all of a county's rows needs a reason, too.
    grows: Vec<String>,
    #[serde(default)]
    exception: Vec<Exception>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    /// `*` is any.
    operation: String,
    table: String,
    /// `sqlite` or `postgres`; both when absent.
    engine: Option<String>,
    reason: String,
}

impl Exception {
    fn is_for(&self, engine: &str) -> bool {
        self.engine.as_deref().is_none_or(|one| one == engine)
    }
}

/// What is read without an exception, with one of the statements.
type Unlisted<'a> = BTreeMap<(&'a str, String), (Access, &'a str)>;

/// Fails when something is read from end to end without an exception, or otherwise than it was reviewed.
pub fn check(ctx: &Context, suite: &str, played: &[Played]) {
    let statements = played.iter().flat_map(|one| &one.statements);
    let statements: BTreeSet<&str> = statements.map(String::as_str).collect();
    let (engine, plans) = match ctx.db.engine() {
        Engine::Sqlite => ("sqlite", sqlite::explain(ctx, &statements)),
        Engine::Postgres => ("postgres", postgres::explain(ctx, &statements)),
    };
    let same = snapshot(suite, engine, played, &plans);
    let exceptions: Exceptions = toml::from_str(include_str!("exceptions.toml")).unwrap();
    let tables = ctx.db.read_now(|conn| Ok(table_names(conn).unwrap()));
    exceptions.are_of(&tables.unwrap());
    let found = unlisted(&exceptions, engine, played, &plans);
    let found: Vec<String> = found
        .iter()
        .map(|((operation, table), (access, sql))| {
            let sql = sql.split_whitespace().collect::<Vec<_>>().join(" ");
            let sql: String = sql.chars().take(600).collect();
            format!("[[exception]]\noperation = \"{operation}\"\ntable = \"{table}\"\nreason = \"\"\n# {access}\n# {sql}\n")
        })
        .collect();
    let without: Vec<String> = plans
        .iter()
        .filter_map(|(sql, plan)| Some(format!("{}\n  {sql}", plan.as_ref().err()?)))
        .collect();
    assert!(
        without.is_empty(),
        "{engine}: no plan for {} of {} statements:\n{}",
        without.len(),
        plans.len(),
        without.join("\n")
    );
    assert!(
        found.is_empty(),
        "{engine}: an index that bounds it, or an exception with its reason:\n{}",
        found.join("\n")
    );
    assert!(
        same,
        "{suite}-{engine}.txt is out of date: run `scripts/update.sh plans` and review"
    );
}

/// The accesses of an operation, each once.
fn accesses<'a>(one: &'a Played, plans: &'a Plans) -> BTreeMap<&'a Access, &'a str> {
    let mut found = BTreeMap::new();
    for sql in &one.statements {
        for access in plans[sql].iter().flatten() {
            found.entry(access).or_insert(sql.as_str());
        }
    }
    found
}

fn unlisted<'a>(
    exceptions: &Exceptions,
    engine: &str,
    played: &'a [Played],
    plans: &'a Plans,
) -> Unlisted<'a> {
    let mut found = BTreeMap::new();
    let mut used = BTreeSet::new();
    for one in played {
        for (access, sql) in accesses(one, plans) {
            let is_wide = match access.reach {
                Reach::Whole => true,
                Reach::County => exceptions.grows.contains(&access.table),
                Reach::Page | Reach::Bounded => false,
            };
            if !is_wide {
                continue;
            }
            let listed = exceptions.exception.iter().position(|exception| {
                exception.is_for(engine)
                    && exception.table == access.table
                    && ["*", one.name.as_str()].contains(&exception.operation.as_str())
            });
            if let Some(place) = listed {
                used.insert(place);
            } else {
                let key = (one.name.as_str(), access.table.clone());
                found.entry(key).or_insert((access.clone(), sql));
            }
        }
    }
    let names: BTreeSet<&str> = played.iter().map(|one| one.name.as_str()).collect();
    for (place, exception) in exceptions.exception.iter().enumerate() {
        let is_here = exception.is_for(engine) && names.contains(exception.operation.as_str());
        assert!(
            !is_here || used.contains(&place),
            "{engine}: take {} {} off the list of exceptions",
            exception.operation,
            exception.table
        );
    }
    found
}

impl Exceptions {
    /// Each names a table that there is, and a reason.
    fn are_of(&self, tables: &[String]) {
        // The index of texts is made for each engine otherwise, so it is not among those that are backed up.
        let is_table = |name: &String| tables.contains(name) || name.starts_with("search_");
        for table in &self.grows {
            assert!(is_table(table), "no table {table}");
        }
        for one in &self.exception {
            assert!(is_table(&one.table), "no table {}", one.table);
            assert!(
                one.reason.len() > 20,
                "why {} {}?",
                one.operation,
                one.table
            );
        }
    }
}

/// Compares the plans with the reviewed ones; with `UPDATE_PLANS` they are written anew, and the statements with
/// their plans to `tmp/plans/`.
fn snapshot(suite: &str, engine: &str, played: &[Played], plans: &Plans) -> bool {
    let mut text = String::new();
    let mut long = String::new();
    for one in played {
        text += &format!("{}\n", one.name);
        long += &format!("## {}\n", one.name);
        if !one.is_answered {
            text += &format!("  never answered: {}\n", one.refusal);
        }
        // By table; what only differs in the last column is one line each.
        for access in accesses(one, plans).keys() {
            text += &format!("  {access}\n");
        }
        for sql in &one.statements {
            long += &format!("{sql};\n");
            for access in plans[sql].iter().flatten() {
                long += &format!("-- {access}\n");
            }
        }
    }
    let name = format!("{suite}-{engine}");
    let file = root().join(format!("api/tests/it/contract/plans/{name}.txt"));
    if std::env::var_os("UPDATE_PLANS").is_none() {
        return fs::read_to_string(file).unwrap_or_default() == text;
    }
    fs::write(file, text).unwrap();
    let folder = root().join("tmp/plans");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{name}.sql")), long).unwrap();
    true
}
