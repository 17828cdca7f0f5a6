//! `/p/{county}/reports/{code}`: a report to voters; those present rate it with their slips. Neither the log of
//! requests nor the log of events hears of a rating.

use crate::features::publications::forms::{Fields, LARGEST};
use crate::features::publications::handlers::{form, fresh, missing, refused};
use crate::features::publications::html::Place;
use crate::features::publications::voter_reports::html;
use crate::features::resident_messages::county_of;
use crate::features::voter_reports::{self, Cast, PublicReport};
use crate::platform::auth::Public;
use crate::platform::http::{Problem, Unlogged, problem_codes};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};

#[get("/p/{county}/reports/{code}")]
pub(super) async fn one(
    public: Public,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (county, code) = path.into_inner();
    let locale = public.context.locale;
    let Some((_, name, report)) = find(&public, &county, &code).await? else {
        return Ok(missing(locale));
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    let page = html::one(&place, &report, &Fields::default(), None);
    // Of this moment: it changes as soon as the rating ends.
    Ok(fresh(StatusCode::OK, locale, page))
}

#[post("/p/{county}/reports/{code}")]
pub(super) async fn send(
    _: Unlogged,
    public: Public,
    path: web::Path<(String, String)>,
    body: web::Bytes,
) -> Result<HttpResponse, Problem> {
    let (county, code) = path.into_inner();
    let locale = public.context.locale;
    if body.len() > LARGEST {
        let problem = problem_codes::TOO_LARGE.with("max_bytes", LARGEST);
        return Ok(refused(&problem, locale));
    }
    let Some((county_id, name, report)) = find(&public, &county, &code).await? else {
        return Ok(missing(locale));
    };
    let fields = Fields::read(&body);
    let outcome = match fields.get("grade").parse() {
        Ok(grade) => {
            let cast = Cast {
                code: report.code.clone(),
                slip: fields.get("slip").to_owned(),
                grade,
            };
            voter_reports::cast(&public, county_id, cast).await
        }
        Err(_) => Err(Problem::field("/grade", "required")),
    };
    let place = Place {
        code: &county,
        county: &name,
        locale,
    };
    match outcome {
        Ok(()) => Ok(fresh(
            StatusCode::OK,
            locale,
            html::received(&place, &report),
        )),
        // Whatever was refused, nothing typed is lost.
        Err(problem) if problem.status().is_client_error() => {
            let page = html::one(&place, &report, &fields, Some(&problem));
            Ok(form(Some(&problem), locale, page))
        }
        Err(problem) => Err(problem),
    }
}

/// A report of which there is something for everybody, with the county.
async fn find(
    public: &Public,
    county: &str,
    code: &str,
) -> Result<Option<(i64, String, PublicReport)>, Problem> {
    let (county, code) = (county.to_owned(), code.to_ascii_uppercase());
    public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &county)? else {
                return Ok(None);
            };
            let report = voter_reports::by_code(conn, county_id, &code)?;
            Ok(report.map(|report| (county_id, name, report)))
        })
        .await
}
