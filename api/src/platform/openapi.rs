//! The OpenAPI document: what every operation shares is added here, once.

use std::collections::{BTreeMap, BTreeSet};
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::Type;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, OpenApi, Ref, RefOr, Required, Response, ResponseBuilder,
    Schema, Tag,
};

/// Adds the security scheme and the answers any operation can give.
pub fn complete(document: &mut OpenApi) {
    let components = document.components.get_or_insert_with(Default::default);
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .description(Some(
            "Access token of `sign_in`; the scopes listed are the permissions needed.",
        ))
        .build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    let may_be_empty = without_required(&components.schemas);
    let mut tags = BTreeSet::new();
    for item in document.paths.paths.values_mut() {
        let operations = [
            &mut item.get,
            &mut item.post,
            &mut item.put,
            &mut item.patch,
            &mut item.delete,
        ];
        for operation in operations.into_iter().flatten() {
            let secured = operation
                .security
                .as_ref()
                .is_some_and(|list| !list.is_empty());
            shared(operation, secured);
            idempotency_key(operation);
            optional_body(operation, &may_be_empty);
            tags.extend(operation.tags.iter().flatten().cloned());
        }
    }
    name_page_items(document);
    // A tag is a feature; the document lists each once, in alphabetical order.
    document.tags = Some(tags.into_iter().map(Tag::new).collect());
}

/// The objects none of whose fields is required.
fn without_required(schemas: &BTreeMap<String, RefOr<Schema>>) -> BTreeSet<String> {
    let optional = |schema: &RefOr<Schema>| matches!(schema, RefOr::T(Schema::Object(object)) if object.required.is_empty());
    let names = schemas.iter().filter(|(_, schema)| optional(schema));
    names
        .map(|(name, _)| format!("#/components/schemas/{name}"))
        .collect()
}

/// An empty JSON body is read as `{}`, so a body without required fields may be left out.
fn optional_body(operation: &mut Operation, may_be_empty: &BTreeSet<String>) {
    let Some(RefOr::T(body)) = &mut operation.request_body else {
        return;
    };
    let json = body.content.get("application/json");
    if let Some(RefOr::T(content)) = json
        && let Some(RefOr::Ref(schema)) = &content.schema
        && may_be_empty.contains(&schema.ref_location)
    {
        body.required = Some(Required::False);
    }
}

/// Says what an `Idempotency-Key` looks like.
fn idempotency_key(operation: &mut Operation) {
    let parameters = operation.parameters.iter_mut().flatten();
    for parameter in parameters {
        let RefOr::T(parameter) = parameter else {
            continue;
        };
        if parameter.name != "Idempotency-Key" {
            continue;
        }
        parameter.schema = Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .min_length(Some(1))
                .max_length(Some(128))
                .pattern(Some("^[A-Za-z0-9_.:-]+$"))
                .into(),
        );
    }
}

/// A generic page carries its rows' schema inline; where that schema has a name, refer to it, so that a
/// generated client has one type for a row and not one per list.
fn name_page_items(document: &mut OpenApi) {
    let Some(components) = &mut document.components else {
        return;
    };
    let names: BTreeSet<String> = components.schemas.keys().cloned().collect();
    for (name, schema) in &mut components.schemas {
        let row = name
            .strip_prefix("Page_")
            .filter(|row| names.contains(*row));
        if let (Some(row), RefOr::T(Schema::Object(page))) = (row, schema)
            && let Some(RefOr::T(Schema::Array(items))) = page.properties.get_mut("items")
        {
            items.items = Ref::from_schema_name(row).into();
        }
    }
}

fn shared(operation: &mut Operation, secured: bool) {
    add(
        operation,
        "400",
        "`malformed_request`, `unknown_parameter`, `invalid_parameter`: the request cannot be read.",
    );
    if secured {
        add(
            operation,
            "401",
            "`unauthenticated`, `session_ended`: no live session.",
        );
        add(
            operation,
            "403",
            "`forbidden`, `password_change_required`, `second_factor_enrolment_required`.",
        );
        add(
            operation,
            "404",
            "`not_found`: unknown, or outside what the caller may see.",
        );
    }
    if operation.request_body.is_some() {
        add(operation, "413", "`payload_too_large`.");
        add(operation, "415", "`unsupported_media_type`.");
        add(
            operation,
            "422",
            "`validation_failed`, `idempotency_key_reused`: see `errors`.",
        );
    }
    add(
        operation,
        "429",
        "`rate_limited`: see `Retry-After` and the `RateLimit` headers.",
    );
    add(operation, "500", "`internal_error`: a fault of ours.");
    add(
        operation,
        "503",
        "`service_unavailable`: see `Retry-After`.",
    );
}

fn add(operation: &mut Operation, status: &str, description: &str) {
    if !operation.responses.responses.contains_key(status) {
        operation
            .responses
            .responses
            .insert(status.to_owned(), RefOr::T(problem(description)));
    }
}

fn problem(description: &str) -> Response {
    let schema = RefOr::Ref(Ref::from_schema_name("ProblemBody"));
    ResponseBuilder::new()
        .description(description)
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(schema)).build(),
        )
        .build()
}
