//! `/p/{county}/ideas/new`: a resident gives an idea for livelihood projects.

use super::answers::{fresh, missing, refused};
use crate::features::publications::forms::{Fields, LARGEST};
use crate::features::publications::html::Place;
use crate::features::publications::html_forms::{Form, To, received};
use crate::features::resident_messages::{
    OpenRound, Town, county_of, offer, open_rounds, receive, towns, villages,
};
use crate::platform::auth::Public;
use crate::platform::http::{Problem, problem_codes, validated};
use crate::platform::i18n::Params;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;

/// For which town or round the form is opened: what the code on a poster says.
#[derive(Debug, Clone, Default, Deserialize)]
struct Asked {
    town: Option<String>,
    round: Option<String>,
}

#[get("/p/{county}/ideas/new")]
pub(super) async fn idea_page(
    public: Public,
    county: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let to = match (&asked.round, &asked.town) {
        (Some(round), _) => format!("round:{round}"),
        (None, Some(town)) => format!("town:{town}"),
        (None, None) => String::new(),
    };
    let fields = Fields::default().with("to", &to);
    show(&public, &county, &fields, None).await
}

#[post("/p/{county}/ideas/new")]
pub(super) async fn send_idea(
    public: Public,
    county: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    if body.len() > LARGEST {
        let problem = problem_codes::TOO_LARGE.with("max_bytes", LARGEST);
        return Ok(refused(&problem, locale));
    }
    let fields = Fields::read(&body);
    let request = fields.idea(&county);
    // To whom is asked beside everything else that is wrong, not after it.
    let outcome = match validated(&request) {
        Ok(()) => receive(&public, request).await,
        Err(problem) if !fields.has_recipient() => {
            Err(problem.at("/level", "required", Params::new()))
        }
        Err(problem) => Err(problem),
    };
    match outcome {
        Ok(receipt) => {
            let code = county.into_inner();
            let wanted = code.clone();
            let found = public.read(move |conn| county_of(conn, &wanted)).await?;
            let name = found.map(|(_, name)| name).unwrap_or_default();
            let place = Place {
                code: &code,
                county: &name,
                locale,
            };
            Ok(fresh(StatusCode::OK, locale, received(&place, &receipt)))
        }
        Err(problem) if problem.status() == StatusCode::UNPROCESSABLE_ENTITY => {
            show(&public, &county, &fields, Some(&problem)).await
        }
        Err(problem) if problem.status().is_client_error() => Ok(refused(&problem, locale)),
        Err(problem) => Err(problem),
    }
}

/// The form with what was typed in it.
async fn show(
    public: &Public,
    code: &str,
    fields: &Fields,
    problem: Option<&Problem>,
) -> Result<HttpResponse, Problem> {
    let (locale, today) = (public.context.locale, public.platform().clock.today());
    let wanted = code.to_owned();
    let found = public
        .read(move |conn| {
            let Some((county_id, name)) = county_of(conn, &wanted)? else {
                return Ok(None);
            };
            let rounds: Vec<OpenRound> = open_rounds(conn, county_id, today)?;
            let towns: Vec<Town> = towns(conn, county_id)?;
            let villages = villages(conn, &towns.iter().collect::<Vec<_>>(), today)?;
            Ok(Some((name, rounds, towns, villages)))
        })
        .await?;
    let Some((name, rounds, towns, villages)) = found else {
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
        to: To::Idea {
            rounds: &rounds,
            towns: &towns,
        },
        villages: &villages,
        fields,
        challenge: &challenge,
        problem,
        action: &format!("/p/{code}/ideas/new"),
    };
    let status = problem.map_or(StatusCode::OK, Problem::status);
    Ok(fresh(status, locale, form.page()))
}
