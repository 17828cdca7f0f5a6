//! `{id}` in a path: a malformed identifier is simply not found.

use super::problem::Problem;
use crate::platform::db::Id;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use std::future::{Ready, ready};

/// The `{id}` of the path and that of what belongs to it, such as `{sitting_id}`.
#[derive(Clone, Copy)]
pub struct SubPath {
    /// The record.
    pub id: Id,
    /// What belongs to it.
    pub sub: Id,
}

impl FromRequest for SubPath {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = req.match_info();
        let parse = |text: &str| text.parse::<Id>().ok();
        let id = found.get("id").and_then(parse);
        let sub = found.iter().find(|(name, _)| *name != "id");
        let sub = sub.and_then(|(_, text)| parse(text));
        let both = id.zip(sub).map(|(id, sub)| Self { id, sub });
        ready(both.ok_or_else(Problem::not_found))
    }
}

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
