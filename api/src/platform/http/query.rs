//! Query strings: typed, unknown names refused.

use super::problem::{Problem, common};
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

fn read<T: DeserializeOwned>(query: &str) -> Result<T, Problem> {
    if query.contains("%00") {
        return Err(common::INVALID_PARAMETER.with("reason", "U+0000"));
    }
    let parsed = actix_web::web::Query::<T>::from_query(query);
    parsed
        .map(actix_web::web::Query::into_inner)
        .map_err(|error| {
            let text = error.to_string();
            if let Some(name) = text
                .split("unknown field `")
                .nth(1)
                .and_then(|rest| rest.split('`').next())
            {
                return common::UNKNOWN_PARAMETER.with("name", name).at(
                    format!("?{name}"),
                    "unknown",
                    crate::platform::i18n::Params::new(),
                );
            }
            common::INVALID_PARAMETER.with("reason", text)
        })
}
