//! The OpenAPI document: what every operation shares is added here, once.

use super::http::Code;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::openapi::extensions::ExtensionsBuilder;
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::Type;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, OpenApi, Ref, RefOr, Required, Response, ResponseBuilder,
    Schema, Tag,
};

/// POSTs that take no `Idempotency-Key`: they begin or end sessions and change one's own account, or
/// are held once by `If-Match`, or carry secrets of a vote, of which no answer and no fingerprint may be kept.
const WITHOUT_KEY: &[&str] = &[
    "begin_ballot",
    "begin_second_factor",
    "change_password",
    "submit_public_message_picture",
    "close_ballot",
    "confirm_import",
    "confirm_second_factor",
    "count_ballot",
    "create_ballot_code",
    "create_public_challenge",
    "designate_project_candidate",
    "get_public_message",
    "publish_ballot_result",
    "publish_project_work",
    "rate_deputy_appraisal",
    "refresh_session",
    "sign_in",
    "sign_out",
    "submit_ballot_cast",
    "submit_project_rating",
    "submit_public_message",
    "withdraw_project_vote",
];

/// GETs whose answer has no entity tag: files, counts, the log, and what is computed for one moment.
const WITHOUT_TAG: &[&str] = &[
    "count_inbox",
    "count_notices",
    "export_accounts",
    "export_deputy_work",
    "export_deputies",
    "export_suggestions",
    "export_units",
    "get_attachment_content",
    "get_ballot",
    "get_voter_report",
    "get_voter_report_slips",
    "get_ballot_paper",
    "get_ballot_receipts",
    "get_ballot_roll",
    "get_event_head",
    "get_import",
    "get_import_template",
    "get_me",
    "get_decision_paper",
    "get_station_paper",
    "get_duty_file_paper",
    "get_work_plan_paper",
    "get_suggestion_paper",
    "get_suggestion_report",
    "list_accounts",
    "list_events",
    "list_my_sessions",
    "get_inquiry_paper",
    "get_meeting_paper",
    "get_meeting_procedure",
    "get_motion_paper",
    "get_project_selection_paper",
    "get_project_round_paper",
    "list_announcement_timeline",
    "list_inquiry_timeline",
    "list_inquiry_views",
    "list_decision_timeline",
    "list_work_plan_timeline",
    "list_decision_views",
    "list_inspection_timeline",
    "list_inspection_views",
    "list_oral_opinion_timeline",
    "list_question_timeline",
    "list_oral_opinion_views",
    "get_check_in_code",
    "get_own_check_in_code",
    "get_sitting_board",
    "get_sitting_board_events",
    "list_meeting_timeline",
    "list_meeting_views",
    "list_motion_timeline",
    "list_motion_views",
    "list_suggestion_timeline",
    "list_suggestion_views",
    "preview_assignment",
    "preview_meeting_seats",
    "preview_group_quarter",
    "preview_publication",
    "preview_decision_copy",
    "preview_meeting_copy",
    "list_similar_suggestions",
    "list_similar_project_ideas",
    "list_similar_of_project_idea",
    "list_project_idea_timeline",
    "list_project_round_timeline",
    "list_project_selection_timeline",
    "list_project_timeline",
    "list_project_work_timeline",
    "get_project_idea_contact",
    "get_resident_message_contact",
    "list_resident_message_timeline",
];

/// Adds the security scheme, the headers, and the answers any operation can give, with the problem
/// codes of each status.
pub fn complete(document: &mut OpenApi, codes: &[Code]) {
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
        if let Some(read) = &mut item.get {
            entity_tag(read);
        }
        if let Some(post) = &mut item.post {
            accept_key(post);
        }
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
            idempotency_key(operation);
            let shared = shared(operation, secured);
            for (status, description) in &shared {
                add(operation, status, description);
            }
            problem_codes(operation, &shared, codes);
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

fn is_one_of(operation: &Operation, names: &[&str]) -> bool {
    let name = operation.operation_id.as_deref().unwrap_or_default();
    names.contains(&name)
}

fn has_parameter(operation: &Operation, name: &str) -> bool {
    let mut parameters = operation.parameters.iter().flatten();
    parameters.any(|one| matches!(one, RefOr::T(parameter) if parameter.name == name))
}

fn add_header(operation: &mut Operation, name: &str, description: &str) {
    let header = ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(description))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)));
    let parameters = operation.parameters.get_or_insert_default();
    parameters.push(RefOr::T(header.build()));
}

