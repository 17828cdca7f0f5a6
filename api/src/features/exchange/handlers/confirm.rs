//! `POST /imports/{id}/confirmations`

use crate::features::accounts;
use crate::features::exchange::apply::{Hashes, apply};
use crate::features::exchange::dto::{ConfirmImportRequest, ImportResponse, InitialPassword};
use crate::features::exchange::error;
use crate::features::exchange::kind::ImportStatus;
use crate::features::exchange::permissions::Import;
use crate::features::exchange::plan::{Plan, Work, plan};
use crate::features::exchange::preview::{Report, response};
use crate::features::exchange::sheet::Table;
use crate::features::exchange::store;
use crate::platform::auth::{Acting, Permit};
use crate::platform::db::{AnyConnection, Id, Json};
use crate::platform::events::{self, NewEvent};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use actix_web::{post, web};
use serde_json::json;

/// Writes a preview in one transaction. Rows are checked again first; rows that cannot be used are left
/// out only with `skip_failed`. The answer
/// holds the initial passwords of new accounts, once; it is not stored for replays.
#[utoipa::path(
    tag = "exchange",
    params(("id" = Id, Path, description = "The import."), ("If-Match" = String, Header, description = "The version that was seen.")),
    request_body = ConfirmImportRequest,
    security(("bearer" = ["imports.manage"])),
    extensions(("x-permission" = json!("imports.manage"))),
    responses(
        (status = 200, description = "The result.", body = ImportResponse),
        (status = 409, description = "`import_not_previewed`, `import_nothing_to_apply`, `import_has_errors`, or what a record refuses", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[post("/imports/{id}/confirmations")]
pub async fn confirm_import(
    permit: Permit<Import>,
    IdPath(id): IdPath,
    expected: IfMatch,
    body: Body<ConfirmImportRequest>,
) -> Result<Reply, Problem> {
    let seen = (expected, body.value.skip_failed);
    let first = permit
        .read(move |conn, acting| {
            let import = store::get(conn, &acting.scope, id)?;
            checked(conn, acting, &import, seen).map(|(_, plan)| (import.kind, plan))
        })
        .await;
    let (kind, first) = first?;
    kind.check(permit.principal())?;
    let passwords = passwords(first);
    let (passwords, hashes) = web::block(move || hash_all(passwords))
        .await
        .map_err(Problem::internal)??;
    let import = permit
        .write(move |tx, acting| {
            let mut import = store::get_for_update(tx, &acting.scope, id)?;
            let (report, plan) = checked(tx, acting, &import, seen)?;
            let touched = apply(tx, acting, plan.work, &hashes)?;
            import.status = ImportStatus::Applied;
            import.applied_at = Some(acting.now);
            import.version += 1;
            import.report = Json(serde_json::to_value(&report).map_err(Problem::internal)?);
            store::finish(tx, &acting.scope, &import)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: Some(acting.scope.organ_id()),
                    kind: "import.applied",
                    subject_kind: "import",
                    subject_id: id,
                    data: json!({
                        "kind": import.kind, "file_name": import.file_name, "new": report.new,
                        "changed": report.changed, "failed": report.failed, "records": touched,
                    }),
                },
            )?;
            Ok(import)
        })
        .await?;
    let mut answer = response(&import, permit.acting().locale)?;
    answer.initial_passwords = (!passwords.is_empty()).then_some(passwords);
    Reply::versioned(&answer, answer.version)
}

/// What a preview would do, checked against what is there now.
fn checked(
    conn: &mut AnyConnection,
    acting: &Acting,
    import: &store::Import,
    (expected, skip_failed): (IfMatch, bool),
) -> Result<(Report, Plan), Problem> {
    expected.check(import.version)?;
    if import.status != ImportStatus::Previewed {
        return Err(error::NOT_PREVIEWED.problem());
    }
    let table: Table = serde_json::from_value(import.rows.0.clone()).map_err(Problem::internal)?;
    let plan = plan(conn, acting, &table)?;
    let report = Report::of(&table, &plan);
    if report.new + report.changed == 0 {
        return Err(error::NOTHING_TO_APPLY.problem());
    }
    if report.failed > 0 && !skip_failed {
        return Err(error::HAS_ERRORS.with("failed", report.failed));
    }
    Ok((report, plan))
}

/// A random initial password for each new account.
fn passwords(plan: Plan) -> Vec<InitialPassword> {
    let Work::Accounts(work) = plan.work else {
        return Vec::new();
    };
    work.new
        .into_iter()
        .map(|row| InitialPassword {
            username: row.username,
            display_name: row.display_name,
            initial_password: accounts::random_password(),
        })
        .collect()
}

/// Hashes all passwords on all cores: tens of milliseconds each.
fn hash_all(passwords: Vec<InitialPassword>) -> Result<(Vec<InitialPassword>, Hashes), Problem> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = passwords.len().div_ceil(threads).max(1);
    let hash = |one: &InitialPassword| {
        accounts::hash_password(&one.initial_password).map(|hash| (one.username.clone(), hash))
    };
    let hashed: Result<Vec<Hashes>, Problem> = std::thread::scope(|scope| {
        let workers: Vec<_> = passwords
            .chunks(share)
            .map(|share| scope.spawn(move || share.iter().map(hash).collect::<Result<Hashes, _>>()))
            .collect();
        let joined = workers.into_iter().map(|worker| {
            let lost = |_| Problem::internal(anyhow::anyhow!("a hashing thread panicked"));
            worker.join().map_err(lost)?
        });
        joined.collect()
    });
    let hashes = hashed?.into_iter().flatten().collect();
    Ok((passwords, hashes))
}
