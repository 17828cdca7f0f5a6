//! Requests of which the log of requests hears nothing.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::convert::Infallible;
use std::future::{Ready, ready};

/// A handler that takes this first leaves no line in the log, whatever becomes of the request: what is done
/// there must not be put in order by anybody afterwards.
#[derive(Clone, Copy, Debug)]
pub struct Unlogged;

impl Unlogged {
    /// Whether a request asked for it.
    pub(super) fn is_asked(req: &HttpRequest) -> bool {
        req.extensions().get::<Self>().is_some()
    }
}

impl FromRequest for Unlogged {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        req.extensions_mut().insert(Self);
        ready(Ok(Self))
    }
}

#[cfg(test)]
mod tests {
    use super::Unlogged;
    use actix_web::test::{TestRequest, call_service, init_service};
    use actix_web::{App, HttpResponse, web};

    #[actix_web::test]
    async fn who_asks_for_it_leaves_no_line_whatever_becomes_of_the_request() {
        let silent = async |_: Unlogged, _: web::Json<u8>| HttpResponse::Ok();
        let other = async |_: web::Json<u8>| HttpResponse::Ok();
        let app = App::new()
            .route("/silent", web::post().to(silent))
            .route("/other", web::post().to(other));
        let app = init_service(app).await;
        for (path, body, is_asked) in [
            ("/silent", "1", true),
            ("/silent", "no number", true),
            ("/other", "1", false),
        ] {
            let request = TestRequest::post()
                .uri(path)
                .insert_header(("Content-Type", "application/json"))
                .set_payload(body)
                .to_request();
            let response = call_service(&app, request).await;
            assert_eq!(Unlogged::is_asked(response.request()), is_asked, "{path}");
        }
    }
}
