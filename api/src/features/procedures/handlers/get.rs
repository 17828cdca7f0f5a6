//! `GET /procedures/{kind}`

use crate::features::procedures::dto::{ProcedureResponse, ProcedureVersion};
use crate::features::procedures::model::{Kind, Step};
use crate::features::procedures::permissions::ReadProcedures;
use crate::features::procedures::resolve::{Owners, pick};
use crate::features::procedures::store::{self, TemplateRow};
use crate::platform::auth::{Acting, Permit, Role, Scope};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::http::{IfNoneMatch, Problem, Reply};
use actix_web::{get, web};

/// No list of versions is longer.
const SHOWN: usize = 20;

/// The template that holds for the reader's organ, with the versions of its own.
#[utoipa::path(
    tag = "procedures",
    operation_id = "get_procedure",
    params(("kind" = Kind, Path, description = "What is done step by step")),
    security(("bearer" = ["procedures.read"])),
    extensions(("x-permission" = json!("procedures.read"))),
    responses((status = 200, description = "The template.", body = ProcedureResponse)),
)]
#[get("/procedures/{kind}")]
pub async fn get_procedure(
    permit: Permit<ReadProcedures>,
    path: web::Path<String>,
    known: IfNoneMatch,
) -> Result<Reply, Problem> {
    let kind = kind(&path)?;
    let reply = permit
        .view(move |conn, acting| Reply::tagged(&found(conn, acting, kind)?))
        .await?;
    Ok(reply.unless_known(&known))
}

/// An unknown kind is not found.
pub(super) fn kind(text: &str) -> Result<Kind, Problem> {
    let mut kinds = Kind::ALL.iter().copied();
    kinds
        .find(|kind| kind.as_str() == text)
        .ok_or_else(Problem::not_found)
}

/// Whose template somebody makes: the county's, that of the town, or that of the unit.
pub(super) fn owner(scope: &Scope) -> Option<Id> {
    match scope.role() {
        Role::Undertaker => Some(scope.organ_id()),
        Role::Township => scope.town_id(),
        _ => None,
    }
}

/// What holds for the actor's organ.
pub(super) fn found(
    conn: &mut AnyConnection,
    acting: &Acting,
    kind: Kind,
) -> Result<ProcedureResponse, Problem> {
    let scope = &acting.scope;
    if !kind.is_for(scope.role()) {
        return Err(Problem::not_found());
    }
    let owners = Owners {
        unit: (scope.role() == Role::Undertaker).then(|| scope.organ_id()),
        town: scope.town_id(),
    };
    let organs: Vec<Id> = owners.unit.into_iter().chain(owners.town).collect();
    let versions = store::versions(conn, scope.county_id(), kind, &organs)?;
    let holds = pick(kind, &versions, owners, acting.now)?;
    let own: Vec<&TemplateRow> = versions
        .iter()
        .filter(|row| row.organ_id == owner(scope))
        .collect();
    Ok(ProcedureResponse {
        kind,
        source: holds.source,
        version: holds.version,
        steps: holds.steps,
        facts: kind.facts().iter().map(|fact| (*fact).to_owned()).collect(),
        own_version: own.first().map_or(0, |row| row.version),
        is_own: own.first().is_some_and(|row| !row.is_withdrawn),
        versions: own
            .into_iter()
            .take(SHOWN)
            .map(version_of)
            .collect::<Result<_, _>>()?,
    })
}

fn version_of(row: &TemplateRow) -> Result<ProcedureVersion, Problem> {
    let steps: Vec<Step> =
        serde_json::from_value(row.steps.0.clone()).map_err(Problem::internal)?;
    Ok(ProcedureVersion {
        version: row.version,
        is_withdrawn: row.is_withdrawn,
        names: steps.into_iter().map(|step| step.name).collect(),
        made_by: row.made_by_name.clone(),
        at: row.at,
    })
}
