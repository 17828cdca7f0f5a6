//! `Public`: the door for the few operations that need no session. Listed in one snapshot.

use super::permit::Acting;
use crate::platform::db::{AnyConnection, Tx};
use crate::platform::http::{Problem, RequestContext};
use crate::platform::state::Platform;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use std::future::{Ready, ready};

/// An anonymous caller.
pub struct Public {
    platform: web::Data<Platform>,
    /// The request.
    pub context: RequestContext,
    /// A replica may answer.
    aside: bool,
}

impl Public {
    /// Settings, clock, tokens.
    #[must_use]
    pub fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Reads, from a replica if there is one close enough and the request is one it may answer.
    pub async fn read<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T, Problem> + Send + 'static,
    {
        if self.aside {
            self.platform.db.read_aside(work).await
        } else {
            self.platform.db.read(work).await
        }
    }

    /// Writes in one transaction.
    pub async fn write<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnMut(&mut Tx<'_>) -> Result<T, Problem> + Send + 'static,
    {
        let written = self.platform.db.write(work).await;
        if written.is_ok() {
            self.platform.wake.notify_one();
        }
        written
    }

    /// The service acting for this caller in a county.
    #[must_use]
    pub fn acting(&self, county_id: i64) -> Acting {
        Acting {
            request_id: self.context.request_id,
            locale: self.context.locale,
            ..Acting::system(county_id, self.platform.clock.now())
        }
    }
}

impl FromRequest for Public {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;
    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let context = RequestContext::of(req);
        ready(match req.app_data::<web::Data<Platform>>() {
            Some(platform) => Ok(Self {
                aside: platform.aside.may(req, None),
                platform: platform.clone(),
                context,
            }),
            None => Err(Problem::internal(anyhow::anyhow!(
                "platform is not registered"
            ))),
        })
    }
}
