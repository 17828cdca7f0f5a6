//! The statements of the text index, as each engine spells them. Their texts are their keys, so each
//! connection keeps them prepared.

use super::text_index::{IndexQuery, IndexWindow, hashed};
use super::text_spans::spans;
use super::{AnyConnection, Id, MultiBackend, Uid};
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;
use diesel::sql_types::{Array, BigInt, Integer, Text};
use diesel::sqlite::Sqlite;

/// Makes a statement of a type that renders itself for each engine.
macro_rules! statement {
    ($name:ident) => {
        impl QueryFragment<MultiBackend> for $name {
            fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
                MultiBackend::walk_variant_ast(self, pass)
            }
        }
        impl QueryId for $name {
            type QueryId = ();
            const HAS_STATIC_QUERY_ID: bool = false;
        }
        impl RunQueryDsl<AnyConnection> for $name {}
    };
    ($name:ident gives $sql_type:ty) => {
        statement!($name);
        impl Query for $name {
            type SqlType = $sql_type;
        }
    };
}

/// Record, number and fingerprint of what is in the index.
pub(super) struct Fingerprints {
    pub county_id: i64,
    pub ids: Vec<Id>,
}

impl Fingerprints {
    fn walk<'b, DB>(&'b self, pass: &mut AstPass<'_, 'b, DB>) -> QueryResult<()>
    where
        DB: diesel::backend::Backend
            + diesel::sql_types::HasSqlType<BigInt>
            + diesel::sql_types::HasSqlType<Uid>,
        i64: diesel::serialize::ToSql<BigInt, DB>,
        Id: diesel::serialize::ToSql<Uid, DB>,
    {
        pass.push_sql(
            "SELECT subject_id, number, fingerprint FROM search_entries WHERE county_id = ",
        );
        pass.push_bind_param::<BigInt, _>(&self.county_id)?;
        pass.push_sql(" AND subject_id IN (");
        // Filled up, so that there are few texts.
        let len = self.ids.len().next_power_of_two();
        let filled = self.ids.iter().chain(self.ids.last().into_iter().cycle());
        for (position, id) in filled.take(len).enumerate() {
            pass.push_sql(if position == 0 { "" } else { ", " });
            pass.push_bind_param::<Uid, _>(id)?;
        }
        pass.push_sql(")");
        Ok(())
    }
}

impl QueryFragment<Sqlite> for Fingerprints {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.walk(&mut pass)
    }
}

impl QueryFragment<Pg> for Fingerprints {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.walk(&mut pass)
    }
}

statement!(Fingerprints gives (Uid, BigInt, BigInt));

/// Whether a number is taken.
pub(super) struct Taken {
    pub number: i64,
}

impl QueryFragment<Sqlite> for Taken {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql("SELECT number FROM search_entries WHERE number = ");
        pass.push_bind_param::<BigInt, _>(&self.number)
    }
}

impl QueryFragment<Pg> for Taken {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("SELECT number FROM search_entries WHERE number = ");
        pass.push_bind_param::<BigInt, _>(&self.number)
    }
}

statement!(Taken gives BigInt);

/// The first entry, if there is one.
pub(super) struct First;

impl QueryFragment<Sqlite> for First {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql("SELECT number FROM search_entries LIMIT 1");
        Ok(())
    }
}

impl QueryFragment<Pg> for First {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("SELECT number FROM search_entries LIMIT 1");
        Ok(())
    }
}

statement!(First gives BigInt);

/// Some entries of a kind.
pub(super) struct OfKind(pub String);

impl QueryFragment<Sqlite> for OfKind {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql("SELECT number FROM search_entries WHERE subject_kind = ");
        pass.push_bind_param::<Text, _>(&self.0)?;
        pass.push_sql(" LIMIT 1000");
        Ok(())
    }
}

impl QueryFragment<Pg> for OfKind {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("SELECT number FROM search_entries WHERE subject_kind = ");
        pass.push_bind_param::<Text, _>(&self.0)?;
        pass.push_sql(" LIMIT 1000");
        Ok(())
    }
}

statement!(OfKind gives BigInt);

/// A step of entering a record: the entry, and on SQLite its postings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Entry,
    Postings,
}

fn steps(conn: &AnyConnection) -> &'static [Step] {
    match conn {
        AnyConnection::Sqlite(_) => &[Step::Postings, Step::Entry],
        AnyConnection::Postgres(_) => &[Step::Entry],
    }
}

/// Enters a record.
pub(super) struct Put {
    pub step: Step,
    pub number: i64,
    pub county_id: i64,
    pub subject_kind: String,
    pub subject_id: Id,
    pub fingerprint: i64,
    /// The tokens, for SQLite.
    pub text: String,
    /// The tokens, for PostgreSQL.
    pub hashed: Vec<i32>,
}

