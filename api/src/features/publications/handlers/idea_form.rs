//! `/p/{county}/ideas/new`: a resident gives an idea for livelihood projects.

use super::answers::{form as answered, fresh, missing, refused};
use crate::features::attachments::PublicPicture;
use crate::features::publications::forms::{Fields, LARGEST};
use crate::features::publications::html::Place;
use crate::features::publications::html_forms::{Form, To, received};
use crate::features::resident_messages::{
    OpenRound, Town, checked_picture, county_of, offer, open_rounds, receive, towns, villages,
};
use crate::platform::auth::Public;
use crate::platform::http::{PageForm, Problem, problem_codes, validated};
use crate::platform::i18n::Params;
use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use bytes::Bytes;
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

/// What was sent: what was typed, and the picture if there is one.
struct Typed {
    fields: Fields,
    picture: Option<Bytes>,
    /// The most bytes a picture may have, when it has more.
    too_large: Option<usize>,
}

#[post("/p/{county}/ideas/new")]
pub(super) async fn send_idea(
    public: Public,
    req: HttpRequest,
    county: web::Path<String>,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let locale = public.context.locale;
    let Typed {
        mut fields,
        picture,
        too_large,
    } = match read(&public, &req, payload).await {
        Ok(typed) => typed,
        Err(problem) => return Ok(refused(&problem, locale)),
    };
    if picture.is_some() || too_large.is_some() {
        // A browser does not put a file into a form again.
        fields = fields.with("had_picture", "1");
    }
    let request = fields.idea(&county);
    // To whom is asked beside everything else that is wrong, not after it.
    let outcome = match validated(&request) {
        Err(problem) if !fields.has_recipient() => {
            Err(problem.at("/level", "required", Params::new()))
        }
        Err(problem) => Err(problem),
        Ok(()) => match looked_at(picture, too_large).await {
            Ok(picture) => receive(&public, request, picture).await,
            Err(problem) => Err(problem),
        },
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
        // Whatever was refused, nothing typed is lost.
        Err(problem) if problem.status().is_client_error() => {
            show(&public, &county, &fields, Some(&problem)).await
        }
        Err(problem) => Err(problem),
    }
}

/// Reads the form: with its picture as browsers send it, or without one.
async fn read(public: &Public, req: &HttpRequest, payload: web::Payload) -> Result<Typed, Problem> {
    let kind = req.headers().get(CONTENT_TYPE);
    let kind = kind
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let limit = public.platform().config().limits.public_picture_bytes;
        let parts = Multipart::new(req.headers(), payload);
        let form = PageForm::read(parts, "picture", limit).await?;
        return Ok(Typed {
            fields: Fields::typed(form.fields),
            picture: form.file,
            too_large: form.is_too_large.then_some(limit),
        });
    }
    let too_large = || problem_codes::TOO_LARGE.with("max_bytes", LARGEST);
    let body = payload.to_bytes_limited(LARGEST).await;
    let body = body.map_err(|_| too_large())?.map_err(|_| too_large())?;
    Ok(Typed {
        fields: Fields::read(&body),
        picture: None,
        too_large: None,
    })
}

/// The picture as it may be kept; 413 or 422 at `/picture`.
async fn looked_at(
    picture: Option<Bytes>,
    too_large: Option<usize>,
) -> Result<Option<PublicPicture>, Problem> {
    if let Some(most) = too_large {
        let params = Params::from([("megabytes".to_owned(), (most / 1024 / 1024).into())]);
        let problem = problem_codes::TOO_LARGE.with("max_bytes", most);
        return Err(problem.at("/picture", "resident_picture_large", params));
    }
    let Some(bytes) = picture else {
        return Ok(None);
    };
    let picture = web::block(move || checked_picture(bytes)).await;
    picture.map_err(Problem::internal)?.map(Some)
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
    Ok(answered(problem, locale, form.page()))
}
