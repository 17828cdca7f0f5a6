//! `/p/{county}/projects/{id}/rating`: a resident rates a project that was accepted.

use crate::features::publications::forms::{Fields, LARGEST};
use crate::features::publications::handlers::{form as answered, fresh, missing, refused};
use crate::features::publications::html::Place;
use crate::features::publications::projects::dossier::{self, Dossier};
use crate::features::publications::projects::html_rating::{Form, received};
use crate::features::publications::store;
use crate::features::resident_messages::offer;
use crate::features::resident_ratings::{error, receive};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::{Problem, problem_codes, validated};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;

/// Which answer was chosen on the page of the project.
#[derive(Debug, Clone, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    grade: String,
}

#[get("/p/{county}/projects/{id}/rating")]
pub(super) async fn rating_page(
    public: Public,
    path: web::Path<(String, String)>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let fields = Fields::default().with("grade", &asked.grade);
    show(&public, (&code, &id), &fields, None).await
}

#[post("/p/{county}/projects/{id}/rating")]
pub(super) async fn send_rating(
    public: Public,
    path: web::Path<(String, String)>,
    body: web::Bytes,
) -> Result<HttpResponse, Problem> {
    let (code, id) = path.into_inner();
    let locale = public.context.locale;
    if body.len() > LARGEST {
        let problem = problem_codes::TOO_LARGE.with("max_bytes", LARGEST);
        return Ok(refused(&problem, locale));
    }
    let Ok(project) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let fields = Fields::read(&body);
    let outcome = match fields.rating(&code, project) {
        Some(request) => match validated(&request) {
            Ok(()) => receive(&public, request).await,
            Err(problem) => Err(problem),
        },
        None => Err(Problem::field("/grade", "required")),
    };
    match outcome {
        Ok(_) => {
            let Some((name, found)) = find(&public, &code, project).await? else {
                return Ok(missing(locale));
            };
            let place = Place {
                code: &code,
                county: &name,
                locale,
            };
            Ok(fresh(StatusCode::OK, locale, received(&place, &found)))
        }
        Err(problem) if problem.status() == StatusCode::NOT_FOUND => Ok(missing(locale)),
        // Whatever was refused, nothing typed is lost.
        Err(problem) if problem.status().is_client_error() => {
            show(&public, (&code, &id), &fields, Some(&problem)).await
        }
        Err(problem) => Err(problem),
    }
}

/// A project that is public, with the name of its county.
async fn find(public: &Public, code: &str, id: Id) -> Result<Option<(String, Dossier)>, Problem> {
    let wanted = code.to_owned();
    let found = public
        .read(move |conn| store::county_of(conn, &wanted))
        .await?;
    let Some((county_id, name)) = found else {
        return Ok(None);
    };
    let acting = public.acting(county_id);
    let found = public
        .read(move |conn| dossier::read(conn, &acting, id))
        .await?;
    Ok(found.map(|found| (name, found)))
}

/// The form with what was typed in it; the refusal instead while the project is not to be rated.
async fn show(
    public: &Public,
    (code, id): (&str, &str),
    fields: &Fields,
    problem: Option<&Problem>,
) -> Result<HttpResponse, Problem> {
    let (locale, platform) = (public.context.locale, public.platform());
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    let Some((name, found)) = find(public, code, id).await? else {
        return Ok(missing(locale));
    };
    let today = platform.clock.today();
    if !found.window.is_some_and(|window| window.is_open(today)) {
        return Ok(refused(&error::CLOSED.problem(), locale));
    }
    let challenge = offer(&platform.config().auth.secret, platform.clock.now(), locale)?;
    let form = Form {
        at: &Place {
            code,
            county: &name,
            locale,
        },
        of: &found,
        fields,
        challenge: &challenge,
        problem,
    };
    Ok(answered(problem, locale, form.page()))
}
