//! How the portable types appear in the OpenAPI document.

use super::{Id, Json, Timestamp};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, Schema, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{RefOr, schema};
use utoipa::{PartialSchema, ToSchema};

fn text(format: KnownFormat) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::String))
        .format(Some(SchemaFormat::KnownFormat(format)))
        .into()
}

impl PartialSchema for Id {
    fn schema() -> RefOr<Schema> {
        text(KnownFormat::Uuid)
    }
}

impl PartialSchema for Timestamp {
    fn schema() -> RefOr<Schema> {
        text(KnownFormat::DateTime)
    }
}

impl PartialSchema for Json {
    /// Any JSON value; the field that holds it says which.
    fn schema() -> RefOr<Schema> {
        schema::ObjectBuilder::new()
            .schema_type(SchemaType::AnyValue)
            .into()
    }
}

macro_rules! inline_schema {
    ($($name:ty),+) => {
        $(impl ToSchema for $name {})+
    };
}
inline_schema!(Id, Timestamp, Json);