/// A GET with an entity tag answers 304 to who has it already.
fn entity_tag(operation: &mut Operation) {
    if is_one_of(operation, WITHOUT_TAG) {
        return;
    }
    let description = "Entity tag of the answer the client already has.";
    add_header(operation, "If-None-Match", description);
    let not_modified = ResponseBuilder::new().description("Not changed since `If-None-Match`.");
    let responses = &mut operation.responses.responses;
    responses.insert("304".to_owned(), RefOr::T(not_modified.build()));
}

/// A POST may be repeated with the same key to one effect.
fn accept_key(operation: &mut Operation) {
    let name = "Idempotency-Key";
    if !is_one_of(operation, WITHOUT_KEY) && !has_parameter(operation, name) {
        add_header(operation, name, "Repeating it has one effect");
    }
}

/// Lists the problem codes of each status: those its description names, and the shared ones.
fn problem_codes(operation: &mut Operation, shared: &[(&str, String)], codes: &[Code]) {
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else {
            continue;
        };
        let same_status = shared.iter().filter(|(of, _)| of == status);
        let texts = same_status.map(|(_, text)| text.as_str());
        let named: BTreeSet<&str> = texts
            .chain([response.description.as_str()])
            .flat_map(|text| text.split('`').skip(1).step_by(2))
            .filter(|word| {
                let mut of_status = codes.iter().filter(|c| c.status.to_string() == *status);
                of_status.any(|code| code.name == *word)
            })
            .collect();
        if !named.is_empty() {
            let list: Vec<&str> = named.into_iter().collect();
            let extension = ExtensionsBuilder::new().add("x-problem-codes", list);
            response.extensions = Some(extension.build());
        }
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

/// What an operation can answer besides what it says itself: status and description.
fn shared(operation: &Operation, secured: bool) -> Vec<(&'static str, String)> {
    let reads = "`malformed_request`, `unknown_parameter`, `invalid_parameter`";
    let cursor = if has_parameter(operation, "cursor") {
        ", `cursor_mismatch`"
    } else {
        ""
    };
    let key = if has_parameter(operation, "Idempotency-Key") {
        ", `idempotency_key_required`"
    } else {
        ""
    };
    let mut all = vec![(
        "400",
        format!("{reads}{cursor}{key}: the request cannot be read."),
    )];
    if secured {
        let refused =
            "`forbidden`, `password_change_required`, `second_factor_enrolment_required`.";
        all.extend([
            (
                "401",
                "`unauthenticated`, `session_ended`: no live session.".to_owned(),
            ),
            ("403", refused.to_owned()),
            (
                "404",
                "`not_found`: unknown, or outside what the caller may see.".to_owned(),
            ),
        ]);
    }
    if operation.request_body.is_some() {
        let wrong = "`validation_failed`, `idempotency_key_reused`: see `errors`.";
        all.extend([
            ("413", "`payload_too_large`.".to_owned()),
            ("415", "`unsupported_media_type`.".to_owned()),
            ("422", wrong.to_owned()),
        ]);
    }
    let limited = "`rate_limited`: see `Retry-After` and the `RateLimit` headers.";
    all.extend([
        ("429", limited.to_owned()),
        ("500", "`internal_error`: a fault of ours.".to_owned()),
        (
            "503",
            "`service_unavailable`: see `Retry-After`.".to_owned(),
        ),
    ]);
    all
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
