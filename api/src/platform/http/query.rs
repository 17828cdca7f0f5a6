//! Query strings: typed, unknown names refused.

use super::far_dates;
use super::problem::{Problem, common};
use super::unreadable::Unreadable;
use crate::platform::i18n::Params;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;
use std::future::{Ready, ready};

/// A typed query. The struct must `deny_unknown_fields`.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(req.query_string()).map(Self))
    }
}

/// The query string of an address.
pub(crate) fn read<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    if query.contains("%00") {
        return Err(Problem::parameter("", "nul_character", Params::new()));
    }
    let pairs = form_urlencoded::parse(query.as_bytes());
    if let Some((name, _)) = pairs.clone().find(|(_, value)| far_dates::is_far(value)) {
        return Err(Problem::parameter(&name, "date_expected", Params::new()));
    }
    let reader = serde_urlencoded::Deserializer::new(pairs);
    serde_path_to_error::deserialize(reader).map_err(|error| {
        let path = error.path().to_string();
        let sentence = error.into_inner().to_string();
        let found = Unreadable::of(&sentence);
        let name = found.field.unwrap_or(&path);
        if found.code == "unknown" {
            return common::UNKNOWN_PARAMETER.with("name", name).at(
                format!("?{name}"),
                "unknown",
                Params::new(),
            );
        }
        Problem::parameter(name, found.code, Params::new())
    })
}

/// Refuses a text of the query that is longer than documented: `invalid_parameter`, `length`.
pub fn at_most(name: &'static str, value: Option<&str>, max: usize) -> Result<(), Problem> {
    if value.is_some_and(|value| value.chars().count() > max) {
        let limits = Params::from([("max".to_owned(), max.into())]);
        return Err(Problem::parameter(name, "length", limits));
    }
    Ok(())
}

/// Refuses another order than the only one a list has: `invalid_parameter`, `sort`.
pub fn only_order(asked: Option<&str>, order: &str) -> Result<(), Problem> {
    match asked {
        Some(other) if other != order => Err(Problem::parameter("sort", "sort", Params::new())),
        _ => Ok(()),
    }
}
