//! SQL types that mean the same on both engines: identifiers, instants, JSON documents.
//!
//! | Rust | PostgreSQL | SQLite |
//! |---|---|---|
//! | [`Id`] | `uuid` | 16-byte `BLOB` |
//! | [`Timestamp`] | `timestamptz` | `TEXT` `2026-03-05T01:02:03.000000Z` (text order = time order) |
//! | [`Json`] | `jsonb` | `TEXT` |

use super::MultiBackend;
use chrono::{DateTime, Datelike, TimeDelta, Utc};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql};
use diesel::expression::AsExpression;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Binary, HasSqlType, SqlType, Text};
use diesel::sqlite::Sqlite;
use serde::{Deserialize, Serialize};
use std::io::Write;
use uuid::Uuid;

/// SQL type of an identifier.
#[derive(SqlType, diesel::query_builder::QueryId, Debug, Clone, Copy, Default)]
#[diesel(
    sqlite_type(name = "Binary"),
    postgres_type(oid = 2950, array_oid = 2951)
)]
pub struct Uid;

/// SQL type of an instant in UTC with microseconds.
#[derive(SqlType, diesel::query_builder::QueryId, Debug, Clone, Copy, Default)]
#[diesel(
    sqlite_type(name = "Text"),
    postgres_type(oid = 1184, array_oid = 1185)
)]
pub struct UtcTimestamp;

/// SQL type of a JSON document.
#[derive(SqlType, diesel::query_builder::QueryId, Debug, Clone, Copy, Default)]
#[diesel(
    sqlite_type(name = "Text"),
    postgres_type(oid = 3802, array_oid = 3807)
)]
pub struct JsonDoc;

impl diesel::sql_types::SqlOrd for Uid {}
impl diesel::sql_types::SqlOrd for UtcTimestamp {}

/// Identifier of a record: a UUIDv7, so that identifiers sort by creation and a phone may mint them.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = Uid)]
#[serde(transparent)]
pub struct Id(pub Uuid);

/// An instant in UTC, truncated to microseconds so that both engines give back what was stored.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = UtcTimestamp)]
pub struct Timestamp(DateTime<Utc>);

/// A JSON document.
#[derive(
    Debug, Clone, PartialEq, Serialize, Deserialize, AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = JsonDoc)]
#[serde(transparent)]
pub struct Json(pub serde_json::Value);

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Id {
    type Err = uuid::Error;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(s).map(Self)
    }
}

impl Timestamp {
    /// Truncates to microseconds.
    #[must_use]
    pub fn new(at: DateTime<Utc>) -> Self {
        Self(DateTime::from_timestamp_micros(at.timestamp_micros()).unwrap_or(at))
    }

    /// The instant.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// `2026-03-05T01:02:03.000000Z`: the stored form on SQLite and the form in hashes and JSON.
    #[must_use]
    pub fn text(self) -> String {
        super::instant::text(self.0)
    }
}

impl std::ops::Add<TimeDelta> for Timestamp {
    type Output = Self;
    fn add(self, rhs: TimeDelta) -> Self {
        Self::new(self.0 + rhs)
    }
}

impl std::ops::Sub for Timestamp {
    type Output = TimeDelta;
    fn sub(self, rhs: Self) -> TimeDelta {
        self.0 - rhs.0
    }
}

impl Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let at = DateTime::<Utc>::deserialize(deserializer)?;
        // RFC 3339 has four digits for a year; what lies further away cannot be told in every zone.
        match (0..=9999).contains(&at.year()) {
            true => Ok(Self::new(at)),
            false => Err(serde::de::Error::custom("input is out of range")),
        }
    }
}

macro_rules! on_the_enum {
    ($sql:ty, $rust:ty) => {
        impl HasSqlType<$sql> for MultiBackend {
            fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
                Self::lookup_sql_type::<$sql>(lookup)
            }
        }
        impl ToSql<$sql, MultiBackend> for $rust {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, MultiBackend>) -> serialize::Result {
                out.set_value((<$sql>::default(), self));
                Ok(IsNull::No)
            }
        }
        impl FromSql<$sql, MultiBackend> for $rust {
            fn from_sql(
                bytes: <MultiBackend as Backend>::RawValue<'_>,
            ) -> deserialize::Result<Self> {
                bytes.from_sql::<Self, $sql>()
            }
        }
    };
}
on_the_enum!(Uid, Id);
on_the_enum!(UtcTimestamp, Timestamp);
on_the_enum!(JsonDoc, Json);

impl ToSql<Uid, Sqlite> for Id {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_bytes().as_slice());
        Ok(IsNull::No)
    }
}

impl FromSql<Uid, Sqlite> for Id {
    fn from_sql(bytes: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(bytes)?;
        Ok(Self(Uuid::from_slice(&bytes)?))
    }
}

impl ToSql<Uid, Pg> for Id {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl FromSql<Uid, Pg> for Id {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(value.as_bytes())?))
    }
}

impl ToSql<UtcTimestamp, Sqlite> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.text());
        Ok(IsNull::No)
    }
}

impl FromSql<UtcTimestamp, Sqlite> for Timestamp {
    fn from_sql(bytes: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<Text, Sqlite>>::from_sql(bytes)?;
        Ok(Self(super::instant::read(&text)?))
    }
}

/// Microseconds between 1970 and 2000, PostgreSQL's zero.
const PG_EPOCH_MICROS: i64 = 946_684_800_000_000;

impl ToSql<UtcTimestamp, Pg> for Timestamp {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let micros = self.0.timestamp_micros() - PG_EPOCH_MICROS;
        out.write_all(&micros.to_be_bytes())?;
        Ok(IsNull::No)
    }
}

impl FromSql<UtcTimestamp, Pg> for Timestamp {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        let micros = i64::from_be_bytes(value.as_bytes().try_into()?);
        let at = DateTime::from_timestamp_micros(micros.saturating_add(PG_EPOCH_MICROS));
        at.map(Self).ok_or_else(|| "timestamp out of range".into())
    }
}

impl ToSql<JsonDoc, Sqlite> for Json {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.to_string());
        Ok(IsNull::No)
    }
}

impl FromSql<JsonDoc, Sqlite> for Json {
    fn from_sql(bytes: <Sqlite as Backend>::RawValue<'_>) -> deserialize::Result<Self> {
        let text = <String as FromSql<Text, Sqlite>>::from_sql(bytes)?;
        Ok(Self(serde_json::from_str(&text)?))
    }
}

impl ToSql<JsonDoc, Pg> for Json {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(&[1])?;
        serde_json::to_writer(out, &self.0)?;
        Ok(IsNull::No)
    }
}

impl FromSql<JsonDoc, Pg> for Json {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        match value.as_bytes() {
            [1, rest @ ..] => Ok(Self(serde_json::from_slice(rest)?)),
            _ => Err("unsupported jsonb version".into()),
        }
    }
}
