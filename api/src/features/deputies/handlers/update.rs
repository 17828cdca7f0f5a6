//! `PATCH /deputies/{id}`

use crate::features::deputies::assemble::{self, Shown};
use crate::features::deputies::check;
use crate::features::deputies::dto::UpdateDeputyRequest;
use crate::features::deputies::permissions::Manage;
use crate::features::deputies::response::DeputyResponse;
use crate::features::deputies::store::{self, Deputy};
use crate::platform::auth::{Acting, Permit, Role};
use crate::platform::db::{AnyConnection, Id};
use crate::platform::events::{self, Changes, NewEvent};
use crate::platform::http::{Body, IdPath, IfMatch, Problem, ProblemBody, Reply};
use crate::platform::text::mask_phone;
use actix_web::patch;
use chrono::{Datelike, NaiveDate};
use serde_json::json;

/// Changes a deputy.
#[utoipa::path(
    tag = "deputies",
    params(("id" = Id, Path, description = "The deputy."), ("If-Match" = String, Header, description = "The version it is based on.")),
    request_body = UpdateDeputyRequest,
    security(("bearer" = ["deputies.manage"])),
    extensions(("x-permission" = json!("deputies.manage"))),
    responses(
        (status = 200, description = "The changed deputy.", body = DeputyResponse),
        (status = 409, description = "`deputy_phone_taken`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 412, description = "`precondition_failed`", body = ProblemBody, content_type = "application/problem+json"),
        (status = 428, description = "`precondition_required`", body = ProblemBody, content_type = "application/problem+json"),
    ),
)]
#[patch("/deputies/{id}")]
pub async fn update_deputy(
    permit: Permit<Manage>,
    IdPath(id): IdPath,
    expected: IfMatch,
    body: Body<UpdateDeputyRequest>,
) -> Result<Reply, Problem> {
    let request = body.value;
    let found = permit
        .write(move |tx, acting| {
            let before = store::get_for_update(tx, &acting.scope, id)?;
            expected.check(before.version)?;
            let mut after = changed(tx, acting, before.clone(), &request)?.derived();
            after.version += 1;
            after.updated_at = acting.now;
            store::update(tx, &acting.scope, &after)?;
            events::record(
                tx,
                acting,
                NewEvent {
                    organ_id: after.town_id,
                    kind: "deputy.updated",
                    subject_kind: "deputy",
                    subject_id: after.id,
                    data: changes(&before, &after).beside(json!({"name": after.name})),
                },
            )?;
            assemble::deputies(tx, acting, vec![after], Shown::Detail)
        })
        .await?;
    let deputy = found.into_iter().next().ok_or_else(Problem::not_found)?;
    Reply::versioned(&deputy, deputy.version)
}

fn changed(
    conn: &mut AnyConnection,
    acting: &Acting,
    mut deputy: Deputy,
    request: &UpdateDeputyRequest,
) -> Result<Deputy, Problem> {
    let request = request.clone();
    deputy.name = request.name.map_or(deputy.name, |n| n.trim().to_owned());
    deputy.gender = request.gender.unwrap_or(deputy.gender);
    deputy.ethnicity = request.ethnicity.unwrap_or(deputy.ethnicity);
    deputy.party = request.party.unwrap_or(deputy.party);
    deputy.education = request.education.unwrap_or(deputy.education);
    deputy.occupation = request.occupation.unwrap_or(deputy.occupation);
    deputy.government_post = request.government_post.unwrap_or(deputy.government_post);
    if let Some(born_on) = request.born_on {
        let checked = born_on.map(|day| check::born_on(day, acting.today));
        let checked = checked.transpose();
        deputy.born_on = checked.map_err(|code| Problem::field("/born_on", code))?;
    }
    if let Some(phone) = request.phone {
        let checked = phone.as_deref().map(check::phone).transpose();
        deputy.phone = checked.map_err(|code| Problem::field("/phone", code))?;
    }
    if let Some(town_id) = request.town_id.filter(|town| *town != deputy.town_id) {
        if acting.scope.role() == Role::Township {
            return Err(Problem::field("/town_id", "not_applicable"));
        }
        deputy.town_id = check::town(conn, &acting.scope, town_id)?;
    }
    Ok(deputy)
}

/// What was changed: telephone numbers masked, of a birthday the year.
fn changes(before: &Deputy, after: &Deputy) -> Changes {
    let masked = |phone: &Option<String>| json!(phone.as_deref().map(mask_phone));
    let year = |day: &Option<NaiveDate>| json!(day.map(|day| day.year()));
    Changes::default()
        .field("name", &before.name, &after.name)
        .field("gender", &before.gender, &after.gender)
        .shown("born_on", &before.born_on, &after.born_on, year)
        .field("ethnicity", &before.ethnicity, &after.ethnicity)
        .field("party", &before.party, &after.party)
        .field("education", &before.education, &after.education)
        .field("occupation", &before.occupation, &after.occupation)
        .field(
            "government_post",
            &before.government_post,
            &after.government_post,
        )
        .shown("phone", &before.phone, &after.phone, masked)
        .field("town_id", &before.town_id, &after.town_id)
}
