//! What every test stands on: a database of its own per engine, a small county, callers.

mod backends;
mod client;
mod context;
mod world;

pub use client::{Answer, Client};
pub use context::Context;
pub use world::{PASSWORD, World};

pub use backends::{Backend, empty_database, run};

/// `db_test!(name, async |ctx| { … })` makes `name::sqlite` and `name::postgres`.
macro_rules! db_test {
    ($name:ident, $body:expr) => {
        mod $name {
            #[expect(
                unused_imports,
                reason = "not every test needs all of its file's imports"
            )]
            use super::*;
            #[actix_web::test]
            async fn sqlite() {
                $crate::support::run($crate::support::Backend::Sqlite, $body).await;
            }
            #[actix_web::test]
            async fn postgres() {
                $crate::support::run($crate::support::Backend::Postgres, $body).await;
            }
        }
    };
}
