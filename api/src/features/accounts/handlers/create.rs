//! Making an account.

use crate::features::accounts::dto::{
    AccountResponse, CreateAccountRequest, InitialPasswordResponse,
};
use crate::features::accounts::model::NewAccount;
use crate::features::accounts::permissions::CreateAccount;
use crate::features::accounts::{error, password, rules, store};
use crate::platform::auth::{Permit, Role};
use crate::platform::events::{NewEvent, record};
use crate::platform::http::{Body, Idempotency, Problem, ProblemBody, Reply};
use actix_web::{post, web};
use serde_json::json;

/// Makes an account with a random initial password, which is shown once and must be changed at the
/// first sign-in. Administrator accounts are made on the command line (`luzhi user create`).
#[utoipa::path(
    tag = "accounts", operation_id = "create_account", request_body = CreateAccountRequest,
    security(("bearer" = ["accounts.create"])), extensions(("x-permission" = json!("accounts.create"))),
    responses(
        (status = 201, description = "Made.", body = InitialPasswordResponse),
        (status = 409, description = "`answer_not_kept`, `username_taken`, `deputy_has_account`, `reference_broken`.", body = ProblemBody, content_type = "application/problem+json"),
        (status = 422, description = "`role_needs_deputy`.", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/accounts")]
pub async fn create_account(
    permit: Permit<CreateAccount>,
    key: Idempotency,
    body: Body<CreateAccountRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    if (request.role == Role::Deputy) != request.deputy_id.is_some() {
        return Err(error::ROLE_NEEDS_DEPUTY.problem());
    }
    if rules::is_administrator(request.role) {
        return Err(Problem::field("/role", "administrator_by_command_line"));
    }
    let initial_password = password::random();
    let plain = initial_password.clone();
    let hashed = web::block(move || password::hash(&plain))
        .await
        .map_err(Problem::internal)??;
    permit
        .write_once(
            key.with_secret_answer(),
            body.fingerprint,
            move |tx, acting| {
                rules::check_organ(
                    tx,
                    &acting.scope,
                    request.role,
                    request.organ_id,
                    rules::ORGAN_DOES_NOT_FIT,
                )?;
                let county = acting.scope.county_id();
                let (name, role) = (&request.display_name, request.role);
                let mut new = NewAccount::new(
                    county,
                    &request.username,
                    name,
                    role,
                    request.organ_id,
                    hashed.clone(),
                    acting.now,
                );
                new.deputy_id = request.deputy_id;
                new.phone.clone_from(&request.phone);
                let account = store::insert(tx, new)?;
                let event = NewEvent {
                    organ_id: Some(account.organ_id),
                    kind: "account.created",
                    subject_kind: "account",
                    subject_id: account.id,
                    data: json!({"username": account.username, "role": role}),
                };
                record(tx, acting, event)?;
                let (account, organ) = store::get_with_organ(tx, &acting.scope, account.id)?;
                let (id, version) = (account.id, account.version);
                let body = InitialPasswordResponse {
                    account: AccountResponse::of(account, organ),
                    initial_password: initial_password.clone(),
                };
                Reply::created(&body, version, format!("/api/v1/accounts/{id}"))
            },
        )
        .await
}
