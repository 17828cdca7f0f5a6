//! Where a feature adds its operations: to the service, or to the document of it.
//!
//! `utoipa_actix_web` does both at once, for every worker of the service, though only one document is ever asked for:
//! a start and each test took a third of a second longer.

use actix_web::dev::HttpServiceFactory;
use actix_web::web;
use utoipa::openapi::path::Paths;
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{Components, Info, OpenApi, RefOr};
use utoipa_actix_web::OpenApiFactory;

enum Target<'a> {
    Service(&'a mut web::ServiceConfig),
    Document {
        paths: Paths,
        schemas: Vec<(String, RefOr<Schema>)>,
    },
}

/// Takes the operations of the features.
pub struct ServiceConfig<'a>(Target<'a>);

impl<'a> ServiceConfig<'a> {
    /// Adds them to the service.
    #[must_use]
    pub const fn serving(config: &'a mut web::ServiceConfig) -> Self {
        Self(Target::Service(config))
    }

    /// The paths and schemas of the operations that `configure` adds.
    #[must_use]
    pub fn document(configure: impl FnOnce(&mut Self)) -> OpenApi {
        let (paths, schemas) = (Paths::new(), Vec::new());
        let mut config = Self(Target::Document { paths, schemas });
        configure(&mut config);
        let mut document = OpenApi::new(Info::default(), Paths::new());
        if let Target::Document { paths, schemas } = config.0 {
            document.paths = paths;
            let mut components = Components::new();
            components.schemas.extend(schemas);
            document.components = Some(components);
        }
        document
    }

    /// Adds one operation.
    pub fn service<F>(&mut self, operation: F) -> &mut Self
    where
        F: HttpServiceFactory + OpenApiFactory + 'static,
    {
        match &mut self.0 {
            Target::Service(config) => {
                config.service(operation);
            }
            Target::Document { paths, schemas } => {
                paths.merge(operation.paths());
                operation.schemas(schemas);
            }
        }
        self
    }

    /// Adds those of a feature.
    pub fn configure(&mut self, feature: impl FnOnce(&mut Self)) -> &mut Self {
        feature(self);
        self
    }
}
