//! `{id}` in a path: a malformed identifier is simply not found.

use super::problem::Problem;
use crate::platform::db::Id;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use std::future::{Ready, ready};

/// The `{id}` of the path.
#[derive(Clone, Copy)]
pub struct IdPath(pub Id);

impl FromRequest for IdPath {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let id = req
            .match_info()
            .get("id")
            .and_then(|text| text.parse().ok());
        ready(id.map(Self).ok_or_else(Problem::not_found))
    }
}