impl Put {
    pub(super) fn steps(conn: &AnyConnection) -> impl Iterator<Item = Step> + use<> {
        steps(conn).iter().copied()
    }
}

impl QueryFragment<Sqlite> for Put {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        if self.step == Step::Postings {
            pass.push_sql("INSERT INTO search_index (rowid, tokens) VALUES (");
            pass.push_bind_param::<BigInt, _>(&self.number)?;
            pass.push_sql(", ");
            pass.push_bind_param::<Text, _>(&self.text)?;
            pass.push_sql(")");
            return Ok(());
        }
        pass.push_sql(
            "INSERT INTO search_entries (number, county_id, subject_kind, subject_id, fingerprint) VALUES (",
        );
        pass.push_bind_param::<BigInt, _>(&self.number)?;
        pass.push_sql(", ");
        pass.push_bind_param::<BigInt, _>(&self.county_id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Text, _>(&self.subject_kind)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Uid, _>(&self.subject_id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<BigInt, _>(&self.fingerprint)?;
        pass.push_sql(")");
        Ok(())
    }
}

impl QueryFragment<Pg> for Put {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql(
            "INSERT INTO search_entries (number, county_id, subject_kind, subject_id, fingerprint, tokens) VALUES (",
        );
        pass.push_bind_param::<BigInt, _>(&self.number)?;
        pass.push_sql(", ");
        pass.push_bind_param::<BigInt, _>(&self.county_id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Text, _>(&self.subject_kind)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Uid, _>(&self.subject_id)?;
        pass.push_sql(", ");
        pass.push_bind_param::<BigInt, _>(&self.fingerprint)?;
        pass.push_sql(", ");
        pass.push_bind_param::<Array<Integer>, _>(&self.hashed)?;
        pass.push_sql(")");
        Ok(())
    }
}

statement!(Put);

/// Takes a record out.
pub(super) struct Delete {
    pub step: Step,
    pub number: i64,
}

impl Delete {
    pub(super) fn steps(conn: &AnyConnection) -> impl Iterator<Item = Step> + use<> {
        steps(conn).iter().copied()
    }
}

impl QueryFragment<Sqlite> for Delete {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql(match self.step {
            Step::Postings => "DELETE FROM search_index WHERE rowid = ",
            Step::Entry => "DELETE FROM search_entries WHERE number = ",
        });
        pass.push_bind_param::<BigInt, _>(&self.number)
    }
}

impl QueryFragment<Pg> for Delete {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql("DELETE FROM search_entries WHERE number = ");
        pass.push_bind_param::<BigInt, _>(&self.number)
    }
}

statement!(Delete);

/// The first hits of a window.
pub(super) struct Hits {
    /// What FTS5 is asked.
    expression: String,
    /// What GIN is asked, one part after the other.
    parts: Vec<Part>,
    after: Option<i64>,
    ascending: bool,
    limit: i64,
}

/// Everything in one of these groups, in any of these quarters, beyond a number.
struct Part {
    groups: Vec<Vec<i32>>,
    quarters: Vec<i32>,
    after: Option<i64>,
}

impl Hits {
    pub(super) fn new(query: &IndexQuery, window: IndexWindow) -> Self {
        let parts = spans(window).into_iter().map(|span| Part {
            groups: groups(query),
            quarters: span.quarters.iter().map(|token| hashed(token)).collect(),
            after: span.after,
        });
        Self {
            expression: expression(query),
            parts: parts.collect(),
            after: window.after,
            ascending: window.ascending,
            limit: window.limit,
        }
    }

    fn bound(&self, name: &str) -> String {
        let than = if self.ascending { ">" } else { "<" };
        format!("{name} {than} ")
    }

    fn order(&self, name: &str) -> String {
        let way = if self.ascending { "ASC" } else { "DESC" };
        format!(" ORDER BY {name} {way} LIMIT ")
    }
}

/// `"a" AND "b" AND (("c" AND "d") OR ("e"))`
fn expression(query: &IndexQuery) -> String {
    let and = |tokens: &[String]| {
        let quoted: Vec<String> = tokens.iter().map(|t| format!("\"{t}\"")).collect();
        quoted.join(" AND ")
    };
    let mut parts: Vec<String> = Vec::new();
    if !query.all.is_empty() {
        parts.push(and(&query.all));
    }
    if !query.any.is_empty() {
        let groups: Vec<String> = query.any.iter().map(|g| format!("({})", and(g))).collect();
        parts.push(format!("({})", groups.join(" OR ")));
    }
    parts.join(" AND ")
}

/// The same without brackets.
fn groups(query: &IndexQuery) -> Vec<Vec<i32>> {
    let all = || query.all.iter().map(|token| hashed(token));
    if query.any.is_empty() {
        return vec![all().collect()];
    }
    let any = query.any.iter();
    any.map(|group| {
        all()
            .chain(group.iter().map(|token| hashed(token)))
            .collect()
    })
    .collect()
}

