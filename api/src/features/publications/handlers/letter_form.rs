//! `/p/{county}/deputies/{id}/message`: a resident writes to a deputy.

use super::answers::{form as answered, fresh, missing, refused};
use crate::features::publications::forms::{Fields, LARGEST};
use crate::features::publications::html::Place;
use crate::features::publications::html_forms::{Form, To, received};
use crate::features::resident_messages::{county_of, offer, reachable, receive, towns, villages};
use crate::platform::auth::Public;
use crate::platform::db::Id;
use crate::platform::http::{Problem, problem_codes, validated};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};

#[get("/p/{county}/deputies/{id}/message")]
pub(super) async fn letter_page(
    public: Public,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (county, id) = path.into_inner();
    match id.parse() {
        Ok(id) => show(&public, (&county, id), &Fields::default(), None).await,
        Err(_) => Ok(missing(public.context.locale)),
    }
}

#[post("/p/{county}/deputies/{id}/message")]
pub(super) async fn send_letter(
    public: Public,
    path: web::Path<(String, String)>,
    body: web::Bytes,
) -> Result<HttpResponse, Problem> {
    let (county, id) = path.into_inner();
    let locale = public.context.locale;
    let Ok(id) = id.parse::<Id>() else {
        return Ok(missing(locale));
    };
    if body.len() > LARGEST {
        let problem = problem_codes::TOO_LARGE.with("max_bytes", LARGEST);
        return Ok(refused(&problem, locale));
    }
    let fields = Fields::read(&body);
    let request = fields.letter(&county, Some(id));
    let outcome = match validated(&request) {
        Ok(()) => receive(&public, request, None).await,
        Err(problem) => Err(problem),
    };
    match outcome {
        Ok(receipt) => {
            let wanted = county.clone();
            let found = public.read(move |conn| county_of(conn, &wanted)).await?;
            let name = found.map(|(_, name)| name).unwrap_or_default();
            let place = Place {
                code: &county,
                county: &name,
                locale,
            };
            Ok(fresh(StatusCode::OK, locale, received(&place, &receipt)))
        }
        // Whatever was refused, nothing typed is lost.
        Err(problem) if problem.status().is_client_error() => {
            show(&public, (&county, id), &fields, Some(&problem)).await
        }
        Err(problem) => Err(problem),
    }
}

/// The form with what was typed in it; a page that is not there when nobody may write to this deputy.
async fn show(
    public: &Public,
    (code, id): (&str, Id),
    fields: &Fields,
    problem: Option<&Problem>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let wanted = code.to_owned();
    let county = {
        let wanted = wanted.clone();
        public.read(move |conn| county_of(conn, &wanted)).await?
    };
    let Some((county_id, name)) = county else {
        return Ok(missing(locale));
    };
    let acting = public.acting(county_id);
    let found = public
        .read(move |conn| {
            let Some(deputy) = reachable(conn, &acting, id)? else {
                return Ok(None);
            };
            let towns = towns(conn, county_id)?;
            let villages = villages(conn, &towns.iter().collect::<Vec<_>>(), today)?;
            Ok(Some((deputy, villages)))
        })
        .await?;
    let Some((deputy, villages)) = found else {
        return Ok(missing(locale));
    };
    let platform = public.platform();
    let challenge = offer(&platform.config().auth.secret, platform.clock.now(), locale)?;
    let form = Form {
        at: &Place {
            code,
            county: &name,
            locale,
        },
        to: To::Deputy(&deputy),
        villages: &villages,
        fields,
        challenge: &challenge,
        problem,
        action: &format!("/p/{code}/deputies/{id}/message"),
    };
    Ok(answered(problem, locale, form.page()))
}
