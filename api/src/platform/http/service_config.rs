//! Where a feature adds its operations: to the service, or to the document of it.
//!
//! `utoipa_actix_web` does both at once, for every worker of the service, though only one document is ever asked for:
//! a start and each test took a third of a second longer.
//!
//! actix tries the patterns of a scope one after the other, which took most of the time of an answer that is kept:
//! there are hundreds of them. Operations whose paths begin alike and are as long therefore get a scope of their own,
//! which a guard opens before any pattern is tried.

use actix_web::dev::HttpServiceFactory;
use actix_web::guard::{Guard, fn_guard};
use actix_web::web;
use std::any::TypeId;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};
use utoipa::openapi::path::Paths;
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{Components, Info, OpenApi, RefOr};
use utoipa_actix_web::OpenApiFactory;

/// What paths have in common that are tried together: the first segment, and how many there are.
type Shape = (String, usize);

/// Adds one operation to its scope.
type Add = Box<dyn FnOnce(&mut web::ServiceConfig)>;

enum Target {
    /// In the order in which they came.
    Service(Vec<(Shape, Vec<Add>)>),
    Document {
        paths: Paths,
        schemas: Vec<(String, RefOr<Schema>)>,
    },
}

/// Takes the operations of the features.
pub struct ServiceConfig(Target);

impl ServiceConfig {
    /// Adds the operations that `configure` names to the service, below `base`.
    pub fn serve(
        config: &mut web::ServiceConfig,
        base: &'static str,
        configure: impl FnOnce(&mut Self),
    ) {
        let mut operations = Self(Target::Service(Vec::new()));
        configure(&mut operations);
        let Target::Service(shapes) = operations.0 else {
            return;
        };
        for (shape, adds) in shapes {
            let scope = web::scope(base).guard(opening(base, shape));
            config.service(scope.configure(|config| {
                for add in adds {
                    add(config);
                }
            }));
        }
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
            Target::Service(shapes) => {
                let shape = shape_of(&path_of(&operation));
                let add: Add = Box::new(|config| {
                    config.service(operation);
                });
                match shapes.iter_mut().find(|(known, _)| *known == shape) {
                    Some((_, adds)) => adds.push(add),
                    None => shapes.push((shape, vec![add])),
                }
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

/// The path of an operation, which only its description tells: put together once for all workers.
fn path_of<F: OpenApiFactory + 'static>(operation: &F) -> String {
    static KNOWN: LazyLock<Mutex<HashMap<TypeId, String>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let path = known.entry(TypeId::of::<F>()).or_insert_with(|| {
        let mut paths = operation.paths().paths.into_keys();
        paths.next().unwrap_or_default()
    });
    path.clone()
}

fn shape_of(path: &str) -> Shape {
    let mut segments = path.trim_start_matches('/').split('/');
    let first = segments.next().unwrap_or_default().to_owned();
    (first, segments.count() + 1)
}

/// Opens a scope to the paths of a shape. A first segment with an escaped character is left to the patterns.
fn opening(base: &'static str, (first, segments): Shape) -> impl Guard {
    fn_guard(move |context| {
        let path = context.head().uri.path();
        let Some(rest) = path.strip_prefix(base).and_then(|p| p.strip_prefix('/')) else {
            return false;
        };
        let end = rest.find('/').unwrap_or(rest.len());
        let (begins, goes_on) = rest.split_at(end);
        (begins == first || begins.contains('%'))
            && goes_on.bytes().filter(|byte| *byte == b'/').count() + 1 == segments
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_scope_opens_to_paths_of_its_shape_only() {
        let guard = opening("/api/v1", shape_of("/suggestions/{id}"));
        let opens = |path: &str| {
            let request = TestRequest::with_uri(path).to_srv_request();
            guard.check(&request.guard_ctx())
        };
        assert!(opens("/api/v1/suggestions/views?x=/1/2"));
        assert!(opens("/api/v1/%73uggestions/views"));
        for other in [
            "/api/v1/suggestions",
            "/api/v1/suggestions/1/reviews",
            "/api/v1/suggestions2/1",
            "/suggestions/1",
            "/api/v11/suggestions/1",
        ] {
            assert!(!opens(other), "{other}");
        }
    }
}