impl QueryFragment<Sqlite> for Hits {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql(
            "SELECT search_entries.number, search_entries.subject_id FROM search_index CROSS JOIN search_entries \
             ON search_entries.number = search_index.rowid WHERE search_index MATCH ",
        );
        pass.push_bind_param::<Text, _>(&self.expression)?;
        if let Some(after) = &self.after {
            pass.push_sql(" AND ");
            pass.push_sql(&self.bound("search_index.rowid"));
            pass.push_bind_param::<BigInt, _>(after)?;
        }
        pass.push_sql(&self.order("search_index.rowid"));
        pass.push_bind_param::<BigInt, _>(&self.limit)
    }
}

impl QueryFragment<Pg> for Hits {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        // The parts are read one after the other, and no further than to the limit.
        pass.push_sql("SELECT number, subject_id FROM (");
        for (position, part) in self.parts.iter().enumerate() {
            pass.push_sql(if position == 0 { "(" } else { ") UNION ALL (" });
            // `OFFSET 0`: the hits come out of the index of the tokens, not out of the order.
            pass.push_sql(
                "SELECT number, subject_id FROM (SELECT number, subject_id FROM search_entries WHERE ",
            );
            for (position, group) in part.groups.iter().enumerate() {
                pass.push_sql(if position == 0 { "" } else { " OR " });
                pass.push_sql("tokens @> ");
                pass.push_bind_param::<Array<Integer>, _>(group)?;
                if !part.quarters.is_empty() {
                    pass.push_sql(" AND tokens && ");
                    pass.push_bind_param::<Array<Integer>, _>(&part.quarters)?;
                }
            }
            pass.push_sql(" OFFSET 0) AS found");
            if let Some(after) = &part.after {
                pass.push_sql(" WHERE ");
                pass.push_sql(&self.bound("number"));
                pass.push_bind_param::<BigInt, _>(after)?;
            }
            pass.push_sql(&self.order("number"));
            pass.push_bind_param::<BigInt, _>(&self.limit)?;
        }
        pass.push_sql(")) AS parts LIMIT ");
        pass.push_bind_param::<BigInt, _>(&self.limit)
    }
}

statement!(Hits gives (BigInt, Uid));

/// Entries that share the most tokens.
pub(super) struct Alike {
    /// The tokens as a JSON array of what FTS5 is asked, one by one.
    expressions: String,
    hashed: Vec<i32>,
    newer_than: i64,
    limit: i64,
}

impl Alike {
    pub(super) fn new(tokens: &[String], newer_than: i64, limit: i64) -> Self {
        let quoted: Vec<String> = tokens.iter().map(|token| format!("\"{token}\"")).collect();
        Self {
            expressions: serde_json::json!(quoted).to_string(),
            hashed: tokens.iter().map(|token| hashed(token)).collect(),
            newer_than,
            limit,
        }
    }
}

impl QueryFragment<Sqlite> for Alike {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        pass.push_sql(
            "SELECT search_entries.number, search_entries.subject_id FROM (SELECT search_index.rowid AS number, \
             COUNT(*) AS shared FROM json_each(",
        );
        pass.push_bind_param::<Text, _>(&self.expressions)?;
        pass.push_sql(
            ") AS wanted CROSS JOIN search_index WHERE search_index MATCH wanted.value AND search_index.rowid > ",
        );
        pass.push_bind_param::<BigInt, _>(&self.newer_than)?;
        pass.push_sql(" GROUP BY search_index.rowid ORDER BY shared DESC, 1 DESC LIMIT ");
        pass.push_bind_param::<BigInt, _>(&self.limit)?;
        pass.push_sql(
            ") AS found CROSS JOIN search_entries ON search_entries.number = found.number",
        );
        Ok(())
    }
}

impl QueryFragment<Pg> for Alike {
    fn walk_ast<'b>(&'b self, mut pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        pass.push_sql(
            "SELECT number, subject_id FROM (SELECT hit.number, hit.subject_id FROM UNNEST(",
        );
        pass.push_bind_param::<Array<Integer>, _>(&self.hashed)?;
        pass.push_sql(
            ") AS wanted (token) CROSS JOIN LATERAL (SELECT number, subject_id FROM search_entries \
             WHERE tokens @> ARRAY[wanted.token] OFFSET 0) AS hit WHERE hit.number > ",
        );
        pass.push_bind_param::<BigInt, _>(&self.newer_than)?;
        pass.push_sql(" GROUP BY 1, 2 ORDER BY COUNT(*) DESC, 1 DESC LIMIT ");
        pass.push_bind_param::<BigInt, _>(&self.limit)?;
        pass.push_sql(") AS found");
        Ok(())
    }
}

statement!(Alike gives (BigInt, Uid));
